// Does one job after another in a thread of its own, and says how each goes.
import { parentPort } from 'node:worker_threads'
import type { FromWorker, Job, Reply, ToWorker } from './jobs'
import { doJob } from './work'

const port = parentPort
if (!port) throw new Error('This file is started as a worker')

const say = (message: FromWorker) => port.postMessage(message)

let mayGoOn: (reply: Reply) => void = () => undefined

port.on('message', (message: ToWorker) => {
  if (message.kind === 'job') void work(message.job)
  else mayGoOn(message.reply)
})

async function work(job: Job): Promise<void> {
  try {
    const outcome = await doJob(job, (news) => {
      // The next part is made only when this one has been taken, so that the main thread is never flooded.
      const taken = new Promise<Reply>((resolve) => {
        mayGoOn = resolve
      })
      say({ kind: 'news', news })
      return taken
    })
    say({ kind: 'done', outcome })
  } catch (error) {
    say({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
  }
}
