// What Chromium itself records while something is done in the window (reference: ux.md §6.3): how long a key took to be on
// screen, which frames were dropped, which tasks held the page up, and what they were made of.
import type { CDPSession, Page } from '@playwright/test'

interface TraceEvent {
  readonly name: string
  readonly cat: string
  readonly ph: string
  readonly ts: number
  readonly dur?: number
  /** What of `dur` the thread really ran; the rest it waited for a processor. */
  readonly tdur?: number
  readonly pid: number
  readonly tid: number
  readonly id?: string
  readonly id2?: { readonly local?: string; readonly global?: string }
  readonly args: Readonly<Record<string, unknown>>
}

export interface LongTask {
  readonly ms: number
  readonly cpuMs: number
  /** Its largest parts: "FunctionCall 41, Layout 12". */
  readonly parts: string
}

export interface Traced {
  /** From the press of a key to the frame that shows what it did, in milliseconds. */
  readonly keysMs: readonly number[]
  readonly frames: { readonly all: number; readonly dropped: number }
  /** By the processor's time: on a busy machine a short task may take long, and nothing in it is to blame. */
  readonly longTasks: readonly LongTask[]
  readonly longest: { readonly ms: number; readonly cpuMs: number }
  /** The processor's time that the page's thread took, and that main's took. */
  readonly cpuMs: { readonly page: number; readonly main: number }
  readonly garbage: { readonly totalMs: number; readonly longestMs: number }
  readonly events: readonly TraceEvent[]
}

const categories = [
  'toplevel',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'input',
  'latencyInfo',
  'benchmark',
  'cc',
  'v8',
  'blink.user_timing',
]
const taskName = 'ThreadControllerImpl::RunTask'
/** What the budgets call a long task. */
export const longMs = 50

/** With traces that are kept come the functions that ran; that costs, so such a run says why and not how long. */
export const areKept = process.env['IMPRIMATUR_KEEP_TRACES'] === '1'
const more = areKept ? ['disabled-by-default-v8.cpu_profiler'] : []

export async function traced(page: Page, work: () => Promise<void>): Promise<Traced> {
  const session = await page.context().newCDPSession(page)
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value as unknown as TraceEvent[]) events.push(event)
  })
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: [...categories, ...more] },
  })
  const pid = await pidOf(session)
  try {
    await work()
  } finally {
    const ended = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
    await session.send('Tracing.end')
    await ended
    await session.detach()
  }
  return readTrace(events, pid)
}

/** A mark in the trace tells which of the processes draws the page. */
async function pidOf(session: CDPSession): Promise<string> {
  const name = `imprimatur:trace-${Date.now()}`
  await session.send('Runtime.evaluate', { expression: `performance.mark(${JSON.stringify(name)})` })
  return name
}

function readTrace(events: readonly TraceEvent[], mark: string): Traced {
  const own = events.find(({ name }) => name === mark)
  const inPage = events.filter(({ pid, tid }) => pid === own?.pid && tid === own.tid)
  const tasks = inPage.filter(({ name, ph }) => ph === 'X' && name === taskName)
  const main = events.find(({ name, args }) => name === 'thread_name' && args['name'] === 'CrBrowserMain')
  const inMain = events.filter(
    ({ pid, tid, name, ph }) => ph === 'X' && name === taskName && pid === main?.pid && tid === main.tid,
  )
  const cpuOf = ({ tdur = 0 }: TraceEvent) => tdur / 1_000
  const sumOf = (all: readonly TraceEvent[]) => all.reduce((sum, task) => sum + cpuOf(task), 0)
  const long = tasks.filter((task) => cpuOf(task) > longMs)
  const collections = inPage.filter(({ name, ph }) => ph === 'X' && (name === 'MajorGC' || name === 'MinorGC'))
  const reports = events.filter(({ name, ph, pid }) => name === 'PipelineReporter' && ph === 'b' && pid === own?.pid)
  const known = reports.map(stateOf).filter((state) => state !== null && state !== 'STATE_NO_UPDATE_DESIRED')
  return {
    keysMs: pairs(
      events.filter(({ name, pid }) => name === 'EventLatency' && pid === own?.pid),
      isKey,
    ),
    frames: { all: known.length, dropped: known.filter((state) => state === 'STATE_DROPPED').length },
    longTasks: long.map((task) => ({ ms: (task.dur ?? 0) / 1_000, cpuMs: cpuOf(task), parts: partsOf(task, inPage) })),
    longest: { ms: Math.max(0, ...tasks.map(({ dur = 0 }) => dur / 1_000)), cpuMs: Math.max(0, ...tasks.map(cpuOf)) },
    cpuMs: { page: sumOf(tasks), main: sumOf(inMain) },
    garbage: {
      totalMs: sumOf(collections),
      longestMs: Math.max(0, ...collections.map(cpuOf)),
    },
    events,
  }
}

function stateOf({ args }: TraceEvent): string | null {
  const reporter = (args['chrome_frame_reporter'] ?? args['frame_reporter']) as { state?: string } | undefined
  return reporter?.state ?? null
}

/** A letter is on its way as two events; the one that types is the later. */
function isKey({ args }: TraceEvent): boolean {
  const latency = args['event_latency'] as { event_type?: string } | undefined
  return latency?.event_type === 'KEY_PRESSED' || latency?.event_type === 'RAW_KEY_PRESSED'
}

function pairs(events: readonly TraceEvent[], wanted: (event: TraceEvent) => boolean): readonly number[] {
  const begun = new Map<string, TraceEvent>()
  const all: number[] = []
  for (const event of events.toSorted((a, b) => a.ts - b.ts)) {
    const id = `${event.id ?? ''} ${event.id2?.local ?? ''} ${event.id2?.global ?? ''}`
    if (event.ph === 'b') begun.set(id, event)
    const begin = begun.get(id)
    if (event.ph !== 'e' || !begin) continue
    begun.delete(id)
    if (wanted(begin) || wanted(event)) all.push((event.ts - begin.ts) / 1_000)
  }
  return all
}

function partsOf(task: TraceEvent, events: readonly TraceEvent[]): string {
  const end = task.ts + (task.dur ?? 0)
  const sums = new Map<string, number>()
  for (const { name, ph, ts, dur = 0, tdur = 0 } of events) {
    const isPart = ph === 'X' && ts >= task.ts && ts + dur <= end && !name.includes('RunTask')
    if (isPart && tdur > 2_000) sums.set(name, (sums.get(name) ?? 0) + tdur / 1_000)
  }
  return [...sums]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 6)
    .map(([name, ms]) => `${name} ${Math.round(ms)}`)
    .join(', ')
}
