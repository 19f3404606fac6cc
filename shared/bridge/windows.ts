// What windows know of each other: a post can be open in several, and they say so.
import * as z from 'zod'
import type { PostId } from '../post/revision'
import { linkScreens } from './links/link'
import { popOutModes } from './pop-out'

const postId = z.string().min(1).max(64)

/** The post that a window shows, and how. */
export const Showing = z.strictObject({ post: postId, mode: z.enum(popOutModes) })
export type Showing = Readonly<z.infer<typeof Showing>>

/** What other windows show. */
export interface Others {
  readonly posts: readonly { readonly post: PostId; readonly isWritten: boolean }[]
  /** Whether this window is the one that may write the post it shows: one at a time does. */
  readonly mayWrite: boolean
}

/** A place that another window should go to. The same as a link leads to; checked again because a window says it. */
export const Destination = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('post'),
    post: postId,
    since: z.int().min(1).nullable(),
    at: z.strictObject({ kind: z.enum(['finding', 'comment']), id: z.string().max(400) }).nullable(),
  }),
  z.strictObject({ kind: z.literal('screen'), screen: z.enum(linkScreens) }),
  z.strictObject({ kind: z.literal('clause'), clause: z.string().min(1).max(400) }),
  z.strictObject({ kind: z.literal('search'), search: z.string().max(1_000) }),
])
