// oxlint-disable-next-line import/default -- Vite makes the default export: the address of the worker it built
import address from '../check.worker.ts?worker&url'
import { startWorker } from '../../../worker'

/** Checks what is typed. */
export function startCheckWorker(): Worker {
  return startWorker(address, 'checks')
}
