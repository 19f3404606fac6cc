// Preferences as they were kept, by this version or another one.
import { Preferences } from '../../shared/bridge/contract'
import { understoodKeys } from '../../shared/bridge/keymap'
import { usualPreferences } from '../../shared/bridge/preferences'

/** What is lacking, or says something that this version does not know, is the usual; the rest is as it was chosen. */
export function understoodPreferences(kept: unknown): Preferences {
  const chosen = typeof kept === 'object' && kept !== null ? Object.entries(kept) : []
  const known = chosen.flatMap(([name, value]) => {
    const read = Preferences.partial().safeParse({ [name]: value })
    return read.success ? [read.data] : []
  })
  const { keys, ...preferences } = Object.assign({}, usualPreferences, ...known) as Preferences
  const changed = understoodKeys(keys)
  if (Object.keys(changed).length === 0) return preferences
  return { ...preferences, keys: Object.fromEntries(Object.entries(changed).map(([id, own]) => [id, [...own]])) }
}
