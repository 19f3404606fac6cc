// What the desk says of the selected posts, and approving those that can be.
import { useState } from 'react'
import { type Refusal, refusalInWords } from '../../../../shared/desk/refusal'
import type { ItemTogether, Together } from '../../../../shared/desk/together'
import type { PostId } from '../../../../shared/post/revision'
import { bridge, faultInWords } from '../../../bridge'
import { useCall } from '../../../data'
import { say } from '../../../navigation'
import { useRead } from '../../../reading/read'
import { t } from '../../../../shared/words/say'

/** How one post of a batch fared. */
export interface Fared {
  readonly item: ItemTogether
  /** Null: it was approved. */
  readonly refusal: Refusal | null
}

export function useTogether(ids: ReadonlySet<PostId>): Together | null {
  const read = useRead((state) => state.read)
  const answer = useCall(
    'together',
    { posts: [...ids], read: [...read.keys()].slice(-10_000) },
    { enabled: ids.size > 0 },
  )
  return ids.size === 0 ? null : (answer.data ?? null)
}

export interface Approving {
  readonly isBusy: boolean
  /** Why nothing was done at all; null otherwise. */
  readonly refused: string | null
  /** How each fared, once it was done. */
  readonly fared: readonly Fared[] | null
  readonly approve: (items: readonly ItemTogether[]) => Promise<void>
}

export function useApproving(onApproved: (items: readonly ItemTogether[]) => void): Approving {
  const [isBusy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const [fared, setFared] = useState<readonly Fared[] | null>(null)

  const approve = async (items: readonly ItemTogether[]) => {
    if (isBusy) return
    setBusy(true)
    setRefused(null)
    const { read } = useRead.getState()
    try {
      const answer = await bridge.actTogether({
        commands: items.map((item) => {
          const seen = read.get(item.expect.contentDigest)
          return {
            type: 'sign-off' as const,
            post: item.id,
            expect: item.expect,
            area: item.area ?? '',
            decision: 'approve' as const,
            clauses: [],
            note: '',
            together: items.length,
            ...(seen && { seen }),
            ...(item.onBehalfOf && { onBehalfOf: item.onBehalfOf.person }),
          }
        }),
      })
      if (!answer.ok) return setRefused(refusalInWords(answer.error))
      const outcomes = answer.value
      setFared(
        items.map((item, index) => {
          const outcome = outcomes[index]
          return { item, refusal: outcome?.ok === false ? outcome.error : null }
        }),
      )
      const done = outcomes.filter(({ ok }) => ok)
      onApproved(items.filter((_item, index) => outcomes[index]?.ok))
      const undo = outcomes.reduce<string | null>((last, outcome) => (outcome.ok ? outcome.value.undo : last), null)
      const rest = outcomes.length - done.length
      say(
        rest === 0
          ? t('Approved {count, plural, one {# post} other {# posts}}', { count: done.length })
          : t(
              'Approved {count, plural, one {# post} other {# posts}}; {rest, plural, one {# post} other {# posts}} could not be',
              { count: done.length, rest },
            ),
        undo,
        done.length === 0 ? 'refused' : 'done',
      )
    } catch (fault) {
      setRefused(
        t('That did not work: {fault}. Look at the list to see what was approved.', { fault: faultInWords(fault) }),
      )
    } finally {
      setBusy(false)
    }
  }
  return { isBusy, refused, fared, approve }
}
