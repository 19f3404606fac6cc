// A comparison of two policies over the whole desk: begun, followed, cancelled, and its result until the next one.
import { useEffect, useRef, useState } from 'react'
import type { PolicyRef, Problem } from '../../../../shared/bridge/contract'
import type { PolicyComparison } from '../../../../shared/desk/queries/policy-change'
import { bridge, faultInWords } from '../../../bridge'
import { t } from '../../../../shared/words/say'

export type ComparisonState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly found: PolicyComparison }
  | { readonly kind: 'failed'; readonly problem: Problem }

export interface Comparison {
  readonly state: ComparisonState
  readonly start: (before: PolicyRef, after: PolicyRef) => void
  readonly cancel: () => void
  /** Forgets the result, because what was compared has changed. */
  readonly reset: () => void
}

export function useComparison(): Comparison {
  const [state, setState] = useState<ComparisonState>({ kind: 'idle' })
  // An answer to a question that is no longer asked is dropped.
  const asked = useRef(0)

  useEffect(
    () =>
      bridge.onPush((push) => {
        if (push.kind !== 'progress' || push.work !== 'policy') return
        setState((now) => (now.kind === 'running' ? { kind: 'running', done: push.done, total: push.total } : now))
      }),
    [],
  )
  // There is one comparison at a time on the whole desk: what ends here must be what was begun here.
  const isRunning = useRef(false)
  useEffect(
    () => () => {
      if (isRunning.current) void bridge.cancelComparison(null)
    },
    [],
  )

  const run = async (before: PolicyRef, after: PolicyRef) => {
    const turn = (asked.current += 1)
    isRunning.current = true
    setState({ kind: 'running', done: 0, total: 0 })
    const next = await bridge.comparePolicies({ before, after }).then(stateOf, failed)
    if (asked.current !== turn) return
    isRunning.current = false
    setState(next)
  }
  const leave = () => {
    if (state.kind === 'running') void bridge.cancelComparison(null)
    asked.current += 1
    isRunning.current = false
    setState({ kind: 'idle' })
  }
  return { state, start: (before, after) => void run(before, after), cancel: leave, reset: leave }
}

function stateOf(answer: Awaited<ReturnType<typeof bridge.comparePolicies>>): ComparisonState {
  return answer.ok ? { kind: 'done', found: answer.value } : { kind: 'failed', problem: answer.error }
}

function failed(fault: unknown): ComparisonState {
  const what = t('That did not work: {fault}.', { fault: faultInWords(fault) })
  return { kind: 'failed', problem: { what, safe: t('Nothing was changed.'), wayOut: t('Try it again.') } }
}
