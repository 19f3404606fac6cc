// Which post this is, where it goes, whose turn it is, and when it should go out.
import { ChevronLeft, ChevronRight, SquarePen } from 'lucide-react'
import type { DeskView } from '../../../shared/desk/queries/desk'
import type { PostView, RevisionView } from '../../../shared/desk/queries/post'
import { Button, IconButton } from '../../parts/button'
import { RiskBadge } from '../../parts/risk-badge'
import { StatusPill } from '../../parts/status-pill'
import { Ago, Coming, SlotTime } from '../../parts/when'
import { AccountName } from './account-name'
import styles from './head.module.css'
import { Moment } from './moment-view'
import { forWhat } from './standing-words'
import type { Walk } from './walk'
import { t } from '../../../shared/words/say'

interface HeadProps {
  readonly view: PostView
  readonly shown: RevisionView
  readonly desk: DeskView
  readonly walk: Walk
  readonly onEdit: () => void
  readonly onWithdraw: () => void
}

export function Head({ view, shown, desk, walk, onEdit, onWithdraw }: HeadProps) {
  const { content } = shown
  return (
    <header className={styles['head']}>
      <div className={styles['top']}>
        <h1 className={styles['key']}>{view.key}</h1>
        <StatusPill status={view.status} />
        <span className={styles['author']}>{t('by {author}', { author: view.author })}</span>
        <div className={styles['acts']}>
          {view.editRefusal === null && (
            <>
              {view.status !== 'withdrawn' && (
                <Button kind="quiet" onPress={onWithdraw}>
                  {t('Withdraw…')}
                </Button>
              )}
              <Button icon={<SquarePen aria-hidden />} command="review.edit" onPress={onEdit}>
                {t('Edit')}
              </Button>
            </>
          )}
          <WalkSteps walk={walk} />
        </div>
      </div>
      <div className={styles['facts']}>
        <Turn view={view} desk={desk} />
        {view.taken && (
          <span className={styles['kept']}>
            {view.taken.isYours ? t('You have taken it') : t('Taken by {by}', { by: view.taken.by })} until{' '}
            <Coming instant={view.taken.until} zone={desk.zone} />
          </span>
        )}
        {view.remindedBy !== null && (
          <span className={styles['kept']}>{t('{remindedBy} reminds you of it', { remindedBy: view.remindedBy })}</span>
        )}
        {view.snoozed.map(({ by, isYours, until }) => (
          <span key={by} className={styles['kept']}>
            Put off by {isYours ? 'you' : by} until{' '}
            {until === 'author-updates' ? 'the author changes it' : <Coming instant={until} zone={desk.zone} />}
          </span>
        ))}
        <RiskBadge deadline={view} zone={desk.zone} />
        <span>{content.slot ? <>Slot {<SlotTime slot={content.slot} />}</> : t('No slot yet')}</span>
        {view.approveBy !== null && (
          <span>
            Approve by <Coming instant={view.approveBy} zone={desk.zone} />
          </span>
        )}
        <ul className={styles['accounts']} aria-label={t('Accounts')}>
          {content.targets.map((id) => (
            <li key={id} className={styles['account']}>
              <AccountName id={id} desk={desk} />
            </li>
          ))}
          {content.targets.length === 0 && <li>{t('No account yet')}</li>}
        </ul>
      </div>
    </header>
  )
}

function Turn({ view, desk }: { readonly view: PostView; readonly desk: DeskView }) {
  const { words, since, isYours } = view.turn
  if (words === '') return <span>{t('Nobody’s turn')}</span>
  const who = isYours ? t('Your turn{view}', { view: forWhat(view) }) : `Turn: ${words}`
  return (
    <span>
      <span className={isYours ? styles['yours'] : undefined}>{who}</span> since{' '}
      <Moment instant={since} zone={desk.zone} /> (<Ago since={since} zone={desk.zone} />)
    </span>
  )
}

function WalkSteps({ walk }: { readonly walk: Walk }) {
  if (walk.place === null) return null
  return (
    <div className={styles['walk']} role="group" aria-label={t('The list')}>
      <IconButton
        label={t('Previous post')}
        command="review.previous"
        icon={<ChevronLeft aria-hidden />}
        reason={walk.endReason(-1)}
        onPress={() => walk.step(-1)}
      />
      <span className={styles['place']}>{walk.place}</span>
      <IconButton
        label={t('Next post')}
        command="review.next"
        icon={<ChevronRight aria-hidden />}
        reason={walk.endReason(1)}
        onPress={() => walk.step(1)}
      />
    </div>
  )
}
