// What people say to each other about a post: comments and notes, in threads that are resolved and opened again.
import { ok } from '../../kit/result'
import type { Anchor } from '../../ledger/events'
import { anchoredText } from '../../review/anchor/place'
import { mentionsIn } from '../../review/mentions'
import { mayReadNotes } from '../../review/notes'
import type { CommandOf } from '../commands'
import { type Decided, type Refusal } from '../refusal'
import type { Comment, Post } from '../state'
import { type Act, firstOf, missing, noSuchPost, onDesk, refusal } from './act'
import { t } from '../../words/say'

export function comment(act: Act, command: CommandOf<'comment'>): Decided {
  const post = act.state.posts.get(command.post)
  if (!post) return noSuchPost
  const { post: id, revision, text, anchor, thread, internal = false } = command
  const begun = thread === undefined ? null : beganWith(post, thread)
  const refused = firstOf(
    missing(act, 'comment'),
    strangeAnchor(post, revision, anchor),
    thread !== undefined && begun === null ? noSuchThread : null,
    internal && !mayReadNotes(act.person) ? noNotes : null,
    begun !== null && begun.isInternal && !mayReadNotes(act.person) ? noSuchThread : null,
    begun !== null && begun.isInternal && !internal
      ? refusal('not-allowed', t('This thread is a note among reviewers.'), t('Answer it with a note.'))
      : null,
    strangeMention(act, text, internal),
  )
  if (refused) return refused
  const mentions = mentionsIn(text)
  const said = {
    post: id,
    comment: act.commandId,
    revision,
    text,
    anchor,
    ...(thread !== undefined && { thread }),
    ...(mentions.length > 0 && { mentions: [...mentions] }),
  }
  return ok([internal ? { type: 'NoteAdded', ...said } : { type: 'CommentAdded', ...said }])
}

export function resolveComment(act: Act, command: CommandOf<'resolve-comment'>): Decided {
  const post = act.state.posts.get(command.post)
  if (!post) return noSuchPost
  const suggestion = post.suggestions.find(({ id }) => id === command.comment)
  const found = readable(act, post, command.comment)
  const refused = firstOf(
    missing(act, 'comment'),
    suggestion
      ? refusal(
          suggestion.answer ? 'no-change' : 'not-ready',
          suggestion.answer
            ? t('This suggestion is already answered.')
            : t('This suggestion still waits for an answer.'),
          suggestion.answer ? t('Nothing more is needed.') : t('Apply it, or decline it with a reply.'),
        )
      : null,
    found ? null : noSuchComment,
    found && found.thread !== null
      ? refusal('not-allowed', t('This is an answer within a thread.'), t('Resolve the thread as a whole.'))
      : null,
    found?.resolved ? refusal('no-change', t('This comment is already resolved.'), t('Nothing more is needed.')) : null,
  )
  return refused ?? ok([{ type: 'CommentResolved', post: post.id, comment: command.comment }])
}

export function reopenComment(act: Act, command: CommandOf<'reopen-comment'>): Decided {
  const post = act.state.posts.get(command.post)
  if (!post) return noSuchPost
  const found = readable(act, post, command.comment)
  const refused = firstOf(
    missing(act, 'comment'),
    found ? null : noSuchComment,
    found && !found.resolved
      ? refusal('no-change', t('This comment is still open.'), t('Nothing more is needed.'))
      : null,
  )
  return refused ?? ok([{ type: 'CommentReopened', post: post.id, comment: command.comment }])
}

export function retractComment(act: Act, command: CommandOf<'retract-comment'>): Decided {
  const post = act.state.posts.get(command.post)
  if (!post) return noSuchPost
  const found = readable(act, post, command.comment)
  const refused = firstOf(
    missing(act, 'comment'),
    found ? null : noSuchComment,
    found?.from ? refusal('not-allowed', t('This was said on another desk.'), t('Resolve it, or answer it.')) : null,
    found && found.by !== act.person.id
      ? refusal('not-allowed', t('Only whoever wrote a comment can take it back.'), t('Ask them.'))
      : null,
    found?.retracted
      ? refusal('no-change', t('This comment is already taken back.'), t('Nothing more is needed.'))
      : null,
  )
  return refused ?? ok([{ type: 'CommentRetracted', post: post.id, comment: command.comment }])
}

/** What is wrong with the words something hangs on; null when they stand there. */
export function strangeAnchor(post: Post, number: number, anchor: Anchor | null): Refusal | null {
  const revision = post.revisions[number - 1]
  if (!revision) {
    return refusal('not-found', t('This post has no such revision.'), t('Comment on a revision that exists.'))
  }
  const text = anchor && anchoredText(revision.content, anchor.on)
  return anchor && text?.slice(anchor.start, anchor.end) !== anchor.quote
    ? refusal('stale', t('The words this comment hangs on are not there.'), t('Select the words again.'))
    : null
}

export function strangeMention(act: Act, text: string, internal: boolean): Refusal | null {
  for (const id of mentionsIn(text)) {
    const person = onDesk(act.state, id)
    if (!person) {
      return refusal(
        'not-found',
        t('Somebody you name is not on this desk.'),
        t('Choose a name that is offered after @.'),
      )
    }
    if (internal && !mayReadNotes(person)) {
      return refusal(
        'not-allowed',
        t('{person} cannot read notes among reviewers.', { person: person.name }),
        t('Leave them out, or comment for everybody.'),
      )
    }
  }
  return null
}

function beganWith(post: Post, id: string): { readonly isInternal: boolean } | null {
  if (post.suggestions.some((suggestion) => suggestion.id === id)) return { isInternal: false }
  const found = post.comments.find((candidate) => candidate.id === id && candidate.thread === null)
  return found ? { isInternal: found.internal } : null
}

function readable(act: Act, post: Post, id: string): Comment | null {
  const found = post.comments.find((candidate) => candidate.id === id)
  return found && (!found.internal || mayReadNotes(act.person)) ? found : null
}

const noSuchComment = refusal('not-found', t('There is no such comment.'), t('It may belong to another post.'))
const noSuchThread = refusal('not-found', t('There is no such thread.'), t('Begin a new one.'))
const noNotes = refusal(
  'not-allowed',
  t('Notes are for reviewers, social managers and admins.'),
  t('Comment for everybody instead.'),
)
