// Wording that somebody suggests, and what the writer makes of it.
import { ok } from '../../kit/result'
import { mentionsIn } from '../../review/mentions'
import { type Change, changeBy, haveOverlap, type Suggestion, withChanges } from '../../review/suggestion'
import type { CommandOf } from '../commands'
import type { Decided, Refusal } from '../refusal'
import { latest, type Post } from '../state'
import { type Act, firstOf, missing, noSuchPost, postAsSeen, refusal } from './act'
import { mayEdit, savedRevision, withAdopted } from './saving'
import { strangeAnchor, strangeMention } from './talking'
import { t } from '../../words/say'

export function suggest(act: Act, command: CommandOf<'suggest'>): Decided {
  const post = act.state.posts.get(command.post)
  if (!post) return noSuchPost
  const { post: id, revision, anchor, replacement, note } = command
  const refused = firstOf(
    missing(act, 'comment'),
    strangeAnchor(post, revision, anchor),
    post.stage === 'exported' ? exported : null,
    anchor.quote === ''
      ? refusal('needs-words', t('A suggestion is about words of the post.'), t('Select the words you would change.'))
      : null,
    replacement === anchor.quote
      ? refusal('no-change', t('These are the words that stand there.'), t('Change them, or leave a comment.'))
      : null,
    strangeMention(act, note, false),
  )
  if (refused) return refused
  const mentions = mentionsIn(note)
  return ok([
    {
      type: 'SuggestionMade',
      post: id,
      suggestion: act.commandId,
      revision,
      anchor,
      replacement,
      note,
      ...(mentions.length > 0 && { mentions: [...mentions] }),
    },
  ])
}

export function applySuggestions(act: Act, command: CommandOf<'apply-suggestions'>): Decided {
  const seen = postAsSeen(act, command.post, command.expect)
  if (!seen.ok) return seen
  const post = seen.value
  const chosen: Suggestion[] = []
  const changes: Change[] = []
  for (const id of new Set(command.suggestions)) {
    const suggestion = post.suggestions.find((candidate) => candidate.id === id)
    if (!suggestion) return firstOf(noSuchSuggestion) ?? ok([])
    const refused = firstOf(obstacleToApplying(act, post, suggestion))
    const change = changeBy(suggestion, post.revisions, latest(post).content)
    if (refused || !change) return refused ?? ok([])
    chosen.push(suggestion)
    changes.push(change)
  }
  const content = withChanges(latest(post).content, changes)
  const saved = haveOverlap(changes) ? null : savedRevision(post, content)
  const refused = firstOf(
    haveOverlap(changes)
      ? refusal(
          'conflict',
          t('Two of these suggestions change the same words.'),
          t('Apply one of them, then look at the other again.'),
        )
      : null,
    saved
      ? null
      : refusal('no-change', t('The text already reads so.'), t('Decline it with a reply, so that it is settled.')),
  )
  return refused ?? ok(saved ? withAdopted(act, post, saved, content, chosen) : [])
}

/** Why this person cannot apply this suggestion as the post stands; null when they can. A window shows the same words. */
export function obstacleToApplying(act: Act, post: Post, suggestion: Suggestion): Refusal | null {
  return (
    mayEdit(act, post) ??
    (suggestion.answer
      ? refusal(
          'no-change',
          t('This suggestion is already {answer, select, applied {applied} other {declined}}.', {
            answer: suggestion.answer.kind,
          }),
          t('Ask for a new one if it is still wanted.'),
        )
      : null) ??
    (changeBy(suggestion, post.revisions, latest(post).content)
      ? null
      : refusal(
          'stale',
          t('The words it was about are no longer in the text.'),
          t('Write what you take from it yourself, then decline it with a reply.'),
        ))
  )
}

export function declineSuggestion(act: Act, command: CommandOf<'decline-suggestion'>): Decided {
  const post = act.state.posts.get(command.post)
  if (!post) return noSuchPost
  const suggestion = post.suggestions.find(({ id }) => id === command.suggestion)
  const isOwn = suggestion?.by === act.person.id && !suggestion.from
  const refused = firstOf(
    isOwn ? missing(act, 'comment') : mayEdit(act, post),
    suggestion ? null : noSuchSuggestion,
    suggestion?.answer
      ? refusal(
          'no-change',
          t('This suggestion is already {answer, select, applied {applied} other {declined}}.', {
            answer: suggestion.answer.kind,
          }),
          t('Nothing more is needed.'),
        )
      : null,
    strangeMention(act, command.reason, false),
  )
  const { suggestion: id, reason } = command
  return refused ?? ok([{ type: 'SuggestionDeclined', post: post.id, suggestion: id, reason }])
}

const exported = refusal(
  'locked',
  t('This post has been exported, so its content is locked.'),
  t('Comment on it, if something has to be said.'),
)
const noSuchSuggestion = refusal('not-found', t('There is no such suggestion.'), t('It may belong to another post.'))
