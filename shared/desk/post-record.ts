// A post as a snapshot keeps it: without what is empty, and without saying again what it has said. A desk reads a hundred
// thousand of them when it opens, and most are drafts, of which half the words would be the names of empty lists.
import type { Digest } from '../kit/digest'
import type { AccountId } from '../post/account'
import { blankContent, type Content } from '../post/content'
import type { Revision } from '../post/revision'
import type { SignOff } from '../review/sign-off'
import { noTurnKept } from '../review/turn'
import type { CheckRecord, Post } from './state'

type Kept<T, Always extends keyof T> = Pick<T, Always> & Partial<T>

export type PostRecord = Kept<Omit<Post, 'revisions'>, 'id' | 'key' | 'createdBy' | 'createdAt'> & {
  readonly revisions: readonly [RevisionRecord, ...RevisionRecord[]]
}

type RevisionRecord = Kept<Omit<Revision, 'content'>, 'contentDigest'> & { readonly content: Partial<Content> }

/** The same for every post that is read, so that a hundred thousand do not have a million empty lists. */
const none: never[] = []
const noOverrides: Content['overrides'] = {}

/** What is left out. */
const usualPost = {
  batch: null,
  stage: 'draft',
  submitted: null,
  checked: null,
  signOffs: none,
  considered: none,
  disputed: none,
  waivers: none,
  fates: none,
  comments: none,
  suggestions: none,
  proposals: none,
  broughtIn: none,
  exports: none,
  ...noTurnKept,
} as const

export function recordOfPost({ id, key, createdBy, createdAt, revisions, ...rest }: Post): PostRecord {
  const [first, ...more] = revisions
  const begun = { number: 1, by: createdBy, at: createdAt }
  return {
    id,
    key,
    createdBy,
    createdAt,
    revisions: [recordOfRevision(first, begun), ...more.map((revision) => recordOfRevision(revision, begun))],
    ...unusual(rest, { ...usualPost, turnSince: createdAt }),
  }
}

function recordOfRevision({ content, contentDigest, ...rest }: Revision, begun: Partial<Revision>): RevisionRecord {
  return { content: unusual(content, blankContent), contentDigest, ...unusual(rest, begun) }
}

/** What of it is not as usual. */
function unusual<T extends object>(value: T, usual: Partial<T>): Partial<T> {
  const kept: Partial<T> = {}
  for (const key of Object.keys(value) as (keyof T)[]) if (!isSame(value[key], usual[key])) kept[key] = value[key]
  return kept
}

function isSame(one: unknown, usual: unknown): boolean {
  return one === usual || (isEmpty(one) && isEmpty(usual))
}

const isEmpty = (value: unknown) => typeof value === 'object' && value !== null && Object.keys(value).length === 0

/** Reads posts back. What stands in many of them (people, batches, accounts, digests of the policy) is one value for all. */
export class PostReader {
  private readonly strings = new Map<string, string>()
  private readonly targets = new Map<string, AccountId[]>()

  /** Every field is written out, always in this order: what walks all posts is quickest where they have one shape. */
  read(record: PostRecord): Post {
    const createdBy = this.one(record.createdBy)
    const { createdAt } = record
    const [first, ...more] = record.revisions
    const revisions = [
      this.revision(first, createdBy, createdAt),
      ...more.map((revision) => this.revision(revision, createdBy, createdAt)),
    ] as const
    const post: Required<Post> = {
      id: record.id,
      key: record.key,
      createdBy,
      createdAt,
      batch: record.batch ? this.one(record.batch) : null,
      stage: record.stage ?? usualPost.stage,
      revisions,
      submitted: record.submitted ?? null,
      checked: record.checked ? this.checked(record.checked, revisions) : null,
      signOffs: record.signOffs ? record.signOffs.map((signOff) => this.signOff(signOff, revisions)) : none,
      considered: record.considered ?? none,
      disputed: record.disputed ?? none,
      waivers: record.waivers ?? none,
      fates: record.fates ?? none,
      comments: record.comments ?? none,
      suggestions: record.suggestions ?? none,
      proposals: record.proposals ?? none,
      broughtIn: record.broughtIn ?? none,
      exports: record.exports ?? none,
      turnSince: record.turnSince ?? createdAt,
      taken: record.taken ?? null,
      snoozes: record.snoozes ?? none,
      nudge: record.nudge ?? null,
    }
    return post
  }

  private revision(record: RevisionRecord, createdBy: string, createdAt: string): Revision {
    const { number = 1, content, contentDigest, by = createdBy, at = createdAt, ...more } = record
    return { number, content: this.content(content), contentDigest, by: this.one(by), at, ...more }
  }

  private content({ slot, ...record }: Partial<Content>): Content {
    const content: Required<Content> = {
      kind: record.kind ?? blankContent.kind,
      replyTo: record.replyTo ?? null,
      text: record.text ?? '',
      overrides: record.overrides ?? noOverrides,
      media: record.media ?? none,
      link: record.link ?? null,
      targets: record.targets ? this.accounts(record.targets) : none,
      slot: slot ? { wall: slot.wall, zone: this.one(slot.zone), instant: slot.instant } : null,
      campaign: this.one(record.campaign ?? ''),
      language: this.one(record.language ?? blankContent.language),
      claims: record.claims ?? none,
      disclosures: record.disclosures ?? none,
      relationships: record.relationships ?? none,
    }
    return content
  }

  private checked(checked: CheckRecord, revisions: readonly Revision[]): CheckRecord {
    return {
      ...checked,
      contentDigest: digestIn(revisions, checked.contentDigest),
      policyDigest: this.one(checked.policyDigest),
    }
  }

  private signOff(signOff: SignOff, revisions: readonly Revision[]): SignOff {
    return {
      ...signOff,
      by: this.one(signOff.by),
      contentDigest: digestIn(revisions, signOff.contentDigest),
      policyDigest: this.one(signOff.policyDigest),
    }
  }

  private one(text: string): string {
    const known = this.strings.get(text)
    if (known !== undefined) return known
    this.strings.set(text, text)
    return text
  }

  /** No name of an account has a space in it. */
  private accounts(names: AccountId[]): AccountId[] {
    const key = names.join(' ')
    const known = this.targets.get(key)
    if (known) return known
    const shared = names.map((name) => this.one(name))
    this.targets.set(key, shared)
    return shared
  }
}

/** The very text that the revision has whose content it is of. */
function digestIn(revisions: readonly Revision[], digest: Digest): Digest {
  return revisions.find(({ contentDigest }) => contentDigest === digest)?.contentDigest ?? digest
}
