// Single bits of a journal of 200 entries, at 20,000 bytes of it: all eight bits of each. FLIP_POSITIONS makes it fewer.
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { nodeCrypto } from '../../electron/keys/node-crypto'
import { inspect } from '../../electron/storage/inspect'
import { flipReport, positionsOf, someOf } from '../unit/faults/bit-flips'
import { journalOn, Place, workedFor } from '../unit/faults/desk-on-disk'
import { chanceFrom } from '../unit/faults/power-cut'
import { rounds, tell } from './report'

vi.mock('../../electron/storage/files', async (original) =>
  (await import('../unit/faults/stand-ins')).withMounts(await original()),
)
vi.mock('../../electron/storage/record', async (original) =>
  (await import('../unit/faults/stand-ins')).withSmallSegments(await original()),
)

let place: Place
beforeAll(async () => {
  place = await Place.make()
})
afterAll(() => place.remove())

it('every single flipped bit is found and named by its line', async () => {
  const disk = await place.founded()
  await place.on(disk, () => workedFor(place, disk, 85, 5))
  const entries = journalOn(disk.image).frames.reduce((sum, frame) => sum + frame.entries.length, 0)
  const all = positionsOf(disk.image)
  const positions = someOf(all, rounds('FLIP_POSITIONS', 20_000), chanceFrom(5))
  const report = await flipReport(place, disk.image, {
    positions,
    bits: () => [0, 1, 2, 3, 4, 5, 6, 7],
    look: async (folder, files) => (await inspect(folder, { crypto: nodeCrypto, files })).trouble,
  })
  const { flips, missed, crashed, kinds } = report
  tell(
    'bit-flips',
    {
      entries,
      journalBytes: all.length,
      positions: positions.length,
      flips,
      missed: missed.length,
      crashed: crashed.length,
      ...kinds,
    },
    [...missed, ...crashed],
  )
  expect(entries).toBeGreaterThanOrEqual(200)
  expect({ missed, crashed }).toEqual({ missed: [], crashed: [] })
})
