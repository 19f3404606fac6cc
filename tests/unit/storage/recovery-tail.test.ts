// The journal’s last line, after a crash and after damage.
import { readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { count, Damaged, offsets } from './damaged'
import { add, type DeskFolder } from './desk-folder'

let damaged: Damaged
let desk: DeskFolder
beforeEach(async () => {
  damaged = await Damaged.make()
  ;({ desk } = damaged)
})
afterEach(() => damaged.remove())

describe('the last line of the journal', () => {
  beforeEach(() => desk.fill(count))

  /** One more entry that no checkpoint and no snapshot vouches for. */
  async function oneMore(): Promise<{ whole: Buffer; from: number }> {
    const more = await desk.open()
    const from = more.ledger.mark().offset
    await add(more, ...desk.history.slice(count, count + 1))
    await damaged.died(more)
    return { whole: await readFile(desk.segment()), from }
  }

  it('cut off at any byte is kept aside and cut, and everything before it is there', async () => {
    const { whole, from } = await oneMore()
    for (let size = from + 1; size < whole.length - 1; size += 41) {
      await writeFile(desk.segment(), whole.subarray(0, size))
      const repair = await damaged.repaired(count)
      expect(repair).toMatchObject({ kind: 'torn-tail', what: expect.stringContaining(`entry ${count}`) })
      expect(await readFile(repair?.keptAs ?? '')).toEqual(whole.subarray(from, size))
      expect(await readFile(desk.segment())).toEqual(whole.subarray(0, from))
      await damaged.add(...desk.history.slice(count, count + 1))
      await damaged.died()
      expect(await readFile(desk.segment())).toEqual(whole)
    }
  })

  it('is kept when it lacks nothing but its line end, which is put back', async () => {
    const { whole } = await oneMore()
    await truncate(desk.segment(), whole.length - 1)
    expect(await damaged.repaired(count + 1)).toMatchObject({ kind: 'line-end-restored', keptAs: null })
    expect(await readFile(desk.segment())).toEqual(whole)
    await damaged.add(...desk.history.slice(count + 1, count + 2))
    await damaged.record?.close()
    expect((await damaged.opened()).state.seq).toBe(count + 2)
  })

  it('is kept as well when its line end is a zero that a power cut has left', async () => {
    const { whole } = await oneMore()
    for (const zeros of [1, 3]) {
      await writeFile(desk.segment(), Buffer.concat([whole.subarray(0, -1), Buffer.alloc(zeros)]))
      expect(await damaged.repaired(count + 1)).toMatchObject({ kind: 'line-end-restored', keptAs: null })
      await damaged.died()
      expect(await readFile(desk.segment())).toEqual(whole)
    }
  })

  it('of which a power cut left only the first byte unwritten is kept aside and cut', async () => {
    const { whole, from } = await oneMore()
    const torn = Buffer.from(whole)
    torn[from] = 0
    await writeFile(desk.segment(), torn)
    const repair = await damaged.repaired(count)
    expect(repair?.kind).toBe('torn-tail')
    expect(await readFile(repair?.keptAs ?? '')).toEqual(torn.subarray(from))
  })

  it('that a power cut left zeros in is kept aside and cut, though its line end is there', async () => {
    const { whole, from } = await oneMore()
    const torn = Buffer.from(whole)
    torn.fill(0, from + 10, from + 200)
    await writeFile(desk.segment(), torn)
    const repair = await damaged.repaired(count)
    expect(repair?.kind).toBe('torn-tail')
    expect(await readFile(repair?.keptAs ?? '')).toEqual(torn.subarray(from))
  })

  it('that is nothing but zeros is kept aside and cut', async () => {
    const { whole, from } = await oneMore()
    await writeFile(desk.segment(), Buffer.concat([whole.subarray(0, from), Buffer.alloc(300)]))
    expect(await damaged.repaired(count)).toMatchObject({ kind: 'torn-tail' })
  })

  it('never takes the place of what was kept aside before', async () => {
    const { whole, from } = await oneMore()
    const kept = new Set<string>()
    for (const size of [from + 5, from + 60, from + 5]) {
      await writeFile(desk.segment(), whole.subarray(0, size))
      kept.add((await damaged.repaired(count))?.keptAs ?? '')
      await damaged.died()
    }
    expect(kept.size).toBe(3)
    const sizes = await Promise.all([...kept].map(async (path) => (await readFile(path)).length))
    expect(sizes).toEqual([5, 60, 5])
  })

  it('torn where the checkpoint vouches for it was not torn by a crash, and is left as it is', async () => {
    const lines = await desk.lines()
    const from = offsets(lines).at(-1) ?? 0
    await truncate(desk.segment(), from + 100)
    const trouble = await damaged.troubled(count - 1)
    expect(trouble).toMatchObject({
      kind: 'journal-cut',
      where: { file: desk.segment(), offset: from },
      after: { seq: count - 1, at: desk.history[count - 2]?.at },
    })
    expect(trouble.what).toContain('100 bytes')
  })

  it('with another byte in the place of its line end is damage, not an interruption', async () => {
    const whole = await readFile(desk.segment())
    await writeFile(desk.segment(), Buffer.concat([whole.subarray(0, -1), Buffer.from('\v')]))
    await rm(desk.queue)
    expect(await damaged.troubled(count - 1)).toMatchObject({
      kind: 'altered-line',
      where: { file: desk.segment(), offset: offsets(await lineStarts(whole)).at(-1) },
    })
  })

  const lineStarts = async (whole: Buffer) => whole.toString('utf8').split('\n').slice(0, -1)
})
