// Moves a post to another slot. The sheet waits for the post, so that what is sent names the revision that was seen.
import type { RefObject } from 'react'
import type { DeskView } from '../../../../shared/desk/queries/desk'
import type { PostId } from '../../../../shared/post/revision'
import { useCall } from '../../../data'
import { Sheet } from '../../../parts'
import type { Day } from '../data/week'
import { MoveForm } from './move-form'

export interface MoveSheetProps {
  readonly post: PostId
  /** The day it was dropped on; null keeps its own. */
  readonly day: Day | null
  readonly desk: DeskView
  readonly finalFocus: RefObject<HTMLElement | null>
  /** The day of the new slot on the desk's calendar; null when it has none any more. */
  readonly onMoved: (day: Day | null) => void
  readonly onClose: () => void
}

export function MoveSheet(props: MoveSheetProps) {
  const { data: post, error } = useCall('postView', { id: props.post })
  if (post) return <MoveForm {...props} key={post.revisions.length} view={post} />
  return (
    <Sheet open title="Move the slot" onClose={props.onClose} finalFocus={props.finalFocus}>
      <p role="status">
        {error
          ? 'The post could not be read. Nothing was changed. Close this and try again.'
          : post === null
            ? 'This post is no longer on the desk. Close this and choose another.'
            : 'Reading the post…'}
      </p>
    </Sheet>
  )
}
