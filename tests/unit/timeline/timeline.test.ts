import { readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inProcess } from '../../../electron/desk/background/in-process'
import type { Background } from '../../../electron/desk/background/jobs'
import type { Timeline } from '../../../electron/desk/timeline'
import { type LedgerFilter, type LedgerPage, wholeLedger } from '../../../shared/desk/queries/ledger'
import { Recorded } from './recorded'

let recorded: Recorded
beforeEach(async () => {
  recorded = await Recorded.make()
})
afterEach(() => recorded.remove())

const sentences = ({ rows }: LedgerPage) => rows.map(({ name, words }) => `${name} ${words}`)

async function page(timeline: Timeline, filter: Partial<LedgerFilter> = {}, offset = 0, limit = 100) {
  for (;;) {
    const answer = await timeline.page({ ...wholeLedger, ...filter }, offset, limit)
    if (!answer.reading) return answer
  }
}

describe('the timeline', () => {
  it('lists every entry, the newest first, with its number and whether it is signed', async () => {
    const { rows, total, entries, reading } = await page(recorded.timeline())
    expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: recorded.state.seq }, (_, at) => total - at))
    expect({ total, entries, reading }).toEqual({ total: recorded.state.seq, entries: total, reading: null })
    expect(rows.find(({ words }) => words.startsWith('approved'))?.isSigned).toBe(true)
    expect(rows.at(-1)).toMatchObject({ seq: 1, isSigned: false, words: 'founded this desk, “Northbank”' })
  })

  it('gives the same rows page by page as all at once', async () => {
    const timeline = recorded.timeline()
    const all = await page(timeline)
    const parts = [await page(timeline, {}, 0, 7), await page(timeline, {}, 7, 7), await page(timeline, {}, 14, 100)]
    expect(parts.flatMap(({ rows }) => rows)).toEqual(all.rows)
  })

  it('holds what was recorded since it was last asked', async () => {
    const timeline = recorded.timeline()
    const before = await page(timeline)
    await recorded.happen('ana', { type: 'CommentResolved', post: 'p1', comment: 'k1' })
    const after = await page(timeline)
    expect(after.total).toBe(before.total + 1)
    expect(sentences(after)[0]).toBe('Ana Ruiz resolved a comment on NB-p1')
  })

  it('reads on over the segments of the journal, in the background and beside it', async () => {
    await recorded.remove()
    recorded = await Recorded.make(2_000)
    expect(recorded.ledger.segments).toBeGreaterThan(3)
    const timeline = recorded.timeline()
    expect((await page(timeline)).total).toBe(recorded.state.seq)
    for (let seq = 1; seq <= recorded.state.seq; seq += 1) {
      const entry = await timeline.entry(seq)
      expect(JSON.parse(entry?.json ?? '')).toMatchObject({ seq })
    }
  })

  it('says how far it is while a long record is being read, and shows no half of it', async () => {
    await recorded.import('b1', 2_000)
    let release = () => undefined as void
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const slow: Background = {
      run: async (job, options) => {
        const done = await inProcess.run(job, options)
        await held
        return done
      },
    }
    const timeline = recorded.timeline(slow)
    const total = recorded.state.seq
    for (let done = -1; done < total; ) {
      const { reading, ...answer } = await timeline.page(wholeLedger, 0, 10)
      expect(answer).toEqual({ rows: [], offset: 0, total: 0, entries: 0 })
      expect(reading?.total).toBe(total)
      done = reading?.done ?? 0
    }
    release()
    expect((await page(timeline)).entries).toBe(total)
  })

  it('keeps showing what it knows while much more is being read', async () => {
    const timeline = recorded.timeline()
    const before = await page(timeline)
    await recorded.import('b1', 2_000)
    const meanwhile = await timeline.page(wholeLedger, 0, 100)
    expect(meanwhile.reading === null || meanwhile.rows.length > 0).toBe(true)
    expect((await page(timeline)).entries).toBe(before.entries + 2_000)
  })

  it('begins again where it began when the background work fails', async () => {
    await recorded.import('b1', 2_000)
    let attempts = 0
    const failing: Background = {
      run: async (job, options) => {
        const done = await inProcess.run(job, options)
        attempts += 1
        if (attempts === 1) throw new Error('The thread ended early')
        return done
      },
    }
    const timeline = recorded.timeline(failing)
    await expect(page(timeline)).rejects.toThrow('ended early')
    expect((await page(timeline)).entries).toBe(recorded.state.seq)
  })

  it('stops at once when the desk is closed', async () => {
    await recorded.import('b1', 2_000)
    const timeline = recorded.timeline()
    const reading = timeline.catchUp()
    timeline.close()
    await expect(reading).rejects.toThrow('The desk was closed')
  })

  it('says that the journal cannot be read to its end, and keeps the part before', async () => {
    await recorded.import('b1', 2_000)
    await truncate(join(recorded.folder, 'ledger', '000001.log'), 5_000)
    const timeline = recorded.timeline()
    const { entries } = await page(timeline)
    expect(entries).toBeGreaterThan(0)
    expect(entries).toBeLessThan(recorded.state.seq)
    expect(timeline.problem).toMatch(/journal/i)
  })
})

