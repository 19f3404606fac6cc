// Does the jobs on the thread that asks: for tests and for the command line, which has nobody to keep waiting.
import { setImmediate } from 'node:timers/promises'
import type { Background, Job, News, Outcomes, RunOptions } from './jobs'
import { doJob } from './work'

export const inProcess: Background = {
  async run<K extends Job['kind']>(job: Extract<Job, { kind: K }>, options: RunOptions = {}): Promise<Outcomes[K]> {
    const { onNews, next, signal } = options
    signal?.throwIfAborted()
    const outcome = await doJob(job, async (news: News) => {
      signal?.throwIfAborted()
      onNews?.(news)
      const reply = news.kind === 'compared' ? next?.() : undefined
      await setImmediate()
      return reply
    })
    signal?.throwIfAborted()
    return outcome as Outcomes[K]
  },
}
