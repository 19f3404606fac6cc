// What a question says of every post of the desk, kept for as long as it holds. After a decision on one post only that one
// is asked again: going through a hundred thousand for each key that somebody presses would hold everybody up.
import { readingsOf } from './readings'
import type { Subject } from './subject'

/** A bit for each thing that is asked of a post, `mostBits` at most. */
export type Judge = (subject: Subject) => number

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

  constructor(private readonly judge: Judge) {}

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

  /** `changed`: the entry with which the post became what it is. */
  renew(index: number, changed: number, ask: () => Subject): void {
    const before = this.marks[index] ?? 0
    if (index < this.length && changed <= this.seq && (before & this.stale) === 0) return
    const subject = ask()
    const bits = this.judge(subject)
    const mark =
      bits | (subject.isUnsure ? unsure : 0) | (subject.isTimed ? timed : 0) | (subject.isPassing ? passing : 0)
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
  const begun = all.filter((one) => one.begin(seq, minute, length))
  if (begun.length === 0) return
  for (const [index, reading] of readings.entries()) {
    const ask = () => subject.turnTo(reading)
    for (const one of begun) one.renew(index, reading.since, ask)
  }
  for (const one of begun) one.end(seq, minute, length)
}
