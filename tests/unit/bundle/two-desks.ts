// Two desks in two folders, and a way to hand posts from one to the other as a file.
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BundleImports, handOver } from '../../../electron/files/bundle'
import type { Desk } from '../../../electron/desk/desk'
import type { TakenAs } from '../../../shared/ledger/events'
import { latest, type Post } from '../../../shared/desk/state'
import { foundedDesk, reopened, seen, who } from '../desk/real-desk'

export interface TwoDesks {
  readonly folder: string
  readonly here: Desk
  readonly there: Desk
  readonly close: () => Promise<void>
}

const template = join(tmpdir(), `imprimatur-bundle-founded-${process.pid}`)

/** Founds the desk that the others are copies of: once for a file of tests, since founding is the slow part. */
export async function foundOnce(): Promise<void> {
  await rm(template, { recursive: true, force: true })
  await (await foundedDesk(template)).close()
}
export const removeFounded = () => rm(template, { recursive: true, force: true })

/** The same desk twice, as it is when its folder was copied to another computer: the same people and keys. */
export async function copiedDesk(): Promise<TwoDesks> {
  const folder = await mkdtemp(join(tmpdir(), 'imprimatur-bundle-'))
  for (const name of ['here', 'there']) await cp(template, join(folder, name), { recursive: true })
  return both(folder, await reopened(join(folder, 'here')), await reopened(join(folder, 'there')))
}

/** Two desks that were founded apart: people of the same ids and names, and other keys. */
export async function strangers(): Promise<TwoDesks> {
  const folder = await mkdtemp(join(tmpdir(), 'imprimatur-bundle-'))
  await cp(template, join(folder, 'here'), { recursive: true })
  return both(folder, await reopened(join(folder, 'here')), await foundedDesk(join(folder, 'there')))
}

function both(folder: string, here: Desk, there: Desk): TwoDesks {
  const close = async () => {
    await here.close()
    await there.close()
    await rm(folder, { recursive: true })
  }
  return { folder, here, there, close }
}

export async function fileOf(desk: Desk, by: string, ...posts: readonly string[]): Promise<Uint8Array> {
  const file = await handOver(
    desk,
    { posts: posts.map((post) => ({ post, expect: seen(desk, post) })), purpose: 'For review' },
    who(by),
  )
  if (!file.ok) throw new Error(`Not handed over: ${file.error.what}`)
  return file.value
}

export function shown(desk: Desk, by: string, file: Uint8Array) {
  const person = desk.state.people.get(by)
  if (!person) throw new Error(`There is no ${by}`)
  const imports = new BundleImports()
  const offer = imports.judge('from-there.imprimatur-bundle', file, desk.state, person, '2026-12-01T10:00:00.000Z')
  if (!offer.ok) throw new Error(offer.error.what)
  return { imports, ...offer.value }
}

/** Takes every post of a file in like this, or as it is offered. */
export async function take(desk: Desk, by: string, file: Uint8Array, as?: TakenAs) {
  const { imports, token, report } = shown(desk, by, file)
  const choices = report.posts.flatMap(({ post, offered }) => {
    const chosen = as ?? offered
    return chosen ? [{ post, as: chosen }] : []
  })
  const command = imports.command(token, choices, desk.state)
  if (!command) throw new Error('The dry run is gone')
  return desk.act(command, who(by))
}

export function postOn(desk: Desk, id: string): Post {
  const post = desk.state.posts.get(id)
  if (!post) throw new Error(`There is no post ${id}`)
  return post
}

export const textOn = (desk: Desk, id: string) => latest(postOn(desk, id)).content.text
