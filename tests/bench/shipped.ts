// Vitest reads every import of a module through a getter, which makes small functions two to three times as slow as the
// program that ships. What is measured is therefore built as the program is, and loaded beside Vitest.
import { createRequire } from 'node:module'
import { bundle } from '../unit/faults/bundle'

/** The exports of a file, built with all it imports. Its path is from the project's root. */
export async function asShipped<T>(entry: string): Promise<T> {
  const { script, remove } = await bundle(entry)
  try {
    return createRequire(import.meta.url)(script) as T
  } finally {
    await remove()
  }
}
