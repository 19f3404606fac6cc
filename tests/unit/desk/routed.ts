// The small desk's policy with another number of sign-offs asked for.
import type { PolicyDocument } from '../../../shared/policy/document'
import { policy } from './small-desk'

/** `counts`: how many of an area; the others as they are. */
export function routed(version: number, counts: Readonly<Record<string, number>>): PolicyDocument {
  const next = policy(version)
  return {
    ...next,
    routes: next.routes.map((route) => ({
      ...route,
      ...('needs' in route && {
        needs: route.needs.map(({ area, count }) => ({ area, count: counts[area] ?? count })),
      }),
    })),
  }
}
