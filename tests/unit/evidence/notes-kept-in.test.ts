// A note among reviewers is in nothing that leaves the desk: planted once, and looked for in every byte.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { packEvidence } from '../../../electron/files/evidence'
import { prepareExport } from '../../../electron/files/exports'
import { nodeCrypto as crypto } from '../../../electron/keys/node-crypto'
import { factsOf } from '../../../shared/desk/queries/ledger/facts'
import { lineOf, namesIn } from '../../../shared/desk/queries/ledger/lines'
import { tableRows } from '../../../shared/desk/queries/ledger/table'
import { threadsOf } from '../../../shared/desk/queries/threads'
import type { DeskState } from '../../../shared/desk/state'
import type { Entry } from '../../../shared/ledger/events'
import { profiles } from '../../../shared/schedule/export/profiles'
import { unzip } from '../../../shared/schedule/evidence/zip'
import { foundedDesk, must, reopened, seen, signOff, submitted } from '../desk/real-desk'

const planted = 'Zwischen uns: Quittengelee 4711'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imprimatur-notes-'))
})
afterEach(() => rm(folder, { recursive: true }))

const holdsIt = (bytes: Uint8Array | string) => Buffer.from(bytes).includes('Quittengelee')

const noteFor = (state: DeskState, name: string) => {
  const [person, post] = [state.people.get(name), state.posts.get('p1')]
  return person && post
    ? threadsOf(state, person, post).flatMap(({ comments }) => comments.map(({ text }) => text))
    : []
}

it('a note is in no export, no pack, no line of the record, and is read by reviewers all the same', async () => {
  const desk = await foundedDesk(folder)
  const told: Entry[] = []
  desk.onChange((entries) => told.push(...entries))
  await submitted(desk, 'p1')
  await must(desk, 'cleo', { type: 'comment', post: 'p1', revision: 1, text: planted, anchor: null, internal: true })
  await must(desk, 'cleo', signOff(desk, 'p1'))

  const request = { from: null, to: null, accounts: null }
  for (const { id } of profiles) {
    const { rendered } = prepareExport(desk.state, { ...request, profile: id }, '2026-12-01T09:00:00.000Z')
    expect(rendered.files.length).toBeGreaterThan(0)
    for (const { bytes } of rendered.files) expect(holdsIt(bytes)).toBe(false)
  }

  await must(desk, 'mia', {
    type: 'record-export',
    profile: 'review-csv',
    files: [{ name: 'a.csv', sha256: crypto.sha256('a'), bytes: 1 }],
    posts: [{ post: 'p1', expect: seen(desk, 'p1') }],
  })
  const pack = unzip(await packEvidence(desk, desk.state.exports[0]?.id ?? ''))
  expect(pack?.files.size).toBeGreaterThan(5)
  for (const bytes of pack?.files.values() ?? []) expect(holdsIt(bytes)).toBe(false)

  // What the ledger screen shows and exports: its lines, its facts, and the journal's own bytes.
  const names = namesIn(desk.state)
  expect(told.some(({ event }) => event.type === 'NoteAdded' && event.text === planted)).toBe(true)
  expect(holdsIt(tableRows(told.map(lineOf), names))).toBe(false)
  expect(holdsIt(JSON.stringify(told.map((entry) => factsOf(entry, names, desk.state.zone))))).toBe(false)
  await desk.close()
  const journal = await readdir(join(folder, 'ledger'))
  expect(journal.length).toBeGreaterThan(0)
  for (const name of journal) expect(holdsIt(await readFile(join(folder, 'ledger', name)))).toBe(false)

  const again = await reopened(folder)
  expect(noteFor(again.state, 'dev')).toEqual([planted])
  expect(noteFor(again.state, 'ana')).toEqual([])
  await again.close()
})
