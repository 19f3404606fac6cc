// What the tests of recovery share: opening a damaged record in the way that its damage allows, and making damage.
import { rm } from 'node:fs/promises'
import { expect } from 'vitest'
import type { OpenRecord } from '../../../electron/storage/record'
import { frameLine, type Position, start } from '../../../shared/ledger/chain'
import type { Entry, NewEntry } from '../../../shared/ledger/events'
import type { Repair, Trouble } from '../../../shared/ledger/trouble'
import { add, DeskFolder } from './desk-folder'

/** How many entries the record has that is damaged. */
export const count = 12

type Options = Parameters<DeskFolder['open']>[0]

/** A desk's folder, and the record in it while it is open. */
export class Damaged {
  record: OpenRecord | null = null
  private constructor(readonly desk: DeskFolder) {}

  static async make(): Promise<Damaged> {
    return new Damaged(await DeskFolder.make())
  }

  async remove(): Promise<void> {
    await this.record?.close()
    await this.desk.remove()
  }

  async opened(options: Options = {}): Promise<OpenRecord> {
    this.record = await this.desk.open(options)
    return this.record
  }

  /** Goes on with the record that is open. */
  async add(...entries: readonly NewEntry[]): Promise<void> {
    if (!this.record) throw new Error('No record is open')
    await add(this.record, ...entries)
  }

  /** Closes a record as a crash leaves it: without a snapshot of its last entries. */
  async died(record: OpenRecord | null = this.record): Promise<void> {
    await record?.close()
    await rm(this.desk.queue)
  }

  /** Opens a record that can be written to, and says what was put right. */
  async repaired(entries: number): Promise<Repair | undefined> {
    const { condition, state, ledger } = await this.opened()
    expect(condition.trouble).toBeNull()
    expect(ledger.trouble).toBeNull()
    expect(state.seq).toBe(entries)
    const [repair, ...others] = condition.repairs
    expect(others).toEqual([])
    return repair
  }

  /** Opens a record for reading only; nothing on the disk may be touched by it, then or on closing. */
  async troubled(entries: number, options: Options = {}): Promise<Trouble> {
    const before = await this.desk.contents()
    const { condition, state, ledger } = await this.opened(options)
    const { trouble } = condition
    if (!trouble) throw new Error(`The record was opened for writing, with ${JSON.stringify(condition.repairs)}`)
    expect(state.seq).toBe(entries)
    expect(ledger.position().seq).toBe(entries)
    const [entry] = this.desk.history
    expect(entry && (await ledger.append(ledger.position(), [entry]))).toEqual({
      ok: false,
      error: { kind: 'read-only', trouble },
    })
    expect(await ledger.heal()).toBe(false)
    await this.record?.close()
    expect(await this.desk.contents()).toEqual(before)
    expect(trouble.wayOut).not.toBe('')
    return trouble
  }
}

/** Where each line of a segment begins, in bytes. */
export function offsets(lines: readonly string[]): readonly number[] {
  let at = 0
  return lines.map((line) => {
    const begin = at
    at += Buffer.byteLength(line) + 1
    return begin
  })
}

/** Lines whose chain is sound, whatever is in them. */
export function chained(payloads: readonly (readonly Entry[])[], from: Position = start): string[] {
  let { head } = from
  return payloads.map((entries) => {
    const frame = frameLine(head, entries)
    head = frame.head
    return frame.line.slice(0, -1)
  })
}

export const entriesIn = (lines: readonly string[]) => lines.map((line) => JSON.parse(line.slice(65)) as Entry[])
