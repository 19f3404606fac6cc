// The sign-off of a principal for money and investing, offered to a policy that takes that pack in later: a new desk that
// has a principal begins with it.
import { canonicalJson } from '../kit/digest'
import type { PolicyDocument } from './document'
import type { PackStanding, PolicyDraft } from './draft'
import { draftRoutes } from './draft-routes'
import { routeOfSector, shippedPacks } from './packs'
import { areasOf } from './routes'
import { t } from '../words/say'

export interface PrincipalOffer {
  readonly words: string
  /** Why the route is not added yet; null when it can be. */
  readonly whyNot: string | null
}

const [usual, wanted] = [routeOfSector('finance'), routeOfSector('finance', ['principal'])]

/**
 * Null where there is nothing to offer: with another pack, with a route that asks a principal already, and with a pack
 * that has long been on in a house without a principal. `reviewers`: how many people review for each area.
 */
export function principalOffer(
  pack: Pick<PackStanding, 'name' | 'isOn' | 'change'>,
  draft: PolicyDraft,
  base: PolicyDocument,
  reviewers: ReadonlyMap<string, number>,
): PrincipalOffer | null {
  const isAbout = shippedPacks.some(({ name, sector }) => name === pack.name && sector === 'finance')
  if (!isAbout || !pack.isOn) return null
  if (draftRoutes(draft, base).some(({ route }) => areasOf(route).has('principal'))) return null
  const hasPrincipal = (reviewers.get('principal') ?? 0) > 0
  if (!hasPrincipal && pack.change !== 'new') return null
  return {
    words: t(
      'As the routes are, no post about money and investing goes to a principal. Where a registered principal must approve such posts before they are used, as FINRA Rule 2210 asks in the United States, add the route for it: posts on which a check of this pack found something then go to a principal, in place of compliance.',
    ),
    whyNot: hasPrincipal
      ? null
      : t(
          'Nobody on this desk reviews for Principal, so such posts could not be approved. An admin names somebody under People.',
        ),
  }
}

/** Takes the place of the sign-off that the pack brought, unless somebody has changed that one; then it comes last. */
export function withPrincipal(draft: PolicyDraft, base: PolicyDocument): PolicyDraft {
  const routes = draftRoutes(draft, base)
  if (routes.some(({ route }) => route.id === wanted.id)) return draft
  const at = routes.findIndex((one) => !one.isUnreadable && canonicalJson(one.route) === canonicalJson(usual))
  const added = { route: wanted }
  return { ...draft, routes: at === -1 ? [...routes, added] : routes.toSpliced(at, 1, added) }
}
