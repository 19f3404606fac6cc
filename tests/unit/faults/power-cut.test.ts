// The power goes while the record is written, at every moment and with every way that un-synced bytes can fare.
import { describe, expect, it, vi } from 'vitest'
import type { NewEntry } from '../../../shared/ledger/events'
import { SmallDesk } from '../desk/small-desk'
import { inFolder, played, type Step, tryPowerCuts } from './histories'
import {
  acknowledgingBeforeSync,
  cuttingASoundTail,
  plainLowdb,
  recordStore,
  type Store,
  withoutFolderSync,
  withoutSync,
  withTwoFramesABatch,
} from './stores'

vi.mock('../../../electron/storage/lock', async (original) =>
  (await import('./stand-ins')).withoutLock(await original()),
)

const seed = 20_261_130

/** A desk's first day: founding, people, drafts, decisions. */
function day(): readonly NewEntry[] {
  const desk = new SmallDesk()
  for (const post of ['a', 'b', 'c']) {
    desk.draft('ana', post, `Rates are up in ${post}. `.repeat(post === 'b' ? 60 : 2))
    desk.submit('ana', post)
    desk.sign('cleo', post)
  }
  desk.export('mia', 'a', 'b')
  return desk.entries.map(({ seq: _seq, ...entry }) => entry)
}

const entries = day()
const [probe = null] = entries
if (!probe) throw new Error('The day has entries')

/** In batches of one to five, with the desk closed and opened again now and then. */
const steps: readonly Step[] = (() => {
  const made: Step[] = []
  for (let from = 0, size = 1; from < entries.length; from += size, size = (size % 5) + 1) {
    made.push({ keep: entries.slice(from, from + size) })
    if (made.length % 4 === 0) made.push('reopen')
  }
  return made
})()

const tried = (store: Store, ways?: number) =>
  inFolder(async (folder) => {
    const history = await played(store, folder, steps)
    return tryPowerCuts(store, folder, history, { probe, seed, ...(ways && { ways }) })
  })

/** Two lines, of which the second begins at this byte of a block of 512. */
async function twoLinesTheSecondFrom(byte: number, folder: string): Promise<readonly Step[]> {
  const submitted = entries.find(({ event }) => event.type === 'Submitted')
  const withNote = (length: number): NewEntry => {
    if (submitted?.event.type !== 'Submitted') throw new Error('The day has a submission')
    return { ...submitted, event: { ...submitted.event, note: 'n'.repeat(length) } }
  }
  const { disk } = await played(recordStore, folder, [{ keep: [withNote(1)] }])
  const length = disk.made.find(({ change }) => change.kind === 'write')?.change
  if (length?.kind !== 'write') throw new Error('The first line was written')
  const more = (((byte - length.bytes.length) % 512) + 512) % 512
  return [{ keep: [withNote(1 + more)] }, { keep: [withNote(900)] }]
}

describe('a power cut', () => {
  it('loses nothing acknowledged, leaves nothing half there, and the desk opens and goes on', async () => {
    const { states, complaints } = await tried(recordStore)
    expect(complaints).toEqual([])
    expect(states).toBeGreaterThan(200)
  })

  it('may take of a line just its first byte, where that was the last one of a block', async () => {
    const { complaints } = await inFolder(async (folder) => {
      const history = await played(recordStore, folder, await twoLinesTheSecondFrom(511, folder))
      expect(history.disk.made.some(({ change }) => change.kind === 'write' && change.at % 512 === 511)).toBe(true)
      return tryPowerCuts(recordStore, folder, history, { probe, seed })
    })
    expect(complaints).toEqual([])
  })

  it.each([
    ['syncs nothing', withoutSync, /lost \d+ of|does not open|reading only/],
    ['acknowledges before the sync', acknowledgingBeforeSync, /lost \d+ of/],
    ['leaves the names of its files unsynced', withoutFolderSync, /lost \d+ of/],
    ['writes one act in two lines', withTwoFramesABatch, /half a batch/],
    ['cuts a sound last line off', cuttingASoundTail, /lost \d+ of/],
    ['is plain lowdb', plainLowdb, /lost \d+ of|does not open/],
  ] as const)('finds out a store that %s', async (_what, store, complaint) => {
    const { complaints } = await tried(store, 12)
    expect(complaints.join('\n')).toMatch(complaint)
  })
})
