// Names under keys of their own, which can be destroyed.
import { mkdtemp, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { evolve } from '../../../shared/desk/evolve'
import { emptyState } from '../../../shared/desk/state'
import { Entry, type Sealed } from '../../../shared/ledger/events'
import { SealedData } from '../../../electron/keys/sealed'

let desk: string
beforeEach(async () => {
  desk = await mkdtemp(join(tmpdir(), 'imprimatur-sealed-'))
})
afterEach(() => rm(desk, { recursive: true, force: true }))

const folder = () => join(desk, 'sealed')
const added = (person: string, sealed: Sealed): Entry =>
  Entry.parse({
    seq: 1,
    at: '2026-12-01T08:00:00.000Z',
    by: 'p-1',
    cause: 'c-1',
    batch: null,
    event: { type: 'PersonAdded', person, sealed },
  })
const nameIn = (entry: Entry) => (entry.event.type === 'PersonAdded' ? entry.event.name : undefined)

describe('a sealed name', () => {
  it('is put back into its entry, also after the desk was opened again', async () => {
    const data = await SealedData.open(desk)
    const entry = added('p-1', await data.seal('p-1', 'Ana Ruiz'))
    expect(nameIn(data.reveal(entry))).toBe('Ana Ruiz')
    const revealed = (await SealedData.open(desk)).reveal(entry)
    expect(revealed).toEqual({ ...entry, event: { ...entry.event, name: 'Ana Ruiz' } })
  })

  it('survives whatever letters a name is made of', async () => {
    const data = await SealedData.open(desk)
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }), async (text) => {
        const name = text.replaceAll('\0', '')
        expect(nameIn(data.reveal(added('p-1', await data.seal('p-1', name))))).toBe(name)
      }),
      { numRuns: 60 },
    )
  })

  it('cannot be read from its entry, not even its length', async () => {
    const data = await SealedData.open(desk)
    const [short, long] = [await data.seal('p-1', 'Ana'), await data.seal('p-2', 'Bartholomew Featherstonehaugh')]
    expect(Buffer.from(short.data, 'base64').toString('latin1')).not.toContain('Ana')
    expect(short.data).toHaveLength(long.data.length)
  })

  it('is under a fresh key every time, readable by this account only', async () => {
    const data = await SealedData.open(desk)
    const [one, two] = [await data.seal('p-1', 'Ana Ruiz'), await data.seal('p-1', 'Ana Ruiz')]
    expect(one.key).not.toBe(two.key)
    expect(one.data).not.toBe(two.data)
    expect((await stat(join(folder(), `${one.key}.json`))).mode & 0o777).toBe(0o600)
    expect((await stat(folder())).mode & 0o777).toBe(0o700)
  })

  it('is durable before its entry can be written', async () => {
    const { key } = await (await SealedData.open(desk)).seal('p-1', 'Ana Ruiz')
    expect(await readdir(folder())).toEqual([`${key}.json`])
  })

  it('cannot be given to another person', async () => {
    const data = await SealedData.open(desk)
    const sealed = await data.seal('p-1', 'Ana Ruiz')
    expect(nameIn(data.reveal(added('p-2', sealed)))).toBeUndefined()
    const path = join(folder(), `${sealed.key}.json`)
    await writeFile(path, (await readFile(path, 'utf8')).replace('p-1', 'p-2'))
    expect(nameIn((await SealedData.open(desk)).reveal(added('p-2', sealed)))).toBeUndefined()
  })

  it('stays unknown, and nothing breaks, when its key is missing, damaged or under another name', async () => {
    const sealed = await (await SealedData.open(desk)).seal('p-1', 'Ana Ruiz')
    const path = join(folder(), `${sealed.key}.json`)
    const whole = await readFile(path)
    const known = async () => nameIn((await SealedData.open(desk)).reveal(added('p-1', sealed)))
    await writeFile(path, whole.subarray(0, 20))
    expect(await known()).toBeUndefined()
    await writeFile(path, whole)
    expect(await known()).toBe('Ana Ruiz')
    await rename(path, join(folder(), `${'0'.repeat(32)}.json`))
    expect(await known()).toBeUndefined()
    await rm(folder(), { recursive: true })
    expect(await known()).toBeUndefined()
  })

  it('stays unknown when what the journal holds of it was altered or cut', async () => {
    const data = await SealedData.open(desk)
    const sealed = await data.seal('p-1', 'Ana Ruiz')
    const bytes = Buffer.from(sealed.data, 'base64')
    for (let at = 0; at < bytes.length; at += 1) {
      const flipped = Buffer.from(bytes)
      flipped[at] = (flipped[at] ?? 0) ^ 1
      for (const forged of [flipped, bytes.subarray(0, at)]) {
        const entry = added('p-1', { ...sealed, data: forged.toString('base64') })
        expect(data.reveal(entry)).toBe(entry)
      }
    }
  })

  it('that cannot be read leaves its person on the desk, under a name that says so', async () => {
    const sealed = await (await SealedData.open(desk)).seal('0123456789abcdef', 'Ana Ruiz')
    await rm(folder(), { recursive: true })
    const entry = (await SealedData.open(desk)).reveal(added('0123456789abcdef', sealed))
    expect(evolve(emptyState(), entry).people.get('0123456789abcdef')?.name).toBe('Unnamed person 01234567')
  })

  it('leaves entries alone that hold a name in the clear, or none', async () => {
    const data = await SealedData.open(desk)
    const sealed = await data.seal('p-1', 'Ana Ruiz')
    const entry = added('p-1', sealed)
    const clear: Entry = { ...entry, event: { type: 'PersonAdded', person: 'p-1', name: 'Written', sealed } }
    const other: Entry = { ...entry, event: { type: 'PersonErased', person: 'p-1' } }
    expect(data.reveal(clear)).toBe(clear)
    expect(data.reveal(other)).toBe(other)
  })
})

