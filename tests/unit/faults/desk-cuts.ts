// What a desk owes after a power cut, and whether it keeps it: every acknowledged entry to the letter, whole commands
// only, and on screen what those entries add up to.
import { createHash } from 'node:crypto'
import { nodeCrypto } from '../../../electron/keys/node-crypto'
import { SealedData } from '../../../electron/keys/sealed'
import { openRecord } from '../../../electron/storage/record'
import { evolve } from '../../../shared/desk/evolve'
import { type DeskState, emptyState, toSnapshot } from '../../../shared/desk/state'
import { journalOn, type Place } from './desk-on-disk'
import type { CutReport } from './histories'
import { promised, tornCommands } from './journal-reader'
import { everyPowerCut, type PowerCut } from './power-cut'
import { SimulatedDisk } from './simulated-disk'

/** Everything that was ever written. */
interface Written {
  readonly texts: readonly string[]
  /** After how many entries a frame ends, and what the desk shows then. */
  readonly shown: ReadonlyMap<number, string>
}

const digestOfState = (state: DeskState) =>
  createHash('sha256')
    .update(JSON.stringify(toSnapshot(state)))
    .digest('hex')

function writtenOn(disk: SimulatedDisk, sealed: SealedData): Written {
  const { frames } = journalOn(disk.image)
  const torn = tornCommands(frames)
  if (torn.length > 0) throw new Error(`The entries of a command lie in several lines: ${torn.join(', ')}`)
  const state = emptyState()
  const shown = new Map([[0, digestOfState(state)]])
  const texts: string[] = []
  for (const { entries } of frames) {
    for (const entry of entries) evolve(state, sealed.reveal(entry))
    texts.push(...entries.map(promised))
    shown.set(texts.length, digestOfState(state))
  }
  return { texts, shown }
}

/** Tries the power cuts of a desk's history; with `again`, also one during every so-manieth recovery from one. */
export async function deskReport(
  place: Place,
  disk: SimulatedDisk,
  { seed, ways, again = 0 }: { seed: number; ways: number; again?: number },
): Promise<CutReport & { readonly second: number }> {
  const sealed = await SealedData.open(place.folder)
  const written = writtenOn(disk, sealed)
  const complaints: string[] = []
  let states = 0
  let second = 0
  for (const cut of everyPowerCut(disk, seed, ways)) {
    states += 1
    const after = new SimulatedDisk(cut.image)
    complaints.push(...(await complaintsOn(place, after, cut, written, sealed)))
    if (again === 0 || states % again !== 0) continue
    for (const next of everyPowerCut(after, seed, 4)) {
      second += 1
      const fates = [...cut.fates, `then at ${next.at} of the recovery`, ...next.fates]
      const twice = { ...next, at: cut.at, acknowledged: cut.acknowledged, fates }
      complaints.push(...(await complaintsOn(place, new SimulatedDisk(next.image), twice, written, sealed)))
    }
  }
  return { states, second, complaints }
}

async function complaintsOn(
  place: Place,
  disk: SimulatedDisk,
  cut: PowerCut,
  { texts, shown }: Written,
  sealed: SealedData,
): Promise<readonly string[]> {
  const complaints: string[] = []
  try {
    const { state, trouble } = await place.on(disk, () => opened(place.folder, sealed))
    if (trouble !== null) complaints.push(`opens for reading only: ${trouble.kind}: ${trouble.what}`)
    const { frames, rest } = journalOn(disk.image)
    const held = frames.flatMap(({ entries }) => entries.map(promised))
    if (rest > 0) complaints.push(`${rest} bytes follow the last line`)
    if (state.seq !== held.length) complaints.push(`shows ${state.seq} entries and holds ${held.length}`)
    if (!shown.has(held.length)) complaints.push(`holds half a command: ${held.length} entries`)
    else if (shown.get(held.length) !== digestOfState(state)) complaints.push('shows what its entries do not say')
    const strange = held.findIndex((text, index) => text !== texts[index])
    if (strange !== -1) complaints.push(`entry ${strange + 1} is not what was written`)
    const there = new Set(held)
    const lost = cut.acknowledged.flatMap((given) => JSON.parse(given) as string[]).filter((text) => !there.has(text))
    if (lost.length > 0) complaints.push(`lost ${lost.length} acknowledged entries, such as ${lost[0]}`)
  } catch (error) {
    complaints.push(`does not open: ${error instanceof Error ? error.message : String(error)}`)
  }
  return complaints.map((complaint) => `after ${cut.at} changes and syncs (${cut.fates.join('; ')}): ${complaint}`)
}

/** Opens and closes, as a person does who looks whether all is there. */
async function opened(folder: string, sealed: SealedData) {
  const record = await openRecord(folder, { crypto: nodeCrypto, reveal: (entry) => sealed.reveal(entry) })
  const { trouble } = record.condition
  await record.close()
  return { trouble, state: record.state }
}
