// A bundle as the file that goes from desk to desk.
import type { Entry } from '../../ledger/events'
import { statementFiles } from '../evidence/statement-files'
import { bytesOf } from '../evidence/text'
import { zip } from '../evidence/zip'
import { bundleFile } from './bounds'
import type { Bundle } from './bundle'

/** bundle.json. */
export function bundleText(bundle: Bundle): string {
  return `${JSON.stringify(bundle, null, 1)}\n`
}

/** The file: what was signed, the entry that says so as the journal has it, and the same for standard tools. */
export function sealedBundle(text: string, entryText: string, entry: Entry): Uint8Array<ArrayBuffer> {
  return zip(
    new Map([
      [bundleFile.name, bytesOf(text)],
      [bundleFile.entry, bytesOf(entryText)],
      ...[...statementFiles(bundleFile.stem, entry)].map(([name, content]) => [name, bytesOf(content)] as const),
    ]),
  )
}
