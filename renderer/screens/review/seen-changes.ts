// Which changes were really on screen. A change counts as seen once every part of the text that shows it has been
// inside the window, at both ends of a move, however long it is; being listed beside the text is not being seen.
import { type RefObject, useEffect, useMemo } from 'react'
import { create } from 'zustand'
import type { ContentChange, ContentDiff } from '../../../shared/diff/content'
import type { Content } from '../../../shared/post/content'
import { type Coverage, covering, isCovered } from './coverage'
import { detailsKey, keysOf, overrideName, textName } from './places'

export interface ToSee {
  /** The same for the same two revisions. */
  readonly id: string
  /** The change; null for a part of a post that is new as a whole. */
  readonly change: ContentChange | null
  /** The elements that show it, by what `data-shows` says of them. */
  readonly keys: readonly string[]
}

export interface SeenChanges {
  readonly seen: number
  readonly total: number
  /** The ids of `ToSee` that were not on screen yet. */
  readonly unseen: readonly string[]
  readonly isSeen: (change: ContentChange) => boolean
  /** False until it was looked for the first time, a frame after it was drawn. */
  readonly isKnown: boolean
  readonly firstUnseen: ToSee | null
}

/** Of a post that is new as a whole its texts and details are to be seen, of any other its changes. */
export function whatToSee(diff: ContentDiff, content: Content, isNew: boolean): readonly ToSee[] {
  if (isNew) {
    const keys = [textName, ...Object.keys(content.overrides).map(overrideName), detailsKey]
    return keys.map((key) => ({ id: key, change: null, keys: [key] }))
  }
  return diff.changes.map((change, index) => ({
    id: `${change.where.kind}-${index}`,
    change,
    keys: keysOf(change, diff),
  }))
}

const noKeys: ReadonlySet<string> = new Set()

const useSeenKeys = create<Readonly<Record<string, ReadonlySet<string>>>>(() => ({}))

/** No keys: it was looked, and nothing was whole yet. */
function remember(name: string, keys: readonly string[]): void {
  useSeenKeys.setState((all) => {
    const known = all[name] ?? noKeys
    const isNews = all[name] === undefined || keys.some((key) => !known.has(key))
    return isNews ? { [name]: new Set([...known, ...keys]) } : all
  })
}

/** `name` tells apart the person, the post and the two revisions: coming back to it, what was seen stays seen. */
export function useSeenChanges(
  name: string,
  pane: RefObject<HTMLElement | null>,
  toSee: readonly ToSee[],
): SeenChanges {
  const looked = useSeenKeys((all) => all[name])
  const keys = looked ?? noKeys
  useEffect(() => {
    const root = pane.current
    return root ? watch(root, (found) => remember(name, found)) : undefined
  }, [name, pane])
  return useMemo(() => {
    const isDone = (one: ToSee) => one.keys.every((key) => keys.has(key))
    const unseen = toSee.filter((one) => !isDone(one))
    const missed = new Set(unseen.map((one) => one.change))
    return {
      seen: toSee.length - unseen.length,
      total: toSee.length,
      unseen: unseen.map(({ id }) => id),
      isSeen: (change) => !missed.has(change),
      isKnown: looked !== undefined || toSee.length === 0,
      firstUnseen: unseen[0] ?? null,
    }
  }, [toSee, keys, looked])
}

/** Often enough that no line of a long element is passed over. */
const steps = Array.from({ length: 41 }, (_, step) => step / 40)

function watch(root: HTMLElement, onSeen: (keys: readonly string[]) => void): () => void {
  const covered = new WeakMap<Element, Coverage>()
  const watched = new WeakSet<Element>()
  const sight = new IntersectionObserver(
    (entries) => {
      onSeen([])
      for (const { target, isIntersecting, boundingClientRect: box, intersectionRect: shown } of entries) {
        if (!isIntersecting || box.height === 0 || !(target instanceof HTMLElement)) continue
        const reach = [(shown.top - box.top) / box.height, (shown.bottom - box.top) / box.height] as const
        const coverage = covering(covered.get(target) ?? [], reach)
        covered.set(target, coverage)
        if (!isCovered(coverage)) continue
        onSeen((target.dataset['shows'] ?? '').split(' ').filter((key) => key !== ''))
        sight.unobserve(target)
      }
    },
    { threshold: steps },
  )
  const look = () => {
    for (const element of root.querySelectorAll('[data-shows]')) {
      if (watched.has(element)) continue
      watched.add(element)
      sight.observe(element)
    }
  }
  look()
  const drawing = new MutationObserver(look)
  // A new base draws other edits into the same elements, so what an element shows may change as well.
  const changed = new MutationObserver((records) => {
    for (const { target } of records) {
      if (!(target instanceof HTMLElement)) continue
      covered.delete(target)
      sight.unobserve(target)
      sight.observe(target)
    }
  })
  drawing.observe(root, { childList: true, subtree: true })
  changed.observe(root, { attributes: true, attributeFilter: ['data-shows'], subtree: true })
  return () => {
    sight.disconnect()
    drawing.disconnect()
    changed.disconnect()
  }
}
