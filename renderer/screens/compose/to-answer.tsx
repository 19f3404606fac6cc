// What the writer is asked to answer: objections that stand, and comments that nobody resolved.
import { MessageSquare, PencilLine, Undo2 } from 'lucide-react'
import { useState } from 'react'
import type { PostView, SignOffView } from '../../../shared/desk/queries/post'
import type { DeskView } from '../../../shared/desk/queries/desk'
import type { ThreadView } from '../../../shared/desk/queries/threads'
import { areaInWords } from '../../../shared/people/area-words'
import { useClauses } from '../../data'
import { Badge } from '../../parts/badge'
import { Button } from '../../parts/button'
import { rich, strong } from '../../parts/rich'
import { Ago } from '../../parts/when'
import { clauseInWords } from '../review/clauses'
import { Anchored } from '../review/threads/anchored'
import { CommentLine } from '../review/threads/comment-line'
import { SuggestionCard } from '../review/threads/suggestion-card'
import { TalkSheet } from '../review/threads/talk-sheet'
import { type Answers, useAnswers } from './answers'
import type { Draft } from './draft/draft'
import styles from './to-answer.module.css'
import { t } from '../../../shared/words/say'

interface ToAnswerProps {
  readonly draft: Draft
  readonly view: PostView
  readonly desk: DeskView
}

export function ToAnswer({ draft, view, desk }: ToAnswerProps) {
  const objections = view.signOffs.filter((signOff) => signOff.stands && signOff.decision !== 'approve')
  const threads = view.threads.filter(({ isResolved }) => !isResolved)
  const suggested = threads.filter(({ suggestion }) => suggestion?.applyRefusal === null)
  const answers = useAnswers(view, draft)
  if (objections.length === 0 && threads.length === 0) return null
  return (
    <section className={styles['box']} aria-label={t('To answer')}>
      <header className={styles['head']}>
        <h2 className={styles['title']}>{t('To answer')}</h2>
        {suggested.length > 1 && (
          <Button size="small" onPress={() => answers.apply(suggested.map(({ id }) => id))}>
            {t('Apply all {count}', { count: suggested.length })}
          </Button>
        )}
      </header>
      <ul className={styles['list']}>
        {objections.map((objection) => (
          <Objection key={objection.id} objection={objection} desk={desk} />
        ))}
        {threads.map((thread) => (
          <OpenThread key={thread.id} thread={thread} answers={answers} post={view} desk={desk} />
        ))}
      </ul>
    </section>
  )
}

function Objection({ objection, desk }: { readonly objection: SignOffView; readonly desk: DeskView }) {
  const known = useClauses()
  const { by, decision, area, note, clauses, at, revision } = objection
  if (decision === 'approve') return null
  return (
    <li className={styles['item']}>
      <Undo2 size={16} aria-hidden="true" className={styles['objection']} />
      <div className={styles['words']}>
        <p className={styles['who']}>
          {rich(
            '{decision, select, reject {<strong>{person}</strong> rejected this post for {area}} other {<strong>{person}</strong> asked for changes for {area}}} · revision {revision} · {when}',
            {
              decision,
              person: by,
              area: areaInWords(area),
              revision,
              when: <Ago since={at} zone={desk.zone} />,
              strong,
            },
          )}
        </p>
        <p className={styles['note']} dir="auto">
          {note}
        </p>
        {clauses.length > 0 && (
          <p className={styles['clauses']}>
            {clauses.map((clause) => (
              <Badge key={clause}>{clauseInWords(clause, known)}</Badge>
            ))}
          </p>
        )}
      </div>
    </li>
  )
}

interface OpenThreadProps {
  readonly thread: ThreadView
  readonly answers: Answers
  readonly post: PostView
  readonly desk: DeskView
}

function OpenThread({ thread, answers, post, desk }: OpenThreadProps) {
  const { id, anchored, comments, suggestion, asksYou, isInternal } = thread
  const [isDeclining, setDeclining] = useState(false)
  const [isReplying, setReplying] = useState(false)
  const language = post.revisions.at(-1)?.content.language ?? 'en'
  const sheet = {
    keptAs: `${desk.me?.id ?? ''} ${post.id} ${id} compose`,
    isBusy: answers.isBusy,
    desk,
    onShowChange: () => undefined,
  }
  return (
    <li className={styles['item']}>
      {suggestion ? (
        <PencilLine size={16} aria-hidden="true" className={styles['comment']} />
      ) : (
        <MessageSquare size={16} aria-hidden="true" className={styles['comment']} />
      )}
      <div className={styles['words']}>
        {asksYou && <p className={styles['asks']}>{t('You are asked here.')}</p>}
        {anchored && !suggestion && <Anchored anchored={anchored} language={language} />}
        {suggestion && anchored && (
          <SuggestionCard
            post={post.id}
            suggestion={suggestion}
            anchored={anchored}
            language={language}
            zone={desk.zone}
            isMain
            onApply={suggestion.applyRefusal === null ? () => answers.apply([id]) : null}
            onDecline={suggestion.mayDecline ? () => setDeclining(true) : null}
          />
        )}
        {comments.map((comment) => (
          <CommentLine
            key={comment.id}
            comment={comment}
            isReply={suggestion !== null || comment !== comments[0]}
            isNoted={false}
            zone={desk.zone}
            onRetract={null}
          />
        ))}
      </div>
      <div className={styles['buttons']}>
        <Button size="small" kind="quiet" onPress={() => setReplying(true)}>
          {t('Reply')}
        </Button>
        {!suggestion && (
          <Button size="small" onPress={() => answers.resolve(id)}>
            {t('Resolve')}
          </Button>
        )}
      </div>
      {isDeclining && (
        <TalkSheet
          {...sheet}
          title={t('Decline the suggestion')}
          about={t('The text stays as it is. {person} reads your reply.', { person: suggestion?.by ?? '' })}
          label={t('Reply')}
          missing={t('Say why in a few words.')}
          verb={t('Decline')}
          note="never"
          onSend={(text) => answers.decline(id, text)}
          onClose={() => setDeclining(false)}
        />
      )}
      {isReplying && (
        <TalkSheet
          {...sheet}
          title={t('Reply on {key}', { key: post.key })}
          about={
            isInternal ? t('A note among reviewers; writers do not see it.') : t('Everybody on the desk can read it.')
          }
          label={t('Reply')}
          missing={t('Type the reply first.')}
          verb={t('Reply')}
          note={isInternal ? 'always' : 'never'}
          onSend={(text, internal) => answers.reply(id, text, internal)}
          onClose={() => setReplying(false)}
        />
      )}
    </li>
  )
}
