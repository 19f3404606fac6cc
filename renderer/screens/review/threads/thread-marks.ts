// Marks in the text the words that open threads are about. For the eye alone: each thread quotes its words.
import { useEffect } from 'react'
import type { AnchoredView, ThreadView } from '../../../../shared/desk/queries/threads'
import type { Content } from '../../../../shared/post/content'
import { type MarkedPlace, rangeOf, textOf } from '../quote-mark'

const names = { open: 'review-thread', current: 'review-thread-at-hand' } as const

export function useThreadMarks(
  threads: readonly ThreadView[],
  current: string | null,
  content: Content,
  drawn: unknown,
): void {
  useEffect(() => {
    const found = threads.flatMap(({ id, anchored }) => {
      const range = anchored && rangeFor(anchored, content)
      return range ? [{ id, range }] : []
    })
    const others = found.filter(({ id }) => id !== current).map(({ range }) => range)
    CSS.highlights.set(names.open, new Highlight(...others))
    const atHand = found.find(({ id }) => id === current)
    if (atHand) {
      CSS.highlights.set(names.current, new Highlight(atHand.range))
      atHand.range.startContainer.parentElement?.scrollIntoView({ block: 'nearest' })
    }
    return () => {
      CSS.highlights.delete(names.open)
      CSS.highlights.delete(names.current)
    }
    // oxlint-disable-next-line react/exhaustive-deps
  }, [threads, current, content, drawn])
}

function rangeFor({ on, kind, start, words }: AnchoredView, content: Content): Range | null {
  if (kind === 'past' || kind === 'detached') return null
  const place: MarkedPlace = { field: on ?? { kind: 'text' }, start, quote: words }
  const source = textOf(place, content)
  return source === null ? null : rangeOf(place, source)
}
