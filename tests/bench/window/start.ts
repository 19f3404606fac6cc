// Starts a program of Electron as a person would, with nothing listening in but its page's debugger, and times the way to
// its first content and beyond. Playwright's own launching holds the main process up, so it has no part in this.
import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as rest } from 'node:timers/promises'
import { root } from '../../e2e/app'

export interface Started {
  /** Milliseconds from the start of the process to the first content painted. */
  readonly readyMs: number
  /** Carries a function out in the page. It must not look at anything outside itself. */
  readonly inPage: <T, A>(work: (input: A) => Promise<T> | T, input: A) => Promise<T>
  readonly close: () => Promise<void>
}

interface Target {
  readonly type: string
  readonly webSocketDebuggerUrl: string
}

export async function start(program: string, home: string): Promise<Started> {
  const { ELECTRON_RUN_AS_NODE: _node, ...env } = process.env
  const isRoot = process.getuid?.() === 0
  const args = [program, '--remote-debugging-port=0', ...(isRoot ? ['--no-sandbox'] : [])]
  const startedAt = Date.now()
  const child = spawn(process.execPath, args, {
    env: { ...env, IMPRIMATUR_HOME: home },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const port = await portOf(child)
  const socket = await connected(port)
  let count = 0
  const waiting = new Map<number, { done: (value: unknown) => void; failed: (error: Error) => void }>()
  socket.addEventListener('message', ({ data }) => {
    const { id, result, error } = JSON.parse(String(data)) as Reply
    const waiter = waiting.get(id)
    waiting.delete(id)
    const wrong = error?.message ?? result?.exceptionDetails?.exception?.description
    if (wrong === undefined) waiter?.done(result?.result?.value)
    else waiter?.failed(new Error(wrong))
  })
  const evaluate = (expression: string) =>
    new Promise<unknown>((done, failed) => {
      count += 1
      waiting.set(count, { done, failed })
      const params = { expression, awaitPromise: true, returnByValue: true }
      socket.send(JSON.stringify({ id: count, method: 'Runtime.evaluate', params }))
    })
  const readyAt = await patiently(async () => Number(await evaluate(`(${whenReady.toString()})()`)))
  return {
    readyMs: readyAt - startedAt,
    inPage: <T, A>(work: (input: A) => Promise<T> | T, input: A) =>
      evaluate(`(${work.toString()})(${JSON.stringify(input)})`) as Promise<T>,
    close: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await gone
      socket.close()
    },
  }
}

/** The page that a window begins with goes, and what was asked of it with it. */
async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask()
    } catch (error) {
      if (!String(error).includes('context')) throw error
    }
  }
}

interface Reply {
  readonly id: number
  readonly error?: { readonly message: string }
  readonly result?: {
    readonly result?: { readonly value?: unknown }
    readonly exceptionDetails?: { readonly exception?: { readonly description?: string } }
  }
}

/** In the page: when its first content was painted, by the clock on the wall. */
async function whenReady(): Promise<number> {
  for (;;) {
    const [mark] = performance.getEntriesByName('imprimatur:ready')
    if (mark) return performance.timeOrigin + mark.startTime
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

function portOf({ stderr }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    stderr?.on('data', (words) => {
      said += String(words)
      const port = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)\//.exec(said)?.[1]
      if (port) resolve(port)
    })
    stderr?.once('end', () => reject(new Error(`It ended before it listened: ${said}`)))
  })
}

async function connected(port: string): Promise<WebSocket> {
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/json/list`)
    const page = ((await answer.json()) as Target[]).find(({ type }) => type === 'page')
    if (page) {
      const socket = new WebSocket(page.webSocketDebuggerUrl)
      await new Promise((resolve, reject) => {
        socket.addEventListener('open', resolve)
        socket.addEventListener('error', reject)
      })
      return socket
    }
    await rest(20)
  }
}

export const theApp = root
export const emptyWindow = `${root}/tests/bench/window/empty`
