// The title of a step. It takes the focus when its step begins: what had it before is gone by then.
import { useEffect, useRef } from 'react'
import styles from './import.module.css'

export function Heading({ words = 'Import drafts' }: { readonly words?: string }) {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  return (
    <h1 ref={title} tabIndex={-1} className={styles['title']}>
      {words}
    </h1>
  )
}
