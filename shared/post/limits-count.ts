// Counting a text the way each channel counts it, and finding where the channel folds it.
import { graphemeSegments } from 'unicode-segmenter/grapheme'
import { graphemeCount, graphemeStarts } from '../kit/graphemes'
import { isSpace, lengthOf, letter, mark } from '../kit/units'
import type { Channel } from './account'
import { type Fact, type Grade, limitsOf, type TextLimit, type Unit } from './limits'
import { extractUrlsWithIndices, isTopLevel, parseTweet } from './limits-twitter'

export interface Count {
  readonly channel: Channel
  readonly of: 'text' | 'hashtags'
  readonly used: number
  readonly limit: number
  /** How many too many; 0 when it fits. */
  readonly over: number
  readonly unit: Unit | 'hashtags'
  readonly grade: Grade
  readonly source: string
  readonly checked: string
}

/**
 * Every limit this channel sets on a text, with how much of it the text uses. `ownLimit`: what this account's server
 * or plan takes, in place of the channel's first limit.
 */
export function count(channel: Channel, text: string, ownLimit?: number): readonly Count[] {
  return [...textCounts(channel, text, ownLimit), ...hashtagCounts(channel, text)]
}

function textCounts(channel: Channel, text: string, ownLimit: number | undefined): readonly Count[] {
  return limitsOf(channel).text.map((limit, index) =>
    counted(channel, 'text', measure(limit.unit, text), index === 0 ? ownOf(limit, ownLimit) : limit, limit.unit),
  )
}

function hashtagCounts(channel: Channel, text: string): readonly Count[] {
  const { hashtags } = limitsOf(channel)
  return hashtags ? [counted(channel, 'hashtags', countHashtags(text), hashtags, 'hashtags')] : []
}

