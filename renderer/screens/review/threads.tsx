// What the writer said on submitting, and the comments since.
import { MessageSquarePlus } from 'lucide-react'
import type { CommentView, PostView } from '../../../shared/desk/queries/post'
import type { Zone } from '../../../shared/kit/time'
import { Button, IconButton } from '../../parts/button'
import { Moment } from './moment-view'
import styles from './side.module.css'

interface ThreadsProps {
  readonly view: PostView
  readonly zone: Zone
  /** Why this person cannot comment; null when they can. */
  readonly refusal: string | null
  readonly onComment: () => void
  readonly onResolve: (comment: string) => void
}

export function Submitted({ view, zone }: Pick<ThreadsProps, 'view' | 'zone'>) {
  const { submitted } = view
  if (!submitted) return null
  return (
    <section className={styles['box']} aria-label="On submitting">
      <h2 className={styles['title']}>On submitting</h2>
      {submitted.note === '' ? null : <p className={styles['said']}>{submitted.note}</p>}
      <p className={styles['meta']}>
        {submitted.by}, revision {submitted.revision}, <Moment instant={submitted.at} zone={zone} />
      </p>
    </section>
  )
}

export function Threads({ view, zone, refusal, onComment, onResolve }: ThreadsProps) {
  const open = view.comments.filter((comment) => !comment.resolved)
  const resolved = view.comments.filter((comment) => comment.resolved)
  const row = (comment: CommentView) => (
    <Comment
      key={comment.id}
      comment={comment}
      zone={zone}
      onResolve={refusal === null ? () => onResolve(comment.id) : null}
    />
  )
  return (
    <section className={styles['box']} aria-label="Comments">
      <header className={styles['head']}>
        <h2 className={styles['title']}>Comments</h2>
        <IconButton
          size="small"
          label="Comment"
          command="review.comment"
          icon={<MessageSquarePlus aria-hidden />}
          reason={refusal}
          onPress={onComment}
        />
      </header>
      {view.comments.length === 0 && <p className={styles['meta']}>Nobody has commented yet.</p>}
      {open.length > 0 && <ul className={styles['rows']}>{open.map(row)}</ul>}
      {resolved.length > 0 && (
        <details className={styles['more']}>
          <summary>Resolved ({resolved.length})</summary>
          <ul className={styles['rows']}>{resolved.map(row)}</ul>
        </details>
      )}
    </section>
  )
}

interface CommentProps {
  readonly comment: CommentView
  readonly zone: Zone
  readonly onResolve: (() => void) | null
}

function Comment({ comment, zone, onResolve }: CommentProps) {
  const { by, at, revision, anchor, text, resolved } = comment
  return (
    <li className={styles['row']}>
      <p className={styles['meta']}>
        <strong className={styles['by']}>{by}</strong> on revision {revision}, <Moment instant={at} zone={zone} />
      </p>
      {anchor && <q className={styles['quote']}>{anchor.quote}</q>}
      <p className={styles['said']}>{text}</p>
      {!resolved && onResolve && (
        <div className={styles['acts']}>
          <Button size="small" kind="quiet" onPress={onResolve}>
            Resolve
          </Button>
        </div>
      )}
    </li>
  )
}
