// The lists that a desk keeps for its checks, with who last changed what. One object, replaced at every change and never
// changed itself, so that whoever kept something that follows from it can tell by the object whether it still holds.
import { missingCase } from '../kit/exhaustive'
import type { Instant } from '../kit/time'
import type { Entry, EventOf } from '../ledger/events'
import type { PersonId } from '../people/person'
import { noRegisters, type RegisterEntry, type RegisterName, type Registers } from '../policy/registers'
import type { Account } from '../post/account'
import { t } from '../words/say'

/** An entry of a list, and who last changed it. */
export interface Kept<N extends RegisterName = RegisterName> {
  readonly entry: RegisterEntry<N>
  readonly by: PersonId
  readonly at: Instant
  /** The entry of the ledger that brought it. */
  readonly seq: number
}

export type KeptRegisters = { readonly [N in RegisterName]: readonly Kept<N>[] }

export interface CustomerList {
  readonly by: PersonId
  readonly at: Instant
  readonly count: number
  /** The key to the names in the record; null where they are in the clear. */
  readonly key: string | null
  /** False when the key is gone, so that nobody on the list can be recognised. */
  readonly isReadable: boolean
}

/** How things stood before the last change of a list or an account, so that it can be undone. */
export interface Before {
  /** The command that changed them. */
  readonly cause: string
  readonly seq: number
  readonly was:
    | {
        readonly kind: 'register'
        readonly register: RegisterName
        readonly put: readonly RegisterEntry[]
        readonly removed: readonly string[]
      }
    | { readonly kind: 'account'; readonly account: Account }
}

export interface Lists {
  /** The entry of the ledger that last changed a list or an account: what was checked before it is checked anew. */
  readonly seq: number
  readonly kept: KeptRegisters
  readonly customers: CustomerList | null
  readonly before: Before | null
  /** What the checks look at. */
  readonly registers: Registers
}

export const noLists: Lists = {
  seq: 0,
  kept: { claims: [], embargoes: [], dates: [], topics: [], terms: [], numbers: [], phrases: [], templates: [] },
  customers: null,
  before: null,
  registers: noRegisters,
}

export function registerChanged(lists: Lists, entry: Entry, event: EventOf<'RegisterChanged'>): Lists {
  const { register, put, removed } = event
  const known = lists.kept[register]
  const byId = new Map<string, Kept>(known.map((kept) => [kept.entry.id, kept]))
  const touched = new Set([...put.map(({ id }) => id), ...removed])
  const before: Before = {
    cause: entry.cause,
    seq: entry.seq,
    was: {
      kind: 'register',
      register,
      put: known.map((kept) => kept.entry).filter(({ id }) => touched.has(id)),
      removed: put.map(({ id }) => id).filter((id) => !byId.has(id)),
    },
  }
  for (const id of removed) byId.delete(id)
  for (const item of put) byId.set(item.id, { entry: item, by: entry.by, at: entry.at, seq: entry.seq })
  const kept = [...byId.values()]
  return {
    ...lists,
    seq: entry.seq,
    before,
    kept: { ...lists.kept, [register]: kept },
    registers: { ...lists.registers, [register]: kept.map((one) => one.entry) },
  }
}

export function customersListed(lists: Lists, entry: Entry, event: EventOf<'CustomersListed'>): Lists {
  const { count, names, sealed } = event
  const { by, at, seq } = entry
  const customers = { by, at, count, key: sealed?.key ?? null, isReadable: names !== undefined }
  return { ...lists, seq, customers, registers: { ...lists.registers, customers: names ?? [] } }
}

/** `former`: the account as it was; null for a new one. */
export function accountChanged(lists: Lists, { seq, cause }: Entry, former: Account | null): Lists {
  const before = former && { cause, seq, was: { kind: 'account', account: former } as const }
  return { ...lists, seq, before: before ?? lists.before }
}

/** Without what follows from the rest. */
export type ListsRecord = Omit<Lists, 'registers'> & { readonly names: readonly string[] }

export function recordOfLists({ registers, ...rest }: Lists): ListsRecord {
  return { ...rest, names: registers.customers }
}

export function listsFrom({ names, ...rest }: ListsRecord): Lists {
  const { kept } = rest
  const entries = <N extends RegisterName>(register: N) => kept[register].map(({ entry }) => entry)
  return {
    ...rest,
    registers: {
      claims: entries('claims'),
      embargoes: entries('embargoes'),
      dates: entries('dates'),
      topics: entries('topics'),
      terms: entries('terms'),
      numbers: entries('numbers'),
      phrases: entries('phrases'),
      templates: entries('templates'),
      customers: names,
    },
  }
}

/** One of the lists in words: "the list of embargoes". */
export function listInWords(register: RegisterName): string {
  switch (register) {
    case 'claims':
      return t('the register of claims')
    case 'embargoes':
      return t('the list of embargoes')
    case 'dates':
      return t('the list of sensitive dates')
    case 'topics':
      return t('the list of topics')
    case 'terms':
      return t('the list of internal terms')
    case 'numbers':
      return t('the list of the house’s numbers')
    case 'phrases':
      return t('the phrase library')
    case 'templates':
      return t('the templates for new posts')
    default:
      return missingCase(register)
  }
}

/** What an entry is called: the words that people know it by. */
export function nameOfEntry(entry: RegisterEntry): string {
  if ('text' in entry) return entry.text
  if ('wording' in entry) return entry.label
  if ('term' in entry) return entry.term
  return 'shape' in entry ? entry.name : entry.title
}
