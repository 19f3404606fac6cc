// One comment of a thread.
import { rich } from '../../../parts/rich'
import type { CommentView } from '../../../../shared/desk/queries/threads'
import type { Zone } from '../../../../shared/kit/time'
import { Button } from '../../../parts/button'
import { Moment } from '../moment-view'
import styles from '../side.module.css'
import own from './threads.module.css'
import { t } from '../../../../shared/words/say'

interface CommentLineProps {
  readonly comment: CommentView
  readonly isReply: boolean
  /** Whether the thread as a whole says that it is a note. */
  readonly isNoted: boolean
  readonly zone: Zone
  readonly onRetract: (() => void) | null
}

export function CommentLine({ comment, isReply, isNoted, zone, onRetract }: CommentLineProps) {
  const { by, at, revision, text, about, isRetracted, isInternal } = comment
  return (
    <div className={isReply ? `${styles['row']} ${own['reply']}` : styles['row']}>
      <p className={styles['meta']}>
        {rich('{by} on revision {revision}, {when}', {
          by: <strong className={styles['by']}>{by}</strong>,
          revision,
          when: <Moment instant={at} zone={zone} />,
        })}
        {isInternal && !isNoted && ` · ${t('note among reviewers')}`}
      </p>
      {about !== '' && !isRetracted && (
        <p className={styles['quote']} dir="auto">
          {t('About “{about}”, which does not stand here.', { about })}
        </p>
      )}
      {isRetracted ? (
        <p className={styles['meta']}>{t('Taken back.')}</p>
      ) : (
        <p className={styles['said']} dir="auto">
          {text}
        </p>
      )}
      {onRetract && (
        <div className={styles['acts']}>
          <Button size="small" kind="quiet" onPress={onRetract}>
            {t('Take back')}
          </Button>
        </div>
      )}
    </div>
  )
}
