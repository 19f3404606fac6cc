// The posts of the desk, for the schedule. Those of the days that are shown come first and are checked for clashes; all the
// others follow without checks, so that the lanes, the list and the steps to other days know of them.
import { useQueries } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Input } from '../../../../shared/bridge/contract'
import type { QueueRow } from '../../../../shared/desk/queries/queue'
import { callOptions } from '../../../data'
import { merged } from './merged'
import type { Days } from './span'

export interface AllRows {
  readonly rows: readonly QueueRow[]
  readonly isComplete: boolean
  readonly error: Error | null
}

const everything = ''

/** `days`: those to look for clashes on, by the desk's calendar; null: on all there are. */
export function useAllRows(days: Days | null): AllRows {
  const all = useBlocks({ search: everything, limit: 500, checks: 'none' })
  const search = days === null ? everything : `scheduled:${days.first}..${days.last}`
  const checked = useBlocks({ search, limit: days === null ? 250 : 100, checks: 'all' })
  const rows = useMemo(() => merged(all.isComplete ? all.rows : [], checked.rows), [all, checked])
  return useMemo(
    () => ({ rows, isComplete: all.isComplete, error: all.error ?? checked.error }),
    [rows, all.isComplete, all.error, checked.error],
  )
}

type Asked = Pick<Input<'queuePage'>, 'search' | 'limit' | 'checks'>

/** One block after the other, so that whatever somebody does meanwhile is answered between two of them. */
function useBlocks({ search, limit, checks }: Asked): AllRows {
  const [reached, reach] = useState({ search, blocks: 1 })
  const blocks = reached.search === search ? reached.blocks : 1
  const found = useQueries({
    queries: Array.from({ length: blocks }, (_, at) =>
      callOptions('queuePage', { split: 'all', search, offset: at * limit, limit, checks }),
    ),
    combine,
  })
  const isComplete = found.isAnswered && found.total <= blocks * limit
  const isMore = found.isAnswered && !isComplete
  if (isMore) reach({ search, blocks: blocks + 1 })
  return useMemo(() => ({ rows: found.rows, isComplete, error: found.error }), [found, isComplete])
}

type Pages = readonly {
  readonly data: { readonly rows: readonly QueueRow[]; readonly total: number } | null | undefined
  readonly error: Error | null
}[]

function combine(pages: Pages) {
  return {
    rows: pages.flatMap(({ data }) => data?.rows ?? []),
    total: pages[0]?.data?.total ?? 0,
    isAnswered: pages.every(({ data }) => data !== undefined),
    error: pages.find(({ error }) => error)?.error ?? null,
  }
}
