// Spelling: macOS checks it itself. Elsewhere Chromium would fetch dictionaries from a server of its maker, and nothing here
// may reach the network: spelling is checked there with the dictionaries that somebody put into the folder, and else not.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Session } from 'electron'
import type { Kept } from '../../shared/bridge/contract'

/** A name that never resolves (RFC 2606), so that a dictionary that is missing stays missing. */
const nowhere = 'https://dictionaries.invalid/'

export function setUpSpelling(session: Session, userData: string, platform: NodeJS.Platform): void {
  if (platform === 'darwin') return session.setSpellCheckerEnabled(true)
  session.setSpellCheckerDictionaryDownloadURL(nowhere)
  const present = languagesOf(dictionariesIn(userData)).filter((language) =>
    session.availableSpellCheckerLanguages.includes(language),
  )
  session.setSpellCheckerEnabled(present.length > 0)
  if (present.length > 0) session.setSpellCheckerLanguages(present)
}

/** What spelling is checked with. */
export function spellingOf(userData: string, platform: NodeJS.Platform): Kept['spelling'] {
  if (platform === 'darwin') return { by: 'system' }
  return { by: 'dictionaries', folder: dictionaryFolder(userData), languages: languagesOf(dictionariesIn(userData)) }
}

export const dictionaryFolder = (userData: string): string => join(userData, 'Dictionaries')

function dictionariesIn(userData: string): readonly string[] {
  const folder = dictionaryFolder(userData)
  return existsSync(folder) ? readdirSync(folder) : []
}

/** "en-GB-10-1.bdic" is a dictionary for en-GB. */
export function languagesOf(names: readonly string[]): string[] {
  return [...new Set(names.flatMap((name) => /^([a-z]{2,3}(?:-[A-Za-z]{2,4})?)(?:-\d+)*\.bdic$/.exec(name)?.[1] ?? []))]
}
