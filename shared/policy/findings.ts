// From what a check saw to a finding: place, identity, words, and the limits on severity that hold for every rule.
import { once } from '../kit/once'
import type { PostKind } from '../post/content'
import { isCertain } from '../post/limits'
import type { CompiledClause, CompiledRule } from './compile'
import { type Finding, type Fix, findingIdOf, identifying, type Place, type Severity, severities } from './finding'
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
  const seen = new Map<string, number>()
  return hits.slice(0, mostHits).map((hit) => {
    const place = placeOf(hit)
    const detail = [place?.field.kind === 'override' ? place.field.account : '', hit.detail ?? ''].join('|')
    const words = identifying(rule.name, clause.version, place, detail)
    // The same words with the same neighbours may stand in a text twice; each is a finding of its own.
    const times = (seen.get(words) ?? 0) + 1
    seen.set(words, times)
    // Who looks through a desk for what a policy finds asks for no identities.
    const id = once(() =>
      findingIdOf(times === 1 ? words : identifying(rule.name, clause.version, place, `${detail}|${times}`)),
    )
    return {
      get id() {
        return id()
      },
      rule: rule.name,
      clause: { pack: clause.pack, id: clause.id, title: clause.title, version: clause.version },
      severity: severityOf(hit, rule, kind),
      certainty: hit.certainty ?? rule.certainty ?? 'exact',
      place,
      accounts: hit.accounts,
      what: worded(rule.what ?? hit.what, place),
      why: clause.why,
      how: worded(rule.how ?? hit.how, place),
      fix: fixOf(hit),
      basis: hit.basis ?? null,
      ...(rule.isForCounsel && { counsel: true }),
    }
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
  const ranks = [rule.severity, worst, hit.atMost ?? 'blocker'].map((severity) => severities.indexOf(severity))
  return severities[Math.max(...ranks)] ?? rule.severity
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

function worded(words: string, place: Place | null): string {
  if (!words.includes('{quote}')) return words
  const quote = (place?.quote ?? '').replace(/\s+/g, ' ').trim()
  const shown = quote.length > longestQuote ? `${quote.slice(0, longestQuote).toWellFormed()}…` : quote
  return words.replaceAll('{quote}', () => shown)
}
