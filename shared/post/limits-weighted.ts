// How X counts: by twitter-text, which knows what a link and an emoji are, and of long texts only where it is needed.
import { graphemeSegments } from 'unicode-segmenter/grapheme'
import { letter, lengthOf, mark } from '../kit/units'
import { eachRun, longestRun } from './limits-runs'
import { isTopLevel, parseTweet } from './limits-twitter'

/**
 * twitter-text's link search backtracks on long inputs and is slow on all, so of a long text it gets what may hold more
 * than letters that count one each, in pieces cut at spaces: no link crosses a space, and lengths add up.
 */
export function weightedLength(whole: string): number {
  if (whole.length <= longestRun) return parseTweet(whole).weightedLength
  const { text, taken } = withoutLongNames(whole)
  let used = taken
  let piece = ''
  eachRun(text, (start, end) => {
    const plain = plainWeight(text, start, end)
    if (plain !== null) {
      used += plain
      return
    }
    if (piece.length + end - start > longestRun) {
      used += weightOf(piece)
      piece = ''
    }
    // What stands before a link says whether it is one; it is counted where it belongs.
    const before = text.slice(Math.max(0, start - 1), start)
    if (!piece.endsWith(before)) {
      used -= weightOf(before)
      piece += before
    }
    piece += text.slice(start, end)
  })
  return used + weightOf(piece)
}

/**
 * What twitter-text takes for one name in a host, as long as it may be, and walks again from each of its characters. A name of
 * more than 63 is none, and no path goes on over a mark or an invisible sign: where there are such signs at both ends, what is
 * between them is in no link, and a space stands for it.
 */
const nameCharacter =
  '[^\\0-\\x2c\\x2e\\x2f\\x3a-\\x40\\x5b-\\x60\\x7b-\\x7f\\p{Z}\\p{Extended_Pictographic}\\p{Regional_Indicator}\\u{10000}-\\u{10ffff}]'
const fewestOfLong = 192
const longName = new RegExp(`(?<!${nameCharacter})${nameCharacter}{${fewestOfLong},}`, 'gu')
const longestName = 64
const sign = /[^\0-\x7f\p{L}\p{N}]/u

/** `taken`: what was taken out weighs so much more than the spaces that stand for it. */
function withoutLongNames(whole: string): { readonly text: string; readonly taken: number } {
  if (!mayHoldLongName(whole)) return { text: whole, taken: 0 }
  let taken = 0
  const text = whole.replaceAll(longName, (name) => {
    const start = name.search(sign) + longestName
    let last = name.length - 1
    while (last > start && !sign.test(name.charAt(last))) last -= 1
    const end = last - longestName
    if (end <= start) return name
    taken += weightOfCharacters(name.slice(start, end).normalize('NFC')) - 1
    return `${name.slice(0, start)} ${name.slice(end)}`
  })
  return { text, taken }
}

/** Looks back from where a long name would end, so that most of a text is not looked at. */
function mayHoldLongName(text: string): boolean {
  for (let from = 0; from + fewestOfLong <= text.length; ) {
    let at = from + fewestOfLong - 1
    while (at >= from && !isAsciiSign(text.charCodeAt(at))) at -= 1
    if (at < from) return true
    from = at + 1
  }
  return false
}

/** Of those that no name has. */
function isAsciiSign(unit: number): boolean {
  const small = unit | 0x20
  return unit < 0x80 && unit !== 0x2d && !(unit >= 0x30 && unit <= 0x39) && !(small >= 0x61 && small <= 0x7a)
}

function weightOf(piece: string): number {
  if (piece === '') return 0
  return piece.length <= longestRun + 1 ? parseTweet(piece).weightedLength : weightOfCharacters(piece.normalize('NFC'))
}

/** What a run counts that has no link, as it has no top-level domain; null for others. */
function plainWeight(text: string, start: number, end: number): number | null {
  let countsOneEach = true
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit === 0x2e && lengthOf(letter | mark, text, at + 1) > 0 && isTopLevel(text, at + 1)) return null
    if (unit >= 0x300 || unit === 0xa9 || unit === 0xae) countsOneEach = false
  }
  // Latin letters and signs, which NFC leaves as they are.
  if (countsOneEach) return end - start
  const run = text.slice(start, end).normalize('NFC')
  let used = 0
  let from = 0
  for (const { index, 0: signs } of run.matchAll(ofEmoji)) {
    used += weightOfCharacters(run.slice(from, index))
    for (const { segment } of graphemeSegments(signs)) used += weightOfSigns(segment)
    from = index + signs.length
  }
  return used + weightOfCharacters(run.slice(from))
}

/** Every emoji that twitter-text knows is in one of these, and no letter is. */
const ofEmoji =
  /[0-9#*]?(?:[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}\ue50a\u{e0020}-\u{e007f}]|\u200d|\ufe0f|\u20e3)+/gu

const weights = new Map<string, number>()
const mostWeights = 5_000

/** No emoji is as long; what goes on for longer is joiners and colours of skin. */
const longestSigns = 64

/** The library is asked once about each. */
function weightOfSigns(signs: string): number {
  if (signs.length > longestSigns) {
    const end = (signs.charCodeAt(longestSigns) & 0xfc00) === 0xdc00 ? longestSigns - 1 : longestSigns
    return weightOfSigns(signs.slice(0, end)) + weightOfCharacters(signs.slice(end))
  }
  const known = weights.get(signs)
  if (known !== undefined) return known
  const weight = parseTweet(signs).weightedLength
  if (weights.size >= mostWeights) weights.clear()
  weights.set(signs, weight)
  return weight
}

/** After twitter-text's configuration 3: some ranges count for one each, everything else for two. */
function weightOfCharacters(run: string): number {
  let used = 0
  for (let at = 0; at < run.length; at += 1) {
    const unit = run.charCodeAt(at)
    const isLight =
      unit <= 0x10ff ||
      (unit >= 0x2000 && unit <= 0x200d) ||
      (unit >= 0x2010 && unit <= 0x201f) ||
      (unit >= 0x2032 && unit <= 0x2037)
    used += isLight ? 1 : 2
    if ((run.codePointAt(at) ?? 0) > 0xffff) at += 1
  }
  return used
}
