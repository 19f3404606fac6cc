// What other windows show: told by main, and told to main.
import { useEffect } from 'react'
import { create } from 'zustand'
import type { Others } from '../../shared/bridge/windows'
import type { PostId } from '../../shared/post/revision'
import { bridge } from '../bridge'
import { keepAll } from '../leaving'
import { type Place, replace, say, useNavigation } from '../navigation'
import { t } from '../../shared/words/say'

interface Known {
  /** The post and the way it is shown here that `others` was answered to. */
  readonly of: string
  readonly others: Others
}

const useKnown = create<Known>(() => ({ of: '', others: { posts: [], mayWrite: false } }))

const nameOf = (mode: string, post: PostId) => `${mode} ${post}`

/** Tells main which post is on screen here, for as long as the component that calls this is mounted. */
export function useShowing(place: Place): void {
  const isOfPost = place.screen === 'review' || place.screen === 'compose'
  const post = isOfPost ? place.post : null
  const mode = isOfPost ? place.screen : null
  useEffect(() => {
    let isLatest = true
    const showing = post !== null && mode !== null ? { post, mode } : null
    const tell = async () => {
      const others = await bridge.showing({ showing })
      if (isLatest) useKnown.setState({ of: showing ? nameOf(showing.mode, showing.post) : '', others })
    }
    tell().catch(console.error)
    return () => {
      isLatest = false
    }
  }, [post, mode])
  useEffect(
    () =>
      bridge.onPush((push) => {
        if (push.kind === 'elsewhere') useKnown.setState({ others: push.others })
        if (push.kind === 'yield') void yieldPost(push.post)
      }),
    [],
  )
}

async function yieldPost(post: PostId): Promise<void> {
  const { place } = useNavigation.getState()
  if (place.screen !== 'compose' || place.post !== post) return
  await keepAll()
  replace({ screen: 'review', post })
  say(t('This post is now being written in another window. Everything typed here went with it.'))
}

/** How other windows show this post; null: they do not. */
export function useElsewhere(post: PostId | null): 'shown' | 'written' | null {
  const posts = useKnown(({ others }) => others.posts)
  const same = posts.filter((other) => other.post === post)
  return same.length === 0 ? null : same.some(({ isWritten }) => isWritten) ? 'written' : 'shown'
}

/** Whether this window is the one that writes the post; null until it is known. */
export function useMayWrite(post: PostId | null): boolean | null {
  const { of, others } = useKnown()
  return post !== null && of === nameOf('compose', post) ? others.mayWrite : null
}
