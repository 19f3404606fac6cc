// A list that shows its first hundred, and the rest when asked.
import { type ReactNode, useState } from 'react'
import { Button } from '../../../parts'
import styles from './preview.module.css'
import { t } from '../../../../shared/words/say'

const shortLength = 100

export interface ShortenedProps<T> {
  readonly items: readonly T[]
  readonly keyOf: (item: T) => string
  readonly children: (item: T) => ReactNode
}

export function Shortened<T>({ items, keyOf, children }: ShortenedProps<T>) {
  const [isLong, setLong] = useState(false)
  const shown = isLong ? items : items.slice(0, shortLength)
  return (
    <>
      <ul className={styles['list']}>
        {shown.map((item) => (
          <li key={keyOf(item)}>{children(item)}</li>
        ))}
      </ul>
      {shown.length < items.length && (
        <Button kind="quiet" size="small" onPress={() => setLong(true)}>
          {t('Show all {count, number}', { count: items.length })}
        </Button>
      )}
    </>
  )
}
