// Where the two texts differ, as runs of units, and how those runs are tidied so that people can read them.
import type { Alignment } from './align'
import { blanksFrom, haveSameBlanks, lengthOf, type Side, unitEnd } from './units'

/** Units that are not matched: [oldFrom, oldTo) gave way to [newFrom, newTo). Between gaps units match one to one. */
export interface Gap {
  readonly oldFrom: number
  readonly oldTo: number
  readonly newFrom: number
  readonly newTo: number
}

export function gapsIn(alignment: Alignment, newCount: number): readonly Gap[] {
  const gaps: Gap[] = []
  let oldFrom = 0
  let newFrom = 0
  const close = (oldTo: number, newTo: number) => {
    if (oldTo > oldFrom || newTo > newFrom) gaps.push({ oldFrom, oldTo, newFrom, newTo })
    oldFrom = oldTo + 1
    newFrom = newTo + 1
  }
  alignment.forEach((partner, unit) => {
    if (partner >= 0) close(unit, partner)
  })
  close(alignment.length, newCount)
  return gaps
}

/**
 * Of several equal readings takes the one that begins at a line or a sentence: of "Buy now. Buy now." the second
 * sentence went, not "now. Buy".
 */
export function settled(gaps: readonly Gap[], old: Side, next: Side): readonly Gap[] {
  const placed: Gap[] = []
  gaps.forEach((gap, index) => {
    const before = placed.at(-1)
    const after = gaps[index + 1]
    if (gap.newFrom === gap.newTo) {
      const room = { least: before ? before.oldTo + 1 : 1, most: (after?.oldFrom ?? old.cores.length + 1) - 1 }
      placed.push(shifted(gap, bestShift(old, gap.oldFrom, gap.oldTo, next, gap.newFrom, room)))
    } else if (gap.oldFrom === gap.oldTo) {
      const room = { least: before ? before.newTo + 1 : 1, most: (after?.newFrom ?? next.cores.length + 1) - 1 }
      placed.push(shifted(gap, bestShift(next, gap.newFrom, gap.newTo, old, gap.oldFrom, room)))
    } else placed.push(gap)
  })
  return placed
}

function shifted(gap: Gap, by: number): Gap {
  return by === 0
    ? gap
    : { oldFrom: gap.oldFrom + by, oldTo: gap.oldTo + by, newFrom: gap.newFrom + by, newTo: gap.newTo + by }
}

/**
 * How far to move the run [from, to), which has no counterpart at `partner` on the other side: to where fewest blanks
 * differ between words that stay, then to the best beginning, then to the last such place. Blanks that differ right
 * before the run cost nothing, because they join it.
 */
function bestShift(
  side: Side,
  from: number,
  to: number,
  other: Side,
  partner: number,
  room: { readonly least: number; readonly most: number },
): number {
  let first = 0
  while (from + first > room.least && side.cores[from + first - 1] === side.cores[to + first - 1]) first -= 1
  let last = 0
  while (to + last < room.most && side.cores[from + last] === side.cores[to + last]) last += 1

  const differ = (unit: number, by: number) => (haveSameBlanks(side, unit + by, other, partner + by) ? 0 : 1)
  let cost = 0
  for (let by = first; by < last; by += 1) cost += differ(to, by)
  let joined = differ(from, first - 1)
  let best = { by: 0, cost: Infinity, score: 0 }
  for (let by = first; by <= last; by += 1) {
    const score = beginning(side, from + by)
    if (cost < best.cost || (cost === best.cost && score >= best.score)) best = { by, cost, score }
    cost += joined - differ(to, by)
    joined = differ(from, by)
  }
  return best.by
}

/** How good a place a unit is to begin at: 3 a line, 2 a sentence, 1 a word. */
function beginning(side: Side, unit: number): number {
  if (unit <= 1) return 2
  if (hasBreakAfter(side, unit - 1)) return 3
  if (unitEnd(side, unit - 1) === blanksFrom(side, unit - 1)) return 0
  return /[.!?…。！？]$/u.test(side.tokens[side.starts[unit - 1] ?? 0]?.text ?? '') ? 2 : 1
}

/**
 * Two replacements around one or two small words read better as one. Never across a line break, and never when a
 * figure, link or other entity would be drawn as changed though it is not, or one that changed lose its own mark.
 */
export function merged(gaps: readonly Gap[], old: Side, next: Side): readonly Gap[] {
  const result: Gap[] = []
  for (const gap of gaps) {
    const last = result.at(-1)
    if (last !== undefined && isSmallIsland(last, gap, old, next)) {
      result[result.length - 1] = { ...gap, oldFrom: last.oldFrom, newFrom: last.newFrom }
    } else result.push(gap)
  }
  return result
}

function isSmallIsland(left: Gap, right: Gap, old: Side, next: Side): boolean {
  const count = right.oldFrom - left.oldTo
  if (count > 4 || ![left, right].every((gap) => isReplacement(gap) && !isOneEntity(gap, old, next))) return false
  const length = lengthOf(old, left.oldTo, right.oldFrom)
  if (length >= Math.min(sizeOf(left, old, next), sizeOf(right, old, next))) return false
  let words = 0
  for (let unit = left.oldTo; unit < right.oldFrom; unit += 1) {
    const kind = old.tokens[old.starts[unit] ?? 0]?.kind
    if (kind === 'word') words += 1
    else if (kind !== 'mark') return false
  }
  if (words > 2) return false
  const newIsland = left.newTo - left.oldTo
  for (let unit = left.oldTo - 1; unit < right.oldFrom; unit += 1) {
    if (hasBreakAfter(old, unit) || hasBreakAfter(next, unit + newIsland)) return false
  }
  return true
}

function isReplacement(gap: Gap): boolean {
  return gap.oldTo > gap.oldFrom && gap.newTo > gap.newFrom
}

function isOneEntity(gap: Gap, old: Side, next: Side): boolean {
  if (gap.oldTo - gap.oldFrom !== 1 || gap.newTo - gap.newFrom !== 1) return false
  const oldKind = old.tokens[old.starts[gap.oldFrom] ?? 0]?.kind
  const newKind = next.tokens[next.starts[gap.newFrom] ?? 0]?.kind
  return oldKind === newKind && oldKind !== 'word' && oldKind !== 'mark'
}

function sizeOf(gap: Gap, old: Side, next: Side): number {
  return Math.max(lengthOf(old, gap.oldFrom, gap.oldTo), lengthOf(next, gap.newFrom, gap.newTo))
}

function hasBreakAfter(side: Side, unit: number): boolean {
  for (let at = blanksFrom(side, unit); at < unitEnd(side, unit); at += 1) {
    if (side.tokens[at]?.kind === 'break') return true
  }
  return false
}

/** The share of kept text under which many small edits are confetti, and how many edits are many. */
const leastKept = 0.3
const manyEdits = 8

/** Whether so little is left between so many edits that old over new is easier to read. */
export function isConfetti(gaps: readonly Gap[], old: Side, next: Side): boolean {
  const whole = wholeOf(gaps)
  if (gaps.length <= manyEdits || whole === null) return false
  let deleted = 0
  for (const gap of gaps) deleted += lengthOf(old, gap.oldFrom, gap.oldTo)
  const kept = lengthOf(old, whole.oldFrom, whole.oldTo) - deleted
  return kept < leastKept * sizeOf(whole, old, next)
}

/** One gap from the first difference to the last. */
export function wholeOf(gaps: readonly Gap[]): Gap | null {
  const first = gaps[0]
  const last = gaps.at(-1)
  return first && last ? { ...last, oldFrom: first.oldFrom, newFrom: first.newFrom } : null
}
