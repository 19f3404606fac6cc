// Stands in for electron/storage/record in the process that is killed, so that its journal fills many segments.
import { openRecord as openRecordAsIs, type RecordOptions } from '../../../electron/storage/record'

export const openRecord = (folder: string, options: RecordOptions) =>
  openRecordAsIs(folder, { segmentBytes: 40_000, ...options })
