// Compares two policies over every post of the desk, in as many threads as there are cores to spare, with progress.
import { availableParallelism } from 'node:os'
import { Comparing, type PolicyComparison, type PostToCompare } from '../../shared/desk/queries/policy-change'
import { contextOf } from '../../shared/desk/checking'
import { type DeskState, latest, policyInForce, type Post } from '../../shared/desk/state'
import type { PolicyDocument } from '../../shared/policy/document'
import type { Background, News, Reply } from './background/jobs'

/** Handed over at a time: a few milliseconds of copying for the main thread. */
const partSize = 100
/** More threads than this gain little, and the window needs its share. */
const mostThreads = 4

export interface CompareOptions {
  readonly background: Background
  readonly onProgress: (done: number, total: number) => void
  readonly signal: AbortSignal
  readonly threads?: number
  /** The first posts only, so many. */
  readonly most?: number
}

/** Withdrawn posts are left out. Both policies must be readable. Rejects with the signal's reason when it is aborted. */
export async function comparePolicies(
  state: DeskState,
  before: PolicyDocument,
  after: PolicyDocument,
  { background, onProgress, signal, threads = Math.min(mostThreads, availableParallelism()), most }: CompareOptions,
): Promise<PolicyComparison> {
  // As they are now: what is written meanwhile belongs to another comparison.
  const posts = [...state.posts.values()].filter(({ stage }) => stage !== 'withdrawn').slice(0, most)
  const comparing = new Comparing()
  let handed = 0
  let done = 0
  const onNews = (news: News) => {
    if (news.kind !== 'compared') return
    comparing.add(news.posts, news.changes)
    done += news.posts
    if (news.posts > 0) onProgress(done, posts.length)
  }
  const next = (): Reply => {
    const part = posts.slice(handed, handed + partSize)
    handed += part.length
    return { kind: 'posts', posts: part.map((post) => toCompare(state, post)) }
  }
  const job = {
    kind: 'compare',
    before,
    after,
    accounts: [...state.accounts.values()],
    registers: state.lists.registers,
  } as const
  const lanes = Math.max(1, Math.min(threads, Math.ceil(posts.length / partSize)))
  await Promise.all(Array.from({ length: lanes }, () => background.run<'compare'>(job, { onNews, next, signal })))
  return comparing.result()
}

/** As many posts as teach a thread most of what it needs. */
const rehearsed = 400

/**
 * Has the threads of a later comparison read the policy in force and learn to check with all its clauses: the first
 * thousand posts of a thread take three times as long as the next.
 */
export async function rehearse(state: DeskState, options: Omit<CompareOptions, 'onProgress' | 'most'>): Promise<void> {
  const { document } = policyInForce(state)
  const nothing = { ...document, packs: [] }
  await comparePolicies(state, document, nothing, { ...options, onProgress: () => undefined, most: rehearsed })
}

function toCompare(state: DeskState, post: Post): PostToCompare {
  const { content } = latest(post)
  const { author, neighbours } = contextOf(state, content, post.createdBy, post.id)
  return {
    id: post.id,
    key: post.key,
    stage: post.stage,
    content,
    context: { author, ...(neighbours ? { neighbours } : {}) },
  }
}
