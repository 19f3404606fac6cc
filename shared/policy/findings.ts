// From what a check saw to a finding: place, identity, words, and the limits on severity that hold for every rule.
import { once } from '../kit/once'
import type { PostKind } from '../post/content'
import { isCertain } from '../post/limits'
import type { CompiledClause, CompiledRule } from './compile'
import {
  evenly,
  type Finding,
  type Fix,
  findingIdOf,
  identifying,
  type Place,
  type Severity,
  severities,
} from './finding'
import { type Hit, mostHits } from './kind'
import { graphemeEndBefore, graphemeStartAfter } from './view'

/** Up to this many UTF-16 units of context on either side, cut between characters. */
const contextLength = 32
const longestQuote = 80

export function findingsOf(
  hits: readonly Hit[],
  rule: CompiledRule,
  clause: CompiledClause,
  kind: PostKind,
): readonly Finding[] {
  if (hits.length === 0) return []
  const placed = hits.slice(0, mostHits).map((hit) => ({ hit, place: placeOf(hit) }))
  // Who looks through a desk for what a policy finds asks for no identities.
  const identities = once(() => identitiesOf(placed, rule, clause))
  const cited = { pack: clause.pack, id: clause.id, title: clause.title, version: clause.version }
  return placed.map(({ hit, place }, index) => {
    const id = once(() => findingIdOf(identities()[index] ?? ''))
    const shown = once(() => shownOf(place?.quote ?? ''))
    return {
      get id() {
        return id()
      },
      rule: rule.name,
      clause: cited,
      severity: severityOf(hit, rule, kind),
      certainty: hit.certainty ?? rule.certainty ?? 'exact',
      place,
      accounts: hit.accounts,
      what: worded(rule.what ?? hit.what, shown),
      why: clause.why,
      how: worded(rule.how ?? hit.how, shown),
      fix: fixOf(hit),
      basis: hit.basis ?? null,
      ...(rule.isForCounsel && { counsel: true }),
    }
  })
}

interface Placed {
  readonly hit: Hit
  readonly place: Place | null
}

/** The same words with the same neighbours may stand in a text twice; each is a finding of its own. */
function identitiesOf(
  placed: readonly Placed[],
  { name }: CompiledRule,
  { version }: CompiledClause,
): readonly string[] {
  const seen = new Map<string, number>()
  return placed.map(({ hit, place }) => {
    const detail = [place?.field.kind === 'override' ? place.field.account : '', hit.detail ?? ''].join('|')
    const words = identifying(name, version, place, detail)
    const times = (seen.get(words) ?? 0) + 1
    seen.set(words, times)
    return times === 1 ? words : identifying(name, version, place, `${detail}|${times}`)
  })
}

/**
 * A number that is not confirmed warns and does not block. An advocacy post is only ever advised on (DOMAIN.md,
 * rule 11), so nothing found on it is more than a note; nor is advice for counsel, which is on speech that the law may
 * protect.
 */
function severityOf(hit: Hit, rule: CompiledRule, kind: PostKind): Severity {
  const unsure = hit.basis !== undefined && !isCertain(hit.basis)
  const worst: Severity = kind === 'advocacy' || rule.isForCounsel ? 'note' : unsure ? 'warning' : 'blocker'
  return milder(rule.severity, milder(worst, hit.atMost ?? 'blocker'))
}

function milder(a: Severity, b: Severity): Severity {
  return severities.indexOf(a) > severities.indexOf(b) ? a : b
}

function placeOf({ at }: Hit): Place | null {
  if (!at) return null
  if ('field' in at) return { field: at.field, start: 0, end: 0, quote: at.quote, before: '', after: '' }
  const { view, field } = at.reading
  const start = graphemeEndBefore(view, at.start)
  const end = Math.max(start, graphemeStartAfter(view, at.end))
  const { text } = view
  return {
    field,
    start,
    end,
    quote: text.slice(start, end),
    before: text.slice(graphemeStartAfter(view, Math.max(0, start - contextLength)), start),
    after: text.slice(end, graphemeEndBefore(view, Math.min(text.length, end + contextLength))),
  }
}

/** A repair replaces whole characters, as a place quotes whole characters. */
function fixOf({ fix, at }: Hit): Fix | null {
  if (!fix || !at || 'field' in at) return fix ?? null
  const { view } = at.reading
  return { ...fix, start: graphemeEndBefore(view, fix.start), end: graphemeStartAfter(view, fix.end) }
}

function worded(words: string, shown: () => string): string {
  return words.replaceAll('{quote}', shown)
}

/** A quote as messages say it. */
function shownOf(quote: string): string {
  // Of a long one the beginning is enough, unless it is nearly all white space.
  const head = evenly(quote.slice(0, 10 * longestQuote))
  const plain = head.length > longestQuote ? head : evenly(quote)
  return plain.length > longestQuote ? `${plain.slice(0, longestQuote).toWellFormed()}…` : plain
}
