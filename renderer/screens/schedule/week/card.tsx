// A post on its day: when, where it stands, how it begins, on which channels, and what is said against its slot.
import { CalendarX2, TriangleAlert } from 'lucide-react'
import type { Zone } from '../../../../shared/kit/time'
import { slotInWords } from '../../../../shared/post/slot'
import { ChannelBadge, classes, Hidden, StatusPill } from '../../../parts'
import type { Placed } from '../data/placing'
import { elsewhere, zoneShort } from '../data/zone-words'
import { dragged, type PostActs, pressed } from '../press'
import styles from './card.module.css'
import { t } from '../../../../shared/words/say'

export interface CardProps extends PostActs {
  readonly placed: Placed
  readonly zone: Zone
  readonly isSelected: boolean
  readonly isMarked: boolean
  readonly isCarried: boolean
  readonly isTabStop: boolean
}

export function Card({
  placed: { row, slot, time },
  zone,
  isSelected,
  isMarked,
  isCarried,
  isTabStop,
  ...acts
}: CardProps) {
  const there = elsewhere(slot, zone)
  return (
    <button
      type="button"
      className={classes(
        styles['card'],
        isSelected && styles['selected'],
        isMarked && styles['marked'],
        isCarried && styles['carried'],
      )}
      data-post={row.id}
      aria-current={isSelected || undefined}
      tabIndex={isTabStop ? 0 : -1}
      {...pressed(acts)}
      {...dragged(row, acts)}
    >
      <span className={styles['top']}>
        <time dateTime={slot.instant} title={slotInWords(slot)} className={styles['time']}>
          {time} <span className={styles['zone']}>{zoneShort(slot.instant, zone)}</span>
        </time>
        <span className={styles['key']}>{row.key}</span>
      </span>
      {isMarked && <Hidden>{t('Selected with others')}</Hidden>}
      {there !== null && <span className={styles['there']}>{there}</span>}
      <span className={styles['state']}>
        <StatusPill status={row.status} quiet />
      </span>
      {(row.isAtRisk || row.isExpired) && (
        <span className={styles['risk']}>
          <TriangleAlert aria-hidden />
          {row.isAtRisk ? t('At risk') : t('Slot passed')}
        </span>
      )}
      {row.clashes.length > 0 && (
        <span className={styles['risk']} title={row.clashes.join('\n')}>
          <CalendarX2 aria-hidden />
          {t('Clash')}
          <Hidden>: {row.clashes.join(' ')}</Hidden>
        </span>
      )}
      <span className={styles['excerpt']} lang={row.language} dir="auto">
        {row.excerpt || t('No text yet')}
      </span>
      <span className={styles['channels']}>
        {row.channels.length === 0 ? <Hidden>{t('No account')}</Hidden> : null}
        {row.channels.map((channel) => (
          <ChannelBadge key={channel} channel={channel} />
        ))}
      </span>
    </button>
  )
}
