// Identity numbers of people in a text: candidates by their form, then check digits, then the words around.
import type { TextView } from '../view'
import type { PhraseFinder } from '../words'
import { type Detail, mostCandidates, overlap } from './detail'
import { digitNumbers, type IdentityNumber, letterNumbers } from './identity-numbers'
import { distanceTo, isOtherNumber, type Span } from './near'
import { startsIn } from './starts'
import { matchesAt } from '../matches-at'

export function nationalIdsIn(view: TextView): readonly Detail[] {
  const found: Detail[] = []
  const add = (detail: Detail | null): void => {
    if (detail && !found.some((other) => overlap(other, detail))) found.push(detail)
  }
  const { numbers, letters } = startsIn(view)
  for (const kind of letterNumbers)
    for (const match of firstOf(
      kind.begins === 'anywhere'
        ? view.masked.matchAll(kind.written)
        : matchesAt(kind.written, view.masked, kind.begins === 'letter' ? letters : numbers),
    )) {
      const compact = match[0].toUpperCase().replace(/[ .]|-(?!\d{3}[0-9A-Y]$)/g, '')
      add(detailOf(kind, match[0], compact, match.index, view, kind.words))
    }
  for (const match of firstOf(matchesAt(digitRun, view.masked, numbers)))
    for (const { text, at } of partsOf(match[0], match.index)) {
      const compact = text.replace(/\D/g, '')
      // A part of a run is one number among several: "tax number" before them does not say which.
      for (const kind of digitNumbers[compact.length] ?? [])
        add(detailOf(kind, text, compact, at, view, text === match[0] ? kind.words : kind.ownWords))
    }
  return found
}

/** Candidates are counted, not finds: a long table of numbers that are nobody's costs as much as one of identities. */
function* firstOf(matches: Iterable<RegExpExecArray>): Generator<RegExpExecArray> {
  let count = 0
  for (const match of matches) {
    count += 1
    if (count > mostCandidates) return
    yield match
  }
}

/** Digits in groups, with single separators; never part of a longer number or of an amount. */
const digitRun = /(?<![\p{L}\p{N}]|[\p{N}][.,:/+-])\d(?:[ .\-+/]?\d){7,22}(?![\p{L}\p{N}]|[.,:/-]\p{N})/gu

function detailOf(
  kind: IdentityNumber,
  written: string,
  compact: string,
  at: number,
  view: TextView,
  words: PhraseFinder,
): Detail | null {
  if (!kind.isValid(compact)) return null
  const span: Span = { start: at, end: at + written.length }
  const named = distanceTo(words, view, span)
  const isOther = named === null && kind.needs !== 'nothing' && isOtherNumber(view, span)
  if (isOther) return null
  if (named === null && kind.needs !== 'nothing' && !(kind.form?.test(written) ?? false)) return null
  return {
    type: 'national-id',
    ...span,
    value: compact,
    certainty: named !== null || kind.needs !== 'words' ? 'exact' : 'judgement',
    name: kind.name,
  }
}

/** The whole run first, then what spaces divide it into: two numbers may stand side by side. */
function* partsOf(run: string, at: number): Generator<{ readonly text: string; readonly at: number }> {
  yield { text: run, at }
  const groups = [...run.matchAll(/[^ ]+/g)]
  if (groups.length < 2 || groups.length > 9) return
  for (let size = groups.length - 1; size > 0; size -= 1)
    for (let first = 0; first + size <= groups.length; first += 1) {
      const start = groups[first]?.index ?? 0
      const last = groups[first + size - 1]
      const end = (last?.index ?? 0) + (last?.[0].length ?? 0)
      yield { text: run.slice(start, end), at: at + start }
    }
}
