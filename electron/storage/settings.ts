// Preferences only, through electron-store. Nothing in here is precious: a file that cannot be read is put aside.
import { existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import Store from 'electron-store'
import type { Preferences, Problem } from '../../shared/bridge/contract'
import { usualPreferences } from '../../shared/bridge/preferences'
import type { NoticeSettings } from '../../shared/desk/queries/notices/settings'
import type { Filter } from '../../shared/desk/queries/search/filters'
import type { Instant } from '../../shared/kit/time'
import type { PersonId } from '../../shared/people/person'
import { understoodPreferences } from './preferences'
import { type OfWindows, usualOfWindows } from './window-settings'

/** Where one desk's copies go, and how that went. */
export interface BackupSettings {
  /** The desk's folder. */
  desk: string
  folder: string | null
  daily: boolean
  /** How many copies are kept. */
  keep: number
  /** Folders that copies went to before: they may still be there. */
  former: string[]
  /** The last copy made at this computer. */
  last: { folder: string; at: Instant } | null
  /** What went wrong the last time; `waits` when that is no reason to try again before the day is over. */
  failed: { at: Instant; problem: Problem; waits: boolean } | null
  /** Ids of people erased whose names may still be in copies that could not be reached. */
  owed: string[]
}

export interface Settings extends OfWindows {
  preferences: Preferences
  recent: { name: string; folder: string }[]
  backups: BackupSettings[]
  /** The filters of a person on a desk; absent while they have those that everybody begins with. */
  filters: { desk: string; person: PersonId; filters: Filter[] }[]
  /** How a person on a desk wants to be told, and which notices they read or were told of, by id. */
  notices: { desk: string; person: PersonId; settings: NoticeSettings; read: string[]; told: string[] }[]
  /** Which of the first steps a person has done on a desk, and whether they hid the list. */
  firstSteps: { desk: string; person: PersonId; done: string[]; isHidden: boolean }[]
}

const defaults: Settings = {
  ...usualOfWindows,
  preferences: usualPreferences,
  recent: [],
  backups: [],
  filters: [],
  notices: [],
  firstSteps: [],
}

const recentDepth = 8

export class SettingsStore {
  private readonly store: Store<Settings>

  constructor(folder: string) {
    this.store = open(folder)
    const known = this.store.get('preferences')
    const understood = understoodPreferences(known)
    if (!isDeepStrictEqual(known, understood)) this.store.set('preferences', understood)
  }

  get<K extends keyof Settings>(key: K): Settings[K] {
    return this.store.get(key)
  }

  set<K extends keyof Settings>(key: K, value: Settings[K]): void {
    this.store.set({ [key]: value } as Partial<Settings>)
  }

  /** Puts a desk first in the list of desks opened before. */
  rememberDesk(desk: { name: string; folder: string }): void {
    const others = this.get('recent').filter((known) => known.folder !== desk.folder)
    this.set('recent', [desk, ...others].slice(0, recentDepth))
  }

  /** Forgets all that was kept about a desk that is no more. */
  forgetDesk(folder: string): void {
    this.set(
      'recent',
      this.get('recent').filter((known) => known.folder !== folder),
    )
    const others = <T extends { desk: string }>(kept: readonly T[]) => kept.filter(({ desk }) => desk !== folder)
    this.set('backups', others(this.get('backups')))
    this.set('filters', others(this.get('filters')))
    this.set('notices', others(this.get('notices')))
    this.set('firstSteps', others(this.get('firstSteps')))
  }
}

function open(folder: string): Store<Settings> {
  const options = { cwd: folder, name: 'settings', defaults }
  try {
    return new Store<Settings>(options)
  } catch (error) {
    const path = join(folder, 'settings.json')
    if (!existsSync(path)) throw error
    renameSync(path, `${path}.unreadable`)
    return new Store<Settings>(options)
  }
}
