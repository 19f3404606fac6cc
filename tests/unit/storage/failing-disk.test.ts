// A disk that is full, that fails, or that may not be written to: while it is written to.
import { appendFile, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OpenRecord } from '../../../electron/storage/record'
import { add, DeskFolder } from './desk-folder'
import { type Call, FaultyFiles } from './faulty-files'

let desk: DeskFolder
let record: OpenRecord | null = null
let files: FaultyFiles
const count = 8
beforeEach(async () => {
  files = new FaultyFiles()
  desk = await DeskFolder.make()
  await desk.fill(count)
})
afterEach(async () => {
  files.fault = () => null
  await record?.close()
  record = null
  await desk.remove()
})

async function opened(segmentBytes = 1 << 20): Promise<OpenRecord> {
  record = await desk.open({ files, segmentBytes })
  return record
}

const isJournal = ({ name }: Call) => name.endsWith('.log')
const failing = (does: Call['does'], code: string) => (call: Call) =>
  call.does === does && isJournal(call) ? code : null

async function append({ ledger }: OpenRecord, index: number) {
  const entry = desk.history[index]
  return ledger.append(ledger.position(), entry ? [entry] : [])
}

/** Opens what is on the disk afresh, and says how many entries there are. */
async function onDisk(): Promise<number> {
  files.fault = () => null
  await record?.close()
  await rm(desk.queue)
  const { state, condition } = await opened()
  expect(condition).toEqual({ trouble: null, repairs: [] })
  return state.seq
}

