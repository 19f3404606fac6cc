// A store at work on a simulated disk, and what it owes after a power cut at any moment of it.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { NewEntry } from '../../../shared/ledger/events'
import { everyPowerCut, type PowerCut } from './power-cut'
import { SimulatedDisk } from './simulated-disk'
import { simulatedFiles } from './simulated-files'
import { type OpenStore, type Store, textOf } from './stores'

export interface History {
  readonly disk: SimulatedDisk
  /** Every entry that was ever asked for, in order. */
  readonly asked: readonly string[]
  /** How many entries there may be: a batch is there whole or not at all. */
  readonly wholes: ReadonlySet<number>
}

export type Step = { readonly keep: readonly NewEntry[] } | 'reopen'

/** A real folder to lock; nothing is written to it. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'imprimatur-cuts-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Plays the steps on a fresh disk, and closes. */
export async function played(store: Store, folder: string, steps: readonly Step[]): Promise<History> {
  const disk = new SimulatedDisk()
  const files = simulatedFiles(disk, folder)
  const asked: string[] = []
  const wholes = new Set([0])
  let open = await store(folder, files)
  for (const step of steps) {
    if (step === 'reopen') {
      await open.close()
      open = await store(folder, files)
      continue
    }
    asked.push(...step.keep.map(textOf))
    wholes.add(asked.length)
    if (await open.keep(step.keep)) disk.acknowledge(String(asked.length))
  }
  await open.close()
  return { disk, asked, wholes }
}

/** What a store does wrong after a power cut, in words; empty when nothing. `probe` is an entry to go on with. */
export async function complaintsAfter(
  cut: PowerCut,
  { store, folder, history, probe }: { store: Store; folder: string; history: History; probe: NewEntry },
): Promise<readonly string[]> {
  const disk = new SimulatedDisk(cut.image)
  const files = simulatedFiles(disk, folder)
  const complaints: string[] = []
  try {
    const held = await during(await store(folder, files), async (first) => {
      const found = await first.held()
      if (first.trouble !== null) complaints.push(`opens for reading only: ${first.trouble}`)
      complaints.push(...complaintsAbout(found, cut, history))
      if (!(await first.keep([probe]))) complaints.push('takes no entry after the power cut')
      return found
    })
    await during(await store(folder, files), async (second) => {
      const goneOn = await second.held()
      if (second.trouble !== null) complaints.push(`opens for reading only the second time: ${second.trouble}`)
      if (second.repairs.length > 0) complaints.push(`has to be mended twice: ${second.repairs.join(', ')}`)
      if (goneOn.length !== held.length + 1 || goneOn.at(-1) !== textOf(probe))
        complaints.push('did not go on from there')
    })
  } catch (error) {
    complaints.push(`does not open: ${error instanceof Error ? error.message : String(error)}`)
  }
  return complaints.map((complaint) => `after ${cut.at} changes and syncs (${cut.fates.join('; ')}): ${complaint}`)
}

async function during<T>(open: OpenStore, work: (open: OpenStore) => Promise<T>): Promise<T> {
  try {
    return await work(open)
  } finally {
    await open.close()
  }
}

function complaintsAbout(held: readonly string[], { acknowledged }: PowerCut, { asked, wholes }: History): string[] {
  const complaints: string[] = []
  const owed = Number(acknowledged.at(-1) ?? 0)
  if (held.length < owed) complaints.push(`lost ${owed - held.length} of ${owed} acknowledged entries`)
  if (!wholes.has(held.length)) complaints.push(`holds half a batch: ${held.length} entries`)
  if (held.some((text, index) => text !== asked[index])) complaints.push('holds an entry that nobody asked for')
  return complaints
}

export interface CutReport {
  readonly states: number
  readonly complaints: readonly string[]
}

/** Tries the power cuts of a history, all of them or so many that are spread over it. */
export async function tryPowerCuts(
  store: Store,
  folder: string,
  history: History,
  { probe, seed, ways }: { probe: NewEntry; seed: number; ways?: number },
): Promise<CutReport> {
  const complaints: string[] = []
  let states = 0
  for (const cut of everyPowerCut(history.disk, seed, ways)) {
    states += 1
    complaints.push(...(await complaintsAfter(cut, { store, folder, history, probe })))
  }
  return { states, complaints }
}
