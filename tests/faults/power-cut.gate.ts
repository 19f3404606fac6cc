// Power cuts at a working desk, on a simulated disk: many histories, every moment of each, and cuts during the recovery.
import { expect, it, vi } from 'vitest'
import { Place, workedFor } from '../unit/faults/desk-on-disk'
import { deskReport } from '../unit/faults/desk-cuts'
import { rounds, tell } from './report'

vi.mock('../../electron/storage/files', async (original) =>
  (await import('../unit/faults/stand-ins')).withMounts(await original()),
)
vi.mock('../../electron/storage/record', async (original) =>
  (await import('../unit/faults/stand-ins')).withSmallSegments(await original()),
)

it('no power cut loses what was acknowledged, leaves half a command, or keeps the desk from opening', async () => {
  const histories = rounds('POWER_HISTORIES', 10)
  const complaints: string[] = []
  let moments = 0
  let states = 0
  let duringRecovery = 0
  let acknowledged = 0
  for (let seed = 1; seed <= histories; seed += 1) {
    const place = await Place.make()
    const disk = await place.founded()
    await place.on(disk, () => workedFor(place, disk, 80, seed))
    const report = await deskReport(place, disk, { seed, ways: 24, again: 10 })
    moments += disk.now + 1
    states += report.states
    duringRecovery += report.second
    acknowledged += disk.acknowledged.length
    complaints.push(...report.complaints.map((complaint) => `history ${seed}: ${complaint}`))
    await place.remove()
    console.log(`history ${seed}: ${states} states, ${complaints.length} complaints`)
  }
  tell('power-cuts', { histories, moments, acknowledged, states, duringRecovery }, complaints)
  expect(complaints).toEqual([])
  expect(moments).toBeGreaterThan(200)
})
