// Whether what the record names by digest is what it holds. Sign-offs and exports name content by its digest only, so a
// text exchanged in an older entry, or a sign-off put on a revision that never was, comes to light here.
import type { Digest } from '../kit/digest'
import { policyDigest } from '../policy/document'
import { contentDigest } from '../post/content'
import type { Entry } from './events'
import { t } from '../words/say'

interface Named {
  readonly post: string
  readonly revision: number
  readonly contentDigest: Digest
}

export class DigestCheck {
  private readonly latest = new Map<string, Named>()
  private inForce: Digest | null = null

  /** Judges the next entry and goes on past it. What is wrong with it; null when nothing is. */
  problemOf({ seq, event }: Entry): string | null {
    switch (event.type) {
      case 'PostDrafted':
        return this.revision(seq, { ...event, revision: 1 }, contentDigest(event.content))
      case 'RevisionSaved':
        return this.revision(seq, event, contentDigest(event.content))
      case 'RevisionProposed':
        return contentDigest(event.content) === event.contentDigest
          ? null
          : t('Entry {seq} holds a text for {post} that is not the one whose digest it names.', {
              seq,
              post: event.post,
            })
      case 'PolicyAdopted':
        this.inForce = event.policyDigest
        return policyDigest(event.document) === event.policyDigest
          ? null
          : t('Entry {seq} holds a policy that is not the one whose digest it names.', { seq })
      case 'SignedOff':
        return this.policy(seq, event.policyDigest) ?? this.content(seq, event)
      case 'BundleHandedOver':
        return this.contents(seq, event.posts)
      case 'ScheduleExported':
        return this.contents(seq, event.posts) ?? this.policy(seq, event.policyDigest)
      default:
        return null
    }
  }

  private revision(seq: number, { post, revision, contentDigest: named }: Named, actual: Digest): string | null {
    this.latest.set(post, { post, revision, contentDigest: named })
    return named === actual
      ? null
      : t('Entry {seq} holds a text for {post} that is not the one whose digest it names.', { seq, post })
  }

  /** Decisions are about the latest revision of a post, always. */
  private content(seq: number, { post, revision, contentDigest: named }: Named): string | null {
    const held = this.latest.get(post)
    if (held?.revision === revision && held.contentDigest === named) return null
    return t('Entry {seq} is about revision {revision} of {post}, which is not what the record held then.', {
      seq,
      revision,
      post,
    })
  }

  private contents(seq: number, posts: readonly Named[]): string | null {
    for (const post of posts) {
      const problem = this.content(seq, post)
      if (problem !== null) return problem
    }
    return null
  }

  private policy(seq: number, named: Digest): string | null {
    return named === this.inForce ? null : t('Entry {seq} names a policy that was not in force then.', { seq })
  }
}
