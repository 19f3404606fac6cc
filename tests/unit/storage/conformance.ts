// What every adapter of the Ledger port has to do, whatever it stores its entries in. An adapter's test calls
// `describeLedger` with a way to make a store and to open it, again and again.
import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { start } from '../../../shared/ledger/chain'
import type { Entry, NewEntry } from '../../../shared/ledger/events'
import type { Ledger } from '../../../shared/ledger/port'
import { SmallDesk } from '../desk/small-desk'

export interface Store {
  /** Opens what was stored before; one ledger is open at a time. */
  open(): Promise<Ledger>
  remove(): Promise<void>
}

export const history: readonly NewEntry[] = new SmallDesk().entries.map(({ seq: _seq, ...entry }) => entry)

/** So many entries, whatever the number. */
export function manyEntries(count: number): readonly NewEntry[] {
  return Array.from({ length: count }, (_item, index) => history[index % history.length]).filter((entry) => !!entry)
}

export async function all(entries: AsyncIterable<Entry>): Promise<readonly Entry[]> {
  const list: Entry[] = []
  for await (const entry of entries) list.push(entry)
  return list
}

const numbered = (entries: readonly NewEntry[]) => entries.map((entry, index) => ({ seq: index + 1, ...entry }))

export function describeLedger(name: string, make: () => Promise<Store>): void {
  describe(`${name}, as a ledger`, () => {
    let store: Store
    let ledger: Ledger
    beforeEach(async () => {
      store = await make()
      ledger = await store.open()
    })
    afterEach(async () => {
      await ledger.close()
      await store.remove()
    })
    const reopened = async () => {
      await ledger.close()
      ledger = await store.open()
    }
    const append = (entries: readonly NewEntry[]) => ledger.append(ledger.position(), entries)

    it('is empty at first, at the published start', async () => {
      expect(ledger.position()).toEqual(start)
      expect(await all(ledger.read(start))).toEqual([])
    })

    it('gives back what it acknowledged, in order and numbered, and again when it is opened anew', async () => {
      for (const entry of history) expect(await append([entry])).toMatchObject({ ok: true })
      const position = ledger.position()
      expect(await all(ledger.read(start))).toEqual(numbered(history))
      await reopened()
      expect(ledger.position()).toEqual(position)
      expect(await all(ledger.read(start))).toEqual(numbered(history))
    })

    it('answers with the entries as they are stored and the place after them', async () => {
      const [first, second] = history
      const answer = await append([first, second].filter((entry) => !!entry))
      expect(answer).toEqual({
        ok: true,
        value: { entries: numbered(history.slice(0, 2)), position: ledger.position() },
      })
      expect(ledger.position().seq).toBe(2)
    })

    it('reads from any place to the end', async () => {
      for (const entry of history.slice(0, 6)) await append([entry])
      for (let seq = 0; seq <= 6; seq += 1) {
        const read = await all(ledger.read({ ...start, seq }))
        expect(read.map((entry) => entry.seq)).toEqual([1, 2, 3, 4, 5, 6].slice(seq))
      }
    })

    it('refuses an append at a place that is no longer the end, says where the end is, and stores nothing of it', async () => {
      const older = ledger.position()
      await append(history.slice(0, 3))
      expect(await ledger.append(older, history.slice(3, 4))).toEqual({
        ok: false,
        error: { kind: 'conflict', at: ledger.position() },
      })
      expect(await ledger.append({ ...ledger.position(), head: older.head }, history.slice(3, 4))).toMatchObject({
        ok: false,
        error: { kind: 'conflict' },
      })
      await reopened()
      expect(ledger.position().seq).toBe(3)
    })

    it('lets one of several at the same place win, and the others see it', async () => {
      const place = ledger.position()
      const answers = await Promise.all(history.slice(0, 5).map((entry) => ledger.append(place, [entry])))
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
      expect(answers.filter((answer) => !answer.ok && answer.error.kind === 'conflict')).toHaveLength(4)
      expect(await all(ledger.read(start))).toHaveLength(1)
    })

    it('takes no entry that it could not read back, and goes on', async () => {
      const [entry] = history
      if (!entry) throw new Error('The history is not empty')
      // A programme's mistake, so no answer but an error: nothing else may ever come of it.
      await expect(append([{ ...entry, by: '' }])).rejects.toThrow(TypeError)
      expect(await append([entry])).toMatchObject({ ok: true })
      await reopened()
      expect(await all(ledger.read(start))).toEqual(numbered([entry]))
    })

    it('refuses once it is closed', async () => {
      await ledger.close()
      expect(await append(history.slice(0, 1))).toMatchObject({ ok: false, error: { kind: 'read-only' } })
    })

    it('holds the same whatever is appended together, and however often it is opened between', async () => {
      const step = fc.record({ size: fc.integer({ min: 1, max: 7 }), reopens: fc.boolean() })
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
          await ledger.close()
          await store.remove()
          store = await make()
          ledger = await store.open()
          const entries = manyEntries(steps.reduce((sum, { size }) => sum + size, 0))
          let from = 0
          for (const { size, reopens } of steps) {
            expect(await append(entries.slice(from, from + size))).toMatchObject({ ok: true })
            from += size
            if (reopens) await reopened()
          }
          expect(await all(ledger.read(start))).toEqual(numbered(entries))
        }),
        { numRuns: 25 },
      )
    })
  })
}
