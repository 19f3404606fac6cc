// The line below a screen that leads to one act: what it does, and the buttons for it and for leaving.
import type { ReactNode } from 'react'
import styles from './screen-foot.module.css'

export interface ScreenFootProps {
  readonly words: ReactNode
  /** The act last. */
  readonly children: ReactNode
}

export function ScreenFoot({ words, children }: ScreenFootProps) {
  return (
    <footer className={styles['foot']}>
      <p className={styles['words']}>{words}</p>
      {children}
    </footer>
  )
}
