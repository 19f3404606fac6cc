// Everybody who is or was on the desk. The focus stays on the list; the cursor moves along it.
import { KeyRound } from 'lucide-react'
import type { Ref } from 'react'
import type { Member } from '../../../shared/desk/queries/desk'
import type { Instant, Zone } from '../../../shared/kit/time'
import { type Delegation, phaseOf } from '../../../shared/people/delegation'
import type { PersonId } from '../../../shared/people/person'
import { Badge } from '../../parts/badge'
import { classes } from '../../parts/classes'
import { CursorGrid, CursorGroup, CursorRow } from '../../parts/cursor-grid'
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
  const now = useNow()
  const all = [...here, ...left]
  const at = all.findIndex(({ person }) => person.id === chosen)
  const moveTo = (index: number) => {
    const member = all[index]
    if (member) onChoose(member.person.id)
  }
  const rows = (members: readonly Member[]) =>
    members.map((member) => (
      <CursorRow key={member.person.id} index={all.indexOf(member)} className={styles['row']}>
        <Cells
          member={member}
          isYou={member.person.id === me}
          signs={signs}
          away={awayInWords(covers, all, member.person.id, zone, now)}
        />
      </CursorRow>
    ))
  return (
    <CursorGrid
      ref={ref}
      label={t('People')}
      count={all.length}
      at={at}
      onMove={moveTo}
      onOpen={onOpen}
      className={styles['list']}
    >
      <div role="rowgroup" aria-label={t('On this desk')}>
        {rows(here)}
      </div>
      {left.length > 0 && (
        <div role="rowgroup" aria-label={t('No longer on this desk')}>
          <CursorGroup>{t('No longer on this desk')}</CursorGroup>
          {rows(left)}
        </div>
      )}
    </CursorGrid>
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
