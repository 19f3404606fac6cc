// Where the characters of a text begin, as people see them. Most texts are made of units that never join their like, and
// only what stands between those is asked of the segmenter.
import { graphemeSegments } from 'unicode-segmenter/grapheme'

/** Several who look at one text ask one after the other. */
let last: { readonly text: string; readonly starts: Uint32Array | null } = { text: '', starts: null }

/** The beginnings and the end of the text, in order; null when every unit is a character. */
export function graphemeStarts(text: string): Uint32Array | null {
  if (last.text !== text) last = { text, starts: isPlain(text) ? null : startsIn(text) }
  return last.starts
}

export function graphemeCount(text: string): number {
  return (graphemeStarts(text)?.length ?? text.length + 1) - 1
}

/** ASCII without a carriage return: one unit is one character (CR LF together are one). */
export function isPlain(text: string): boolean {
  return !/[^\0-\x7f]|\r/.test(text)
}

function startsIn(text: string): Uint32Array {
  const starts = new Uint32Array(text.length + 1)
  let count = 0
  let at = 0
  while (at < text.length) {
    // A character begins here, whatever came before.
    let end = at + 1
    if (standsAlone(text.charCodeAt(at)) && (end === text.length || standsAlone(text.charCodeAt(end)))) {
      starts[count] = at
      count += 1
      at = end
      continue
    }
    while (end < text.length && !(standsAlone(text.charCodeAt(end - 1)) && standsAlone(text.charCodeAt(end)))) end += 1
    for (const { index } of graphemeSegments(text.slice(at, end))) {
      starts[count] = at + index
      count += 1
    }
    at = end
  }
  starts[count] = text.length
  return starts.slice(0, count + 1)
}

/**
 * Between two of these a character always ends: Latin, Greek, Cyrillic, Hebrew, Arabic and Kana letters, marks of
 * punctuation and money, ideographs and whole syllables of Hangul. Others may as well, but need not be told.
 */
function standsAlone(unit: number): boolean {
  if (unit < 0x300) return unit !== 0x0d
  if (unit < 0x2010)
    return (
      (unit >= 0x370 && unit < 0x483) ||
      (unit >= 0x48a && unit < 0x530) ||
      (unit >= 0x5d0 && unit < 0x5eb) ||
      (unit >= 0x620 && unit < 0x64b)
    )
  return (
    unit < 0x2028 ||
    (unit >= 0x20a0 && unit < 0x20d0) ||
    (unit >= 0x3041 && unit < 0x3099) ||
    (unit >= 0x30a0 && unit < 0x3100) ||
    (unit >= 0x3400 && unit < 0xa48d) ||
    (unit >= 0xac00 && unit < 0xd7a4)
  )
}
