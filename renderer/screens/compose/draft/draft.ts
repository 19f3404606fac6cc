// A post while it is being written: its content, the revision it started from, and the promise that nothing typed is
// lost. It outlives the component that shows it, so that a new post keeps its undo when it is given its id.
import { createStore, type StoreApi } from 'zustand'
import type { Instant } from '../../../../shared/kit/time'
import type { Checklist } from '../../../../shared/post/checklist'
import type { Content } from '../../../../shared/post/content'
import type { PostId } from '../../../../shared/post/revision'
import type { EditorMemory } from '../../../parts/code-mirror'
import { keeperOf } from './keep'
import type { DraftState, Ground } from './state'

export interface Draft {
  readonly store: StoreApi<DraftState>
  readonly memory: EditorMemory
  /** An account's own text that was given up for the base, until the draft is closed. */
  readonly aside: Map<string, string>
  readonly change: (change: Partial<Content>) => void
  /** A change that an editor shows already. */
  readonly type: (change: Partial<Content>) => void
  /** Puts the beginning of a post in the place of what is there. */
  readonly begin: (beginning: Begun) => void
  readonly tick: (point: number, isDone: boolean) => void
  /** Keeps what was typed now rather than in a moment. */
  readonly flush: () => Promise<void>
  /** Takes another content in place of this one, such as what somebody else saved. */
  readonly replaceWith: (content: Content, ground: Ground) => void
  /** Goes on from another revision with the words as they are. */
  readonly rebase: (ground: Ground) => void
}

/** What a post begins with, such as the words of a template. */
export interface Begun {
  readonly content: Content
  readonly checklist: Checklist | null
}

interface Beginning extends Begun {
  readonly ground: Ground | null
  readonly restored: Instant | null
  /** Called once, when a new post was given its id. */
  readonly onDrafted: (draft: Draft, post: PostId) => void
}

export function createDraft({ content, checklist, ground, restored, onDrafted }: Beginning): Draft {
  const store = createStore<DraftState>(() => ({
    content,
    checklist,
    ground,
    restored,
    keeping: restored === null ? { kind: 'same' } : { kind: 'kept', at: restored },
    isBusy: false,
    isAsking: false,
    isTyped: false,
    edition: 0,
  }))
  const keeper = keeperOf(store, (post) => onDrafted(draft, post))
  const memory: EditorMemory = new Map()
  const write = (change: Partial<Content>, isTyped: boolean) => {
    store.setState((now) => ({ content: { ...now.content, ...change }, keeping: { kind: 'typing' }, isTyped }))
    keeper.soon()
  }
  const draft: Draft = {
    store,
    memory,
    aside: new Map(),
    change: (change) => write(change, false),
    type: (change) => write(change, true),
    begin: ({ content: begun, checklist: points }) => {
      memory.clear()
      store.setState((now) => ({
        content: begun,
        checklist: points,
        keeping: { kind: 'typing' },
        isTyped: false,
        edition: now.edition + 1,
      }))
      keeper.soon()
    },
    tick: (point, isDone) => {
      store.setState(({ checklist: now }) => ({
        checklist: now && {
          ...now,
          points: now.points.map((one, index) => (index === point ? { ...one, isDone } : one)),
        },
        keeping: { kind: 'typing' },
      }))
      keeper.soon()
    },
    flush: keeper.now,
    replaceWith: (other, next) => {
      memory.clear()
      store.setState((now) => ({
        content: other,
        ground: next,
        restored: null,
        isTyped: false,
        edition: now.edition + 1,
      }))
      keeper.soon()
    },
    rebase: (next) => {
      store.setState({ ground: next })
      keeper.soon()
    },
  }
  return draft
}
