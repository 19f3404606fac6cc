import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { inProcess } from '../../../electron/desk/background/in-process'
import { inWorker } from '../../../electron/desk/background/in-worker'
import type { Background, News } from '../../../electron/desk/background/jobs'
import { comparePolicies } from '../../../electron/desk/comparison'
import { SealedData } from '../../../electron/keys/sealed'
import { exportLedger } from '../../../electron/files/ledger-export'
import { journalStart } from '../../../electron/storage/place'
import { SnapshotStore } from '../../../electron/storage/snapshot'
import { wholeLedger } from '../../../shared/desk/queries/ledger'
import { emptyState, toSnapshot } from '../../../shared/desk/state'
import { speak } from '../../../shared/words/language'
import { policy, SmallDesk } from '../desk/small-desk'
import { type Bundle, bundle } from '../faults/bundle'
import { Recorded } from './recorded'

let recorded: Recorded
let worker: Bundle
beforeAll(async () => {
  worker = await bundle('electron/desk/background/worker.ts')
})
afterAll(() => worker.remove())
beforeEach(async () => {
  recorded = await Recorded.make()
})
afterEach(() => recorded.remove())

const backgrounds: readonly (readonly [string, () => Background])[] = [
  ['in a thread of its own', () => inWorker(worker.script)],
  ['where it is asked for', () => inProcess],
]

describe.each(backgrounds)('work done %s', (_where, background) => {
  it('verifies a record, telling how far it is', async () => {
    const news: News[] = []
    const found = await background().run(
      { kind: 'verify', folder: recorded.folder },
      { onNews: (one) => news.push(one) },
    )
    expect(found).toMatchObject({ entries: recorded.state.seq, head: recorded.ledger.position().head, trouble: null })
    expect(news.at(-1)).toMatchObject({ kind: 'progress', done: found.bytes, total: found.bytes })
  })

  it('compares policies over the posts it is handed', async () => {
    const desk = new SmallDesk()
    desk.draft('ana', 'one', 'The best bank.')
    const { packs, ...rest } = policy(2)
    const milder = {
      ...rest,
      packs: packs.map(({ name, yaml }) => ({ name, yaml: yaml.replace('the best', 'the worst') })),
    }
    const done: number[] = []
    const options = {
      background: background(),
      onProgress: (posts: number) => done.push(posts),
      signal: AbortSignal.timeout(60_000),
    }
    const found = await comparePolicies(desk.state, policy(1), milder, options)
    expect(found).toMatchObject({ posts: 1, changed: 1, appears: 0, disappears: 1 })
    expect(done).toEqual([1])
  })

  it('lists a record in small parts, in order', async () => {
    await recorded.import('b1', 1_200)
    const parts: number[][] = []
    const { problem } = await background().run(
      { kind: 'list', folder: recorded.folder, from: journalStart, to: recorded.ledger.mark() },
      { onNews: (news) => news.kind === 'listed' && parts.push(news.entries.map(({ line }) => line.seq)) },
    )
    expect(problem).toBeNull()
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(250)
    expect(parts.flat()).toEqual(Array.from({ length: recorded.state.seq }, (_, index) => index + 1))
  })

  it('reads no further than it was told, though more has been recorded', async () => {
    const to = recorded.ledger.mark()
    await recorded.import('b1', 5)
    const seen: number[] = []
    await background().run(
      { kind: 'list', folder: recorded.folder, from: journalStart, to },
      { onNews: (news) => news.kind === 'listed' && seen.push(...news.entries.map(({ line }) => line.seq)) },
    )
    expect(seen.at(-1)).toBe(to.seq)
  })

  it('keeps a snapshot that is the state up to the place', async () => {
    const to = recorded.ledger.mark()
    const before = toSnapshot(recorded.nameless)
    await background().run({ kind: 'snapshot', folder: recorded.folder, to })
    const first = await new SnapshotStore(recorded.folder).load()
    expect(first).toMatchObject({ kind: 'sound', mark: to })
    expect(first.kind === 'sound' && toSnapshot(first.state)).toEqual(before)

    // The next one goes on from the first.
    await recorded.import('b1', 20)
    await background().run({ kind: 'snapshot', folder: recorded.folder, to: recorded.ledger.mark() })
    const second = await new SnapshotStore(recorded.folder).load()
    expect(second.kind === 'sound' && toSnapshot(second.state)).toEqual(toSnapshot(recorded.nameless))
  })

  it('ends at once when it is cancelled', async () => {
    await recorded.import('b1', 3_000)
    const cancel = new AbortController()
    const job = { kind: 'list', folder: recorded.folder, from: journalStart, to: recorded.ledger.mark() } as const
    const heard: News[] = []
    const work = background().run(job, {
      signal: cancel.signal,
      onNews: (news) => {
        heard.push(news)
        cancel.abort(new Error('Enough'))
      },
    })
    await expect(work).rejects.toThrow('Enough')
    expect(heard).toHaveLength(1)
    await expect(background().run(job, { signal: cancel.signal })).rejects.toThrow('Enough')
  })

  it('says why it failed', async () => {
    const nowhere = { ...recorded.ledger.mark(), seq: recorded.state.seq + 1 }
    const work = background().run({ kind: 'snapshot', folder: recorded.folder, to: nowhere })
    await expect(work).rejects.toThrow(`could not be read up to entry ${nowhere.seq}`)
    expect(await readdir(recorded.folder)).not.toContain('queue.json')
  })
})

