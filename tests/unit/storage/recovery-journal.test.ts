// Damage in the journal’s lines and segments, kind by kind: open for reading, with exactly what is wrong.
import { readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Entry } from '../../../shared/ledger/events'
import { chained, count, Damaged, entriesIn, offsets } from './damaged'
import { add, type DeskFolder } from './desk-folder'

let damaged: Damaged
let desk: DeskFolder
beforeEach(async () => {
  damaged = await Damaged.make()
  ;({ desk } = damaged)
})
afterEach(() => damaged.remove())

const zeros = (line: string) => `${line.slice(0, 70)}${'\0'.repeat(30)}${line.slice(100)}`

describe('a line of the journal', () => {
  beforeEach(async () => {
    await desk.fill(count)
    await rm(desk.queue)
  })
  const place = async (line: number) => ({
    where: { file: desk.segment(), offset: offsets(await desk.lines())[line] },
    after: { seq: line, at: desk.history[line - 1]?.at ?? null },
  })

  it.each([
    [
      'a flipped bit',
      (line: string) => line.slice(0, 90) + String.fromCharCode(line.charCodeAt(90) ^ 1) + line.slice(91),
    ],
    ['an edit', (line: string) => line.replace('"by":"mia"', '"by":"ana"')],
    ['an edit of its hash', (line: string) => `${line.startsWith('0') ? '1' : '0'}${line.slice(1)}`],
    // Only the line after it can tell these from lines that were taken out, or that never were lines.
    ['an edit of its number', (line: string) => line.replace('"seq":6', '"seq":9')],
    ['a hash that is none', (line: string) => `x${line.slice(1)}`],
    ['zeros in its middle, as only the last line may have them from a power cut', zeros],
  ])('with %s is named, with what was sound before it', async (_what, damage) => {
    const lines = await desk.lines()
    const expected = await place(5)
    await desk.setLines(lines.with(5, damage(lines[5] ?? '')))
    expect(await damaged.troubled(5)).toMatchObject({ kind: 'altered-line', ...expected })
  })

  it('with bytes that are no text is named, even where its text would read the same', async () => {
    const [first] = desk.history
    if (!first) throw new Error('The history is not empty')
    const at: Entry = {
      ...first,
      seq: count + 1,
      event: { type: 'Withdrawn', post: 'p', revision: 1, reason: '\ufffd' },
    }
    const more = await desk.open()
    await add(more, at)
    await desk.vouch(more.ledger)
    await damaged.died(more)
    const whole = await readFile(desk.segment())
    const mark = whole.lastIndexOf('\ufffd')
    const other = Buffer.concat([whole.subarray(0, mark), Buffer.from([0xff]), whole.subarray(mark + 3)])
    expect(other.toString('utf8')).toBe(whole.toString('utf8'))
    await writeFile(desk.segment(), other)
    expect(await damaged.troubled(count)).toMatchObject({ kind: 'altered-line', ...(await place(count)) })
  })

  it.each([
    ['taken out', (lines: readonly string[]) => lines.toSpliced(5, 1), 5],
    ['put in twice', (lines: readonly string[]) => lines.toSpliced(5, 0, lines[4] ?? ''), 5],
    ['exchanged with the next', (lines: readonly string[]) => lines.with(5, lines[6] ?? '').with(6, lines[5] ?? ''), 5],
  ])('%s breaks the chain there', async (_what, damage, line) => {
    const expected = await place(line)
    await desk.setLines(damage(await desk.lines()))
    expect(await damaged.troubled(line)).toMatchObject({ kind: 'broken-chain', ...expected })
  })

  it('that is not in the journal’s form is named', async () => {
    const lines = await desk.lines()
    const expected = await place(3)
    await desk.setLines(lines.toSpliced(3, 0, 'Nothing to do with it.'))
    expect(await damaged.troubled(3)).toMatchObject({ kind: 'malformed-line', ...expected })
  })

  it('of a newer version is left to the newer version', async () => {
    const lines = await desk.lines()
    const entries = entriesIn(lines)
    const [last] = entries.at(-1) ?? []
    const newer = { ...last, event: { type: 'HoldRaised', scope: 'all' } } as unknown as Entry
    await desk.setLines(chained(entries.with(count - 1, [newer])))
    const trouble = await damaged.troubled(count - 1)
    expect(trouble).toMatchObject({ kind: 'unknown-entry', ...(await place(count - 1)) })
    expect(trouble.wayOut).toContain('newest version')
  })

  it('of a newer version that only says more of something known is left to it too', async () => {
    const entries = entriesIn(await desk.lines())
    const [first] = entries[0] ?? []
    const newer = { ...first, event: { ...first?.event, colour: 'blue' } } as unknown as Entry
    await desk.setLines(chained(entries.with(0, [newer])))
    expect(await damaged.troubled(0)).toMatchObject({ kind: 'unknown-entry', after: { seq: 0, at: null } })
  })

  it('that is numbered wrongly is named, though its chain was made anew', async () => {
    const entries = entriesIn(await desk.lines())
    await desk.setLines(
      chained(
        entries.map((frame) => frame.map((entry) => ({ ...entry, seq: entry.seq > 7 ? entry.seq + 1 : entry.seq }))),
      ),
    )
    expect(await damaged.troubled(7)).toMatchObject({ kind: 'wrong-sequence', ...(await place(7)) })
  })

  it('that must be signed and is not is named', async () => {
    const signed: Entry = {
      ...(desk.history[count] as Entry),
      seq: count + 1,
      by: 'mia',
      event: { type: 'PersonRemoved', person: 'ana', reason: '' },
    }
    const enrolled: Entry = {
      ...signed,
      event: { type: 'KeyEnrolled', person: 'mia', keyId: desk.keyId, publicKey: desk.publicKey, proof: '' },
    }
    const lines = await desk.lines()
    const [head = ''] = lines.at(-1)?.split(' ') ?? []
    const more = chained([[enrolled]], { seq: count, head })
    await desk.setLines([...lines, ...more])
    // Nobody proved to hold this key.
    expect(await damaged.troubled(count)).toMatchObject({ kind: 'bad-signature', ...(await place(count)) })
  })
})

