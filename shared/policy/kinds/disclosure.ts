// A required statement: words that call for it, what counts as it, and where it must stand. A risk beside a return,
// terms beside a prize, a helpline beside a crisis. CAP Code 3.9 and 3.10; FINRA 2210(d)(1); FCA COBS 4.5.2R.
import * as z from 'zod'
import { once } from '../../kit/once'
import { foldAt } from '../../post/limits-count'
import type { PolicySettings } from '../document'
import { belowFold, buried } from '../fold'
import { type AnyKind, type Checker, defineKind, type Hit, mostHits, type Reading, type Subject } from '../kind'
import { Pattern, type PatternFinder, patternFinder } from '../patterns'
import { Accepted, type Statement, type StatementFinder, statementFinder } from '../statements'
import { surroundingOptions } from '../surroundings'
import { languageOf } from '../subject'
import type { TextView } from '../view'
import { pattern } from './pattern'
import { relationship } from './relationship'
import { term, termNeeds } from './term'
import { t } from '../../words/say'

const phrases = z.array(z.string().trim().min(1).max(200)).max(500).default([])
const parts = z
  .array(z.enum(['text', 'alt', 'link']))
  .min(1)
  .default(['text'])

const When = z
  .strictObject({
    /** As in `term`, with the same contexts in which they call for nothing. */
    terms: phrases,
    unless: phrases,
    ...surroundingOptions,
    /** As in `pattern`. */
    pattern: Pattern.optional(),
    unlessPattern: Pattern.optional(),
    entities: z.enum(['skip', 'tags', 'look']).default('skip'),
    fields: parts,
  })
  .refine(({ terms, pattern: wanted }) => terms.length > 0 || wanted !== undefined, {
    message: t('This rule does not say which words call for the statement.'),
    params: { remedy: t('Give "terms", a "pattern", or both.') },
  })
type When = z.infer<typeof When>

const Options = z.strictObject({
  when: When,
  /** What counts as the statement, by the post's language; for a language not listed, any of them. */
  accept: z.record(z.string().regex(/^[a-z]{2,3}$/), Accepted).default({}),
  /** What counts as it in any language. */
  acceptPattern: Pattern.optional(),
  /** Whether a link in the text or beside it will do, since the statement may stand behind it. */
  link: z.boolean().default(false),
  /** Whether a claim that the post declares will do: it comes with its evidence. */
  claim: z.boolean().default(false),
  place: z.enum(['anywhere', 'before-fold']).default('anywhere'),
  /** What is missing, for the message: "a word on the risk". */
  statement: z.string().trim().min(1).max(200),
  /** How it may read, for the message. */
  example: z.string().trim().min(1).max(300).optional(),
})
type Options = z.infer<typeof Options>

/** From how many hashtags in a row on a tag among them counts as buried, where the place matters. */
const longestRun = 3

const statement = defineKind({
  kind: 'disclosure',
  options: Options,
  needs: ({ when }) => ({
    fields: when.fields,
    ...termNeeds(when.terms, when.entities === 'look' ? 'look' : 'skip'),
    patterns: when.pattern === undefined ? [] : [{ source: when.pattern, on: 'shadow' }],
  }),
  check(options, settings) {
    const callers = callersOf(options.when, settings)
    const find = finderFor(options)
    return (subject) => {
      if (options.link && subject.link !== null) return []
      if (options.claim && subject.content.claims.length > 0) return []
      const language = languageOf(subject.content)
      const calls = once(() => callers.flatMap((caller) => caller(subject)))
      return subject.texts.flatMap((reading) => {
        // Said anywhere in a long text it mostly stands near its beginning, and what calls for it need not be looked for.
        if (options.place === 'anywhere' && find.isSaid(reading.view, language)) return []
        const [call] = calls()
          .filter((hit) => concerns(hit, reading))
          .sort((a, b) => startOf(a, reading) - startOf(b, reading))
        if (!call) return []
        const said = options.place === 'anywhere' ? [] : find.all(reading.view, language)
        return hitsIn(reading, call, said, subject, options)
      })
    }
  },
})

