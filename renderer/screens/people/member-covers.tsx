// Who covers for somebody while they are away, and for whom they cover: what is in force and coming, and what is over.
import type { DeskView, Member } from '../../../shared/desk/queries/desk'
import { type Delegation, whyNotEnd } from '../../../shared/people/delegation'
import { Badge } from '../../parts/badge'
import { Button } from '../../parts/button'
import { Hidden } from '../../parts/hidden'
import { At, useNow } from '../../parts/when'
import { nameOf } from '../../unlocking/key-words'
import { daysInWords, listed, liveCovers, pastCovers, phaseInWords } from './covers'
import styles from './people.module.css'
import { t } from '../../../shared/words/say'

export interface MemberCoversProps {
  readonly desk: DeskView
  readonly member: Member
  readonly onEnd: (delegation: Delegation) => void
}

export function MemberCovers({ desk, member: { person }, onEnd }: MemberCoversProps) {
  const now = useNow()
  const live = liveCovers(desk.delegations, person.id, now)
  const past = pastCovers(desk.delegations, person.id, now)
  const line = (delegation: Delegation, isLive: boolean) => (
    <li key={delegation.id} className={styles['cover']}>
      <Cover desk={desk} delegation={delegation} person={person.id} onEnd={isLive ? () => onEnd(delegation) : null} />
    </li>
  )
  return (
    <>
      {live.length === 0 && (
        <p className={styles['about']}>
          {t(
            'Nobody covers at the moment. While somebody is away, another reviewer can decide in their place: for some days, for chosen areas, and under both names.',
          )}
        </p>
      )}
      {live.length > 0 && (
        <ul className={styles['covers']} aria-label={t('Cover now and coming')}>
          {live.map((one) => line(one, true))}
        </ul>
      )}
      {past.length > 0 && (
        <details className={styles['past']}>
          <summary>
            {past.length === 1 ? t('One that is over') : t('{count} that are over', { count: past.length })}
          </summary>
          <ul className={styles['covers']} aria-label={t('Cover that is over')}>
            {past.map((one) => line(one, false))}
          </ul>
        </details>
      )}
    </>
  )
}

interface CoverProps {
  readonly desk: DeskView
  readonly delegation: Delegation
  /** Whose list it stands in. */
  readonly person: string
  readonly onEnd: (() => void) | null
}

function Cover({ desk, delegation, person, onEnd }: CoverProps) {
  const now = useNow()
  const { from, to, areas, accounts, reason, by, at, ended } = delegation
  const who = (id: string) => (id === desk.me?.id ? 'you' : nameOf(desk, id))
  const isAway = from === person
  const words = isAway ? `${nameOf(desk, to)} covers` : t('Covers for {desk}', { desk: nameOf(desk, from) })
  const refusal = desk.me && whyNotEnd(desk.me, delegation, now)
  return (
    <>
      <p>
        <strong>{t('{words} for {areas}', { words, areas: listed(areas) })}</strong>{' '}
        <Badge>{phaseInWords(delegation, desk.people, now)}</Badge>
      </p>
      <p>{daysInWords(delegation, desk.zone)}</p>
      {accounts && <p className={styles['meta']}>{t('Only posts for {accounts}', { accounts: listed(accounts) })}</p>}
      <p className={styles['meta']}>
        Arranged by {who(by)}, <At instant={at} zone={desk.zone} />
        {reason !== '' && `: “${reason}”`}
      </p>
      {ended && (
        <p className={styles['meta']}>
          Ended by {who(ended.by)}, <At instant={ended.at} zone={desk.zone} />
          {ended.reason !== '' && `: “${ended.reason}”`}
        </p>
      )}
      {onEnd && refusal === null && (
        <div className={styles['buttons']}>
          <Button
            size="small"
            reason={desk.condition.trouble ? t('This desk is open for reading only.') : null}
            onPress={onEnd}
          >
            End…<Hidden> {words}</Hidden>
          </Button>
        </div>
      )}
    </>
  )
}
