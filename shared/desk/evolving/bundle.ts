// What came in a file from another desk, and what was made of it.
import { missingCase } from '../../kit/exhaustive'
import type { Entry, EventOf } from '../../ledger/events'
import { untouchedOf } from '../bundle/untouched'
import type { DeskState, Post, Proposal } from '../state'

/** About one post. */
export type BundleEvent = EventOf<'PostBroughtIn' | 'RevisionProposed' | 'ProposalTaken' | 'ProposalDeclined'>

export function handedOver(post: Post, { by, at }: Entry, event: BundleEvent): Post {
  switch (event.type) {
    case 'PostBroughtIn': {
      const { type: _type, post: _post, ...what } = event
      return { ...post, broughtIn: [...post.broughtIn, { ...what, by, at }] }
    }
    case 'RevisionProposed': {
      const { proposal: id, content, contentDigest, from } = event
      const proposal: Proposal = { id, by, at, content, contentDigest, from, answer: null }
      return { ...post, proposals: [...post.proposals, proposal] }
    }
    case 'ProposalTaken':
      return withAnswer(post, event.proposal, { kind: 'taken', revision: event.revision, by, at })
    case 'ProposalDeclined':
      return withAnswer(post, event.proposal, { kind: 'declined', reason: event.reason, by, at })
    default:
      return missingCase(event)
  }
}

function withAnswer(post: Post, id: string, answer: Proposal['answer']): Post {
  return {
    ...post,
    proposals: post.proposals.map((proposal) => (proposal.id === id ? { ...proposal, answer } : proposal)),
  }
}

/** About the desk. */
export type ExchangeEvent = EventOf<'BundleHandedOver' | 'BundleBroughtIn' | 'BundleTakenBack' | 'OutsiderNamed'>

export function exchanged(state: DeskState, { by, at }: Entry, event: ExchangeEvent): DeskState {
  switch (event.type) {
    case 'BundleHandedOver':
      return state // It is told by the record; what left is not changed by having left.
    case 'OutsiderNamed': {
      // A name that cannot be read, though nobody erased it, keeps nothing from being shown.
      const name = event.name ?? `Unnamed person ${event.person.slice(0, 8)}`
      state.outsiders.set(event.person, { name, keys: event.keys })
      return state
    }
    case 'BundleBroughtIn': {
      const known = state.bundles.get(event.bundle)
      state.bundles.set(event.bundle, { by, at, posts: [...(known?.posts ?? []), ...event.posts] })
      return state
    }
    case 'BundleTakenBack':
      return takenBack(state, event)
    default:
      return missingCase(event)
  }
}

/** What nobody has gone on from is as if it had never come; the record keeps both. */
function takenBack(state: DeskState, { bundle, posts }: EventOf<'BundleTakenBack'>): DeskState {
  const gone = new Set<string>()
  for (const id of posts) {
    const post = state.posts.get(id)
    if (!post) continue
    const untouched = untouchedOf(post, bundle)
    for (const { theirs, bundle: of } of post.broughtIn) if (of === bundle) gone.add(theirs.post)
    state.posts.set(id, {
      ...post,
      comments: post.comments.filter((comment) => !untouched.comments.includes(comment)),
      suggestions: post.suggestions.filter((suggestion) => !untouched.suggestions.includes(suggestion)),
      proposals: post.proposals.filter((proposal) => !untouched.proposals.includes(proposal)),
      broughtIn: post.broughtIn.filter((one) => one.bundle !== bundle),
    })
  }
  const known = state.bundles.get(bundle)
  if (known) state.bundles.set(bundle, { ...known, posts: known.posts.filter((id) => !gone.has(id)) })
  return state
}
