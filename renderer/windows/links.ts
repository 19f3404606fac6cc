// Following links that come from outside, from another window or from the clipboard.
import { useEffect } from 'react'
import type { Followed } from '../../shared/bridge/links/follow'
import { isLinkText } from '../../shared/bridge/links/link'
import { bridge } from '../bridge'
import { sayFault } from '../data'
import { go, type Place, rememberQueue, say, sayRefusal, startWalk } from '../navigation'
import { t } from '../../shared/words/say'

let looks = 0

/** Goes where a link leads, or says why it leads nowhere. Nothing is done there but looking. */
export function arrive(followed: Followed): void {
  if (followed.kind === 'refused') return sayRefusal(followed)
  const { to, said } = followed
  switch (to.kind) {
    case 'post':
      startWalk([to.post])
      go({ screen: 'review', post: to.post, look: { count: (looks += 1), since: to.since, at: to.at } })
      break
    case 'screen':
      go({ screen: to.screen })
      break
    case 'clause':
      go({ screen: 'policies', clause: to.clause })
      break
    case 'search':
      rememberQueue({ split: 'all', search: to.search, cursor: 0, post: null, scroll: 0 })
      go({ screen: 'queue' })
      break
  }
  if (said !== null) say(said)
}

export async function followText(text: string): Promise<void> {
  try {
    arrive(await bridge.followLink({ text: text.trim() }))
  } catch (fault) {
    sayFault(fault)
  }
}

/** Follows links that are pasted where there is no text to paste them into. */
export function useLinkPaste(): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? ''
      const isInText =
        event.target instanceof Element && event.target.closest('input, textarea, [contenteditable=true]')
      if (isInText || !isLinkText(text)) return
      event.preventDefault()
      event.stopPropagation()
      void followText(text)
    }
    window.addEventListener('paste', paste, { capture: true })
    return () => window.removeEventListener('paste', paste, { capture: true })
  }, [])
}

/** A place for another window to go to, as far as another window can. */
export function sendToMain(place: Place): void {
  const destination =
    place.screen === 'review' || place.screen === 'compose'
      ? place.post === null
        ? null
        : ({ kind: 'post', post: place.post, since: null, at: null } as const)
      : place.screen === 'policies' && place.clause !== undefined
        ? ({ kind: 'clause', clause: place.clause } as const)
        : place.screen === 'settings'
          ? null
          : ({ kind: 'screen', screen: place.screen } as const)
  if (destination) void bridge.goInMain(destination).catch(sayFault)
  else say(t('New posts and settings are in the main window.'), null, 'refused')
}
