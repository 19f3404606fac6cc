// The selected post in full: its slot with zone, its text, what is said against the slot, and what can be done with it;
// or how many are selected together. The pointer's way to Open and Move.
import type { QueueRow } from '../../../shared/desk/queries/queue'
import { slotInWords } from '../../../shared/post/slot'
import { Button, StatusPill } from '../../parts'
import styles from './selected-bar.module.css'
import { t } from '../../../shared/words/say'

export interface SelectedBarProps {
  readonly row: QueueRow
  readonly onOpen: () => void
  readonly onMove: () => void
  /** Why its slot cannot be moved; null when it can. */
  readonly locked: string | null
}

export function SelectedBar({ row, onOpen, onMove, locked }: SelectedBarProps) {
  return (
    <section className={styles['bar']} aria-label={t('Selected: {key}', { key: row.key })}>
      <div className={styles['words']}>
        <p className={styles['line']}>
          <strong className={styles['key']}>{row.key}</strong>
          <StatusPill status={row.status} quiet />
          <span className={styles['when']}>{row.slot ? slotInWords(row.slot) : t('No slot')}</span>
          {row.turn !== '' && <span className={styles['turn']}>{t('Turn: {turn}', { turn: row.turn })}</span>}
        </p>
        {row.clashes.length > 0 && <p className={styles['clash']}>{row.clashes.join(' ')}</p>}
        <p className={styles['excerpt']} lang={row.language} dir="auto">
          {row.excerpt || t('No text yet')}
        </p>
      </div>
      <Button command="schedule.move" reason={locked} onPress={onMove}>
        {t('Move the slot…')}
      </Button>
      <Button command="schedule.open" onPress={onOpen}>
        {t('Open')}
      </Button>
    </section>
  )
}

export interface MarkedBarProps {
  readonly rows: readonly QueueRow[]
  readonly onMove: () => void
  readonly onClear: () => void
}

export function MarkedBar({ rows, onMove, onClear }: MarkedBarProps) {
  return (
    <section className={styles['bar']} aria-label={t('Selected together')}>
      <div className={styles['words']}>
        <p className={styles['line']} role="status">
          <strong className={styles['key']}>
            {t('{count, plural, one {# post} other {# posts}} selected', { count: rows.length })}
          </strong>
        </p>
        <p className={styles['excerpt']}>{rows.map(({ key }) => key).join(', ')}</p>
      </div>
      <Button kind="quiet" onPress={onClear}>
        {t('Select none')}
      </Button>
      <Button kind="primary" command="schedule.move" onPress={onMove}>
        {rows.length === 1 ? t('Move the slot…') : t('Move them together…')}
      </Button>
    </section>
  )
}
