// Answers the window's calls: parses what was said, runs the handler, and answers with values.
import type { WebContents } from 'electron'
import * as z from 'zod'
import { type Answers, type BridgeFault, inputs } from '../../shared/bridge/contract'
import type { CallName } from '../../shared/bridge/names'
import { fail, ok, type Result } from '../../shared/kit/result'
import type { Answer } from './calls'

export type Handlers = {
  readonly [N in CallName]: (
    input: z.output<(typeof inputs)[N]>,
    window: WebContents,
  ) => Answers[N] | Promise<Answers[N]>
}

export function answerWith(handlers: Handlers): Answer {
  return (name, raw, window) => answer(name, handlers, raw, window)
}

type Handler<A> = (input: unknown, window: WebContents) => A | Promise<A>

async function answer<N extends CallName>(
  name: N,
  handlers: Handlers,
  raw: unknown,
  window: WebContents,
): Promise<Result<Answers[N], BridgeFault>> {
  const parsed = inputs[name].safeParse(raw)
  if (!parsed.success) return fail({ kind: 'bad-request', message: `${name}: ${z.prettifyError(parsed.error)}` })
  try {
    const handler = handlers[name] as unknown as Handler<Answers[N]>
    return ok<Answers[N]>(await handler(parsed.data, window))
  } catch (error) {
    console.error(`${name} failed`, error)
    return fail({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
  }
}
