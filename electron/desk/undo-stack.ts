// What each person can take back, the last act first, since the desk was opened. Acts that were asked for together are
// taken back together.
import { undosInWords, type Undo } from '../../shared/desk/undo'

/** How many acts of one person can be undone. */
const depth = 50

export interface UndoGroup {
  readonly id: string
  readonly at: string
  readonly label: string
  readonly undos: readonly Undo[]
}

export class UndoStack {
  private readonly byPerson = new Map<string, readonly UndoGroup[]>()

  last(by: string): UndoGroup | null {
    return this.byPerson.get(by)?.at(-1) ?? null
  }

  /** The latest first. */
  of(by: string): readonly UndoGroup[] {
    return (this.byPerson.get(by) ?? []).toReversed()
  }

  /** `id`: the command's, or the one that all of a batch share. */
  push(by: string, id: string, at: string, undo: Undo): void {
    const groups = this.byPerson.get(by) ?? []
    const same = groups.find((group) => group.id === id)
    const undos = [...(same?.undos ?? []), undo]
    const group = { id, at, label: undosInWords(undos), undos }
    const next = same ? groups.map((known) => (known === same ? group : known)) : [...groups, group]
    this.byPerson.set(by, next.slice(-depth))
  }

  /** Takes one undo out of its group, and the group away with its last. */
  remove(by: string, undo: Undo): void {
    const left = (this.byPerson.get(by) ?? []).flatMap((group) => {
      if (!group.undos.includes(undo)) return [group]
      const undos = group.undos.filter((known) => known !== undo)
      return undos.length === 0 ? [] : [{ ...group, undos, label: undosInWords(undos) }]
    })
    this.byPerson.set(by, left)
  }

  forget(by: string): void {
    this.byPerson.delete(by)
  }
}
