// The power goes while a whole desk works: commands that share a write, signed decisions with their checkpoints,
// segments that fill up, snapshots, closing and opening.
import { describe, expect, it, vi } from 'vitest'
import { Place, workedFor } from './desk-on-disk'
import { deskReport } from './desk-cuts'

vi.mock('../../../electron/storage/files', async (original) =>
  (await import('./stand-ins')).withMounts(await original()),
)
vi.mock('../../../electron/storage/record', async (original) =>
  (await import('./stand-ins')).withSmallSegments(await original()),
)
vi.mock('../../../electron/storage/lock', async (original) =>
  (await import('./stand-ins')).withoutLock(await original()),
)

describe('a power cut at a working desk', () => {
  // Two histories: more than 2,000 different disks that a power cut can leave behind. `npm run faults` has ten.
  it.each([2, 5])(
    'loses nothing acknowledged, leaves nothing half there, and the desk opens and shows it (history %i)',
    async (seed) => {
      const place = await Place.make()
      const disk = await place.founded()
      await place.on(disk, () => workedFor(place, disk, 26, seed))
      const { states, complaints } = await deskReport(place, disk, { seed, ways: 300 })
      await place.remove()
      expect(complaints).toEqual([])
      expect(states).toBeGreaterThan(1_000)
    },
  )
})
