import { ensureDependencies } from './dependencies.mjs'
import { ensureRuntime } from './runtime.mjs'
import { ensureSystem } from './system.mjs'

/** Makes this machine able to run Electron. @returns {Promise<string>} the runtime's executable */
export async function prepare({ withDisplay = false } = {}) {
  ensureDependencies()
  const executable = await ensureRuntime()
  ensureSystem({ executable, withDisplay })
  return executable
}
