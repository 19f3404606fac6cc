// Settings as they stand in their file, for what comes before their own code is loaded: the language, and the first window.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Nothing in it can be relied on; empty when there is no file, or none that can be read. */
export function keptSettings(folder: string): Readonly<Record<string, unknown>> {
  try {
    const kept: unknown = JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8'))
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

/** The desks opened before. */
export function recentIn(kept: Readonly<Record<string, unknown>>): { name: string; folder: string }[] {
  const { recent } = kept
  return Array.isArray(recent) ? recent.filter(isDesk) : []
}

function isDesk(known: unknown): known is { name: string; folder: string } {
  const { name, folder } = (known ?? {}) as { readonly name?: unknown; readonly folder?: unknown }
  return typeof name === 'string' && typeof folder === 'string'
}
