// What a person is told of, and how, as they set it.
import * as z from 'zod'
import { QuietHours, usualQuiet } from '../../../review/quiet'
import { noticeKinds } from './notice'

export const NoticeSettings = z.strictObject({
  /** Whether the computer shows them as well, outside the window. */
  outside: z.boolean(),
  /** Kinds that this person is not told of, neither in the window nor outside. */
  off: z.array(z.enum(noticeKinds)).max(noticeKinds.length),
  quiet: QuietHours,
})
export type NoticeSettings = Readonly<z.infer<typeof NoticeSettings>>

export const usualNotices: NoticeSettings = { outside: true, off: [], quiet: usualQuiet }
