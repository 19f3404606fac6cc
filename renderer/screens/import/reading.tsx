// The files are being judged: how far it is, and the way to stop.
import { Button } from '../../parts'
import { Heading } from './heading'
import styles from './import.module.css'
import { count } from './words'

export interface ReadingProps {
  readonly done: number
  readonly total: number
  readonly onCancel: () => void
}

export function Reading({ done, total, onCancel }: ReadingProps) {
  return (
    <>
      <Heading />
      <div className={styles['reading']}>
        <p role="status">Reading the files. Nothing is written yet.</p>
        <progress
          aria-label="Rows judged"
          className={styles['bar']}
          {...(total > 0 ? { value: done, max: total } : {})}
        />
        <p className={styles['figures']}>
          {count(done)} of {count(total)} rows
        </p>
        <Button onPress={onCancel}>Cancel</Button>
      </div>
    </>
  )
}
