// Everybody who is or was on the desk. The focus stays on the list; the cursor moves along it.
import { KeyRound } from 'lucide-react'
import { type KeyboardEvent, type Ref, useId } from 'react'
import type { Member } from '../../../shared/desk/queries/desk'
import type { Instant, Zone } from '../../../shared/kit/time'
import { type Delegation, phaseOf } from '../../../shared/people/delegation'
import type { PersonId } from '../../../shared/people/person'
import { Badge } from '../../parts/badge'
import { classes } from '../../parts/classes'
import { cursorAfter } from '../../parts/cursor'
import { useInSight } from '../../parts/in-sight'
import { Initials } from '../../parts/frame/person-menu'
import { rolesInWords } from '../../parts/people-words'
import { useNow } from '../../parts/when'
import { liveCovers, lastDayInWords } from './covers'
import { keyStandingOf } from './key-state'
import styles from './people.module.css'
import { t } from '../../../shared/words/say'

export interface MemberListProps {
  readonly here: readonly Member[]
  readonly left: readonly Member[]
  readonly chosen: PersonId | null
  readonly me: PersonId
  /** Whether keys mean anything on this desk. */
  readonly signs: boolean
  readonly covers: readonly Delegation[]
  readonly zone: Zone
  readonly onChoose: (person: PersonId) => void
  readonly onOpen: () => void
  readonly ref: Ref<HTMLDivElement>
}

export function MemberList(props: MemberListProps) {
  const { here, left, chosen, me, signs, covers, zone, onChoose, onOpen, ref } = props
  const id = useId()
  const now = useNow()
  const all = [...here, ...left]
  useInSight(chosen === null ? null : `${id}-${chosen}`)
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const at = all.findIndex(({ person }) => person.id === chosen)
    const next = cursorAfter(event.key, at, all.length)
    if (event.key === 'Enter') onOpen()
    else if (next === null) return
    event.preventDefault()
    const member = next === null ? undefined : all[next]
    if (member) onChoose(member.person.id)
  }
  const rows = (members: readonly Member[]) =>
    members.map((member) => (
      <div
        key={member.person.id}
        id={`${id}-${member.person.id}`}
        role="row"
        aria-selected={member.person.id === chosen}
        className={classes(styles['row'], member.person.id === chosen && styles['chosen'])}
        onMouseDown={() => onChoose(member.person.id)}
      >
        <Cells
          member={member}
          isYou={member.person.id === me}
          signs={signs}
          away={awayInWords(covers, [...here, ...left], member.person.id, zone, now)}
        />
      </div>
    ))
  return (
    <div
      ref={ref}
      role="grid"
      aria-label={t('People')}
      aria-rowcount={all.length}
      aria-colcount={2}
      aria-activedescendant={chosen === null ? undefined : `${id}-${chosen}`}
      tabIndex={0}
      className={styles['list']}
      onKeyDown={press}
    >
      <div role="rowgroup" aria-label={t('On this desk')}>
        {rows(here)}
      </div>
      {left.length > 0 && (
        <div role="rowgroup" aria-label={t('No longer on this desk')}>
          <div className={styles['group']} aria-hidden>
            {t('No longer on this desk')}
          </div>
          {rows(left)}
        </div>
      )}
    </div>
  )
}

/** "Cleo Hart covers until Thu, 10 Dec 2026". */
function awayInWords(
  covers: readonly Delegation[],
  members: readonly Member[],
  person: PersonId,
  zone: Zone,
  now: Instant,
): string | null {
  const [current] = liveCovers(covers, person, now).filter((one) => one.from === person && phaseOf(one, now) === 'now')
  const name = members.find((member) => member.person.id === current?.to)?.person.name
  return current && name !== undefined
    ? t('{name} covers until {day}', { name, day: lastDayInWords(current, zone) })
    : null
}

interface CellsProps {
  readonly member: Member
  readonly isYou: boolean
  readonly signs: boolean
  /** Until when they are away and who covers; null while nobody does. */
  readonly away: string | null
}

function Cells({ member, isYou, signs, away }: CellsProps) {
  const { person, gone } = member
  const { standing, words } = keyStandingOf(member)
  return (
    <>
      <div role="gridcell" className={styles['who']}>
        <Initials name={person.name} />
        <span className={styles['words']}>
          <span className={styles['name']}>
            <span className={styles['short']}>{person.name}</span> {isYou && <Badge>{t('You')}</Badge>}
          </span>
          <span className={styles['roles']}>
            {gone === null
              ? rolesInWords(person)
              : gone === 'erased'
                ? t('Left, name erased')
                : t('Left', undefined, 'a person who is gone')}
          </span>
          {away !== null && <span className={styles['away']}>{away}</span>}
        </span>
      </div>
      <div role="gridcell" className={classes(styles['keyCell'], standing !== 'enrolled' && styles['without'])}>
        {signs && gone === null && (
          <>
            <KeyRound aria-hidden />
            {words}
          </>
        )}
      </div>
    </>
  )
}
