// Words for screen readers only.
import type { ReactElement, ReactNode } from 'react'
import styles from './hidden.module.css'

export const hiddenClass = styles['hidden']

export function Hidden({ id, children }: { readonly id?: string; readonly children: ReactNode }) {
  return (
    <span id={id} className={styles['hidden']}>
      {children}
    </span>
  )
}

/** For `<hidden>…</hidden>` in a sentence: the part that is only read out. */
export const hidden = (words: (string | ReactElement)[]): ReactElement => <Hidden>{words}</Hidden>
