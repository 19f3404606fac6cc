// Who may change a list, asked twice: by the decision before an act, and by whoever judges the record afterwards. Where
// the two disagree, an act that the desk lets happen makes its own record suspect, and the desk is read-only from then on.
import { expect, test } from 'vitest'
import { type ListName, whyNotKeep } from '../../../shared/desk/keepers'
import { entitlementProblem } from '../../../shared/ledger/entitlement'
import type { DeskEvent } from '../../../shared/ledger/events'
import type { KeyBook } from '../../../shared/ledger/keys'
import { Role } from '../../../shared/people/person'
import { registerNames } from '../../../shared/policy/registers'
import { SmallDesk } from './small-desk'

const account = [...new SmallDesk().state.accounts.values()][0]
if (!account) throw new Error('The small desk has an account.')

const lists: readonly ListName[] = [...registerNames, 'customers', 'accounts']
const everyMixOfRoles = Role.options.reduce<readonly (readonly Role[])[]>(
  (mixes, role) => [...mixes, ...mixes.map((mix) => [...mix, role])],
  [[]],
)

test.each(lists)('whoever may change the list of %s is entitled to it in the record, and nobody else is', (list) => {
  const [letBy, entitled] = [[] as string[], [] as string[]]
  for (const roles of everyMixOfRoles) {
    const member = { roles, areas: ['brand'] }
    const book = { memberOf: () => member } as unknown as KeyBook
    const entry = { seq: 1, by: 'mia', at: '2026-01-01T00:00:00Z', event: changeOf(list) }
    const person = { id: 'mia', name: 'Mia', roles: [...roles], areas: ['brand'] }
    if (whyNotKeep(person, list) === null) letBy.push(roles.join(' and '))
    if (entitlementProblem(entry as Parameters<typeof entitlementProblem>[0], book) === null)
      entitled.push(roles.join(' and '))
  }
  expect(letBy).toContain('admin')
  expect(entitled).toEqual(letBy)
})

function changeOf(list: ListName): DeskEvent {
  if (list === 'customers') return { type: 'CustomersListed', count: 0, names: [] }
  if (list === 'accounts') return { type: 'AccountChanged', account: account as NonNullable<typeof account> }
  return { type: 'RegisterChanged', register: list, put: [], removed: [] }
}
