// How changed content becomes the next revision, and whose words are in it.
import type { DeskEvent } from '../../ledger/events'
import { can } from '../../people/person'
import { type Content, contentDigest } from '../../post/content'
import { isAdopted, type Suggestion } from '../../review/suggestion'
import type { Refusal } from '../refusal'
import { tellingLength } from '../said-before'
import { latest, type Post, type Proposal } from '../state'
import { type Act, missing, refusal } from './act'
import { sameElsewhere } from './laundering'
import { t } from '../../words/say'

/** The event that saves this content as the next revision, or null when nothing differs. */
export function savedRevision(post: Post, content: Content): DeskEvent | null {
  const before = latest(post)
  const digest = contentDigest(content)
  if (digest === before.contentDigest && content.campaign === before.content.campaign) return null
  return { type: 'RevisionSaved', post: post.id, revision: before.number + 1, content, contentDigest: digest }
}

/** Why this person cannot change this post's content; null when they can. */
export function mayEdit(act: Act, post: Post): Refusal | null {
  if (!can(act.person, 'draft')) return missing(act, 'draft')
  if (post.stage === 'exported') {
    return refusal(
      'locked',
      t('This post has been exported, so its content is locked.'),
      t('Write a new post if something has to be said again.'),
    )
  }
  return null
}

/**
 * A saved revision with whose suggestions and proposals it takes over, whether they were applied or typed. `applied`:
 * those chosen by name; others of which the new content has the words are taken over with them.
 */
export function withAdopted(
  act: Act,
  post: Post,
  saved: DeskEvent,
  content: Content,
  applied: readonly Suggestion[] = [],
): readonly DeskEvent[] {
  const before = latest(post).content
  const adopted = post.suggestions.filter(
    (suggestion) =>
      applied.includes(suggestion) ||
      (suggestion.answer === null && isAdopted(suggestion, post.revisions, before, content)),
  )
  const taken = post.proposals.filter(
    (proposal) =>
      proposal.answer === null &&
      (proposal.contentDigest === contentDigest(content) ||
        (content.text.length >= tellingLength &&
          proposal.content.text === content.text &&
          before.text !== content.text)),
  )
  return broughtIn(act, post, saved, adopted, content, taken)
}

export function broughtIn(
  act: Act,
  post: Post,
  saved: DeskEvent,
  suggestions: readonly Suggestion[],
  content: Content,
  proposals: readonly Proposal[] = [],
): readonly DeskEvent[] {
  if (saved.type !== 'RevisionSaved') return [saved]
  const isChanged = saved.contentDigest !== latest(post).contentDigest
  const sameAs = isChanged ? sameElsewhere(act, post.id, content, saved.contentDigest) : null
  const [first] = proposals
  const suggestedBy = [
    ...new Set([
      ...suggestions.flatMap(({ by, from }) => [by, ...(from?.people ?? [])]),
      ...proposals.map(({ by }) => by),
    ]),
  ]
  const people = [...new Set(proposals.flatMap(({ from }) => from.people))]
  const from = first && { ...first.from, people, isVouchedFor: false }
  return [
    { ...saved, ...(suggestedBy.length > 0 && { suggestedBy }), ...(sameAs && { sameAs }), ...(from && { from }) },
    ...suggestions.map(({ id, by }) => ({
      type: 'SuggestionApplied' as const,
      post: post.id,
      suggestion: id,
      revision: saved.revision,
      suggestedBy: by,
    })),
    ...proposals.map(({ id }) => ({
      type: 'ProposalTaken' as const,
      post: post.id,
      proposal: id,
      revision: saved.revision,
    })),
  ]
}
