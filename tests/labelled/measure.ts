// How far the checks agree with the labels: hits, misses and false alarms, clause by clause.
import type { CompiledClause, CompiledPolicy } from '../../shared/policy/compile'
import { check } from '../../shared/policy/engine'
import { type Certainty, type Finding, type Severity, severities } from '../../shared/policy/finding'
import { type LabelledDesk, type LabelledPost, trialOf } from './labelled'

export interface Tally {
  /** Posts on which the label and the checks agree that the clause is broken. */
  readonly hits: number
  /** Labelled, and not found. */
  readonly misses: number
  /** Found, and not labelled. */
  readonly alarms: number
  readonly precision: number | null
  readonly recall: number | null
}

export interface ClauseTally extends Tally {
  readonly clause: string
  /** Null: the policy has no such clause. */
  readonly certainty: Certainty | null
  readonly severity: Severity | null
  /** Of the hits with labelled words, how many have a finding on those words. */
  readonly onTheWords: number
  readonly withWords: number
  readonly missedIn: readonly string[]
  readonly alarmedIn: readonly string[]
}

export interface Measure {
  readonly posts: number
  readonly clauses: readonly ClauseTally[]
  readonly exact: Tally
  readonly judgement: Tally
  /** Labelled with clauses that the policy does not have. */
  readonly absent: number
  readonly ordinary: {
    /** Posts without a labelled blocker or warning. */
    readonly posts: number
    /** Blockers and warnings on them, and the posts that have any. */
    readonly findings: number
    readonly disturbed: number
  }
}

export function measure(posts: readonly LabelledPost[], desk: LabelledDesk, policy: CompiledPolicy): Measure {
  const clauses = new Map(policy.clauses.map((clause) => [clause.id, clause]))
  const counts = new Map<string, Counting>()
  const countingOf = (id: string): Counting => {
    const counting = counts.get(id) ?? { hits: 0, onTheWords: 0, withWords: 0, missedIn: [], alarmedIn: [] }
    counts.set(id, counting)
    return counting
  }
  const ordinary = { posts: 0, findings: 0, disturbed: 0 }
  for (const post of posts) {
    const { content, context } = trialOf(post, desk)
    const { findings } = check(content, policy, context)
    const found = Map.groupBy(findings, ({ clause }) => clause.id)
    const expected = new Map(post.expect.map((each) => [each.clause, each]))
    for (const [id, { quote }] of expected) {
      const counting = countingOf(id)
      const hit = found.get(id)
      if (!hit) counting.missedIn.push(post.id)
      else counting.hits += 1
      if (hit && quote !== undefined) {
        counting.withWords += 1
        if (hit.some((finding) => touches(finding, quote, post))) counting.onTheWords += 1
      }
    }
    for (const id of found.keys()) if (!expected.has(id)) countingOf(id).alarmedIn.push(post.id)
    if ([...expected.keys()].some((id) => isSerious(clauses.get(id)?.severity ?? 'warning', post))) continue
    const serious = findings.filter(({ severity }) => severity === 'blocker' || severity === 'warning').length
    ordinary.posts += 1
    ordinary.findings += serious
    ordinary.disturbed += serious > 0 ? 1 : 0
  }
  const tallies = [...counts].map(([id, counting]) => clauseTally(id, clauses.get(id) ?? null, counting)).sort(inOrder)
  const sum = (certainty: Certainty) => summed(tallies.filter((tally) => tally.certainty === certainty))
  const absent = tallies.filter(({ certainty }) => certainty === null).reduce((total, { misses }) => total + misses, 0)
  return { posts: posts.length, clauses: tallies, exact: sum('exact'), judgement: sum('judgement'), absent, ordinary }
}

interface Counting {
  hits: number
  onTheWords: number
  withWords: number
  readonly missedIn: string[]
  readonly alarmedIn: string[]
}

/** All its rules judge: a judgement. One that counts or looks up is held to what exact rules are held to. */
export function certaintyOf(clause: CompiledClause): Certainty {
  return clause.rules.every(({ certainty }) => certainty === 'judgement') ? 'judgement' : 'exact'
}

/** Whatever is found on an advocacy post is advice. */
function isSerious(severity: Severity, { kind }: LabelledPost): boolean {
  return kind !== 'advocacy' && severities.indexOf(severity) <= severities.indexOf('warning')
}

function touches({ place }: Finding, quote: string, post: LabelledPost): boolean {
  if (!place) return false
  if (place.quote.includes(quote) || quote.includes(place.quote.trim())) return true
  const text = place.field.kind === 'text' ? post.text : ''
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1))
    if (place.start < at + quote.length && at < place.end) return true
  return false
}

function clauseTally(id: string, clause: CompiledClause | null, counting: Counting): ClauseTally {
  const { hits, missedIn, alarmedIn } = counting
  return {
    clause: id,
    certainty: clause ? certaintyOf(clause) : null,
    severity: clause?.severity ?? null,
    ...rates(hits, missedIn.length, alarmedIn.length),
    onTheWords: counting.onTheWords,
    withWords: counting.withWords,
    missedIn,
    alarmedIn,
  }
}

function summed(tallies: readonly Tally[]): Tally {
  const sum = (part: 'hits' | 'misses' | 'alarms') => tallies.reduce((total, tally) => total + tally[part], 0)
  return rates(sum('hits'), sum('misses'), sum('alarms'))
}

/** Null where there is nothing to divide by. */
function rates(hits: number, misses: number, alarms: number): Tally {
  return {
    hits,
    misses,
    alarms,
    precision: hits + alarms === 0 ? null : hits / (hits + alarms),
    recall: hits + misses === 0 ? null : hits / (hits + misses),
  }
}

/** C2 before C10. */
function inOrder(a: ClauseTally, b: ClauseTally): number {
  const [letters, number] = partsOf(a.clause)
  const [otherLetters, otherNumber] = partsOf(b.clause)
  return letters < otherLetters ? -1 : letters > otherLetters ? 1 : number - otherNumber
}

function partsOf(id: string): readonly [string, number] {
  return [id.replace(/\d+$/, ''), Number(/\d+$/.exec(id)?.[0] ?? 0)]
}