describe('a segment', () => {
  const segmentBytes = 500
  beforeEach(() => desk.fill(count, { segmentBytes }))
  const firstOf = async (number: number) => entriesIn(await desk.lines(number))[0]?.[0]?.seq ?? 0
  const names = async () => (await readdir(desk.file('ledger'))).filter((name) => name.endsWith('.log')).toSorted()

  it('that is missing in the middle is named, with the last entry before it', async () => {
    expect((await names()).length).toBeGreaterThan(3)
    const sound = (await firstOf(2)) - 1
    await rename(desk.segment(2), desk.file('elsewhere.log'))
    expect(await damaged.troubled(sound)).toMatchObject({
      kind: 'missing-segment',
      where: { file: desk.segment(2), offset: 0 },
      after: { seq: sound, at: desk.history[sound - 1]?.at },
    })
    await rename(desk.file('elsewhere.log'), desk.segment(2))
    expect((await damaged.opened()).condition).toEqual({ trouble: null, repairs: [] })
  })

  it('that is missing at the beginning is named, though the snapshot knows more', async () => {
    await rm(desk.segment(1))
    expect(await damaged.troubled(0)).toMatchObject({
      kind: 'missing-segment',
      where: { file: desk.segment(1), offset: 0 },
    })
  })

  it('that is missing at the end is named by the snapshot, and without one the checkpoint tells that entries are gone', async () => {
    const last = (await names()).length
    const sound = (await firstOf(last)) - 1
    await rm(desk.segment(last))
    expect(await damaged.troubled(sound)).toMatchObject({
      kind: 'missing-segment',
      where: { file: desk.segment(last), offset: 0 },
    })
    await rm(desk.queue)
    expect(await damaged.troubled(sound)).toMatchObject({ kind: 'journal-cut', after: { seq: sound } })
  })

  it('of which none is left is named, and none is made anew', async () => {
    for (const name of await names()) await rm(desk.file('ledger', name))
    const gone = { kind: 'missing-segment', where: { file: desk.segment(1), offset: 0 } }
    expect(await damaged.troubled(0)).toMatchObject(gone)
    // Whatever is left to tell of it, even if it tells nothing more.
    await rm(desk.head)
    expect(await damaged.troubled(0)).toMatchObject(gone)
    await writeFile(desk.queue, 'damaged')
    expect(await damaged.troubled(0)).toMatchObject(gone)
    await rm(desk.queue)
    await writeFile(desk.head, 'damaged')
    expect(await damaged.troubled(0)).toMatchObject(gone)
  })

  it('that is not the last and lost its end is named: that was no interruption', async () => {
    const lines = await desk.lines(2)
    const end = (await readFile(desk.segment(2))).length
    await truncate(desk.segment(2), end - 1)
    await rm(desk.queue)
    const sound = (await firstOf(3)) - 2
    expect(await damaged.troubled(sound)).toMatchObject({
      kind: 'malformed-line',
      where: { file: desk.segment(2), offset: offsets(lines).at(-1) },
    })
  })

  it('whose last line was altered is judged by the first line of the next', async () => {
    const lines = await desk.lines(2)
    const sound = (await firstOf(3)) - 2
    const last = lines.length - 1
    for (const spoil of [zeros, (line: string) => `x${line.slice(1)}`]) {
      await desk.setLines(lines.with(last, spoil(lines[last] ?? '')), 2)
      await rm(desk.queue, { force: true })
      expect(await damaged.troubled(sound)).toMatchObject({
        kind: 'altered-line',
        where: { file: desk.segment(2), offset: offsets(lines).at(-1) },
      })
    }
  })

  it('that was begun and not yet written to is gone on with', async () => {
    const last = (await names()).length
    await writeFile(desk.segment(last + 1), '')
    const { condition, ledger } = await damaged.opened({ segmentBytes })
    expect(condition).toEqual({ trouble: null, repairs: [] })
    expect([ledger.position().seq, ledger.segments]).toEqual([count, last + 1])
    await damaged.add(...desk.history.slice(count, count + 1))
    await damaged.record?.close()
    expect((await damaged.opened()).state.seq).toBe(count + 1)
  })
})
