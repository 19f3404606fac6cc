// What the writer is asked to answer: objections that stand, and comments that nobody resolved.
import { MessageSquare, Undo2 } from 'lucide-react'
import type { CommentView, PostView, SignOffView } from '../../../shared/desk/queries/post'
import type { DeskView } from '../../../shared/desk/queries/desk'
import { act, sayFault } from '../../data'
import { Badge } from '../../parts/badge'
import { Button } from '../../parts/button'
import { Ago } from '../../parts/when'
import { clauseInWords } from '../review/clauses'
import styles from './to-answer.module.css'

interface ToAnswerProps {
  readonly view: PostView
  readonly desk: DeskView
}

const decisionWords = { 'request-changes': 'asked for changes', reject: 'rejected this post' } as const

export function ToAnswer({ view, desk }: ToAnswerProps) {
  const objections = view.signOffs.filter((signOff) => signOff.stands && signOff.decision !== 'approve')
  const comments = view.comments.filter((comment) => !comment.resolved)
  if (objections.length === 0 && comments.length === 0) return null
  return (
    <section className={styles['box']} aria-label="To answer">
      <h2 className={styles['title']}>To answer</h2>
      <ul className={styles['list']}>
        {objections.map((objection) => (
          <Objection key={objection.id} objection={objection} desk={desk} />
        ))}
        {comments.map((comment) => (
          <OpenComment key={comment.id} comment={comment} post={view} desk={desk} />
        ))}
      </ul>
    </section>
  )
}

function Objection({ objection, desk }: { readonly objection: SignOffView; readonly desk: DeskView }) {
  const { by, decision, area, note, clauses, at, revision } = objection
  if (decision === 'approve') return null
  return (
    <li className={styles['item']}>
      <Undo2 size={16} aria-hidden="true" className={styles['objection']} />
      <div className={styles['words']}>
        <p className={styles['who']}>
          <strong>{by}</strong> {decisionWords[decision]} for {area} · revision {revision} ·{' '}
          <Ago since={at} zone={desk.zone} />
        </p>
        <p className={styles['note']} dir="auto">
          {note}
        </p>
        {clauses.length > 0 && (
          <p className={styles['clauses']}>
            {clauses.map((clause) => (
              <Badge key={clause}>{clauseInWords(clause, desk.policy.clauses)}</Badge>
            ))}
          </p>
        )}
      </div>
    </li>
  )
}

interface OpenCommentProps {
  readonly comment: CommentView
  readonly post: PostView
  readonly desk: DeskView
}

function OpenComment({ comment, post, desk }: OpenCommentProps) {
  const resolve = () =>
    void act(
      { type: 'resolve-comment', post: post.id, comment: comment.id },
      `Resolved a comment on ${post.key}`,
    ).catch(sayFault)
  return (
    <li className={styles['item']}>
      <MessageSquare size={16} aria-hidden="true" className={styles['comment']} />
      <div className={styles['words']}>
        <p className={styles['who']}>
          <strong>{comment.by}</strong> commented on revision {comment.revision} ·{' '}
          <Ago since={comment.at} zone={desk.zone} />
        </p>
        {comment.anchor && (
          <q className={styles['quote']} dir="auto">
            {comment.anchor.quote}
          </q>
        )}
        <p className={styles['note']} dir="auto">
          {comment.text}
        </p>
      </div>
      <Button size="small" onPress={resolve}>
        Resolve
      </Button>
    </li>
  )
}
