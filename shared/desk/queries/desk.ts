// What a window knows of the desk as a whole.
import type { Zone } from '../../kit/time'
import { type Capability, can, type Person } from '../../people/person'
import { clausesOf } from '../../policy/compile'
import type { PolicyDocument } from '../../policy/document'
import type { Severity } from '../../policy/finding'
import type { Account } from '../../post/account'
import { compiledPolicy } from '../checking'
import { type DeskState, policyInForce } from '../state'

export interface ClauseView {
  readonly pack: string
  readonly id: string
  readonly title: string
  readonly text: string
  readonly why: string
  readonly severity: Severity
}

export interface DeskView {
  readonly name: string
  readonly zone: Zone
  readonly sample: boolean
  readonly people: readonly Person[]
  readonly accounts: readonly Account[]
  readonly policy: {
    readonly document: PolicyDocument
    readonly digest: string
    readonly clauses: readonly ClauseView[]
  }
  /** Who is signed in, and what they may do. */
  readonly me: Person | null
  readonly capabilities: readonly Capability[]
  readonly seq: number
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

export function deskView(state: DeskState, me: Person | null): DeskView {
  const { document, digest } = policyInForce(state)
  const compiled = compiledPolicy(document)
  return {
    name: state.name,
    zone: state.zone,
    sample: state.sample,
    people: [...state.people.values()],
    accounts: [...state.accounts.values()],
    policy: {
      document,
      digest,
      clauses: compiled.ok
        ? clausesOf(compiled.value).map(({ pack, id, title, text, why, severity }) => ({
            pack,
            id,
            title,
            text,
            why,
            severity,
          }))
        : [],
    },
    me,
    capabilities: me ? capabilities.filter((capability) => can(me, capability)) : [],
    seq: state.seq,
  }
}
