// What the routes are judged by. Pure.
import type { DeskView } from '../../../../shared/desk/queries/desk'
import { packStandings, type PolicyDraft } from '../../../../shared/policy/draft'

export function reviewersOf(people: DeskView['people']): ReadonlyMap<string, number> {
  const reviewers = new Map<string, number>()
  for (const { roles, areas } of people)
    if (roles.includes('reviewer')) for (const area of areas) reviewers.set(area, (reviewers.get(area) ?? 0) + 1)
  return reviewers
}

/** The names of the desk's own packs. */
export function ownPacks(draft: PolicyDraft): readonly string[] {
  return packStandings(draft, draft).flatMap(({ name, isShipped, isOn }) => (isOn && !isShipped ? [name] : []))
}
