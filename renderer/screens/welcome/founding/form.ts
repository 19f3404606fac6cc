// What a person fills in to found a desk, and what is wrong with it, field by field. Pure.
import type { FoundingForm } from '../../../../shared/bridge/contract'
import { isZone } from '../../../../shared/kit/time'
import type { Role } from '../../../../shared/people/person'
import type { Channel } from '../../../../shared/post/account'

export interface PersonForm {
  readonly key: number
  readonly name: string
  readonly roles: readonly Role[]
  readonly areas: readonly string[]
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
  readonly people: readonly PersonForm[]
  readonly accounts: readonly AccountForm[]
}

/** By field: "name", "person 3 roles". Empty: nothing is wrong. */
export type Wrongs = Readonly<Record<string, string>>

export const areas = ['brand', 'compliance', 'legal'] as const

export function wrongsOfDesk({ name, zone }: DeskForm): Wrongs {
  return {
    ...(name.trim() === '' && { name: 'Give the desk a name, such as the name of your brand.' }),
    ...(!isZone(zone) && { zone: 'Choose a time zone, such as Europe/Berlin.' }),
  }
}

export function wrongsOfPeople({ people }: DeskForm): Wrongs {
  const wrongs: Record<string, string> = {}
  for (const [index, person] of people.entries()) {
    if (person.name.trim() === '') {
      wrongs[`person ${person.key} name`] = index === 0 ? 'Write your name.' : 'Write a name, or remove this person.'
    }
    // The first person is an admin in any case; others need something to do.
    if (index > 0 && person.roles.length === 0) wrongs[`person ${person.key} roles`] = 'Choose at least one role.'
    if (person.roles.includes('reviewer') && person.areas.length === 0) {
      wrongs[`person ${person.key} areas`] = 'Choose what this reviewer answers for.'
    }
  }
  return wrongs
}

export function wrongsOfAccounts({ accounts }: DeskForm): Wrongs {
  const wrongs: Record<string, string> = {}
  const seen = new Set<string>()
  for (const account of accounts) {
    const handle = handleOf(account)
    const id = `${account.channel}/${handle}`
    const field = `account ${account.key} handle`
    if (handle === '') wrongs[field] = 'Write the handle, or remove this account.'
    else if (/[\s/]/.test(handle)) wrongs[field] = 'A handle has no spaces and no slash, such as northbank.'
    else if (seen.has(id)) wrongs[field] = 'This account is already in the list.'
    seen.add(id)
  }
  return wrongs
}

const handleOf = ({ handle }: AccountForm) => handle.trim().replace(/^@/, '')

/** The areas the policy asks for that nobody answers for yet. */
export function areasWithoutReviewer({ people }: DeskForm): readonly string[] {
  const covered = people.filter(({ roles }) => roles.includes('reviewer')).flatMap((person) => person.areas)
  return ['brand', 'compliance'].filter((area) => !covered.includes(area))
}

export function foundingForm(form: DeskForm): FoundingForm {
  const taken = new Set<string>()
  return {
    name: form.name.trim(),
    zone: form.zone,
    people: form.people.map(({ name, roles, areas: answersFor }) => ({
      id: freshId(name, taken),
      name: name.trim(),
      roles: [...roles],
      areas: roles.includes('reviewer') ? [...answersFor] : [],
    })),
    accounts: form.accounts.map((account) => ({
      id: `${account.channel}/${handleOf(account)}`,
      channel: account.channel,
      handle: handleOf(account),
      market: account.market.trim(),
      zone: account.zone ?? form.zone,
      spokespeople: [],
      tier: 'routine',
    })),
  }
}

/** "Ana Ruiz" gives ana-ruiz; a second one ana-ruiz-2. */
function freshId(name: string, taken: Set<string>): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 50)
  const base = plain === '' ? 'person' : plain
  let id = base
  for (let number = 2; taken.has(id); number += 1) id = `${base}-${number}`
  taken.add(id)
  return id
}
