// What a content that is only thought of would bring and mend, beside what is found now.
import type { Finding } from '../../policy/finding'

export const isWeighed = ({ severity }: Finding) => severity === 'blocker' || severity === 'warning'

/** Of each rule, what is found more often in the one than in the other: other words make another finding of the same. */
export function beyond(findings: readonly Finding[], others: readonly Finding[]): readonly Finding[] {
  const known = new Set(others.map(({ id }) => id))
  const left = new Map<string, number>()
  for (const { rule } of others) left.set(rule, (left.get(rule) ?? 0) + 1)
  const sorted = findings.toSorted((a, b) => Number(known.has(b.id)) - Number(known.has(a.id)))
  return sorted.filter(({ rule }) => {
    const count = left.get(rule) ?? 0
    left.set(rule, count - 1)
    return count <= 0
  })
}
