// The app's code as V8 compiled it, kept beside the settings: from the second start on, four megabytes of code
// are not read through and compiled again. Node looks at the code itself before it takes what was kept, so a file
// that is old, torn or of another app is passed over; a folder that cannot be written to only means that nothing is kept.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { enableCompileCache, flushCompileCache } from 'node:module'
import { join } from 'node:path'

/**
 * @param userData the folder of the settings
 * @param entry the file the app was started with. It names the others by what is in them, so it tells one build from another.
 * @returns what writes down, as the app ends, what was compiled meanwhile
 */
export function keepCompiledCode(userData: string, entry: string): () => void {
  const kept = join(userData, 'Compiled code')
  const build = createHash('sha256').update(readFileSync(entry)).digest('hex').slice(0, 16)
  enableCompileCache(join(kept, build))
  void removeOthers(kept, build)
  return () => flushCompileCache()
}

/** What earlier versions of the app left. */
async function removeOthers(kept: string, build: string): Promise<void> {
  const builds = await readdir(kept).catch(() => [])
  for (const other of builds) {
    if (other !== build) await rm(join(kept, other), { recursive: true, force: true }).catch(() => undefined)
  }
}
