// Reads drafts from files a person chose, as a dry run with progress; what was shown is what is taken.
import { randomUUID } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { ImportOffer, Problem } from '../../shared/bridge/contract'
import type { CommandOf } from '../../shared/desk/commands'
import { type DeskState, latest } from '../../shared/desk/state'
import { fail, ok, type Result } from '../../shared/kit/result'
import type { Instant } from '../../shared/kit/time'
import type { Content } from '../../shared/post/content'
import { judgeDrafts, takeable } from '../../shared/schedule/import/read'
import type { ImportFile } from '../../shared/schedule/import/report'
import { t } from '../../shared/words/say'

const largestFile = 32 * 1024 * 1024

export async function readFiles(paths: readonly string[]): Promise<Result<readonly ImportFile[], Problem>> {
  const files: ImportFile[] = []
  for (const path of paths) {
    const name = basename(path)
    try {
      const { size } = await stat(path)
      if (size > largestFile) {
        return fail(
          problem(
            t('{name} is larger than 32 MB.', { name }),
            t('Split it into smaller files and choose them together.'),
          ),
        )
      }
      files.push({ name, text: new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path)) })
    } catch (error) {
      return fail(
        error instanceof TypeError
          ? problem(t('{name} is not text in UTF-8.', { name }), t('Save it as “CSV UTF-8” and choose it again.'))
          : problem(
              t('{name} could not be read.', { name }),
              t('Check that the file is still there and that you may read it.'),
            ),
      )
    }
  }
  return ok(files)
}

const problem = (what: string, wayOut: string): Problem => ({ what, safe: t('Nothing was imported.'), wayOut })

/** One dry run at a time; a new one, or a cancel, drops the one before. */
export class DraftImports {
  private offer: { readonly token: string; readonly drafts: readonly Content[] } | null = null
  private run = 0

  async judge(
    files: readonly ImportFile[],
    state: DeskState,
    now: Instant,
    progress: (done: number, total: number) => void,
  ): Promise<Result<ImportOffer, Problem>> {
    const run = ++this.run
    this.offer = null
    const judging = judgeDrafts(files, {
      accounts: [...state.accounts.values()],
      zone: state.zone,
      now,
      language: 'en',
      existing: existingPosts(state),
    })
    for (;;) {
      const step = judging.next()
      if (this.run !== run)
        return fail(problem(t('The import was cancelled.'), t('Choose the files again when you are ready.')))
      if (step.done) {
        const token = randomUUID()
        this.offer = { token, drafts: takeable(step.value) }
        return ok({ token, report: step.value })
      }
      progress(step.value.done, step.value.total)
      await setImmediate() // Lets a cancel and other calls in between.
    }
  }

  cancel(): void {
    this.run += 1
    this.offer = null
  }

  /** The command that takes what was shown under this token; null when another dry run has replaced it. */
  take(token: string): CommandOf<'import-drafts'> | null {
    if (this.offer?.token !== token) return null
    const drafts = this.offer.drafts.map((content) => ({ post: randomUUID(), content }))
    this.offer = null
    return { type: 'import-drafts', drafts }
  }
}

function* existingPosts(state: DeskState) {
  for (const post of state.posts.values()) {
    if (post.stage === 'withdrawn') continue
    const { text, slot } = latest(post).content
    yield { text, slotInstant: slot?.instant ?? null }
  }
}
