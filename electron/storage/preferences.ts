// Preferences as they were kept, by this version or another one. Read before the first window opens, so without the schemas,
// which take longer to load than all that the window needs; a test holds the two together.
import type { Preferences } from '../../shared/bridge/contract'
import { understoodKeys } from '../../shared/bridge/keymap'
import {
  keyLimits,
  lockMinutes,
  rowDensities,
  textSizes,
  themes,
  usualPreferences,
} from '../../shared/bridge/preferences'
import { languageChoices } from '../../shared/words/language'

/** What is lacking, or says something that this version does not know, is the usual; the rest is as it was chosen. */
export function understoodPreferences(kept: unknown): Preferences {
  const chosen = typeof kept === 'object' && kept !== null ? Object.entries(kept) : []
  const known = chosen.filter(([name, value]) => isPreference(name) && isUnderstood[name](value))
  const { keys, ...preferences } = { ...usualPreferences, ...Object.fromEntries(known) } as Preferences
  const changed = understoodKeys(keys)
  if (Object.keys(changed).length === 0) return preferences
  return { ...preferences, keys: Object.fromEntries(Object.entries(changed).map(([id, own]) => [id, [...own]])) }
}

const isUnderstood: Readonly<Record<keyof Preferences, (value: unknown) => boolean>> = {
  language: oneOf(languageChoices),
  theme: oneOf(themes),
  letterKeys: (value) => typeof value === 'boolean',
  lockAfterMinutes: wholeWithin(lockMinutes.fewest, lockMinutes.most),
  textSize: wholeWithin(textSizes.smallest, textSizes.largest),
  rows: oneOf(rowDensities),
  keys: areKeys,
}

const isPreference = (name: string): name is keyof Preferences => Object.hasOwn(isUnderstood, name)

function oneOf(choices: readonly string[]): (value: unknown) => boolean {
  return (value) => typeof value === 'string' && choices.includes(value)
}

function wholeWithin(least: number, most: number): (value: unknown) => boolean {
  return (value) => Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most
}

function areKeys(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return Object.entries(value).every(
    ([id, keys]: [string, unknown]) =>
      isShort(id) && Array.isArray(keys) && keys.length <= keyLimits.keys && keys.every(isShort),
  )
}

const isShort = (value: unknown) => typeof value === 'string' && value.length <= keyLimits.length
