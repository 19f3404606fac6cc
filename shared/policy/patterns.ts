// Patterns in RE2's syntax, matched in linear time: no pattern a policy's author writes can hang a check.
import { RE2JS, RE2JSException } from 're2js'
import * as z from 'zod'
import { mostHits } from './kind'

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

export function spansOf(compiled: RE2JS, text: string): readonly Span[] {
  const spans: Span[] = []
  const matcher = compiled.matcher(text)
  while (spans.length < 4 * mostHits && matcher.find()) {
    const start = matcher.start()
    const end = matcher.end()
    if (end > start) spans.push({ start, end })
  }
  return spans
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
  try {
    compiledPattern(source)
    return null
  } catch (problem) {
    const reason = problem instanceof RE2JSException ? problem.message : 'it cannot be read'
    return { message: `This pattern is not valid: ${reason}.`, remedy: 'Patterns follow RE2’s syntax.' }
  }
}
