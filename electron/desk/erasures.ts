// Makes the names unreadable that the record says are erased: their keys go, and the snapshot that still holds them. So it
// is with a list of customers that another has taken the place of.
import type { DeskState } from '../../shared/desk/state'
import type { PersonId } from '../../shared/people/person'
import type { Entry } from '../../shared/ledger/events'
import { customersSubject, type SealedData } from '../keys/sealed'
import type { OpenRecord } from '../storage/record'

export class Erasures {
  /** How many times since the desk was opened. */
  count = 0
  /**
   * Told before anything is destroyed here, so that copies of the desk lose the names too, whatever happens next. Names
   * people or keys.
   */
  onErased: (erased: readonly string[]) => void = () => undefined

  /** Keys to former lists that went on opening, when nobody was told yet. */
  finished: readonly string[] = []

  constructor(
    private readonly record: OpenRecord,
    private readonly sealed: SealedData,
  ) {}

  /** Brings to its end what was interrupted after it was entered. */
  async finish(): Promise<void> {
    const people = erasedOn(this.record.state).filter((person) => this.sealed.keysOf(person).length > 0)
    this.finished = this.formerLists()
    await this.carryOut([...people, ...this.finished])
  }

  /** Erases what these entries, which are durable, have done away with. */
  async follow(entries: readonly Entry[]): Promise<void> {
    const people = entries.flatMap(({ event }) => (event.type === 'PersonErased' ? [event.person] : []))
    const isListed = entries.some(({ event }) => event.type === 'CustomersListed')
    await this.carryOut(isListed ? [...people, ...this.formerLists()] : people)
  }

  /** A key that cannot be destroyed now is tried again whenever the desk is opened. */
  private async carryOut(erased: readonly string[]): Promise<void> {
    if (erased.length === 0) return
    this.count += 1
    try {
      this.onErased(erased)
      for (const subject of erased) await this.sealed.destroy(subject)
      await this.record.dropSnapshot()
    } catch (error) {
      console.error('A name that is erased could not be made unreadable yet', error)
    }
  }

  /** The keys to lists of customers other than the one that counts. */
  private formerLists(): readonly string[] {
    const { customers } = this.record.state.lists
    return this.sealed.keysOf(customersSubject).filter((key) => key !== customers?.key)
  }
}

export function erasedOn(state: DeskState): readonly PersonId[] {
  return [...state.gone].flatMap(([person, how]) => (how === 'erased' ? [person] : []))
}
