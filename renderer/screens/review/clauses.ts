// Clauses as sign-offs name them, and found by words.
import type { ClauseView } from '../../../shared/policy/clauses'
import type { Finding } from '../../../shared/policy/finding'

/** How a sign-off cites a clause. */
export const citationOf = ({ id }: ClauseView): string => id

/** "C3.1 Customer information stays confidential"; the bare citation where the clause is no longer in the policy. */
export function clauseInWords(cited: string, clauses: readonly ClauseView[]): string {
  const clause = clauses.find((candidate) => citationOf(candidate) === cited)
  return clause ? `${clause.id} ${clause.title}` : cited
}

/** The full text of the clause a finding is about; null where it is no longer in the policy. */
export function clauseTextOf({ clause }: Finding, clauses: readonly ClauseView[]): string | null {
  return clauses.find(({ pack, id }) => pack === clause.pack && id === clause.id)?.text ?? null
}

/** The clauses that hold every one of these words. */
export function clausesMatching(search: string, clauses: readonly ClauseView[]): readonly ClauseView[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  return clauses.filter((clause) => {
    const text = `${clause.pack} ${clause.id} ${clause.title} ${clause.text}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
}
