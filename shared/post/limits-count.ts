// Counting a text the way each channel counts it, and finding where the channel folds it.
import { graphemeSegments } from 'unicode-segmenter/grapheme'
import { countOf, graphemeCount, graphemeStarts } from '../kit/graphemes'
import type { Channel } from './account'
import { type Fact, type Grade, limitsOf, type TextLimit, type Unit } from './limits'
import { eachRun, leadOf, longestRun } from './limits-runs'
import { extractUrlsWithIndices } from './limits-twitter'
import { weightedLength } from './limits-weighted'

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
      return countOf(graphemeStarts(text), text)
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
