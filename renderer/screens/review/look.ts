// Shows what a link points at in the post: the revision it was made on, a finding, a comment.
import { useEffect } from 'react'
import type { PostView } from '../../../shared/desk/queries/post'
import { say, takeLook, useNavigation } from '../../navigation'
import type { BaseChoice } from './bases'
import type { FindingsWalk } from './findings-walk'
import type { ThreadsWalk } from './threads/threads-walk'
import { t } from '../../../shared/words/say'

interface Given {
  readonly view: PostView
  readonly findings: Pick<FindingsWalk, 'show'>
  readonly threads: Pick<ThreadsWalk, 'show'>
  readonly chooseBase: (base: BaseChoice) => void
}

export function useLook({ view, findings, threads, chooseBase }: Given): void {
  const count = useNavigation(({ place }) => (place.screen === 'review' ? (place.look?.count ?? 0) : 0))
  useEffect(() => {
    const look = takeLook()
    if (!look) return
    const { since, at } = look
    if (since !== null && view.revisions.some(({ number }) => number === since)) chooseBase(since)
    if (at?.kind === 'finding') {
      if (view.findings.some(({ id, severity }) => id === at.id && severity !== 'hint')) findings.show(at.id)
      else say(t('The finding that the link names is not among those of this revision of {key}.', { key: view.key }))
    }
    if (at?.kind === 'comment') {
      const thread = view.threads.find(({ id, comments }) => id === at.id || comments.some((said) => said.id === at.id))
      if (thread) threads.show(thread.id)
      else say(t('The comment that the link names is not among those on {key} that you can read.', { key: view.key }))
    }
    // Once for every link that is followed; what is on screen may change meanwhile.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [count])
}
