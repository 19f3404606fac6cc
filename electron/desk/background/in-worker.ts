// Does the jobs in a thread of their own, one thread a job, so that a window never waits for them.
import { Worker } from 'node:worker_threads'
import type { Background, FromWorker, Job, Outcomes, RunOptions } from './jobs'

/** `file`: the built worker, worker.js beside main.js. */
export function inWorker(file: string): Background {
  return {
    run<K extends Job['kind']>(job: Extract<Job, { kind: K }>, options: RunOptions = {}): Promise<Outcomes[K]> {
      return new Promise((resolve, reject) => {
        const { onNews, next, signal } = options
        if (signal?.aborted) return reject(signal.reason as Error)
        const worker = new Worker(file, { workerData: job })
        const end = (settle: () => void) => {
          signal?.removeEventListener('abort', cancel)
          settle()
        }
        const cancel = () => {
          void worker.terminate()
          end(() => reject(signal?.reason as Error))
        }
        signal?.addEventListener('abort', cancel, { once: true })
        worker.on('message', (message: FromWorker) => {
          if (signal?.aborted) return
          if (message.kind === 'news') {
            onNews?.(message.news)
            const reply = message.news.kind === 'compared' ? next?.() : undefined
            // A thread of our own has no origin.
            // oxlint-disable-next-line unicorn/require-post-message-target-origin
            worker.postMessage(reply)
          } else if (message.kind === 'done') end(() => resolve(message.outcome as Outcomes[K]))
          else end(() => reject(new Error(message.message)))
        })
        worker.on('error', (error) => end(() => reject(error)))
        // After an answer this changes nothing.
        worker.on('exit', (code) => end(() => reject(new Error(`The background work ended early (${code})`))))
      })
    },
  }
}
