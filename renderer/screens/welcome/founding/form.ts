// What a person fills in to found a desk, and what is wrong with it, field by field. Pure.
import type { FoundingForm } from '../../../../shared/bridge/contract'
import { isZone } from '../../../../shared/kit/time'
import type { Area } from '../../../../shared/people/person'
import type { Sector } from '../../../../shared/policy/sectors'
import type { Channel } from '../../../../shared/post/account'
import { settledRoles, type RolesChoice, usualAreas, wrongsOfRoles } from '../../people/roles'
import { type NewPassphrase, wrongsOfPassphrase } from '../../../unlocking/passphrase'
import { t } from '../../../../shared/words/say'

export interface PersonForm extends RolesChoice {
  readonly key: number
  readonly name: string
}

export interface AccountForm {
  readonly key: number
  readonly channel: Channel
  readonly handle: string
  readonly market: string
  /** Null: the zone of the desk. */
  readonly zone: string | null
}

export interface DeskForm {
  readonly name: string
  readonly zone: string
  readonly sectors: readonly Sector[]
  readonly people: readonly PersonForm[]
  /** The founder's own. */
  readonly passphrase: NewPassphrase
  readonly accounts: readonly AccountForm[]
}

/** By field: "name", "person 3 roles". Empty: nothing is wrong. */
export type Wrongs = Readonly<Record<string, string>>

export function wrongsOfDesk({ name, zone }: DeskForm): Wrongs {
  return {
    ...(name.trim() === '' && { name: t('Give the desk a name, such as the name of your brand.') }),
    ...(!isZone(zone) && { zone: t('Choose a time zone, such as Europe/Berlin.') }),
  }
}

export function wrongsOfPeople({ people, passphrase: chosen }: DeskForm): Wrongs {
  const wrongs: Record<string, string> = {}
  const seen = new Set<string>()
  for (const [index, person] of people.entries()) {
    const name = person.name.trim().toLowerCase()
    const isYou = index === 0
    if (name === '')
      wrongs[`person ${person.key} name`] = isYou ? t('Write your name.') : t('Write a name, or remove this person.')
    else if (seen.has(name)) wrongs[`person ${person.key} name`] = t('This name is already in the list.')
    seen.add(name)
    const { roles, areas } = wrongsOfRoles(person)
    // The first person is an admin in any case; others need something to do.
    if (roles !== null && !isYou) wrongs[`person ${person.key} roles`] = roles
    if (areas !== null) wrongs[`person ${person.key} areas`] = areas
  }
  const { passphrase, again } = wrongsOfPassphrase(chosen)
  if (passphrase !== null) wrongs['passphrase'] = passphrase
  if (again !== null) wrongs['again'] = again
  return wrongs
}

export function wrongsOfAccounts({ accounts }: DeskForm): Wrongs {
  const wrongs: Record<string, string> = {}
  const seen = new Set<string>()
  for (const account of accounts) {
    const handle = handleOf(account)
    const id = `${account.channel}/${handle}`
    const field = `account ${account.key} handle`
    if (handle === '') wrongs[field] = t('Write the handle, or remove this account.')
    else if (/[\s/]/.test(handle)) wrongs[field] = t('A handle has no spaces and no slash, such as northbank.')
    else if (seen.has(id)) wrongs[field] = t('This account is already in the list.')
    seen.add(id)
  }
  return wrongs
}

const handleOf = ({ handle }: AccountForm) => handle.trim().replace(/^@/, '')

/** The usual areas, and a principal for houses that deal with money and investing. */
export function areasOffered({ sectors }: DeskForm): readonly Area[] {
  return sectors.includes('finance') ? [...usualAreas, 'principal'] : usualAreas
}

/** The areas the policy asks for that nobody answers for yet. */
export function areasWithoutReviewer({ people }: DeskForm): readonly string[] {
  const covered = people.filter(({ roles }) => roles.includes('reviewer')).flatMap((person) => person.areas)
  return ['brand', 'compliance'].filter((area) => !covered.includes(area))
}

export function foundingForm(form: DeskForm): FoundingForm {
  return {
    name: form.name.trim(),
    zone: form.zone,
    sectors: [...form.sectors],
    people: form.people.map((person) => ({ id: freshPersonId(), name: person.name.trim(), ...settledRoles(person) })),
    accounts: form.accounts.map((account) => ({
      id: `${account.channel}/${handleOf(account)}`,
      channel: account.channel,
      handle: handleOf(account),
      market: account.market.trim(),
      zone: account.zone ?? form.zone,
      spokespeople: [],
      tier: 'routine',
    })),
    passphrase: form.passphrase.passphrase,
  }
}

/** Says nothing about the person: it stays in the record when their name is erased. */
const freshPersonId = () => crypto.randomUUID()
