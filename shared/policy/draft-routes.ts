// The routes of a policy that is being edited. A route is kept with its text as it was typed, whole or not, so that
// nothing typed is lost; what can be read of it is what counts.
import * as z from 'zod'
import { canonicalJson } from '../kit/digest'
import type { PolicyDocument } from './document'
import { routesOfSector, routeOfSector, shippedPacks } from './packs'
import { Route } from './routes'

/** Far more than the longest route needs. */
export const longestRoute = 40_000

export const DraftRoute = z.strictObject({
  /** As it would be in force: the last that could be read. */
  route: Route,
  /** As it was typed; absent while nobody has. */
  text: z.string().max(longestRoute).optional(),
  /** The text cannot be read as a route, and the policy cannot be put in force with it. */
  isUnreadable: z.literal(true).optional(),
})
export type DraftRoute = Readonly<z.infer<typeof DraftRoute>>

interface Drafted {
  readonly packs: readonly { readonly name: string }[]
  readonly routes?: readonly DraftRoute[] | undefined
}
type Base = Pick<PolicyDocument, 'packs' | 'routes'>

const sameRoute = (a: Route | undefined, b: Route | undefined) =>
  a === b || (a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b))

/** In order. A draft whose routes nobody touched has those of its version, and what its packs bring and take along. */
export function draftRoutes(draft: Drafted, base: Base): readonly DraftRoute[] {
  return draft.routes ?? afterPacks(base.routes, base.packs, draft.packs).map((route) => ({ route }))
}

export function routesAfter(draft: Drafted, base: Base): readonly Route[] {
  return draftRoutes(draft, base).map(({ route }) => route)
}

/** A sector's pack brings the sign-off that goes with it, and takes it along when it goes. */
function afterPacks(routes: readonly Route[], were: Drafted['packs'], are: Drafted['packs']): readonly Route[] {
  const has = (packs: Drafted['packs'], wanted: string) => packs.some(({ name }) => name === wanted)
  let after = routes
  for (const { name, sector } of shippedPacks) {
    const [was, is] = [has(were, name), has(are, name)]
    if (sector === null || was === is) continue
    const known = routesOfSector(sector)
    if (!is) after = after.filter(({ id }) => !known.includes(id))
    else if (!after.some(({ id }) => known.includes(id))) after = [...after, routeOfSector(sector)]
  }
  return after
}

/** The routes of a draft in which routes were edited, once its packs are others. */
export function draftRoutesAfterPacks(
  routes: readonly DraftRoute[],
  were: Drafted['packs'],
  are: Drafted['packs'],
): readonly DraftRoute[] {
  const after = afterPacks(
    routes.map(({ route }) => route),
    were,
    are,
  )
  return after.map((route) => routes.find((known) => known.route === route) ?? { route })
}

export interface RouteChanges {
  readonly come: readonly Route[]
  readonly go: readonly Route[]
  readonly changed: readonly { readonly before: Route; readonly after: Route }[]
  /** The same routes stand in another order. */
  readonly isReordered: boolean
}

export function routeChanges(draft: Drafted, base: Base): RouteChanges {
  const after = routesAfter(draft, base)
  const before = base.routes
  const both = (routes: readonly Route[], others: readonly Route[]) =>
    routes.map(({ id }) => id).filter((id) => others.some((other) => other.id === id))
  return {
    come: after.filter(({ id }) => !before.some((other) => other.id === id)),
    go: before.filter(({ id }) => !after.some((other) => other.id === id)),
    changed: before.flatMap((was) => {
      const is = after.find(({ id }) => id === was.id)
      return is && !sameRoute(was, is) ? [{ before: was, after: is }] : []
    }),
    isReordered: both(before, after).join('\n') !== both(after, before).join('\n'),
  }
}

export function hasSameRoutes(draft: Drafted, base: Base): boolean {
  const routes = draftRoutes(draft, base)
  return (
    routes.every(({ isUnreadable }) => isUnreadable === undefined) &&
    canonicalJson(routes.map(({ route }) => route)) === canonicalJson(base.routes)
  )
}

/**
 * The same edits on the routes of another version: those I changed are as I have them, the others as they are there. The
 * order is mine where I changed it. `onBothSides`: the titles of those that were changed here and there.
 */
export function carriedRoutes(
  mine: readonly DraftRoute[],
  was: readonly Route[],
  now: readonly Route[],
): { readonly routes: readonly DraftRoute[]; readonly onBothSides: readonly string[] } {
  const byId = (routes: readonly Route[]) => new Map(routes.map((route) => [route.id, route]))
  const [former, there] = [byId(was), byId(now)]
  const here = new Map(mine.map((one) => [one.route.id, one]))
  const isMine = (id: string) => here.get(id)?.isUnreadable === true || !sameRoute(here.get(id)?.route, former.get(id))
  const ids = [...new Set([...former.keys(), ...there.keys(), ...here.keys()])]
  const onBothSides = ids
    .filter(
      (id) => isMine(id) && !sameRoute(there.get(id), former.get(id)) && !sameRoute(there.get(id), here.get(id)?.route),
    )
    .map((id) => here.get(id)?.route.title ?? there.get(id)?.title ?? former.get(id)?.title ?? id)
  const kept = (id: string): readonly DraftRoute[] => {
    if (isMine(id)) return mine.filter(({ route }) => route.id === id)
    const route = there.get(id)
    return route ? [{ route }] : []
  }
  const [myOrder, theirs] = [[...here.keys()], [...there.keys()]]
  const shared = [...former.keys()].filter((id) => here.has(id))
  const isReordered = shared.join('\n') !== myOrder.filter((id) => former.has(id)).join('\n')
  const [first, then] = isReordered ? [myOrder, theirs] : [theirs, myOrder]
  return { routes: [...new Set([...first, ...then])].flatMap(kept), onBothSides }
}
