// Everything of one day, when the month has no room for it.
import { useState } from 'react'
import type { SensitiveDate } from '../../../../shared/policy/registers'
import { Button, Dialog } from '../../../parts'
import type { Placed } from '../data/placing'
import { type Day, dayHead } from '../data/week'
import { LaneItem } from '../lane-item'
import type { PostActs } from '../press'
import styles from './day-dialog.module.css'
import { t } from '../../../../shared/words/say'

export interface DayDialogProps {
  readonly day: Day
  readonly placed: readonly Placed[]
  readonly dates: readonly SensitiveDate[]
  readonly actsOn: (placed: Placed) => PostActs
  readonly onWeek: () => void
  readonly onClose: () => void
}

/** As many as anybody looks through at once. */
const few = 50

export function DayDialog({ day, placed, dates, actsOn, onWeek, onClose }: DayDialogProps) {
  const [isLong, setLong] = useState(false)
  const shown = isLong ? placed : placed.slice(0, few)
  const { long } = dayHead(day)
  return (
    <Dialog
      open
      title={long}
      description={
        placed.length === 0
          ? t('No post has its slot on this day.')
          : t('{count, plural, one {# post} other {# posts}}', { count: placed.length })
      }
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('Close')}</Button>
          <Button kind="primary" onPress={onWeek}>
            {t('Show its week')}
          </Button>
        </>
      }
    >
      {dates.map(({ id, title, advice }) => (
        <p key={id} className={styles['minded']}>
          {title}. {advice}
        </p>
      ))}
      <ul className={styles['posts']}>
        {shown.map((one) => {
          const acts = actsOn(one)
          const choose = () => {
            acts.onSelect()
            onClose()
          }
          return (
            <li key={one.row.id}>
              <LaneItem row={one.row} isSelected={false} isFixed acts={{ ...acts, onSelect: choose, onOpen: choose }} />
            </li>
          )
        })}
      </ul>
      {shown.length < placed.length && (
        <Button kind="quiet" size="small" onPress={() => setLong(true)}>
          {t('Show all {count, number}', { count: placed.length })}
        </Button>
      )}
    </Dialog>
  )
}
