// The people of the desk: who is here with which roles and key, who has left, and what an admin can do about it.
import { UserPlus } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { PersonId } from '../../../shared/people/person'
import { useDesk } from '../../data'
import { type Handlers, type Reasons, runCommand, useCommands } from '../../keys/bindings'
import { Banner } from '../../parts/banner'
import { Button } from '../../parts/button'
import { useReady } from '../../parts/ready'
import { useNow } from '../../parts/when'
import { askForKey } from '../../unlocking/with-key'
import { MemberList } from './member-list'
import { MemberPane } from './member-pane'
import { chosenOf, groupsOf, offersFor, type Offers, type PersonAct, whyNobody } from './offers'
import styles from './people.module.css'
import { type OpenAct, Sheets } from './sheets'
import { t } from '../../../shared/words/say'

export function People() {
  const desk = useDesk()
  const { here, left } = groupsOf(desk.members)
  const all = [...here, ...left]
  const [wanted, choose] = useState<PersonId | null>(desk.me?.id ?? null)
  const [open, setOpen] = useState<OpenAct | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const pane = useRef<HTMLElement>(null)
  const member = chosenOf(all, wanted)
  const offers = offersFor(desk, member, useNow())
  const reason = whyNobody(desk)
  useReady(true)
  useEffect(() => list.current?.focus({ preventScroll: true }), [])

  const move = (step: 1 | -1) => {
    const next = all[all.findIndex(({ person }) => person.id === member?.person.id) + step]
    if (next) choose(next.person.id)
  }
  const begin = (act: PersonAct) => {
    if (act === 'enrol' && member?.person.id === desk.me?.id) void askForKey('needs-key')
    else setOpen({ act, delegation: null })
  }
  const { handlers, reasons } = commandsOf(offers, begin)
  useCommands('people', { ...handlers, 'people.next': () => move(1), 'people.previous': () => move(-1) }, reasons)

  return (
    <div className={styles['screen']}>
      <header className={styles['bar']}>
        <h1>{t('People')}</h1>
        <Button
          icon={<UserPlus aria-hidden />}
          command="people.add"
          reason={reason}
          onPress={() => runCommand('people.add')}
        >
          {t('Add a person…')}
        </Button>
      </header>
      {reason !== null && !desk.condition.trouble && <Banner tone="note">{reason}</Banner>}
      <div className={styles['panes']}>
        <MemberList
          ref={list}
          here={here}
          left={left}
          chosen={member?.person.id ?? null}
          me={desk.me?.id ?? ''}
          signs={desk.signs}
          covers={desk.delegations}
          zone={desk.zone}
          onChoose={choose}
          onOpen={() => pane.current?.focus()}
        />
        {member && (
          <MemberPane
            key={member.person.id}
            ref={pane}
            desk={desk}
            member={member}
            offers={offers}
            onEndCover={({ id }) => setOpen({ act: 'end-cover', delegation: id })}
          />
        )}
      </div>
      {open !== null && member && (
        <Sheets
          key={open.act}
          open={open}
          desk={desk}
          member={member}
          onClose={() => setOpen(null)}
          finalFocus={list}
        />
      )}
    </div>
  )
}

const commands = {
  add: 'people.add',
  roles: 'people.roles',
  cover: 'people.cover',
  'end-cover': 'people.end-cover',
  enrol: 'people.enrol',
  revoke: 'people.revoke',
  remove: 'people.remove',
  erase: 'people.erase',
} as const satisfies Record<PersonAct, string>

/** What is offered can be run; what is not, says why. */
function commandsOf(offers: Offers, open: (act: PersonAct) => void): { handlers: Handlers; reasons: Reasons } {
  const handlers: Handlers = {}
  const reasons: Reasons = {}
  for (const act of Object.keys(commands) as PersonAct[]) {
    const reason = offers[act]
    if (reason === null) handlers[commands[act]] = () => open(act)
    else reasons[commands[act]] = reason ?? t('There is nothing of the kind to do for this person.')
  }
  return { handlers, reasons }
}
