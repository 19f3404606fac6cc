// Makes the names unreadable that the record says are erased: their keys go, and the snapshot that still holds them.
import type { DeskState } from '../../shared/desk/state'
import type { PersonId } from '../../shared/people/person'
import type { SealedData } from '../keys/sealed'
import type { OpenRecord } from '../storage/record'

export class Erasures {
  /** How many times since the desk was opened. */
  count = 0
  /** Told before anything is destroyed here, so that copies of the desk lose the names too, whatever happens next. */
  onErased: (people: readonly PersonId[]) => void = () => undefined

  constructor(
    private readonly record: OpenRecord,
    private readonly sealed: SealedData,
  ) {}

  /** Brings to its end what was interrupted after it was entered. */
  async finish(): Promise<void> {
    await this.carryOut(erasedOn(this.record.state).filter((person) => this.sealed.keysOf(person).length > 0))
  }

  /** A key that cannot be destroyed now is tried again whenever the desk is opened. */
  async carryOut(people: readonly PersonId[]): Promise<void> {
    if (people.length === 0) return
    this.count += 1
    try {
      this.onErased(people)
      for (const person of people) await this.sealed.destroy(person)
      await this.record.dropSnapshot()
    } catch (error) {
      console.error('A name that is erased could not be made unreadable yet', error)
    }
  }
}

export function erasedOn(state: DeskState): readonly PersonId[] {
  return [...state.gone].flatMap(([person, how]) => (how === 'erased' ? [person] : []))
}
