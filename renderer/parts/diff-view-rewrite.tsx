// A sentence that was written anew: the old one over the new one, or word by word on request.
import { type ReactNode, useState } from 'react'
import type { Segment } from '../../shared/diff/segments'
import { Button } from './button'
import { editElementId, shownKey } from './diff-view-edit'
import { EditText } from './diff-view-text'
import styles from './diff-view.module.css'
import { inOurWords } from './our-words'
import { t } from '../../shared/words/say'

interface RewriteViewProps {
  readonly segment: Extract<Segment, { kind: 'rewrite' }>
  readonly name: string
  readonly active: number | null
  /** The same drawn word by word. */
  readonly words: () => ReactNode
}

export function RewriteView({ segment, name, active, words }: RewriteViewProps) {
  const [isByWord, setByWord] = useState(false)
  const { first, last } = segment.rewrite
  const toggle = (
    <span {...inOurWords}>
      <Button kind="quiet" size="small" onPress={() => setByWord(!isByWord)}>
        {isByWord ? t('Old over new') : t('Word by word')}
      </Button>
    </span>
  )
  const hasWords = last > first
  if (isByWord) {
    return (
      <span className={styles['rewrite']}>
        <span className={styles['by-word']}>{words()}</span>
        {toggle}
      </span>
    )
  }
  const isActive = active !== null && active >= first && active <= last
  const edits = segment.words.filter((word) => word.kind === 'edit')
  const keys = edits.flatMap((word) => word.sides.map(({ kind }) => shownKey(name, word.edit, kind)))
  return (
    <span
      role="suggestion"
      id={editElementId(name, first)}
      className={isActive ? `${styles['rewrite']} ${styles['active']}` : styles['rewrite']}
      tabIndex={-1}
      data-edit={first}
      data-holds={edits.map((word) => editElementId(name, word.edit)).join(' ')}
      data-shows={keys.join(' ')}
    >
      <del role="deletion" className={`${styles['del']} ${styles['block']}`}>
        <EditText text={segment.oldText.trimEnd()} />
      </del>
      <ins role="insertion" className={`${styles['ins']} ${styles['block']}`}>
        <EditText text={segment.newText.trimEnd()} />
      </ins>
      {hasWords && toggle}
    </span>
  )
}
