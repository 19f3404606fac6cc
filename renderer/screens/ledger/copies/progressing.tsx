// Work on a copy, and how far it is.
import { Meter } from '../../../parts/meter'
import type { Progress } from '../use-progress'
import styles from './copies.module.css'

export interface ProgressingProps {
  readonly words: string
  /** Null: it has not said yet. */
  readonly progress: Progress | null
}

export function Progressing({ words, progress }: ProgressingProps) {
  return (
    <div className={styles['progress']} role="status">
      <span>{words}</span>
      <Meter label={words} done={progress?.done ?? 0} total={progress?.total ?? 1} />
    </div>
  )
}