describe('finding entries', () => {
  const found = async (filter: Partial<LedgerFilter>) => sentences(await page(recorded.timeline(), filter))

  it('finds by words in any order: names, keys of posts, and what happened', async () => {
    expect(await found({ search: 'brand ben APPROVED nb-p1' })).toEqual(['Ben Okoro approved NB-p1 for Brand: “Fine.”'])
    expect(await found({ search: 'ben approved nb-p9' })).toEqual([])
  })

  it('finds an export by the key of any post in it', async () => {
    await recorded.happen('mia', {
      type: 'ScheduleExported',
      export: 'e2',
      profile: 'schedule-json',
      policyDigest: '0'.repeat(64),
      files: [],
      posts: ['p1', 'p2'].map((post) => ({ post, revision: 1, contentDigest: '0'.repeat(64), signOffs: [] })),
      accounts: [],
    })
    expect(await found({ search: 'exported nb-p2' })).toEqual([
      'Mia Lang exported 2 posts as Schedule for programs (JSON)',
    ])
    expect(await found({ post: 'p2', groups: ['schedule'] })).toHaveLength(1)
  })

  it('finds by kind, by person and by post together', async () => {
    expect(await found({ groups: ['decisions'], by: 'cleo', post: 'p2' })).toEqual([
      'Cleo Hart rejected NB-p2 for Legal: “Fine.”',
      'Cleo Hart took back a sign-off on NB-p2: “A second thought.”',
      'Cleo Hart approved NB-p2 for Brand: “Fine.”',
    ])
  })

  it('finds from one moment to just before another, however finely they are written', async () => {
    const timeline = recorded.timeline()
    const { rows } = await page(timeline, { from: '2026-12-01T08:03:00Z', to: '2026-12-01T08:05:00Z' })
    expect(rows.map(({ seq }) => seq)).toEqual([4, 3])
  })

  it('finds a person by their name no more once it is erased, and shows it nowhere', async () => {
    const timeline = recorded.timeline()
    expect((await page(timeline, { search: 'ana ruiz' })).total).toBeGreaterThan(0)
    await recorded.happen('mia', { type: 'PersonErased', person: 'ana' })
    expect((await page(timeline, { search: 'ana ruiz' })).total).toBe(0)
    const everything = await page(timeline)
    expect(JSON.stringify(everything)).not.toContain('Ruiz')
    expect(sentences(everything)[0]).toBe('Mia Lang erased the personal data of Erased person ana')
  })
})

describe('a batch', () => {
  const only = { groups: ['posts' as const], search: 'imported' }

  it('is one row that counts its entries', async () => {
    await recorded.import('b1', 188)
    const { rows, total, entries } = await page(recorded.timeline(), only)
    expect({ total, entries }).toEqual({ total: 1, entries: 188 })
    const last = recorded.state.seq
    expect(rows[0]).toMatchObject({
      seq: last,
      words: 'imported 188 drafts',
      post: null,
      holds: { count: 188, from: last - 187, isOpen: false },
    })
  })

  it('opened, is followed by each of its entries', async () => {
    await recorded.import('b1', 3)
    await recorded.import('b2', 2)
    const { rows, total } = await page(recorded.timeline(), { ...only, opened: ['b1'] })
    expect(total).toBe(5)
    expect(rows.map(({ words, isPart, holds }) => [words, isPart, holds?.isOpen])).toEqual([
      ['imported 2 drafts', false, false],
      ['imported 3 drafts', false, true],
      ['imported NB-5', true, undefined],
      ['imported NB-4', true, undefined],
      ['imported NB-3', true, undefined],
    ])
  })

  it('of which only some are found says so, and one found stands by itself', async () => {
    await recorded.import('b1', 30)
    const timeline = recorded.timeline()
    const some = await page(timeline, { search: 'imported nb-3' })
    expect(sentences(some)).toEqual(['Ana Ruiz imported 30 drafts, 4 of them found'])
    expect(some.rows[0]?.holds?.count).toBe(4)
    expect(sentences(await page(timeline, { search: 'imported nb-31' }))).toEqual(['Ana Ruiz imported NB-31'])
  })
})

