// Does the jobs in threads of their own, so that a window never waits for them. Reading a record ends its thread; threads
// that compare policies are kept for a while, because what they have read and made ready is most of the work of a first
// comparison, and whoever tries a policy tries it again.
import { Worker } from 'node:worker_threads'
import { spokenLanguage } from '../../../shared/words/language'
import type { Background, FromWorker, Job, Outcomes, RunOptions, ToWorker } from './jobs'
import { KeptWorkers } from './kept-workers'
import type { WorkerData } from './worker'

/** `file`: the built worker, worker.js beside main.js. */
export function inWorker(file: string): Background {
  const kept = new KeptWorkers()
  return {
    run<K extends Job['kind']>(job: Extract<Job, { kind: K }>, options: RunOptions = {}): Promise<Outcomes[K]> {
      return new Promise((resolve, reject) => {
        const { onNews, next, signal } = options
        if (signal?.aborted) return reject(signal.reason as Error)
        const worker =
          kept.take() ?? new Worker(file, { workerData: { language: spokenLanguage() } satisfies WorkerData })
        const end = (settle: () => void) => {
          signal?.removeEventListener('abort', cancel)
          worker.off('message', hear).off('error', fail).off('exit', endEarly)
          settle()
        }
        const cancel = () => {
          reject(signal?.reason as Error)
          // One that compares is given no more posts, and is ready for the next comparison a moment later.
          if (job.kind !== 'compare') end(() => void worker.terminate())
        }
        const hear = (message: FromWorker) => {
          if (message.kind !== 'news') {
            end(() => (job.kind === 'compare' ? kept.keep(worker) : void worker.terminate()))
            return message.kind === 'done'
              ? resolve(message.outcome as Outcomes[K])
              : reject(new Error(message.message))
          }
          if (!signal?.aborted) onNews?.(message.news)
          // What heard the news may have cancelled the job.
          const goesOn = !signal?.aborted && message.news.kind === 'compared'
          tell(worker, { kind: 'reply', reply: goesOn ? next?.() : undefined })
        }
        const fail = (error: Error) => end(() => reject(error))
        const endEarly = (code: number) => end(() => reject(new Error(`The background work ended early (${code})`)))
        signal?.addEventListener('abort', cancel, { once: true })
        worker.on('message', hear).on('error', fail).on('exit', endEarly)
        tell(worker, { kind: 'job', job })
      })
    },
  }
}

function tell(worker: Worker, message: ToWorker): void {
  // A thread of our own has no origin.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  worker.postMessage(message)
}
