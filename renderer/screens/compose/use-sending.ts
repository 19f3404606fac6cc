// Saving and submitting from the screen: what is said about it, and where the writer goes next.
import { useCallback, useState } from 'react'
import { useStore } from 'zustand'
import type { PostView } from '../../../shared/desk/queries/post'
import type { Refusal } from '../../../shared/desk/refusal'
import { go, say, sayRefusal } from '../../navigation'
import { save, submit } from './draft/acts'
import type { Draft } from './draft/draft'
import { t } from '../../../shared/words/say'

export function useSending(draft: Draft, view: PostView | null) {
  const isAsking = useStore(draft.store, (state) => state.isAsking)
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  const send = async (note: string) => {
    setRefusal(null)
    const sent = await submit(draft, note)
    if (!sent.ok) return setRefusal(sent.error)
    say(t('Submitted {key} for review', { key: sent.value.key }))
    go({ screen: 'queue' })
  }
  const isNew = view === null
  const ask = useCallback(() => {
    setRefusal(null)
    // The sheet names the difference from what is on the desk, so what was typed has to be there first.
    if (isNew) void draft.flush()
    draft.store.setState({ isAsking: true })
  }, [draft, isNew])
  return {
    isAsking,
    refusal,
    save: useCallback(() => void saveNow(draft), [draft]),
    ask,
    send: (note: string) => void send(note),
    close: () => draft.store.setState({ isAsking: false }),
  }
}

async function saveNow(draft: Draft): Promise<void> {
  if (draft.store.getState().isBusy) return
  const saved = await save(draft)
  if (!saved.ok) return sayRefusal(saved.error)
  const { key, revision } = saved.value.ground
  say(
    saved.value.isNew
      ? t('Saved {key} as revision {revision}', { key, revision })
      : t('{key} is saved as revision {revision}', { key, revision }),
  )
}
