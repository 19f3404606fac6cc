// How much of a post this person has had on screen, against what they compare it with.
import { useEffect, useMemo } from 'react'
import type { ContentDiff } from '../../../shared/diff/content'
import type { PostView } from '../../../shared/desk/queries/post'
import type { SeenRecord } from '../../../shared/ledger/events'
import { obstaclesOfApproval, theirsFirst } from '../../../shared/review/obstacles'
import { isRead, rememberRead, useRead } from '../../reading/read'
import { baseOf } from './bases'
import { placeOf, textName } from './places'
import type { Seen } from './seen'
import type { SeenChanges } from './seen-changes'

export interface Reading {
  /** False for the frame in which the post appears: nobody has seen anything yet. */
  readonly isKnown: boolean
  readonly record: SeenRecord
  /** The id of the element that shows the first change not seen yet; null when all were. */
  readonly firstUnseen: string | null
}

/** `layout`: how it is drawn now. `findings`: how many are shown. */
export function useReading(
  { view, shown, base }: Seen,
  sight: SeenChanges,
  diff: ContentDiff,
  layout: SeenRecord['layout'],
  findings: number,
): Reading {
  const { contentDigest } = shown
  const { total, seen, isKnown, firstUnseen } = sight
  const before = useRead(({ read }) => read.get(contentDigest))
  const record = useMemo(
    (): SeenRecord => ({ base, changes: total, seen, findings, layout }),
    [base, total, seen, findings, layout],
  )
  // Against a base of one's own choosing less may have changed than since one last decided.
  const isAll = isRead(record) && isKnown && (base === null || base === baseOf(view))
  useEffect(() => {
    if (isAll) rememberRead(contentDigest, record)
  }, [isAll, contentDigest, record])
  return {
    isKnown: before !== undefined || isKnown,
    record: before ?? record,
    firstUnseen:
      before || firstUnseen === null
        ? null
        : firstUnseen.change === null
          ? (firstUnseen.keys[0] ?? textName)
          : placeOf(firstUnseen.change, diff, base === null).element,
  }
}

/** What stands in the way of an approval, with what has not been on screen among it. */
export function withUnseen(view: PostView, { isKnown, record }: Reading): PostView {
  if (!isKnown) return view
  const unseen = obstaclesOfApproval({ seen: record, confirmed: [] }, record.changes, [])
  if (unseen.length === 0) return view
  return { ...view, obstacles: { ...view.obstacles, approve: theirsFirst([...view.obstacles.approve, ...unseen]) } }
}
