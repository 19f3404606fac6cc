// The Desk service on a real folder: one write for what waits together, signatures, sealed names, checkpoints, erasure.
import { copyFile, cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { toSnapshot } from '../../../shared/desk/state'
import { openNote } from '../../../shared/ledger/checkpoint'
import { vouchable } from '../../../electron/app/vouching'
import { inProcess } from '../../../electron/desk/background/in-process'
import { Desk } from '../../../electron/desk/desk'
import { nodeCrypto } from '../../../electron/keys/node-crypto'
import { inspect } from '../../../electron/storage/inspect'
import type { Mark } from '../../../electron/storage/place'
import { foundedDesk, must, passphrase, reopened, seen, signOff, submitted, who } from './real-desk'
import { content } from './small-desk'

let folder: string
let desk: Desk
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imprimatur-service-'))
  desk = await foundedDesk(folder)
})
afterEach(async () => {
  await desk.close()
  await rm(folder, { recursive: true, force: true })
})

const journal = () => readFile(join(folder, 'ledger', '000001.log'), 'utf8')
const lines = async () => (await journal()).trimEnd().split('\n').length
const inspected = () => inspect(folder, { crypto: nodeCrypto })

/** Every file of the desk as text, names of files included. */
async function everything(): Promise<string> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = names.filter((name) => name.isFile()).map((name) => join(name.parentPath, name.name))
  return (await Promise.all(files.map(async (file) => `${file}\n${await readFile(file, 'latin1')}`))).join('\n')
}

describe('commands that wait together', () => {
  it('share durable writes, and each is decided after those before it', async () => {
    const before = await lines()
    const drafts = Array.from({ length: 40 }, (_item, index) =>
      desk.act({ type: 'draft-post', post: `p${index}`, content: content('Words') }, who('ana')),
    )
    const twice = desk.act({ type: 'draft-post', post: 'p3', content: content('Words') }, who('ana'))
    expect((await Promise.all(drafts)).every(({ ok }) => ok)).toBe(true)
    expect(await twice).toMatchObject({ ok: false, error: { code: 'exists' } })
    expect((await lines()) - before).toBeLessThan(5)
    const keys = [...desk.state.posts.values()].map((post) => post.key)
    expect(new Set(keys).size).toBe(40)
    await desk.close()
    desk = await reopened(folder)
    expect(desk.state.posts.size).toBe(40)
  })

  it('are refused one by one, without taking the others along', async () => {
    await submitted(desk, 'p')
    const [own, right, late] = await Promise.all([
      desk.act(signOff(desk, 'p'), who('ana')),
      desk.act(signOff(desk, 'p'), who('cleo')),
      desk.act(signOff(desk, 'p'), who('cleo')),
    ])
    expect([own.ok, right.ok, late.ok]).toEqual([false, true, false])
    expect(desk.state.posts.get('p')?.signOffs).toHaveLength(1)
  })

  it('are told to those who listen in the order they are in the record', async () => {
    const heard: number[] = []
    desk.onChange((entries) => heard.push(...entries.map((entry) => entry.seq)))
    await Promise.all(
      ['a', 'b', 'c'].map((post) => desk.act({ type: 'draft-post', post, content: content('W') }, who('ana'))),
    )
    expect(heard).toEqual(heard.toSorted((a, b) => a - b))
    expect(heard.at(-1)).toBe(desk.state.seq)
  })
})

describe('what must be signed', () => {
  it('is signed by the person who did it, and the record shows it', async () => {
    await submitted(desk, 'p')
    const before = (await inspected()).signatures
    await must(desk, 'cleo', signOff(desk, 'p'))
    const after = await inspected()
    expect(after.trouble).toBeNull()
    expect(after.signatures).toBe(before + 1)
  })

  it('is refused while the key is locked, and nothing is written', async () => {
    await submitted(desk, 'p')
    desk.ring.lockAll()
    const before = await journal()
    expect(await desk.act(signOff(desk, 'p'), who('cleo'))).toMatchObject({ ok: false, error: { code: 'key-locked' } })
    expect(await journal()).toBe(before)
    // What is only attributed goes on.
    expect(
      await desk.act({ type: 'comment', post: 'p', revision: 1, text: 'Good', anchor: null }, who('cleo')),
    ).toMatchObject({ ok: true })
  })

  it('is refused to somebody without a key', async () => {
    await must(desk, 'mia', {
      type: 'add-person',
      person: { id: 'new', name: 'New Person', roles: ['reviewer'], areas: ['brand'] },
    })
    await submitted(desk, 'p')
    expect(await desk.act(signOff(desk, 'p'), who('new'))).toMatchObject({ ok: false, error: { code: 'needs-key' } })
  })
})

