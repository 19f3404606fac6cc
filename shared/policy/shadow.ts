// A second view of a text that sees through disguises: invisible characters are gone, full-width and fancy letters
// are plain, letters that only look Latin are Latin. Every unit of it knows where in the original it came from.
import { lookalikeFrom, lookalikes } from '../kit/lookalikes'
import { isAfter, letter, runEnd } from '../kit/units'

export interface Shadow {
  readonly plain: string
  /** The original span of the unit at each position; null: the shadow is the text itself. */
  readonly spans: { readonly starts: ArrayLike<number>; readonly ends: ArrayLike<number> } | null
}

export function shadowOf(text: string): Shadow {
  if (isAscii(text)) return { plain: text, spans: null }
  const parts: string[] = []
  const spans = new Spans(text.length)
  /** From here on characters stay as they are. */
  let kept = 0
  let at = 0
  while (at < text.length) {
    const start = at
    while (at < text.length && standsAsItIs(text.charCodeAt(at))) at += 1
    if (at > start) {
      spans.addEach(start, at)
      continue
    }
    const code = text.codePointAt(at) ?? 0
    at += code > 0xffff ? 2 : 1
    if (isInvisible(code)) {
      keep(start)
      continue
    }
    const character = text.slice(start, at)
    if (mayCombine(code) && combiningMark.test(character)) {
      keep(start)
      joinMark(character, start, at)
      continue
    }
    const form = plainFormOf(character, code)
    if (form !== character) {
      keep(start)
      parts.push(form)
    }
    spans.add(start, at, form.length)
  }
  keep(text.length)
  const plain = parts.join('')
  return { plain: lookalikeFrom(plain, 0) < 0 ? plain : withoutLookalikes(plain), spans: spans.all() }

  /** What came before this place is as it was; what stands here is not. */
  function keep(until: number): void {
    if (until > kept) parts.push(text.slice(kept, until))
    kept = at
  }

  /** "u" and a combining diaeresis read as "ü"; a mark that makes no letter (struck-through text) is left out. */
  function joinMark(mark: string, start: number, end: number): void {
    const last = parts.length - 1
    const before = parts[last] ?? ''
    const joined = before === '' ? '' : (before.slice(-1) + mark).normalize('NFC')
    if (joined.length === 1) parts[last] = before.slice(0, -1) + joined
    else if (mark < '\u0300' || mark > '\u036f') {
      parts.push(mark)
      spans.add(start, end, mark.length)
      return
    }
    spans.extend(end)
  }
}

/** Where the units of a shadow come from: as many as there are in the text, but for forms of several letters. */
class Spans {
  private starts: Uint32Array
  private ends: Uint32Array
  private count = 0

  constructor(units: number) {
    this.starts = new Uint32Array(units)
    this.ends = new Uint32Array(units)
  }

  add(start: number, end: number, units: number): void {
    this.withRoom(units)
    for (let unit = 0; unit < units; unit += 1) {
      this.starts[this.count] = start
      this.ends[this.count] = end
      this.count += 1
    }
  }

  /** Units that are those of the text. */
  addEach(start: number, end: number): void {
    const { starts, ends } = this.withRoom(end - start)
    let { count } = this
    for (let at = start; at < end; at += 1) {
      starts[count] = at
      ends[count] = at + 1
      count += 1
    }
    this.count = count
  }

  /** The last unit goes on up to there. */
  extend(end: number): void {
    if (this.count > 0) this.ends[this.count - 1] = end
  }

  all(): NonNullable<Shadow['spans']> {
    return { starts: this.starts.subarray(0, this.count), ends: this.ends.subarray(0, this.count) }
  }

  private withRoom(units: number): this {
    const least = this.count + units
    if (least <= this.starts.length) return this
    const [starts, ends] = [this.starts, this.ends]
    this.starts = new Uint32Array(2 * least)
    this.ends = new Uint32Array(2 * least)
    this.starts.set(starts)
    this.ends.set(ends)
    return this
  }
}

/** ASCII, Latin, ideographs and syllables of Hangul: no marks, none of them invisible, and none that is written another way. */
function standsAsItIs(unit: number): boolean {
  return (
    unit < 0x80 ||
    (unit > 0xad && unit < 0x2b0) ||
    (unit >= 0x3400 && unit < 0xa66f) ||
    (unit >= 0xac00 && unit < 0xd800)
  )
}

