// The first page of the queue, searches in it, and the counts of filters, on desks of every size. What a command costs is in ledger.bench.ts.
import { beforeAll, bench, describe } from 'vitest'
import { filterCounts } from '../../shared/desk/queries/filter-counts'
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

/** Asked as of a new minute each time, so that nothing is answered from what is kept. */
let minutes = 0
const later = () => new Date(Date.UTC(2026, 11, 1, 9, (minutes += 1))).toISOString()

describe('the first page of the queue', () => {
  const query = { split: 'all', search: '', offset: 0, limit: 100 } as const
  const page = (size: number, search: string) => {
    const state = desks.get(size)
    const me = state?.people.get('mia')
    if (state && me) queuePage(state, me, { ...query, search }, later())
  }
  for (const size of sizes) {
    bench(`${size} posts`, () => page(size, ''))
    bench(`${size} posts, searched for words`, () => page(size, 'leith 99'))
    bench(`${size} posts, filtered`, () =>
      page(size, '(channel:x OR author:@me) -status:approved due:<=+5w leith sort:updated'),
    )
  }
})

describe('the counts of the filters, all in one pass', () => {
  const queries = [
    'turn:@me sort:due',
    'is:at-risk sort:due',
    'changed-since:review',
    'author:@me status:in-review',
    'channel:x due:this-week',
    'campaign:none -has:media',
    'rev:>=3',
    'leith',
  ]
  const counted = (size: number, most: number) => {
    const state = desks.get(size)
    const me = state?.people.get('mia')
    if (state && me) filterCounts(state, me, queries.slice(0, most), later())
  }
  for (const size of sizes) {
    for (const most of [1, 4, 8])
      bench(`${size} posts, ${most} ${most === 1 ? 'filter' : 'filters'}`, () => counted(size, most))
  }
})
