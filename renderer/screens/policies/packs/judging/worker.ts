// oxlint-disable-next-line import/default -- Vite makes the default export: the address of the worker it built
import address from '../pack.worker.ts?worker&url'
import { startWorker } from '../../../../worker'

/** Judges packs. */
export function startPackWorker(): Worker {
  return startWorker(address, 'packs')
}
