// The files are being judged: how far it is, and the way to stop.
import { Button } from '../../parts'
import { Heading } from './heading'
import styles from './import.module.css'
import { t } from '../../../shared/words/say'

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
        <p role="status">{t('Reading the files. Nothing is written yet.')}</p>
        <progress
          aria-label={t('Rows judged')}
          className={styles['bar']}
          {...(total > 0 ? { value: done, max: total } : {})}
        />
        <p className={styles['figures']}>{t('{done, number} of {total, number} rows', { done, total })}</p>
        <Button onPress={onCancel}>{t('Cancel')}</Button>
      </div>
    </>
  )
}
