// Takes the window's calls: checks who is speaking, and has them answered. What answers takes long to load: until it is there,
// calls wait for it, but for the few that the first screen asks.
import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron'
import type { Answers, BridgeFault } from '../../shared/bridge/contract'
import { type CallName, callNames, channelOf } from '../../shared/bridge/names'
import { fail, ok, type Result } from '../../shared/kit/result'
import { origin } from './protocol'

/** Parses what was said, runs the handler, and answers with values; never throws. */
export type Answer = (name: CallName, raw: unknown, window: WebContents) => Promise<Result<unknown, BridgeFault>>

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

/** What can be said before anything stands behind the window; each takes nothing but null. */
export type EarlyAnswers = { readonly [N in CallName]?: () => Answers[N] }

/** @param answerer what answers calls; those that come before it is there wait for it, unless there is an early answer */
export function takeCalls(answerer: Promise<Answer>, early: EarlyAnswers): void {
  let isThere = false
  const answer = answerer.then((there) => {
    isThere = true
    return there
  })
  // Each call says so itself.
  answer.catch(() => undefined)
  const take = async (name: CallName, raw: unknown, window: WebContents): Promise<Result<unknown, BridgeFault>> => {
    const known = isThere || raw !== null ? undefined : early[name]
    if (known) return ok(known())
    try {
      return await (await answer)(name, raw, window)
    } catch (error) {
      return fail({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
    }
  }
  for (const name of callNames) {
    ipcMain.handle(channelOf(name), (event, raw: unknown) => {
      // Asked at once, while the frame that spoke is still the one that is there.
      if (!isTrusted(event)) return fail({ kind: 'forbidden', message: 'Only the app’s own page may call.' })
      return take(name, raw, event.sender)
    })
  }
}
