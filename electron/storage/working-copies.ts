// What a writer has typed and not yet saved as a revision, one small file a post.
import * as z from 'zod'
import { Checklist } from '../../shared/post/checklist'
import { ContentRecord } from '../../shared/post/content'
import { Kept } from './kept'

const WorkingCopy = z.strictObject({
  /** Null: only the checklist is kept. */
  content: ContentRecord.nullable(),
  at: z.iso.datetime(),
  checklist: Checklist.optional(),
})
export type WorkingCopy = Readonly<z.infer<typeof WorkingCopy>>

export class WorkingCopies extends Kept<WorkingCopy> {
  constructor(deskFolder: string) {
    super(deskFolder, WorkingCopy)
  }

  keep(person: string, post: string, copy: WorkingCopy | null): Promise<void> {
    return this.keepAs(`${person}\n${post}`, copy)
  }

  read(person: string, post: string): Promise<WorkingCopy | null> {
    return this.readAs(`${person}\n${post}`)
  }
}
