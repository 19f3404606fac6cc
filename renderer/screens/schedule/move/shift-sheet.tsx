// Moves several posts by the same days and hours, each keeping its own time zone: the way without a pointer or arrows.
import { useState } from 'react'
import type { QueueRow } from '../../../../shared/desk/queries/queue'
import type { Zone } from '../../../../shared/kit/time'
import type { PostId } from '../../../../shared/post/revision'
import { useCall } from '../../../data'
import { Button, Sheet, TextField } from '../../../parts'
import { useSendKey } from '../../../parts/send-key'
import { clockWords } from '../data/zone-words'
import type { Day } from '../data/week'
import { type Carry, destinationOf, isStill, shiftInWords } from './carrying'
import { Lines } from './lines'
import { wholeIn } from './shift-words'
import styles from './move.module.css'
import { type Line, meaningOfAll } from './trial-words'
import { moveAll } from './use-moving'
import { t } from '../../../../shared/words/say'

export interface ShiftSheetProps {
  readonly rows: readonly [QueueRow, ...QueueRow[]]
  readonly zone: Zone
  readonly onMoved: (post: PostId, day: Day) => void
  readonly onClose: () => void
}

/** More would be a slip of the finger. */
const mostDays = 3_660

export function ShiftSheet({ rows: [lead, ...others], zone, onMoved, onClose }: ShiftSheetProps) {
  const [days, setDays] = useState('0')
  const [hours, setHours] = useState('0')
  const [isBusy, setBusy] = useState(false)
  const shift = { days: wholeIn(days) ?? Number.NaN, minutes: (wholeIn(hours) ?? Number.NaN) * 60 }
  const isRead = Math.abs(shift.days) <= mostDays && Math.abs(shift.minutes) <= mostDays * 1_440
  const carry: Carry = { lead, others, by: 'keys', from: '', shift: isRead ? shift : { days: 0, minutes: 0 } }
  const destination = destinationOf(carry)
  const moves = destination.going.map(({ row, to }) => ({ post: row.id, slot: to }))
  const isTried = isRead && !isStill(carry) && moves.length > 0
  const trials = useCall('slotTrial', { moves }, { enabled: isTried, keepPrevious: true })
  const stays: readonly Line[] = [
    ...destination.unclear.map(
      ({ row, problem }): Line => ({ tone: 'stop', words: `${row.key}: ${clockWords(problem)}` }),
    ),
    ...destination.timeless.map(
      ({ key }): Line => ({ tone: 'stop', words: t('{key} has no slot yet and stays so.', { key }) }),
    ),
  ]
  const reason = !isRead
    ? t('Write whole numbers of days and hours.')
    : isStill(carry)
      ? t('Write by how many days or hours they are to move.')
      : isBusy
        ? t('The slots are being moved.')
        : null
  const send = () => {
    if (reason !== null) return
    setBusy(true)
    void moveAll(carry, destination, zone, onMoved).then(onClose)
  }
  return (
    <Sheet
      open
      title={t('Move {count, plural, one {# slot} other {# slots}} together', { count: others.length + 1 })}
      description={t('Each keeps its own time zone, and its time of day where only the days change.')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('Cancel')}</Button>
          <Button kind="primary" reason={reason} onPress={send}>
            {t('Move the slots')}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <SendKey send={send} />
        <div className={styles['fields']}>
          <TextField label={t('Days later')} description={t('−1 is a day earlier')} value={days} onChange={setDays} />
          <TextField
            label={t('Hours later')}
            description={t('−1 is an hour earlier')}
            value={hours}
            onChange={setHours}
          />
        </div>
        <div className={styles['meaning']} role="status">
          <p className={styles['slot']}>
            {isRead ? (shiftInWords(shift) ?? t('Where they are')) : t('Not a whole number')}
          </p>
          <Lines lines={[...stays, ...(isTried && trials.data ? meaningOfAll(trials.data) : [])]} />
        </div>
      </div>
    </Sheet>
  )
}

/** Ctrl+Enter moves them, as it sends every other sheet. */
function SendKey({ send }: { readonly send: () => void }) {
  useSendKey(send)
  return null
}
