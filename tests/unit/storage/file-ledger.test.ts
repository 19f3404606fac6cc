import { appendFile, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { emptyState, toSnapshot } from '../../../shared/desk/state'
import { evolve } from '../../../shared/desk/evolve'
import type { Entry, NewEntry } from '../../../shared/ledger/events'
import { LedgerDamaged } from '../../../shared/ledger/port'
import { Desk } from '../../../electron/desk/desk'
import { durableReplace, stage } from '../../../electron/storage/durable-replace'
import { FileLedger, journalStart } from '../../../electron/storage/file-ledger'
import { WorkingCopies } from '../../../electron/storage/working-copies'
import { content, policy, SmallDesk } from '../desk/small-desk'

let folder: string
const journal = () => join(folder, 'ledger', '000001.log')
const history: readonly NewEntry[] = new SmallDesk().entries.map(({ seq: _seq, ...entry }) => entry)

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imprimatur-test-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function filled(count = history.length): Promise<FileLedger> {
  const ledger = await FileLedger.open(folder)
  for await (const entry of ledger.read(journalStart)) throw new Error(`A new journal holds entry ${entry.seq}`)
  for (const entry of history.slice(0, count)) {
    const appended = await ledger.append(ledger.position(), [entry])
    if (!appended.ok) throw new Error(appended.error.kind)
  }
  return ledger
}

async function reopened(): Promise<{ ledger: FileLedger; entries: Entry[] }> {
  const ledger = await FileLedger.open(folder)
  const entries: Entry[] = []
  for await (const entry of ledger.read(journalStart)) entries.push(entry)
  return { ledger, entries }
}

describe('the file ledger', () => {
  it('reads back what it acknowledged, in order', async () => {
    await (await filled()).close()
    const { ledger, entries } = await reopened()
    expect(entries.map(({ seq: _seq, ...entry }) => entry)).toEqual(history)
    expect(entries.map(({ seq }) => seq)).toEqual(history.map((_entry, index) => index + 1))
    await ledger.close()
  })

  it('refuses an append at a place that is no longer the end', async () => {
    const ledger = await filled(3)
    const [entry] = history
    const refused = entry && (await ledger.append(journalStart, [entry]))
    expect(refused).toMatchObject({ ok: false, error: { kind: 'conflict' } })
    await ledger.close()
    expect((await reopened()).entries).toHaveLength(3)
  })

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
    for (let size = lastLine + 1; size < whole.length; size += 37) {
      await writeFile(journal(), whole.subarray(0, size))
      const { ledger, entries } = await reopened()
      expect(entries).toHaveLength(3)
      expect(ledger.tornTail).toMatchObject({ bytes: size - lastLine })
      expect(await readFile(ledger.tornTail?.keptAs ?? '')).toEqual(whole.subarray(lastLine, size))
      const [entry] = history.slice(3)
      expect(entry && (await ledger.append(ledger.position(), [entry]))).toMatchObject({ ok: true })
      await ledger.close()
      expect((await reopened()).entries).toHaveLength(4)
    }
  })

  it('names the file, the byte and the last sound entry when something in the middle was changed', async () => {
    await (await filled(5)).close()
    const text = await readFile(journal(), 'utf8')
    const lines = text.split('\n')
    await writeFile(journal(), lines.with(2, (lines[2] ?? '').replace('"mia"', '"ana"')).join('\n'))
    await expect(reopened()).rejects.toThrow(LedgerDamaged)
    await expect(reopened()).rejects.toThrow(/000001\.log, byte \d+, after entry 2/)
  })

  it('stops acknowledging after a failed write, and says why', async () => {
    const ledger = await filled(2)
    await ledger.close() // The file is gone from under it.
    const [entry] = history
    const attempt = () => entry && ledger.append(ledger.position(), [entry])
    expect(await attempt()).toMatchObject({ ok: false, error: { kind: 'read-only' } })
    expect(await attempt()).toMatchObject({ ok: false, error: { kind: 'read-only' } })
    expect((await reopened()).entries).toHaveLength(2)
  })
})