/**
 * Policies from before there was a kind `relationship` say `disclosure` where they mean a declared connection. They
 * name nothing that calls for the statement.
 */
export const disclosure: AnyKind = {
  kind: statement.kind,
  prepare: (options, settings) => (isFromBefore(options) ? relationship : statement).prepare(options, settings),
}

function isFromBefore(options: unknown): boolean {
  return typeof options === 'object' && options !== null && 'accept' in options && !('when' in options)
}

/** `term` and `pattern`, each as if it were a rule of its own. */
function callersOf(when: When, settings: PolicySettings): readonly Checker[] {
  const { terms, unless, entities, pattern: wanted, unlessPattern: fine, fields, ...near } = when
  const callers: Checker[] = []
  if (terms.length > 0) {
    const words = entities === 'look' ? 'look' : 'skip'
    callers.push(term.check({ terms, unless, ...near, entities: words, fields }, settings))
  }
  if (wanted !== undefined) {
    const rest = { ...near, case: 'any', whole: true, on: 'shadow', entities, fields } as const
    callers.push(pattern.check({ pattern: wanted, ...(fine !== undefined && { unless: fine }), ...rest }, settings))
  }
  return callers
}

interface Finder {
  readonly all: (view: TextView, language: string) => readonly Statement[]
  readonly isSaid: (view: TextView, language: string) => boolean
}

function finderFor({ accept, acceptPattern }: Options): Finder {
  const byLanguage = new Map(
    Object.entries(accept).map(([language, list]) => [language, statementFinder([list], longestRun, 'next to it')]),
  )
  const any: StatementFinder = statementFinder(Object.values(accept), longestRun, 'next to it')
  const accepted = acceptPattern === undefined ? null : patternFinder(acceptPattern, { letters: 'any', whole: true })
  const listed: Finder['all'] = (view, language) => (byLanguage.get(language) ?? any)(view)
  return {
    all: (view, language) =>
      accepted
        ? [...listed(view, language), ...patternIn(view, accepted, mostHits)].sort((a, b) => a.start - b.start)
        : listed(view, language),
    isSaid: (view, language) =>
      listed(view, language).length > 0 || (accepted !== null && patternIn(view, accepted, 1).length > 0),
  }
}

function patternIn({ masked }: TextView, accepted: PatternFinder, most: number): readonly Statement[] {
  const found: Statement[] = []
  for (const span of accepted(masked)) {
    if (found.length === most) break
    found.push({ ...span, isBuried: false })
  }
  return found
}

function hitsIn(
  reading: Reading,
  call: Hit,
  statements: readonly Statement[],
  { targets }: Subject,
  { link, statement: missing, example }: Options,
): readonly Hit[] {
  const [first] = statements
  if (!first) {
    if (link && reading.view.entities.some(({ kind }) => kind === 'link')) return []
    const own = reading.field.kind === 'override' ? reading.field.account : ''
    return [
      {
        at: call.at,
        accounts: reading.accounts,
        detail: ['missing', own].join(' '),
        what: `“{quote}” calls for ${missing}, and the text has none.`,
        how:
          example === undefined
            ? 'Add it to the text.'
            : `Add it, for example “${example}”${/[.!?]$/.test(example) ? '' : '.'}`,
      },
    ]
  }
  const open = statements.filter(({ isBuried }) => !isBuried)
  if (open.length === 0) return [buried(reading, first)]
  // What calls for it below the fold is answered for below the fold.
  const shown = targets.filter(
    ({ channel }) => startOf(call, reading) < (foldAt(channel, reading.view.text) ?? Infinity),
  )
  return belowFold(reading, shown, open)
}

/** Words in this text concern it; words in the link or in alternative texts concern every text they go with. */
function concerns({ at }: Hit, reading: Reading): boolean {
  if (at === null || 'field' in at) return false
  return at.reading.field === reading.field || at.reading.field.kind === 'link' || at.reading.field.kind === 'alt'
}

/** In the original text; what stands beside the text is always shown. */
function startOf({ at }: Hit, reading: Reading): number {
  return at !== null && 'reading' in at && at.reading.field === reading.field ? at.start : 0
}