/** No marks are among the ideographs, the syllables of Hangul and the pictures. */
function mayCombine(code: number): boolean {
  const isIdeograph = code >= 0x3400 && code < 0xa66f
  const isSyllable = code >= 0xac00 && code < 0xfb00
  return code >= 0x300 && !isIdeograph && !isSyllable && !(code >= 0x1f000 && code < 0x20000)
}

/** Lower case without a change of length, so that positions hold. */
export function lowered(text: string): string {
  const lower = text.toLowerCase()
  // The one letter that grows.
  return lower.length === text.length ? lower : text.replaceAll('İ', 'i').toLowerCase()
}

export function isAscii(text: string): boolean {
  return !beyondAscii.test(text)
}

const beyondAscii = /[^\0-\x7f]/
const combiningMark = /\p{M}/u

/** Soft hyphen, joiners, zero-width spaces, direction marks, variation selectors, tags, fillers. */
function isInvisible(code: number): boolean {
  return (
    code === 0xad ||
    code === 0x34f ||
    code === 0x61c ||
    code === 0x115f ||
    code === 0x1160 ||
    (code >= 0x17b4 && code <= 0x17b5) ||
    (code >= 0x180b && code <= 0x180f) ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    code === 0x3164 ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xfeff ||
    code === 0xffa0 ||
    (code >= 0xe0000 && code <= 0xe0fff)
  )
}

function plainFormOf(character: string, code: number): string {
  if (code >= 0x2010 && code <= 0x2015) return '-'
  if (code === 0x2212) return '-'
  if (code === 0x2018 || code === 0x2019 || code === 0x201b || code === 0x2bc) return "'"
  if (code === 0xa0 || code === 0x202f || code === 0x205f || code === 0x3000) return ' '
  if (code >= 0x2000 && code <= 0x200a) return ' '
  if (isOnDark(code)) return String.fromCharCode(0x41 + ((code - 0x1f150) % 0x20))
  return hasCompatibleForm(code) ? character.normalize('NFKC') : character
}

/** Letters in black circles and squares, which NFKC leaves as they are. */
function isOnDark(code: number): boolean {
  return (code >= 0x1f150 && code <= 0x1f169) || (code >= 0x1f170 && code <= 0x1f189)
}

/**
 * Letterlike and raised letters, Roman numerals, enclosed, ligatures, half and full width, mathematical letters: what
 * NFKC turns into plain letters.
 */
function hasCompatibleForm(code: number): boolean {
  return (
    (code >= 0x2b0 && code <= 0x2b8) ||
    (code >= 0x2e0 && code <= 0x2e3) ||
    (code >= 0x1d2c && code <= 0x1d6a) ||
    (code >= 0x1d9c && code <= 0x1dbf) ||
    code === 0x2071 ||
    code === 0x207f ||
    (code >= 0x2100 && code <= 0x214f && code !== 0x2122) ||
    (code >= 0x2160 && code <= 0x217f) ||
    (code >= 0x2460 && code <= 0x24ff) ||
    (code >= 0xfb00 && code <= 0xfb06) ||
    (code >= 0xff01 && code <= 0xffdc) ||
    (code >= 0x1d400 && code <= 0x1d7ff) ||
    (code >= 0x1f130 && code <= 0x1f149)
  )
}

/**
 * Letters are swapped in words that mix in a Latin letter. A word of look-alikes only is swapped unless the text has
 * letters that belong to such a script beyond doubt: then it is simply a text in that script.
 */
function withoutLookalikes(plain: string): string {
  const isForeign = ownLetter.test(plain)
  const parts: string[] = []
  let from = 0
  for (let at = lookalikeFrom(plain, 0); at >= 0; at = lookalikeFrom(plain, from)) {
    let start = at
    while (start > from && isAfter(letter, plain, start)) start -= 1
    const end = Math.max(at + 1, runEnd(letter, plain, at))
    const word = plain.slice(start, end)
    parts.push(plain.slice(from, start), isForeign && !/[a-z]/i.test(word) ? word : swapped(word))
    from = end
  }
  return parts.join('') + plain.slice(from)
}

function swapped(word: string): string {
  let plain = ''
  for (let at = 0; at < word.length; at += 1) plain += lookalikes.get(word.charAt(at)) ?? word.charAt(at)
  return plain
}

/** A letter of such a script that looks like no Latin one. */
const ownLetter = new RegExp(
  `[[${['Greek', 'Cyrillic', 'Armenian', 'Cherokee', 'Lisu', 'Coptic'].map((script) => `\\p{Script=${script}}`).join('')}]--[${[...lookalikes.keys()].join('')}]]`,
  'v',
)
