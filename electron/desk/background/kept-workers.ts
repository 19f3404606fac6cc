// Threads that have nothing to do and are kept because the next job will be quicker in them.
import type { Worker } from 'node:worker_threads'

/** Nothing is kept for longer than this after its last job. */
const keptForMs = 5 * 60_000
const mostKept = 4

export class KeptWorkers {
  /** With what lets go of each. */
  private readonly idle = new Map<Worker, () => void>()

  /** One that is free; null when there is none. */
  take(): Worker | null {
    const [first] = this.idle
    if (!first) return null
    const [worker, letGo] = first
    letGo()
    worker.ref()
    return worker
  }

  /** It keeps no process alive, and ends by itself. */
  keep(worker: Worker): void {
    if (this.idle.size >= mostKept) return void worker.terminate()
    const letGo = () => {
      clearTimeout(end)
      worker.off('error', letGo).off('exit', letGo)
      this.idle.delete(worker)
    }
    const end = setTimeout(() => {
      letGo()
      void worker.terminate()
    }, keptForMs)
    end.unref()
    worker.unref()
    worker.on('error', letGo).on('exit', letGo)
    this.idle.set(worker, letGo)
  }
}
