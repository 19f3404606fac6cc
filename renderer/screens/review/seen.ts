// What is on screen. The revision a person is reading stays until they ask for a newer one, so that a decision is
// always about the very words they saw.
import { useState } from 'react'
import type { Expectation } from '../../../shared/desk/commands'
import type { PostView, RevisionView } from '../../../shared/desk/queries/post'
import { keyOf, queries } from '../../data'
import { type BaseChoice, baseOf } from './bases'

export interface Seen {
  /** The post as it is shown: of the revision on screen. */
  readonly view: PostView
  readonly shown: RevisionView
  readonly expect: Expectation
  readonly base: BaseChoice
  readonly chooseBase: (base: BaseChoice) => void
  /** A revision that somebody saved meanwhile; null while the one on screen is the latest. */
  readonly newer: RevisionView | null
  /** Turns to the latest revision, as a change against the one that was on screen. */
  readonly showNewer: () => Promise<void>
}

export function useSeen(live: PostView): Seen {
  const [pinned, setPinned] = useState(live)
  const [base, chooseBase] = useState<BaseChoice>(() => baseOf(live))
  const shown = latestOf(pinned)
  const latest = latestOf(live)
  const isLatest = latest.number === shown.number
  if (isLatest && pinned !== live) setPinned(live)
  const showNewer = async () => {
    const key = keyOf('postView', { id: live.id })
    await queries.refetchQueries({ queryKey: key })
    const fresh = queries.getQueryData<PostView | null>(key)
    if (!fresh) return
    chooseBase(shown.number)
    setPinned(fresh)
  }
  return {
    view: isLatest ? live : pinned,
    shown,
    expect: { revision: shown.number, contentDigest: shown.contentDigest },
    base,
    chooseBase,
    newer: isLatest ? null : latest,
    showNewer,
  }
}

function latestOf({ key, revisions }: PostView): RevisionView {
  const latest = revisions.at(-1)
  if (!latest) throw new Error(`${key} has no revision.`)
  return latest
}
