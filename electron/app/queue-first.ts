// Whoever has just come to a desk is shown their queue first. What walks the whole desk for the edges of the window (notices,
// the counts of filters) waits until the rows have been answered, or for a moment where no queue is asked for.
import { systemTimer, type Timer } from '../keys/idle-lock'

const patienceMs = 1_500
/** In which a window draws the rows: whatever holds this process up holds up what is drawn. */
const drawingMs = 200

export class QueueFirst {
  private readonly waiting = new Set<() => void>()
  /** Who has seen theirs. */
  private whose: string | null = null
  /** Whose rows are on their way. */
  private drawing: string | null = null

  constructor(private readonly timer: Timer = systemTimer) {}

  /** @param whose names a person on a desk */
  async before(whose: string): Promise<void> {
    if (this.whose === whose) return
    await new Promise<void>((resolve) => {
      const go = () => {
        cancel()
        this.waiting.delete(go)
        resolve()
      }
      const cancel = this.timer.after(patienceMs, go)
      this.waiting.add(go)
    })
  }

  /** Rows are on their way to the window: what waited follows when they are drawn. */
  answered(whose: string): void {
    if (this.whose === whose || this.drawing === whose) return
    this.drawing = whose
    this.timer.after(drawingMs, () => {
      if (this.drawing !== whose) return
      Object.assign(this, { whose, drawing: null })
      for (const go of this.waiting) setImmediate(go)
    })
  }
}
