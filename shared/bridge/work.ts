// Work that takes long: what the window shows of it, wherever the person is.
import type { Destination } from './links/follow'
import { number } from '../words/formats'
import { t } from '../words/say'

export const workKinds = ['import', 'export', 'verify', 'backup', 'evidence', 'policy', 'together'] as const
export type WorkKind = (typeof workKinds)[number]

export type WorkScreen = Extract<Destination, { kind: 'screen' }>['screen']

/** Where each kind is begun, and shown while it is short. */
export const workScreens: Readonly<Record<WorkKind, WorkScreen>> = {
  import: 'import',
  export: 'schedule',
  verify: 'ledger',
  backup: 'ledger',
  evidence: 'ledger',
  policy: 'policies',
  together: 'queue',
}

export interface WorkView {
  readonly id: string
  readonly kind: WorkKind
  /** "Reading drafts". */
  readonly title: string
  readonly state: 'running' | 'cancelling' | 'done' | 'failed' | 'cancelled'
  readonly done: number
  /** 0 while it is not known. */
  readonly total: number
  /** How many a second, over all of it; null while that says nothing yet. */
  readonly rate: number | null
  readonly elapsedMs: number
  readonly canCancel: boolean
  /** What came of it, in words; null while it runs. */
  readonly words: string | null
}

/** What is over sooner is not worth a word. */
export const shortMs = 1_000
/** What takes longer goes on in the background: the frame shows it on every screen, its own as well. */
export const longMs = 10_000

/** Whether the frame shows it, on a screen of this name. */
export function isInFrame({ kind, state, elapsedMs }: WorkView, screen: string): boolean {
  if (elapsedMs < shortMs) return false
  const isRunning = state === 'running' || state === 'cancelling'
  // Its own screen shows how it goes, and what came of it.
  return workScreens[kind] !== screen || (isRunning && elapsedMs >= longMs)
}

/** How much of all that runs is done, from 0 to 1; 2 when nobody can say, null when nothing runs. */
export function shareOf(works: readonly WorkView[]): number | null {
  const running = works.filter(({ state, elapsedMs }) => state === 'running' && elapsedMs >= shortMs)
  if (running.length === 0) return null
  const known = running.filter(({ total }) => total > 0)
  if (known.length === 0) return 2
  const done = known.reduce((sum, work) => sum + Math.min(1, work.done / work.total), 0)
  return done / known.length
}

/** "120 of 1,000 · 60 a second", "120", or nothing while there is nothing to count. */
export function countInWords({ done, total, rate }: Pick<WorkView, 'done' | 'total' | 'rate'>): string {
  const whole = (value: number) => number(value, { maximumFractionDigits: 0 })
  if (done === 0 && total === 0) return ''
  const count = total > 0 ? t('{done} of {total}', { done: whole(done), total: whole(total) }) : whole(done)
  return rate === null || rate < 1 ? count : t('{count} · {rate} a second', { count, rate: whole(rate) })
}
