// Does one job. The worker calls it in its own thread; tests call it where they are.
import { nodeCrypto } from '../../keys/node-crypto'
import { inspect } from '../../storage/inspect'
import { compare } from './compare'
import type { Job, News, Outcomes, Reply } from './jobs'
import { list } from './list'
import { keepSnapshot } from './snapshot'

/** `tell` resolves when more may be told; it rejects to end the job. */
export function doJob(job: Job, tell: (news: News) => Promise<Reply>): Promise<Outcomes[Job['kind']]> {
  const progress = steps(async (done, total) => {
    await tell({ kind: 'progress', done, total })
  })
  switch (job.kind) {
    case 'verify':
      return inspect(job.folder, {
        crypto: nodeCrypto,
        // Nobody waits for what a cancelled job still has to say.
        onProgress: (done, total) => void progress(done, total).catch(() => undefined),
      })
    case 'list':
      return list(job, tell)
    case 'snapshot':
      return keepSnapshot(job, nodeCrypto, progress)
    case 'compare':
      return compare(job, tell)
  }
}

/** Not every frame is news: at most so many steps from nothing to all. */
const most = 200

function steps(say: (done: number, total: number) => Promise<void>) {
  let said = 0
  return async (done: number, total: number): Promise<void> => {
    if (done < total && done - said < total / most) return
    said = done
    await say(done, total)
  }
}