describe('destroying', () => {
  it('makes a name unknown at once and for ever, and leaves the others', async () => {
    const data = await SealedData.open(desk)
    const ana = added('p-1', await data.seal('p-1', 'Ana Ruiz'))
    const ben = added('p-2', await data.seal('p-2', 'Ben Okoro'))
    await data.destroy('p-1')
    for (const each of [data, await SealedData.open(desk)]) {
      expect(nameIn(each.reveal(ana))).toBeUndefined()
      expect(nameIn(each.reveal(ben))).toBe('Ben Okoro')
    }
    expect(await readdir(folder())).toHaveLength(1)
  })

  it('takes every key to a person’s data, those of acts that came to nothing too', async () => {
    const data = await SealedData.open(desk)
    for (let time = 0; time < 3; time += 1) await data.seal('p-1', 'Ana Ruiz')
    await (await SealedData.open(desk)).destroy('p-1')
    expect(await readdir(folder())).toEqual([])
  })

  it('can be asked for one key by its id', async () => {
    const data = await SealedData.open(desk)
    const [one, two] = [await data.seal('p-1', 'Ana Ruiz'), await data.seal('p-1', 'Ana Ruiz')]
    await data.destroy(one.key)
    expect(await readdir(folder())).toEqual([`${two.key}.json`])
  })

  it('overwrites the key before it lets the file go', async () => {
    const data = await SealedData.open(desk)
    const { key } = await data.seal('p-1', 'Ana Ruiz')
    const path = join(folder(), `${key}.json`)
    const before = await readFile(path)
    // What somebody still holds open is the same bytes on the disk.
    const held = await open(path, 'r')
    await data.destroy('p-1')
    const after = await held.readFile()
    await held.close()
    expect(after).toHaveLength(before.length)
    expect(after.toString('latin1')).not.toContain('secret')
  })

  it('can be asked for again after an interruption, and then is nothing', async () => {
    const data = await SealedData.open(desk)
    const { key } = await data.seal('p-1', 'Ana Ruiz')
    await rm(join(folder(), `${key}.json`))
    await data.destroy('p-1')
    await data.destroy('p-1')
    await (await SealedData.open(desk)).destroy('p-1')
    expect(await readdir(folder())).toEqual([])
  })
})
