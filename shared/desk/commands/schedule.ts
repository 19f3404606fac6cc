// What can be asked about a post's slot, and the hand-over.
import * as z from 'zod'
import { ExportedFile } from '../../ledger/events'
import { Slot } from '../../post/slot'
import { Expectation, id } from './parts'

export const scheduleCommands = [
  z.strictObject({ type: z.literal('move-slot'), post: id, expect: Expectation, slot: Slot.nullable() }),
  z.strictObject({
    type: z.literal('record-export'),
    profile: z.string().max(40),
    files: z.array(ExportedFile).min(1).max(10_000),
    posts: z
      .array(z.strictObject({ post: id, expect: Expectation }))
      .min(1)
      .max(100_000),
  }),
] as const
