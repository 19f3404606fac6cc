// The journal held against what vouches for it, and damage to the checkpoint and the snapshot themselves.
import { appendFile, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeNote } from '../../../electron/storage/checkpoint-file'
import { journalStart } from '../../../electron/storage/file-ledger'
import { toSnapshot } from '../../../shared/desk/state'
import { chained, count, Damaged, entriesIn } from './damaged'
import { add, DeskFolder } from './desk-folder'

let damaged: Damaged
let desk: DeskFolder
beforeEach(async () => {
  damaged = await Damaged.make()
  ;({ desk } = damaged)
})
afterEach(() => damaged.remove())

describe('the checkpoint', () => {
  beforeEach(() => desk.fill(count))

  it('that is not there is said to be missing, and what that means', async () => {
    await rm(desk.head)
    const repair = await damaged.repaired(count)
    expect(repair).toMatchObject({ kind: 'checkpoint-missing', keptAs: null })
    expect(repair?.what).toContain('cut off')
  })

  it.each([
    ['no JSON', '{"v":1,"no'],
    ['nothing', ''],
    ['another form', '{"v":2,"note":"x"}'],
    ['a note that is none', '{"v":1,"note":"x"}'],
  ])('that holds %s is kept aside and said to be unusable', async (_what, text) => {
    await writeFile(desk.head, text)
    const repair = await damaged.repaired(count)
    expect(repair).toMatchObject({ kind: 'checkpoint-unreadable', keptAs: `${desk.head}.damaged-1` })
    expect(await readFile(repair?.keptAs ?? '', 'utf8')).toBe(text)
    expect(await readdir(desk.file('ledger'))).not.toContain('head.json')
  })

  it('whose signature is not right vouches for nothing', async () => {
    const text = await readFile(desk.head, 'utf8')
    await writeFile(desk.head, text.replace(`\\n${count}\\n`, `\\n${count - 1}\\n`))
    expect(await damaged.repaired(count)).toMatchObject({
      kind: 'checkpoint-unreadable',
      what: expect.stringContaining('signature'),
    })
  })

  it('tells that acknowledged entries were cut off, with and without the snapshot', async () => {
    const lines = await desk.lines()
    await desk.setLines(lines.slice(0, -2))
    const expected = {
      kind: 'journal-cut',
      where: { file: desk.segment(), offset: (await readFile(desk.segment())).length },
      after: { seq: count - 2, at: desk.history[count - 3]?.at },
    }
    const trouble = await damaged.troubled(count - 2)
    expect(trouble).toMatchObject(expected)
    expect(trouble.what).toContain(`knows ${count} entries`)
    await rm(desk.queue)
    expect(await damaged.troubled(count - 2)).toMatchObject(expected)
  })

  it('differs from a journal that was written anew in a sound chain', async () => {
    const entries = entriesIn(await desk.lines())
    const anew = chained(entries.map((frame) => frame.map((entry) => ({ ...entry, at: '2020-01-01T00:00:00.000Z' }))))
    await desk.setLines(anew)
    // Byte for byte as long as the old one, so that the snapshot's place is the end of a line in it.
    expect(await damaged.troubled(count)).toMatchObject({ kind: 'checkpoint-differs', where: null })
    await rm(desk.queue)
    expect(await damaged.troubled(count)).toMatchObject({ kind: 'checkpoint-differs', where: null })
    // And one that goes on behind it.
    const [next] = desk.history.slice(count)
    if (!next) throw new Error('The history goes on')
    await desk.setLines(chained([...entriesIn(anew), [{ seq: count + 1, ...next }]]))
    expect(await damaged.troubled(count + 1)).toMatchObject({ kind: 'checkpoint-differs' })
  })

  it('differs from a journal whose entries stand in frames that were cut anew', async () => {
    const entries = entriesIn(await desk.lines())
    await desk.setLines(chained([entries.slice(0, 3).flat(), ...entries.slice(3)]))
    await rm(desk.queue)
    expect(await damaged.troubled(count)).toMatchObject({ kind: 'checkpoint-differs' })
  })

  it('differs from the journal of another desk', async () => {
    const other = await DeskFolder.make()
    try {
      await other.fill(count + 2)
      await writeFile(desk.segment(), await readFile(other.segment()))
      await rm(desk.queue)
      expect(await damaged.troubled(count + 2)).toMatchObject({
        kind: 'checkpoint-differs',
        what: expect.stringContaining(desk.keyId),
      })
    } finally {
      await other.remove()
    }
  })

  it('that vouches for less than the journal holds is right: not everything is signed', async () => {
    const more = await desk.open()
    await add(more, ...desk.history.slice(count, count + 2))
    await more.close()
    const quick = await desk.open()
    expect(quick.condition).toEqual({ trouble: null, repairs: [] })
    await quick.close()
    await rm(desk.queue)
    const { condition, state } = await damaged.opened()
    expect(condition).toEqual({ trouble: null, repairs: [] })
    expect(state.seq).toBe(count + 2)
  })
})

