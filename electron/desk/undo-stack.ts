// What each person can take back, the last act first, since the desk was opened.
import type { Undo } from '../../shared/desk/undo'

/** How many acts of one person can be undone. */
const depth = 50

export class UndoStack {
  private readonly byPerson = new Map<string, readonly Undo[]>()

  last(by: string): Undo | null {
    return this.byPerson.get(by)?.at(-1) ?? null
  }

  push(by: string, undo: Undo): void {
    this.byPerson.set(by, [...(this.byPerson.get(by) ?? []), undo].slice(-depth))
  }

  remove(by: string, undo: Undo): void {
    this.byPerson.set(
      by,
      (this.byPerson.get(by) ?? []).filter((known) => known !== undo),
    )
  }

  forget(by: string): void {
    this.byPerson.delete(by)
  }
}
