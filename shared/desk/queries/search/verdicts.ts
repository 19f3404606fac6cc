// What a question says of every post of the desk, kept for as long as it holds. After a decision on one post only that one
// is asked again: going through a hundred thousand for each key that somebody presses would hold everybody up.
import { type Reading, readingsOf } from './readings'
import type { Subject } from './subject'

/** A bit for each thing that is asked of a post, `mostBits` at most. `index`: its place in the desk's order. */
export type Judge = (subject: Subject, index: number) => number

export const mostBits = 12

const unsure = 1 << 13
/** It looked at the clock. */
const timed = 1 << 14
/** It rests on findings that were worked out and not recorded: what other posts say can change them. */
const passing = 1 << 15

export class Verdicts {
  /** Another number whenever a post was asked again. */
  edition = 0
  private marks = new Uint16Array(0)
  private length = 0
  private seq = -1
  private minute = ''
  /** Which marks no longer hold, of those whose post is the same. */
  private stale = 0
  private readonly tally: number[] = Array.from({ length: 16 }, () => 0)

  /** @param base what `judge` reads of each post before it: brought up to date with it */
  constructor(
    private readonly judge: Judge,
    readonly base: Verdicts | null = null,
  ) {}

  /** Of how many posts the bit with this number was set. */
  count(bit: number): number {
    return this.tally[bit] ?? 0
  }

  /** Of how many posts nobody can tell yet, because they have not been checked. */
  get unsure(): number {
    return this.count(13)
  }

  has(index: number, bit: number): boolean {
    return ((this.marks[index] ?? 0) & (1 << bit)) !== 0
  }

  /** All bits of a post. */
  bits(index: number): number {
    return (this.marks[index] ?? 0) & ((1 << mostBits) - 1)
  }

  /** False when everything holds. */
  begin(seq: number, minute: string, length: number): boolean {
    const isSame = seq === this.seq && minute === this.minute && length === this.length
    this.stale = isSame ? unsure : unsure | passing | (minute === this.minute ? 0 : timed)
    if (isSame) return this.unsure > 0
    if (length > this.marks.length) {
      const grown = new Uint16Array(length + Math.ceil(length / 8))
      grown.set(this.marks)
      this.marks = grown
    }
    return true
  }

  renew(index: number, reading: Reading, subject: Subject): void {
    const before = this.marks[index] ?? 0
    if (index < this.length && reading.since <= this.seq && (before & this.stale) === 0) return
    subject.turnTo(reading)
    const bits = this.judge(subject, index)
    const mark =
      bits |
      (subject.isUnsure ? unsure : 0) |
      (subject.isTimed ? timed : 0) |
      (subject.isPassing ? passing : 0) |
      ((this.base?.marks[index] ?? 0) & (timed | passing))
    this.edition += 1
    this.marks[index] = mark
    for (let differ = before ^ mark; differ !== 0; differ &= differ - 1) {
      const bit = 31 - Math.clz32(differ & -differ)
      this.tally[bit] = this.count(bit) + (mark & (1 << bit) ? 1 : -1)
    }
  }

  end(seq: number, minute: string, length: number): void {
    this.seq = seq
    this.minute = minute
    this.length = length
  }
}

/** Asks again what no longer holds, in one pass over the desk. What depends on the time of day may be a minute old. */
export function bringUpToDate(all: readonly Verdicts[], subject: Subject): void {
  const { state, minute } = subject
  const readings = readingsOf(state)
  const { seq } = state
  const { length } = readings
  const wanted = new Set(all.flatMap((one) => [...(one.base ? [one.base] : []), one]))
  const begun = [...wanted].filter((one) => one.begin(seq, minute, length))
  if (begun.length === 0) return
  let index = 0
  for (const reading of readings) {
    for (const one of begun) one.renew(index, reading, subject)
    index += 1
  }
  for (const one of begun) one.end(seq, minute, length)
}
