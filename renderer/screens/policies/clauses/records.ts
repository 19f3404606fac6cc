// Clauses found by words, and how their rules have fared, in figures and in words.
import type { ClauseInFull } from '../../../../shared/desk/queries/policy'
import type { RuleRecord } from '../../../../shared/desk/queries/rule-record'
import type { Clause } from '../../../../shared/policy/pack'
import { listed } from '../../../../shared/words/formats'
import { t } from '../../../../shared/words/say'

export type Fate = Pick<RuleRecord, 'hits' | 'upheld' | 'considered' | 'waived' | 'disputed'>

/** pack/clause */
export function nameOf({ pack, id }: Pick<Clause, 'pack' | 'id'>): string {
  return `${pack}/${id}`
}

/** The sum over a clause's rules. */
export function fateOf(clause: ClauseInFull, records: readonly RuleRecord[]): Fate {
  const own = records.filter(({ rule }) => rule.startsWith(`${nameOf(clause)}#`))
  const sum = (count: (record: RuleRecord) => number) => own.reduce((total, record) => total + count(record), 0)
  return {
    hits: sum(({ hits }) => hits),
    upheld: sum(({ upheld }) => upheld),
    considered: sum(({ considered }) => considered),
    waived: sum(({ waived }) => waived),
    disputed: sum(({ disputed }) => disputed),
  }
}

/** "12 hits, 9 upheld, 2 considered, 1 disputed". */
export function fateInWords({ hits, upheld, considered, waived, disputed }: Fate): string {
  if (hits === 0) return t('No hits yet')
  return listed([
    t('{count, plural, one {# hit} other {# hits}}', { count: hits }),
    ...(upheld > 0 ? [t('{count, number} upheld', { count: upheld })] : []),
    ...(considered > 0 ? [t('{count, number} considered', { count: considered })] : []),
    ...(waived > 0 ? [t('{count, number} waived', { count: waived })] : []),
    ...(disputed > 0 ? [t('{count, number} disputed', { count: disputed })] : []),
  ])
}

/** The clauses that hold every one of these words, in the order of the policy. */
export function matching(search: string, clauses: readonly ClauseInFull[]): readonly ClauseInFull[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return clauses
  return clauses.filter(({ packTitle, pack, id, title, text, why, source }) => {
    const whole = `${packTitle} ${pack} ${id} ${title} ${text} ${why} ${source}`.toLowerCase()
    return words.every((word) => whole.includes(word))
  })
}
