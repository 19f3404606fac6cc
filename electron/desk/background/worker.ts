// The worker's entry. It speaks as the main process does, which is settled before any module loads that makes texts.
import { workerData } from 'node:worker_threads'
import { type Language, speak } from '../../../shared/words/language'

export interface WorkerData {
  readonly language: Language
}

await speak((workerData as WorkerData).language)
await import('./serve-jobs')
