import { unzipSync } from 'fflate'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPackName, type PackFiles, unzip, zip } from '../../../shared/schedule/evidence/zip'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const plain = (files: PackFiles) => [...files].map(([name, bytes]) => [name, Buffer.from(bytes).toString('hex')])

const name = fc
  .array(fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,8}$/), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join('/'))
const someFiles = fc
  .dictionary(name, fc.uint8Array({ maxLength: 40 }), { minKeys: 1, maxKeys: 12, noNullPrototype: true })
  .map((files) => new Map(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))))

describe('a pack’s zip', () => {
  it('gives back what was put in', () => {
    fc.assert(
      fc.property(someFiles, (files) => {
        const read = unzip(zip(files))
        expect(read?.failures).toEqual([])
        expect(plain(read?.files ?? new Map())).toEqual(plain(files))
      }),
    )
  })

  it('is read by other programs just the same', () => {
    fc.assert(
      fc.property(someFiles, (files) => {
        expect(plain(new Map(Object.entries(unzipSync(zip(files))))).sort()).toEqual(plain(files).sort())
      }),
    )
  })

  it('holds more files than a zip of the old form can count, for other programs too', () => {
    const files = new Map(Array.from({ length: 70_000 }, (_, index) => [`f/${index + 100_000}`, bytesOf(`${index}`)]))
    const packed = zip(files)
    expect(unzip(packed)?.failures).toEqual([])
    const others = unzipSync(packed)
    expect(Object.keys(others)).toHaveLength(70_000)
    expect(new TextDecoder().decode(others['f/169999'])).toBe('69999')
  })

  it('is the same whatever the order in which files were put in', () => {
    const files = new Map([
      ['b', bytesOf('2')],
      ['a', bytesOf('1')],
    ])
    expect(zip(files)).toEqual(zip(new Map([...files].toReversed())))
  })

  it('takes no name that leads out of its folder', () => {
    const bad = ['', '/a', '../a', 'a/../b', 'a/', 'a//b', './a', 'a\\b', 'C:a', '.hidden', 'a\0', 'é', 'a'.repeat(201)]
    expect(bad.filter(isPackName)).toEqual([])
    for (const wrong of bad.filter((candidate) => candidate !== '' && !candidate.includes('é'))) {
      const read = unzip(zip(new Map([[wrong, bytesOf('x')]])))
      expect(read?.failures).not.toEqual([])
      expect(read?.files.size).toBe(0)
    }
  })

  it('takes no file twice, and none out of order', () => {
    for (const second of ['a', 'A']) {
      const files = new Map([
        ['a', bytesOf('1')],
        ['b', bytesOf('2')],
      ])
      // The name of the second in its header and in the list, so that the two agree.
      const packed = zip(files).map((byte) => (byte === 'b'.charCodeAt(0) ? second.charCodeAt(0) : byte))
      const read = unzip(packed)
      expect(read?.failures).not.toEqual([])
      expect(new TextDecoder().decode(read?.files.get('a'))).toBe('1')
    }
  })

  it('never throws on bytes that begin like a zip', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (rest) => {
        const bytes = new Uint8Array(4 + rest.length)
        bytes.set([0x50, 0x4b, 3, 4])
        bytes.set(rest, 4)
        const read = unzip(bytes)
        return read === null || read.failures.length > 0
      }),
    )
  })
})