describe('the checkpoint', () => {
  it('vouches for a decision before the decision is acknowledged', async () => {
    await submitted(desk, 'p')
    await must(desk, 'cleo', signOff(desk, 'p'))
    const { note } = JSON.parse(await readFile(join(folder, 'ledger', 'head.json'), 'utf8')) as { note: string }
    const opened = openNote(note, desk.state.deskKey?.publicKey ?? '', nodeCrypto)
    expect(opened).toMatchObject({ ok: true, value: { checkpoint: { size: desk.state.seq } } })
  })

  it('makes a decision that was cut off show', async () => {
    await submitted(desk, 'p')
    await must(desk, 'cleo', signOff(desk, 'p'))
    await desk.close()
    const cut = (await journal()).trimEnd().split('\n').slice(0, -1).join('\n')
    await writeFile(join(folder, 'ledger', '000001.log'), `${cut}\n`)
    await rm(join(folder, 'queue.json'), { force: true })
    desk = await reopened(folder)
    expect(desk.condition.trouble).toMatchObject({ kind: 'journal-cut' })
    expect(await desk.act(signOff(desk, 'p'), who('dev'))).toMatchObject({ ok: false, error: { code: 'read-only' } })
  })
})

describe('a desk whose record is not trusted', () => {
  const trouble = { kind: 'bad-signature' as const, what: 'W.', where: null, after: { seq: 1, at: null }, wayOut: 'X.' }

  it('writes nothing over the evidence when it closes', async () => {
    await submitted(desk, 'p')
    await must(desk, 'ana', { type: 'comment', post: 'p', revision: 1, text: 'Unsigned', anchor: null })
    const before = await everything()
    desk.distrust(trouble)
    await desk.close()
    expect(await everything()).toBe(before)
  })

  it('is not vouched for by its key', () => {
    expect(vouchable(desk)).toMatchObject({ ok: true })
    desk.distrust(trouble)
    expect(vouchable(desk)).toMatchObject({ ok: false, error: { wayOut: 'X.' } })
  })
})

describe('the desk’s own key', () => {
  it('of another desk signs nothing in this one’s name', async () => {
    const other = await mkdtemp(join(tmpdir(), 'imprimatur-other-'))
    await (await foundedDesk(other)).close()
    await desk.close()
    await copyFile(join(other, 'keys', 'desk.json'), join(folder, 'keys', 'desk.json'))
    desk = await reopened(folder)
    expect(desk.checkpoints.now()).toBeNull()
    expect(vouchable(desk)).toMatchObject({ ok: false, error: { what: expect.stringContaining('another desk') } })
    await rm(other, { recursive: true, force: true })
  })
})

describe('what goes wrong beside a command', () => {
  it('is not laid to those waiting with it', async () => {
    const [bad, good] = await Promise.all([
      desk.act({ type: 'remove-person', person: 'dev', reason: 'gone \ud83d' }, who('mia')),
      desk.act({ type: 'draft-post', post: 'p', content: content('Words') }, who('ana')),
    ])
    expect(bad).toMatchObject({ ok: false, error: { code: 'not-ready' } })
    expect(good.ok).toBe(true)
  })

  it('does not turn what is on record into a failure', async () => {
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    desk.onChange(() => {
      throw new Error('The window is gone')
    })
    expect((await desk.act({ type: 'draft-post', post: 'p', content: content('W') }, who('ana'))).ok).toBe(true)
    expect(complaint).toHaveBeenCalledOnce()
    complaint.mockRestore()
  })
})

