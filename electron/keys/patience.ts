// Makes guessing at the keyboard slow: after a few wrong passphrases every further try waits, longer each time. Whoever
// copies the files away is not slowed by this, only by scrypt.

/** Tries that do not wait, the first pause after them, and the longest, in milliseconds. */
const free = 3
const firstPause = 1_000
const longestPause = 30_000

export class Patience {
  private readonly wrong = new Map<string, { readonly count: number; readonly at: number }>()

  /** `now` is a clock in milliseconds that never goes back. */
  constructor(
    private readonly now: () => number,
    private readonly wait: (milliseconds: number) => Promise<void>,
  ) {}

  /** Resolves when the next try at this key may begin. */
  async before(keyId: string): Promise<void> {
    const wrong = this.wrong.get(keyId)
    if (!wrong || wrong.count < free) return
    const pause = Math.min(firstPause * 2 ** (wrong.count - free), longestPause)
    const left = wrong.at + pause - this.now()
    if (left > 0) await this.wait(left)
  }

  wasWrong(keyId: string): void {
    this.wrong.set(keyId, { count: (this.wrong.get(keyId)?.count ?? 0) + 1, at: this.now() })
  }

  wasRight(keyId: string): void {
    this.wrong.delete(keyId)
  }
}
