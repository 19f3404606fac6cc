// What a writer has typed and not yet saved as a revision, one small file a post. It survives a kill, and it is not
// part of the record: the ledger holds revisions, not keystrokes.
import { mkdir, readFile, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { digestOf } from '../../shared/kit/digest'
import { ContentRecord } from '../../shared/post/content'
import { durableReplace } from './durable-replace'

const WorkingCopy = z.strictObject({ content: ContentRecord, at: z.iso.datetime() })
export type WorkingCopy = Readonly<z.infer<typeof WorkingCopy>>

export class WorkingCopies {
  private tail: Promise<unknown> = Promise.resolve()
  constructor(private readonly deskFolder: string) {}

  /** Keeps a copy, or removes it when `copy` is null. Writes in the order of the calls. */
  keep(person: string, post: string, copy: WorkingCopy | null): Promise<void> {
    const turn = this.tail.then(async () => {
      const path = this.pathOf(person, post)
      if (copy === null) return unlink(path).catch(() => undefined)
      await mkdir(join(this.deskFolder, 'working'), { recursive: true })
      return durableReplace(path, Buffer.from(JSON.stringify(copy)))
    })
    this.tail = turn.catch(() => undefined)
    return turn
  }

  async read(person: string, post: string): Promise<WorkingCopy | null> {
    await this.tail
    try {
      return WorkingCopy.parse(JSON.parse(await readFile(this.pathOf(person, post), 'utf8')))
    } catch {
      return null
    }
  }

  /** Resolves when everything kept so far is on disk. */
  async settled(): Promise<void> {
    await this.tail
  }

  /** Ids come from outside, so the file's name is their digest. */
  private pathOf(person: string, post: string): string {
    return join(this.deskFolder, 'working', `${digestOf(`${person}\n${post}`).slice(0, 40)}.json`)
  }
}
