// Opens a desk, or what stands in its place, in a process of its own, and says how long it took and what it weighs.
// Started by ledger.bench.ts: node script <how> <folder>.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import { Desk } from '../../electron/desk/desk'

export type How = 'desk' | 'lowdb' | 'sqlite'

export interface Opened {
  readonly milliseconds: number
  /** Resident memory: what opening added, and the most there ever was. In bytes. */
  readonly added: number
  readonly peak: number
  /** How many posts were there, so that nothing passes for open that is not. */
  readonly posts: number
}

const ways: Record<How, (folder: string) => Promise<{ posts: number; kept: unknown }>> = {
  desk: async (folder) => {
    const desk = await Desk.open(folder)
    return { posts: desk.state.posts.size, kept: desk }
  },
  lowdb: async (folder) => {
    const db = new Low<{ posts: unknown[] }>(new JSONFile(join(folder, 'lowdb.json')), { posts: [] })
    await db.read()
    return { posts: db.data.posts.length, kept: db }
  },
  // Into memory, as the other two: the queue searches and sorts all posts.
  sqlite: async (folder) => {
    const rows = new DatabaseSync(join(folder, 'posts.sqlite')).prepare('SELECT json FROM post').all()
    const kept = rows.map((row) => JSON.parse(String(row['json'])) as unknown)
    return { posts: kept.length, kept }
  },
}

const [how, folder = ''] = process.argv.slice(2)
const before = process.memoryUsage().rss
const from = performance.now()
const { posts, kept } = await ways[how as How](folder)
const milliseconds = performance.now() - from
const opened: Opened = { milliseconds, added: process.memoryUsage().rss - before, peak: peakMemory(), posts }
// Only the numbers: what was opened stays alive until they are told.
process.stdout.write(JSON.stringify(opened), () => process.exit(kept === null ? 1 : 0))

function peakMemory(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS * 1024
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
  return Number(kilobytes) * 1024
}
