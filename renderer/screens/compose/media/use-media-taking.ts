// Brings pictures and films into the draft: what was dropped, pasted or chosen goes into the desk's stock first, and into
// the post once its bytes are safe there. What could not be taken stays said until it is read.
import { useMemo, useState } from 'react'
import type { MediaOffer, Problem } from '../../../../shared/bridge/contract'
import type { Result } from '../../../../shared/kit/result'
import type { Media } from '../../../../shared/post/content'
import { largest } from '../../../../shared/post/media/kinds'
import { call, faultInWords } from '../../../bridge'
import type { Draft } from '../draft/draft'
import { t } from '../../../../shared/words/say'

export type Waiting = Extract<MediaOffer, { kind: 'position' }>
export type Refused = Extract<MediaOffer, { kind: 'refused' }>

export interface MediaTaking {
  /** How many files are on their way. */
  readonly busy: number
  readonly waiting: readonly Waiting[]
  readonly refused: readonly Refused[]
  /** What was last added, for those who do not see it. */
  readonly announcement: string
  readonly take: (files: readonly File[]) => void
  readonly choose: () => void
  readonly settle: (token: string, isWanted: boolean) => void
  readonly dismiss: () => void
}

/** As many as a post can hold. */
const mostMedia = 40

export function useMediaTaking(draft: Draft): MediaTaking {
  const [busy, setBusy] = useState(0)
  const [waiting, setWaiting] = useState<readonly Waiting[]>([])
  const [refused, setRefused] = useState<readonly Refused[]>([])
  const [announcement, setAnnouncement] = useState('')

  return useMemo(() => {
    const refuse = (name: string, what: string, wayOut: string) =>
      setRefused((now) => [...now, { kind: 'refused', name, what, wayOut }])
    const add = (media: Media) => {
      // Asked now: more was typed and added while this one was on its way.
      const { content } = draft.store.getState()
      if (content.media.length >= mostMedia)
        return refuse(
          media.name,
          t('A post holds {limit, number} pictures and films at most.', { limit: mostMedia }),
          t('Remove one, and add it again.'),
        )
      draft.change({ media: [...content.media, media] })
      setAnnouncement(t('Added {name}. It has no alt text yet.', { name: media.name }))
    }
    const receive = (offer: MediaOffer) => {
      if (offer.kind === 'taken') add(offer.media)
      else if (offer.kind === 'position') setWaiting((now) => [...now, offer])
      else setRefused((now) => [...now, offer])
    }
    const working = async (count: number, name: string, work: () => Promise<void>) => {
      setBusy((now) => now + count)
      try {
        await work()
      } catch (fault) {
        refuse(
          name,
          t('That did not work: {fault}.', { fault: faultInWords(fault) }),
          t('Nothing was added; try once more.'),
        )
      } finally {
        setBusy((now) => now - count)
      }
    }
    const answered = (name: string, answer: Result<MediaOffer | null, Problem>) => {
      if (!answer.ok) refuse(name, answer.error.what, answer.error.wayOut)
      else if (answer.value) receive(answer.value)
    }
    const takeOne = (file: File) =>
      working(1, file.name, async () => {
        if (file.size > largest.film)
          return refuse(
            file.name,
            t('This file is larger than {limit, number} MB.', { limit: largest.film / 1_000_000 }),
            t('Shorten or compress it.'),
          )
        const bytes = new Uint8Array(await file.arrayBuffer())
        answered(file.name, await call('takeMedia', { name: file.name, bytes }))
      })
    const takeAll = async (files: readonly File[]) => {
      for (const file of files) await takeOne(file)
    }
    const choose = () =>
      working(1, t('Files'), async () => {
        const answer = await call('chooseMedia', null)
        if (answer?.ok) answer.value.forEach(receive)
        else if (answer) refuse(t('Files'), answer.error.what, answer.error.wayOut)
      })
    const settle = (token: string, isWanted: boolean) => {
      const name = waiting.find((one) => one.token === token)?.name ?? t('File')
      return working(1, name, async () => {
        const answer = await call('settleMedia', { token, isWanted })
        setWaiting((now) => now.filter((one) => one.token !== token))
        answered(name, answer)
      })
    }
    return {
      busy,
      waiting,
      refused,
      announcement,
      take: (files) => void takeAll(files),
      choose: () => void choose(),
      settle: (token, isWanted) => void settle(token, isWanted),
      dismiss: () => setRefused([]),
    }
  }, [draft, busy, waiting, refused, announcement])
}
