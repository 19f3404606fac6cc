// Handing posts to another desk: what leaves, what stays, to whom and what for.
import { useRef, useState } from 'react'
import type { LeavingPost } from '../../shared/desk/bundle/leaving'
import type { Refusal } from '../../shared/desk/refusal'
import type { PostId } from '../../shared/post/revision'
import { bridge, faultInWords } from '../bridge'
import { useCall } from '../data'
import { say } from '../navigation'
import { ActSheet } from './act-sheet'
import styles from './hand-over-sheet.module.css'
import { RefusalBanner } from './refusal-banner'
import { StatusPill } from './status-pill'
import { TextField } from './text-field'
import { sendKey } from './send-key'
import { allOf } from '../../shared/words/formats'
import { t } from '../../shared/words/say'

export interface HandOverSheetProps {
  readonly posts: readonly PostId[]
  readonly onClose: () => void
}

export function HandOverSheet({ posts, onClose }: HandOverSheetProps) {
  const [purpose, setPurpose] = useState('')
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const { data: leaving } = useCall('leaving', { posts: [...posts] })
  const isMissing = purpose.trim() === ''
  const send = async (): Promise<Refusal | null> => {
    if (!leaving) return refusal(t('What would leave is not known yet.'), t('Wait a moment, then try again.'))
    try {
      const answer = await bridge.handOver({
        posts: leaving.posts.map(({ id, seen }) => ({ post: id, expect: seen })),
        purpose,
      })
      if (!answer.ok) {
        const { what, wayOut } = answer.error
        return refusal(what, 'safe' in answer.error ? `${answer.error.safe} ${wayOut}` : wayOut)
      }
      if (answer.value === null)
        return refusal(t('No place was chosen, so nothing was handed over.'), t('Choose one, or cancel.'))
      say(
        t('{count, plural, one {Handed over # post: {path}} other {Handed over # posts: {path}}}', {
          count: leaving.posts.length,
          path: answer.value.path,
        }),
      )
      return null
    } catch (fault) {
      return refusal(
        t('That did not work: {fault}.', { fault: faultInWords(fault) }),
        t('Look in the ledger whether it was recorded.'),
      )
    }
  }
  return (
    <ActSheet
      title={t('{count, plural, one {Hand over the post} other {Hand over # posts}}', { count: posts.length })}
      description={t(
        'They go into one file that another desk can bring in, signed with your key. The record says that they left, with your words below.',
      )}
      verb={t('Hand over…')}
      isComplete={!isMissing && leaving?.refusal === null}
      onSend={send}
      onClose={onClose}
    >
      {(isTried) => (
        <div className={styles['body']}>
          {leaving?.refusal && <RefusalBanner refusal={leaving.refusal} />}
          <TextField
            ref={field}
            label={t('To whom, and what for?')}
            description={t('{sendKey} goes on to choose where the file is saved.', { sendKey })}
            lines={2}
            required
            maxLength={10_000}
            value={purpose}
            onChange={setPurpose}
            error={isTried && isMissing ? t('Say to whom they go, and what for.') : null}
          />
          <ul className={styles['posts']} aria-label={t('What leaves')}>
            {leaving?.posts.map((post) => (
              <Leaving key={post.id} post={post} />
            ))}
          </ul>
          <p className={styles['note']}>
            {t(
              'The file names who wrote, commented and decided. Settled threads, the words of earlier revisions and notes among reviewers stay here. Whoever gets the file can read it: it is signed, not locked.',
            )}
          </p>
        </div>
      )}
    </ActSheet>
  )
}

function Leaving({ post }: { readonly post: LeavingPost }) {
  const { key, excerpt, status, comments, suggestions, decisions, notesKept } = post
  const said = [
    comments > 0 && t('{count, plural, one {# comment} other {# comments}}', { count: comments }),
    suggestions > 0 && t('{count, plural, one {# suggestion} other {# suggestions}}', { count: suggestions }),
    decisions > 0 && t('{count, plural, one {# decision} other {# decisions}}', { count: decisions }),
  ].filter((words) => words !== false)
  return (
    <li className={styles['post']}>
      <p className={styles['line']}>
        <strong>{key}</strong> <StatusPill status={status} />
      </p>
      <p className={styles['excerpt']} dir="auto">
        {excerpt}
      </p>
      <p className={styles['note']}>
        {said.length === 0
          ? t('Nothing was said about it that would leave.')
          : t('With {said}.', { said: allOf(said) })}{' '}
        {notesKept > 0 &&
          t('{count, plural, one {# note among reviewers stays here.} other {# notes among reviewers stay here.}}', {
            count: notesKept,
          })}
      </p>
    </li>
  )
}

const refusal = (what: string, wayOut: string): Refusal => ({ code: 'not-ready', what, wayOut, obstacles: [] })
