// Random histories of people who come, go, change roles and change keys.
import * as fc from 'fast-check'
import type { Command, NewKey } from '../../../shared/desk/commands'
import type { Role } from '../../../shared/people/person'
import { content } from './small-desk'

const names = ['mia', 'mia', 'mia', 'ben', 'ben', 'ana', 'cleo', 'dev', 'n1', 'n2'] as const
const acts = [
  'add',
  'grant',
  'grant',
  'remove',
  'remove',
  'erase',
  'erase',
  'erase',
  'enrol-own',
  'enrol',
  'revoke',
  'draft',
] as const
const rolesOf: readonly Role[][] = [[], ['writer'], ['admin'], ['admin', 'manager'], ['reviewer']]

export interface Step {
  readonly by: (typeof names)[number]
  readonly whom: (typeof names)[number]
  readonly act: (typeof acts)[number]
  readonly pick: number
}

const steps = fc.array(
  fc.record({
    by: fc.constantFrom(...names),
    whom: fc.constantFrom(...names),
    act: fc.constantFrom(...acts),
    pick: fc.nat(200),
  }),
  { minLength: 30, maxLength: 70 },
)

/** Half of the histories begin with two admins who have keys, so that they get somewhere. */
const begun: readonly Step[] = [
  { by: 'mia', whom: 'mia', act: 'enrol-own', pick: 300 },
  { by: 'mia', whom: 'ben', act: 'grant', pick: 2 },
  { by: 'ben', whom: 'ben', act: 'enrol-own', pick: 301 },
]
export const history: fc.Arbitrary<readonly Step[]> = fc
  .tuple(fc.boolean(), steps)
  .map(([isBegun, random]) => (isBegun ? [...begun, ...random] : random))

/** `keyFor` makes the key of a number for a person. */
export function commandOf({ by, whom, act, pick }: Step, keyFor: (number: number, person: string) => NewKey): Command {
  switch (act) {
    case 'add':
      return { type: 'add-person', person: { id: whom, name: `Person ${whom}`, roles: ['writer'], areas: [] } }
    case 'grant':
      return { type: 'grant-roles', person: whom, roles: [...(rolesOf[pick % rolesOf.length] ?? [])], areas: [] }
    case 'remove':
      return { type: 'remove-person', person: whom, reason: '' }
    case 'erase':
      return { type: 'erase-person', person: whom }
    case 'enrol-own':
      return { type: 'enrol-key', person: by, key: keyFor(pick, by) }
    case 'enrol':
      return { type: 'enrol-key', person: whom, key: keyFor(pick, whom) }
    case 'revoke':
      return { type: 'revoke-key', person: whom, reason: '' }
    default:
      return { type: 'draft-post', post: `p${pick}`, content: content('Rates are up.') }
  }
}
