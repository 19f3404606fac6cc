// The process that is killed: opens a desk, works on it, and tells every acknowledgement the moment it has it.
// Started by kill-loop.ts, which writes one line of orders to its standard input.
import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { Desk } from '../../../electron/desk/desk'
import { decide } from '../../../shared/desk/decide'
import { keyOf } from '../../../shared/desk/state'
import { people } from '../desk/small-desk'
import { promised } from './journal-reader'
import { type Act, founding, nextAct } from './mixed-work'
import { chanceFrom } from './power-cut'

export interface Orders {
  readonly folder: string
  readonly seed: number
  /** When a command counts as acknowledged. `asked` is the fault that the gate must catch. */
  readonly acknowledges: 'answered' | 'asked'
}

export type Told =
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'opened'
      readonly seq: number
      readonly trouble: string | null
      readonly repairs: readonly string[]
    }
  | { readonly kind: 'acknowledged'; readonly cause: string; readonly entries: readonly string[] }
  | { readonly kind: 'failed'; readonly what: string }

const passphrase = 'a test is no secret'
const scryptCost = 2 ** 10

tell({ kind: 'ready' })
createInterface({ input: process.stdin }).once('line', (line) => {
  work(JSON.parse(line) as Orders).catch((error: unknown) => {
    tell({ kind: 'failed', what: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    process.exit(1)
  })
})

async function work({ folder, seed, acknowledges }: Orders): Promise<void> {
  const chance = chanceFrom(seed)
  for (;;) {
    const desk = await openOrBegin(folder)
    const { trouble, repairs } = desk.condition
    tell({
      kind: 'opened',
      seq: desk.state.seq,
      trouble: trouble?.what ?? null,
      repairs: repairs.map(({ kind }) => kind),
    })
    await makeReady(desk)
    // Closing and opening again, so that a kill may hit the snapshot, the checkpoint and the reading too.
    for (let rounds = 5 + Math.floor(chance() * 60); rounds > 0; rounds -= 1) {
      const together = acknowledges === 'asked' || chance() < 0.5 ? 1 : 2 + Math.floor(chance() * 7)
      const acts = Array.from({ length: together }, () => nextAct(desk.state, chance, randomUUID))
      await Promise.all(acts.map((act) => carryOut(desk, act, acknowledges)))
    }
    await desk.close()
  }
}

/** A desk whose founding was cut short before its first entry is begun anew, as founding does. */
async function openOrBegin(folder: string): Promise<Desk> {
  const desk = await Desk.open(folder, { scryptCost })
  if (desk.state.seq > 0 || desk.ring.deskKeyId === null) return desk
  await desk.close()
  await rm(folder, { recursive: true })
  await mkdir(folder)
  return Desk.open(folder, { scryptCost })
}

/** Founds the desk and enrols the keys, or goes on where an earlier process was killed. */
async function makeReady(desk: Desk): Promise<void> {
  if (desk.state.seq === 0) {
    const keys = { founder: await desk.ring.create('mia', passphrase), desk: await desk.ring.createDeskKey() }
    await carryOut(desk, founding(keys)[0] as Act, 'answered')
  }
  for (const act of founding(null).slice(1)) await carryOut(desk, act, 'answered')
  for (const by of Object.keys(people) as Act['by'][]) {
    const key = keyOf(desk.state, by)
    if (key) await desk.ring.unlock(key.keyId, passphrase)
    else {
      const made = await desk.ring.create(by, passphrase)
      await carryOut(desk, { by, command: { type: 'enrol-key', person: by, key: made } }, 'answered')
    }
  }
}

async function carryOut(desk: Desk, { by, command }: Act, acknowledges: Orders['acknowledges']): Promise<void> {
  const commandId = randomUUID()
  const circumstances = { by, now: new Date().toISOString(), commandId }
  const willBeAccepted = decide(desk.state, command, circumstances).ok
  if (acknowledges === 'asked' && willBeAccepted) tell({ kind: 'acknowledged', cause: commandId, entries: [] })
  const answer = await desk.act(command, circumstances)
  if (answer.ok && answer.value.entries.length > 0) {
    tell({ kind: 'acknowledged', cause: commandId, entries: answer.value.entries.map(promised) })
  }
  if (!answer.ok && answer.error.code === 'read-only') throw new Error(answer.error.what)
}

/** In one write and at once: what was told before a kill is told. */
function tell(told: Told): void {
  const bytes = Buffer.from(`${JSON.stringify(told)}\n`)
  for (let sent = 0; sent < bytes.length; ) {
    try {
      sent += writeSync(1, bytes, sent)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
    }
  }
}
