// The problems of the routes one after another, as F8 walks them: in the order of the routes, errors in a text first.
import type { DraftRoute } from '../../../../shared/policy/draft-routes'
import type { RouteProblem } from '../../../../shared/policy/route-problems'
import { readRoute, textOfRoute } from '../../../../shared/policy/route-text'
import type { Chosen } from './route-list'
import { t } from '../../../../shared/words/say'

export interface Stop {
  /** The place of the route among the routes. */
  readonly at: number
  readonly line: number
  readonly column: number
  readonly words: string
}

/** What concerns the policy as a whole is said below each route and is no place to go to. */
export function stopsOf(routes: readonly DraftRoute[], problems: readonly RouteProblem[]): readonly Stop[] {
  return routes.flatMap((one, at) => {
    const { title, id } = one.route
    const read = one.isUnreadable ? readRoute(textOfRoute(one), id) : null
    const errors = read === null || read.ok ? [] : read.error
    return [
      ...errors.map(({ line, column, message, remedy }) => ({
        at,
        line,
        column,
        words: t('{title}, line {line}: {message} {remedy}', { title, line, message, remedy }),
      })),
      ...problems
        .filter((problem) => problem.at === at)
        .map(({ words }) => ({ at, line: 1, column: 1, words: `${title}: ${words}` })),
    ]
  })
}

/** After the last one it begins anew. Who has gone elsewhere since goes on from there. */
export function nextStop(stops: readonly Stop[], last: Stop | null, chosen: Chosen, step: 1 | -1): Stop | null {
  const here = last?.at === chosen ? stops.findIndex((stop) => stop.words === last.words) : -1
  if (here !== -1) return stops.at((here + step) % stops.length) ?? null
  const from = typeof chosen === 'number' ? chosen : step === 1 ? 0 : Infinity
  const next = step === 1 ? stops.find(({ at }) => at >= from) : stops.findLast(({ at }) => at <= from)
  return next ?? stops.at(step === 1 ? 0 : -1) ?? null
}
