// A post in a lane: key, status, slot if it has one, why it needs care and by when, and how it begins.
import type { ReactNode } from 'react'
import type { QueueRow } from '../../../shared/desk/queries/queue'
import { classes, Hidden, SlotTime, StatusPill } from '../../parts'
import styles from './lanes.module.css'
import { dragged, type PostActs, pressed } from './press'
import { t } from '../../../shared/words/say'

export interface LaneItemProps {
  readonly row: QueueRow
  readonly isSelected: boolean
  readonly isMarked?: boolean
  /** Why it stands here. */
  readonly why?: ReactNode
  /** It stands here alone: the focus of the selection belongs here, not to a card of the week. */
  readonly isAnchor?: boolean
  readonly isTabStop?: boolean
  /** It stands where nothing can be dragged to. */
  readonly isFixed?: boolean
  readonly acts: PostActs
}

export function LaneItem({ row, isSelected, acts, ...props }: LaneItemProps) {
  const { isMarked = false, why, isAnchor, isTabStop = true, isFixed = false } = props
  return (
    <button
      type="button"
      className={classes(styles['item'], isSelected && styles['selected'], isMarked && styles['marked'])}
      data-post={isAnchor ? row.id : undefined}
      aria-current={isSelected || undefined}
      tabIndex={isTabStop ? 0 : -1}
      {...pressed(acts)}
      {...(isFixed ? {} : dragged(row, acts))}
    >
      <span className={styles['top']}>
        <span className={styles['key']}>{row.key}</span>
        <StatusPill status={row.status} quiet />
      </span>
      {isMarked && <Hidden>{t('Selected with others')}</Hidden>}
      {row.slot && (
        <span className={styles['slot']}>
          <SlotTime slot={row.slot} />
        </span>
      )}
      {why !== undefined && why !== null && <span className={styles['why']}>{why}</span>}
      <span className={styles['excerpt']} lang={row.language} dir="auto">
        {row.excerpt || t('No text yet')}
      </span>
    </button>
  )
}
