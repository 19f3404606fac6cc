// What is remembered of a desk's copies between two starts. In the settings of this computer, not in the desk: another
// computer has other drives.
import type { BackupState, Problem } from '../../shared/bridge/contract'
import type { Instant } from '../../shared/kit/time'
import type { CopyMade } from './backup-copy'
import { viewOf } from './backup-folder'
import { stillOwed, together } from './backup-problem'
import type { BackupSettings, SettingsStore } from './settings'

const dayMs = 24 * 60 * 60 * 1_000

const unset = { folder: null, daily: true, keep: 14, former: [], last: null, failed: null, owed: [] }

export class BackupMemory {
  constructor(private readonly settings: Pick<SettingsStore, 'get' | 'set'>) {}

  of(desk: string): BackupSettings {
    return { ...unset, desk, ...this.settings.get('backups').find((known) => known.desk === desk) }
  }

  change(desk: string, part: Partial<BackupSettings>): void {
    const others = this.settings.get('backups').filter((known) => known.desk !== desk)
    this.settings.set('backups', [...others, { ...this.of(desk), ...part }])
  }

  /** Whose names are to be erased from copies of any desk. */
  owedAnywhere(): readonly string[] {
    return this.settings.get('backups').flatMap(({ owed }) => owed)
  }
}

/** Where copies go, and went. */
export function foldersOf({ folder, former }: BackupSettings): string[] {
  return folder === null ? former : [folder, ...former]
}

/** The settings after the person chose a folder. */
export function withFolder(settings: BackupSettings, folder: string): Partial<BackupSettings> {
  return { folder, former: foldersOf(settings).filter((known) => known !== folder), failed: null }
}

/** Whether the daily copy is to be made now. `copies` are the folders of those that are there. */
export function isDue({ daily, last, failed }: BackupSettings, copies: readonly string[], now: Instant): boolean {
  if (!daily) return false
  if (failed && !failed.waits) return true
  const attempts = [failed?.at, last && copies.includes(last.folder) ? last.at : null]
  return !attempts.some((at) => at != null && isWithinDay(at, now))
}

/** Not for an instant that has not come yet: a clock that was set back must not stop the copies. */
function isWithinDay(since: Instant, now: Instant): boolean {
  const ms = Date.parse(now) - Date.parse(since)
  return ms >= 0 && ms < dayMs
}

/** What a window is told. `problem`: why the copies could not be looked up, null when they could. */
export function stateOf(
  settings: BackupSettings,
  copies: readonly CopyMade[],
  problem: Problem | null,
  now: Instant,
): BackupState {
  const { folder, daily, keep, failed, owed } = settings
  // A failure that was kept says more than the same one met again.
  const wrong = [failed?.problem ?? problem, owed.length > 0 ? stillOwed(owed.length, foldersOf(settings)) : null]
  const all = together(wrong.filter((one) => one !== null))
  return { folder, daily, keep, copies: copies.map(viewOf), failed: all && { at: failed?.at ?? now, problem: all } }
}
