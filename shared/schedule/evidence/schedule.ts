// schedule.json of an evidence pack: what was handed over, as the exporter signs it. A pure function of what the record
// knows when the hand-over is entered, so that it can be made again, byte for byte, at any time. It names nobody: ids only.
import type { Digest } from '../../kit/digest'
import type { Instant } from '../../kit/time'
import type { EventOf, ExportedFile, KeyId } from '../../ledger/events'
import type { PersonId } from '../../people/person'
import type { AccountId } from '../../post/account'
import type { Content } from '../../post/content'
import type { PostId } from '../../post/revision'

export interface EvidenceSchedule {
  readonly format: 'imprimatur-evidence-schedule'
  readonly version: 1
  /** The desk's own key; null on a desk without keys. */
  readonly desk: KeyId | null
  readonly export: string
  readonly by: PersonId
  readonly at: Instant
  readonly profile: string
  readonly policyDigest: Digest
  readonly files: readonly ExportedFile[]
  /** In the order of the hand-over. */
  readonly posts: readonly {
    readonly post: PostId
    readonly key: string
    readonly revision: number
    readonly contentDigest: Digest
    readonly slot: Content['slot']
    /** The accounts it was approved for, sorted. */
    readonly accounts: readonly AccountId[]
    /** The sign-offs that stood for it. */
    readonly signOffs: readonly string[]
  }[]
}

/** A hand-over as it is entered: who, when, and the event, with or without the digest of what is made here. */
export interface Handover {
  readonly by: PersonId
  readonly at: Instant
  readonly event: EventOf<'ScheduleExported'>
}

/** `post` gives the key of a post and the content of the revision that is handed over. */
export function evidenceSchedule(
  desk: KeyId | null,
  { by, at, event }: Handover,
  post: (id: PostId) => { readonly key: string; readonly content: Content },
): string {
  const schedule: EvidenceSchedule = {
    format: 'imprimatur-evidence-schedule',
    version: 1,
    desk,
    export: event.export,
    by,
    at,
    profile: event.profile,
    policyDigest: event.policyDigest,
    files: event.files,
    posts: event.posts.map((exported) => {
      const { key, content } = post(exported.post)
      return {
        post: exported.post,
        key,
        revision: exported.revision,
        contentDigest: exported.contentDigest,
        slot: content.slot,
        accounts: [...content.targets].sort(),
        signOffs: exported.signOffs,
      }
    }),
  }
  return readableJson(schedule)
}

/** Laid out for reading, the keys in one order: the same value always gives the same text. */
export function readableJson(value: unknown): string {
  return `${JSON.stringify(value, (_key, part: unknown) => inOrder(part), 2)}\n`
}

function inOrder(part: unknown): unknown {
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return part
  return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
}
