// Which post this is, where it goes, whose turn it is, and when it should go out.
import { rich } from '../../parts/rich'
import { ChevronLeft, ChevronRight, SquarePen } from 'lucide-react'
import type { DeskView } from '../../../shared/desk/queries/desk'
import type { PostView, RevisionView } from '../../../shared/desk/queries/post'
import { ApproveBy } from '../../parts/approve-by'
import { Button, IconButton } from '../../parts/button'
import { KeyOf } from '../../parts/key-of'
import { RiskBadge } from '../../parts/risk-badge'
import { StatusPill } from '../../parts/status-pill'
import { Ago, Coming, SlotTime } from '../../parts/when'
import { AccountName } from './account-name'
import styles from './head.module.css'
import { Moment } from './moment-view'
import { seatOf } from './standing-words'
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
                {t('Edit')} <KeyOf command="review.edit" />
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
            {view.taken.isYours
              ? rich('You have taken it until {when}', { when: <Coming instant={view.taken.until} zone={desk.zone} /> })
              : rich('Taken by {by} until {when}', {
                  by: view.taken.by,
                  when: <Coming instant={view.taken.until} zone={desk.zone} />,
                })}
          </span>
        )}
        {view.remindedBy !== null && (
          <span className={styles['kept']}>{t('{person} reminds you of it', { person: view.remindedBy })}</span>
        )}
        {view.snoozed.map(({ by, isYours, until }) => (
          <span key={by} className={styles['kept']}>
            {until === 'author-updates'
              ? t('Put off by {who, select, you {you} other {{by}}} until the writer changes it', {
                  who: isYours ? 'you' : 'other',
                  by,
                })
              : rich('Put off by {who, select, you {you} other {{by}}} until {when}', {
                  who: isYours ? 'you' : 'other',
                  by,
                  when: <Coming instant={until} zone={desk.zone} />,
                })}
          </span>
        ))}
        <RiskBadge deadline={view} zone={desk.zone} />
        <span>{content.slot ? rich('Slot {when}', { when: <SlotTime slot={content.slot} /> }) : t('No slot yet')}</span>
        {view.approveBy !== null && (
          <span>
            <ApproveBy at={view.approveBy} zone={desk.zone} />
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
  const who = isYours
    ? t(
        '{seat, select, none {Your turn} place {Your turn for {area} in the place of {name}} other {Your turn for {area}}}',
        seatOf(view),
      )
    : t('Turn: {who}', { who: words })
  return (
    <span>
      {rich('{who} since {when} ({ago})', {
        who: <span className={isYours ? styles['yours'] : undefined}>{who}</span>,
        when: <Moment instant={since} zone={desk.zone} />,
        ago: <Ago since={since} zone={desk.zone} />,
      })}
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
