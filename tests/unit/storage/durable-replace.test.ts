import { appendFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { durableReplace, stage } from '../../../electron/storage/durable-replace'
import { WorkingCopies } from '../../../electron/storage/working-copies'
import { content } from '../desk/small-desk'
import { FaultyFiles } from './faulty-files'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imprimatur-test-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('replacing a file', () => {
  it('leaves the old bytes when the new ones cannot be written', async () => {
    const path = join(folder, 'a')
    await durableReplace(path, Buffer.from('old'))
    const staged = await stage(path, Buffer.from('new'))
    expect(await readFile(path, 'utf8')).toBe('old')
    await staged.discard()
    expect(await readdir(folder)).toEqual(['a'])
    await durableReplace(path, Buffer.from('new'))
    expect(await readFile(path, 'utf8')).toBe('new')
  })

  it('makes the bytes durable before their name, and the name before it resolves', async () => {
    const files = new FaultyFiles()
    await durableReplace(join(folder, 'a'), Buffer.from('new'), files)
    const done = files.calls.map(({ does }) => does).filter((does) => does !== 'open')
    expect(done).toEqual(['write', 'sync', 'rename', 'syncFolder'])
  })

  it('takes a file in pieces, and leaves the old bytes when one cannot be made', async () => {
    const path = join(folder, 'a')
    await durableReplace(
      path,
      ['one, ', 'two, ', 'three'].map((piece) => Buffer.from(piece)),
    )
    expect(await readFile(path, 'utf8')).toBe('one, two, three')
    const breaking = function* () {
      yield Buffer.from('four')
      throw new Error('No more pieces')
    }
    await expect(durableReplace(path, breaking())).rejects.toThrow('No more pieces')
    expect(await readFile(path, 'utf8')).toBe('one, two, three')
    expect(await readdir(folder)).toEqual(['a'])
  })

  it('does not believe a disk that says it took more than it did', async () => {
    const path = join(folder, 'a')
    await durableReplace(path, Buffer.from('old'))
    const files = new FaultyFiles()
    files.fault = ({ does }) => (does === 'write' ? 'lie' : null)
    await expect(durableReplace(path, Buffer.from('new and longer'), files)).rejects.toThrow('Only 7 of 14 bytes')
    expect(await readFile(path, 'utf8')).toBe('old')
    expect(await readdir(folder)).toEqual(['a'])
  })

  it('rejects, and leaves nothing behind, in a folder that is not there', async () => {
    await expect(durableReplace(join(folder, 'no', 'a'), Buffer.from('x'))).rejects.toThrow()
  })
})

describe('working copies', () => {
  it('come back as they were typed, for the person who typed them, until removed', async () => {
    const copies = new WorkingCopies(folder)
    const copy = { content: content('Half a sen'), at: '2026-12-01T09:00:00.000Z' }
    await copies.keep('ana', '../../escape', copy)
    expect(await copies.read('ana', '../../escape')).toEqual(copy)
    expect(await copies.read('ben', '../../escape')).toBeNull()
    expect(await readdir(folder)).toEqual(['working'])
    await copies.keep('ana', '../../escape', null)
    expect(await copies.read('ana', '../../escape')).toBeNull()
  })

  it('that cannot be read are as if there were none', async () => {
    const copies = new WorkingCopies(folder)
    await copies.keep('ana', 'p', { content: content('x'), at: '2026-12-01T09:00:00.000Z' })
    const [name = ''] = await readdir(join(folder, 'working'))
    await appendFile(join(folder, 'working', name), 'torn')
    expect(await copies.read('ana', 'p')).toBeNull()
  })
})
