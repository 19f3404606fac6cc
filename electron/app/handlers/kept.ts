// Where things are kept, and the way there in the computer's file manager.
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, shell } from 'electron'
import type { Licence } from '../../../shared/bridge/contract'
import type { Handlers } from '../answering'
import { dictionaryFolder, spellingOf } from '../spelling'
import type { Workstation } from '../workstation'

type KeptHandlers = Pick<Handlers, 'kept' | 'showKept' | 'licences'>

export function keptHandlers(station: Workstation): KeptHandlers {
  return {
    kept: () => ({
      desk: station.openDesk?.folder ?? null,
      spelling: spellingOf(app.getPath('userData'), process.platform),
    }),
    licences: async () => {
      const parts = await Promise.all(['main', 'renderer'].map(licencesIn))
      const byName = new Map(parts.flat().map((licence) => [`${licence.name} ${licence.version}`, licence]))
      return [...byName.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
    },
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

/** The build writes them beside what they are about. */
async function licencesIn(part: string): Promise<readonly Licence[]> {
  return JSON.parse(await readFile(join(app.getAppPath(), 'out', part, 'licences.json'), 'utf8')) as readonly Licence[]
}
