// The next version of the policy while it is edited, with the promise that nothing typed is lost.
import { createStore, type StoreApi } from 'zustand'
import type { Instant } from '../../../../../shared/kit/time'
import type { PolicyDocument } from '../../../../../shared/policy/document'
import { beginDraft, isUnchanged, type PolicyDraft } from '../../../../../shared/policy/draft'
import { call, faultInWords } from '../../../../bridge'
import type { EditorMemory } from '../../../../parts/code-mirror'

export type Keeping =
  | { readonly kind: 'same' }
  | { readonly kind: 'typing' }
  | { readonly kind: 'kept'; readonly at: Instant }
  | { readonly kind: 'failed'; readonly why: string }

/** What was kept beside the ledger, and when. */
export interface Kept {
  readonly draft: PolicyDraft
  readonly at: Instant
}

export interface EditingState {
  readonly draft: PolicyDraft
  /** The version that the draft was begun from. */
  readonly base: PolicyDocument
  readonly keeping: Keeping
  /** Goes up when texts were replaced from outside, so that the editor starts afresh. */
  readonly edition: number
}

export interface Editing {
  readonly store: StoreApi<EditingState>
  /** Carets and undo of the packs that are not on screen. */
  readonly memory: EditorMemory
  readonly change: (change: (draft: PolicyDraft) => PolicyDraft) => void
  /** Takes other texts in place of these, such as after discarding or carrying over. */
  readonly replaceWith: (draft: PolicyDraft, base: PolicyDocument) => void
  /** Keeps what was typed now rather than in a moment. */
  readonly flush: () => Promise<void>
}

/** Well under the promised second, counted from the last key. */
const restMs = 400

export function startEditing(kept: Kept | null, base: PolicyDocument): Editing {
  const store = createStore<EditingState>(() => ({
    draft: kept?.draft ?? beginDraft(base),
    base,
    keeping: kept ? { kind: 'kept', at: kept.at } : { kind: 'same' },
    edition: 0,
  }))
  const memory: EditorMemory = new Map()
  let timer: ReturnType<typeof setTimeout> | undefined
  let line: Promise<void> = Promise.resolve()
  const flush = () => {
    clearTimeout(timer)
    // One at a time: a draft must never be overtaken by an older one.
    line = line.then(() => keep(store))
    return line
  }
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), restMs)
  }
  return {
    store,
    memory,
    flush,
    change: (change) => {
      store.setState(({ draft }) => ({ draft: change(draft), keeping: { kind: 'typing' } }))
      soon()
    },
    replaceWith: (draft, next) => {
      memory.clear()
      store.setState(({ edition }) => ({ draft, base: next, keeping: { kind: 'typing' }, edition: edition + 1 }))
      void flush()
    },
  }
}

async function keep(store: StoreApi<EditingState>): Promise<void> {
  const { draft, base, keeping } = store.getState()
  if (keeping.kind === 'same' || keeping.kind === 'kept') return
  const isSame = isUnchanged(draft, base)
  try {
    await call('keepPolicyDraft', { draft: isSame ? null : draft })
  } catch (fault) {
    store.setState({ keeping: { kind: 'failed', why: faultInWords(fault) } })
    return
  }
  // Unless more was typed meanwhile.
  if (store.getState().draft !== draft) return
  const at = Temporal.Now.instant().toString({ smallestUnit: 'second' })
  store.setState({ keeping: isSame ? { kind: 'same' } : { kind: 'kept', at } })
}
