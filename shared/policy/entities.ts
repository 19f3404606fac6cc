// Links, e-mail addresses, hashtags, mentions and cashtags. Word rules leave them alone; other rules look at them.
import { LinkifyIt } from 'linkify-it'
import { isSpace } from '../kit/units'

export interface Entity {
  readonly kind: 'link' | 'email' | 'hashtag' | 'mention' | 'cashtag'
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Longer runs without a space are no address; linkify's search is only quick on short ones. */
const longestRun = 1_024

/** `urlAuth`: what stands before an @ in an address is part of it, and a known trick. */
const linkify = new LinkifyIt({ fuzzyLink: true, urlAuth: true, maxLength: 2_048 })

/** In order, without overlaps. Positions are in the text given: the shadow. */
export function entitiesIn(text: string): readonly Entity[] {
  const found: Entity[] = []
  if (/[.@]|:\/\//.test(text)) for (const run of runsWithDots(text)) found.push(...addressesIn(run.text, run.start))
  const tags = tagsIn(text)
  if (found.length === 0) return tags
  return withoutOverlaps([...found, ...tags])
}

/**
 * Every address has one of these: a dot before the last part of a host, which begins with a Latin letter, a digit or as .рф
 * does, an @, or the strokes after a scheme.
 */
const addressSign = /\.[A-Za-zрР0-9ſ\u212a]|@[^.\s]|\/\/\S/g
/** Something follows the sign: the full stop at a sentence's end begins no address. */
const canBeAddress = /[.:@][^.]/

/** What stands between spaces and may hold an address. */
function* runsWithDots(text: string): Generator<{ text: string; start: number }> {
  for (let from = 0; ; ) {
    addressSign.lastIndex = from
    const sign = addressSign.exec(text)
    if (!sign) return
    let start = sign.index
    while (start > from && !isSpace(text.charCodeAt(start - 1))) start -= 1
    let end = addressSign.lastIndex
    while (end < text.length && !isSpace(text.charCodeAt(end))) end += 1
    from = end
    if (end - start > longestRun) continue
    const run = text.slice(start, end)
    if (canBeAddress.test(run)) yield { text: run, start }
  }
}

function addressesIn(run: string, offset: number): readonly Entity[] {
  return (linkify.match(run) ?? []).map((match) => ({
    kind: match.schema === 'mailto:' ? 'email' : 'link',
    start: offset + match.index,
    end: offset + match.lastIndex,
    text: match.raw,
  }))
}

/** A hashtag or mention stands at the start of a word; "#1" is no hashtag and "$20" no cashtag. */
const tag =
  /(?<![\p{L}\p{N}_&/])(?:#(?=[\p{N}_]*\p{L})[\p{L}\p{M}\p{N}_]+|@[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,253}[A-Za-z0-9_])?(?:@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8})?|\$[A-Za-z]{1,6}(?:[._][A-Za-z]{1,2})?(?![\p{L}\p{N}]))/gu

function tagsIn(text: string): readonly Entity[] {
  if (!/[#@$]/.test(text)) return []
  return Array.from(text.matchAll(tag), (match) => {
    const sign = match[0].charAt(0)
    return {
      kind: sign === '#' ? 'hashtag' : sign === '@' ? 'mention' : 'cashtag',
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
    } as const
  })
}

/** Of two that overlap, the one that starts first and is longer: a fragment "#top" belongs to its link. */
function withoutOverlaps(entities: readonly Entity[]): readonly Entity[] {
  const kept: Entity[] = []
  let free = 0
  for (const entity of [...entities].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (entity.start < free) continue
    kept.push(entity)
    free = entity.end
  }
  return kept
}
