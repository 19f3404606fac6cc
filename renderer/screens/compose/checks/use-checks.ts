// Live checks: every content is sent to the worker a moment after it was typed, and an answer counts only for the
// very content it was given for, with the posts that are near it. There is no way to show findings of other words as if
// they were current.
import { useEffect, useMemo, useRef, useState } from 'react'
import type { PolicyDocument } from '../../../../shared/policy/document'
import type { CheckContext } from '../../../../shared/policy/engine'
import type { Finding } from '../../../../shared/policy/finding'
import type { Content } from '../../../../shared/post/content'
import type { Neighbours } from '../../../../shared/policy/registers'
import type { CheckReply, CheckRequest } from './messages'
import type { NearPosts } from './use-neighbours'
import { startCheckWorker } from './worker'
import { t } from '../../../../shared/words/say'

const restMs = 80
/** A check takes milliseconds; one that has not answered by now is stuck. */
const patienceMs = 5_000

export type CheckState =
  | { readonly kind: 'checking' }
  | { readonly kind: 'checked'; readonly version: number }
  | { readonly kind: 'failed'; readonly why: string }

export interface Checks {
  readonly state: CheckState
  /** Of the content as it is, or of the last one that was checked while a check is on its way. */
  readonly findings: readonly Finding[]
}

interface Answer {
  readonly content: Content
  readonly neighbours: Neighbours
  readonly state: CheckState
  readonly findings: readonly Finding[]
}

interface Asked {
  readonly seq: number
  readonly content: Content
  readonly neighbours: Neighbours
  readonly ground: object
}

function post(worker: Worker, request: CheckRequest): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  worker.postMessage(request)
}

function unanswered(content: Content, neighbours: Neighbours): Answer {
  const why = t('No answer came. Save what you wrote; it is checked again when you submit it.')
  return { content, neighbours, state: { kind: 'failed', why }, findings: [] }
}

export function useChecks(
  content: Content,
  document: PolicyDocument,
  context: CheckContext,
  { neighbours, isCurrent }: NearPosts,
): Checks {
  const [answer, setAnswer] = useState<Answer | null>(null)
  const worker = useRef<Worker | null>(null)
  const asked = useRef<Asked | null>(null)
  const ground = useMemo(() => ({ document, context }), [document, context])

  // One worker for as long as the screen is open.
  useEffect(() => {
    const started = startCheckWorker()
    worker.current = started
    const fail = (why: string) => {
      if (!asked.current) return
      const { content: about, neighbours: near } = asked.current
      setAnswer({ content: about, neighbours: near, state: { kind: 'failed', why }, findings: [] })
    }
    started.addEventListener('message', ({ data }: MessageEvent<CheckReply>) => {
      if (data.seq !== asked.current?.seq) return
      if (!data.ok) return fail(data.why ?? t('The policy cannot be read.'))
      const state = { kind: 'checked', version: data.version } as const
      const { content: about, neighbours: near } = asked.current
      setAnswer({ content: about, neighbours: near, state, findings: data.result.findings })
    })
    started.addEventListener('error', (event) => {
      event.preventDefault()
      fail(event.message === '' ? t('The check could not start.') : event.message)
    })
    return () => {
      worker.current = null
      asked.current = null
      started.terminate()
    }
  }, [])

  // Asks once the typing rests; the answer to an older question no longer matches `asked`.
  useEffect(() => {
    let late: ReturnType<typeof setTimeout> | undefined
    const ask = () => {
      if (!worker.current) return
      // The policy goes over when the worker does not have it yet, and again when another one is in force.
      if (asked.current?.ground !== ground) post(worker.current, { kind: 'ground', ...ground })
      const seq = (asked.current?.seq ?? 0) + 1
      asked.current = { seq, content, neighbours, ground }
      post(worker.current, { kind: 'check', seq, content, neighbours })
      const isTo = (now: Answer | null) => now?.content === content && now.neighbours === neighbours
      late = setTimeout(() => setAnswer((now) => (isTo(now) ? now : unanswered(content, neighbours))), patienceMs)
    }
    // The words have rested already when only the posts near them are news.
    const rest = setTimeout(ask, asked.current?.content === content ? 0 : restMs)
    return () => {
      clearTimeout(rest)
      clearTimeout(late)
    }
  }, [content, neighbours, ground])

  const isAnswered = answer?.content === content && answer.neighbours === neighbours
  const isDone = isAnswered && (isCurrent || answer.state.kind === 'failed')
  return { state: isDone ? answer.state : { kind: 'checking' }, findings: answer?.findings ?? [] }
}

/** "Checking…", "Checked with policy v2", "The check failed: …". Never "no findings" before a check is done. */
export function checkInWords({ state, findings }: Checks): string {
  switch (state.kind) {
    case 'checking':
      return t('Checking…')
    case 'failed':
      return t('The check failed: {why}', { why: state.why })
    case 'checked':
      return findings.length === 0
        ? t('Checked with policy v{version}: no findings', { version: state.version })
        : t('Checked with policy v{version}', { version: state.version })
  }
}