describe('a thread that compared policies', () => {
  const options = (signal = AbortSignal.timeout(60_000)) => ({ onProgress: () => undefined, signal, threads: 1 })

  it('is used for the next comparison, also after one that was cancelled', async () => {
    const own = await bundle('electron/desk/background/worker.ts')
    const background = inWorker(own.script)
    const desk = new SmallDesk()
    desk.draft('ana', 'one', 'The best bank.')
    const compared = (signal?: AbortSignal) =>
      comparePolicies(desk.state, policy(1), { ...policy(2), packs: [] }, { background, ...options(signal) })
    const first = await compared()
    // No other thread can be started from here on.
    await own.remove()
    expect(await compared()).toEqual(first)
    const cancel = new AbortController()
    const cancelled = compared(cancel.signal)
    cancel.abort(new Error('Enough'))
    await expect(cancelled).rejects.toThrow('Enough')
    await vi.waitFor(async () => expect(await compared()).toEqual(first), { timeout: 30_000, interval: 50 })
  })
})

describe('a thread of its own', () => {
  afterEach(() => speak('en'))

  it('says what it finds in the language that is spoken', async () => {
    await speak('de')
    const beyond = { ...recorded.ledger.mark(), seq: recorded.state.seq + 1 }
    const work = inWorker(worker.script).run<'list'>({
      kind: 'list',
      folder: recorded.folder,
      from: journalStart,
      to: beyond,
    })
    expect(await work).toEqual({
      problem: `Das Journal endet nach Eintrag ${recorded.state.seq}, vor Eintrag ${beyond.seq}.`,
    })
  })
})

describe('a snapshot', () => {
  const snapshotOf = async (to = recorded.ledger.mark()) => {
    await inProcess.run({ kind: 'snapshot', folder: recorded.folder, to })
    const kept = await new SnapshotStore(recorded.folder).load()
    if (kept.kind !== 'sound') throw new Error(`The snapshot is ${kept.kind}`)
    return kept.state
  }

  it('goes on from the one before, so that it costs what was added', async () => {
    const marked = { ...recorded.nameless, zone: 'Pacific/Apia' }
    await new SnapshotStore(recorded.folder).save(marked, recorded.ledger.mark())
    expect((await snapshotOf()).zone).toBe('Pacific/Apia')
    await recorded.import('b1', 3)
    const next = await snapshotOf()
    expect(next.zone).toBe('Pacific/Apia')
    expect(next.seq).toBe(recorded.state.seq)
  })

  it('names people whose names the desk has the keys to', async () => {
    const sealed = await (await SealedData.open(recorded.folder)).seal('zoe', 'Zoe Adler')
    await recorded.happen('mia', { type: 'PersonAdded', person: 'zoe', sealed })
    expect((await snapshotOf()).people.get('zoe')?.name).toBe('Zoe Adler')
  })

  it('of another journal is not gone on from', async () => {
    const stranger = { ...journalStart, seq: 1, head: 'f'.repeat(64), offset: 66, tree: ['f'.repeat(64)] }
    await new SnapshotStore(recorded.folder).save({ ...emptyState(), name: 'Elsewhere', seq: 1 }, stranger)
    await inProcess.run({ kind: 'snapshot', folder: recorded.folder, to: recorded.ledger.mark() })
    const kept = await new SnapshotStore(recorded.folder).load()
    expect(kept.kind === 'sound' && toSnapshot(kept.state)).toEqual(toSnapshot(recorded.nameless))
  })
})

describe('a thread', () => {
  it('whose script is not there fails in words', async () => {
    const work = inWorker(join(recorded.folder, 'none.mjs')).run({ kind: 'verify', folder: recorded.folder })
    await expect(work).rejects.toThrow(/none\.mjs/)
  })
})

describe('the record as a file', () => {
  const written = () => join(recorded.folder, 'record.out')

  it('of lines is every entry byte for byte as the journal has it, the oldest first', async () => {
    await recorded.import('größe', 300)
    await exportLedger(recorded.timeline(), recorded.state, wholeLedger, 'jsonl', written())
    const journal = await readFile(join(recorded.folder, 'ledger', '000001.log'), 'utf8')
    const payloads = journal
      .trimEnd()
      .split('\n')
      .map((line) => line.slice(66, -1))
    const lines = (await readFile(written(), 'utf8')).split('\n')
    expect(lines.pop()).toBe('')
    expect(lines).toHaveLength(recorded.state.seq)
    expect(lines.slice(0, payloads.length - 1)).toEqual(payloads.slice(0, -1))
    expect(lines.slice(payloads.length - 1).join(',')).toBe(payloads.at(-1))
  })

  it('holds what the filter finds, batches entry by entry', async () => {
    await recorded.import('b1', 30)
    const filter = { ...wholeLedger, search: 'imported nb-3' }
    await exportLedger(recorded.timeline(), recorded.state, filter, 'csv', written())
    const rows = (await readFile(written(), 'utf8')).trimEnd().split('\r\n')
    expect(rows.slice(1).map((row) => row.split(',')[4])).toEqual(
      ['NB-3', 'NB-30', 'NB-31', 'NB-32'].map((key) => `imported ${key}`),
    )
  })

  it('is not written at all when the record cannot be read to its end', async () => {
    await recorded.import('b1', 2_000)
    await rm(join(recorded.folder, 'ledger', '000001.log'))
    await mkdir(join(recorded.folder, 'elsewhere'))
    const timeline = recorded.timeline()
    await expect(exportLedger(timeline, recorded.state, wholeLedger, 'jsonl', written())).rejects.toThrow(
      'cannot be read to its end',
    )
    expect(await readdir(recorded.folder)).not.toContain('record.out')
  })
})
