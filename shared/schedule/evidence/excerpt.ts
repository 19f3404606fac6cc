// A pack of some posts of a hand-over: excerpt.json says which. The list that the exporter signed stays whole, so that it can
// be held against the record; it names the other posts, and none of their words are in the pack.
import * as z from 'zod'
import type { PostId } from '../../post/revision'
import type { CaseFile } from './case-file'
import { readableJson } from './schedule'

export interface Excerpt {
  readonly posts: readonly PostId[]
  /** schedule.json of the whole hand-over. */
  readonly schedule: string
}

const File = z.strictObject({
  format: z.literal('imprimatur-evidence-excerpt'),
  version: z.literal(1),
  posts: z.array(z.string()).min(1),
})

export function excerptText(cases: readonly Pick<CaseFile, 'post'>[]): string {
  return readableJson({ format: 'imprimatur-evidence-excerpt', version: 1, posts: cases.map(({ post }) => post) })
}

/** The posts that it names; null when it is none. */
export function postsOfExcerpt(json: unknown): readonly PostId[] | null {
  return File.safeParse(json).data?.posts ?? null
}

const List = z.looseObject({ posts: z.array(z.looseObject({ post: z.string() })) })

/**
 * Whether a whole list says of the posts in a pack what follows from their entries, which `own` is made of, and of the
 * others no more than the hand-over does: that they were in it, in this order.
 */
export function isListOf(whole: string, own: string, posts: readonly PostId[], chosen: ReadonlySet<PostId>): boolean {
  const list = List.safeParse(parsed(whole))
  if (!list.success || readableJson(list.data) !== whole) return false
  if (list.data.posts.map(({ post }) => post).join('\n') !== posts.join('\n')) return false
  return readableJson({ ...list.data, posts: list.data.posts.filter(({ post }) => chosen.has(post)) }) === own
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}
