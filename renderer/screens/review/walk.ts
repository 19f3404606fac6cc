// Where a post stands in the list it was opened from, and the steps to its neighbours.
import type { PostId } from '../../../shared/post/revision'
import { neighbour, replace, useNavigation } from '../../navigation'
import { t } from '../../../shared/words/say'

export interface Walk {
  /** "1 of 12"; null when the post was not opened from a list. */
  readonly place: string | null
  readonly step: (by: 1 | -1) => void
  /** Why one cannot go on or back; null when one can. */
  readonly endReason: (by: 1 | -1) => string | null
}

export function useWalk(post: PostId): Walk {
  const walk = useNavigation((state) => state.walk)
  const index = walk.indexOf(post)
  const endReason = (by: 1 | -1) => {
    if (neighbour(post, by) !== null) return null
    if (index === -1) return t('This post was not opened from a list.')
    return by === 1 ? t('This is the last post of the list.') : t('This is the first post of the list.')
  }
  return {
    place: index === -1 ? null : t('{place, number} of {count, number}', { place: index + 1, count: walk.length }),
    step: (by) => {
      const next = neighbour(post, by)
      if (next !== null) replace({ screen: 'review', post: next })
    },
    endReason,
  }
}
