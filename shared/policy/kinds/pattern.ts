// A pattern in RE2's syntax, matched in linear time: no pattern a policy's author writes can hang the check.
import * as z from 'zod'
import { once } from '../../kit/once'
import { hitAt, readingsOf } from '../hits'
import { defineKind, type Hit, mostHits, type Reading } from '../kind'
import { Pattern, type PatternFinder, patternFinder, type Span } from '../patterns'
import { firstAt } from '../../kit/first-at'
import { startsOf } from '../sightings'
import { surroundingOptions, surroundingsOf } from '../surroundings'
import type { TextView } from '../view'

const Options = z.strictObject({
  pattern: Pattern,
  case: z.enum(['any', 'exact']).default('any'),
  /** A hit inside a match of this one is fine. */
  unless: Pattern.optional(),
  /** Of the words of a text; a pattern on the original has none. */
  ...surroundingOptions,
  /** Letters and digits may not touch the hit on either side. RE2's own \b knows ASCII letters only. */
  whole: z.boolean().default(true),
  /** `original`: the text as typed, for what the shadow would smooth over, such as fancy letters. */
  on: z.enum(['shadow', 'original']).default('shadow'),
  /** Whether links and tags count: none of them, hashtags and mentions but no addresses, or all. */
  entities: z.enum(['skip', 'tags', 'look']).default('skip'),
  fields: z
    .array(z.enum(['text', 'alt', 'link']))
    .min(1)
    .default(['text']),
})
type Options = z.infer<typeof Options>

export const pattern = defineKind({
  kind: 'pattern',
  options: Options,
  needs: ({ pattern: source, on, fields }) => ({ fields, patterns: [{ source, on }] }),
  check(options) {
    const { case: letters, whole } = options
    const wanted = patternFinder(options.pattern, { letters, whole })
    const allowed = options.unless === undefined ? null : patternFinder(options.unless, { letters, whole: false })
    const isHarmless = harmlessFor(options)
    return (subject) =>
      readingsOf(subject, options.fields).flatMap((reading) => hitsIn(reading, options, wanted, allowed, isHarmless))
  },
})

function hitsIn(
  reading: Reading,
  options: Options,
  wanted: PatternFinder,
  allowed: PatternFinder | null,
  harmlessIn: (view: TextView) => (span: Span) => boolean,
): readonly Hit[] {
  const { view } = reading
  const isOriginal = options.on === 'original'
  const text = isOriginal ? view.text : options.entities === 'skip' ? view.masked : view.plain
  const isHarmless = isOriginal ? () => false : harmlessIn(view)
  const isFine = allowed ? within(allowed(text)) : () => false
  const isInAddress = options.entities === 'tags' ? touchesAddress(view) : () => false
  const hits: Hit[] = []
  for (const span of wanted(text, startsOf(view, options.on, options.pattern))) {
    if (hits.length === mostHits) break
    if (isInAddress(span) || isFine(span) || isHarmless(span)) continue
    const { start, end } = span
    hits.push(
      isOriginal
        ? { at: { reading, start, end }, accounts: reading.accounts, ...asFound }
        : hitAt(reading, start, end, asFound),
    )
  }
  return hits
}

/** Whether a span lies in one of these. Both come in order and these overlap nowhere, so the last one begun decides. */
function within(spans: Iterable<Span>): (span: Span) => boolean {
  const rest = spans[Symbol.iterator]()
  let begun: Span | null = null
  let next: IteratorResult<Span, unknown> | null = null
  return ({ start, end }) => {
    for (next ??= rest.next(); !next.done && next.value.start <= start; next = rest.next()) begun = next.value
    return begun !== null && end <= begun.end
  }
}

function touchesAddress({ entities }: TextView): (span: Span) => boolean {
  const addresses = entities.filter(({ kind }) => kind === 'link' || kind === 'email')
  return ({ start, end }) => addresses.some((address) => start < address.end && address.start < end)
}

function harmlessFor(options: Options): (view: TextView) => (span: Span) => boolean {
  const find = surroundingsOf(options)
  const part = options.entities === 'skip' ? 'masked' : 'whole'
  return (view) => {
    const isHarmlessAt = once(() => find(view.words(part), part === 'whole' ? view.plain : view.masked))
    return (span) => {
      const words = view.words(part)
      const first = firstAt(words, ({ end }) => end > span.start)
      const last = firstAt(words, ({ start }) => start >= span.end) - 1
      return first < words.length && last >= first && isHarmlessAt()({ first, last, ...span })
    }
  }
}

const asFound = {
  what: '“{quote}” is of a form that this clause names.',
  how: 'Write it another way, or leave it out.',
} as const
