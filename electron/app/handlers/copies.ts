// Copies of the desk, and restoring one.
import { fail } from '../../../shared/kit/result'
import type { Handlers } from '../calls'
import type { Workstation } from '../workstation'
import { askForFolder } from './windows'

type CopyHandlers = Pick<
  Handlers,
  'backupState' | 'setBackups' | 'chooseBackupFolder' | 'backUpNow' | 'chooseRestore' | 'restore'
>

export function copyHandlers(station: Workstation): CopyHandlers {
  const { backups } = station
  return {
    backupState: () => backups.state(),
    setBackups: (settings) => backups.set(settings),
    chooseBackupFolder: async (_input, window) => {
      const folder = await askForFolder(window, 'Choose a folder for copies of this desk', 'Keep copies here')
      return folder === null ? null : backups.useFolder(folder)
    },
    backUpNow: () => backups.backUpNow(),
    chooseRestore: async (_input, window) => {
      const folder = await askForFolder(window, 'Choose a copy of a desk', 'Read this copy')
      return folder === null ? null : backups.readCopy(folder)
    },
    restore: async ({ token }) => {
      const restored = await backups.restore(token)
      return restored.ok ? station.openFolder(restored.value) : fail(restored.error)
    },
  }
}
