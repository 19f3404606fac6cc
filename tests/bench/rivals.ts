// What is measured in one run: a desk, a lowdb file and an SQLite file that hold the same posts.
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import type { Desk } from '../../electron/desk/desk'
import { type Post, toSnapshot } from '../../shared/desk/state'
import type { Entry } from '../../shared/ledger/events'
import { foundedDesk, reopened, who } from '../unit/desk/real-desk'
import { content } from '../unit/desk/small-desk'

const text = 'Our branch in Leith opens its doors again on Saturday, with coffee and a warm room. '.repeat(3)
let count = 0
export const newName = () => `n${(count += 1)}`
export const draft = () => ({ type: 'draft-post', post: newName(), content: content(text) }) as const

/** One desk, one lowdb file and one SQLite file with the same posts. */
export interface Rivals {
  readonly folder: string
  readonly desk: Desk
  readonly lowdb: Low<{ posts: Post[]; entries: Entry[] }>
  readonly sqlite: Sqlite
}

class Sqlite {
  private readonly db: DatabaseSync
  constructor(path: string) {
    this.db = new DatabaseSync(path)
    this.db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
    this.db.exec(
      'CREATE TABLE post (id TEXT PRIMARY KEY, json TEXT); CREATE TABLE entry (seq INTEGER PRIMARY KEY, json TEXT)',
    )
  }
  fill(posts: readonly Post[]): void {
    const insert = this.db.prepare('INSERT INTO post VALUES (?, ?)')
    this.db.exec('BEGIN')
    for (const post of posts) insert.run(post.id, JSON.stringify(post))
    this.db.exec('COMMIT')
  }
  /** The post and the entry about it in one transaction, as a desk on SQLite would have to keep them. */
  keep(post: Post, entry: Entry): void {
    this.db.exec('BEGIN')
    this.db.prepare('INSERT INTO entry (json) VALUES (?)').run(JSON.stringify(entry))
    this.db.prepare('INSERT OR REPLACE INTO post VALUES (?, ?)').run(post.id, JSON.stringify(post))
    this.db.exec('COMMIT')
  }
  close(): void {
    this.db.close()
  }
}

/** Makes them, closed, for so many posts; `meanwhile` looks at what lies on the disk before the desk is opened for work. */
export async function rivalsOf(size: number, folder: string, meanwhile: () => Promise<void>): Promise<Rivals> {
  await mkdir(folder)
  const desk = await foundedDesk(folder)
  for (let done = 0; done < size - 1; done += 5_000) {
    const drafts = Array.from({ length: Math.min(5_000, size - 1 - done) }, (_item, index) => ({
      post: `p${done + index}`,
      content: content(`${text}${done + index}`),
    }))
    const imported = await desk.act({ type: 'import-drafts', drafts }, who('ana'))
    if (!imported.ok) throw new Error(imported.error.what)
  }
  // The last line is of one entry, as on most days.
  await desk.act(draft(), who('ana'))
  const { posts } = toSnapshot(desk.state)
  // Not JSONFilePreset: under a test runner that keeps everything in memory and writes no file.
  const lowdb = new Low(new JSONFile<{ posts: Post[]; entries: Entry[] }>(join(folder, 'lowdb.json')), {
    posts: [...posts],
    entries: [],
  })
  await lowdb.write()
  const sqlite = new Sqlite(join(folder, 'posts.sqlite'))
  sqlite.fill(posts)
  await desk.close()
  await meanwhile()
  return { folder, desk: await reopened(folder), lowdb, sqlite }
}

/** What a command leaves behind, for those that cannot make it themselves. */
export function example(desk: Desk): { post: Post; entry: Entry } {
  const [post] = desk.state.posts.values()
  if (!post) throw new Error('The desk has posts')
  const id = newName()
  const [{ content: kept, contentDigest }] = post.revisions
  const event = { type: 'PostDrafted', post: id, key: id, origin: 'typed', content: kept, contentDigest } as const
  return {
    post: { ...post, id },
    entry: { seq: count, at: post.createdAt, by: 'ana', cause: id, batch: null, event },
  }
}
