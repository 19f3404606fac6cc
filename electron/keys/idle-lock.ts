// Locks what is unlocked when nobody has been at the keyboard for a while.

export interface Timer {
  /** In milliseconds; goes on while the computer sleeps. */
  now(): number
  /** Calls `then` once after so many milliseconds, unless the function it returns is called first. */
  after(milliseconds: number, then: () => void): () => void
}

export const systemTimer: Timer = {
  now: () => Date.now(),
  after(milliseconds, then) {
    const timeout = setTimeout(then, milliseconds)
    // Nothing to lock keeps no process alive.
    timeout.unref()
    return () => clearTimeout(timeout)
  },
}

export class IdleLock {
  private lastSeen: number | null = null
  private cancel: () => void = () => undefined

  constructor(
    readonly lockAfterMs: number,
    private readonly onLock: () => void,
    private readonly timer: Timer = systemTimer,
  ) {}

  /** Somebody is here: begins to watch, or puts the lock off. */
  active(): void {
    const now = this.timer.now()
    // A computer that slept wakes with its timers late, and the first key pressed may be a stranger's.
    if (this.lastSeen !== null && now - this.lastSeen >= this.lockAfterMs) return this.lock()
    this.cancel()
    this.lastSeen = now
    this.cancel = this.timer.after(this.lockAfterMs, () => this.lock())
  }

  /** Nothing is unlocked any more: stops watching until somebody is active again. */
  stop(): void {
    this.cancel()
    this.lastSeen = null
  }

  private lock(): void {
    this.stop()
    this.onLock()
  }
}
