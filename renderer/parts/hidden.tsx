// Words for screen readers only.
import type { ReactNode } from 'react'
import styles from './hidden.module.css'

export const hiddenClass = styles['hidden']

export function Hidden({ id, children }: { readonly id?: string; readonly children: ReactNode }) {
  return (
    <span id={id} className={styles['hidden']}>
      {children}
    </span>
  )
}
