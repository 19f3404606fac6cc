// Keeps what is typed: as a working copy beside the post, or as a draft of its own when the post is new.
import type { StoreApi } from 'zustand'
import { Content } from '../../../../shared/post/content'
import type { PostId } from '../../../../shared/post/revision'
import { call, faultInWords } from '../../../bridge'
import { groundOf } from './ground'
import { type DraftState, differs } from './state'

/** From the last key, when the typing rests. */
const restMs = 500
/** From the first key that is not kept yet, when it does not: who types without a pause loses no more than this. */
const longestMs = 900

export interface Keeper {
  readonly soon: () => void
  readonly now: () => Promise<void>
}

export function keeperOf(store: StoreApi<DraftState>, onDrafted: (post: PostId) => void): Keeper {
  let timer: ReturnType<typeof setTimeout> | undefined
  let since: number | null = null
  let line: Promise<void> = Promise.resolve()
  const now = () => {
    clearTimeout(timer)
    timer = undefined
    since = null
    // One at a time: a working copy must never be overtaken by an older one.
    line = line.then(() => keep(store, onDrafted))
    return line
  }
  const soon = () => {
    clearTimeout(timer)
    since ??= performance.now()
    const left = longestMs - (performance.now() - since)
    timer = setTimeout(() => void now(), Math.max(0, Math.min(restMs, left)))
  }
  return { soon, now }
}

async function keep(store: StoreApi<DraftState>, onDrafted: (post: PostId) => void): Promise<void> {
  const { content, ground, keeping } = store.getState()
  if (keeping.kind === 'same' || keeping.kind === 'kept') return
  const problem = problemOf(content)
  if (problem !== null) return store.setState({ keeping: { kind: 'failed', why: problem } })
  try {
    if (ground) await keepCopy(store, content, ground.post)
    else if (content.text.trim() !== '' || content.media.length > 0) await draftAnew(store, content, onDrafted)
  } catch (fault) {
    store.setState({ keeping: { kind: 'failed', why: faultInWords(fault) } })
  }
}

async function keepCopy(store: StoreApi<DraftState>, content: Content, post: PostId): Promise<void> {
  const isSame = !differs(store.getState())
  const { checklist } = store.getState()
  await call('keepWorkingCopy', { post, content: isSame ? null : content, checklist })
  settle(store, content, isSame)
}

async function draftAnew(
  store: StoreApi<DraftState>,
  content: Content,
  onDrafted: (post: PostId) => void,
): Promise<void> {
  const answer = await call('draftPost', content)
  if (!answer.ok) {
    const { what, wayOut } = answer.error
    store.setState({ keeping: { kind: 'failed', why: `${what} ${wayOut}` } })
    return
  }
  const { post } = answer.value
  store.setState({ ground: await groundOf(post) })
  const { checklist } = store.getState()
  if (checklist) await call('keepWorkingCopy', { post, content: null, checklist })
  settle(store, content, true)
  onDrafted(post)
}

/** Says that it is kept, unless more was typed meanwhile. */
function settle(store: StoreApi<DraftState>, content: Content, isSame: boolean): void {
  if (store.getState().content !== content) return
  const at = Temporal.Now.instant().toString({ smallestUnit: 'second' })
  store.setState({ keeping: isSame ? { kind: 'same' } : { kind: 'kept', at } })
}

/** What the desk would not take, in words; the fields say it too. */
function problemOf(content: Content): string | null {
  const read = Content.safeParse(content)
  const [issue] = read.success ? [] : read.error.issues
  return issue ? `${issue.path.join(', ')}: ${issue.message}` : null
}
