import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Entry, NewEntry } from '../../../shared/ledger/events'
import { LedgerDamaged } from '../../../shared/ledger/port'
import { FileLedger, type Frame, journalFiles, journalStart } from '../../../electron/storage/file-ledger'
import { nodeCrypto } from '../../../electron/keys/node-crypto'
import { LeafHashes, leafHash } from '../../../shared/ledger/merkle'
import { SmallDesk } from '../desk/small-desk'
import { FaultyFiles } from './faulty-files'

let folder: string
const journal = () => join(folder, 'ledger', '000001.log')
const history: readonly NewEntry[] = new SmallDesk().entries.map(({ seq: _seq, ...entry }) => entry)

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imprimatur-test-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const openLedger = (segmentBytes = 1 << 20) => FileLedger.open(folder, { crypto: nodeCrypto, segmentBytes })

async function filled(count = history.length, segmentBytes?: number): Promise<FileLedger> {
  const ledger = await openLedger(segmentBytes)
  for await (const entry of ledger.read(journalStart)) throw new Error(`A new journal holds entry ${entry.seq}`)
  for (const entry of history.slice(0, count)) {
    const appended = await ledger.append(ledger.position(), [entry])
    if (!appended.ok) throw new Error(appended.error.kind)
  }
  return ledger
}

async function reopened(): Promise<{ ledger: FileLedger; entries: Entry[] }> {
  const ledger = await openLedger()
  const entries: Entry[] = []
  for await (const entry of ledger.read(journalStart)) entries.push(entry)
  return { ledger, entries }
}

const framesOf = async (ledger: FileLedger, from = journalStart): Promise<Frame[]> => {
  const frames: Frame[] = []
  for await (const frame of ledger.frames(from)) frames.push(frame)
  return frames
}

