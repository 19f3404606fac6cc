// The rows of a list, loaded in blocks as they come into sight, so that a hundred thousand posts open as fast as ten.
import { useEffect, useState } from 'react'
import type { Split } from '../../../shared/desk/queries/splits'
import type { QueuePage, QueueRow } from '../../../shared/desk/queries/queue'
import { callOptions, keyOf, queries, useCall } from '../../data'

const block = 100

export interface Rows {
  readonly total: number
  readonly counts: QueuePage['counts'] | null
  /** Undefined while its block is on the way. */
  readonly row: (index: number) => QueueRow | undefined
  /** The loaded run of rows around an index: where it begins, and its posts in order. */
  readonly run: (index: number) => readonly QueueRow[]
  /** Where a post is, near an index; -1 when it is not loaded. */
  readonly find: (id: string, near: number) => number
  /** False until the first answer ever. */
  readonly isKnown: boolean
  /** Showing the former list while the new one is on the way. */
  readonly isStale: boolean
  readonly error: Error | null
  /** The rest of what came with them; null before the first answer. */
  readonly page: QueuePage | null
  /** Those in sight, each once. */
  readonly pages: readonly QueuePage[]
}

export interface Sight {
  readonly first: number
  readonly last: number
}

/** Whether both need the same blocks, so that nothing is drawn anew for the one after the other. */
export function isSameSight(a: Sight, b: Sight): boolean {
  return blockOf(a.first) === blockOf(b.first) && blockOf(a.last) === blockOf(b.last)
}

/** The beginning of a list, as soon as it is known. */
export const firstRows = (split: Split, search: string): Promise<QueuePage | null> =>
  queries.fetchQuery(callOptions('queuePage', inputFor(split, search, 0)))

/** What was asked, with one of the pages that came back. */
interface Asked {
  readonly split: Split
  readonly search: string
  readonly page: QueuePage
}

export function useRows(split: Split, search: string, sight: Sight, cursor: number): Rows {
  const top = useCall('queuePage', inputFor(split, search, sight.first))
  const bottom = useCall('queuePage', inputFor(split, search, sight.last))
  const active = useCall('queuePage', inputFor(split, search, cursor))
  const page = top.data ?? bottom.data ?? active.data ?? null
  usePrefetched(split, search, blockOf(sight.first), blockOf(sight.last), page?.total ?? 0)
  // While another list or search is on its way the former one stays, so that nothing flashes.
  const [former, setFormer] = useState<Asked | null>(null)
  if (page && former?.page !== page) setFormer({ split, search, page })
  const pages = [...new Set([top.data, bottom.data, active.data])].filter((one) => one != null)
  if (page) return { ...rowsOf({ split, search, page }), pages }
  const error = top.error ?? bottom.error ?? active.error
  return { ...(former ? rowsOf(former) : nothing), isStale: former !== null, error }
}

/** From the moment a block came into sight: those who only pass through ask for nothing more. */
const restMs = 150

/** Loads what comes next on either side, so that rows are there when they are scrolled to. */
function usePrefetched(split: Split, search: string, first: number, last: number, total: number): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const offset of [last + block, first - block]) {
        if (offset >= 0 && offset < total)
          void queries.prefetchQuery(callOptions('queuePage', inputFor(split, search, offset)))
      }
    }, restMs)
    return () => clearTimeout(timer)
  }, [split, search, first, last, total])
}

function inputFor(split: Split, search: string, index: number) {
  return { split, search, offset: blockOf(index), limit: block }
}

/** Where the block of a row begins. */
function blockOf(index: number): number {
  return Math.floor(Math.max(0, index) / block) * block
}

function rowsOf({ split, search, page }: Asked): Rows {
  const pages = new Map<number, QueuePage | null | undefined>()
  const row = (index: number): QueueRow | undefined => {
    const input = inputFor(split, search, index)
    if (!pages.has(input.offset)) pages.set(input.offset, queries.getQueryData(keyOf('queuePage', input)))
    return pages.get(input.offset)?.rows[index - input.offset]
  }
  return {
    total: page.total,
    counts: page.counts,
    row,
    run: (index) => runAround(row, index),
    find: (id, near) => findNear(row, id, near),
    isKnown: true,
    isStale: false,
    error: null,
    page,
    pages: [page],
  }
}

const nothing: Rows = {
  total: 0,
  counts: null,
  row: () => undefined,
  run: () => [],
  find: () => -1,
  isKnown: false,
  isStale: false,
  error: null,
  page: null,
  pages: [],
}

const farthest = 2 * block

function runAround(row: Rows['row'], index: number): readonly QueueRow[] {
  const rows: QueueRow[] = []
  for (let at = index; at > index - farthest && at >= 0; at -= 1) {
    const found = row(at)
    if (!found) break
    rows.unshift(found)
  }
  for (let at = index + 1; at < index + farthest; at += 1) {
    const found = row(at)
    if (!found) break
    rows.push(found)
  }
  return rows
}

function findNear(row: Rows['row'], id: string, near: number): number {
  for (let distance = 0; distance < farthest; distance += 1) {
    if (row(near + distance)?.id === id) return near + distance
    if (near >= distance && row(near - distance)?.id === id) return near - distance
  }
  return -1
}
