// Open comments named at the top of the side pane, because long findings push them out of sight; leads to them.
import { AtSign, MessageSquare } from 'lucide-react'
import { KeyOf } from '../../../parts/key-of'
import styles from './threads.module.css'
import type { ThreadsWalk } from './threads-walk'
import { t } from '../../../../shared/words/say'

export function OpenThreads({ walk: { open, step, show } }: { readonly walk: ThreadsWalk }) {
  if (open.length === 0) return null
  const asking = open.find(({ asksYou }) => asksYou)
  const Icon = asking ? AtSign : MessageSquare
  return (
    <button type="button" className={styles['open']} onClick={() => (asking ? show(asking.id) : step(1))}>
      <Icon size={16} aria-hidden="true" />
      <span>
        {t('{count, plural, one {# open comment} other {# open comments}}', { count: open.length })}
        {asking && ` · ${t('you are asked by name')}`}
      </span>
      <KeyOf command="review.thread.next" />
    </button>
  )
}
