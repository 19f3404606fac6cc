// The Desk service and its record on the disk: what it shows is what is there.
import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { emptyState, toSnapshot } from '../../../shared/desk/state'
import { evolve } from '../../../shared/desk/evolve'
import { Desk } from '../../../electron/desk/desk'
import { SealedData } from '../../../electron/keys/sealed'
import { FileLedger, journalStart } from '../../../electron/storage/file-ledger'
import { nodeCrypto } from '../../../electron/keys/node-crypto'
import { content, policy } from '../desk/small-desk'

let folder: string
const journal = () => join(folder, 'ledger', '000001.log')
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imprimatur-test-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('the Desk service', () => {
  const founder = { id: 'mia', name: 'Mia', roles: ['writer' as const], areas: [] }
  const found = { type: 'found-desk', name: 'North', zone: 'UTC', sample: false, founder, policy: policy(1) } as const
  let count = 0
  const who = () => ({ by: 'mia', now: '2026-12-01T09:00:00.000Z', commandId: `c${(count += 1)}` })

  async function open(): Promise<Desk> {
    const desk = await Desk.open(folder)
    if (desk.state.name === '') await desk.act({ ...found, founder: { ...founder, roles: ['writer'] } }, who())
    return desk
  }
  const draft = (post: string) => ({ type: 'draft-post', post, content: content(post, { targets: [] }) }) as const

  it('decides one command after another, whatever the order of arrival', async () => {
    const desk = await open()
    const ids = Array.from({ length: 40 }, (_item, index) => `p${index}`)
    const answers = await Promise.all(ids.map((id) => desk.act(draft(id), who())))
    expect(answers.every((answer) => answer.ok)).toBe(true)
    expect([...desk.state.posts.values()].map(({ key }) => key)).toEqual(ids.map((_id, index) => `N-${1001 + index}`))
    await desk.close()
  })

  it('shows nothing in memory that is not on disk: a refused append changes no state', async () => {
    const desk = await open()
    await desk.close()
    const before = desk.state.posts.size
    expect(await desk.act(draft('p'), who())).toMatchObject({ ok: false })
    expect(desk.state.posts.size).toBe(before)
  })

  it('opens to the same state with its snapshot, without it, and with a spoilt one', async () => {
    const desk = await open()
    for (const id of ['p', 'q', 'r']) await desk.act(draft(id), who())
    await desk.close()
    const wanted = toSnapshot(desk.state)
    const snapshot = join(folder, 'queue.json')
    const kept = await readFile(snapshot)
    for (const spoil of [
      async () => undefined,
      async () => rm(snapshot),
      async () => writeFile(snapshot, kept.toString().replace('North', 'South')),
      async () => truncate(snapshot, 100),
      async () => writeFile(snapshot, 'null'),
    ]) {
      await writeFile(snapshot, kept)
      await spoil()
      const again = await Desk.open(folder)
      expect(toSnapshot(again.state)).toEqual(wanted)
      await again.close()
    }
  })

  it('reads on from an older snapshot to the journal’s end', async () => {
    const desk = await open()
    await desk.act(draft('p'), who())
    await desk.close()
    const older = await readFile(join(folder, 'queue.json'))
    const second = await Desk.open(folder)
    await second.act(draft('q'), who())
    await second.close()
    await writeFile(join(folder, 'queue.json'), older)
    const third = await Desk.open(folder)
    expect([...third.state.posts.keys()]).toEqual(['p', 'q'])
    await third.close()
  })

  it('opens a journal that ends before what its snapshot knows for reading only, rather than lose what was acknowledged', async () => {
    const desk = await open()
    await desk.act(draft('p'), who())
    await desk.close()
    const lines = (await readFile(journal(), 'utf8')).split('\n')
    await writeFile(journal(), `${lines.slice(0, -2).join('\n')}\n`)
    const cut = await Desk.open(folder)
    expect(cut.condition.trouble).toMatchObject({ kind: 'journal-cut', what: expect.stringMatching(/knows 5/) })
    expect(await cut.act(draft('q'), who())).toMatchObject({ ok: false, error: { code: 'read-only' } })
    await cut.close()
  })

  it('folds exactly its journal', async () => {
    const desk = await open()
    await desk.act(draft('p'), who())
    await desk.close()
    const state = emptyState()
    // Names are sealed in the journal.
    const sealed = await SealedData.open(folder)
    const ledger = await FileLedger.open(folder, { crypto: nodeCrypto })
    for await (const entry of ledger.read(journalStart)) evolve(state, sealed.reveal(entry))
    await ledger.close()
    expect(toSnapshot(state)).toEqual(toSnapshot(desk.state))
  })

  it('undoes for the person who acted, and only what they did', async () => {
    const desk = await open()
    await desk.act({ type: 'import-drafts', drafts: [{ post: 'p', content: content('P', { targets: [] }) }] }, who())
    expect(await desk.undo({ ...who(), by: 'ana' })).toMatchObject({ ok: false, error: { code: 'no-change' } })
    expect(await desk.undo(who())).toMatchObject({ ok: true, value: { undone: 'import one draft' } })
    expect(desk.state.posts.get('p')?.stage).toBe('withdrawn')
    await desk.close()
  })
})
