// A desk on disk with keys for everybody, as the app founds one; its passphrases are cheap to check.
import { randomUUID } from 'node:crypto'
import type { Command } from '../../../shared/desk/commands'
import { asSeen } from '../../../shared/desk/state'
import { Desk } from '../../../electron/desk/desk'
import { content, type Name, people, policy } from './small-desk'

export const quick = { scryptCost: 2 ** 10 }
export const passphrase = 'correct horse battery'

export const who = (by: string, now = '2026-12-01T09:00:00.000Z') => ({ by, now, commandId: randomUUID() })

/** Does what must go well. */
export async function must(desk: Desk, by: string, command: Command): Promise<void> {
  const result = await desk.act(command, who(by))
  if (!result.ok) throw new Error(`${command.type} was refused: ${result.error.what} ${result.error.wayOut}`)
}

const person = (name: Name) => ({ ...people[name], roles: [...people[name].roles], areas: [...people[name].areas] })

/** Mia founds it; everybody has an unlocked key; there is one account. */
export async function foundedDesk(folder: string): Promise<Desk> {
  const desk = await Desk.open(folder, quick)
  const keys = { founder: await desk.ring.create('mia', passphrase), desk: await desk.ring.createDeskKey() }
  await must(desk, 'mia', {
    type: 'found-desk',
    name: 'Northbank',
    zone: 'Europe/London',
    sample: false,
    founder: person('mia'),
    policy: policy(1),
    keys,
  })
  for (const name of ['ana', 'ben', 'cleo', 'dev'] as const) {
    await must(desk, 'mia', { type: 'add-person', person: person(name) })
    await must(desk, name, { type: 'enrol-key', person: name, key: await desk.ring.create(name, passphrase) })
  }
  await must(desk, 'mia', {
    type: 'add-account',
    account: {
      id: 'x/northbank',
      channel: 'x',
      handle: 'northbank',
      market: 'UK',
      zone: 'Europe/London',
      spokespeople: [],
      tier: 'routine',
    },
  })
  return desk
}

/** The same desk opened again, with everybody's key unlocked. */
export async function reopened(folder: string): Promise<Desk> {
  const desk = await Desk.open(folder, quick)
  for (const keys of desk.state.keys.values())
    for (const key of keys) if (key.revoked === null) await desk.ring.unlock(key.keyId, passphrase)
  return desk
}

export async function submitted(desk: Desk, post: string, text = 'Our branch opens on Saturday.'): Promise<void> {
  await must(desk, 'ana', { type: 'draft-post', post, content: content(text) })
  await must(desk, 'ana', { type: 'submit', post, expect: seen(desk, post), note: '' })
}

export function signOff(desk: Desk, post: string): Command {
  return {
    type: 'sign-off',
    post,
    expect: seen(desk, post),
    area: 'brand',
    decision: 'approve',
    clauses: [],
    note: '',
  }
}

export function seen(desk: Desk, post: string) {
  const found = desk.state.posts.get(post)
  if (!found) throw new Error(`There is no post ${post}`)
  return asSeen(found)
}