describe('an erasure', () => {
  it('carries a signature: a locked key erases nobody', async () => {
    await must(desk, 'mia', { type: 'remove-person', person: 'cleo', reason: 'Left' })
    desk.ring.lockAll()
    const erasure = { type: 'erase-person' as const, person: 'cleo' }
    expect(await desk.act(erasure, who('mia'))).toMatchObject({ ok: false, error: { code: 'key-locked' } })
    expect(desk.state.people.get('cleo')?.name).toBe('Cleo Hart')
  })

  it('that was interrupted after it was entered is brought to its end on opening', async () => {
    await must(desk, 'mia', { type: 'remove-person', person: 'cleo', reason: 'Left' })
    await cp(join(folder, 'sealed'), join(folder, 'kept'), { recursive: true })
    await must(desk, 'mia', { type: 'erase-person', person: 'cleo' })
    await desk.close()
    // As if the power had gone before the key was destroyed.
    await cp(join(folder, 'kept'), join(folder, 'sealed'), { recursive: true })
    await rm(join(folder, 'kept'), { recursive: true })
    const sealed = (await readdir(join(folder, 'sealed'))).length
    desk = await reopened(folder)
    expect((await readdir(join(folder, 'sealed'))).length).toBe(sealed - 1)
  })
})

describe('personal data', () => {
  it('never lies in the journal in the clear, and is there again after opening', async () => {
    expect(await journal()).not.toMatch(/Ana Ruiz|Mia Lang/)
    await desk.close()
    desk = await reopened(folder)
    expect(desk.state.people.get('ana')?.name).toBe('Ana Ruiz')
  })

  it('of somebody who was erased is unreadable everywhere on the desk, and the chain stays whole', async () => {
    await submitted(desk, 'p')
    await must(desk, 'cleo', signOff(desk, 'p'))
    await must(desk, 'mia', { type: 'remove-person', person: 'cleo', reason: 'Left the bank' })
    await must(desk, 'mia', { type: 'erase-person', person: 'cleo' })
    await desk.close()
    expect(await everything()).not.toContain('Cleo Hart')
    const { trouble, signatures } = await inspected()
    expect(trouble).toBeNull()
    expect(signatures).toBeGreaterThan(2)
    desk = await reopened(folder)
    expect(desk.state.people.get('cleo')?.name).not.toContain('Cleo')
    expect(desk.state.posts.get('p')?.signOffs[0]).toMatchObject({ by: 'cleo', decision: 'approve' })
    expect(seen(desk, 'p').revision).toBe(1)
  })
})

