// Fields that are sent with Enter, wherever among them the focus is.
import type { ReactNode } from 'react'
import styles from './unlocking.module.css'

export interface EnterFormProps {
  readonly onSend: () => void
  readonly children: ReactNode
}

export function EnterForm({ onSend, children }: EnterFormProps) {
  return (
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSend()
      }}
    >
      {children}
      {/* A form of several fields hears Enter only if it has something that submits it. */}
      <input type="submit" hidden />
    </form>
  )
}
