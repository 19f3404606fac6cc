// Files and text that a person drops or pastes, turned into what main reads.
import type { Input, Problem } from '../../../shared/bridge/contract'
import { fail, ok, type Result } from '../../../shared/kit/result'
import { t } from '../../../shared/words/say'

type TextFiles = Input<'readImport'>['files']

const largestMegabytes = 32
const mostFiles = 1_000

/** The files as text. Nothing is guessed: a file that is not UTF-8 is named, and nothing is read. */
export async function textOf(files: readonly File[]): Promise<Result<TextFiles, Problem>> {
  if (files.length > mostFiles) {
    return refused(t('More than 1,000 files were dropped.'), t('Drop them in smaller groups.'))
  }
  const texts: { name: string; text: string }[] = []
  for (const file of files) {
    if (file.size > largestMegabytes * 1024 * 1024) {
      return refused(
        t('{file} is larger than {megabytes} MB.', { file: file.name, megabytes: largestMegabytes }),
        t('Split it into smaller files.'),
      )
    }
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())
      texts.push({ name: file.name.slice(-400), text })
    } catch (error) {
      return error instanceof TypeError
        ? refused(
            t('{file} is not text in UTF-8.', { file: file.name }),
            t('Save it as “CSV UTF-8” or as Markdown, then drop it again.'),
          )
        : refused(
            t('{file} could not be read.', { file: file.name }),
            t('If it is a folder, drop the files in it instead.'),
          )
    }
  }
  return ok(texts)
}

/** A handed-over file as it is: what is in it is for main to judge. */
export async function bundleBytes(file: File): Promise<Result<Input<'readBundle'>, Problem>> {
  const name = file.name.slice(-400)
  if (file.size > largestMegabytes * 1024 * 1024)
    return refused(
      t('{file} is larger than {megabytes} MB.', { file: name, megabytes: largestMegabytes }),
      t('Ask for it again, with fewer posts.'),
    )
  try {
    return ok({ name, bytes: new Uint8Array(await file.arrayBuffer()) })
  } catch {
    return refused(
      t('{name} could not be read.', { name }),
      t('Check that the file is still there, then drop it again.'),
    )
  }
}

function refused(what: string, wayOut: string): Result<never, Problem> {
  return fail({ what, safe: t('Nothing was imported.'), wayOut })
}
