// How far the verification is, as main tells it; null when none is running that is known of.
import { useEffect, useState } from 'react'
import { bridge } from '../../bridge'

export interface Progress {
  readonly done: number
  readonly total: number
}

export function useProgress(work: 'verify' | 'evidence'): Progress | null {
  const [progress, setProgress] = useState<Progress | null>(null)
  useEffect(
    () =>
      bridge.onPush((push) => {
        if (push.kind === 'progress' && push.work === work) setProgress({ done: push.done, total: push.total })
        if (push.kind === 'desk-status') setProgress(null)
      }),
    [work],
  )
  return progress
}
