// The machine format of an approved schedule, version 1: its shape, its JSON Schema and its reader.
import * as z from 'zod'
import { fail, ok, type Result } from '../../kit/result'
import { AccountId, Channel, ZoneName } from '../../post/account'
import { Content, contentDigest, textFor } from '../../post/content'

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** What readers of one account will read. */
const Appearance = z.strictObject({
  account: AccountId,
  channel: Channel,
  handle: z.string(),
  text: z.string(),
})

const ScheduledRevision = z.strictObject({
  id: z.string().min(1),
  key: z.string().min(1).describe('The key that people use, such as NB-1042.'),
  revision: z.int().min(1),
  sequence: z.int().min(0).describe('Goes up with every change after the first export.'),
  contentDigest: Sha256.describe(
    'SHA-256 of the canonical JSON (RFC 8785) of content without campaign, targets sorted.',
  ),
  approvedAt: z.iso.datetime(),
  approvedBy: z.array(z.strictObject({ name: z.string(), area: z.string() })),
  content: Content,
  appearances: z.array(Appearance).min(1),
})

export const ScheduleFile = z.strictObject({
  format: z.literal('imprimatur-schedule'),
  version: z.literal(1),
  sample: z.boolean().describe('True: made on a sample desk. Nothing in it may be published.'),
  desk: z.strictObject({ name: z.string(), zone: ZoneName }),
  policy: z.strictObject({ version: z.int().min(1), digest: Sha256 }),
  posts: z.array(ScheduledRevision),
})
export type ScheduleFile = Readonly<z.infer<typeof ScheduleFile>>

/** What schedule.schema.json holds; a test keeps the two the same. */
export function scheduleFileSchema(): object {
  const schema = z.toJSONSchema(ScheduleFile, { io: 'input' })
  return { ...schema, $id: 'urn:imprimatur:schedule:1', title: 'Approved schedule, written by Imprimatur' }
}

export interface UnreadableSchedule {
  /** Where: posts[3].content.slot, or empty for the whole file. */
  readonly at: string
  readonly what: string
}

/** Reads a schedule file back, and recomputes what it can: each digest, and what each account will show. */
export function readScheduleJson(text: string): Result<ScheduleFile, readonly UnreadableSchedule[]> {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return fail([{ at: '', what: 'This is not JSON, or it was cut short.' }])
  }
  const read = ScheduleFile.safeParse(value)
  if (!read.success) return fail(read.error.issues.slice(0, 20).map(issueWords))
  const wrong = read.data.posts.flatMap((post, index) => contradictions(post, `posts[${index}]`))
  return wrong.length === 0 ? ok(read.data) : fail(wrong)
}

function contradictions(post: ScheduleFile['posts'][number], at: string): readonly UnreadableSchedule[] {
  const { content, key } = post
  if (contentDigest(content) !== post.contentDigest) {
    return [{ at, what: `The content of ${key} is not what its digest says was approved.` }]
  }
  if (content.slot === null) return [{ at, what: `${key} has no slot.` }]
  const strange = post.appearances.find(
    ({ account, text }) => !content.targets.includes(account) || text !== textFor(content, account),
  )
  if (strange === undefined) return []
  return [{ at, what: `What ${key} says on ${strange.account} is not what was approved for it.` }]
}

function issueWords(issue: z.core.$ZodIssue): UnreadableSchedule {
  const at = issue.path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('')
  return { at: at.replace(/^\./, ''), what: issue.message }
}
