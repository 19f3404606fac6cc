// What a snapshot keeps of a desk, and how much of it is held in memory at a time.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { journalStart } from '../../../electron/storage/place'
import { SnapshotStore } from '../../../electron/storage/snapshot'
import { toSnapshot } from '../../../shared/desk/state'
import { content, SmallDesk } from '../desk/small-desk'
import { FaultyFiles } from './faulty-files'

const posts = 1_000
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imprimatur-snapshot-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

function busyDesk(): SmallDesk {
  const desk = new SmallDesk()
  const drafts = Array.from({ length: posts }, (_item, index) => ({
    post: `p${index}`,
    content: content(`On day ${index} our branch opens at nine, with coffee 📚.`),
  }))
  desk.must('ana', { type: 'import-drafts', drafts })
  desk.submit('ana', 'p7')
  return desk
}

it('a desk whose posts fill several parts comes back as it was, in the order of its posts', async () => {
  const { state } = busyDesk()
  const store = new SnapshotStore(folder)
  await store.save(state, journalStart)
  const loaded = await store.load()
  expect(loaded.kind).toBe('sound')
  if (loaded.kind !== 'sound') return
  expect(toSnapshot(loaded.state)).toEqual(toSnapshot(state))
  expect([...loaded.state.posts.keys()]).toEqual([...state.posts.keys()])
  expect(loaded.mark).toEqual(journalStart)
})

it('is written in pieces, none of them the whole desk', async () => {
  const files = new FaultyFiles()
  await new SnapshotStore(folder, files).save(busyDesk().state, journalStart)
  const { length } = await readFile(join(folder, 'queue.json'))
  expect(files.calls.filter(({ does }) => does === 'write').length).toBeGreaterThan(posts / 250)
  expect(Math.max(...files.written.values())).toBe(length)
})

it('holds the desk as it was when it was asked for, whatever happens while it is written', async () => {
  const desk = busyDesk()
  const before = toSnapshot(desk.state)
  const store = new SnapshotStore(folder)
  const saving = store.save(desk.state, journalStart)
  desk.must('ana', { type: 'draft-post', post: 'late', content: content('Too late for this one.') })
  desk.submit('ana', 'p8')
  await saving
  const loaded = await store.load()
  expect(loaded.kind === 'sound' && toSnapshot(loaded.state)).toEqual(before)
})
