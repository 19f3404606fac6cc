// A command acknowledged, durable: its cost beside a bare write and fsync of the same bytes, beside what plain lowdb
// would do, and whether it depends on the size of the desk.
import { open, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import { afterAll, beforeAll, bench, describe } from 'vitest'
import { Desk } from '../../electron/desk/desk'
import { queuePage } from '../../shared/desk/queries/queue'
import { type Post, toSnapshot } from '../../shared/desk/state'
import { content, policy } from '../unit/desk/small-desk'

const founder = { id: 'mia', name: 'Mia Lang', roles: ['writer' as const, 'manager' as const], areas: [] }
let count = 0
const who = () => ({ by: 'mia', now: '2026-12-01T09:00:00.000Z', commandId: `c${(count += 1)}` })
const text = 'Our branch in Leith opens its doors again on Saturday, with coffee and a warm room. '.repeat(3)

async function deskOf(folder: string, posts: number): Promise<Desk> {
  const desk = await Desk.open(join(folder, String(posts)))
  await desk.act(
    { type: 'found-desk', name: 'Northbank', zone: 'UTC', sample: false, founder, policy: policy(1) },
    who(),
  )
  for (let done = 0; done < posts; done += 5_000) {
    const drafts = Array.from({ length: Math.min(5_000, posts - done) }, (_item, index) => ({
      post: `p${done + index}`,
      content: content(`${text}${done + index}`, { targets: [] }),
    }))
    await desk.act({ type: 'import-drafts', drafts }, who())
  }
  return desk
}

let folder = ''
const desks = new Map<number, Desk>()
const sizes = [10, 10_000, 100_000]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imprimatur-bench-'))
  for (const size of sizes) desks.set(size, await deskOf(folder, size))
}, 300_000)
afterAll(async () => {
  for (const desk of desks.values()) await desk.close()
  await rm(folder, { recursive: true, force: true })
}, 120_000)

describe('one command, acknowledged', () => {
  bench(
    'bare write + fdatasync of the same bytes',
    async () => {
      const file = await open(join(folder, 'bare'), 'a')
      await file.write(Buffer.alloc(1_000, 'x'))
      await file.datasync()
      await file.close()
    },
    { time: 1_500 },
  )
  for (const size of sizes) {
    bench(
      `Desk.act on a desk of ${size} posts`,
      async () => {
        await desks
          .get(size)
          ?.act({ type: 'draft-post', post: `n${(count += 1)}`, content: content(text, { targets: [] }) }, who())
      },
      { time: 1_500 },
    )
  }
  bench(
    'plain lowdb, 10,000 posts and more (no fsync)',
    async () => {
      const state = desks.get(10_000)?.state
      if (!state) return
      // Not JSONFilePreset: under a test runner that keeps everything in memory and writes no file.
      const db = new Low<{ posts: readonly Post[] }>(new JSONFile(join(folder, 'lowdb.json')), {
        posts: toSnapshot(state).posts,
      })
      await db.write()
    },
    { time: 1_500 },
  )
})

describe('the first page of the queue', () => {
  const query = { split: 'all', search: '', offset: 0, limit: 100 } as const
  for (const size of sizes) {
    bench(`${size} posts`, () => {
      const state = desks.get(size)?.state
      const me = state?.people.get('mia')
      if (state && me) queuePage(state, me, query, '2026-12-01T09:00:00.000Z')
    })
    bench(`${size} posts, searched`, () => {
      const state = desks.get(size)?.state
      const me = state?.people.get('mia')
      if (state && me) queuePage(state, me, { ...query, search: 'leith 99' }, '2026-12-01T09:00:00.000Z')
    })
  }
})
