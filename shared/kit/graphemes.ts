// Where the characters of a text begin, as people see them. Most texts are made of units that never join their like, and
// only what stands between those is asked of the segmenter.
import { graphemeSegments } from 'unicode-segmenter/grapheme'

interface Known {
  readonly text: string
  readonly starts: Uint32Array | null
}

/** Several who look at the texts of one post ask one after the other. */
const lately: Known[] = []
const mostKnown = 4

function knownOf(text: string): Known | undefined {
  return lately.find((one) => one.text === text)
}

/** The beginnings and the end of the text, in order; null when every unit is a character. */
export function graphemeStarts(text: string): Uint32Array | null {
  const known = knownOf(text)
  if (known) return known.starts
  const starts = isPlain(text) ? null : startsIn(text)
  if (lately.length === mostKnown) lately.shift()
  lately.push({ text, starts })
  return starts
}

/** How many characters a text has whose beginnings are these. */
export function countOf(starts: Uint32Array | null, text: string): number {
  return (starts?.length ?? text.length + 1) - 1
}

export function graphemeCount(text: string): number {
  const known = knownOf(text)
  if (known) return countOf(known.starts, text)
  return isPlain(text) ? text.length : noteStarts(text)
}

/** ASCII without a carriage return: one unit is one character (CR LF together are one). */
export function isPlain(text: string): boolean {
  return !/[^\0-\x7f]|\r/.test(text)
}

function startsIn(text: string): Uint32Array {
  const count = noteStarts(text)
  const starts = new Uint32Array(count + 1)
  starts.set(room.subarray(0, count))
  starts[count] = text.length
  return starts
}

/** Kept for the next text. */
let room = new Uint32Array(0x1_0000)

/** How many there are; where they begin is in the room then. What stands between two certain places is left to the segmenter. */
function noteStarts(text: string): number {
  if (text.length > room.length) room = new Uint32Array(text.length)
  const starts = room
  let count = 0
  const begin = (start: number) => {
    starts[count] = start
    count += 1
  }
  let next = lengthAlone(text, 0)
  for (let start = 0; start < text.length; ) {
    const first = next
    let end = start
    let isAlone = false
    // As long as no two that stand alone follow each other.
    do {
      isAlone = next > 0
      end += Math.max(next, 1)
      next = lengthAlone(text, end)
    } while (end < text.length && !(isAlone && next > 0))
    if (first === end - start) begin(start)
    else for (const { index } of graphemeSegments(text.slice(start, end))) begin(start + index)
    start = end
  }
  return count
}

/** How many units the character takes that stands alone at this place; 0 where none does. */
function lengthAlone(text: string, at: number): number {
  if (at >= text.length) return 0
  const unit = text.charCodeAt(at)
  if ((unit & 0xfc00) !== 0xd800) return standsAlone(unit) ? 1 : 0
  const code = text.codePointAt(at) ?? 0
  return isPicture(code) || (code >= 0x2_0000 && code < 0x3_0000) ? 2 : 0
}

/** Not half a flag, and no colour of skin. */
function isPicture(code: number): boolean {
  return (
    (code >= 0x1_f000 && code < 0x1_f1e6) ||
    (code >= 0x1_f200 && code < 0x1_f3fb) ||
    (code >= 0x1_f400 && code < 0x1_fb00)
  )
}

/**
 * Between two of these a character always ends: Latin, Greek, Cyrillic, Hebrew, Arabic, Ethiopic and Kana letters, syllabics,
 * marks of punctuation and money, symbols, ideographs, whole syllables of Hangul, what is for private use, and pictures.
 * Others may as well, but need not be told.
 */
function standsAlone(unit: number): boolean {
  if (unit < 0x300) return unit !== 0x0d
  if (unit < 0x2010)
    return (
      (unit >= 0x370 && unit < 0x483) ||
      (unit >= 0x48a && unit < 0x530) ||
      (unit >= 0x5d0 && unit < 0x5eb) ||
      (unit >= 0x620 && unit < 0x64b) ||
      (unit >= 0x1200 && unit < 0x135d) ||
      (unit >= 0x13a0 && unit < 0x1700) ||
      (unit >= 0x1e00 && unit < 0x2000)
    )
  return (
    unit < 0x2028 ||
    (unit >= 0x20a0 && unit < 0x20d0) ||
    (unit >= 0x2100 && unit < 0x2cef) ||
    (unit >= 0x3000 && unit < 0x302a) ||
    (unit >= 0x3041 && unit < 0x3099) ||
    (unit >= 0x30a0 && unit < 0xa66f) ||
    (unit >= 0xac00 && unit < 0xd7a4) ||
    (unit >= 0xe000 && unit < 0xfb1e) ||
    (unit >= 0xff01 && unit < 0xff9e)
  )
}
