// The same, or nearly the same, as an earlier post of the desk. Which posts are near is worked out beforehand
// (shared/desk/neighbours.ts). Others may change theirs at any time, so it is never more than a warning.
import * as z from 'zod'
import { defineKind, type Subject } from '../kind'
import type { SimilarPost } from '../registers'

export const nearDuplicate = defineKind({
  kind: 'near-duplicate',
  options: z.strictObject({
    /** How much of all that two texts say must be shared. */
    threshold: z.number().min(0.6).max(1).default(0.75),
    /** The same words on the same account within so many days are more than a note. */
    identicalWithinDays: z.int().min(1).max(366).default(30),
  }),
  check({ threshold, identicalWithinDays }) {
    return (subject) => {
      const near = subject.neighbours.similar.filter(({ share }) => share >= threshold)
      const again = near.find((post) => accountsAgain(post, subject, identicalWithinDays).length > 0)
      // One is enough to look at; its own neighbours lead to the others.
      const [nearest] = again ? [again] : near
      if (!nearest) return []
      const accounts = again ? accountsAgain(again, subject, identicalWithinDays) : []
      const { key, share } = nearest
      return [
        {
          at: null,
          accounts,
          detail: key,
          atMost: again ? 'warning' : 'note',
          what: `${key} says ${share === 1 ? 'the same' : 'nearly the same'}${again ? ` on ${accounts.join(' and ')}` : ''}.`,
          how: again
            ? `Say it in other words, or leave more than ${identicalWithinDays} days between the two.`
            : 'Look at both, and say it in other words where the same people read them.',
        },
      ]
    }
  },
})

/** Where this post would say the same as the other with few days between. What has no slot may go out on any day. */
function accountsAgain(post: SimilarPost, { content, targets }: Subject, days: number): readonly string[] {
  if (post.share < 1) return []
  if (content.slot !== null && post.instant !== null) {
    const apart = Math.abs(Date.parse(content.slot.instant) - Date.parse(post.instant))
    if (apart > days * 86_400_000) return []
  }
  return targets.map(({ id }) => id).filter((id) => post.accounts.includes(id))
}
