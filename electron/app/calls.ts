// Takes the window's calls: checks who is speaking, parses what was said, runs the handler, and answers with values.
import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron'
import * as z from 'zod'
import { type Answers, type BridgeFault, inputs } from '../../shared/bridge/contract'
import { type CallName, callNames, channelOf } from '../../shared/bridge/names'
import { fail, ok, type Result } from '../../shared/kit/result'
import { origin } from './protocol'

export type Handlers = {
  readonly [N in CallName]: (
    input: z.output<(typeof inputs)[N]>,
    window: WebContents,
  ) => Answers[N] | Promise<Answers[N]>
}

/** Only the main frame of our own page may speak. */
export function isTrusted(event: Pick<IpcMainInvokeEvent, 'senderFrame'>): boolean {
  const frame = event.senderFrame
  if (!frame || frame.parent !== null) return false
  try {
    const { protocol, host } = new URL(frame.url)
    return `${protocol}//${host}` === origin
  } catch {
    return false
  }
}

export function answerCalls(handlers: Handlers): void {
  for (const name of callNames) {
    ipcMain.handle(channelOf(name), (event, raw: unknown) => answer(name, handlers, event, raw))
  }
}

type Handler<A> = (input: unknown, window: WebContents) => A | Promise<A>

async function answer<N extends CallName>(
  name: N,
  handlers: Handlers,
  event: IpcMainInvokeEvent,
  raw: unknown,
): Promise<Result<Answers[N], BridgeFault>> {
  if (!isTrusted(event)) return fail({ kind: 'forbidden', message: 'Only the app’s own page may call.' })
  const parsed = inputs[name].safeParse(raw)
  if (!parsed.success) return fail({ kind: 'bad-request', message: `${name}: ${z.prettifyError(parsed.error)}` })
  try {
    const handler = handlers[name] as unknown as Handler<Answers[N]>
    return ok<Answers[N]>(await handler(parsed.data, event.sender))
  } catch (error) {
    console.error(`${name} failed`, error)
    return fail({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
  }
}
