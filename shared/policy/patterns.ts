// Patterns in RE2's syntax, matched in linear time: no pattern a policy's author writes can hang a check.
import { RE2JS, RE2JSException } from 're2js'
import * as z from 'zod'
import { mostHits } from './kind'
import { isPlainPattern } from './plain-pattern'

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

/** Finds the matches of one pattern; it is compiled when first asked for, since most posts give no reason to ask. */
export type PatternFinder = (text: string) => readonly Span[]

export function patternFinder(source: string, letters: 'any' | 'exact' = 'any'): PatternFinder {
  let compiled: RE2JS | null = null
  return (text) => {
    compiled ??= compiledPattern(source, letters)
    return spansOf(compiled, text)
  }
}

/** Compiling takes milliseconds, and a policy is compiled again for each change of its settings. */
const compiledBefore = new Map<string, RE2JS>()
const mostKept = 2_000

export function compiledPattern(source: string, letters: 'any' | 'exact' = 'any'): RE2JS {
  const key = `${letters} ${source}`
  const known = compiledBefore.get(key)
  if (known) return known
  const compiled = RE2JS.compile(source, letters === 'any' ? RE2JS.CASE_INSENSITIVE : 0)
  if (compiledBefore.size >= mostKept) compiledBefore.clear()
  compiledBefore.set(key, compiled)
  return compiled
}

/** A match may be this long; what goes on for longer is cut. Only texts of more than twice the length are concerned. */
export const longestMatch = 512

/**
 * The matches in order. Whether there is one is known several times faster than where it is, and where it is, faster
 * in a short text: a long one is looked at stretch by stretch, each with what follows it, so that no match is missed.
 */
export function spansOf(compiled: RE2JS, text: string): readonly Span[] {
  const spans: Span[] = []
  const stretch = text.length > 2 * longestMatch ? longestMatch : text.length
  for (let from = 0; from < text.length && spans.length < 4 * mostHits; ) {
    const until = from + stretch
    // What stands before decides on \b and ^; two units, so that no character is cut.
    const base = Math.max(0, from - 2)
    const piece = text.slice(base, until + longestMatch)
    const last = compiled.test(piece) ? matchesIn(compiled, piece, base, from, until, spans) : 0
    from = Math.max(until, last)
  }
  return spans
}

/** Adds the matches that begin from `from` on and before `until`; gives where the last one ends. */
function matchesIn(compiled: RE2JS, piece: string, base: number, from: number, until: number, spans: Span[]): number {
  const matcher = compiled.matcher(piece)
  let last = 0
  for (let isThere = matcher.find(from - base); isThere && spans.length < 4 * mostHits; isThere = matcher.find()) {
    const start = base + matcher.start()
    const end = base + matcher.end()
    if (start >= until) break
    if (end > start) spans.push({ start, end })
    last = end
  }
  return last
}

/** Letters and digits touch it on neither side. RE2's own \b knows ASCII letters only. */
export function standsAlone(text: string, { start, end }: Span): boolean {
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
  if (isPlainPattern(source)) return null
  try {
    compiledPattern(source)
    return null
  } catch (problem) {
    const reason = problem instanceof RE2JSException ? problem.message : 'it cannot be read'
    return { message: `This pattern is not valid: ${reason}.`, remedy: 'Patterns follow RE2’s syntax.' }
  }
}
