// Keys and who keeps them, in words. Pure.
import type { DeskView, Member } from '../../shared/desk/queries/desk'
import { can, type Person, type PersonId } from '../../shared/people/person'
import type { KeyWish } from './with-key'
import { anyOf } from '../../shared/words/formats'
import { t } from '../../shared/words/say'

/** "3f2a 91c0": enough of a key's id to tell it from the others on a desk. */
export function shortKeyId(keyId: string): string {
  return `${keyId.slice(0, 4)} ${keyId.slice(4, 8)}`
}

/** "3f2a 91c0 …", all eight groups. */
export function keyIdInGroups(keyId: string): string {
  return keyId.match(/.{1,4}/g)?.join(' ') ?? keyId
}

export function adminsOf({ people }: Pick<DeskView, 'people'>): readonly Person[] {
  return people.filter((person) => can(person, 'keep-people'))
}

export function isOnlyAdmin(desk: Pick<DeskView, 'people'>, person: PersonId): boolean {
  const admins = adminsOf(desk)
  return admins.length === 1 && admins[0]?.id === person
}

/** "Mia Lang or Ben Okoro"; "an admin of this desk" where there is none to name. */
export function adminsInWords(desk: Pick<DeskView, 'people'>, except: PersonId | null = null): string {
  const names = adminsOf(desk)
    .filter(({ id }) => id !== except)
    .map(({ name }) => name)
  return names.length === 0 ? t('an admin of this desk') : anyOf(names)
}

export function memberOf(desk: Pick<DeskView, 'members'>, person: PersonId): Member | null {
  return desk.members.find((member) => member.person.id === person) ?? null
}

/** What a person is called who did something, by id; those who left are still named. */
export function nameOf(desk: Pick<DeskView, 'members'>, person: PersonId): string {
  return memberOf(desk, person)?.person.name ?? t('Somebody')
}

/** A first key is chosen by the person; a lost or revoked one is replaced by an admin. */
export function mayChooseOwnKey({ key, revoked, gone }: Member): boolean {
  return key === null && revoked.length === 0 && gone === null
}

/** Which dialog helps: the refusal says what is missing, the desk says why. */
export function whatHelps(
  wish: KeyWish,
  desk: Pick<DeskView, 'members' | 'key'>,
  me: PersonId,
): 'unlock' | 'first-key' | 'out-of-reach' {
  if (desk.key === 'elsewhere') return 'out-of-reach'
  if (wish === 'key-locked') return 'unlock'
  const member = memberOf(desk, me)
  return member && mayChooseOwnKey(member) ? 'first-key' : 'out-of-reach'
}

export interface OutOfReach {
  readonly title: string
  readonly why: string
  readonly wayOut: string
}

/** Why a person's key cannot sign at this keyboard, where no passphrase helps. */
export function outOfReachInWords(desk: Pick<DeskView, 'members' | 'people'>, me: PersonId): OutOfReach {
  const member = memberOf(desk, me)
  if (member?.key) {
    return {
      title: t('Your key is not on this computer'),
      why: t(
        'The key {keyId} is yours, but its file is not in the folder of this desk. You can read here, and do nothing.',
        { keyId: shortKeyId(member.key.keyId) },
      ),
      wayOut: `${t('Work at the computer where the passphrase was chosen, or put the desk’s folder “keys” back from a copy.')} ${wayToNewKey(desk, me)}`,
    }
  }
  const last = member?.revoked.at(-1)?.revoked
  return {
    title: t('You have no key to sign with'),
    why: last
      ? revokedInWords(last.by === me ? null : nameOf(desk, last.by), last.reason)
      : t('There is no key under your name on this desk.'),
    wayOut: wayToNewKey(desk, me),
  }
}

/** `by` null: by the person. */
function revokedInWords(by: string | null, reason: string): string {
  if (by === null) {
    return reason === ''
      ? t('Your last key was revoked by you. You can read, and do nothing.')
      : t('Your last key was revoked by you: “{reason}”. You can read, and do nothing.', { reason })
  }
  return reason === ''
    ? t('Your last key was revoked by {name}. You can read, and do nothing.', { name: by })
    : t('Your last key was revoked by {name}: “{reason}”. You can read, and do nothing.', { name: by, reason })
}

function wayToNewKey(desk: Pick<DeskView, 'people'>, me: PersonId): string {
  return isOnlyAdmin(desk, me)
    ? t('You are the only admin, so there is nobody who could vouch for a new key of yours.')
    : t('For a new key, ask {who}: they open the people of the desk, and you type a passphrase at their keyboard.', {
        who: adminsInWords(desk, me),
      })
}

/** Why a key cannot be locked, unlocked or given another passphrase now, by command. */
export function keyReasons({ signs, sample, key }: Pick<DeskView, 'signs' | 'sample' | 'key'>): {
  readonly 'key.lock'?: string
  readonly 'key.unlock'?: string
  readonly 'key.passphrase'?: string
} {
  const none = !signs
    ? t('Nobody has a key on this desk: it was founded before decisions were signed.')
    : sample
      ? t('On the sample desk the app holds everybody’s keys itself, without passphrases.')
      : null
  if (none !== null) return { 'key.lock': none, 'key.unlock': none, 'key.passphrase': none }
  switch (key) {
    case 'unlocked':
      return { 'key.unlock': t('Your key is unlocked.') }
    case 'locked':
      return { 'key.lock': t('Your key is locked already.') }
    case 'none':
      return { 'key.lock': t('You have no key yet.'), 'key.passphrase': t('You have no key yet.') }
    case 'elsewhere': {
      const words = t('Your key is not on this computer.')
      return { 'key.lock': words, 'key.passphrase': words }
    }
  }
}

/** What somebody is asked for who signs in under this name. */
export function askedAtSignIn(
  { signs, sample }: Pick<DeskView, 'signs' | 'sample'>,
  member: Member | null,
): 'nothing' | 'passphrase' | 'first-key' | 'no-key' {
  if (!signs || sample || !member) return 'nothing'
  if (member.key) return 'passphrase'
  return mayChooseOwnKey(member) ? 'first-key' : 'no-key'
}
