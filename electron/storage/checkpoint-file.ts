// ledger/head.json: the desk's signed word for how far its record goes.
import { join } from 'node:path'
import * as z from 'zod'
import { durableReplace } from './durable-replace'
import { errorCode, type Files, readWhole, realFiles } from './files'
import { ledgerFolder } from './segments'
import { t } from '../../shared/words/say'

const NoteFile = z.strictObject({ v: z.literal(1), note: z.string().max(20_000) })

export type KeptNote =
  | { readonly kind: 'none' }
  | { readonly kind: 'note'; readonly note: string }
  | { readonly kind: 'damaged'; readonly problem: string }

export const notePath = (deskFolder: string) => join(ledgerFolder(deskFolder), 'head.json')

/** Puts a checkpoint (a signed note) in place durably. Rejects with the old one untouched. */
export async function writeNote(deskFolder: string, note: string, files: Files = realFiles): Promise<void> {
  await durableReplace(notePath(deskFolder), Buffer.from(`${JSON.stringify({ v: 1, note })}\n`), files)
}

/** The checkpoint as the file has it; whether it is signed rightly is for `openNote` to say. */
export async function readNote(deskFolder: string, files: Files = realFiles): Promise<KeptNote> {
  try {
    const bytes = await readWhole(notePath(deskFolder), files)
    if (bytes === null) return { kind: 'none' }
    return { kind: 'note', note: NoteFile.parse(JSON.parse(bytes.toString('utf8'))).note }
  } catch (error) {
    return { kind: 'damaged', problem: errorCode(error) || t('it is not in a checkpoint’s form') }
  }
}
