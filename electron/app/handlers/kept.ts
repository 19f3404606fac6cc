// Where things are kept, and the way there in the computer's file manager.
import { mkdir } from 'node:fs/promises'
import { app, shell } from 'electron'
import type { Handlers } from '../calls'
import { dictionaryFolder, spellingOf } from '../spelling'
import type { Workstation } from '../workstation'

type KeptHandlers = Pick<Handlers, 'kept' | 'showKept'>

export function keptHandlers(station: Workstation): KeptHandlers {
  return {
    kept: () => ({
      desk: station.openDesk?.folder ?? null,
      spelling: spellingOf(app.getPath('userData'), process.platform),
    }),
    showKept: async ({ what }) => {
      // The window names no path: it can show these two folders and no other.
      if (what === 'desk') {
        const folder = station.openDesk?.folder
        if (folder !== undefined) shell.showItemInFolder(folder)
        return null
      }
      const folder = dictionaryFolder(app.getPath('userData'))
      await mkdir(folder, { recursive: true })
      shell.showItemInFolder(folder)
      return null
    },
  }
}
