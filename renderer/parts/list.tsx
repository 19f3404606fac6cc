// A plain list of rows, 36 px high at least.
import type { ReactNode } from 'react'
import { classes } from './classes'
import styles from './list.module.css'

export interface ListProps<T> {
  readonly label: string
  readonly items: readonly T[]
  readonly keyOf: (item: T) => string
  readonly children: (item: T, index: number) => ReactNode
  readonly boxed?: boolean
}

export function List<T>({ label, items, keyOf, children, boxed = false }: ListProps<T>) {
  return (
    <ul aria-label={label} className={classes(styles['list'], styles['lined'], boxed && styles['boxed'])}>
      {items.map((item, index) => (
        <li key={keyOf(item)} className={styles['item']}>
          {children(item, index)}
        </li>
      ))}
    </ul>
  )
}