describe('the file ledger', () => {
  it('puts several entries in as one frame: all or none', async () => {
    const ledger = await filled(1)
    await ledger.append(ledger.position(), history.slice(1, 5))
    await ledger.close()
    expect((await readFile(journal(), 'utf8')).trimEnd().split('\n')).toHaveLength(2)
  })

  it('cut off at any byte of its end, is an exact prefix, and the torn bytes are kept aside', async () => {
    await (await filled(4)).close()
    const whole = await readFile(journal())
    const lastLine = whole.subarray(0, -1).lastIndexOf(0x0a) + 1
    for (let size = lastLine + 1; size < whole.length - 1; size += 37) {
      await writeFile(journal(), whole.subarray(0, size))
      const { ledger, entries } = await reopened()
      expect(entries).toHaveLength(3)
      const [repair] = ledger.repairs
      expect(repair).toMatchObject({ kind: 'torn-tail' })
      expect(await readFile(repair?.keptAs ?? '')).toEqual(whole.subarray(lastLine, size))
      const [entry] = history.slice(3)
      expect(entry && (await ledger.append(ledger.position(), [entry]))).toMatchObject({ ok: true })
      await ledger.close()
      const again = await reopened()
      expect(again.entries).toHaveLength(4)
      await again.ledger.close()
    }
  })

  it('names the file, the byte and the last sound entry when something in the middle was changed', async () => {
    const watching = await filled(5)
    const lines = (await readFile(journal(), 'utf8')).split('\n')
    await writeFile(journal(), lines.with(2, (lines[2] ?? '').replace('"mia"', '"ana"')).join('\n'))
    await expect(framesOf(watching)).rejects.toThrow(LedgerDamaged)
    await expect(framesOf(watching)).rejects.toThrow(/000001\.log, byte \d+, after entry 2/)
    const { ledger, entries } = await reopened()
    expect(ledger.trouble).toMatchObject({ kind: 'altered-line', where: { file: journal() }, after: { seq: 2 } })
    expect(entries).toHaveLength(2)
    const [entry] = history
    expect(entry && (await ledger.append(ledger.position(), [entry]))).toMatchObject({ ok: false })
  })

  it('stops acknowledging once it is closed, and says why', async () => {
    const ledger = await filled(2)
    await ledger.close()
    const [entry] = history
    const attempt = () => entry && ledger.append(ledger.position(), [entry])
    expect(await attempt()).toMatchObject({ ok: false, error: { kind: 'read-only' } })
    expect(await ledger.heal()).toBe(false)
    expect(await attempt()).toMatchObject({ ok: false, error: { kind: 'read-only' } })
    expect((await reopened()).entries).toHaveLength(2)
  })

  it('begins a new segment when the last is long, and the chain and the tree go on', async () => {
    const one = await filled()
    const whole = { position: one.position(), root: one.root(), bytes: one.bytes }
    expect(one.segments).toBe(1)
    await one.close()
    const single = await readFile(journal())
    await rm(join(folder, 'ledger'), { recursive: true })
    const many = await filled(history.length, 700)
    expect({ position: many.position(), root: many.root(), bytes: many.bytes }).toEqual(whole)
    const files = await journalFiles(folder)
    expect(files.length).toBe(many.segments)
    expect(files.length).toBeGreaterThan(2)
    // No segment but the last is at or below the limit; put together they are the same journal.
    expect(files.slice(0, -1).every(({ bytes }) => bytes > 700)).toBe(true)
    expect(Buffer.concat(await Promise.all(files.map(({ path }) => readFile(path))))).toEqual(single)
    await many.close()
  })

  it('acknowledges nothing in a segment whose name may yet be lost', async () => {
    const files = new FaultyFiles()
    const ledger = await FileLedger.open(folder, { crypto: nodeCrypto, files, segmentBytes: 1 })
    for (const [index, entry] of history.slice(0, 3).entries()) {
      if (index > 0) files.calls.length = 0
      expect(await ledger.append(ledger.position(), [entry])).toMatchObject({ ok: true })
      const made = files.calls.findIndex(({ does, name }) => does === 'open' && name === `00000${index + 1}.log`)
      const kept = files.calls.findIndex(
        ({ does, name }, at) => at > made && does === 'syncFolder' && name === 'ledger',
      )
      expect(made).toBeGreaterThanOrEqual(0)
      expect(kept).toBeGreaterThan(made)
      expect(files.calls.at(-1)).toEqual({ does: 'datasync', name: `00000${index + 1}.log` })
    }
    await ledger.close()
  })

  it('knows its root, which is that of the tree over its entries as they are written', async () => {
    const ledger = await filled(7)
    const lines = (await readFile(journal(), 'utf8')).trimEnd().split('\n')
    const leaves = lines.map((line) => leafHash(line.slice(66, -1), nodeCrypto))
    expect(ledger.root()).toBe(LeafHashes.of(leaves, nodeCrypto).root())
    await ledger.close()
    expect((await openLedger()).root()).toBe(ledger.root())
  })

  it('reads on from any mark it gave, over the ends of segments, and one frame by itself', async () => {
    const ledger = await filled(history.length, 700)
    const frames = await framesOf(ledger)
    expect(frames.map(({ after }) => after.seq)).toEqual(history.map((_entry, index) => index + 1))
    expect(frames.at(-1)?.after).toEqual(ledger.mark())
    for (const [index, { before, after, entries, leaves }] of frames.entries()) {
      expect(await framesOf(ledger, after)).toEqual(frames.slice(index + 1))
      expect(await framesOf(ledger, before)).toEqual(frames.slice(index))
      expect(await ledger.frameAt(before)).toMatchObject({ entries, leaves })
      expect(leaves).toEqual(entries.map((entry) => JSON.stringify(entry)))
    }
    // The end of one segment is the beginning of the next.
    const lastOfFirst = frames.findLast(({ after }) => after.segment === 1)
    if (!lastOfFirst) throw new Error('The first segment holds a frame')
    expect((await ledger.frameAt(lastOfFirst.after)).entries[0]?.seq).toBe(lastOfFirst.after.seq + 1)
    await expect(ledger.frameAt(ledger.mark())).rejects.toThrow(LedgerDamaged)
    await expect(ledger.frameAt({ ...lastOfFirst.before, head: '0'.repeat(64) })).rejects.toThrow(LedgerDamaged)
    await ledger.close()
  })

  it('reads what was acknowledged when it was asked, while more is appended', async () => {
    const ledger = await filled(3)
    const reading = ledger.frames(journalStart)
    const first = await reading.next()
    await ledger.append(ledger.position(), history.slice(3, 5))
    const rest: number[] = []
    for await (const { after } of reading) rest.push(after.seq)
    expect([first.value?.after.seq, ...rest]).toEqual([1, 2, 3])
    await ledger.close()
  })

  it('does as much for an append to a long journal as to a short one', async () => {
    const files = new FaultyFiles()
    const ledger = await FileLedger.open(folder, { crypto: nodeCrypto, files })
    const [entry] = history
    if (!entry) throw new Error('The history is not empty')
    const costs: { calls: number; bytes: number }[] = []
    for (let round = 0; round < 400; round += 1) {
      const before = files.written.get('000001.log') ?? 0
      files.calls.length = 0
      expect(await ledger.append(ledger.position(), [{ ...entry, cause: `c${round % 10}` }])).toMatchObject({
        ok: true,
      })
      costs.push({ calls: files.calls.length, bytes: (files.written.get('000001.log') ?? 0) - before })
    }
    // One write and one sync, of the entry and nothing else; a longer number is longer to write.
    expect(new Set(costs.map(({ calls }) => calls))).toEqual(new Set([2]))
    expect(costs[399]?.bytes).toBe((costs[0]?.bytes ?? 0) + '400'.length - '1'.length)
    expect([...files.written.keys()]).toEqual(['000001.log'])
    await ledger.close()
  })
})