/** The counts that are over their limit. A text that cannot be is not counted, which costs more than to see that. */
export function countOver(channel: Channel, of: Count['of'], text: string, ownLimit?: number): readonly Count[] {
  const { text: limits, hashtags } = limitsOf(channel)
  const mayBe =
    of === 'hashtags'
      ? hashtags !== null && (text.match(/[#＃]/g)?.length ?? 0) > hashtags.value
      : limits.some((limit, index) =>
          mayExceed(limit.unit, text, index === 0 ? (ownLimit ?? limit.value) : limit.value),
        )
  if (!mayBe) return []
  const counts = of === 'hashtags' ? hashtagCounts(channel, text) : textCounts(channel, text, ownLimit)
  return counts.filter(({ over }) => over > 0)
}

/** Whether a text of this writing can count for more than that; told from its length wherever that will do. */
function mayExceed(unit: Unit, text: string, value: number): boolean {
  return text.length > value || most(unit, text) > value
}

/** No text of this writing counts for more. */
function most(unit: Unit, text: string): number {
  switch (unit) {
    case 'weighted':
      return mostWeighted(text)
    case 'short-links':
      return text.length + 23 * (text.split('://').length - 1)
    case 'graphemes':
    case 'units':
      return text.length
    case 'bytes':
    case 'emoji-bytes':
      return 3 * text.length
  }
}

/** Letters beyond the Latin ones may come apart when the text is normalised; each link has a dot in it. */
function mostWeighted(text: string): number {
  let used = 0
  for (let index = 0; index < text.length; index += 1) used += text.charCodeAt(index) < 0x300 ? 1 : 6
  return used + 23 * (text.match(/[.．。｡](?=\S)/g)?.length ?? 0)
}

/** The account's own number is certain; how it is counted is as certain as the channel's fact. */
function ownOf(limit: TextLimit, value: number | undefined): TextLimit {
  if (value === undefined) return limit
  return { ...limit, value, grade: 'A', source: `Entered for this account; counted after ${limit.source}` }
}

function counted(channel: Channel, of: Count['of'], used: number, fact: Fact, unit: Count['unit']): Count {
  const { value: limit, grade, source, checked } = fact
  return { channel, of, used, limit, over: Math.max(0, used - limit), unit, grade, source, checked }
}

/** Several channels count in one unit, and a text is asked about for one after the other. */
let measuredLast: { readonly text: string; readonly used: Map<Unit, number> } = { text: '', used: new Map() }

export function measure(unit: Unit, text: string): number {
  if (measuredLast.text !== text) measuredLast = { text, used: new Map() }
  const known = measuredLast.used.get(unit)
  if (known !== undefined) return known
  const used = measured(unit, text)
  measuredLast.used.set(unit, used)
  return used
}

function measured(unit: Unit, text: string): number {
  switch (unit) {
    case 'weighted':
      return weightedLength(text)
    case 'graphemes':
      // Whoever counts bytes or marks what was found asks for the places as well.
      return (graphemeStarts(text)?.length ?? text.length + 1) - 1
    case 'bytes':
      return byteLength(text)
    case 'units':
      return text.length
    case 'emoji-bytes':
      return emojiAsBytes(text)
    case 'short-links':
      return withShortLinks(text)
  }
}

/**
 * The UTF-16 offset at which "…see more" cuts this text, never inside a character; null when it is shown whole or
 * the channel's cut is not known. The figures are approximate (see limits-data.ts).
 */
export function foldAt(channel: Channel, text: string): number | null {
  const fold = limitsOf(channel).fold
  if (!fold || text.length <= fold.value) return null
  let shown = 0
  for (const { index } of graphemeSegments(text)) {
    if (shown === fold.value) return index
    shown += 1
  }
  return null
}

/** Numbers of hashtags as readers would count them: a tag needs a letter, so "#1" is none. */
export function countHashtags(text: string): number {
  return [...text.matchAll(/(?<![\p{L}\p{N}_&/])[#＃](?=[\p{N}_]*\p{L})[\p{L}\p{M}\p{N}_]+/gu)].length
}

/** A link has no spaces and is not longer than this; longer runs are counted letter by letter. */
const longestRun = 2_048

/**
 * twitter-text's link search backtracks on long inputs and is slow on all, so of a long text it gets what may hold more
 * than letters that count one each, in pieces cut at spaces: no link crosses a space, and lengths add up.
 */
function weightedLength(whole: string): number {
  if (whole.length <= longestRun) return parseTweet(whole).weightedLength
  let used = 0
  let piece = ''
  const text = whole.replaceAll(longName, (name) => {
    const start = name.search(sign) + longestName
    let last = name.length - 1
    while (last > start && !sign.test(name.charAt(last))) last -= 1
    const end = last - longestName
    if (end <= start) return name
    used += weightOfCharacters(name.slice(start, end).normalize('NFC')) - 1
    return `${name.slice(0, start)} ${name.slice(end)}`
  })
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
const longName = new RegExp(`(?<!${nameCharacter})${nameCharacter}{192,}`, 'gu')
const longestName = 64
const sign = /[^\0-\x7f\p{L}\p{N}]/u

function weightOf(piece: string): number {
  if (piece === '') return 0
  return piece.length <= longestRun + 1 ? parseTweet(piece).weightedLength : weightOfCharacters(piece.normalize('NFC'))
}

/** No link follows a mark of byte order, the one space that says something about what comes after it. */
function leadOf(text: string, start: number): string {
  return text.charAt(start - 1) === '\ufeff' ? '\ufeff' : ''
}

/** What a run counts that has neither an emoji nor a dot that a link could have; null for others. */
function plainWeight(text: string, start: number, end: number): number | null {
  let countsOneEach = true
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit === 0x2e && lengthOf(letter | mark, text, at + 1) > 0 && isTopLevel(text, at + 1)) return null
    if (unit >= 0x300 || unit === 0xa9 || unit === 0xae) countsOneEach = false
  }
  // Latin letters and signs, which NFC leaves as they are.
  if (countsOneEach) return end - start
  if (end - start > longestRun) return null
  const run = text.slice(start, end).normalize('NFC')
  return inEmoji.test(run) ? null : weightOfCharacters(run)
}

/** Every emoji that twitter-text knows has one of these in it. */
const inEmoji = /[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}\u20e3\ufe0f\ue50a]/u

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

/** Runs of text, each with the spaces after it. */
function eachRun(text: string, visit: (start: number, end: number) => void): void {
  for (let start = 0; start < text.length; ) {
    let end = start
    while (end < text.length && !isSpace(text.charCodeAt(end))) end += 1
    while (end < text.length && isSpace(text.charCodeAt(end))) end += 1
    visit(start, end)
    start = end
  }
}

function byteLength(text: string): number {
  let bytes = 0
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    // Each half of a surrogate pair stands for two of the four bytes.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3
  }
  return bytes
}

function emojiAsBytes(text: string): number {
  const starts = graphemeStarts(text)
  if (!starts) return text.length
  let used = 0
  for (let index = 1; index < starts.length; index += 1) {
    const start = starts[index - 1] ?? 0
    const end = starts[index] ?? 0
    const isEmoji = mayBeEmoji(text, start, end) && isShownAsEmoji(text.slice(start, end))
    used += isEmoji ? byteLength(text.slice(start, end)) : end - start
  }
  return used
}

function withShortLinks(text: string): number {
  const runs: string[] = []
  if (text.includes('://')) eachRun(text, (start, end) => runs.push(withLinksAs23(text, start, end)))
  else runs.push(text)
  const shortened = runs.join('').replace(remoteMention, '@$1')
  return shortened === text ? measure('graphemes', text) : graphemeCount(shortened)
}

/** After mastodon/mastodon, app/models/account.rb, MENTION_RE: names may hold dots and hyphens. */
const remoteMention =
  /(?<![\p{L}\p{N}_=/])@([A-Za-z0-9_][A-Za-z0-9_.-]{0,99})@[\p{L}\p{N}_-]{1,63}(?:\.[\p{L}\p{N}_-]{1,63}){0,8}/gu

/** Mastodon shortens a link only where it carries its scheme. */
function withLinksAs23(text: string, start: number, end: number): string {
  const run = text.slice(start, end)
  if (run.length > longestRun || !run.includes('://')) return run
  const lead = leadOf(text, start)
  let rest = lead + run
  for (const { indices } of extractUrlsWithIndices(rest, { extractUrlsWithoutProtocol: false }).reverse())
    rest = rest.slice(0, indices[0]) + 'x'.repeat(23) + rest.slice(indices[1])
  return rest.slice(lead.length)
}

/** Told without a look at the character: one unit by itself is an emoji in a few blocks of signs only. */
export function mayBeEmoji(text: string, start: number, end: number): boolean {
  const unit = text.charCodeAt(start)
  return end - start > 1 || (unit >= 0x2000 && unit < 0x2c00)
}

/** Shown as emoji: © and ™ are only with the variation selector. */
export function isShownAsEmoji(grapheme: string): boolean {
  return /\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|\u20e3|\p{Regional_Indicator}/u.test(grapheme)
}