describe('a list of customers', () => {
  const names = ['Maria Keller', 'Łukasz Wiśniewski', 'Bartholomew Featherstonehaugh']
  const keys = async () => (await readdir(join(folder, 'sealed'))).sort()
  const inTheJournal = async () => {
    const text = await journal()
    return [...text.matchAll(/"payload":"([A-Za-z0-9+/=]+)"/g)].reduce(
      (whole, [, payload]) => whole + Buffer.from(payload ?? '', 'base64').toString('utf8'),
      text,
    )
  }

  it('never lies in the journal in the clear, carries a signature, and is there again after opening', async () => {
    await must(desk, 'mia', { type: 'list-customers', names })
    expect(desk.state.lists.registers.customers).toEqual(names)
    for (const name of names) expect(await inTheJournal()).not.toContain(name)
    await desk.close()
    await rm(join(folder, 'queue.json'))
    expect((await inspected()).trouble).toBeNull()
    desk = await reopened(folder)
    expect(desk.state.lists.registers.customers).toEqual(names)
    expect(desk.condition).toEqual({ trouble: null, repairs: [] })
    await desk.close()
    desk = await reopened(folder)
    expect(desk.state.lists.registers.customers).toEqual(names)
  })

  it('takes the place of the one before, which is unreadable everywhere from then on', async () => {
    await must(desk, 'mia', { type: 'list-customers', names: ['Erika Mustermann', ...names] })
    const told: string[] = []
    desk.erasures.onErased = (erased) => told.push(...erased)
    const former = desk.state.lists.customers?.key ?? ''
    await desk.keepSnapshot(async (to) => {
      await inProcess.run<'snapshot'>({ kind: 'snapshot', folder, to })
    })
    const before = await keys()
    await must(desk, 'mia', { type: 'list-customers', names })
    expect(told).toEqual([former])
    expect(await keys()).toHaveLength(before.length)
    expect(await keys()).not.toContain(`${former}.json`)
    await desk.close()
    expect(await everything()).not.toContain('Erika Mustermann')
    expect((await inspected()).trouble).toBeNull()
    desk = await reopened(folder)
    expect(desk.state.lists.registers.customers).toEqual(names)
  })

  it('is not taken, and leaves no key behind, when it cannot be signed', async () => {
    const before = await keys()
    desk.ring.lockAll()
    const list = { type: 'list-customers' as const, names }
    expect(await desk.act(list, who('mia'))).toMatchObject({ ok: false, error: { code: 'key-locked' } })
    expect(await keys()).toEqual(before)
    expect(desk.state.lists.registers.customers).toEqual([])
  })

  it('whose key should have gone with the power is erased on opening, and copies are told', async () => {
    await must(desk, 'mia', { type: 'list-customers', names: ['Erika Mustermann'] })
    const former = desk.state.lists.customers?.key ?? ''
    await cp(join(folder, 'sealed'), join(folder, 'kept'), { recursive: true })
    await must(desk, 'mia', { type: 'list-customers', names })
    await desk.close()
    await cp(join(folder, 'kept'), join(folder, 'sealed'), { recursive: true })
    await rm(join(folder, 'kept'), { recursive: true })
    expect(await keys()).toContain(`${former}.json`)
    desk = await reopened(folder)
    expect(await keys()).not.toContain(`${former}.json`)
    expect(desk.erasures.finished).toEqual([former])
    expect(desk.state.lists.registers.customers).toEqual(names)
  })

  it('whose key is gone names nobody, and the desk says so', async () => {
    await must(desk, 'mia', { type: 'list-customers', names })
    await desk.close()
    await rm(join(folder, 'sealed', `${desk.state.lists.customers?.key}.json`))
    await rm(join(folder, 'queue.json'))
    desk = await reopened(folder)
    expect(desk.state.lists.customers).toMatchObject({ count: 3, isReadable: false })
    expect(desk.condition.repairs.map(({ what }) => what).join()).toContain('list of customers cannot be read')
  })
})

describe('a snapshot kept beside the work', () => {
  const keep = async (to: Mark) => {
    await inProcess.run<'snapshot'>({ kind: 'snapshot', folder, to })
  }

  it('is what the next opening starts from', async () => {
    await submitted(desk, 'p')
    expect(desk.unkept).toBeGreaterThan(0)
    await desk.keepSnapshot(keep)
    expect(desk.unkept).toBe(0)
    const before = toSnapshot(desk.state)
    await desk.close()
    desk = await reopened(folder)
    expect(desk.unkept).toBe(0)
    expect(toSnapshot(desk.state)).toEqual(before)
  })

  it('does not bring a name back that was erased while it was at work', async () => {
    await must(desk, 'mia', { type: 'remove-person', person: 'cleo', reason: 'Left the bank' })
    await desk.keepSnapshot(async (to) => {
      await keep(to)
      const withTheName = await readFile(join(folder, 'queue.json'))
      await must(desk, 'mia', { type: 'erase-person', person: 'cleo' })
      await writeFile(join(folder, 'queue.json'), withTheName)
    })
    expect(await everything()).not.toContain('Cleo Hart')
  })
})

describe('a desk opened again', () => {
  it('is in the state it was closed in, with every key locked until its passphrase comes', async () => {
    await submitted(desk, 'p')
    await must(desk, 'cleo', signOff(desk, 'p'))
    const before = toSnapshot(desk.state)
    await desk.close()
    desk = await Desk.open(folder)
    expect(toSnapshot(desk.state)).toEqual(before)
    const key = desk.state.keys.get('cleo')?.at(-1)?.keyId ?? ''
    expect(desk.ring.isUnlocked(key)).toBe(false)
    expect(await desk.ring.unlock(key, passphrase)).toMatchObject({ ok: true })
  })
})
