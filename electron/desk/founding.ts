// Makes new desks: one's own from the founding form, or the sample. A desk is built beside its final place and moved
// there when it is whole, so that an interruption leaves nothing half-founded.
import { randomUUID } from 'node:crypto'
import { access, mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { FoundingForm } from '../../shared/bridge/contract'
import type { Command, CommandOf, NewKey } from '../../shared/desk/commands'
import type { Instant } from '../../shared/kit/time'
import { shippedPolicy } from '../../shared/policy/packs'
import { syncFolder } from '../storage/durable-replace'
import { Desk, type DeskOptions } from './desk'
import * as northbank from './sample/people'
import { sampleScript } from './sample/script'

/** Everybody's on the sample desk: nothing there is worth protecting, and everything works as on a real one. */
export const samplePassphrase = 'only a sample'

interface Step {
  readonly command: Command
  readonly by: string
  readonly at: Instant
  readonly id: string
}

/** Founds a desk in a fresh folder under `desks` and returns that folder. Throws an Error in plain words when a step is refused. */
export async function foundDesk(
  desks: string,
  form: FoundingForm,
  now: Instant,
  options: DeskOptions = {},
): Promise<string> {
  const folder = join(desks, await freshName(desks, form.name))
  await build(folder, options, async (desk) => {
    const [first] = form.people
    if (!first) throw new Error('A desk needs at least one person')
    const keys = { founder: await desk.ring.create(first.id, form.passphrase), desk: await desk.ring.createDeskKey() }
    return foundingSteps(form, now, keys)
  })
  return folder
}

/** The sample desk's folder under `desks`, built on first use. */
export async function sampleDesk(desks: string, now: Instant): Promise<string> {
  const folder = join(desks, 'sample')
  if (await exists(folder)) return folder
  // The sample's keys protect nothing, so they need not be slow to open.
  await build(folder, { scryptCost: 2 ** 12 }, async ({ ring }) => {
    const people = new Map<string, NewKey>()
    for (const { id } of [northbank.founder, ...northbank.colleagues])
      people.set(id, await ring.create(id, samplePassphrase))
    return sampleScript(now, { people, desk: await ring.createDeskKey() })
  })
  return folder
}

type FoundingKeys = CommandOf<'found-desk'>['keys']

function foundingSteps(form: FoundingForm, now: Instant, keys: FoundingKeys): readonly Step[] {
  const [founder, ...others] = form.people
  if (!founder) throw new Error('A desk needs at least one person')
  const step = (command: Command): Step => ({ command, by: founder.id, at: now, id: randomUUID() })
  return [
    step({
      type: 'found-desk',
      name: form.name,
      zone: form.zone,
      sample: false,
      founder,
      ...(keys && { keys }),
      policy: {
        ...shippedPolicy(
          form.sectors,
          form.people.flatMap((person) => person.areas),
        ),
        effective: now.slice(0, 10),
      },
    }),
    ...others.map((person) => step({ type: 'add-person', person })),
    ...form.accounts.map((account) => step({ type: 'add-account', account })),
  ]
}

type Steps = (desk: Desk) => Promise<readonly Step[]>

async function build(folder: string, options: DeskOptions, steps: Steps): Promise<void> {
  const site = `${folder}.building`
  await rm(site, { recursive: true, force: true })
  await mkdir(site, { recursive: true })
  const desk = await Desk.open(site, options)
  try {
    // Asked all at once, so that they share durable writes; they are carried out in this order all the same.
    const acts = (await steps(desk)).map(({ command, by, at, id }) => desk.act(command, { by, now: at, commandId: id }))
    for (const result of await Promise.all(acts)) {
      if (!result.ok) throw new Error(`${result.error.what} ${result.error.wayOut}`)
    }
  } finally {
    await desk.close()
  }
  await rename(site, folder)
  await syncFolder(dirname(folder))
}

async function freshName(desks: string, name: string): Promise<string> {
  const slug =
    name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 40) || 'desk'
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 && slug !== 'sample' ? slug : `${slug}-${number}`
    if (!(await exists(join(desks, candidate)))) return candidate
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
