// Packs judged a moment after the typing rests. A judgement counts only for the very texts it was given for; until then
// what is on screen is said to be of an earlier text.
import { useEffect, useMemo, useRef, useState } from 'react'
import type { PackText, PolicyDraft } from '../../../../../shared/policy/draft'
import type { FoundInExample, PackJudgement } from '../../../../../shared/policy/judging'
import type { ExampleCase } from '../../../../../shared/policy/pack'
import type { JudgeReply, JudgeRequest } from './messages'
import { startPackWorker } from './worker'
import { t } from '../../../../../shared/words/say'

const restMs = 200
/** The longest packs take a second or two; one that has not answered by now is stuck. */
const patienceMs = 20_000

export type JudgeState = { readonly kind: 'checking' | 'checked' } | { readonly kind: 'failed'; readonly why: string }

export interface Judging {
  readonly state: JudgeState
  /** Of the texts as they are, or of the last ones that were judged while a judgement is on its way. */
  readonly judgements: readonly PackJudgement[]
  readonly worker: PackWorker
}

type Listener = (reply: JudgeReply) => void

/** One worker for as long as the part is open; whoever asked hears the answer. */
export interface PackWorker {
  readonly ask: (request: DistributiveOmit<JudgeRequest, 'seq'>, listener: Listener) => () => void
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never

export function usePackWorker(): PackWorker {
  const started = useRef<Worker | null>(null)
  const listeners = useRef(new Map<number, Listener>())
  const seq = useRef(0)
  useEffect(() => {
    const waiting = listeners.current
    const worker = startPackWorker()
    started.current = worker
    const answer = (reply: JudgeReply) => {
      waiting.get(reply.seq)?.(reply)
      waiting.delete(reply.seq)
    }
    worker.addEventListener('message', ({ data }: MessageEvent<JudgeReply>) => answer(data))
    worker.addEventListener('error', (event) => {
      event.preventDefault()
      const why = event.message === '' ? t('The check could not start.') : event.message
      for (const asked of waiting.keys()) answer({ kind: 'failed', seq: asked, of: 'judge', why })
    })
    return () => {
      started.current = null
      waiting.clear()
      worker.terminate()
    }
  }, [])
  return useMemo(
    () => ({
      ask: (request, listener) => {
        const asked = (seq.current += 1)
        const late = setTimeout(
          () => listener({ kind: 'failed', seq: asked, of: request.kind, why: t('No answer came.') }),
          patienceMs,
        )
        listeners.current.set(asked, (reply) => {
          clearTimeout(late)
          listener(reply)
        })
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
        started.current?.postMessage({ ...request, seq: asked })
        return () => {
          clearTimeout(late)
          listeners.current.delete(asked)
        }
      },
    }),
    [],
  )
}

interface Answer {
  readonly of: object
  readonly state: JudgeState
  readonly judgements: readonly PackJudgement[]
}

/** `own`: the names of the packs to judge. */
export function useJudge({ packs, settings }: PolicyDraft, own: readonly string[]): Judging {
  const worker = usePackWorker()
  const [answer, setAnswer] = useState<Answer | null>(null)
  const names = own.join('\n')
  const asked = useMemo(
    () => ({ kind: 'judge' as const, packs, settings, own: names === '' ? [] : names.split('\n') }),
    [packs, settings, names],
  )
  useEffect(() => {
    let forget: () => void = () => undefined
    const timer = setTimeout(() => {
      forget = worker.ask(asked, (reply) => {
        if (reply.kind === 'judged') setAnswer({ of: asked, state: { kind: 'checked' }, judgements: reply.judgements })
        else if (reply.kind === 'failed')
          setAnswer((now) => ({
            of: asked,
            state: { kind: 'failed', why: reply.why },
            judgements: now?.judgements ?? [],
          }))
      })
    }, restMs)
    return () => {
      clearTimeout(timer)
      forget()
    }
  }, [asked, worker])
  return {
    state: answer?.of === asked ? answer.state : { kind: 'checking' },
    judgements: answer?.judgements ?? [],
    worker,
  }
}

export type Tried =
  | { readonly kind: 'nothing-asked' | 'checking' | 'unreadable' }
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'tried'; readonly found: readonly FoundInExample[] }

/** What a pack finds in a text of the person's own. Null: there is nothing to try. */
export function useTrial(
  worker: PackWorker,
  pack: PackText | null,
  settings: PolicyDraft['settings'],
  text: ExampleCase | null,
): Tried {
  const asked = useMemo(
    () => (pack === null || text === null ? null : { kind: 'try' as const, pack, settings, text }),
    [pack, settings, text],
  )
  const [answer, setAnswer] = useState<{ readonly of: object; readonly tried: Tried } | null>(null)
  useEffect(() => {
    if (!asked) return
    let forget: () => void = () => undefined
    const timer = setTimeout(() => {
      forget = worker.ask(asked, (reply) => {
        if (reply.kind === 'tried')
          setAnswer({
            of: asked,
            tried: reply.found === null ? { kind: 'unreadable' } : { kind: 'tried', found: reply.found },
          })
        else if (reply.kind === 'failed') setAnswer({ of: asked, tried: { kind: 'failed', why: reply.why } })
      })
    }, restMs)
    return () => {
      clearTimeout(timer)
      forget()
    }
  }, [asked, worker])
  if (asked === null) return { kind: 'nothing-asked' }
  return answer?.of === asked ? answer.tried : { kind: 'checking' }
}
