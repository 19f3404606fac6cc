// Fifty commands on a disk that runs full, or fails to sync, at the same moment of each.
import type { Desk } from '../../../electron/desk/desk'
import type { Files } from '../../../electron/storage/files'
import { aMoment, journalOn, namesFrom, type Place } from './desk-on-disk'
import type { DiskImage } from './disk-image'
import { promised } from './journal-reader'
import { type Act, nextAct } from './mixed-work'
import { type Fault, isAboutRoom, PlannedFaults } from './planned-faults'
import { type Chance, chanceFrom, powerCutAt } from './power-cut'
import { SimulatedDisk } from './simulated-disk'

const commands = 50
/** So many commands on a disk that syncs no more show that none gets through. */
const enough = 4

export interface Ordeal {
  /** How often the disk was asked to write, and to sync, by the fifty commands. */
  readonly writes: number
  readonly syncs: number
  /** At how many commands the fault came about. */
  readonly met: number
  readonly acknowledged: number
  /** Commands that were refused because the journal could not be written to. */
  readonly refused: number
  readonly complaints: readonly string[]
}

/** `spoil` puts a fault of the program's own between the desk and the disk. */
export function fiftyCommands(
  place: Place,
  base: DiskImage,
  fault: Fault | null,
  spoil?: (files: Files) => Files,
): Promise<Ordeal> {
  const disk = new SimulatedDisk(base)
  return place.on(disk, async () => new Scenario(disk, fault).play(await place.open()), spoil)
}

class Scenario {
  private readonly faults: PlannedFaults
  private readonly chance: Chance = chanceFrom(7)
  private readonly kept: string[] = []
  private readonly refused: string[] = []
  private readonly complaints: string[] = []
  private acknowledged = 0
  private met = 0

  constructor(
    private readonly disk: SimulatedDisk,
    private readonly fault: Fault | null,
  ) {
    this.faults = new PlannedFaults(fault)
  }

  async play(desk: Desk): Promise<Ordeal> {
    this.disk.faults = this.faults
    const name = namesFrom('d')
    for (let number = 0, dead = 0; number < commands && dead < enough; number += 1) {
      await this.one(desk, nextAct(desk.state, this.chance, name), number)
      if (this.isDead) dead += 1
    }
    this.disk.mend()
    await desk.close()
    this.lookAt(this.disk.image, 'at the end')
    const { writes, syncs } = this.faults
    const { met, acknowledged, complaints } = this
    return { writes, syncs, met, acknowledged, refused: this.refused.length, complaints }
  }

  private async one(desk: Desk, act: Act, number: number): Promise<void> {
    this.faults.begin(number >= (this.fault?.from ?? 0))
    const seq = desk.state.seq
    const isRefused = await this.ask(desk, act, `command-${number}`)
    if (isRefused && desk.state.seq !== seq) this.complaints.push(`command-${number} was refused and is shown`)
    if (!this.faults.isMet) return
    this.met += 1
    // What would be found if the program, or the power, ended here.
    this.lookAt(this.disk.image, 'killed at once')
    for (let times = 0; times < 4; times += 1) {
      this.lookAt(powerCutAt(this.disk, this.disk.now, this.chance).image, 'power cut at once')
    }
    this.faults.ease()
    // A checkpoint that found no room costs a command nothing; only what was refused is asked for again.
    if (!isRefused) return
    this.faults.begin(false)
    const isRefusedAgain = await this.ask(desk, act, `command-${number}-again`)
    if (isRefusedAgain !== (this.fault?.what === 'sync-for-good'))
      this.complaints.push(`command-${number} was ${isRefusedAgain ? 'refused' : 'acknowledged'} the second time`)
  }

  private get isDead(): boolean {
    return this.fault?.what === 'sync-for-good' && this.faults.isLasting
  }

  /** @returns whether the journal could not take it */
  private async ask(desk: Desk, { by, command }: Act, commandId: string): Promise<boolean> {
    const { isDead } = this
    const answer = await desk.act(command, { by, now: aMoment(0), commandId })
    if (answer.ok) {
      if (isDead && answer.value.entries.length > 0)
        this.complaints.push(`${commandId} was acknowledged after syncs had ceased to work`)
      this.acknowledged += 1
      this.kept.push(...answer.value.entries.map(promised))
      return false
    }
    this.refused.push(commandId)
    return answer.error.code === 'read-only'
  }

  /** Everything acknowledged has to be there. What a full disk refused must not; of a failed sync nobody can know. */
  private lookAt(image: DiskImage, when: string): void {
    const entries = journalOn(image).frames.flatMap((frame) => frame.entries)
    const there = new Set(entries.map(promised))
    const causes = new Set(entries.map(({ cause }) => cause))
    const lost = this.kept.filter((text) => !there.has(text))
    if (lost.length > 0) this.complaints.push(`${when}: ${lost.length} acknowledged entries are not there`)
    const isKnown = (this.fault && isAboutRoom(this.fault)) || when === 'at the end'
    const stayed = this.refused.filter((id) => causes.has(id))
    if (isKnown && stayed.length > 0) this.complaints.push(`${when}: refused and there: ${stayed.join(', ')}`)
  }
}
