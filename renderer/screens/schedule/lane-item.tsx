// A post in a lane: key, status, slot if it has one, and how it begins.
import type { QueueRow } from '../../../shared/desk/queries/queue'
import { classes, SlotTime, StatusPill } from '../../parts'
import styles from './lanes.module.css'
import { pressed } from './press'

export interface LaneItemProps {
  readonly row: QueueRow
  readonly isSelected: boolean
  /** It stands here alone: the focus of the selection belongs here, not to a card of the week. */
  readonly isAnchor?: boolean
  readonly isTabStop?: boolean
  readonly onSelect: () => void
  readonly onOpen?: () => void
}

export function LaneItem({ row, isSelected, isAnchor, isTabStop = true, onSelect, onOpen }: LaneItemProps) {
  return (
    <button
      type="button"
      className={classes(styles['item'], isSelected && styles['selected'])}
      data-post={isAnchor ? row.id : undefined}
      aria-current={isSelected || undefined}
      tabIndex={isTabStop ? 0 : -1}
      {...pressed(onSelect, onOpen)}
    >
      <span className={styles['top']}>
        <span className={styles['key']}>{row.key}</span>
        <StatusPill status={row.status} quiet />
      </span>
      {row.slot && (
        <span className={styles['slot']}>
          <SlotTime slot={row.slot} />
        </span>
      )}
      <span className={styles['excerpt']} lang={row.language} dir="auto">
        {row.excerpt || 'No text yet'}
      </span>
    </button>
  )
}
