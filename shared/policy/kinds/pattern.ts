// A pattern in RE2's syntax, matched in linear time: no pattern a policy's author writes can hang the check.
import { RE2JS, RE2JSException } from 're2js'
import * as z from 'zod'
import { hitAt, readingsOf } from '../hits'
import { defineKind, type Hit, mostHits, type Reading } from '../kind'

const Pattern = z
  .string()
  .min(1)
  .max(4_000)
  .superRefine((source, context) => {
    const problem = problemOf(source)
    if (problem) context.addIssue({ code: 'custom', message: problem.message, params: { remedy: problem.remedy } })
  })

const Options = z.strictObject({
  pattern: Pattern,
  case: z.enum(['any', 'exact']).default('any'),
  /** A hit inside a match of this one is fine. */
  unless: Pattern.optional(),
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
  check(options) {
    const flags = options.case === 'any' ? RE2JS.CASE_INSENSITIVE : 0
    const wanted = RE2JS.compile(options.pattern, flags)
    const allowed = options.unless === undefined ? null : RE2JS.compile(options.unless, flags)
    return (subject) =>
      readingsOf(subject, options.fields).flatMap((reading) => hitsIn(reading, options, wanted, allowed))
  },
})

function hitsIn(reading: Reading, options: Options, wanted: RE2JS, allowed: RE2JS | null): readonly Hit[] {
  const { view } = reading
  const isOriginal = options.on === 'original'
  const text = isOriginal ? view.text : options.entities === 'skip' ? view.masked : view.plain
  // A yes or no is several times cheaper than a position, and most posts are a no.
  if (!wanted.test(text)) return []
  const fine = allowed ? spansOf(allowed, text) : []
  const addresses =
    options.entities === 'tags' ? view.entities.filter(({ kind }) => kind === 'link' || kind === 'email') : []
  return spansOf(wanted, text)
    .filter(({ start, end }) => !options.whole || standsAlone(text, start, end))
    .filter(({ start, end }) => !addresses.some((address) => start < address.end && address.start < end))
    .filter(({ start, end }) => !fine.some((span) => span.start <= start && end <= span.end))
    .map(({ start, end }) =>
      isOriginal
        ? { at: { reading, start, end }, accounts: reading.accounts, ...asFound }
        : hitAt(reading, start, end, asFound),
    )
}

interface Span {
  readonly start: number
  readonly end: number
}

function spansOf(compiled: RE2JS, text: string): readonly Span[] {
  const spans: Span[] = []
  const matcher = compiled.matcher(text)
  while (spans.length < 4 * mostHits && matcher.find()) {
    const start = matcher.start()
    const end = matcher.end()
    if (end > start) spans.push({ start, end })
  }
  return spans
}

function standsAlone(text: string, start: number, end: number): boolean {
  return !(isWordEnd(text, start - 1) && isWordEnd(text, start)) && !(isWordEnd(text, end - 1) && isWordEnd(text, end))
}

function isWordEnd(text: string, index: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(index))
}

function problemOf(source: string): { readonly message: string; readonly remedy: string } | null {
  if (/\(\?(?:<?[=!])/.test(source))
    return {
      message: 'This pattern looks ahead or behind.',
      remedy: 'Look-around cannot be matched in linear time; use "unless" or "whole" instead.',
    }
  if (/(?<!\\)(?:\\\\)*\\(?:[1-9]|k<)/.test(source))
    return {
      message: 'This pattern refers back to a group.',
      remedy: 'Back-references cannot be matched in linear time; write the alternatives out.',
    }
  try {
    RE2JS.compile(source)
    return null
  } catch (problem) {
    const reason = problem instanceof RE2JSException ? problem.message : 'it cannot be read'
    return { message: `This pattern is not valid: ${reason}.`, remedy: 'Patterns follow RE2’s syntax.' }
  }
}

const asFound = {
  what: '“{quote}” is of a form that this clause names.',
  how: 'Write it another way, or leave it out.',
} as const
