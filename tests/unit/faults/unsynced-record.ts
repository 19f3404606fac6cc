// Stands in for electron/storage/record in a process with a fault: what is written to the journal is never synced.
import { type OpenFile, realFiles } from '../../../electron/storage/files'
import { openRecord as openRecordAsIs, type RecordOptions } from '../../../electron/storage/record'

const nothing = async () => undefined
const unsynced = (file: OpenFile): OpenFile => ({ ...file, sync: nothing, datasync: nothing })

export const openRecord = (folder: string, options: RecordOptions) =>
  openRecordAsIs(folder, {
    ...options,
    files: {
      ...realFiles,
      open: async (path, mode) => unsynced(await realFiles.open(path, mode)),
      syncFolder: nothing,
    },
  })
