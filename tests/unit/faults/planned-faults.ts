// A fault of a disk that comes with the same request of every command: its first write, its second sync and so on.
import type { Faults } from './simulated-disk'
import { systemError } from './simulated-files'

export interface Fault {
  /**
   * The disk runs full at a write and stays so, taking nothing of that write or half of it, or taking all of it and
   * saying so at the sync; a sync fails once; syncs fail from one on.
   */
  readonly what: 'full' | 'full-half-way' | 'full-at-sync' | 'sync-once' | 'sync-for-good'
  /** At which write or sync of a command, counted from 0. */
  readonly at: number
  /** From which command on, counted from 0. */
  readonly from?: number
}

export const isAboutSync = ({ what }: Pick<Fault, 'what'>) =>
  ['full-at-sync', 'sync-once', 'sync-for-good'].includes(what)
export const isAboutRoom = ({ what }: Pick<Fault, 'what'>) => what.startsWith('full')

export class PlannedFaults implements Faults {
  /** How often the disk was asked to write and to sync, of all commands together. */
  writes = 0
  syncs = 0
  /** Whether the fault has come about since the command began, and whether it still lasts. */
  isMet = false
  isLasting = false
  private writesNow = 0
  private syncsNow = 0
  private isArmed = false

  constructor(private readonly fault: Fault | null) {}

  /** A command begins; with the fault, or without as when it is asked for again. */
  begin(isArmed: boolean): void {
    this.isArmed = isArmed
    this.isMet = false
    this.writesNow = 0
    this.syncsNow = 0
  }

  readonly room = (wanted: number): number => {
    const isTheOne = this.isArmed && this.isFull && !this.isOnSync && this.writesNow === this.fault?.at
    this.writes += 1
    this.writesNow += 1
    if (isTheOne) this.meet()
    if (!this.isFull || !this.isLasting) return wanted
    return isTheOne && this.fault?.what === 'full-half-way' ? Math.ceil(wanted / 2) : 0
  }

  readonly onName = (): void => {
    if (this.isFull && this.isLasting) throw systemError('ENOSPC', 'no space left on device')
  }

  readonly onSync = (): void => {
    const isTheOne = this.isArmed && this.isOnSync && this.syncsNow === this.fault?.at
    this.syncs += 1
    this.syncsNow += 1
    if (isTheOne) this.meet()
    if (!isTheOne && !(this.isLasting && this.fault?.what === 'sync-for-good')) return
    if (this.isFull) throw systemError('ENOSPC', 'no space left on device, fdatasync')
    if (this.fault?.what === 'sync-once') this.isLasting = false
    throw systemError('EIO', 'i/o error, fdatasync')
  }

  /** Space returns. What no longer syncs does not come back. */
  ease(): void {
    if (this.isFull) this.isLasting = false
  }

  private get isFull(): boolean {
    return this.fault !== null && isAboutRoom(this.fault)
  }

  private get isOnSync(): boolean {
    return this.fault !== null && isAboutSync(this.fault)
  }

  private meet(): void {
    this.isMet = true
    this.isLasting = true
  }
}
