// What the chosen time comes to: in full, on the desk's clock and on those of its accounts.
import { TriangleAlert } from 'lucide-react'
import { wallAt, type Zone } from '../../../../shared/kit/time'
import type { Account, AccountId } from '../../../../shared/post/account'
import { slotInWords, type Slot } from '../../../../shared/post/slot'
import styles from './move.module.css'
import { t } from '../../../../shared/words/say'

export interface MeaningProps {
  readonly slot: Slot | null
  readonly problem: string | null
  readonly desk: Zone
  readonly accounts: readonly Account[]
  readonly targets: readonly AccountId[]
}

export function Meaning({ slot, problem, desk, accounts, targets }: MeaningProps) {
  const clocks = [desk, ...accounts.filter(({ id }) => targets.includes(id)).map(({ zone }) => zone)]
  const others = slot ? [...new Set(clocks)].filter((zone) => zone !== slot.zone) : []
  return (
    <div className={styles['meaning']} role="status">
      {problem !== null && (
        <p className={styles['warning']}>
          <TriangleAlert aria-hidden />
          {problem}
        </p>
      )}
      {slot && <p className={styles['slot']}>{slotInWords(slot)}</p>}
      {slot && others.map((zone) => <p key={zone}>{onClock(slot, zone, zone === desk)}</p>)}
    </div>
  )
}

/** "On the desk’s clock: Tue 24 Nov 2026, 15:00 (Europe/Berlin, UTC+01:00)" */
function onClock(slot: Slot, zone: Zone, isDesk: boolean): string {
  const there: Slot = { wall: wallAt(slot.instant, zone), zone, instant: slot.instant }
  const words = slotInWords(there)
  return isDesk ? t('On the desk’s clock: {slot}', { slot: words }) : t('For its readers: {slot}', { slot: words })
}
