// The worker's entry: does the one job it was started for, and says how it goes.
import { parentPort, workerData } from 'node:worker_threads'
import type { FromWorker, Job, Reply } from './jobs'
import { doJob } from './work'

const port = parentPort
if (!port) throw new Error('This file is started as a worker')

const say = (message: FromWorker) => port.postMessage(message)

let mayGoOn: (reply: Reply) => void = () => undefined
port.on('message', (reply: Reply) => mayGoOn(reply))

doJob(workerData as Job, (news) => {
  // The next part is made only when this one has been taken, so that the main thread is never flooded.
  const taken = new Promise<Reply>((resolve) => {
    mayGoOn = resolve
  })
  say({ kind: 'news', news })
  return taken
})
  .then((outcome) => say({ kind: 'done', outcome }))
  .catch((error: unknown) => say({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }))
  .finally(() => port.close())
