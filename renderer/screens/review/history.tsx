// Every sign-off there was, the latest first, and whether it still counts.
import { CircleCheck, CircleX, Undo2 } from 'lucide-react'
import type { DeskView } from '../../../shared/desk/queries/desk'
import type { PostView, SignOffView } from '../../../shared/desk/queries/post'
import { Badge } from '../../parts/badge'
import { Button } from '../../parts/button'
import { clauseInWords } from './clauses'
import { Moment } from './moment-view'
import styles from './side.module.css'
import { t } from '../../../shared/words/say'

interface HistoryProps {
  readonly view: PostView
  readonly desk: DeskView
  readonly onTakeBack: (signOff: SignOffView) => void
}

const looks = {
  approve: { icon: CircleCheck, word: 'Approved', className: 'approved' },
  'request-changes': { icon: Undo2, word: t('Asked for changes'), className: 'asked' },
  reject: { icon: CircleX, word: 'Rejected', className: 'rejected' },
} as const

export function History({ view, desk, onTakeBack }: HistoryProps) {
  const mayTakeBack = (signOff: SignOffView) =>
    signOff.isYours && signOff.takenBack === null && view.status !== 'exported'
  return (
    <section className={styles['box']} aria-label={t('Sign-offs so far')}>
      <h2 className={styles['title']}>{t('Sign-offs so far')}</h2>
      {view.signOffs.length === 0 && <p className={styles['meta']}>{t('Nobody has decided yet.')}</p>}
      <ol className={styles['rows']}>
        {view.signOffs.toReversed().map((signOff) => (
          <SignOff
            key={signOff.id}
            signOff={signOff}
            desk={desk}
            onTakeBack={mayTakeBack(signOff) ? () => onTakeBack(signOff) : null}
          />
        ))}
      </ol>
    </section>
  )
}

interface SignOffProps {
  readonly signOff: SignOffView
  readonly desk: DeskView
  readonly onTakeBack: (() => void) | null
}

function SignOff({ signOff, desk, onTakeBack }: SignOffProps) {
  const { by, onBehalfOf, isYours, at, revision, area, decision, clauses, note, takenBack, stands } = signOff
  const { icon: Icon, word, className } = looks[decision]
  return (
    <li className={styles['row']}>
      <p className={styles['line']}>
        <Icon size={14} aria-hidden="true" className={styles[className]} />
        <strong className={styles['by']}>{t('{word} for {area}', { word, area })}</strong>
        {stands && <Badge tone="accent">{t('Stands')}</Badge>}
        {takenBack !== null && <Badge>{t('Taken back')}</Badge>}
        {!stands && takenBack === null && (
          <Badge title={t('The content or the policy has changed since')}>{t('Past')}</Badge>
        )}
      </p>
      <p className={styles['meta']}>
        {isYours ? 'You' : by}
        {onBehalfOf !== null && ` in the place of ${onBehalfOf}`}, revision {revision},{' '}
        <Moment instant={at} zone={desk.zone} />
        {takenBack !== null && (
          <>
            ; taken back <Moment instant={takenBack} zone={desk.zone} />
          </>
        )}
      </p>
      {note !== '' && <p className={styles['said']}>{note}</p>}
      {clauses.length > 0 && (
        <ul className={styles['clauses']} aria-label={t('Clauses named')}>
          {clauses.map((clause) => (
            <li key={clause}>{clauseInWords(clause, desk.policy.clauses)}</li>
          ))}
        </ul>
      )}
      {onTakeBack && (
        <div className={styles['acts']}>
          <Button size="small" kind="quiet" onPress={onTakeBack}>
            {t('Take back…')}
          </Button>
        </div>
      )}
    </li>
  )
}
