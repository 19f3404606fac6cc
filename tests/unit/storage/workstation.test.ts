// Several things asked of the workstation at once must not spoil what is on disk.
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Workstation } from '../../../electron/app/workstation'
import { Desk } from '../../../electron/desk/desk'
import { writeExport, prepareExport } from '../../../electron/files/exports'
import { stage } from '../../../electron/storage/durable-replace'
import type { SettingsStore } from '../../../electron/storage/settings'
import { inProcess } from '../../../electron/desk/background/in-process'
import { type Push, WindowCommand } from '../../../shared/bridge/contract'
import { keyOf } from '../../../shared/desk/state'
import { passphrase, quick } from '../desk/real-desk'
import { content, slots } from '../desk/small-desk'

let home: string
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'imprimatur-station-'))
})
afterEach(() => rm(home, { recursive: true, force: true }))

const forgotten: string[] = []
const settings = {
  get: (key: string) => (key === 'preferences' ? { lockAfterMinutes: 15 } : []),
  set: () => undefined,
  rememberDesk: () => undefined,
  forgetDesk: (folder: string) => forgotten.push(folder),
} as unknown as SettingsStore
const clock = () => '2026-12-01T09:00:00.000Z'
const unavailable = async () => ({ ok: false, words: 'There is none here.' })
const noStore = async () => Promise.reject(new Error('There is none here'))
const machine = {
  keys: { keyStore: { isAvailable: unavailable, wrap: noStore, unwrap: noStore }, ...quick },
  background: inProcess,
}
const station = (push: (push: Push) => void = () => undefined) =>
  new Workstation(join(home, 'desks'), settings, push, clock, machine)

/** Signs in with an unlocked key, which is enrolled the first time. */
async function signIn(at: Workstation, person: string): Promise<void> {
  const open = at.openDesk
  if (!open) throw new Error('No desk is open')
  const key = keyOf(open.desk.state, person)
  expect(await open.session.signIn(person, key && passphrase)).toMatchObject({ ok: true })
  if (key) return
  const fresh = await open.desk.ring.create(person, passphrase)
  expect(await at.act({ type: 'enrol-key', person, key: fresh })).toMatchObject({ ok: true })
}
const form = {
  name: 'North',
  zone: 'Europe/London',
  passphrase,
  people: [
    { id: 'ana', name: 'Ana', roles: ['writer' as const, 'manager' as const], areas: [] },
    { id: 'cleo', name: 'Cleo', roles: ['reviewer' as const], areas: ['brand'] },
  ],
  accounts: [
    {
      id: 'x/n',
      channel: 'x' as const,
      handle: 'n',
      market: '',
      zone: 'Europe/London',
      spokespeople: [],
      tier: 'routine' as const,
    },
    {
      id: 'bluesky/n',
      channel: 'bluesky' as const,
      handle: 'n',
      market: '',
      zone: 'Europe/London',
      spokespeople: [],
      tier: 'routine' as const,
    },
  ],
}

describe('the workstation', () => {
  it('opens the sample twice at once without building it twice', async () => {
    const desk = station()
    const answers = await Promise.all([desk.openSample(), desk.openSample()])
    expect(answers.map(({ ok }) => ok)).toEqual([true, true])
    await desk.close()
    expect(await readdir(join(home, 'desks'))).toEqual(['sample'])
  })

  it('takes the sample desk off the computer, makes it anew, and removes no desk that is meant', async () => {
    const desk = station()
    await desk.openSample()
    const folder = desk.openDesk?.folder
    expect(await desk.removeSample()).toEqual({ ok: true, value: null })
    expect(desk.view()).toBeNull()
    expect(await readdir(join(home, 'desks'))).toEqual([])
    expect(forgotten).toEqual([folder])
    expect(await desk.removeSample()).toMatchObject({ ok: false, error: { what: 'This is not the sample desk.' } })
    await desk.found(form)
    const [own] = await readdir(join(home, 'desks'))
    expect(await desk.removeSample()).toMatchObject({ ok: false })
    expect(desk.view()?.name).toBe('North')
    expect(await readdir(join(home, 'desks'))).toEqual([own])
    expect((await desk.openSample()).ok).toBe(true)
    await desk.close()
  })

  it('keeps every acknowledged act when a desk is opened again in the middle of the work', async () => {
    const desk = station()
    await desk.found(form)
    await signIn(desk, 'ana')
    const folder = desk.openDesk?.desk.folder ?? ''
    const acts = Array.from({ length: 40 }, (_item, index) =>
      desk.act({ type: 'draft-post', post: `p${index}`, content: content('Words', { targets: ['x/n'] }) }),
    )
    const closing = desk.close()
    const acknowledged = (await Promise.all(acts)).filter(({ ok }) => ok).length
    await closing
    const again = await Desk.open(folder)
    expect(again.state.posts.size).toBe(acknowledged)
    await again.close()
  })

  it('tells the windows when the record can no longer be trusted, and takes nothing more', async () => {
    const pushes: Push[] = []
    const desk = station((push) => pushes.push(push))
    await desk.found(form)
    await signIn(desk, 'ana')
    desk.openDesk?.desk.distrust({
      kind: 'bad-signature',
      what: 'W.',
      where: null,
      after: { seq: 1, at: null },
      wayOut: 'X.',
    })
    const draft = () => desk.act({ type: 'draft-post', post: 'p', content: content('W', { targets: ['x/n'] }) })
    expect(await draft()).toMatchObject({ ok: false, error: { code: 'read-only' } })
    expect(pushes).toContainEqual({ kind: 'read-only', reason: 'W. X.' })
    expect(desk.view()?.condition.trouble?.kind).toBe('bad-signature')
    await desk.close()
  })

  it('takes nothing from somebody whose key is locked, and lets them read', async () => {
    const desk = station()
    await desk.found(form)
    await signIn(desk, 'ana')
    desk.openDesk?.session.lock()
    const draft = await desk.act({ type: 'draft-post', post: 'p', content: content('W', { targets: ['x/n'] }) })
    expect(draft).toMatchObject({ ok: false, error: { code: 'key-locked' } })
    expect(await desk.undo()).toMatchObject({ ok: false, error: { code: 'key-locked' } })
    expect(desk.view()).toMatchObject({ me: { id: 'ana' }, key: 'locked' })
    await desk.openDesk?.session.signIn('cleo', null)
    const comment = { type: 'withdraw-import' as const, batch: 'b' }
    expect(await desk.act(comment)).toMatchObject({ ok: false, error: { code: 'needs-key' } })
    await desk.close()
  })

  it('undoes what was asked before it, even when that is still under way', async () => {
    const desk = station()
    await desk.found(form)
    await signIn(desk, 'ana')
    const draft = (post: string) =>
      desk.act({ type: 'import-drafts', drafts: [{ post, content: content('W', { targets: ['x/n'] }) }] })
    await draft('p')
    const [, undone] = await Promise.all([draft('q'), desk.undo()])
    expect(undone.ok).toBe(true)
    const posts = desk.openDesk?.desk.state.posts
    expect([posts?.get('p')?.stage, posts?.get('q')?.stage]).toEqual(['draft', 'withdrawn'])
    await desk.close()
  })

  it('takes from a window neither founding, nor importing, nor exporting as a bare command', () => {
    const forged = {
      type: 'record-export',
      profile: 'x',
      files: [{ name: 'f', sha256: '0'.repeat(64), bytes: 0 }],
      posts: [{ post: 'p', expect: { revision: 1, contentDigest: '0'.repeat(64) } }],
    }
    expect(WindowCommand.safeParse(forged).success).toBe(false)
    expect(WindowCommand.safeParse({ type: 'withdraw-import', batch: 'b' }).success).toBe(true)
  })
})

