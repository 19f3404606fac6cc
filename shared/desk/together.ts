// A decision on several posts at once: which of them it may include, and why not the others. Each is still decided on its
// own, on the revision that was seen.
import { compareContent } from '../diff/content'
import type { ContentChange } from '../diff/fields'
import type { Instant } from '../kit/time'
import type { Area, Person, PersonId } from '../people/person'
import type { Content } from '../post/content'
import type { PostId } from '../post/revision'
import { baseFor } from '../review/base'
import { type Obstacle, obstacle, obstaclesTo, seatOf, theirsFirst } from '../review/obstacles'
import { obligationsFor } from '../review/route'
import { mostTogether, obstaclesTogether, type Plainness } from '../review/together'
import type { Expectation } from './commands'
import { placesNow } from './delegations'
import { freshFile } from './standing'
import { asSeen, type DeskState, latest, type Post, policyInForce } from './state'
import { t } from '../words/say'

export const mostTogetherIn = (state: DeskState): number =>
  policyInForce(state).document.settings.mostTogether ?? mostTogether

/** Asking for changes needs words of its own for every writer. */
export const obstacleToRefusing: Obstacle = obstacle(
  'not-needed',
  t('Only approvals are given to several posts at once.'),
  t('Open the post, and say what should change.'),
)

/**
 * `isRead`: this reviewer had the words of its latest revision on screen. `text`: how they differ from what this reviewer
 * compares with; null for nothing. `toConfirm`: how many things the route asks to be confirmed.
 */
export function plainnessOf(
  state: DeskState,
  post: Post,
  seen: Pick<Plainness, 'isRead' | 'text' | 'toConfirm'>,
): Plainness {
  const { content } = latest(post)
  return {
    ...seen,
    isKnown: isApprovedElsewhere(
      state,
      post.id,
      (other) => other.text === content.text && wordsOf(other) === wordsOf(content),
    ),
    newClaims: content.claims.filter(
      (claim) => !isApprovedElsewhere(state, post.id, (other) => other.claims.includes(claim)),
    ),
  }
}

/** What this reviewer compares with: what they, or another, decided last. Null when nobody has decided anything. */
export function baseContent(person: Person, post: Post): Content | null {
  const base = baseFor(person.id, post.signOffs)
  return base.kind === 'nothing' ? null : (post.revisions[base.revision - 1]?.content ?? null)
}

/** Whether some other post's latest revision has an approval that nobody took back, and fits. */
function isApprovedElsewhere({ posts }: DeskState, here: PostId, fits: (content: Content) => boolean): boolean {
  for (const post of posts.values()) {
    if (post.id === here || post.signOffs.length === 0) continue
    const { content, contentDigest } = latest(post)
    if (!fits(content)) continue
    const isApproved = post.signOffs.some(
      (signOff) =>
        signOff.decision === 'approve' && signOff.takenBack === null && signOff.contentDigest === contentDigest,
    )
    if (isApproved) return true
  }
  return false
}

/** Everything of a post that is read: its texts for each account, and what its media say. */
function wordsOf({ text, overrides, media, link, disclosures }: Content): string {
  return JSON.stringify([text, overrides, media, link, disclosures])
}

export interface ItemTogether {
  readonly id: PostId
  readonly key: string
  readonly expect: Expectation
  readonly area: Area | null
  /** In whose place it would be decided; null: for oneself. */
  readonly onBehalfOf: { readonly person: PersonId; readonly name: string } | null
  /** Empty: it can be approved with the others. */
  readonly obstacles: readonly Obstacle[]
  /** The revision it is compared with; null: all of it is new. */
  readonly base: number | null
  /** What may change what readers are told, in words, each in full; and how many changes there are besides. */
  readonly material: readonly string[]
  readonly others: number
  readonly text: string
  readonly language: string
}

export interface Together {
  readonly items: readonly ItemTogether[]
  readonly most: number
}

/** `read`: content digests that this person has had on screen, whole. */
export function together(
  state: DeskState,
  person: Person,
  posts: readonly Post[],
  read: ReadonlySet<string>,
  now: Instant,
): Together {
  return { items: posts.map((post) => itemOf(state, person, post, read, now)), most: mostTogetherIn(state) }
}

function itemOf(state: DeskState, person: Person, post: Post, read: ReadonlySet<string>, now: Instant): ItemTogether {
  const file = freshFile(state, post, now)
  const { area, place } = seatOf(person, file, placesNow(state, now))
  const { content, contentDigest } = latest(post)
  const base = baseFor(person.id, post.signOffs)
  const before = baseContent(person, post)
  const { changes, text } = compareContent(before, content, t)
  const material = changes.filter((change: ContentChange) => change.material)
  return {
    id: post.id,
    key: post.key,
    expect: asSeen(post),
    area,
    onBehalfOf: place && { person: place.delegator.id, name: place.delegator.name },
    obstacles: theirsFirst([
      ...obstaclesTo('approve', area ?? '', person, file, place),
      ...obstaclesTogether(
        plainnessOf(state, post, {
          isRead: read.has(contentDigest),
          text: before && text.ops,
          toConfirm: area === null ? 0 : obligationsFor(area, file.plan).length,
        }),
      ),
    ]),
    base: base.kind === 'nothing' ? null : base.revision,
    material: material.map(({ words }) => words),
    others: changes.length - material.length,
    text: content.text,
    language: content.language,
  }
}
