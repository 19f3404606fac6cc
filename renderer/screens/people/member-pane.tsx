// One member of the desk: what they may do, with which key they sign and signed, and what can be changed about it.
import type { ReactNode, Ref } from 'react'
import type { DeskView, Member } from '../../../shared/desk/queries/desk'
import { type Delegation, whyNotEnd } from '../../../shared/people/delegation'
import { runCommand } from '../../keys/bindings'
import { Badge } from '../../parts/badge'
import { Button } from '../../parts/button'
import { Initials } from '../../parts/frame/person-menu'
import { rolesInWords } from '../../parts/people-words'
import { useNow } from '../../parts/when'
import { liveCovers } from './covers'
import { coverInWords, EndCover, MemberCovers } from './member-covers'
import { MemberKeys } from './member-keys'
import type { Offers } from './offers'
import styles from './people.module.css'
import { t } from '../../../shared/words/say'

export interface MemberPaneProps {
  readonly desk: DeskView
  readonly member: Member
  readonly offers: Offers
  readonly onEndCover: (delegation: Delegation) => void
  readonly ref: Ref<HTMLElement>
}

export function MemberPane({ desk, member, offers, onEndCover, ref }: MemberPaneProps) {
  const { person, gone } = member
  const hasCovers = desk.delegations.some(({ from, to }) => from === person.id || to === person.id)
  const isYou = desk.me?.id === person.id
  const hasKeyToShow = desk.signs && (gone === null || member.revoked.length > 0)
  return (
    <section ref={ref} tabIndex={-1} data-pane className={styles['pane']} aria-label={person.name}>
      <header className={styles['head']}>
        <Initials name={person.name} large />
        <h2>{person.name}</h2>
        {isYou && <Badge>{t('You')}</Badge>}
        {gone !== null && (
          <Badge>{gone === 'erased' ? t('Left, name erased') : t('Left', undefined, 'a person who is gone')}</Badge>
        )}
      </header>
      {gone === null ? (
        <Part title={t('Roles')} offers={offers} acts={['roles']}>
          <p>{rolesInWords(person)}</p>
        </Part>
      ) : (
        <p className={styles['about']}>{goneWords[gone]}</p>
      )}
      {(offers.cover !== undefined || hasCovers) && (
        <CoverPart desk={desk} member={member} offers={offers} onEndCover={onEndCover} />
      )}
      {hasKeyToShow && (
        <Part title={t('Key', undefined, 'of a person')} offers={offers} acts={['revoke', 'enrol']}>
          <MemberKeys desk={desk} member={member} />
        </Part>
      )}
      {gone !== 'erased' && (
        <Part title={gone === null ? t('Leaving') : t('Name')} offers={offers} acts={['remove', 'erase']}>
          <p className={styles['about']}>{gone === null ? leavingWords : erasingWords}</p>
        </Part>
      )}
    </section>
  )
}

function CoverPart({ desk, member, offers, onEndCover }: Omit<MemberPaneProps, 'ref'>) {
  const now = useNow()
  const { id } = member.person
  const [first, ...others] = liveCovers(desk.delegations, id, now)
  // Where there is one, the acts stand in a row; of several, each has its end beside it.
  const only = first && others.length === 0 && desk.me && whyNotEnd(desk.me, first, now) === null ? first : null
  return (
    <Part
      title={t('Cover while away')}
      offers={offers}
      acts={['cover']}
      first={only && <EndCover desk={desk} words={coverInWords(desk, only, id)} onEnd={() => onEndCover(only)} />}
    >
      <MemberCovers desk={desk} member={member} onEnd={onEndCover} endedBeside={only} />
    </Part>
  )
}

const goneWords = {
  removed: t(
    'They have left this desk: no roles, no key that counts. What they wrote and decided stays in the record under their name.',
  ),
  erased: t(
    'They have left this desk and their name was erased. What they wrote and decided stays in the record, under this mark.',
  ),
} as const

const leavingWords = t('Who leaves keeps their place in the record, and can do nothing more here.')
const erasingWords = t('The name of somebody who has left can be made unreadable here for good.')

const buttons = {
  roles: { words: t('Change the roles…'), command: 'people.roles', kind: 'plain' },
  cover: { words: t('Have somebody cover…'), command: 'people.cover', kind: 'plain' },
  enrol: { words: t('Enrol a new key…'), command: 'people.enrol', kind: 'plain' },
  revoke: { words: t('Revoke the key…'), command: 'people.revoke', kind: 'plain' },
  remove: { words: t('Remove from the desk…'), command: 'people.remove', kind: 'danger' },
  erase: { words: t('Erase the name…'), command: 'people.erase', kind: 'danger' },
} as const

interface PartProps {
  readonly title: string
  readonly offers: Offers
  readonly acts: readonly (keyof typeof buttons)[]
  /** Before the acts. */
  readonly first?: ReactNode
  readonly children: ReactNode
}

function Part({ title, offers, acts, first, children }: PartProps) {
  return (
    <div className={styles['part']}>
      <h3>{title}</h3>
      {children}
      <div className={styles['buttons']}>
        {first}
        {acts.map((act) => {
          const reason = offers[act]
          const { words, command, kind } = buttons[act]
          return reason === undefined ? null : (
            <Button
              key={act}
              size="small"
              kind={kind}
              reason={reason}
              command={command}
              onPress={() => runCommand(command)}
            >
              {words}
            </Button>
          )
        })}
      </div>
    </div>
  )
}
