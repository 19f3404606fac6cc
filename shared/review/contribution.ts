// Who had a hand in the words: nobody of them signs them off.
import { missingCase } from '../kit/exhaustive'
import type { PersonId } from '../people/person'
import type { Revision } from '../post/revision'
import { t } from '../words/say'

/** How somebody came to have a hand in it. */
export type Contribution =
  | { readonly kind: 'wrote' }
  | { readonly kind: 'suggested'; readonly revision: number }
  /** The same words stood in another post before, and they had a hand in those. */
  | { readonly kind: 'elsewhere'; readonly key: string }
  /** It came in a file from another desk, and they had a hand in it there or signed the file. */
  | { readonly kind: 'handed-over'; readonly desk: string; readonly key: string }

/**
 * Everyone who changed the content on the way to the latest revision: who saved it, whose suggestion it brought in,
 * whoever wrote the same words in another post before, and whoever had a hand in it on a desk that it came from. Who
 * brought it in from there has none, where a colleague whose key is known here signed for it. Saving without a change is not a contribution; changing and
 * having it changed back is one, because the eye that wrote is not the eye that reviews.
 */
export function contributorsOf(revisions: readonly Revision[]): ReadonlySet<PersonId> {
  return new Set(
    changesOfContent(revisions).flatMap(({ by, suggestedBy = [], sameAs, from }) => [
      ...(from?.isVouchedFor ? [] : [by]),
      ...suggestedBy,
      ...(sameAs?.people ?? []),
      ...(from?.people ?? []),
    ]),
  )
}

/** Null for who had no hand in it. */
export function contributionOf(revisions: readonly Revision[], person: PersonId): Contribution | null {
  const changes = changesOfContent(revisions)
  if (changes.some(({ by, from }) => by === person && !from?.isVouchedFor)) return { kind: 'wrote' }
  const suggested = changes.find(({ suggestedBy }) => suggestedBy?.includes(person))
  if (suggested) return { kind: 'suggested', revision: suggested.number }
  const elsewhere = changes.find(({ sameAs }) => sameAs?.people.includes(person))
  if (elsewhere?.sameAs) return { kind: 'elsewhere', key: elsewhere.sameAs.key }
  const there = changes.find(({ from }) => from?.people.includes(person))?.from
  return there ? { kind: 'handed-over', desk: there.desk, key: there.key } : null
}

/** In words that say why a decision does not count, to the person or about them. */
export function contributionInWords(contribution: Contribution, who: 'you' | 'they' = 'you'): string {
  switch (contribution.kind) {
    case 'wrote':
      return t('{who, select, you {You} other {they}} wrote or changed this post', { who })
    case 'suggested':
      return t('{who, select, you {Your} other {their}} suggestion was applied in revision {revision}', {
        who,
        revision: contribution.revision,
      })
    case 'elsewhere':
      return t('{who, select, you {You} other {they}} had a hand in the same words in {key}', {
        who,
        key: contribution.key,
      })
    case 'handed-over':
      return t('{who, select, you {You} other {they}} wrote it on {desk} ({key}) or signed the file it came in', {
        who,
        desk: contribution.desk,
        key: contribution.key,
      })
    default:
      return missingCase(contribution)
  }
}

function changesOfContent(revisions: readonly Revision[]): readonly Revision[] {
  return revisions.filter((revision, index) => revision.contentDigest !== revisions[index - 1]?.contentDigest)
}