describe('a write that fails', () => {
  it.each([
    ['no room', 'write', 'ENOSPC', 'disk-full'],
    ['no room in the middle of it', 'write', 'half', 'disk-full'],
    ['no room for this person', 'write', 'EDQUOT', 'disk-full'],
    ['no right to', 'write', 'EROFS', 'folder-read-only'],
    ['a failing disk', 'write', 'EIO', 'write-failed'],
    ['a failing sync', 'datasync', 'EIO', 'write-failed'],
    ['a sync that finds no room', 'datasync', 'ENOSPC', 'disk-full'],
  ] as const)(
    'for %s is not acknowledged, nor is anything after it, until the ledger is healed',
    async (_why, does, code, kind) => {
      const open = await opened()
      files.fault = failing(does, code)
      const offset = open.ledger.mark().offset
      expect(await append(open, count)).toMatchObject({
        ok: false,
        error: { kind: 'read-only', trouble: { kind, where: { file: desk.segment(), offset }, after: { seq: count } } },
      })
      files.fault = () => null
      expect(await append(open, count)).toMatchObject({ ok: false, error: { kind: 'read-only', trouble: { kind } } })
      expect(open.condition.trouble).toBeNull()
      expect(await open.ledger.heal()).toBe(true)
      expect(open.ledger.trouble).toBeNull()
      await add(open, ...desk.history.slice(count, count + 1))
      await add(open, ...desk.history.slice(count + 1, count + 2))
      expect(await onDisk()).toBe(count + 2)
    },
  )

  it('heals only when the disk does', async () => {
    const open = await opened()
    files.fault = failing('write', 'ENOSPC')
    await append(open, count)
    files.fault = ({ does, name }) => (does === 'open' && name.endsWith('.log') ? 'EROFS' : null)
    expect(await open.ledger.heal()).toBe(false)
    expect(open.ledger.trouble).toMatchObject({ kind: 'folder-read-only' })
    files.fault = () => null
    expect(await open.ledger.heal()).toBe(true)
    expect(await append(open, count)).toMatchObject({ ok: true })
  })

  it('tells the last entry that is safe, also when it was written a moment before', async () => {
    const open = await opened()
    await add(open, ...desk.history.slice(count, count + 2))
    files.fault = failing('write', 'ENOSPC')
    const after = { seq: count + 2, at: desk.history[count + 1]?.at }
    expect(after.at).not.toBe(desk.history[count - 1]?.at)
    expect(await append(open, count + 2)).toMatchObject({ ok: false, error: { trouble: { after } } })
  })

  it('is never followed by another sync on the same handle', async () => {
    const open = await opened()
    files.fault = (call) => {
      if (call.does !== 'datasync') return null
      files.fault = () => null
      return 'EIO'
    }
    files.calls.length = 0
    await append(open, count)
    expect(await open.ledger.heal()).toBe(true)
    const journal = files.calls.filter(isJournal).map(({ does }) => does)
    const failed = journal.indexOf('datasync')
    const next = journal.findIndex((does, index) => index > failed && (does === 'sync' || does === 'datasync'))
    expect(journal.slice(failed + 1, next)).toEqual(expect.arrayContaining(['open', 'truncate']))
  })

  it('leaves nothing of what was refused, even when the process ends at once', async () => {
    const open = await opened()
    files.fault = (call) => {
      if (call.does !== 'datasync') return null
      files.fault = () => null
      return 'EIO'
    }
    expect(await append(open, count)).toMatchObject({ ok: false })
    await rm(desk.queue)
    const looked = await desk.open({ readOnly: true })
    expect([looked.state.seq, looked.condition.trouble?.kind]).toEqual([count, 'folder-read-only'])
    await looked.close()
  })

  it('while a segment is begun leaves no segment that is in the way', async () => {
    const open = await opened(1)
    for (const does of ['open', 'syncFolder', 'write', 'datasync'] as const) {
      files.fault = (call) => (call.does === does && (isJournal(call) || does === 'syncFolder') ? 'ENOSPC' : null)
      expect(await append(open, open.state.seq)).toMatchObject({ ok: false, error: { trouble: { kind: 'disk-full' } } })
      files.fault = () => null
      expect(await open.ledger.heal()).toBe(true)
      await add(open, ...desk.history.slice(open.state.seq, open.state.seq + 1))
    }
    expect(await onDisk()).toBe(count + 4)
    expect((await readdir(desk.file('ledger'))).filter((name) => name.endsWith('.log'))).toHaveLength(5)
  })

  it('does not heal over bytes that somebody else has written', async () => {
    const open = await opened()
    files.fault = ({ does, name }) => (['datasync', 'truncate'].includes(does) && name.endsWith('.log') ? 'EIO' : null)
    await append(open, count)
    files.fault = () => null
    await appendFile(desk.segment(), 'from elsewhere')
    const before = await readFile(desk.segment())
    expect(await open.ledger.heal()).toBe(false)
    expect(open.ledger.trouble).toMatchObject({
      kind: 'write-failed',
      what: expect.stringContaining('not written here'),
    })
    expect(await readFile(desk.segment())).toEqual(before)
  })

  it('does not heal a journal that has lost what was acknowledged', async () => {
    const open = await opened()
    files.fault = failing('write', 'EIO')
    await append(open, count)
    files.fault = () => null
    const bytes = await readFile(desk.segment())
    await writeFile(desk.segment(), bytes.fill('x', bytes.length - 20, bytes.length - 10))
    expect(await open.ledger.heal()).toBe(false)
    await rm(desk.segment())
    expect(await open.ledger.heal()).toBe(false)
    expect(await readdir(desk.file('ledger'))).not.toContain('000001.log')
  })
})

describe('a journal that another program changes while it is open', () => {
  it('acknowledges nothing into a file that nobody will read again', async () => {
    const open = await opened()
    const bytes = await readFile(desk.segment())
    await writeFile(desk.file('copy'), bytes)
    await rename(desk.file('copy'), desk.segment())
    expect(await append(open, count)).toMatchObject({ ok: false, error: { kind: 'read-only' } })
    // The file in its place holds all that was acknowledged, so work goes on in it.
    expect(await open.ledger.heal()).toBe(true)
    expect(await append(open, count)).toMatchObject({ ok: true })
    expect(await onDisk()).toBe(count + 1)
  })

  it('acknowledges nothing behind bytes that are not its own', async () => {
    const open = await opened()
    await appendFile(desk.segment(), 'from elsewhere\n')
    expect(await append(open, count)).toMatchObject({ ok: false, error: { kind: 'read-only' } })
    expect(await open.ledger.heal()).toBe(false)
  })

  it('says so to whoever reads on', async () => {
    const open = await opened()
    const lines = await desk.lines()
    await desk.setLines(lines.slice(0, -1))
    const read = async () => {
      for await (const entry of open.ledger.read({ seq: 0, head: '' })) expect(entry.seq).toBeLessThan(count)
    }
    await expect(read()).rejects.toThrow(/000001\.log, byte \d+, after entry 7/)
  })
})
