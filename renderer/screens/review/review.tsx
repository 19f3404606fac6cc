// The reviewer's screen: what changed since they last decided, what the policy says, and what stands in the way.
import { useDeferredValue, useEffect, useState } from 'react'
import type { DeskView } from '../../../shared/desk/queries/desk'
import type { PostView } from '../../../shared/desk/queries/post'
import type { PostId } from '../../../shared/post/revision'
import { faultInWords } from '../../bridge'
import { callOptions, queries, useCall, useDesk } from '../../data'
import { back, neighbour, useNavigation } from '../../navigation'
import { Button } from '../../parts/button'
import { EmptyState } from '../../parts/empty-state'
import { ReviewPane } from './review-pane'
import { t } from '../../../shared/words/say'

export function Review({ post }: { readonly post: PostId }) {
  const desk = useDesk()
  return <Opening key={post} post={post} desk={desk} />
}

function Opening({ post, desk }: { readonly post: PostId; readonly desk: DeskView }) {
  const { data, error, isFetching } = useCall('postView', { id: post })
  // The first thing on screen must not be an answer that is already known to be out of date.
  const [first, setFirst] = useState<PostView | null>(null)
  if (first === null && data && !isFetching) setFirst(data)
  const next = useNavigation(() => neighbour(post, 1))
  const isShown = first !== null
  // The post that comes after a decision is there before the decision.
  useEffect(() => {
    if (isShown && next !== null) void queries.prefetchQuery(callOptions('postView', { id: next }))
  }, [isShown, next])
  // A decision changes the post just before the next one takes its place: that is not held up for drawing this one again.
  const view = useDeferredValue(data ?? first)
  if (error) return <NotOpened why={faultInWords(error)} />
  if (data === null) return <NotOpened why={t('There is no such post on this desk.')} />
  if (!first || !view) return null
  return <ReviewPane view={view} desk={desk} />
}

function NotOpened({ why }: { readonly why: string }) {
  return (
    <EmptyState title={t('This post could not be opened')} actions={<Button onPress={back}>{t('Go back')}</Button>}>
      {t('{why} Nothing was changed.', { why })}
    </EmptyState>
  )
}
