// What is wrong with a search, by the functions that the desk answers it with.
import { parse } from '../../../../shared/desk/queries/search/parse'
import type { Problem } from '../../../../shared/desk/queries/search/tree'
import { understand } from '../../../../shared/desk/queries/search/understand'
import type { Vocabulary } from '../../../../shared/desk/queries/search/vocabulary'

/** What a time of day decides is whether a post matches, never whether a search can be read. */
const anyTime = '2026-01-01T00:00:00Z'

export function problemsIn(text: string, vocabulary: Vocabulary | null): readonly Problem[] {
  const parsed = parse(text)
  return vocabulary ? understand(parsed, { vocabulary, now: anyTime }).problems : parsed.problems
}
