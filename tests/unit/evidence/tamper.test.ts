// One changed byte anywhere, a file more, a file less: every one is found, and by name.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nodeCrypto as crypto } from '../../../electron/keys/node-crypto'
import { manifestFailures, sealFiles } from '../../../shared/schedule/evidence/manifest'
import { verifyPack } from '../../../shared/schedule/evidence/verify/verify'
import { unzip, zip } from '../../../shared/schedule/evidence/zip'
import { changed, failing, textIn, verified } from './answers'
import { handedOverDesk } from './signing-desk'

const { desk, exportId } = handedOverDesk()
const files = desk.pack(exportId)
const bare = handedOverDesk({ hasKeys: false })
const unsealed = bare.desk.pack(bare.exportId)

const atTheTop = [...files.keys()].filter((name) => !name.includes('/') && !name.startsWith('manifest.'))

function flipped(bytes: Uint8Array, at: number, bit: number): Uint8Array {
  const copy = bytes.slice()
  copy[at] = (copy[at] ?? 0) ^ (1 << bit)
  return copy
}

/** Places spread over a file, its first and last bytes among them. */
function placesIn(length: number, count: number): number[] {
  const step = Math.max(1, Math.floor(length / count))
  const places = Array.from({ length: Math.ceil(length / step) }, (_, index) => index * step)
  return [...new Set([...places, length - 1])]
}

describe('one changed bit in a file of the pack', () => {
  it.each(['entries/', 'keys/', 'manifest.', 'policy/', 'posts/N-1001/', 'posts/N-1002/', ''])(
    'is found under the name of that file, all over every file of %s*',
    (prefix) => {
      for (const name of prefix === '' ? atTheTop : [...files.keys()].filter((file) => file.startsWith(prefix))) {
        const bytes = files.get(name) ?? new Uint8Array()
        for (const at of placesIn(bytes.length, 16)) {
          const names = failing(changed(files, { [name]: flipped(bytes, at, at % 8) }))
          if (!names.includes(name))
            expect.fail(`A flip at byte ${at} of ${name} was reported under: ${names.join(', ')}`)
        }
      }
    },
  )

  it('is found by its digest wherever it is', () => {
    for (const [name, bytes] of files) {
      if (sealFiles.includes(name)) continue
      for (const at of placesIn(bytes.length, 100)) {
        const found = manifestFailures(changed(files, { [name]: flipped(bytes, at, at % 8) }), crypto)
        if (found.length !== 1 || found[0]?.file !== name) expect.fail(`A flip at byte ${at} of ${name} was not found`)
      }
    }
  })

  it('is found under that name and no other when the file is no ground for the others', () => {
    for (const name of ['report.html', 'VERIFY.md', 'policy/policy.md', 'posts/N-1001/changes.txt', 'manifest.pae']) {
      const bytes = files.get(name) ?? new Uint8Array()
      expect(failing(changed(files, { [name]: flipped(bytes, bytes.length >> 1, 3) }))).toEqual([name])
    }
  })

  it('is found as well in a pack that nothing seals', () => {
    for (const [name, bytes] of unsealed) {
      for (const at of placesIn(bytes.length, 6)) {
        expect(failing(changed(unsealed, { [name]: flipped(bytes, at, 1) }))).not.toEqual([])
      }
    }
  })

  it('of one post leaves the others standing', () => {
    const bytes = files.get('posts/N-1002/content.json') ?? new Uint8Array()
    const answer = verified(changed(files, { 'posts/N-1002/content.json': flipped(bytes, 9, 0) }))
    expect(answer.posts.map(({ verdict }) => verdict)).toEqual(['holds', 'fails'])
    expect(answer.posts[1]?.why.join()).toContain('posts/N-1002/content.json')
  })

  it('of what all rest on leaves none', () => {
    const bytes = files.get('checkpoint.txt') ?? new Uint8Array()
    const answer = verified(changed(files, { 'checkpoint.txt': flipped(bytes, 60, 0) }))
    expect(answer.posts.map(({ verdict }) => verdict)).toEqual(['fails', 'fails'])
  })
})

describe('the files of a pack', () => {
  it('are missed by name when one is taken out', () => {
    for (const name of files.keys()) expect(failing(changed(files, { [name]: null }))).toContain(name)
  })

  it('are refused by name when one is put in', () => {
    for (const name of ['readme.html', 'posts/N-1001/sign-off-3-brand.sig', 'entries/9-X.json', 'keys/00.pem']) {
      expect(failing(changed(files, { [name]: 'Trust me.' }))).toContain(name)
    }
    expect(failing(changed(unsealed, { 'manifest.sig': 'Trust me.' }))).toContain('manifest.sig')
  })

  it('are named all, when several are wrong', () => {
    const several = { 'people.json': '{}', 'readme.html': 'Trust me.', 'keys.json': null }
    expect(failing(changed(files, several))).toEqual(Object.keys(several).sort())
  })

  it('are listed in one right form, in a pack that nothing seals as well', () => {
    const spaced = `${textIn(unsealed, 'manifest.json').trimEnd()} \n`
    expect(failing(changed(unsealed, { 'manifest.json': spaced }))).toEqual(['manifest.json'])
  })

  it('cannot change places', () => {
    const [one, other] = ['posts/N-1001/content.json', 'posts/N-1002/content.json']
    const swapped = { [one]: files.get(other) ?? null, [other]: files.get(one) ?? null }
    expect(failing(changed(files, swapped))).toEqual([one, other])
  })
})

describe('the zip file itself', () => {
  const packed = zip(files)

  it('is found changed wherever a byte of it is', () => {
    fc.assert(
      fc.property(fc.nat(packed.length - 1), fc.nat(7), (at, bit) => {
        const answer = verifyPack(flipped(packed, at, bit), { crypto })
        return answer === null || (answer.verdict === 'fails' && answer.failures.length > 0)
      }),
      { numRuns: 200 },
    )
  })

  it('is found changed in every byte of its headers and of its list', () => {
    const contents = [...files.values()].reduce((sum, bytes) => sum + bytes.length, 0)
    const list = packed.length - (packed.length - contents) / 2
    for (let at = Math.floor(list); at < packed.length; at += 1) {
      const read = unzip(flipped(packed, at, at % 8))
      if (read?.failures.length === 0) expect.fail(`A flip at byte ${at} of the zip went unseen`)
    }
    for (let at = 0; at < 30 + 'VERIFY.md'.length; at += 1) {
      const read = unzip(flipped(packed, at, at % 8))
      if (read?.failures.length === 0) expect.fail(`A flip at byte ${at} of the zip went unseen`)
    }
  })

  it('is found cut, wherever it was cut, and longer than it was', () => {
    for (let length = 0; length < packed.length; length += 997) {
      const answer = verifyPack(packed.subarray(0, length), { crypto })
      expect(answer === null || answer.verdict === 'fails').toBe(true)
    }
    const longer = new Uint8Array(packed.length + 1)
    longer.set(packed)
    expect(verifyPack(longer, { crypto })?.verdict).toBe('fails')
  })
})
