// A single bit of the journal turns over: in a file at rest, or on its way. Whatever bit it is, it is found and named.
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { nodeCrypto } from '../../../electron/keys/node-crypto'
import { SealedData } from '../../../electron/keys/sealed'
import { inspect } from '../../../electron/storage/inspect'
import { openRecord } from '../../../electron/storage/record'
import { toSnapshot } from '../../../shared/desk/state'
import type { Entry } from '../../../shared/ledger/events'
import { flipped, flipReport, type Look, positionsOf, someOf } from './bit-flips'
import { Place, workedFor } from './desk-on-disk'
import type { DiskImage } from './disk-image'
import { chanceFrom } from './power-cut'
import { SimulatedDisk } from './simulated-disk'
import { simulatedFiles } from './simulated-files'

vi.mock('../../../electron/storage/files', async (original) =>
  (await import('./stand-ins')).withMounts(await original()),
)
vi.mock('../../../electron/storage/record', async (original) =>
  (await import('./stand-ins')).withSmallSegments(await original()),
)

const seed = 20_261_201
let place: Place
let image: DiskImage
beforeAll(async () => {
  place = await Place.make()
  const disk = await place.founded()
  await place.on(disk, () => workedFor(place, disk, 18, seed))
  image = disk.image
})
afterAll(() => place.remove())

const inspecting: Look = async (folder, files) => (await inspect(folder, { crypto: nodeCrypto, files })).trouble
const opening: Look = async (folder, files) => {
  const record = await openRecord(folder, { crypto: nodeCrypto, reveal: (entry) => entry, files })
  await record.close()
  return record.condition.trouble
}
/** Fault: reads what can be read and counts the entries. */
const countingOnly: Look = async (folder, files) => {
  const path = join(folder, 'ledger', '000001.log')
  const bytes = Buffer.alloc((await files.size(path)) ?? 0)
  await (await files.open(path, 'read')).read(bytes, 0)
  try {
    for (const line of bytes.toString('utf8').trimEnd().split('\n')) JSON.parse(line.slice(65))
    return null
  } catch {
    return { kind: 'malformed-line', where: { file: path, offset: 0 }, after: { seq: 0 } }
  }
}

/** Bits 0 to 7 of a byte take turns, so that all are tried. */
const oneBit = ({ byte }: { byte: number }) => [byte % 8]
const tried = (look: Look, count: number, on = image) =>
  flipReport(place, on, { positions: someOf(positionsOf(on), count, chanceFrom(seed)), bits: oneBit, look })

/** So that opening reads the journal from its first byte. */
function withoutSnapshot(whole: DiskImage): DiskImage {
  const copy = whole.copy()
  copy.folders.get(0)?.delete('queue.json')
  return copy
}

describe('a single flipped bit', () => {
  it('anywhere in the journal is found by verification and named by its line', async () => {
    const { flips, missed, crashed } = await tried(inspecting, 1_200)
    expect({ missed, crashed }).toEqual({ missed: [], crashed: [] })
    expect(flips).toBe(1_200)
  })

  it('anywhere in the journal is found on opening it whole, and nothing is written over it', async () => {
    const { flips, missed, crashed } = await tried(opening, 300, withoutSnapshot(image))
    expect({ missed, crashed }).toEqual({ missed: [], crashed: [] })
    expect(flips).toBe(300)
  })

  it('in the snapshot or the checkpoint changes nothing that the desk shows, and is told', async () => {
    const sealed = await SealedData.open(place.folder)
    const shown = async (on: DiskImage) => {
      const files = simulatedFiles(new SimulatedDisk(on), place.folder)
      const reveal = (entry: Entry) => sealed.reveal(entry)
      const record = await openRecord(place.folder, { crypto: nodeCrypto, reveal, files })
      const { state, condition } = record
      await record.close()
      return {
        state: JSON.stringify(toSnapshot(state)),
        told: [condition.trouble, ...condition.repairs].filter(Boolean),
      }
    }
    const sound = await shown(image)
    const chance = chanceFrom(seed)
    for (const name of ['queue.json', 'ledger/head.json']) {
      const file = new SimulatedDisk(image).find(name.split('/')) ?? -1
      const size = image.files.get(file)?.length ?? 0
      for (let times = 0; times < 60; times += 1) {
        const byte = Math.floor(chance() * size)
        const { state, told } = await shown(flipped(image, { file, byte }, times % 8))
        expect(state, `byte ${byte} of ${name}`).toBe(sound.state)
        expect(told, `byte ${byte} of ${name}`).not.toEqual([])
      }
    }
  })

  it('is missed by a reader that looks at no hash: this test finds out one that does not', async () => {
    const { missed } = await tried(countingOnly, 40)
    expect(missed.some((complaint) => complaint.endsWith('found sound'))).toBe(true)
  })
})
