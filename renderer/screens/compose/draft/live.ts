// The drafts that are open. A draft stays here while a component shows it, and through the moment in which a new post
// gets its id and its screen is made anew.
import { useEffect } from 'react'
import { blankContent } from '../../../../shared/post/content'
import type { PostId } from '../../../../shared/post/revision'
import { keepAtEveryPause } from '../../../leaving'
import { replace, useNavigation } from '../../../navigation'
import { type Begun, createDraft, type Draft } from './draft'

const live = new Map<PostId, Draft>()
const watchers = new Map<Draft, number>()

export function liveDraft(post: PostId): Draft | null {
  return live.get(post) ?? null
}

/** What the next new post begins with, such as the words of another one. */
let beginning: Begun | null = null

export function beginNextWith(begun: Begun): void {
  beginning = begun
}

export function newDraft(): Draft {
  const begun = beginning ?? { content: blankContent, checklist: null }
  beginning = null
  return createDraft({
    ...begun,
    ground: null,
    restored: null,
    onDrafted: (draft, post) => {
      live.set(post, draft)
      const { place } = useNavigation.getState()
      // Only if the person is still on it: they may have left while the draft was on its way.
      if (place.screen === 'compose' && place.post === null && (watchers.get(draft) ?? 0) > 0)
        replace({ ...place, post })
      else live.delete(post)
    },
  })
}

export function openDraft(begin: Omit<Parameters<typeof createDraft>[0], 'onDrafted'>): Draft {
  return createDraft({ ...begin, onDrafted: () => {} })
}

/** Keeps a draft alive while it is on screen, and what was typed when it goes. */
export function useLive(draft: Draft): void {
  useEffect(() => {
    watchers.set(draft, (watchers.get(draft) ?? 0) + 1)
    const { ground } = draft.store.getState()
    if (ground) live.set(ground.post, draft)
    const stop = keepAtEveryPause(draft.flush)
    return () => {
      watchers.set(draft, (watchers.get(draft) ?? 1) - 1)
      stop()
      // Another component may show the same draft in this very moment.
      setTimeout(() => release(draft), 0)
    }
  }, [draft])
}

function release(draft: Draft): void {
  if ((watchers.get(draft) ?? 0) > 0) return
  watchers.delete(draft)
  const { ground } = draft.store.getState()
  if (ground && live.get(ground.post) === draft) live.delete(ground.post)
}
