// The title of a step. It takes the focus when its step begins: what had it before is gone by then.
import { useEffect, useRef } from 'react'
import styles from './import.module.css'
import { t } from '../../../shared/words/say'

export function Heading({ words = t('Import drafts') }: { readonly words?: string }) {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  return (
    <h1 ref={title} tabIndex={-1} className={styles['title']}>
      {words}
    </h1>
  )
}
