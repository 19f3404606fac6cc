// The first page of the queue, and a search in it, on desks of every size. What a command costs is in ledger.bench.ts.
import { beforeAll, bench, describe } from 'vitest'
import { queuePage } from '../../shared/desk/queries/queue'
import type { DeskState } from '../../shared/desk/state'
import { content, SmallDesk } from '../unit/desk/small-desk'

const text = 'Our branch in Leith opens its doors again on Saturday, with coffee and a warm room. '.repeat(3)
const sizes = [10, 10_000, 100_000]
const desks = new Map<number, DeskState>()

function deskOf(posts: number): DeskState {
  const desk = new SmallDesk()
  for (let done = 0; done < posts; done += 5_000) {
    const drafts = Array.from({ length: Math.min(5_000, posts - done) }, (_item, index) => ({
      post: `p${done + index}`,
      content: content(`${text}${done + index}`),
    }))
    desk.must('ana', { type: 'import-drafts', drafts })
  }
  return desk.state
}

beforeAll(() => {
  for (const size of sizes) desks.set(size, deskOf(size))
}, 300_000)

describe('the first page of the queue', () => {
  const query = { split: 'all', search: '', offset: 0, limit: 100 } as const
  const page = (size: number, search: string) => {
    const state = desks.get(size)
    const me = state?.people.get('mia')
    if (state && me) queuePage(state, me, { ...query, search }, '2026-12-01T09:00:00.000Z')
  }
  for (const size of sizes) {
    bench(`${size} posts`, () => page(size, ''))
    bench(`${size} posts, searched`, () => page(size, 'leith 99'))
  }
})
