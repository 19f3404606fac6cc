// What leaves in a bundle: of each post the words as they stand, what was said about them that may leave, and whose hand
// is in them. Notes among reviewers stay, and so do settled threads and the words of earlier revisions.
import type { Instant } from '../../kit/time'
import { anchorAt } from '../../review/anchor/anchor'
import { contributorsOf } from '../../review/contribution'
import { mentionsIn } from '../../review/mentions'
import { standingIn } from '../../review/suggestion'
import type { PersonId } from '../../people/person'
import type { PostId } from '../../post/revision'
import type { Bundle, HandedComment, HandedPost, HandedSuggestion } from '../../schedule/bundle/bundle'
import { type DeskState, latest, nameOf, type Post, policyInForce } from '../state'

export interface Packing {
  readonly by: PersonId
  readonly at: Instant
  readonly purpose: string
  /** The desk's signed word for the record, and how many entries it is for. */
  readonly record: Bundle['record']
  /** Entries with sign-offs, as the journal has them. */
  readonly decisionsOf: (post: PostId) => readonly string[]
}

/** Null on a desk without a key of its own. */
export function bundleOf(state: DeskState, posts: readonly Post[], packing: Packing): Bundle | null {
  const { deskKey, name, sample } = state
  if (!deskKey) return null
  const handed = posts.map((post) => handedPost(post, packing.decisionsOf(post.id)))
  const people = new Set<PersonId>([packing.by])
  for (const [index, post] of handed.entries()) {
    const decided = posts[index]?.signOffs.filter(({ takenBack }) => takenBack === null) ?? []
    const said = [...post.comments.map(({ text }) => text), ...post.suggestions.map(({ note }) => note)]
    for (const person of [
      post.author,
      ...post.people,
      ...post.comments.map(({ by }) => by),
      ...post.suggestions.flatMap(({ by, people: whose }) => [by, ...whose]),
      ...decided.map(({ by }) => by),
      ...said.flatMap(mentionsIn),
    ])
      people.add(person)
  }
  const { document, digest } = policyInForce(state)
  const named = [...people].sort()
  return {
    format: 'imprimatur-bundle',
    version: 1,
    desk: { name, keyId: deskKey.keyId, publicKey: deskKey.publicKey, sample },
    record: packing.record,
    policy: { version: document.version, digest },
    by: packing.by,
    at: packing.at,
    purpose: packing.purpose,
    people: named.map((id) => ({ id, name: nameLeaving(state, id), keys: keysOf(state, id) })),
    keys: named.flatMap((person) =>
      (state.keys.get(person) ?? []).map(({ keyId, publicKey }) => ({ keyId, publicKey, person })),
    ),
    posts: handed,
  }
}

function nameLeaving(state: DeskState, id: PersonId): string {
  const name = state.gone.get(id) === 'erased' ? '' : nameOf(state, id)
  return name === id ? '' : name
}

const keysOf = (state: DeskState, id: PersonId) => [
  ...(state.keys.get(id) ?? []).map(({ keyId }) => keyId),
  ...(state.outsiders.get(id)?.keys ?? []),
]

function handedPost(post: Post, decisions: readonly string[]): HandedPost {
  const { content, contentDigest, number } = latest(post)
  const suggestions = post.suggestions
    .filter(({ answer }) => answer === null)
    .flatMap((one) => handedSuggestion(post, one))
  return {
    post: post.id,
    before: [...new Set(post.revisions.flatMap(({ from }) => from?.post ?? []))].filter((id) => id !== post.id),
    key: post.key,
    stage: post.stage,
    author: post.createdBy,
    revision: number,
    content,
    contentDigest,
    revisions: post.revisions.map(({ contentDigest: of, by, at, from }) => ({
      contentDigest: of,
      by: from?.isVouchedFor ? (from.people[0] ?? by) : by,
      at,
    })),
    people: [...contributorsOf(post.revisions)],
    comments: commentsLeaving(post).map((comment) => handedComment(post, comment)),
    suggestions,
    decisions: [...decisions],
  }
}

/** What of a post's threads may leave: what everybody on the desk reads, and is not settled. */
export function commentsLeaving(post: Post): readonly Post['comments'][number][] {
  const closed = new Set([
    ...post.comments
      .filter(({ thread, resolved, internal }) => thread === null && (resolved || internal))
      .map(({ id }) => id),
    ...post.suggestions.filter(({ answer }) => answer !== null).map(({ id }) => id),
  ])
  return post.comments.filter(
    ({ id, thread, internal, retracted }) => !internal && !retracted && !closed.has(thread ?? id),
  )
}

function handedComment(
  post: Post,
  { id, by, at, text, anchor, revision, thread, from }: Post['comments'][number],
): HandedComment {
  const { content } = latest(post)
  const placed = anchor && standingIn({ anchor, revision }, post.revisions, content)
  const isThere = placed !== null && placed.found.kind !== 'detached'
  return {
    id,
    by: from?.by ?? by,
    at: from?.at ?? at,
    text,
    anchor: isThere ? anchorAt(placed.text, placed.found.start, placed.found.end, placed.on) : null,
    quote: isThere ? '' : (anchor?.quote ?? from?.quote ?? ''),
    thread,
  }
}

function handedSuggestion(post: Post, suggestion: Post['suggestions'][number]): HandedSuggestion[] {
  const { id, by, at, replacement, note, from } = suggestion
  const { on, found, text } = standingIn(suggestion, post.revisions, latest(post).content)
  if (found.kind === 'detached') return []
  return [
    {
      id,
      by: from?.by ?? by,
      at: from?.at ?? at,
      anchor: anchorAt(text, found.start, found.end, on),
      replacement,
      note,
      people: [...(from?.people ?? [by])],
    },
  ]
}
