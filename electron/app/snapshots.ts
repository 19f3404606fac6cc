// When the snapshot of the open desk is written: in another thread once nobody has written for a while, and before a large
// desk closes, so that the window never waits for a hundred thousand posts to be written out.
import type { Background } from '../desk/background/jobs'
import type { Desk } from '../desk/desk'

const idleMs = 30_000
/** Fewer entries than this are read again sooner than a snapshot is written. */
const worthIt = 500
/** A desk with fewer posts is written out, when it closes, before a thread has started. */
const large = 2_000

export class Snapshots {
  private timer: NodeJS.Timeout | undefined
  private work: Promise<void> = Promise.resolve()

  constructor(
    private readonly desk: Desk,
    private readonly background: Background,
  ) {}

  /** Something was written: wait until nothing is. */
  changed(): void {
    clearTimeout(this.timer)
    if (this.desk.unkept < worthIt) return
    this.timer = setTimeout(() => void this.keep(), idleMs)
    this.timer.unref()
  }

  /** The desk closes once this resolves. */
  async close(): Promise<void> {
    clearTimeout(this.timer)
    await this.work
    if (this.desk.state.posts.size >= large && this.desk.unkept > 0) await this.keep()
  }

  /** A snapshot that cannot be kept costs time at the next opening and nothing else. */
  private keep(): Promise<void> {
    const { folder } = this.desk
    this.work = this.desk
      .keepSnapshot(async (to) => {
        await this.background.run<'snapshot'>({ kind: 'snapshot', folder, to })
      })
      .catch((error: unknown) => console.error('The snapshot could not be kept', error))
    return this.work
  }
}
