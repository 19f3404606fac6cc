// Where the person is, where they came from, and what the queue should look like when they return to it;
// and the one line at the bottom that says what was last done.
import { create } from 'zustand'
import type { CommandId } from '../shared/bridge/command-table'
import type { LinkAt } from '../shared/bridge/links/link'
import { type Hindrance, refusalInWords } from '../shared/desk/refusal'
import type { Split } from '../shared/desk/queries/splits'
import type { PostId } from '../shared/post/revision'
import { ownPost } from './windows/own-window'

/** What a link points at in a post: numbered, so that the same link followed twice leads there twice. */
export interface Look {
  readonly count: number
  /** The revision to compare with; null: the usual one. */
  readonly since: number | null
  readonly at: LinkAt | null
}

export type Place =
  | { readonly screen: 'queue' }
  /** `first`: what the list was asked to do with the post, as soon as it is on screen. */
  | { readonly screen: 'review'; readonly post: PostId; readonly first?: CommandId; readonly look?: Look }
  /**
   * Null: a post that has not been written yet. `fresh` numbers such posts, and stays when one gets its id: the screen
   * and the focus in it must not move while somebody types.
   */
  | { readonly screen: 'compose'; readonly post: PostId | null; readonly fresh?: number }
  | { readonly screen: 'schedule' }
  | { readonly screen: 'ledger' }
  | { readonly screen: 'policies'; readonly clause?: string }
  | { readonly screen: 'people' }
  | { readonly screen: 'settings' }
  | { readonly screen: 'import' }

export interface QueueMemory {
  /** Null until the person chose one: the queue then picks the list of their role. */
  readonly split: Split | null
  readonly search: string
  /** The row under the cursor, counted from 0. */
  readonly cursor: number
  /** The post in that row; when rows come and go the cursor stays with it. */
  readonly post: PostId | null
  readonly scroll: number
}

const freshQueue: QueueMemory = { split: null, search: '', cursor: 0, post: null, scroll: 0 }

interface Navigation {
  readonly place: Place
  readonly past: readonly Place[]
  readonly queue: QueueMemory
  /** The posts in the order of the list they were opened from, for "next post" in review. */
  readonly walk: readonly PostId[]
}

const home: Place = ownPost ? { screen: ownPost.mode, post: ownPost.post } : { screen: 'queue' }
const start: Navigation = { place: home, past: [], queue: freshQueue, walk: [] }

export const useNavigation = create<Navigation>(() => start)

const longestPast = 50
let freshPosts = 0

let beyond: (to: Place) => void = () => undefined

/** In a window that shows one post: what to do with other places. */
export function leaveOthersTo(window: (to: Place) => void): void {
  beyond = window
}

/** Goes to a place; the present one can be gone back to. */
export function go(to: Place): void {
  if (ownPost && !('post' in to && to.post === ownPost.post)) return beyond(to)
  const place = to.screen === 'compose' && to.post === null ? { ...to, fresh: (freshPosts += 1) } : to
  useNavigation.setState((now) =>
    isSame(now.place, place) ? { place } : { place, past: [...now.past, now.place].slice(-longestPast) },
  )
}

/** Goes to a place in stead of the present one, such as the next post of a walk. */
export function replace(place: Place): void {
  useNavigation.setState(({ queue, walk }) => ({
    place,
    // The queue's cursor walks along, so that going back finds the post that was read last.
    queue: place.screen === 'review' && walk.includes(place.post) ? { ...queue, post: place.post } : queue,
  }))
}

/** Back to where the person came from; the queue when they came from nowhere. */
export function back(): void {
  useNavigation.setState(({ past }) => ({ place: past.at(-1) ?? home, past: past.slice(0, -1) }))
}

/** What is to be done as soon as the place is on screen; asked once. */
export function takeFirst(): CommandId | null {
  const { place } = useNavigation.getState()
  if (place.screen !== 'review' || place.first === undefined) return null
  useNavigation.setState({ place: { screen: 'review', post: place.post } })
  return place.first
}

