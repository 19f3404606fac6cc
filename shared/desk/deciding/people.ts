// People's keys, and people who leave. A desk always keeps an admin who can act, and nobody who has left acts again.
import { digestOf } from '../../kit/digest'
import { ok } from '../../kit/result'
import type { DeskEvent } from '../../ledger/events'
import { keyIdOf } from '../../ledger/keys'
import { can, type Person, type PersonId } from '../../people/person'
import type { CommandOf, NewKey } from '../commands'
import type { Decided, Refusal } from '../refusal'
import { type DeskState, hasKeys, keyOf } from '../state'
import { type Act, firstOf, missing, onDesk, refusal } from './act'
import { anyOf } from '../../words/formats'
import { t } from '../../words/say'

export const noSuchPerson = refusal(
  'not-found',
  t('There is no such person on this desk.'),
  t('Choose someone from the list.'),
)

/** Somebody who leaves: no roles and no key from here on. What they did stays, and so do posts whose turn was theirs. */
export function removePerson(act: Act, { person: id, reason }: CommandOf<'remove-person'>): Decided {
  const { state } = act
  const refused = firstOf(
    missing(act, 'keep-people'),
    state.people.has(id) ? null : noSuchPerson,
    state.gone.has(id)
      ? refusal('no-change', t('This person has already left the desk.'), t('Nothing more is needed.'))
      : null,
    needsAnotherAdmin(state, id),
  )
  if (refused) return refused
  const key = keyOf(state, id)
  return ok([
    // Who removes themself signs that with the key that ends there, and can sign no second entry about it.
    ...(key && id !== act.person.id
      ? [{ type: 'KeyRevoked' as const, person: id, keyId: key.keyId, reason: 'Its owner left the desk.' }]
      : []),
    { type: 'PersonRemoved', person: id, reason },
  ])
}

/** The machine destroys the key to their data once this is on record. */
export function erasePerson(act: Act, { person: id }: CommandOf<'erase-person'>): Decided {
  const { state } = act
  const refused = firstOf(
    missing(act, 'keep-people'),
    state.people.has(id) || state.outsiders.has(id) ? null : noSuchPerson,
    state.people.has(id) && !state.gone.has(id)
      ? refusal('not-ready', t('This person is still on the desk.'), t('Remove them first, then erase their name.'))
      : null,
    state.gone.get(id) === 'erased'
      ? refusal('no-change', t('This person’s name has already been erased.'), t('Nothing more is needed.'))
      : null,
  )
  return refused ?? ok([{ type: 'PersonErased', person: id }])
}

/** A person's first key by themself; any later one by an admin, who vouches for them at their side. */
export function enrolKey(act: Act, { person: id, key }: CommandOf<'enrol-key'>): Decided {
  const { state } = act
  const isOwn = id === act.person.id
  const refused = firstOf(
    isOwn ? null : (missing(act, 'keep-people') ?? mayVouch(act)),
    onDesk(state, id) ? null : noSuchPerson,
    isOwn && state.keys.has(id) ? noSecondKey(act) : null,
    unusable(state, key),
  )
  if (refused) return refused
  const replaced = keyOf(state, id)
  const events: DeskEvent[] = [{ type: 'KeyEnrolled', person: id, ...key }]
  if (replaced) {
    const reason = 'An admin enrolled a new key in its place.'
    events.unshift({ type: 'KeyRevoked', person: id, keyId: replaced.keyId, reason })
  }
  return ok(events)
}

/** Who vouches for another's key signs that, on a desk where nobody has a key yet as well. */
function mayVouch(act: Act): Refusal | null {
  return keyOf(act.state, act.person.id) ? null : lackingKey(act)
}

export function revokeKey(act: Act, { person: id, reason }: CommandOf<'revoke-key'>): Decided {
  const { state } = act
  const key = keyOf(state, id)
  const refused = firstOf(
    id === act.person.id ? null : missing(act, 'keep-people'),
    state.people.has(id) ? null : noSuchPerson,
    key ? null : refusal('no-change', t('This person has no key that could be revoked.'), t('Nothing more is needed.')),
    needsAnotherAdmin(state, id),
  )
  return refused ?? ok(key ? [{ type: 'KeyRevoked', person: id, keyId: key.keyId, reason }] : [])
}

/** Why this person must stay an admin with a key; null when the desk can do without. */
export function needsAnotherAdmin(state: DeskState, id: PersonId): Refusal | null {
  const person = state.people.get(id)
  if (!person || !isAbleAdmin(state, person) || ableAdmins(state, id).length > 0) return null
  return refusal(
    'not-allowed',
    hasKeys(state) ? t('A desk needs at least one admin with a key.') : t('A desk needs at least one admin.'),
    t('Make someone else an admin first.'),
  )
}

/** Admins on the desk who can act: who never had a key can still enrol their first, who lost one needs another admin. */
function ableAdmins(state: DeskState, except: PersonId): readonly Person[] {
  return [...state.people.values()].filter((person) => person.id !== except && isAbleAdmin(state, person))
}

function isAbleAdmin(state: DeskState, person: Person): boolean {
  const isAdmin = onDesk(state, person.id) !== null && can(person, 'keep-people')
  return isAdmin && (!state.keys.has(person.id) || keyOf(state, person.id) !== null)
}

/** What a person hears who cannot sign: what is missing, and who can help. */
export function lackingKey(act: Act): Refusal {
  return act.state.keys.has(act.person.id)
    ? refusal('needs-key', t('Your key was revoked, and this must be signed.'), wayToNewKey(act))
    : refusal(
        'needs-key',
        t('This must be signed, and you have no key yet.'),
        t('Choose a passphrase to make your key, then do this again. Nothing was written.'),
      )
}

function noSecondKey(act: Act): Refusal {
  const what = keyOf(act.state, act.person.id)
    ? t('You have a key already. Another one is enrolled with you by an admin, so that nobody can take your place.')
    : t('Your key was revoked. Another one is enrolled with you by an admin, so that nobody can take your place.')
  return refusal('not-allowed', what, wayToNewKey(act))
}

/**
 * Nobody can read a passphrase out of a key, and nobody may take another's place unasked: an admin vouches for the new
 * key. When there is none left who could, the record stays good and the desk's people and policy stay as they are.
 */
function wayToNewKey({ state, person }: Act): string {
  const names = ableAdmins(state, person.id).map(({ name }) => name)
  if (names.length > 0) {
    return t('Ask {people} to enrol a new key for you. What your old key signed stays good.', { people: anyOf(names) })
  }
  return t(
    'You are the only admin, so nobody can vouch for a new key of yours. Your old key comes back only with its file, from a backup if need be, and its passphrase. Without them the people and the policy of this desk stay as they are: found a new desk and bring the open posts there. What your old key signed stays good.',
  )
}

/** Why a key cannot be enrolled by anybody; null when it can. */
function unusable(state: DeskState, { keyId, publicKey }: NewKey): Refusal | null {
  if (!ownsItsId({ keyId, publicKey })) return wrongKeyId
  const used = [state.deskKey, ...[...state.keys.values()].flat()].some((key) => key?.keyId === keyId)
  return used
    ? refusal('exists', t('This key has been used on this desk before.'), t('Make a new key. Nothing was written.'))
    : null
}

/** Whether a key's id is really that of its public key. */
export function ownsItsId({ keyId, publicKey }: Pick<NewKey, 'keyId' | 'publicKey'>): boolean {
  return keyIdOf(publicKey, { sha256: digestOf }) === keyId
}

export const wrongKeyId = refusal(
  'not-allowed',
  t('This key goes by an id that is not its own.'),
  t('Make a new key. Nothing was written.'),
)
