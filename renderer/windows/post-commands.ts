// What can be done with the post on screen, whichever screen that is: copy a link to it, and give it a window of its own.
import type { DeskView } from '../../shared/desk/queries/desk'
import type { PostId } from '../../shared/post/revision'
import { bridge } from '../bridge'
import { callOptions, orSay, queries, sayFault } from '../data'
import { type Handlers, type Reasons, useCommands } from '../keys/bindings'
import { keepAll } from '../leaving'
import { back, type Place, say } from '../navigation'
import { copyLink } from './copy-link'
import { ownPost } from './own-window'
import { t } from '../../shared/words/say'

export function usePostCommands(place: Place, desk: DeskView): void {
  const post = (place.screen === 'review' || place.screen === 'compose') && place.post
  const handlers: Handlers = post
    ? {
        'post.copy-link': () => void copyLinkToPost(post, desk),
        'post.pop-out': () => void popOutFrom(place, post),
        'post.sheet': () => void saveSheet(post),
        'post.print': () => void printSheet(post),
        'post.evidence': () => void saveEvidence(post),
      }
    : {}
  const reasons: Reasons = ownPost ? { 'post.pop-out': t('This post has a window of its own already.') } : {}
  useCommands('anywhere', handlers, reasons)
}

/** Names the latest revision, so that whoever follows it sees what has changed since. */
export async function copyLinkToPost(post: PostId, desk: DeskView): Promise<void> {
  try {
    const view = await queries.fetchQuery(callOptions('postView', { id: post }))
    if (!view) return say(t('There is no such post on this desk any more.'), null, 'refused')
    const { key, revisions } = view
    await copyLink(
      { kind: 'post', key, revision: revisions.at(-1)?.number ?? null, at: null },
      desk,
      t('Link to {key}', { key }),
    )
  } catch (fault) {
    sayFault(fault)
  }
}

export const popOut = (post: PostId, mode: 'review' | 'compose'): Promise<void> =>
  orSay(() => bridge.popOut({ post, mode }))

/** The sheet of a post, saved through the dialog of the computer. */
export const saveSheet = (post: PostId): Promise<void> =>
  orSay(
    () => bridge.saveSheet({ post }),
    (saved) => saved && say(t('Sign-off sheet saved to {path}', { path: saved.path })),
  )

export const printSheet = (post: PostId): Promise<void> => orSay(() => bridge.printSheet({ post }))

/** What proves this one post to an outsider; refused in words while it was never handed over. */
export async function saveEvidence(post: PostId): Promise<void> {
  try {
    const saved = await bridge.packPostEvidence({ post })
    if (!saved.ok) say(`${saved.error.what} ${saved.error.safe} ${saved.error.wayOut}`, null, 'refused')
    else if (saved.value) say(t('Evidence pack saved: {path}', { path: saved.value.path }))
  } catch (fault) {
    sayFault(fault)
  }
}

/** A post is written in one window at a time: this one keeps what is typed and leaves it. */
async function popOutFrom(place: Place, post: PostId): Promise<void> {
  const mode = place.screen === 'compose' ? 'compose' : 'review'
  if (mode === 'compose') await keepAll()
  back()
  await popOut(post, mode)
}
