// Who covers for somebody while they are away, and for whom they cover: what is in force and coming, and what is over.
import type { ReactNode } from 'react'
import type { DeskView, Member } from '../../../shared/desk/queries/desk'
import { areasInWords } from '../../../shared/people/area-words'
import { type Delegation, whyNotEnd } from '../../../shared/people/delegation'
import type { PersonId } from '../../../shared/people/person'
import { Badge } from '../../parts/badge'
import { Button } from '../../parts/button'
import { Hidden } from '../../parts/hidden'
import { At, useNow } from '../../parts/when'
import { nameOf } from '../../unlocking/key-words'
import { daysInWords, liveCovers, pastCovers, phaseInWords } from './covers'
import styles from './people.module.css'
import { t } from '../../../shared/words/say'
import { whoAndWhy } from './who-and-why'
import { rich } from '../../parts/rich'
import { allOf } from '../../../shared/words/formats'

export interface MemberCoversProps {
  readonly desk: DeskView
  readonly member: Member
  readonly onEnd: (delegation: Delegation) => void
  /** The one whose end stands with the other acts of the part, and not with the cover. */
  readonly endedBeside: Delegation | null
}

export function MemberCovers({ desk, member: { person }, onEnd, endedBeside }: MemberCoversProps) {
  const now = useNow()
  const live = liveCovers(desk.delegations, person.id, now)
  const past = pastCovers(desk.delegations, person.id, now)
  const line = (delegation: Delegation, isLive: boolean) => (
    <li key={delegation.id} className={styles['cover']}>
      <Cover
        desk={desk}
        delegation={delegation}
        person={person.id}
        onEnd={isLive && delegation.id !== endedBeside?.id ? () => onEnd(delegation) : null}
      />
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
            {t('{count, plural, one {One that is over} other {# that are over}}', { count: past.length })}
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
  readonly person: PersonId
  readonly onEnd: (() => void) | null
}

function Cover({ desk, delegation, person, onEnd }: CoverProps) {
  const now = useNow()
  const { accounts, reason, by, at, ended } = delegation
  const words = coverInWords(desk, delegation, person)
  const refusal = desk.me && whyNotEnd(desk.me, delegation, now)
  return (
    <>
      <p>
        <strong>{words}</strong> <Badge>{phaseInWords(delegation, desk.people, now)}</Badge>
      </p>
      <p>{daysInWords(delegation, desk.zone)}</p>
      {accounts && <p className={styles['meta']}>{t('Only posts for {accounts}', { accounts: allOf(accounts) })}</p>}
      <p className={styles['meta']}>
        {rich(
          '{by, select, you {Arranged by you} other {Arranged by {name}}}, {when}{hasReason, select, yes {: “{reason}”} other {}}',
          { ...whoAndWhy(desk, by, reason), when: <At instant={at} zone={desk.zone} /> },
        )}
      </p>
      {ended && (
        <p className={styles['meta']}>
          {rich(
            '{by, select, you {Ended by you} other {Ended by {name}}}, {when}{hasReason, select, yes {: “{reason}”} other {}}',
            { ...whoAndWhy(desk, ended.by, ended.reason), when: <At instant={ended.at} zone={desk.zone} /> },
          )}
        </p>
      )}
      {onEnd && refusal === null && (
        <div className={styles['buttons']}>
          <EndCover desk={desk} words={words} onEnd={onEnd} />
        </div>
      )}
    </>
  )
}

interface EndCoverProps {
  readonly desk: DeskView
  /** Which cover, for who does not see it beside the button. */
  readonly words: string
  readonly onEnd: () => void
}

export function EndCover({ desk, words, onEnd }: EndCoverProps) {
  return (
    <Button
      size="small"
      reason={desk.condition.trouble ? t('This desk is open for reading only.') : null}
      onPress={onEnd}
    >
      {rich('End the cover…<hidden>{cover}</hidden>', { hidden: apart, cover: words })}
    </Button>
  )
}

/** `person`: in whose list it stands. */
export function coverInWords(desk: DeskView, { from, to, areas }: Delegation, person: PersonId): string {
  const isAway = from === person
  const values = { name: nameOf(desk, isAway ? to : from), areas: areasInWords(areas) }
  return isAway ? t('{name} covers for {areas}', values) : t('Covers for {name} for {areas}', values)
}

const apart = (words: ReactNode) => <Hidden> {words}</Hidden>