describe('the Desk service', () => {
  const founder = { id: 'mia', name: 'Mia', roles: ['writer' as const], areas: [] }
  const found = { type: 'found-desk', name: 'North', zone: 'UTC', sample: false, founder, policy: policy(1) } as const
  let count = 0
  const who = () => ({ by: 'mia', now: '2026-12-01T09:00:00.000Z', commandId: `c${(count += 1)}` })

  async function open(): Promise<Desk> {
    const desk = await Desk.open(folder)
    if (desk.state.name === '') await desk.act({ ...found, founder: { ...founder, roles: ['writer'] } }, who())
    return desk
  }
  const draft = (post: string) => ({ type: 'draft-post', post, content: content(post, { targets: [] }) }) as const

  it('decides one command after another, whatever the order of arrival', async () => {
    const desk = await open()
    const ids = Array.from({ length: 40 }, (_item, index) => `p${index}`)
    const answers = await Promise.all(ids.map((id) => desk.act(draft(id), who())))
    expect(answers.every((answer) => answer.ok)).toBe(true)
    expect([...desk.state.posts.values()].map(({ key }) => key)).toEqual(ids.map((_id, index) => `N-${1001 + index}`))
    await desk.close()
  })

  it('shows nothing in memory that is not on disk: a refused append changes no state', async () => {
    const desk = await open()
    await desk.close()
    const before = desk.state.posts.size
    expect(await desk.act(draft('p'), who())).toMatchObject({ ok: false, error: { code: 'read-only' } })
    expect(desk.state.posts.size).toBe(before)
  })

  it('opens to the same state with its snapshot, without it, and with a spoilt one', async () => {
    const desk = await open()
    for (const id of ['p', 'q', 'r']) await desk.act(draft(id), who())
    await desk.close()
    const wanted = toSnapshot(desk.state)
    const snapshot = join(folder, 'queue.json')
    const kept = await readFile(snapshot)
    for (const spoil of [
      async () => undefined,
      async () => rm(snapshot),
      async () => writeFile(snapshot, kept.toString().replace('North', 'South')),
      async () => truncate(snapshot, 100),
      async () => writeFile(snapshot, 'null'),
    ]) {
      await writeFile(snapshot, kept)
      await spoil()
      const again = await Desk.open(folder)
      expect(toSnapshot(again.state)).toEqual(wanted)
      await again.close()
    }
  })

  it('reads on from an older snapshot to the journal’s end', async () => {
    const desk = await open()
    await desk.act(draft('p'), who())
    await desk.close()
    const older = await readFile(join(folder, 'queue.json'))
    const second = await Desk.open(folder)
    await second.act(draft('q'), who())
    await second.close()
    await writeFile(join(folder, 'queue.json'), older)
    const third = await Desk.open(folder)
    expect([...third.state.posts.keys()]).toEqual(['p', 'q'])
    await third.close()
  })

  it('refuses a journal that ends before what its snapshot knows, rather than lose what was acknowledged', async () => {
    const desk = await open()
    await desk.act(draft('p'), who())
    await desk.close()
    const lines = (await readFile(journal(), 'utf8')).split('\n')
    await writeFile(journal(), `${lines.slice(0, -2).join('\n')}\n`)
    await expect(Desk.open(folder)).rejects.toThrow(/the snapshot beside it knows 5 entries/)
  })

  it('folds exactly its journal', async () => {
    const desk = await open()
    await desk.act(draft('p'), who())
    await desk.close()
    const state = emptyState()
    for (const entry of (await reopened()).entries) evolve(state, entry)
    expect(toSnapshot(state)).toEqual(toSnapshot(desk.state))
  })

  it('undoes for the person who acted, and only what they did', async () => {
    const desk = await open()
    await desk.act({ type: 'import-drafts', drafts: [{ post: 'p', content: content('P', { targets: [] }) }] }, who())
    expect(await desk.undo({ ...who(), by: 'ana' })).toMatchObject({ ok: false, error: { code: 'no-change' } })
    expect(await desk.undo(who())).toMatchObject({ ok: true, value: { undone: 'import one draft' } })
    expect(desk.state.posts.get('p')?.stage).toBe('withdrawn')
    await desk.close()
  })
})

describe('replacing a file', () => {
  it('leaves the old bytes when the new ones cannot be written', async () => {
    const path = join(folder, 'a')
    await durableReplace(path, Buffer.from('old'))
    const staged = await stage(path, Buffer.from('new'))
    expect(await readFile(path, 'utf8')).toBe('old')
    await staged.discard()
    expect(await readdir(folder)).toEqual(['a'])
    await durableReplace(path, Buffer.from('new'))
    expect(await readFile(path, 'utf8')).toBe('new')
  })

  it('rejects, and leaves nothing behind, in a folder that is not there', async () => {
    await expect(durableReplace(join(folder, 'no', 'a'), Buffer.from('x'))).rejects.toThrow()
  })
})

describe('working copies', () => {
  it('come back as they were typed, for the person who typed them, until removed', async () => {
    const copies = new WorkingCopies(folder)
    const copy = { content: content('Half a sen'), at: '2026-12-01T09:00:00.000Z' }
    await copies.keep('ana', '../../escape', copy)
    expect(await copies.read('ana', '../../escape')).toEqual(copy)
    expect(await copies.read('ben', '../../escape')).toBeNull()
    expect(await readdir(folder)).toEqual(['working'])
    await copies.keep('ana', '../../escape', null)
    expect(await copies.read('ana', '../../escape')).toBeNull()
  })

  it('that cannot be read are as if there were none', async () => {
    const copies = new WorkingCopies(folder)
    await copies.keep('ana', 'p', { content: content('x'), at: '2026-12-01T09:00:00.000Z' })
    const [name = ''] = await readdir(join(folder, 'working'))
    await appendFile(join(folder, 'working', name), 'torn')
    expect(await copies.read('ana', 'p')).toBeNull()
  })
})
