// Posts in the order that a search asks for. By numbers, so that a hundred thousand are sorted in a few milliseconds.
import { missingCase } from '../../../kit/exhaustive'
import type { Post } from '../../state'
import { dueOf, updatedOf } from './fields'
import type { Subject } from './subject'
import type { Order } from './understand'

/** Nearest slot first. */
export const usualOrder: Order = { by: 'slot', isReversed: false }

/** What has no such time comes last, either way round; equals stay in the order of their keys. */
export function inOrder(posts: readonly Post[], { by, isReversed }: Order, subject: Subject): readonly Post[] {
  if (by === 'key') return isReversed ? posts.toReversed() : posts
  const ranks = Float64Array.from(posts, (post) => {
    subject.turnTo(post)
    return rankOf(subject, by)
  })
  const [least, most] = rangeOf(ranks)
  const far = most - least + 1
  const packed = ranks.map((rank, index) => {
    const place = Number.isNaN(rank) ? far : isReversed ? most - rank : rank - least
    return place * posts.length + index
  })
  packed.sort()
  return Array.from(packed, (pack) => posts[pack % posts.length]).filter((post) => post !== undefined)
}

/** Seconds; NaN for what has no such time. The latest change comes first. */
function rankOf(subject: Subject, by: Exclude<Order['by'], 'key'>): number {
  switch (by) {
    case 'slot':
      return secondsOf(subject.content.slot?.instant ?? null)
    case 'due':
      return secondsOf(dueOf(subject))
    case 'updated':
      return -secondsOf(updatedOf(subject))
    default:
      return missingCase(by)
  }
}

const secondsOf = (instant: string | null) => (instant === null ? Number.NaN : Math.floor(Date.parse(instant) / 1_000))

function rangeOf(ranks: Float64Array): readonly [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const rank of ranks) {
    if (rank < least) least = rank
    if (rank > most) most = rank
  }
  return most < least ? [0, 0] : [least, most]
}