describe('writing an export', () => {
  async function approved() {
    const desk = station()
    await desk.found(form)
    const act = async (by: string, command: Parameters<Workstation['act']>[0]) => {
      await signIn(desk, by)
      expect(await desk.act(command)).toMatchObject({ ok: true })
    }
    await act('ana', {
      type: 'draft-post',
      post: 'p',
      content: content('Words', { targets: ['x/n', 'bluesky/n'], slot: slots[0] ?? null }),
    })
    const expectation = () => {
      const revision = desk.openDesk?.desk.state.posts.get('p')?.revisions[0]
      return { revision: 1, contentDigest: revision?.contentDigest ?? '' }
    }
    await act('ana', { type: 'submit', post: 'p', expect: expectation(), note: '' })
    await act('cleo', {
      type: 'sign-off',
      post: 'p',
      expect: expectation(),
      area: 'brand',
      decision: 'approve',
      clauses: [],
      note: '',
    })
    await signIn(desk, 'ana')
    const open = desk.openDesk
    if (!open) throw new Error('The desk is open')
    return { station: desk, desk: open.desk }
  }
  const who = { by: 'ana', now: clock(), commandId: 'e' }

  it('exports a post for one of its accounts only, as the very content that was approved', async () => {
    const { station: open, desk } = await approved()
    const request = { profile: 'schedule-json' as const, from: null, to: null, accounts: ['x/n'] }
    const prepared = prepareExport(desk.state, request, clock())
    expect(prepared.rendered.leftOut).toEqual([])
    const done = await writeExport(desk, prepared, request, home, prepared.rendered.files, who)
    expect(done).toMatchObject({ ok: true, value: { posts: 1 } })
    await open.close()
  })

  it('keeps the bytes and says where they are when a recorded file cannot get its name', async () => {
    const { station: open, desk } = await approved()
    const request = { profile: 'schedule-json' as const, from: null, to: null, accounts: null }
    const prepared = prepareExport(desk.state, request, clock())
    const [file] = prepared.rendered.files
    if (!file) throw new Error('There is a file to write')
    // A folder with something in it stands where the file should go.
    const name = 'taken.json'
    await mkdir(join(home, name))
    await writeFile(join(home, name, 'x'), '')
    const done = await writeExport(desk, prepared, request, home, [{ ...file, name }], who)
    expect(done).toMatchObject({ ok: false, error: { what: expect.stringContaining('recorded') } })
    const kept = (await readdir(home)).find((entry) => entry.endsWith('.part')) ?? ''
    expect(await readFile(join(home, kept))).toEqual(Buffer.from(file.bytes))
    await open.close()
  })

  it('stages two files for one path apart from each other', async () => {
    const [a, b] = await Promise.all([
      stage(join(home, 'f'), Buffer.from('a')),
      stage(join(home, 'f'), Buffer.from('b')),
    ])
    expect(a.temporary).not.toBe(b.temporary)
    await a.commit()
    await b.commit()
    expect(await readFile(join(home, 'f'), 'utf8')).toBe('b')
  })
})
