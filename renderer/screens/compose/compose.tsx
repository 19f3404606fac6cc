// The writer's screen: one post, its texts and details, checked while they are typed.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DeskView } from '../../../shared/desk/queries/desk'
import type { PostView } from '../../../shared/desk/queries/post'
import type { Answers } from '../../../shared/bridge/contract'
import type { PostId } from '../../../shared/post/revision'
import { call, faultInWords } from '../../bridge'
import { useCall, useDesk } from '../../data'
import { back } from '../../navigation'
import { Button } from '../../parts/button'
import { EmptyState } from '../../parts/empty-state'
import type { Draft } from './draft/draft'
import { groundIn } from './draft/ground'
import { liveDraft, newDraft, openDraft } from './draft/live'
import { Workbench } from './workbench'
import { t } from '../../../shared/words/say'

export function Compose({ post }: { readonly post: PostId | null }) {
  const desk = useDesk()
  // A new post gets its id while it is being written; it stays the same draft on the same screen. And a post that was
  // opened stays as it was opened: made anew, its editor would take the focus out of whatever has it by then.
  const [opened, open] = useState(() => ({ post, draft: draftOf(post) }))
  if (opened.post !== null && opened.post !== post) open({ post, draft: draftOf(post) })
  const { draft } = opened
  if (draft) return <LivePost key={opened.post ?? 'new'} draft={draft} post={post} desk={desk} />
  return post === null ? null : <Opening key={post} post={post} desk={desk} />
}

const draftOf = (post: PostId | null): Draft | null => (post === null ? newDraft() : liveDraft(post))

interface LivePostProps {
  readonly draft: Draft
  readonly post: PostId | null
  readonly desk: DeskView
}

/** A new post, or one that was open a moment ago and is still in memory, with its undo. */
function LivePost({ draft: given, post, desk }: LivePostProps) {
  const [draft] = useState(given)
  const view = useCall('postView', { id: post ?? 'none' }, { enabled: post !== null })
  return <Workbench draft={draft} desk={desk} view={view.data ?? null} />
}

function Opening({ post, desk }: { readonly post: PostId; readonly desk: DeskView }) {
  // Read anew every time: what is kept beside a post changes without the desk saying so.
  const opening = useQuery({
    queryKey: ['opening', post],
    queryFn: async () => {
      const [view, copy] = await Promise.all([call('postView', { id: post }), call('workingCopy', { post })])
      return { view, copy }
    },
    gcTime: 0,
  })
  if (opening.error) return <NotOpened why={faultInWords(opening.error)} />
  if (!opening.data) return null
  const { view, copy } = opening.data
  return view ? <OpenPost first={view} copy={copy} desk={desk} /> : <NotOpened why={t('There is no such post.')} />
}

interface OpenPostProps {
  readonly first: PostView
  readonly copy: Answers['workingCopy']
  readonly desk: DeskView
}

function OpenPost({ first, copy, desk }: OpenPostProps) {
  const [draft] = useState(() => {
    const ground = groundIn(first)
    const restored = copy?.content ? copy.at : null
    return openDraft({
      content: copy?.content ?? ground.content,
      checklist: copy?.checklist ?? null,
      ground,
      restored,
    })
  })
  const view = useCall('postView', { id: first.id })
  return <Workbench draft={draft} desk={desk} view={view.data ?? first} />
}

function NotOpened({ why }: { readonly why: string }) {
  return (
    <EmptyState title={t('This post could not be opened')} actions={<Button onPress={back}>{t('Go back')}</Button>}>
      {t('{why} Nothing was changed.', { why })}
    </EmptyState>
  )
}
