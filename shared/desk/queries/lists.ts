// What a window knows of the desk's lists: their entries with who last changed them. Who may change which is in keepers.ts.
import type { Instant } from '../../kit/time'
import type { RegisterEntry, RegisterName } from '../../policy/registers'
import type { ListContext } from '../../schedule/import/lists/report'
import type { DeskState } from '../state'

export interface KeptView<N extends RegisterName = RegisterName> {
  readonly entry: RegisterEntry<N>
  /** The name of who put it there or last changed it. */
  readonly by: string
  readonly at: Instant
}

export interface ListsView {
  /** Goes along as `seen` with a change, so that nobody writes over what they have not seen. */
  readonly seq: number
  readonly registers: { readonly [N in RegisterName]: readonly KeptView<N>[] }
  /** Null before there is a list. */
  readonly customers: {
    readonly by: string
    readonly at: Instant
    readonly count: number
    /** False when its key is gone: until it is brought in again, no customer is recognised. */
    readonly isReadable: boolean
  } | null
}

export function listsView(state: DeskState): ListsView {
  const { kept, customers } = state.lists
  const nameOf = (id: string) => state.people.get(id)?.name ?? id
  const views = <N extends RegisterName>(register: N): readonly KeptView<N>[] =>
    kept[register].map(({ entry, by, at }) => ({ entry, by: nameOf(by), at }))
  return {
    seq: state.seq,
    registers: {
      claims: views('claims'),
      embargoes: views('embargoes'),
      dates: views('dates'),
      topics: views('topics'),
      terms: views('terms'),
      numbers: views('numbers'),
      phrases: views('phrases'),
      templates: views('templates'),
    },
    customers: customers && {
      by: nameOf(customers.by),
      at: customers.at,
      count: customers.count,
      isReadable: customers.isReadable,
    },
  }
}

/** What is there already, for reading a list from files. */
export function listContext({ lists: { registers }, zone }: DeskState, now: Instant): ListContext {
  const { claims, terms, dates, customers } = registers
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDate().toString()
  return { claims, terms, dates, customers, today }
}
