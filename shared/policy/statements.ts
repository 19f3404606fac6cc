// Finding a disclosure in a text: tags, labels at the head of a line, and sentences; and whether readers can miss it.
import * as z from 'zod'
import type { Word } from './text-words'
import type { TextView } from './view'
import { type PhraseHit, phraseFinder } from './words'

const words = z.array(z.string().trim().min(1).max(120)).max(200).default([])

export const Accepted = z.strictObject({
  /** Hashtags: #ad. */
  tags: words,
  /** A word that is a disclosure only as a label: "Anzeige: …", "[Ad]", a line of its own. */
  labels: words,
  /** Words that say it in a sentence. */
  phrases: words,
})
export type Accepted = z.infer<typeof Accepted>

export interface Statement {
  /** In the shadow. */
  readonly start: number
  readonly end: number
  /** One hashtag among many: 16 CFR 255.0(f) asks for a disclosure that readers cannot miss. */
  readonly isBuried: boolean
}

export type StatementFinder = (view: TextView) => readonly Statement[]

const negations = phraseFinder(
  "not no never isn't aren't without nicht kein* nie ohne no nunca sin ninguna ningún".split(' '),
)

/** How near a "no" or "not" must stand before a phrase to make it none: up to two words between, or an article. */
export type Refusing = 'near' | 'next to it'

const articles = new Set('a an any the ein eine einen un una el la'.split(' '))

/** `longestRun`: from how many hashtags in a row on a tag among them counts as buried. */
export function statementFinder(
  accepted: readonly Accepted[],
  longestRun: number,
  refusing: Refusing = 'near',
): StatementFinder {
  const tags = new Set(accepted.flatMap((list) => list.tags.map((tag) => tag.toLowerCase())))
  const labels = phraseFinder(accepted.flatMap((list) => list.labels))
  const phrases = phraseFinder(accepted.flatMap((list) => list.phrases))
  return (view) => {
    const all = view.words('masked')
    const refused = negations(all, view.masked)
    return [
      ...taggedIn(view, tags, longestRun),
      ...labels(all, view.masked)
        .filter((hit) => isLabel(view.masked, hit.start, hit.end))
        .map((hit) => ({ start: hit.start, end: hit.end, isBuried: false })),
      ...phrases(all, view.masked)
        .filter((hit) => !refused.some((no) => refuses(no, hit, all, refusing)))
        .map((hit) => ({ start: hit.start, end: hit.end, isBuried: false })),
    ].sort((a, b) => a.start - b.start)
  }
}

function refuses(no: PhraseHit, hit: PhraseHit, all: readonly Word[], refusing: Refusing): boolean {
  const distance = hit.first - no.last
  if (refusing === 'near') return no.last < hit.first && distance <= 3
  if (distance === 2 && !articles.has(all[no.last + 1]?.text ?? '')) return false
  return (distance === 1 || distance === 2) && all[hit.first]?.opens === null && all[no.last + 1]?.opens === null
}

function taggedIn(view: TextView, tags: ReadonlySet<string>, longestRun: number): readonly Statement[] {
  const hashtags = view.entities.filter((entity) => entity.kind === 'hashtag')
  const opening = view.plain.search(/\S/)
  const found: Statement[] = []
  let first = 0
  for (const [index, tag] of hashtags.entries()) {
    const next = hashtags[index + 1]
    if (next && view.plain.slice(tag.end, next.start).trim() === '') continue
    const isRun = index + 1 - first >= longestRun
    for (const { start, end, text } of hashtags.slice(first, index + 1))
      if (tags.has(text.toLowerCase())) found.push({ start, end, isBuried: isRun && start !== opening })
    first = index + 1
  }
  return found
}

/** At the head of a line or in brackets, and closed: "Anzeige:" and "Anzeige." are labels, "Anzeige erstatten" is not. */
function isLabel(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start)
  const after = text.slice(end, end + 40)
  const opens =
    start === 0 || /(?:^|\n)[^\p{L}\p{N}\n]*$/u.test(start <= 40 ? before : `x${before}`) || /[[(]\s*$/.test(before)
  return opens && /^\s*(?:[:|\-\])/]|[.!]?\s*(?:\n|$)|[.!]\s)/.test(after)
}
