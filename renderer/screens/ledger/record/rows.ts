// The rows of the timeline, loaded in blocks as they come into sight, so that a hundred thousand entries open as fast as
// ten.
import { useEffect, useRef, useState } from 'react'
import type { LedgerFilter, LedgerPage, LedgerRow } from '../../../../shared/desk/queries/ledger'
import { callOptions, keyOf, queries, useCall } from '../../../data'

const block = 100

export interface Sight {
  readonly first: number
  readonly last: number
}

export interface Rows {
  readonly total: number
  /** How many entries were found; more than the rows where batches are folded. */
  readonly entries: number
  /** Undefined while its block is on the way. */
  readonly row: (index: number) => LedgerRow | undefined
  /** Where an entry is, near an index; -1 when it is not loaded. */
  readonly find: (seq: number, near: number) => number
  /** How far the record has been read for the list; null when it is whole. */
  readonly reading: LedgerPage['reading']
  /** False until the first answer ever. */
  readonly isKnown: boolean
  /** Showing the former list while the new one is on the way. */
  readonly isStale: boolean
  readonly error: Error | null
}

export function useRows(filter: LedgerFilter, sight: Sight, cursor: number): Rows {
  const top = useCall('ledgerPage', inputFor(filter, sight.first))
  const bottom = useCall('ledgerPage', inputFor(filter, sight.last))
  const active = useCall('ledgerPage', inputFor(filter, cursor))
  const page = top.data ?? bottom.data ?? active.data ?? null
  // While another search is on its way the former list stays, so that nothing flashes.
  const [former, setFormer] = useState<{ readonly filter: LedgerFilter; readonly page: LedgerPage } | null>(null)
  if (page && former?.page !== page) setFormer({ filter, page })
  useAskingAgain(page, Math.max(top.dataUpdatedAt, bottom.dataUpdatedAt, active.dataUpdatedAt))
  useBlocksAround(filter, sight, page?.total ?? 0)
  if (page) return rowsOf(filter, page)
  const error = top.error ?? bottom.error ?? active.error
  return { ...(former ? rowsOf(former.filter, former.page) : nothing), isStale: former !== null, error }
}

/**
 * While the record is still being read every answer is followed by the next question; main takes its time over each.
 * `answeredAt` tells answers apart that say the same.
 */
function useAskingAgain(page: LedgerPage | null, answeredAt: number): void {
  const isReading = page?.reading != null
  const followed = useRef(0)
  useEffect(() => {
    if (!isReading || answeredAt <= followed.current) return
    followed.current = answeredAt
    void queries.invalidateQueries({ queryKey: ['ledgerPage'] })
  }, [isReading, answeredAt])
}

/** The blocks before and after those in sight, so that scrolling seldom comes to rows that are not there yet. */
function useBlocksAround(filter: LedgerFilter, { first, last }: Sight, total: number): void {
  const before = blockOf(first) - block
  const after = blockOf(last) + block
  useEffect(() => {
    for (const offset of [after, before]) {
      if (offset < 0 || offset >= total) continue
      void queries.prefetchQuery(callOptions('ledgerPage', { filter, offset, limit: block }))
    }
  }, [filter, before, after, total])
}

const blockOf = (index: number) => Math.floor(Math.max(0, index) / block) * block

function inputFor(filter: LedgerFilter, index: number) {
  return { filter, offset: blockOf(index), limit: block }
}

function rowsOf(filter: LedgerFilter, page: LedgerPage): Rows {
  const pages = new Map<number, LedgerPage | null | undefined>()
  const row = (index: number): LedgerRow | undefined => {
    const input = inputFor(filter, index)
    if (!pages.has(input.offset)) pages.set(input.offset, queries.getQueryData(keyOf('ledgerPage', input)))
    return pages.get(input.offset)?.rows[index - input.offset]
  }
  return {
    total: page.total,
    entries: page.entries,
    row,
    find: (seq, near) => findNear(row, seq, near),
    reading: page.reading,
    isKnown: true,
    isStale: false,
    error: null,
  }
}

const nothing: Rows = {
  total: 0,
  entries: 0,
  row: () => undefined,
  find: () => -1,
  reading: null,
  isKnown: false,
  isStale: false,
  error: null,
}

const farthest = 2 * block

function findNear(row: Rows['row'], seq: number, near: number): number {
  for (let distance = 0; distance < farthest; distance += 1) {
    if (row(near + distance)?.seq === seq) return near + distance
    if (near >= distance && row(near - distance)?.seq === seq) return near - distance
  }
  return -1
}
