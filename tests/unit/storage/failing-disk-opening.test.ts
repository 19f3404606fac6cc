// Opening a record on a disk that is full, that fails, or that may not be written to.
import { appendFile, readdir, readFile, rm, writeFile } from 'node:fs/promises'
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

describe('opening where there is no room', () => {
  it('to keep a torn line aside changes nothing, and heals when there is', async () => {
    await rm(desk.queue)
    await appendFile(desk.segment(), 'torn')
    const before = await desk.contents()
    files.fault = ({ does, name }) => (does === 'write' && name.endsWith('.part') ? 'half' : null)
    const open = await opened()
    expect(open.ledger.trouble).toMatchObject({ kind: 'disk-full', after: { seq: count } })
    expect(open.state.seq).toBe(count)
    expect(await append(open, count)).toMatchObject({ ok: false, error: { kind: 'read-only' } })
    expect(await open.ledger.heal()).toBe(false)
    expect(await desk.contents()).toEqual(before)
    files.fault = () => null
    expect(await open.ledger.heal()).toBe(true)
    expect(open.condition.repairs).toMatchObject([{ kind: 'torn-tail' }])
    expect(await readFile(open.condition.repairs[0]?.keptAs ?? '', 'utf8')).toBe('torn')
    expect(await append(open, count)).toMatchObject({ ok: true })
  })

  it('for a line end shows the line all the same, and heals', async () => {
    await rm(desk.queue)
    const whole = await readFile(desk.segment())
    await writeFile(desk.segment(), whole.subarray(0, -1))
    files.fault = failing('write', 'ENOSPC')
    const open = await opened()
    expect(open.ledger.trouble).toMatchObject({ kind: 'disk-full' })
    expect(open.state.seq).toBe(count)
    const read: number[] = []
    for await (const entry of open.ledger.read({ seq: 0, head: '' })) read.push(entry.seq)
    expect(read).toHaveLength(count)
    files.fault = () => null
    expect(await open.ledger.heal()).toBe(true)
    expect(await readFile(desk.segment())).toEqual(whole)
  })

  it('to put a damaged checkpoint aside changes nothing', async () => {
    await writeFile(desk.head, 'damaged')
    files.fault = ({ does }) => (does === 'rename' ? 'ENOSPC' : null)
    const open = await opened()
    expect(open.ledger.trouble).toMatchObject({ kind: 'disk-full' })
    expect(await readFile(desk.head, 'utf8')).toBe('damaged')
    expect(open.condition.repairs).toMatchObject([{ kind: 'checkpoint-unreadable', keptAs: null }])
    files.fault = () => null
    expect(await open.ledger.heal()).toBe(true)
    expect(open.condition.repairs).toMatchObject([{ kind: 'checkpoint-unreadable', keptAs: `${desk.head}.damaged-1` }])
  })
})

describe('opening where nothing may be written', () => {
  it.each(['EROFS', 'EACCES', 'EPERM'])(
    '(%s) shows the record and says that the folder is the reason',
    async (code) => {
      const before = await desk.contents()
      files.fault = ({ does, name }) =>
        (does === 'open' &&
          (name.endsWith('.part') || name.endsWith('.log')) &&
          files.calls.at(-2)?.does === 'makeFolder') ||
        does === 'rename' ||
        does === 'remove'
          ? code
          : null
      const open = await opened()
      expect(open.ledger.trouble).toMatchObject({ kind: 'folder-read-only', after: { seq: count } })
      expect(open.state.seq).toBe(count)
      expect(await append(open, count)).toMatchObject({ ok: false, error: { trouble: { kind: 'folder-read-only' } } })
      await record?.close()
      expect(await desk.contents()).toEqual(before)
    },
  )

  it('is found out though the journal itself could be written to: a checkpoint could not', async () => {
    files.fault = ({ does, name }) => (does === 'open' && name === 'writable.part' ? 'EACCES' : null)
    const open = await opened()
    expect(open.ledger.trouble).toMatchObject({ kind: 'folder-read-only' })
    files.fault = () => null
    expect(await open.ledger.heal()).toBe(true)
  })
})

describe('a journal that cannot be read', () => {
  it.each([
    ['because the disk fails', ({ does, name }: Call) => (does === 'read' && name.endsWith('.log') ? 'EIO' : null)],
    ['because its folder may not be read', ({ does }: Call) => (does === 'names' ? 'EACCES' : null)],
    [
      'because its file may not be read',
      ({ does, name }: Call) => (does === 'open' && name.endsWith('.log') ? 'EACCES' : null),
    ],
  ])('%s is left as it is', async (_why, fault) => {
    const before = await desk.contents()
    files.fault = fault
    const open = await opened()
    expect(open.condition.trouble).toMatchObject({ kind: 'unreadable', after: { seq: 0, at: null } })
    expect(await append(open, count)).toMatchObject({ ok: false, error: { kind: 'read-only' } })
    expect(await open.ledger.heal()).toBe(false)
    await open.close()
    expect(await desk.contents()).toEqual(before)
  })

  it('beyond a place shows what was before it', async () => {
    await desk.remove()
    desk = await DeskFolder.make()
    await desk.fill(count, { segmentBytes: 300 })
    await rm(desk.queue)
    files.fault = ({ does, name }) => (does === 'read' && name === '000003.log' ? 'EIO' : null)
    const open = await opened()
    expect(open.condition.trouble).toMatchObject({ kind: 'unreadable', where: { file: desk.segment(3) } })
    expect(open.state.seq).toBeGreaterThan(0)
    expect(open.state.seq).toBe(open.condition.trouble?.after.seq)
  })
})

describe('a snapshot that cannot be written', () => {
  it('costs nothing but the next opening’s time', async () => {
    const open = await opened()
    await add(open, ...desk.history.slice(count, count + 1))
    files.fault = ({ does, name }) => (does === 'write' && name.startsWith('queue.json') ? 'half' : null)
    await expect(open.keepSnapshot()).rejects.toMatchObject({ code: 'ENOSPC' })
    await open.close()
    files.fault = () => null
    expect(await readdir(desk.path)).toEqual(['ledger', 'queue.json'])
    expect((await opened()).state.seq).toBe(count + 1)
  })
})
