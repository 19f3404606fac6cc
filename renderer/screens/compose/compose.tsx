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
import { groundIn } from './draft/ground'
import { liveDraft, newDraft, openDraft } from './draft/live'
import { Workbench } from './workbench'

export function Compose({ post }: { readonly post: PostId | null }) {
  const desk = useDesk()
  if (post === null) return <NewPost desk={desk} />
  const live = liveDraft(post)
  return live ? <LivePost key={post} post={post} desk={desk} /> : <Opening key={post} post={post} desk={desk} />
}

function NewPost({ desk }: { readonly desk: DeskView }) {
  const [draft] = useState(newDraft)
  return <Workbench draft={draft} desk={desk} view={null} />
}

/** A post that was open a moment ago and is still in memory, with its undo. */
function LivePost({ post, desk }: { readonly post: PostId; readonly desk: DeskView }) {
  const [draft] = useState(() => liveDraft(post))
  const view = useCall('postView', { id: post })
  return draft ? <Workbench draft={draft} desk={desk} view={view.data ?? null} /> : null
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
  return view ? <OpenPost first={view} copy={copy} desk={desk} /> : <NotOpened why="There is no such post." />
}

interface OpenPostProps {
  readonly first: PostView
  readonly copy: Answers['workingCopy']
  readonly desk: DeskView
}

function OpenPost({ first, copy, desk }: OpenPostProps) {
  const [draft] = useState(() => {
    const ground = groundIn(first)
    return openDraft({ content: copy?.content ?? ground.content, ground, restored: copy?.at ?? null })
  })
  const view = useCall('postView', { id: first.id })
  return <Workbench draft={draft} desk={desk} view={view.data ?? first} />
}

function NotOpened({ why }: { readonly why: string }) {
  return (
    <EmptyState title="This post could not be opened" actions={<Button onPress={back}>Go back</Button>}>
      {why} Nothing was changed.
    </EmptyState>
  )
}
