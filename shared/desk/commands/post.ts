// What can be asked about a post on its way to its reviewers.
import * as z from 'zod'
import { Content } from '../../post/content'
import { Expectation, id, note } from './parts'

export const postCommands = [
  z.strictObject({ type: z.literal('draft-post'), post: id, content: Content }),
  z.strictObject({
    type: z.literal('import-drafts'),
    drafts: z
      .array(z.strictObject({ post: id, content: Content }))
      .min(1)
      .max(20_000),
  }),
  z.strictObject({ type: z.literal('save-revision'), post: id, expect: Expectation, content: Content }),
  z.strictObject({ type: z.literal('submit'), post: id, expect: Expectation, note }),
  z.strictObject({ type: z.literal('withdraw'), post: id, expect: Expectation, reason: note }),
  z.strictObject({ type: z.literal('withdraw-import'), batch: id }),
] as const
