// What an acknowledgement costs, at desks of every size: beside a bare write and fsync of the same bytes, beside plain
// lowdb and beside SQLite, all in one run; then what opening costs in time and memory, and how fast a record is verified.
// Prints tables and writes test-results/ledger-bench.json.
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { cp, type FileHandle, mkdtemp, open, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, bench, describe } from 'vitest'
import { nodeCrypto } from '../../electron/keys/node-crypto'
import { inspect } from '../../electron/storage/inspect'
import { signOff, submitted, who } from '../unit/desk/real-desk'
import { type Bundle, bundle } from '../unit/faults/bundle'
import type { How, Opened } from './opening'
import { draft, example, newName, type Rivals, rivalsOf } from './rivals'

const sizes = [10, 1_000, 10_000, 100_000]

/** The times of one thing measured, in milliseconds. */
class Times {
  private readonly all: number[] = []

  async measure(work: () => unknown): Promise<void> {
    const from = performance.now()
    await work()
    this.all.push(performance.now() - from)
  }

  row() {
    const sorted = this.all.toSorted((a, b) => a - b)
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
    return { p50: at(0.5), p99: at(0.99), max: at(1), samples: sorted.length }
  }
}

const appends = new Map<string, Times>()
const measured = (what: string, size: number) => {
  const times = new Times()
  appends.set(`${what}|${size}`, times)
  return times
}

type Row = Readonly<Record<string, string | number>>
const openRows: Row[] = []
const verifyRows: Row[] = []
let home = ''
let opener: Bundle
const rivals = new Map<number, Rivals>()

const rivalsAt = (size: number): Rivals => {
  const found = rivals.get(size)
  if (!found) throw new Error(`Nothing was made for ${size} posts`)
  return found
}

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'imprimatur-bench-'))
  opener = await bundle('tests/bench/opening.ts')
  for (const size of sizes) {
    const folder = join(home, String(size))
    // Opening and verifying come first: the changes that are measured afterwards make the desks grow.
    const made = await rivalsOf(size, folder, async () => {
      await measureOpening(size, folder)
      await measureVerifying(`${size} posts, imported`, folder)
    })
    rivals.set(size, made)
  }
}, 600_000)

afterAll(async () => {
  for (const { desk, sqlite } of rivals.values()) {
    await desk.close()
    sqlite.close()
  }
  await measureVerifying('single entries, many of them signed', rivalsAt(10).folder)
  const results = { machine: machine(), append: appendRows(), open: openRows, verify: verifyRows }
  mkdirSync(fileURLToPath(new URL('../../test-results', import.meta.url)), { recursive: true })
  writeFileSync(
    fileURLToPath(new URL('../../test-results/ledger-bench.json', import.meta.url)),
    `${JSON.stringify(results, null, 2)}\n`,
  )
  for (const [title, rows] of [
    ['One change, acknowledged (milliseconds)', results.append],
    ['Opening, in a process of its own', results.open],
    ['Verifying from the first byte', results.verify],
  ] as const) {
    console.log(title)
    console.table(rows)
  }
  await opener.remove()
  await rm(home, { recursive: true, force: true })
}, 600_000)

