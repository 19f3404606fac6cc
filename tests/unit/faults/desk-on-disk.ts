// The whole Desk on a simulated disk. The keys lie on the real one, in the folder that the disk stands in for: they are
// durable before anything is written that needs them (tests/unit/keys). See stand-ins.ts for what a test has to replace.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Desk } from '../../../electron/desk/desk'
import type { Files } from '../../../electron/storage/files'
import { foundedDesk, reopened } from '../desk/real-desk'
import type { DiskImage } from './disk-image'
import { promised, readJournal } from './journal-reader'
import { type Act, nextAct } from './mixed-work'
import { type Chance, chanceFrom } from './power-cut'
import { SimulatedDisk } from './simulated-disk'
import { simulatedFiles } from './simulated-files'
import { mount } from './stand-ins'

/** A place on the real disk that simulated disks stand in for, one after another. */
export class Place {
  private constructor(readonly folder: string) {}

  static async make(): Promise<Place> {
    return new Place(await mkdtemp(join(tmpdir(), 'imprimatur-simulated-')))
  }

  /** Works on a disk; `spoil` puts a fault between the desk and the disk. */
  async on<T>(disk: SimulatedDisk, work: () => Promise<T>, spoil = (files: Files) => files): Promise<T> {
    const unmount = mount(this.folder, spoil(simulatedFiles(disk, this.folder)))
    try {
      return await work()
    } finally {
      unmount()
    }
  }

  /** A founded desk, closed: what every history begins with. Its first day is power-cut too, so its disk is given. */
  async founded(spoil?: (files: Files) => Files): Promise<SimulatedDisk> {
    const disk = new SimulatedDisk()
    await this.on(disk, async () => (await foundedDesk(this.folder)).close(), spoil)
    return disk
  }

  open(): Promise<Desk> {
    return reopened(this.folder)
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true })
  }
}

let acts = 0

/** Has a command carried out, and notes on the disk what was promised. @returns whether it was acknowledged */
export async function carriedOut(desk: Desk, disk: SimulatedDisk, { by, command }: Act, now: string): Promise<boolean> {
  acts += 1
  const answer = await desk.act(command, { by, now, commandId: `act-${acts}` })
  if (answer.ok) disk.acknowledge(JSON.stringify(answer.value.entries.map(promised)))
  return answer.ok
}

export const aMoment = (minute: number) => new Date(Date.UTC(2026, 11, 1, 9, minute)).toISOString()

export const namesFrom = (prefix: string) => {
  let count = 0
  return () => `${prefix}${(count += 1)}`
}

/** Works at a desk for a while: commands alone and several at once, closing and opening in between. */
export async function workedFor(place: Place, disk: SimulatedDisk, turns: number, seed: number): Promise<void> {
  const chance: Chance = chanceFrom(seed)
  const name = namesFrom(`s${seed}-`)
  let desk = await place.open()
  for (let turn = 1; turn <= turns; turn += 1) {
    const together = chance() < 0.7 ? 1 : 2 + Math.floor(chance() * 4)
    const asked = Array.from({ length: together }, () => nextAct(desk.state, chance, name))
    await Promise.all(asked.map((act) => carriedOut(desk, disk, act, aMoment(turn))))
    if (turn % 12 === 0) {
      await desk.close()
      desk = await place.open()
    }
  }
  await desk.close()
}

/** What the journal on a disk holds, by the second reader. */
export function journalOn(image: DiskImage) {
  const ledger = image.folders.get(image.folders.get(0)?.get('ledger') ?? -1)
  const segments = [...(ledger ?? [])]
    .filter(([name]) => /^\d{6}\.log$/.test(name))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return readJournal(segments.map(([, file]) => image.files.get(file) ?? new Uint8Array()))
}
