// Patterns in RE2's syntax, matched in linear time: no pattern a policy's author writes can hang a check. Most of those
// that ship cannot either, whoever matches them, and are left to the machine's own matcher.
import { type Matcher, RE2JS, RE2JSException } from 're2js'
import * as z from 'zod'
import { once } from '../kit/once'
import { mostHits } from './kind'
import { pieceTest } from './literals'
import { matchesAt } from './matches-at'
import { nativePattern } from './native-pattern'
import { treeOf } from './pattern-tree'
import { isTriedPattern } from './tried-patterns'
import { t } from '../words/say'

export const Pattern = z
  .string()
  .min(1)
  .max(4_000)
  .superRefine((source, context) => {
    const problem = problemOf(source)
    if (problem) context.addIssue({ code: 'custom', message: problem.message, params: { remedy: problem.remedy } })
  })

export interface Span {
  readonly start: number
  readonly end: number
}

/**
 * Finds the matches of one pattern, in order; it is compiled when first asked for, since most posts give no reason to.
 * `starts`: the only places where a match may begin, in order; all of the text is searched without them.
 */
export type PatternFinder = (text: string, starts?: Uint32Array | null) => Iterable<Span>

export interface PatternOptions {
  readonly letters: 'any' | 'exact'
  /** Letters and digits may not touch a match on either side. RE2's own \b knows ASCII letters only. */
  readonly whole: boolean
}

export function patternFinder(source: string, { letters, whole }: PatternOptions): PatternFinder {
  const find = once(() => finderOf(source, letters))
  return (text, starts) => wholeOf(find()(text, starts), text, whole)
}

/** The matches of it, those that cut a word among them. */
function finderOf(source: string, letters: 'any' | 'exact'): PatternFinder {
  const tree = isTriedPattern(source) ? treeOf(source, letters) : null
  if (tree) {
    const native = nativePattern(tree)
    return (text, starts) => (starts ? spansAt(native, text, starts) : nativeSpans(native, text))
  }
  const compiled = once(() => compiledPattern(source, letters))
  const mayMatch = pieceTest(source)
  return (text) => (mayMatch(text) ? linearSpans(compiled(), text) : [])
}

/** Compiling takes milliseconds, and a policy is compiled again for each change of its settings. */
const compiledBefore = new Map<string, RE2JS>()
const mostKept = 2_000

function compiledPattern(source: string, letters: 'any' | 'exact' = 'any'): RE2JS {
  const key = `${letters} ${source}`
  const known = compiledBefore.get(key)
  if (known) return known
  const compiled = RE2JS.compile(source, letters === 'any' ? RE2JS.CASE_INSENSITIVE : 0)
  if (compiledBefore.size >= mostKept) compiledBefore.clear()
  compiledBefore.set(key, compiled)
  return compiled
}

/** A match may be this long; what goes on for longer is cut. Only texts of more than twice the length are concerned. */
const longestMatch = 512

/** Past so many matches in one text, those that cut a word included, no more are looked for. */
const mostTried = 4 * mostHits

function* wholeOf(spans: Iterable<Span>, text: string, whole: boolean): Generator<Span> {
  let left = mostTried
  for (const span of spans) {
    if (left === 0) return
    left -= 1
    const { start, end } = span
    if (end > start && !(whole && cutsWord(text, start, end))) yield span
  }
}

function* spansAt(pattern: RegExp, text: string, starts: Uint32Array): Generator<Span> {
  for (const { index, 0: match } of matchesAt(pattern, text, starts)) yield { start: index, end: index + match.length }
}

function* nativeSpans(pattern: RegExp, text: string): Generator<Span> {
  // Two may be looking with one pattern at the same time.
  let from = 0
  for (;;) {
    pattern.lastIndex = from
    const match = pattern.exec(text)
    if (!match) return
    const start = match.index
    const end = start + match[0].length
    yield { start, end }
    from = end > start ? end : end + String.fromCodePoint(text.codePointAt(end) ?? 0).length
  }
}

/**
 * The matches in order, found as they are asked for. Whether there is one is known several times faster than where it
 * is, and where it is, faster in a short text: a long one is looked at stretch by stretch, each with what follows it,
 * so that no match is missed.
 */
function* linearSpans(compiled: RE2JS, text: string): Generator<Span> {
  const stretch = text.length > 2 * longestMatch ? longestMatch : text.length
  for (let from = 0; from < text.length; ) {
    const until = from + stretch
    // What stands before decides on \b and ^; two units, so that no character is cut.
    const base = Math.max(0, from - 2)
    const piece = text.slice(base, until + longestMatch)
    let last = from
    if (compiled.test(piece)) {
      const matcher = compiled.matcher(piece)
      for (let isThere = matcher.find(from - base); isThere; isThere = isLeft(compiled, piece, last - base, matcher)) {
        const start = base + matcher.start()
        const end = base + matcher.end()
        if (start >= until) break
        last = end
        yield { start, end }
      }
    }
    from = Math.max(until, last)
  }
}

/** Goes on to the next match. What is left is asked first whether there is one, with what stands before it for \b. */
function isLeft(compiled: RE2JS, piece: string, from: number, matcher: Matcher): boolean {
  return compiled.test(piece.slice(Math.max(0, from - 2))) && matcher.find()
}

function cutsWord(text: string, start: number, end: number): boolean {
  return (isWordEnd(text, start - 1) && isWordEnd(text, start)) || (isWordEnd(text, end - 1) && isWordEnd(text, end))
}

function isWordEnd(text: string, index: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(index))
}

function problemOf(source: string): { readonly message: string; readonly remedy: string } | null {
  if (/\(\?(?:<?[=!])/.test(source))
    return {
      message: t('This pattern looks ahead or behind.'),
      remedy: t('Look-around cannot be matched in linear time; use "unless" or "whole" instead.'),
    }
  if (/(?<!\\)(?:\\\\)*\\(?:[1-9]|k<)/.test(source))
    return {
      message: t('This pattern refers back to a group.'),
      remedy: t('Back-references cannot be matched in linear time; write the alternatives out.'),
    }
  if (treeOf(source, 'any')) return null
  try {
    compiledPattern(source)
    return null
  } catch (problem) {
    const reason = problem instanceof RE2JSException ? problem.message : 'it cannot be read'
    return {
      message: t('This pattern is not valid: {reason}.', { reason }),
      remedy: t('Patterns follow RE2’s syntax.'),
    }
  }
}