describe('one entry', () => {
  it('is shown with its facts, its JSON and the hash of its line', async () => {
    const timeline = recorded.timeline()
    const text = await readFile(join(recorded.folder, 'ledger', '000001.log'), 'utf8')
    const lines = text.trimEnd().split('\n')
    for (const [index, line] of lines.entries()) {
      const entry = await timeline.entry(index + 1)
      expect(entry?.hash).toBe(line.slice(0, 64))
      expect(JSON.parse(entry?.json ?? '')).toEqual((JSON.parse(line.slice(65)) as unknown[])[0])
      expect(entry?.facts.every(({ label }) => label !== '')).toBe(true)
    }
    expect(await timeline.entry(lines.length + 1)).toBeNull()
  })

  it('is found inside a frame of many, past letters of more than one byte', async () => {
    await recorded.import('größe-€-😀', 5)
    const { seq } = recorded.state
    const entry = await recorded.timeline().entry(seq - 2)
    expect(JSON.parse(entry?.json ?? '')).toMatchObject({ seq: seq - 2, batch: 'größe-€-😀' })
  })

  it('is not shown when the journal no longer holds it as it was read', async () => {
    const timeline = recorded.timeline()
    await page(timeline)
    const path = join(recorded.folder, 'ledger', '000001.log')
    const journal = await readFile(path, 'utf8')
    await writeFile(path, journal.replace('A second thought.', 'A third thought.?'))
    const seq = recorded.state.seq
    const entries = Array.from({ length: seq }, (_, index) => timeline.entry(index + 1))
    const refused = (await Promise.allSettled(entries)).filter(({ status }) => status === 'rejected')
    expect(refused).toHaveLength(1)
    expect(refused[0]).toMatchObject({ reason: { message: expect.stringContaining('no longer holds entry') } })
  })

  it('says of each signature that it is right and whose key it was', async () => {
    const timeline = recorded.timeline()
    const { rows } = await page(timeline)
    const signed = rows.filter(({ isSigned }) => isSigned)
    expect(signed.length).toBeGreaterThan(5)
    for (const { seq } of signed) {
      expect((await timeline.entry(seq))?.signature).toMatchObject({ isRight: true, problem: null })
    }
  })

  it('names a signature over something else, by a revoked key, or by nobody’s', async () => {
    const timeline = recorded.timeline()
    const { rows } = await page(timeline, { groups: ['decisions'], by: 'ben' })
    const right = JSON.parse((await timeline.entry(rows[0]?.seq ?? 0))?.json ?? '')
    const again = async (change: object) => {
      await recorded.add([{ ...right, ...change }], true)
      return (await timeline.entry(recorded.state.seq))?.signature?.problem
    }
    expect(await again({})).toContain('at “')
    expect(await again({ by: 'mia' })).toContain('never enrolled for this person')
    const [{ keyid, sig }] = right.signed.signatures
    const altered = {
      ...right.signed,
      signatures: [{ keyid, sig: sig.replace(/^./, sig.startsWith('A') ? 'B' : 'A') }],
    }
    expect(await again({ signed: altered })).toContain('not the signature of this key')
    await recorded.happen('mia', { type: 'KeyRevoked', person: 'ben', keyId: keyid, reason: '' })
    expect(await again({})).toContain('revoked before')
    expect(await again({ by: 'zoe' })).toContain('never enrolled for this person')
    const early = recorded.state.seq
    await recorded.happen('zoe', { type: 'KeyEnrolled', person: 'zoe', keyId: keyid, publicKey: 'AAAA', proof: 'AAAA' })
    expect((await timeline.entry(early))?.signature?.problem).toContain('not enrolled yet')
  })
})
