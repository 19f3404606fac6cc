// Every post of the desk, for the schedule: asked for in blocks of 500, the first tells how many follow.
import { useQueries } from '@tanstack/react-query'
import type { Input } from '../../../../shared/bridge/contract'
import type { QueueRow } from '../../../../shared/desk/queries/queue'
import { callOptions, useCall } from '../../../data'

const blockSize = 500
const block = (offset: number): Input<'queuePage'> => ({
  split: 'all',
  search: '',
  offset,
  limit: blockSize,
  isWhole: true,
})

export interface AllRows {
  readonly rows: readonly QueueRow[]
  readonly isComplete: boolean
  readonly error: Error | null
}

export function useAllRows(): AllRows {
  const first = useCall('queuePage', block(0))
  const total = first.data?.total ?? 0
  const offsets = Array.from({ length: Math.max(0, Math.ceil(total / blockSize) - 1) }, (_, at) => (at + 1) * blockSize)
  return useQueries({
    queries: offsets.map((offset) => callOptions('queuePage', block(offset))),
    combine: (others) => ({
      rows: [first.data, ...others.map((other) => other.data)].flatMap((page) => page?.rows ?? []),
      isComplete: first.data !== undefined && others.every((other) => other.data !== undefined),
      error: first.error ?? others.find((other) => other.error)?.error ?? null,
    }),
  })
}
