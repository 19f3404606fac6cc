// What a window knows of the desk as a whole.
import type { Zone } from '../../kit/time'
import type { Delegation } from '../../people/delegation'
import { type Capability, can, type Person } from '../../people/person'
import type { PolicyDocument } from '../../policy/document'
import type { Account } from '../../post/account'
import { type Condition } from '../../ledger/trouble'
import { type DeskState, hasKeys, keyOf, type PersonKey, policyInForce } from '../state'

export interface DeskView {
  readonly name: string
  /** The id of its own key, by which links name it; null on a desk without one. */
  readonly id: string | null
  readonly zone: Zone
  readonly sample: boolean
  readonly people: readonly Person[]
  readonly accounts: readonly Account[]
  readonly policy: {
    readonly document: PolicyDocument
    readonly digest: string
  }
  /** Who is signed in, and what they may do. */
  readonly me: Person | null
  readonly capabilities: readonly Capability[]
  readonly seq: number
  /** Everybody's keys, and who has left. */
  readonly members: readonly Member[]
  /** Who covers for whom, has covered and will; the first arranged first. */
  readonly delegations: readonly Delegation[]
  /** Whether this desk signs its decisions. */
  readonly signs: boolean
  /** My key at this keyboard; what only the machine knows. */
  readonly key: KeyState
  readonly condition: Condition
}

/** `elsewhere`: enrolled, and its file is not on this computer. */
export type KeyState = 'none' | 'locked' | 'unlocked' | 'elsewhere'

export interface Member {
  readonly person: Person
  readonly gone: 'removed' | 'erased' | null
  readonly key: PersonKey | null
  readonly revoked: readonly PersonKey[]
}

/** What the desk's view needs to know of the machine. */
export interface AtThisMachine {
  readonly key: KeyState
  readonly condition: Condition
}

const capabilities: readonly Capability[] = [
  'draft',
  'comment',
  'review',
  'schedule',
  'export',
  'keep-people',
  'keep-accounts',
  'keep-policy',
]

export function deskView(state: DeskState, me: Person | null, here: AtThisMachine): DeskView {
  const { document, digest } = policyInForce(state)
  return {
    name: state.name,
    id: state.deskKey?.keyId ?? null,
    zone: state.zone,
    sample: state.sample,
    people: [...state.people.values()].filter((person) => !state.gone.has(person.id)),
    accounts: [...state.accounts.values()],
    policy: { document, digest },
    me,
    capabilities: me ? capabilities.filter((capability) => can(me, capability)) : [],
    seq: state.seq,
    members: [...state.people.values()].map((person) => memberOf(state, person)),
    delegations: [...state.delegations.values()],
    signs: hasKeys(state),
    ...here,
  }
}

function memberOf(state: DeskState, person: Person): Member {
  return {
    person,
    gone: state.gone.get(person.id) ?? null,
    key: keyOf(state, person.id),
    revoked: (state.keys.get(person.id) ?? []).filter((key) => key.revoked !== null),
  }
}
