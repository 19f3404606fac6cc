import type { PersonId } from '../people/person'
import type { Revision } from '../post/revision'

/**
 * Everyone who changed the content on the way to the latest revision. Saving without a change is not a contribution;
 * changing and having it changed back is one, because the eye that wrote is not the eye that reviews.
 */
export function contributorsOf(revisions: readonly Revision[]): ReadonlySet<PersonId> {
  return new Set(
    revisions
      .filter((revision, index) => revision.contentDigest !== revisions[index - 1]?.contentDigest)
      .map((revision) => revision.by),
  )
}
