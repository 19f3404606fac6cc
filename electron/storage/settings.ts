// Preferences only, through electron-store. Nothing in here is precious: a file that cannot be read is put aside.
import { existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import Store from 'electron-store'
import type { Preferences } from '../../shared/bridge/contract'

export interface Settings {
  preferences: Preferences
  recent: { name: string; folder: string }[]
  window: { x?: number; y?: number; width: number; height: number; maximised: boolean }
}

const defaults: Settings = {
  preferences: { theme: 'system', letterKeys: true },
  recent: [],
  window: { width: 1440, height: 900, maximised: false },
}

const recentDepth = 8

export class SettingsStore {
  private readonly store: Store<Settings>

  constructor(folder: string) {
    this.store = open(folder)
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