/** What a link points at in the post on screen; asked once. */
export function takeLook(): Look | null {
  const { place } = useNavigation.getState()
  if (place.screen !== 'review' || place.look === undefined) return null
  useNavigation.setState({ place: { screen: 'review', post: place.post } })
  return place.look
}

export function rememberQueue(change: Partial<QueueMemory>): void {
  useNavigation.setState(({ queue }) => ({ queue: { ...queue, ...change } }))
}

const glanceMs = 700

/** The post that came by itself, too short a while ago to have been seen: a key pressed twice must not decide it. */
const useArrival = create<{ readonly post: PostId | null; readonly until: number }>(() => ({ post: null, until: 0 }))

/** Goes on to the next post after a decision on the one before. */
export function advanceTo(post: PostId): void {
  arriveAt(post)
  replace({ screen: 'review', post })
}

export function arriveAt(post: PostId): void {
  useArrival.setState({ post, until: performance.now() + glanceMs })
  setTimeout(() => {
    if (!hasJustArrived(post)) useArrival.setState({ post: null })
  }, glanceMs + 1)
}

export function hasJustArrived(post: PostId): boolean {
  const arrival = useArrival.getState()
  return arrival.post === post && performance.now() < arrival.until
}

export const useJustArrived = (post: PostId): boolean => useArrival((arrival) => arrival.post === post)

/** Names the posts that "next" and "previous" in review walk along. */
export function startWalk(posts: readonly PostId[]): void {
  useNavigation.setState({ walk: posts })
}

/** The post `step` places further in the walk; null at its ends, or for a post that is not part of it. */
export function neighbour(post: PostId, step: 1 | -1): PostId | null {
  const { walk } = useNavigation.getState()
  const index = walk.indexOf(post)
  return index === -1 ? null : (walk[index + step] ?? null)
}

/** Everything is forgotten: another desk was opened, or another person signed in. */
export function startAfresh(): void {
  useNavigation.setState(start)
  useSaid.setState({ said: null })
}

function isSame(a: Place, b: Place): boolean {
  return a.screen === b.screen && ('post' in a ? a.post : '') === ('post' in b ? b.post : '')
}

export interface Said {
  readonly message: string
  /** Shown in its stead where the message stands on the screen already; the message itself is read out all the same. */
  readonly inShort?: string
  /** What Ctrl+Z would undo, such as "approve NB-1042"; null when nothing can be. */
  readonly undo: string | null
  readonly tone: 'done' | 'refused'
  /** Counts up, so that the same words said twice are announced twice. */
  readonly count: number
  /** Absent where nobody can tell. */
  readonly isStillSo?: () => boolean
}

export const useSaid = create<{ readonly said: Said | null }>(() => ({ said: null }))

/** Says what was just done, on the status line. It stays until the next thing is said. */
export function say(message: string, undo: string | null = null, tone: Said['tone'] = 'done'): void {
  useSaid.setState(({ said }) => ({ said: { message, undo, tone, count: (said?.count ?? 0) + 1 } }))
}

/** Says why something cannot be done now. It goes when that is over: see `forgetWhatIsOver`. */
export function refuseWhile(isStillSo: () => boolean, message: string, inShort: string | null = null): void {
  say(message, null, 'refused')
  useSaid.setState(({ said }) => ({ said: said && { ...said, isStillSo, ...(inShort !== null && { inShort }) } }))
}

export function forgetWhatIsOver(): void {
  if (useSaid.getState().said?.isStillSo?.() === false) useSaid.setState({ said: null })
}

/** Says why something was not done, and the way out. */
export function sayRefusal(refusal: Hindrance): void {
  say(refusalInWords(refusal), null, 'refused')
}

// Why something was not done concerns the screen on which it was tried.
useNavigation.subscribe(({ place }, { place: before }) => {
  const { said } = useSaid.getState()
  if (place.screen !== before.screen && said?.tone === 'refused') useSaid.setState({ said: null })
})
