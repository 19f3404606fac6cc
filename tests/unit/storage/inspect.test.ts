// Reading a whole record and saying how it stands, beside whoever is writing.
import { appendFile, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nodeCrypto } from '../../../electron/keys/node-crypto'
import { inspect } from '../../../electron/storage/inspect'
import { add, DeskFolder } from './desk-folder'
import { FaultyFiles } from './faulty-files'

let desk: DeskFolder
const count = 12
beforeEach(async () => {
  desk = await DeskFolder.make()
  await desk.fill(count, { segmentBytes: 700 })
})
afterEach(() => desk.remove())

const inspected = (options: Partial<Parameters<typeof inspect>[1]> = {}) =>
  inspect(desk.path, { crypto: nodeCrypto, ...options })

/** What inspecting answers, having touched nothing. */
async function untouched() {
  const before = await desk.contents()
  const found = await inspected()
  expect(await desk.contents()).toEqual(before)
  return found
}

describe('inspecting', () => {
  it('a sound record says how much there is, what vouches for it, and that nothing is wrong', async () => {
    const { ledger } = await desk.open({ readOnly: true })
    expect(await untouched()).toEqual({
      entries: count,
      lastAt: desk.history[count - 1]?.at,
      head: ledger.position().head,
      root: ledger.root(),
      bytes: ledger.bytes,
      segments: ledger.segments,
      signatures: 0,
      checkpoint: { size: count, root: ledger.root(), note: desk.noteFor(ledger.mark()) },
      fingerprint: expect.stringMatching(/^([0-9a-f]{4} ){4}[0-9a-f]{4}$/),
      checkpointProblem: null,
      unfinished: 0,
      trouble: null,
    })
  })

  it('tells how far it has come, up to all of it', async () => {
    const told: [number, number][] = []
    const { bytes } = await inspected({ onProgress: (done, total) => told.push([done, total]) })
    expect(told.length).toBeGreaterThan(2)
    expect(told.at(-1)).toEqual([bytes, bytes])
    expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).toSorted((a, b) => a - b))
  })

  it('ends when it is told to', async () => {
    const aborted = AbortSignal.abort(new Error('enough'))
    await expect(inspected({ signal: aborted })).rejects.toThrow('enough')
  })

  it('finds what opening from a snapshot does not look for: an old line that was altered', async () => {
    const lines = await desk.lines()
    await desk.setLines(lines.with(1, (lines[1] ?? '').replace('"by":"mia"', '"by":"ana"')))
    const quick = await desk.open({ readOnly: true })
    expect(quick.snapshotMark?.seq).toBe(count)
    expect(await untouched()).toMatchObject({
      entries: 1,
      trouble: { kind: 'altered-line', where: { file: desk.segment() }, after: { seq: 1, at: desk.history[0]?.at } },
    })
  })

  it('names a missing segment, a missing journal, and one that was cut', async () => {
    await truncate(desk.segment(2), 0)
    expect((await untouched()).trouble?.kind).toBe('broken-chain')
    await rm(desk.segment(2))
    expect((await untouched()).trouble).toMatchObject({ kind: 'missing-segment', where: { file: desk.segment(2) } })
    await rm(desk.file('ledger'), { recursive: true })
    expect((await untouched()).trouble).toMatchObject({ kind: 'missing-segment', where: { file: desk.segment(1) } })
    await rm(desk.queue)
    expect((await untouched()).trouble).toBeNull() // With nothing left to vouch for it, it is the record of a new desk.
  })

  it('holds the journal against its checkpoint', async () => {
    const kept = await readFile(desk.head)
    const last = (await inspected()).segments
    const whole = await readFile(desk.segment(last))
    await writeFile(desk.segment(last), '')
    expect((await untouched()).trouble).toMatchObject({ kind: 'journal-cut' })
    // A line end that is missing is a line that is not whole yet, unless it was vouched for.
    await writeFile(desk.segment(last), whole.subarray(0, -1))
    expect(await untouched()).toMatchObject({ trouble: { kind: 'journal-cut' }, checkpoint: null })
    await writeFile(desk.segment(last), whole)
    await writeFile(desk.head, 'torn')
    expect(await untouched()).toMatchObject({ trouble: null, checkpoint: null, checkpointProblem: expect.any(String) })
    await rm(desk.head)
    expect(await untouched()).toMatchObject({ trouble: null, checkpoint: null, checkpointProblem: 'it is not there' })
    await writeFile(desk.head, kept)
    expect((await untouched()).trouble).toBeNull()
  })

  it('takes a line that is being written for what it is', async () => {
    const open = await desk.open()
    await add(open, ...desk.history.slice(count, count + 1))
    await appendFile(desk.segment(open.ledger.mark().segment), 'half a li')
    expect(await untouched()).toMatchObject({
      entries: count + 1,
      unfinished: 9,
      trouble: null,
      checkpoint: { size: count },
    })
    await open.close()
  })

  it('never breaks off with an error of the disk', async () => {
    const files = new FaultyFiles()
    files.fault = ({ does, name }) => (does === 'read' && name === '000003.log' ? 'EIO' : null)
    expect((await inspected({ files })).trouble).toMatchObject({ kind: 'unreadable', where: { file: desk.segment(3) } })
    files.fault = ({ does }) => (does === 'names' ? 'EACCES' : null)
    expect((await inspected({ files })).trouble).toMatchObject({
      kind: 'unreadable',
      where: { file: desk.file('ledger') },
    })
    files.fault = ({ does, name }) => (does === 'read' && name === 'head.json' ? 'EIO' : null)
    expect(await inspected({ files })).toMatchObject({ trouble: null, checkpoint: null, checkpointProblem: 'EIO' })
  })
})
