// Runs the bundled tests against the mutant it is told, as often as it is told.
import { parentPort, workerData } from 'node:worker_threads'

let active = null
let reached = new Set()
globalThis.isMutant = (id) => {
  reached.add(id)
  return id === active
}

const { fileNames, run } = await import(workerData.bundle)

parentPort.on('message', async ({ mutant, file }) => {
  active = mutant
  reached = new Set()
  const outcome = await run(file)
  active = null
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort.postMessage({ ...outcome, reached: [...reached] })
})
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
parentPort.postMessage({ files: fileNames() })
