// How far something is.
import styles from './meter.module.css'
import { share } from './share'

export interface MeterProps {
  readonly label: string
  readonly done: number
  readonly total: number
}

export function Meter({ label, done, total }: MeterProps) {
  const percent = share(done, total)
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      className={styles['meter']}
    >
      <div className={styles['bar']} style={{ width: `${percent}%` }} />
    </div>
  )
}