describe('the snapshot', () => {
  beforeEach(() => desk.fill(count))
  const snapshot = async () => JSON.parse(await readFile(desk.queue, 'utf8')) as Record<string, unknown>

  it.each([
    ['torn', async () => truncate(desk.queue, 100)],
    ['null', async () => writeFile(desk.queue, 'null')],
    ['empty', async () => writeFile(desk.queue, '')],
    [
      'altered',
      async () => writeFile(desk.queue, (await readFile(desk.queue, 'utf8')).replace('Northbank', 'Southbank')),
    ],
    ['of another shape', async () => writeFile(desk.queue, JSON.stringify({ ...(await snapshot()), mark: 'x' }))],
    ['longer than it was written', async () => appendFile(desk.queue, 'x')],
    ['without its last line end', async () => truncate(desk.queue, (await readFile(desk.queue)).length - 1)],
  ])('that is %s is kept aside, and the journal is read instead', async (_what, spoil) => {
    const wanted = toSnapshot((await damaged.opened()).state)
    await damaged.record?.close()
    await spoil()
    const bytes = await readFile(desk.queue)
    const repair = await damaged.repaired(count)
    expect(repair).toMatchObject({ kind: 'snapshot-unreadable', keptAs: `${desk.queue}.damaged-1` })
    expect(await readFile(repair?.keptAs ?? '')).toEqual(bytes)
    expect(damaged.record && toSnapshot(damaged.record.state)).toEqual(wanted)
    await damaged.record?.close()
    expect((await damaged.opened()).snapshotMark?.seq).toBe(count)
  })

  it('of another version of the program is not read, and that is said', async () => {
    await writeFile(desk.queue, JSON.stringify({ ...(await snapshot()), version: 99 }))
    expect(await damaged.repaired(count)).toMatchObject({ kind: 'snapshot-differs', keptAs: null })
  })

  it('of the version before this one, which was one long line, is not read, and that is said', async () => {
    const { mark } = await snapshot()
    await writeFile(desk.queue, JSON.stringify({ version: 14, mark, checksum: '', state: '{"name":"Northbank"}' }))
    expect(await damaged.repaired(count)).toMatchObject({ kind: 'snapshot-differs', keptAs: null })
  })

  it('is one JSON value with its version first, by which any version knows it for another’s', async () => {
    const text = await readFile(desk.queue, 'utf8')
    expect(JSON.parse(text)).toMatchObject({ desk: { name: 'Northbank' }, mark: { seq: count } })
    expect(text).toMatch(/^\{"version":\d+,/)
  })

  it('that is newer than the journal tells that the journal was cut, where no checkpoint does', async () => {
    const more = await desk.open()
    for (const entry of desk.history.slice(count, count + 2)) await add(more, entry)
    await more.close()
    await desk.setLines((await desk.lines()).slice(0, -1))
    const trouble = await damaged.troubled(count + 1)
    expect(trouble).toMatchObject({ kind: 'journal-cut', after: { seq: count + 1 } })
    expect(trouble.what).toContain('queue.json')
  })

  it('is put aside where the checkpoint says that the journal is right', async () => {
    const other = await DeskFolder.make()
    try {
      await other.fill(4)
      await writeFile(desk.queue, await readFile(other.queue))
      expect(await damaged.repaired(count)).toMatchObject({
        kind: 'snapshot-differs',
        keptAs: `${desk.queue}.damaged-1`,
      })
    } finally {
      await other.remove()
    }
  })

  it('speaks for itself where the checkpoint does not vouch for as much, or is gone', async () => {
    const other = await DeskFolder.make()
    try {
      await other.fill(4)
      await writeFile(desk.queue, await readFile(other.queue))
      for await (const { after } of (await desk.open({ readOnly: true })).ledger.frames(journalStart)) {
        if (after.seq === 3) await writeNote(desk.path, desk.noteFor(after))
      }
      const trouble = await damaged.troubled(count)
      expect(trouble).toMatchObject({ kind: 'checkpoint-differs', what: expect.stringContaining('queue.json') })
      expect(trouble.wayOut).toContain('queue.json')
      await rm(desk.head)
      expect(await damaged.troubled(count)).toEqual(trouble)
    } finally {
      await other.remove()
    }
  })

  it('does not hide that the journal is another than the checkpoint before it vouches for', async () => {
    const vouched = await readFile(desk.head)
    const anew = entriesIn(await desk.lines()).map((frame) =>
      frame.map((entry) => ({ ...entry, at: '2020-01-01T00:00:00.000Z' })),
    )
    await desk.setLines(chained(anew))
    await rm(desk.queue)
    await rm(desk.head)
    // Whoever wrote it anew works in it for a while, and puts the old checkpoint back.
    await damaged.opened()
    await damaged.add(...desk.history.slice(count, count + 2))
    await damaged.record?.close()
    await writeFile(desk.head, vouched)
    expect(await damaged.troubled(count + 2)).toMatchObject({ kind: 'checkpoint-differs' })
  })

  it('never speaks against a journal that is right: one with a forged tree is put aside', async () => {
    const { createHash } = await import('node:crypto')
    const { mark } = (await snapshot()) as { mark: { tree: string[] } }
    const forged = { ...mark, tree: mark.tree.map(() => '0'.repeat(64)) }
    const lines = (await readFile(desk.queue, 'utf8')).replace(JSON.stringify(mark), JSON.stringify(forged)).split('\n')
    const body = lines
      .slice(0, -2)
      .map((line) => `${line}\n`)
      .join('')
    const checksum = createHash('sha256').update(body).digest('hex')
    await writeFile(desk.queue, `${body}"checksum":"${checksum}"}\n`)
    expect(await damaged.repaired(count)).toMatchObject({ kind: 'snapshot-differs', keptAs: `${desk.queue}.damaged-1` })
  })

  it('does not hide damage in the line it was taken at', async () => {
    const lines = await desk.lines()
    await desk.setLines(lines.with(count - 1, (lines.at(-1) ?? '').replace('"by":"mia"', '"by":"ana"')))
    expect(await damaged.troubled(count - 1)).toMatchObject({ kind: 'altered-line', after: { seq: count - 1 } })
  })

  it('can be removed with every damaged one: they name people', async () => {
    await writeFile(desk.queue, 'Ana Ruiz')
    await writeFile(desk.file('queue.json.damaged-7'), 'Ana Ruiz')
    await damaged.opened()
    expect(await readdir(desk.path)).toContain('queue.json.damaged-1')
    await damaged.record?.dropSnapshot()
    expect((await readdir(desk.path)).filter((name) => name.startsWith('queue'))).toEqual([])
    await damaged.record?.close()
    expect(await readdir(desk.path)).toContain('queue.json')
  })
})
