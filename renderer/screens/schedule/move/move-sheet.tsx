// Moves a post to another slot. The sheet waits for the post, so that what is sent names the revision that was seen.
import type { RefObject } from 'react'
import type { DeskView } from '../../../../shared/desk/queries/desk'
import type { Zone } from '../../../../shared/kit/time'
import type { PostId } from '../../../../shared/post/revision'
import { useCall } from '../../../data'
import { Sheet } from '../../../parts'
import type { Day } from '../data/week'
import { MoveForm } from './move-form'
import type { Aim } from './moving'
import { t } from '../../../../shared/words/say'

export interface MoveSheetProps {
  readonly post: PostId
  /** Where it was dropped or carried to; null: where it is. */
  readonly aim: Aim | null
  readonly desk: DeskView
  /** The clock that the calendar goes by. */
  readonly zone: Zone
  readonly finalFocus: RefObject<HTMLElement | null>
  /** The day on which the calendar shows it now; null: it has no slot any more. */
  readonly onMoved: (day: Day | null) => void
  readonly onClose: () => void
}

export function MoveSheet(props: MoveSheetProps) {
  const { data: post, error } = useCall('postView', { id: props.post })
  if (post) return <MoveForm {...props} key={post.revisions.length} view={post} />
  return (
    <Sheet open title={t('Move the slot')} onClose={props.onClose} finalFocus={props.finalFocus}>
      <p role="status">
        {error
          ? t('The post could not be read. Nothing was changed. Close this and try again.')
          : post === null
            ? t('This post is no longer on the desk. Close this and choose another.')
            : t('Reading the post…')}
      </p>
    </Sheet>
  )
}
