// Whether what the record names by digest is what it holds. Sign-offs and exports name content by its digest only, so a
// text exchanged in an older entry, or a sign-off put on a revision that never was, comes to light here.
import type { Digest } from '../kit/digest'
import { policyDigest } from '../policy/document'
import { contentDigest } from '../post/content'
import type { Entry } from './events'

interface Named {
  readonly post: string
  readonly revision: number
  readonly contentDigest: Digest
}

export class DigestCheck {
  private readonly latest = new Map<string, Named>()
  private inForce: Digest | null = null

  /** Judges the next entry and goes on past it. The end of a sentence about it; null when nothing is wrong. */
  problemOf({ event }: Entry): string | null {
    switch (event.type) {
      case 'PostDrafted':
        return this.revision({ ...event, revision: 1 }, contentDigest(event.content))
      case 'RevisionSaved':
        return this.revision(event, contentDigest(event.content))
      case 'RevisionProposed':
        return contentDigest(event.content) === event.contentDigest
          ? null
          : `holds a text for ${event.post} that is not the one whose digest it names.`
      case 'PolicyAdopted':
        this.inForce = event.policyDigest
        return policyDigest(event.document) === event.policyDigest
          ? null
          : `holds a policy that is not the one whose digest it names.`
      case 'SignedOff':
        return this.policy(event.policyDigest) ?? this.content(event)
      case 'BundleHandedOver':
        return this.contents(event.posts)
      case 'ScheduleExported':
        return this.contents(event.posts) ?? this.policy(event.policyDigest)
      default:
        return null
    }
  }

  private revision({ post, revision, contentDigest: named }: Named, actual: Digest): string | null {
    this.latest.set(post, { post, revision, contentDigest: named })
    return named === actual ? null : `holds a text for ${post} that is not the one whose digest it names.`
  }

  /** Decisions are about the latest revision of a post, always. */
  private content({ post, revision, contentDigest: named }: Named): string | null {
    const held = this.latest.get(post)
    if (held?.revision === revision && held.contentDigest === named) return null
    return `is about revision ${revision} of ${post}, which is not what the record held then.`
  }

  private contents(posts: readonly Named[]): string | null {
    for (const post of posts) {
      const problem = this.content(post)
      if (problem !== null) return problem
    }
    return null
  }

  private policy(named: Digest): string | null {
    return named === this.inForce ? null : 'names a policy that was not in force then.'
  }
}
