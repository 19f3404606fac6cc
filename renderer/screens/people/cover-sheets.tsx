// Arranging that somebody covers for a person who is away, and ending it.
import { useState } from 'react'
import { areaInWords, areasInWords } from '../../../shared/people/area-words'
import type { AccountId } from '../../../shared/post/account'
import { type Delegation, whyNotCover, whyNotDates, whyNotEnd } from '../../../shared/people/delegation'
import type { Area, Person, PersonId } from '../../../shared/people/person'
import { accountInWords } from '../../../shared/post/account-words'
import { ActSheet } from '../../parts/act-sheet'
import { Choices } from '../../parts/choices'
import { rolesInWords } from '../../parts/people-words'
import { Select } from '../../parts/select'
import { TextField } from '../../parts/text-field'
import { useNow } from '../../parts/when'
import { nameOf } from '../../unlocking/key-words'
import { order } from './acts'
import { daysInWords, liveCovers, momentsOf } from './covers'
import styles from './people.module.css'
import type { SheetProps } from './sheet-props'
import { t } from '../../../shared/words/say'

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text)

export function CoverSheet({ desk, member: { person: from }, onClose, finalFocus }: SheetProps) {
  const now = useNow()
  const isOwn = from.id === desk.me?.id
  const others = desk.people.filter((person) => whyNotCover(from, person) === null)
  const [to, setTo] = useState<PersonId | null>(others.length === 1 ? (others[0]?.id ?? null) : null)
  const [areas, setAreas] = useState<readonly Area[]>(from.areas)
  const [accounts, setAccounts] = useState<readonly AccountId[]>([])
  const [first, setFirst] = useState(() => Temporal.Now.plainDateISO(desk.zone).toString())
  const [last, setLast] = useState('')
  const [reason, setReason] = useState('')
  const dates = isDay(first) && isDay(last) ? momentsOf(first, last, desk.zone) : null
  const dateHitch = dates && whyNotDates(dates, now)
  const wrongs = {
    to: to === null ? (others.length === 0 ? t('Nobody else reviews on this desk.') : t('Choose who decides.')) : null,
    areas: areas.length === 0 ? t('Choose at least one area.') : null,
    first: isDay(first) ? null : t('Choose the first day.'),
    last: isDay(last) ? dateHitch && `${dateHitch.what} ${dateHitch.wayOut}` : t('Choose the last day.'),
  }
  const send = () => {
    if (to === null || dates === null) return Promise.resolve(null)
    const scope = accounts.length === 0 ? {} : { accounts: [...accounts] }
    return order(
      { type: 'give-delegation', from: from.id, to, areas: [...areas], ...scope, ...dates, reason: reason.trim() },
      isOwn
        ? t('{cover} covers for you, {days}', { cover: nameOf(desk, to), days: daysInWords(dates, desk.zone) })
        : t('{cover} covers for {away}, {days}', {
            cover: nameOf(desk, to),
            away: from.name,
            days: daysInWords(dates, desk.zone),
          }),
    )
  }
  return (
    <ActSheet
      title={isOwn ? t('Have somebody cover for you') : t('Have somebody cover for {from}', { from: from.name })}
      description={
        isOwn
          ? t(
              'Posts that wait for your sign-off wait for whoever covers instead. Each decision names both, and counts for nothing that either of you wrote. Waivers and anything else are not passed on. It ends by itself.',
            )
          : t(
              'Posts that wait for their sign-off wait for whoever covers instead. Each decision names both, and counts for nothing that either of them wrote. Waivers and anything else are not passed on. It ends by itself.',
            )
      }
      verb={t('Arrange it')}
      isComplete={Object.values(wrongs).every((wrong) => wrong === null)}
      onSend={send}
      onClose={onClose}
      finalFocus={finalFocus}
    >
      {(isTried) => (
        <>
          <Select
            label={t('Who decides')}
            value={to}
            options={others.map(optionOf)}
            onChange={setTo}
            error={isTried ? wrongs.to : null}
          />
          <Choices
            label={t('For')}
            options={from.areas.map((area) => ({ value: area, label: areaInWords(area) }))}
            chosen={areas}
            onChange={setAreas}
            error={isTried ? wrongs.areas : null}
          />
          {desk.accounts.length > 1 && (
            <Choices
              label={t('Only posts for')}
              description={t(
                'With none ticked, posts for any account. A post that goes to another account as well is not covered.',
              )}
              options={desk.accounts.map(({ id }) => ({ value: id, label: accountInWords(id) }))}
              chosen={accounts}
              onChange={setAccounts}
            />
          )}
          <div className={styles['days']}>
            <TextField
              label={t('First day')}
              type="date"
              required
              value={first}
              onChange={setFirst}
              error={isTried ? wrongs.first : null}
            />
            <TextField
              label={t('Last day')}
              type="date"
              description={t('To the end of that day, {zone}.', { zone: desk.zone })}
              required
              value={last}
              onChange={setLast}
              error={isTried || isDay(last) ? wrongs.last : null}
            />
          </div>
          <TextField
            label={t('Reason')}
            description={t('Optional; the record keeps it. Say nothing of anybody’s health here.')}
            value={reason}
            onChange={setReason}
            maxLength={10_000}
          />
        </>
      )}
    </ActSheet>
  )
}

const optionOf = (person: Person) => ({ value: person.id, label: person.name, about: rolesInWords(person) })

/** `delegation` null: the person's first that can be ended; with several, one is chosen. */
export function EndCoverSheet(props: SheetProps & { readonly delegation: string | null }) {
  const { desk, member, onClose, finalFocus } = props
  const now = useNow()
  const { me } = desk
  const live = liveCovers(desk.delegations, member.person.id, now).filter(
    (one) => me !== null && whyNotEnd(me, one, now) === null,
  )
  const [chosen, choose] = useState(props.delegation ?? live[0]?.id ?? null)
  const [reason, setReason] = useState('')
  const words = ({ from, to, areas }: Delegation) =>
    t('{cover} for {away}, for {areas}', {
      cover: nameOf(desk, to),
      away: nameOf(desk, from),
      areas: areasInWords(areas),
    })
  const found = live.find(({ id }) => id === chosen)
  return (
    <ActSheet
      title={t('End cover')}
      description={t('From now on nobody decides in their place. What was decided stays.')}
      verb={t('End it')}
      isComplete={found !== undefined}
      onSend={() =>
        order(
          { type: 'end-delegation', delegation: chosen ?? '', reason: reason.trim() },
          found ? t('Ended: {cover}', { cover: words(found) }) : t('Cover ended'),
        )
      }
      onClose={onClose}
      finalFocus={finalFocus}
    >
      {() => (
        <>
          {live.length > 1 ? (
            <Select
              label={t('Which')}
              value={chosen}
              options={live.map((one) => ({
                value: one.id,
                label: words(one),
                about: daysInWords(one, desk.zone),
              }))}
              onChange={choose}
            />
          ) : (
            found && (
              <p>
                {words(found)}, {daysInWords(found, desk.zone)}
              </p>
            )
          )}
          <TextField
            label={t('Reason')}
            description={t('Optional; the record keeps it.')}
            value={reason}
            onChange={setReason}
            maxLength={10_000}
            autoFocus
          />
        </>
      )}
    </ActSheet>
  )
}
