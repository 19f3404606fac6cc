// The short lists in a policy's settings: how the house writes its names, what it publishes itself, what stays inside.
// They are part of the policy, so changing one makes another version of it.
import type { PolicySettings } from './document'
import { t } from '../words/say'

export const houseLists = ['brandTerms', 'ownContacts', 'allowedHosts', 'internalTerms', 'jurisdictions'] as const
export type HouseList = (typeof houseLists)[number]

/** An entry as it is shown, typed and compared. `right` only for the names of the brand. */
export interface HouseEntry {
  readonly words: string
  readonly right?: string
}

export function entriesOf(settings: PolicySettings, list: HouseList): readonly HouseEntry[] {
  return list === 'brandTerms'
    ? settings.brandTerms.map(({ wrong, right }) => ({ words: wrong, right }))
    : (settings[list] ?? []).map((words) => ({ words }))
}

export function withEntries(settings: PolicySettings, list: HouseList, entries: readonly HouseEntry[]): PolicySettings {
  if (list === 'brandTerms')
    return { ...settings, brandTerms: entries.map(({ words, right = '' }) => ({ wrong: words, right })) }
  const values = entries.map(({ words }) => words)
  const { jurisdictions: _former, ...others } = settings
  // A list that was never there and an empty one are the same policy.
  if (list === 'jurisdictions') return values.length === 0 ? others : { ...others, jurisdictions: values }
  return { ...settings, [list]: values }
}

/** As it is kept: without spaces around it, codes in capitals. */
export function tidied(list: HouseList, { words, right }: HouseEntry): HouseEntry {
  const plain = words.trim()
  if (list === 'brandTerms') return { words: plain, right: (right ?? '').trim() }
  if (list === 'jurisdictions') return { words: plain.toUpperCase() }
  if (list === 'allowedHosts') return { words: plain.toLowerCase() }
  return { words: plain }
}

const longest = 200

/** Why this entry cannot be added, in words; null when it can. It is judged as it would be kept. */
export function whyNotAdd(list: HouseList, typed: HouseEntry, entries: readonly HouseEntry[]): string | null {
  const { words, right } = tidied(list, typed)
  if (words === '') return t('Write it out first.')
  if (words.length > longest || (right?.length ?? 0) > longest)
    return t('Keep it below {longest} characters.', { longest })
  if (!words.isWellFormed() || right?.isWellFormed() === false) return t('This text breaks inside a character.')
  if (entries.some((entry) => entry.words === words)) return t('“{words}” is already on the list.', { words })
  switch (list) {
    case 'brandTerms':
      if (right === undefined || right === '') return t('Say how it is written right.')
      return right === words ? t('Both are written the same.') : null
    case 'allowedHosts':
      return /^(?!-)[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u.test(words)
        ? null
        : t('Write the host alone, such as example.com: no https://, no path.')
    case 'jurisdictions':
      return /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(words)
        ? null
        : t('Write an ISO 3166 code: DE, GB, US, or with its state US-CA.')
    case 'ownContacts':
    case 'internalTerms':
      return null
  }
}

export function entryInWords({ words, right }: HouseEntry): string {
  return right === undefined ? words : `${words} → ${right}`
}

export interface ListChange {
  readonly list: HouseList
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

/** The lists on which the two differ, with the entries that come and go. */
export function listChanges(before: PolicySettings, after: PolicySettings): readonly ListChange[] {
  return houseLists.flatMap((list) => {
    const [was, is] = [before, after].map((settings) => entriesOf(settings, list).map(entryInWords))
    const added = is?.filter((entry) => !was?.includes(entry)) ?? []
    const removed = was?.filter((entry) => !is?.includes(entry)) ?? []
    return added.length + removed.length === 0 ? [] : [{ list, added, removed }]
  })
}

export function sameSettings(a: PolicySettings, b: PolicySettings): boolean {
  return listChanges(a, b).length === 0
}

/** What was added and taken off since `was`, added and taken off in `now`. */
export function mergedSettings(mine: PolicySettings, was: PolicySettings, now: PolicySettings): PolicySettings {
  let merged = now
  for (const { list } of listChanges(was, mine)) {
    const former = entriesOf(was, list).map(entryInWords)
    const wanted = entriesOf(mine, list)
    const wantedWords = wanted.map(entryInWords)
    const kept = entriesOf(merged, list).filter((entry) => {
      const words = entryInWords(entry)
      return wantedWords.includes(words) || !former.includes(words)
    })
    const keptWords = kept.map(entryInWords)
    const come = wanted.filter((entry) => {
      const words = entryInWords(entry)
      return !former.includes(words) && !keptWords.includes(words)
    })
    merged = withEntries(merged, list, [...kept, ...come])
  }
  return merged
}
