// Every sign-off there was, the latest first, and whether it still counts.
import { areaInWords } from '../../../shared/people/area-words'
import { rich } from '../../parts/rich'
import { CircleCheck, CircleX, Undo2 } from 'lucide-react'
import type { DeskView } from '../../../shared/desk/queries/desk'
import type { PostView, SignOffView } from '../../../shared/desk/queries/post'
import { useClauses } from '../../data'
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
  approve: {
    icon: CircleCheck,
    words: (area: string) => t('Approved for {area}', { area }),
    className: 'approved',
  },
  'request-changes': {
    icon: Undo2,
    words: (area: string) => t('Asked for changes for {area}', { area }),
    className: 'asked',
  },
  reject: {
    icon: CircleX,
    words: (area: string) => t('Rejected for {area}', { area }),
    className: 'rejected',
  },
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
  const known = useClauses()
  const { by, onBehalfOf, isYours, at, revision, area, decision, clauses, note, takenBack, stands } = signOff
  const { icon: Icon, words, className } = looks[decision]
  return (
    <li className={styles['row']}>
      <p className={styles['line']}>
        <Icon size={14} aria-hidden="true" className={styles[className]} />
        <strong className={styles['by']}>{words(areaInWords(area))}</strong>
        {stands && <Badge tone="accent">{t('Stands')}</Badge>}
        {takenBack !== null && <Badge>{t('Taken back')}</Badge>}
        {!stands && takenBack === null && (
          <Badge title={t('The content or the policy has changed since')}>
            {t('Past', undefined, 'of a decision')}
          </Badge>
        )}
      </p>
      <p className={styles['meta']}>
        {rich(
          '{who, select, you {You} other {{by}}}{place, select, own {} other { in the place of {name}}}, revision {revision}, {when}{end, select, none {} other {; taken back {back}}}',
          {
            who: isYours ? 'you' : 'other',
            by,
            place: onBehalfOf === null ? 'own' : 'other',
            name: onBehalfOf ?? '',
            revision,
            when: <Moment instant={at} zone={desk.zone} />,
            end: takenBack === null ? 'none' : 'back',
            back: takenBack === null ? '' : <Moment instant={takenBack} zone={desk.zone} />,
          },
        )}
      </p>
      {note !== '' && <p className={styles['said']}>{note}</p>}
      {clauses.length > 0 && (
        <ul className={styles['clauses']} aria-label={t('Clauses named')}>
          {clauses.map((clause) => (
            <li key={clause}>{clauseInWords(clause, known)}</li>
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