for (const size of sizes) {
  describe(`one change, acknowledged, at ${size} posts`, () => {
    const timed = { time: 0, iterations: 500, warmupTime: 0, warmupIterations: 20 }
    // Writing the whole file takes seconds at the largest size.
    const few = { time: 0, iterations: size > 10_000 ? 8 : 30, warmupTime: 0, warmupIterations: 1 }
    const bare = measured('bare write + fdatasync', size)
    let file: FileHandle | null = null
    const closeBare = async () => {
      await file?.close()
      file = null
    }
    bench(
      'bare write + fdatasync of the same bytes',
      async () => {
        file ??= await open(join(home, `bare-${size}`), 'a')
        const line = Buffer.from(`${JSON.stringify(example(rivalsAt(size).desk).entry)}\n`)
        const bareFile = file
        await bare.measure(async () => {
          await bareFile.write(line)
          await bareFile.datasync()
        })
      },
      { ...timed, teardown: closeBare },
    )
    const acts = measured('desk, a draft', size)
    bench('Desk.act, a draft', () => acts.measure(() => rivalsAt(size).desk.act(draft(), who('ana'))), timed)
    const signs = measured('desk, a signed decision', size)
    bench(
      'Desk.act, a decision: signed, with its checkpoint',
      async () => {
        const { desk } = rivalsAt(size)
        const post = newName()
        await submitted(desk, post)
        await signs.measure(() => desk.act(signOff(desk, post), who('cleo')))
      },
      timed,
    )
    const lows = measured('plain lowdb (no fsync)', size)
    bench(
      'plain lowdb (no fsync)',
      async () => {
        const { lowdb, desk } = rivalsAt(size)
        const { post, entry } = example(desk)
        await lows.measure(() =>
          lowdb.update(({ posts, entries }) => {
            posts.push(post)
            entries.push(entry)
          }),
        )
      },
      few,
    )
    const sqls = measured('SQLite, WAL, FULL', size)
    bench(
      'SQLite, WAL, synchronous FULL',
      async () => {
        const { sqlite, desk } = rivalsAt(size)
        const { post, entry } = example(desk)
        await sqls.measure(() => sqlite.keep(post, entry))
      },
      timed,
    )
  })
}

function appendRows() {
  return [...appends].map(([name, times]) => {
    const [what = '', size = ''] = name.split('|')
    const { p50, p99, max, samples } = times.row()
    return {
      posts: Number(size),
      what,
      p50: short(p50),
      p99: short(p99),
      max: short(max),
      samples,
    }
  })
}

/** The same desk without what only spares it reading its journal. */
async function journalOnly(folder: string): Promise<string> {
  const copy = `${folder}-journal`
  for (const part of ['ledger', 'keys', 'sealed']) await cp(join(folder, part), join(copy, part), { recursive: true })
  return copy
}

async function measureOpening(size: number, folder: string): Promise<void> {
  const journal = await journalOnly(folder)
  for (const [what, how, where] of [
    ['desk, from its snapshot', 'desk', folder],
    ['desk, from its journal alone', 'desk', journal],
    ['plain lowdb', 'lowdb', folder],
    ['SQLite, all posts read', 'sqlite', folder],
  ] as const) {
    const opened = [1, 2, 3].map(() => openedIn(opener.script, how, where))
    const [, middle] = opened.toSorted((one, other) => one.milliseconds - other.milliseconds)
    if (middle?.posts !== size) throw new Error(`${what} opened ${middle?.posts} posts, not ${size}`)
    openRows.push({
      posts: size,
      what,
      milliseconds: short(middle.milliseconds),
      addedMB: short(middle.added / 2 ** 20),
      peakMB: short(middle.peak / 2 ** 20),
    })
  }
  await rm(journal, { recursive: true })
}

function openedIn(script: string, how: How, folder: string): Opened {
  const told = execFileSync(process.execPath, [script, how, folder], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '--max-old-space-size=8192' },
  })
  return JSON.parse(told.toString()) as Opened
}

async function measureVerifying(what: string, folder: string): Promise<void> {
  const from = performance.now()
  const { entries, bytes, signatures, trouble } = await inspect(folder, { crypto: nodeCrypto })
  const seconds = (performance.now() - from) / 1_000
  if (trouble) throw new Error(trouble.what)
  verifyRows.push({
    what,
    entries,
    signatures,
    MB: short(bytes / 2 ** 20),
    seconds: short(seconds),
    entriesPerSecond: Math.round(entries / seconds),
    MBPerSecond: short(bytes / 2 ** 20 / seconds),
  })
}

const short = (value: number) => Number(value.toPrecision(3))
const machine = () =>
  `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.versions.node}`
