// Copies of the desk, and restoring one.
import type { RestoreReport } from '../../../shared/bridge/contract'
import { fail } from '../../../shared/kit/result'
import type { Handlers } from '../answering'
import type { WorkSpec } from '../long-work'
import type { Workstation } from '../workstation'
import { askForFolder } from './windows'
import { t } from '../../../shared/words/say'

type CopyHandlers = Pick<
  Handlers,
  'backupState' | 'setBackups' | 'chooseBackupFolder' | 'backUpNow' | 'chooseRestore' | 'restore'
>

export function copyHandlers(station: Workstation): CopyHandlers {
  const { backups, works } = station
  return {
    backupState: () => backups.state(),
    setBackups: (settings) => backups.set(settings),
    chooseBackupFolder: async (_input, window) => {
      const folder = await askForFolder(window, t('Choose a folder for copies of this desk'), t('Keep copies here'))
      return folder === null ? null : backups.useFolder(folder)
    },
    backUpNow: () =>
      works.run(
        {
          kind: 'backup',
          title: t('Copying the desk'),
          isKeeping: true,
          result: ({ folder, entries }) =>
            t('{count, plural, one {# entry} other {# entries}} copied to {folder}', { count: entries, folder }),
        },
        () => backups.backUpNow(),
      ),
    chooseRestore: async (_input, window) => {
      const folder = await askForFolder(window, t('Choose a copy of a desk'), t('Read this copy'))
      if (folder === null) return null
      const spec: WorkSpec<RestoreReport> = {
        kind: 'backup',
        title: t('Reading the copy'),
        result: ({ entries }) => t('{count, plural, one {# entry} other {# entries}} read.', { count: entries }),
      }
      return works.run(spec, () => backups.readCopy(folder))
    },
    restore: async ({ token }) => {
      const restored = await works.run(
        { kind: 'backup', title: t('Restoring the copy'), isKeeping: true, result: () => null },
        () => backups.restore(token),
      )
      return restored.ok ? station.openFolder(restored.value) : fail(restored.error)
    },
  }
}
