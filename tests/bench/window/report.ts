// What was measured: one table at the end, and the same as JSON in test-results/window-bench.json.
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { root } from '../../e2e/app'
import { short, type Times, timesOf } from './times'
import { areKept, type LongTask, type Traced } from './trace'

interface Budget {
  readonly what: string
  readonly isHeld: boolean
}

interface Row {
  readonly posts: number
  readonly what: string
  readonly unit: string
  readonly p50: number
  readonly p95: number | null
  readonly max: number | null
  readonly samples: number
  readonly budget: string | null
  readonly isHeld: boolean | null
  /** The processor's time for one, in milliseconds: the page's thread and main's. A busy machine changes it least. */
  readonly cpu?: { readonly page: number; readonly main: number }
}

const results = join(root, 'test-results')

export class Report {
  private readonly rows: Row[] = []
  private readonly longTasks: ({ readonly posts: number; readonly what: string } & LongTask)[] = []

  times(posts: number, what: string, times: Times, budget: Budget | null): void {
    this.add({ posts, what, unit: 'ms', ...times, budget: budget?.what ?? null, isHeld: budget?.isHeld ?? null })
  }

  /** Something done over and over within one trace. */
  acts(
    posts: number,
    what: string,
    done: { readonly ms: readonly number[]; readonly trace: Traced },
    most: number,
  ): void {
    const times = timesOf(done.ms)
    const { page, main } = done.trace.cpuMs
    const cpu = { page: page / times.samples, main: main / times.samples }
    this.add({ posts, what, unit: 'ms', ...times, budget: `p95 ≤ ${most} ms`, isHeld: times.p95 <= most, cpu })
    this.causes(posts, what, done.trace.longTasks)
    keepTrace(`${what}-${posts}`, done.trace)
  }

  p50(posts: number, what: string, times: Times, most: number): void {
    this.times(posts, what, times, { what: `p50 ≤ ${most} ms`, isHeld: times.p50 <= most })
  }

  p95(posts: number, what: string, times: Times, most: number): void {
    this.times(posts, what, times, { what: `p95 ≤ ${most} ms`, isHeld: times.p95 <= most })
  }

  number(posts: number, what: string, value: number, unit: string, budget: Budget | null): void {
    const times = { p50: value, p95: null, max: null, samples: 1 }
    this.add({ posts, what, unit, ...times, budget: budget?.what ?? null, isHeld: budget?.isHeld ?? null })
  }

  /** What held the page up, and what that was made of. */
  causes(posts: number, what: string, tasks: readonly LongTask[]): void {
    this.longTasks.push(...tasks.map((task) => ({ posts, what, ...task })))
  }

  write(): void {
    const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Electron ${process.versions.electron}`
    mkdirSync(results, { recursive: true })
    const json = { machine, load: loadavg(), rows: this.rows, longTasks: this.longTasks }
    writeFileSync(join(results, 'window-bench.json'), `${JSON.stringify(json, null, 2)}\n`)
    console.log(`${machine}; load ${short(loadavg()[0] ?? Number.NaN)}`)
    console.table(this.rows.map(inWords))
    if (this.longTasks.length > 0) console.table(this.longTasks.toSorted((a, b) => b.ms - a.ms).slice(0, 20))
  }

  private add(row: Row): void {
    this.rows.push(row)
    console.log(Object.values(inWords(row)).join(' · '))
  }
}

function inWords({ posts, what, unit, p50, p95, max, samples, budget, isHeld, cpu }: Row) {
  return {
    posts: posts.toLocaleString('en'),
    what,
    p50: `${short(p50)} ${unit}`.trim(),
    p95: p95 === null ? '' : short(p95),
    max: max === null ? '' : short(max),
    samples,
    'cpu each: page + main': cpu ? `${short(cpu.page)} + ${short(cpu.main)}` : '',
    budget: budget ?? '',
    '': isHeld === null ? '' : isHeld ? 'held' : 'MISSED',
  }
}

/** For the performance panel of any Chromium. */
export function keepTrace(name: string, { events }: Traced): void {
  if (!areKept) return
  mkdirSync(join(results, 'window-traces'), { recursive: true })
  const path = join(results, 'window-traces', `${name.replace(/[^\w]+/g, '-')}.json`)
  writeFileSync(path, JSON.stringify({ traceEvents: events }))
}
