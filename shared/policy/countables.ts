// Where the things stand in a text that a `field` rule can count, as spans of the original.
import { isShownAsEmoji, mayBeEmoji } from '../post/limits-count'
import type { Count } from './conditions'
import type { Entity } from './entities'
import type { Reading, Subject } from './kind'
import type { Span } from './patterns'
import { graphemeCount, type TextView } from './view'

export interface Counted {
  /** Where the count is met, in the original text; empty for what has no place in it. */
  readonly spans: readonly Span[]
}

/** Null: the bounds are not met. */
export function counted(subject: Subject, { view }: Reading, count: Count): Counted | null {
  const { of, atLeast, inARow, inSentences } = count
  switch (of) {
    case 'media':
      return within(subject.content.media.length, count) ? { spans: [] } : null
    case 'claims':
      return within(subject.content.claims.length, count) ? { spans: [] } : null
    case 'words':
      return within(view.words('masked').length, count) ? { spans: [] } : null
    case 'characters':
      return within(graphemeCount(view), count) ? { spans: [] } : null
    case 'emoji':
    case 'hashtags':
    case 'mentions':
    case 'links':
    case 'cashtags': {
      const all = of === 'emoji' ? emojiIn(view) : entitySpans(view, singular[of], inSentences)
      if (inARow) {
        const runs = runsOf(all, view.text).filter((run) => run.length >= (atLeast ?? 1))
        return runs.length > 0 ? { spans: runs.map(whole) } : null
      }
      if (!within(all.length, count)) return null
      // The first that is one too many is what a reader should look at.
      const [one] = atLeast === undefined ? [] : all.slice(atLeast - 1)
      return { spans: one ? [one] : [] }
    }
  }
}

const singular = { hashtags: 'hashtag', mentions: 'mention', links: 'link', cashtags: 'cashtag' } as const

function within(number: number, { atLeast = 0, atMost = Number.POSITIVE_INFINITY }: Count): boolean {
  return number >= atLeast && number <= atMost
}

function entitySpans(view: TextView, kind: Entity['kind'], inSentences: boolean): readonly Span[] {
  const all = view.entities.filter((entity) => entity.kind === kind)
  return (inSentences ? inSentencesOf(view, all) : all).map(({ start, end }) => view.originalSpan(start, end))
}

/**
 * A hashtag is part of a sentence if a word comes after it in its line, or if it closes one: "Visit us in #Mainz." The
 * tags are in order, so one walk through the words is enough for all of them.
 */
function inSentencesOf(view: TextView, tags: readonly Entity[]): readonly Entity[] {
  const { masked } = view
  const words = view.words('masked')
  let next = 0
  return tags.filter(({ end }) => {
    if (/[.!?,;:]/.test(masked.charAt(end)) && /^\s?$/.test(masked.charAt(end + 1))) return true
    while ((words[next]?.start ?? Number.POSITIVE_INFINITY) < end) next += 1
    const word = words[next]
    return word !== undefined && !hasBreak(masked, end, word.start)
  })
}

/** Looked at within reason: a word hundreds of signs away is no part of the sentence. */
const farthest = 400

function hasBreak(text: string, start: number, end: number): boolean {
  return end - start > farthest || text.slice(start, end).includes('\n')
}

/** Text by Unicode unless a selector follows, and a picture in every app all the same: 🏖 🛍. */
const pictograph = /^[\u{1f300}-\u{1faff}]/u

/** Every emoji has one of these in it; a text without them need not be cut into characters. */
const hasPicture = /\p{Extended_Pictographic}|\p{RI}|\u20e3/u

const emojiOf = new WeakMap<TextView, readonly Span[]>()

/** Looked for once in a text, whatever is counted of them. */
function emojiIn(view: TextView): readonly Span[] {
  const known = emojiOf.get(view)
  if (known) return known
  const found = emojiAmong(view)
  emojiOf.set(view, found)
  return found
}

function emojiAmong({ text, boundaries }: TextView): readonly Span[] {
  if (!hasPicture.test(text)) return []
  const spans: Span[] = []
  const ends = boundaries() ?? new Uint32Array()
  for (let index = 1; index < ends.length; index += 1) {
    const start = ends[index - 1] ?? 0
    const end = ends[index] ?? 0
    if (!mayBeEmoji(text, start, end)) continue
    const character = text.slice(start, end)
    if (isShownAsEmoji(character) || pictograph.test(character)) spans.push({ start, end })
  }
  return spans
}

function runsOf(spans: readonly Span[], text: string): readonly (readonly Span[])[] {
  const runs: Span[][] = []
  for (const span of spans) {
    const run = runs.at(-1)
    const before = run?.at(-1)
    if (run && before && text.slice(before.end, span.start).trim() === '') run.push(span)
    else runs.push([span])
  }
  return runs
}

function whole(run: readonly Span[]): Span {
  return { start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 }
}
