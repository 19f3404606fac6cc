// What happens to a post's slot, and the hand-over.
import * as z from 'zod'
import { AccountId } from '../../post/account'
import { SlotRecord } from '../../post/slot'
import { digest, id, revision } from './parts'

export const ExportedFile = z.strictObject({ name: z.string(), sha256: digest, bytes: z.int().min(0) })
export type ExportedFile = Readonly<z.infer<typeof ExportedFile>>
export const ExportedPost = z.strictObject({
  post: id,
  revision,
  contentDigest: digest,
  /** The sign-offs that stood for it. */
  signOffs: z.array(id),
})

export const scheduleEvents = [
  z.strictObject({ type: z.literal('SlotMoved'), post: id, from: SlotRecord.nullable(), to: SlotRecord.nullable() }),
  z.strictObject({
    type: z.literal('ScheduleExported'),
    export: id,
    profile: z.string(),
    policyDigest: digest,
    files: z.array(ExportedFile),
    posts: z.array(ExportedPost),
    accounts: z.array(AccountId),
    /** SHA-256 of the evidence pack's schedule.json for this export. */
    schedule: digest.optional(),
  }),
] as const
