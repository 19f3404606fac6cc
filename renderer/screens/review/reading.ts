// How much of a post this person has had on screen, against what they compare it with.
import { useEffect, useMemo } from 'react'
import type { ContentDiff } from '../../../shared/diff/content'
import type { PostView } from '../../../shared/desk/queries/post'
import type { SeenRecord } from '../../../shared/ledger/events'
import { obstaclesOfApproval } from '../../../shared/review/obstacles'
import { useOnScreen } from '../../reading/on-screen'
import { isRead, rememberRead, useRead } from '../../reading/read'
import { baseOf } from './bases'
import { placeOf, textName } from './places'
import type { Seen } from './seen'

export interface Reading {
  /** False for the frame in which the post appears: nobody has seen anything yet. */
  readonly isKnown: boolean
  readonly record: SeenRecord
  /** The id of the element that shows the first change not seen yet; null when all were. */
  readonly firstUnseen: string | null
}

/** `layout`: how the changes are drawn; null while they are not. `findings`: how many are shown. */
export function useReading(
  { view, shown, base }: Seen,
  diff: ContentDiff,
  layout: 'inline' | 'side-by-side' | null,
  findings: number,
): Reading {
  const { contentDigest } = shown
  const elements = useMemo(
    () => diff.changes.map((change) => placeOf(change, diff, base === null).element),
    [diff, base],
  )
  const onScreen = useOnScreen(`${contentDigest} ${base ?? ''}`, elements, layout, textName)
  const before = useRead(({ read }) => read.get(contentDigest))
  const record: SeenRecord = {
    base,
    changes: elements.length,
    seen: elements.filter((element) => onScreen.seen.has(element)).length,
    findings,
    layout: layout ?? 'inline',
  }
  // Against a base of one's own choosing less may have changed than since one last decided.
  const isAll = isRead(record) && onScreen.isKnown && (base === null || base === baseOf(view))
  useEffect(() => {
    if (isAll)
      rememberRead(contentDigest, {
        base,
        changes: elements.length,
        seen: elements.length,
        findings,
        layout: layout ?? 'inline',
      })
  }, [isAll, contentDigest, base, elements, findings, layout])
  return {
    isKnown: before !== undefined || onScreen.isKnown,
    record: before ?? record,
    firstUnseen: before ? null : (elements.find((element) => !onScreen.seen.has(element)) ?? null),
  }
}

/** What stands in the way of an approval, with what has not been on screen among it. */
export function withUnseen(view: PostView, { isKnown, record }: Reading): PostView {
  if (!isKnown) return view
  const unseen = obstaclesOfApproval({ seen: record, confirmed: [] }, record.changes, [])
  if (unseen.length === 0) return view
  return { ...view, obstacles: { ...view.obstacles, approve: [...view.obstacles.approve, ...unseen] } }
}
