// What people say to each other about the post: the open threads in step with the text, and those that are settled.
import { MessageSquarePlus } from 'lucide-react'
import type { ThreadView } from '../../../../shared/desk/queries/threads'
import type { Zone } from '../../../../shared/kit/time'
import { Button, IconButton } from '../../../parts/button'
import { KeyOf } from '../../../parts/key-of'
import styles from '../side.module.css'
import { Anchored } from './anchored'
import { CommentLine } from './comment-line'
import { SuggestionCard } from './suggestion-card'
import own from './threads.module.css'
import type { ThreadsWalk } from './threads-walk'
import { t } from '../../../../shared/words/say'

/** What can be done with a thread; each is about the thread's id unless it says otherwise. */
export interface ThreadActs {
  readonly comment: () => void
  readonly reply: (thread: ThreadView) => void
  readonly resolve: (thread: string) => void
  readonly reopen: (thread: string) => void
  /** Of one comment. */
  readonly retract: (comment: string) => void
  readonly apply: (suggestion: string) => void
  readonly decline: (thread: ThreadView) => void
  readonly copyLink: (thread: string) => void
}

interface ThreadsProps {
  readonly walk: ThreadsWalk
  readonly post: string
  readonly language: string
  readonly zone: Zone
  /** Why this person cannot comment; null when they can. */
  readonly refusal: string | null
  readonly acts: ThreadActs
}

export function Threads({ walk, post, language, zone, refusal, acts }: ThreadsProps) {
  const { open, settled } = walk
  const card = (thread: ThreadView) => (
    <Thread
      key={thread.id}
      thread={thread}
      walk={walk}
      post={post}
      language={language}
      zone={zone}
      acts={refusal === null ? acts : null}
      onCopyLink={acts.copyLink}
    />
  )
  return (
    <section className={styles['box']} aria-label={t('Comments')}>
      <header className={styles['head']}>
        <h2 className={styles['title']}>
          {open.length === 0 ? t('Comments') : t('Comments ({count, number} open)', { count: open.length })}
        </h2>
        <IconButton
          size="small"
          label={t('Comment')}
          command="review.comment"
          icon={<MessageSquarePlus aria-hidden />}
          reason={refusal}
          onPress={acts.comment}
        />
      </header>
      {open.length + settled.length === 0 && <p className={styles['meta']}>{t('Nobody has commented yet.')}</p>}
      {open.length > 0 && <ul className={styles['rows']}>{open.map(card)}</ul>}
      {settled.length > 0 && (
        <details className={styles['more']}>
          <summary>{t('Resolved ({count, number})', { count: settled.length })}</summary>
          <ul className={styles['rows']}>{settled.map(card)}</ul>
        </details>
      )}
    </section>
  )
}

interface ThreadProps {
  readonly thread: ThreadView
  readonly walk: ThreadsWalk
  readonly post: string
  readonly language: string
  readonly zone: Zone
  readonly acts: ThreadActs | null
  readonly onCopyLink: (thread: string) => void
}

function Thread({ thread, walk, post, language, zone, acts, onCopyLink }: ThreadProps) {
  const { id, anchored, comments, suggestion, isResolved, isInternal, asksYou } = thread
  const isAtHand = walk.current === id
  return (
    <li
      className={isAtHand ? `${own['thread']} ${own['at-hand']}` : own['thread']}
      aria-current={isAtHand || undefined}
      aria-label={isInternal ? t('Note among reviewers') : suggestion ? t('Suggestion') : t('Thread')}
      tabIndex={-1}
      ref={walk.hold(id)}
      onFocus={() => walk.lookAt(id)}
    >
      {isInternal && (
        <p className={own['internal']}>{t('Note among reviewers. Writers do not see it, and it is never exported.')}</p>
      )}
      {asksYou && <p className={own['asks']}>{t('You are asked here.')}</p>}
      {anchored && !suggestion && <Anchored anchored={anchored} language={language} />}
      {suggestion && anchored && (
        <SuggestionCard
          post={post}
          suggestion={suggestion}
          anchored={anchored}
          language={language}
          zone={zone}
          onApply={acts && suggestion.applyRefusal === null ? () => acts.apply(id) : null}
          onDecline={acts && suggestion.mayDecline ? () => acts.decline(thread) : null}
        />
      )}
      {comments.map((comment) => (
        <CommentLine
          key={comment.id}
          comment={comment}
          isReply={suggestion !== null || comment !== comments[0]}
          isNoted={isInternal}
          zone={zone}
          onRetract={
            acts && comment.isYours && !comment.isRetracted && !isResolved ? () => acts.retract(comment.id) : null
          }
        />
      ))}
      <div className={styles['acts']}>
        {acts && !isResolved && (
          <Button size="small" kind="quiet" command="review.thread.reply" onPress={() => acts.reply(thread)}>
            {t('Reply')} {isAtHand && <KeyOf command="review.thread.reply" />}
          </Button>
        )}
        {acts && !suggestion && (
          <Button
            size="small"
            kind="quiet"
            command="review.thread.settle"
            onPress={() => (isResolved ? acts.reopen(id) : acts.resolve(id))}
          >
            {isResolved ? t('Open again') : t('Resolve')} {isAtHand && <KeyOf command="review.thread.settle" />}
          </Button>
        )}
        <Button size="small" kind="quiet" onPress={() => onCopyLink(id)}>
          {t('Copy link')}
        </Button>
      </div>
    </li>
  )
}
