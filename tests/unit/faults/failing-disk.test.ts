// A disk that runs full, and one that fails to sync, at every single write and sync of fifty commands.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Files, OpenFile } from '../../../electron/storage/files'
import { Place } from './desk-on-disk'
import type { DiskImage } from './disk-image'
import { fiftyCommands, type Ordeal } from './failing-disk'
import type { Fault } from './planned-faults'

vi.mock('../../../electron/storage/files', async (original) =>
  (await import('./stand-ins')).withMounts(await original()),
)
vi.mock('../../../electron/storage/record', async (original) =>
  (await import('./stand-ins')).withSmallSegments(await original()),
)

let place: Place
let base: DiskImage
let soundly: Ordeal
beforeAll(async () => {
  // A checkpoint that cannot be written is told on the console, which is not what is looked at here.
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  place = await Place.make()
  base = (await place.founded()).image
  soundly = await fiftyCommands(place, base, null)
})
afterAll(() => place.remove())

/** Puts the fault at every command's first write or sync, then at every second, and so on until none has so many. */
async function everywhere(what: Fault['what'], spoil?: (files: Files) => Files) {
  const complaints: string[] = []
  let met = 0
  let refused = 0
  for (let at = 0; ; at += 1) {
    const ordeal = await fiftyCommands(place, base, { what, at }, spoil)
    if (ordeal.met === 0) return { complaints, met, refused }
    complaints.push(...ordeal.complaints.map((complaint) => `${what}, request ${at} of each: ${complaint}`))
    met += ordeal.met
    refused += ordeal.refused
  }
}

/** Fault: takes a short write for a whole one and looks no further, as libraries that replace files were seen to do. */
const takingShortWritesForWhole = (files: Files) =>
  spoilt(files, (file) => {
    let missing = 0
    return {
      write: async (bytes, from) => {
        const wanted = bytes.length - from
        missing += wanted - (await file.write(bytes, from).catch(() => 0))
        return wanted
      },
      stat: async () => {
        const { size, names } = await file.stat()
        return { size: size + missing, names }
      },
    }
  })

/** Fault: when a sync fails, asks again, and takes the second answer. */
const askingAgainToSync = (files: Files) =>
  spoilt(files, (file) => ({ datasync: () => file.datasync().catch(() => file.datasync()) }))

function spoilt(files: Files, changed: (file: OpenFile) => Partial<OpenFile>): Files {
  return {
    ...files,
    open: async (path, mode) => {
      const file = await files.open(path, mode)
      return { ...file, ...changed(file) }
    },
  }
}

describe('fifty commands', () => {
  it('on a sound disk are acknowledged, with a write and a sync each at least', () => {
    expect(soundly.complaints).toEqual([])
    expect(soundly.acknowledged).toBeGreaterThan(40)
    expect(soundly.writes).toBeGreaterThanOrEqual(soundly.acknowledged)
    expect(soundly.syncs).toBeGreaterThanOrEqual(soundly.acknowledged)
  })

  it.each(['full', 'full-half-way', 'full-at-sync'] as const)(
    'on a disk that is %s at any one write are each acknowledged and there, or refused and absent; work goes on when space returns',
    async (what) => {
      const { complaints, met, refused } = await everywhere(what)
      expect(complaints).toEqual([])
      expect(met).toBeGreaterThanOrEqual(50)
      expect(refused).toBeGreaterThan(40)
    },
  )

  it('are not acknowledged on bytes whose sync failed once', async () => {
    const { complaints, met } = await everywhere('sync-once')
    expect(complaints).toEqual([])
    expect(met).toBeGreaterThanOrEqual(50)
  })

  it.each([0, 1, 2])(
    'are never acknowledged again on a disk that syncs no more from sync %i of a command on',
    async (at) => {
      for (let from = 0; from < 50; from += 10) {
        const { complaints, met } = await fiftyCommands(place, base, { what: 'sync-for-good', at, from })
        expect(complaints).toEqual([])
        expect(met).toBeGreaterThan(0)
      }
    },
  )
})

describe('the fifty commands find out a program that', () => {
  it('takes a short write for a whole one', async () => {
    const { complaints } = await everywhere('full-half-way', takingShortWritesForWhole)
    expect(complaints.join('\n')).toMatch(/acknowledged entries are not there/)
  })

  it('asks again when a sync failed', async () => {
    const { complaints } = await everywhere('sync-once', askingAgainToSync)
    expect(complaints.join('\n')).toMatch(/acknowledged entries are not there/)
  })
})
