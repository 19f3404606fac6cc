// What a window is told of the app and of what was chosen for it.
import { app } from 'electron'
import type { AppInfo, Preferences } from '../../shared/bridge/contract'
import { languageFor, spokenLanguage } from '../../shared/words/language'
import type { Settings } from '../storage/settings'

export function appInfo(preferences: Preferences, recent: Settings['recent']): AppInfo {
  return {
    version: app.getVersion(),
    runtime: `Electron ${process.versions.electron}`,
    platform: process.platform,
    preferences,
    language: { spoken: spokenLanguage(), ofSystem: languageFor('system', app.getPreferredSystemLanguages()) },
    recent,
  }
}
