// A post on its day: when, where it stands, how it begins, and on which channels.
import { TriangleAlert } from 'lucide-react'
import type { Zone } from '../../../../shared/kit/time'
import { slotInWords } from '../../../../shared/post/slot'
import { ChannelBadge, classes, Hidden, StatusPill } from '../../../parts'
import type { Placed } from '../data/placing'
import { elsewhere, zoneShort } from '../data/zone-words'
import { pressed } from '../press'
import styles from './card.module.css'

/** The kind of data a dragged card carries. */
export const draggedPost = 'application/x-imprimatur-post'

export interface CardProps {
  readonly placed: Placed
  readonly zone: Zone
  readonly isSelected: boolean
  readonly isTabStop: boolean
  readonly onSelect: () => void
  readonly onOpen: () => void
}

export function Card({ placed: { row, slot, time }, zone, isSelected, isTabStop, onSelect, onOpen }: CardProps) {
  const there = elsewhere(slot, zone)
  return (
    <button
      type="button"
      className={classes(styles['card'], isSelected && styles['selected'])}
      data-post={row.id}
      aria-current={isSelected || undefined}
      tabIndex={isTabStop ? 0 : -1}
      draggable={row.status !== 'exported'}
      onDragStart={(event) => event.dataTransfer.setData(draggedPost, row.id)}
      {...pressed(onSelect, onOpen)}
    >
      <span className={styles['top']}>
        <time dateTime={slot.instant} title={slotInWords(slot)} className={styles['time']}>
          {time} <span className={styles['zone']}>{zoneShort(slot.instant, zone)}</span>
        </time>
        <span className={styles['key']}>{row.key}</span>
      </span>
      {there !== null && <span className={styles['there']}>{there}</span>}
      <span className={styles['state']}>
        <StatusPill status={row.status} quiet />
      </span>
      {(row.isAtRisk || row.isExpired) && (
        <span className={styles['risk']}>
          <TriangleAlert aria-hidden />
          {row.isAtRisk ? 'At risk' : 'Slot passed'}
        </span>
      )}
      <span className={styles['excerpt']} lang={row.language} dir="auto">
        {row.excerpt || 'No text yet'}
      </span>
      <span className={styles['channels']}>
        {row.channels.length === 0 ? <Hidden>No account</Hidden> : null}
        {row.channels.map((channel) => (
          <ChannelBadge key={channel} channel={channel} />
        ))}
      </span>
    </button>
  )
}
