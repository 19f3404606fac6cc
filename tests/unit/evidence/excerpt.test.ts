// A pack of one post out of a larger hand-over.
import { describe, expect, it } from 'vitest'
import { changed, failing, sealedAnew, textIn, verified } from './answers'
import { handedOverDesk } from './signing-desk'

const { desk, exportId } = handedOverDesk()
const files = desk.pack(exportId, 'p2')
const all = [...files.values()].map((bytes) => new TextDecoder().decode(bytes)).join('')

/** The same file with some letters put in place of others, under the desk's own seal. */
const forged = (file: string, from: string, to: string) =>
  sealedAnew(changed(files, { [file]: textIn(files, file).replace(from, to) }), desk)

describe('a pack of one post', () => {
  it('holds, for that post', () => {
    const report = verified(files, { desk: desk.deskKey.keyId })
    expect(report.failures).toEqual([])
    expect(report.verdict).toBe('holds')
    expect(report.warnings).toEqual([])
    expect(report.posts.map(({ key, verdict }) => `${key} ${verdict}`)).toEqual(['N-1002 holds'])
    expect(report.cannot.join('\n')).toContain('Anything of the other post of this hand-over')
    expect(textIn(files, 'report.html')).toContain('1 of 2 posts handed over on')
    expect(textIn(files, 'VERIFY.md')).toContain('excerpt.json')
  })

  it('holds no word of the other post and nobody who had only to do with that', () => {
    expect(all).not.toContain('Our branch')
    expect([...files.keys()].filter((name) => name.startsWith('posts/N-1001'))).toEqual([])
    expect(all).not.toContain('Cleo Hart')
    expect(all).toContain('Dev Patel')
  })

  it('keeps the list that the exporter signed, which names both', () => {
    expect(textIn(files, 'schedule.json')).toBe(textIn(desk.pack(exportId), 'schedule.json'))
    expect(textIn(files, 'schedule.json')).toContain('N-1001')
  })

  it('is the same, byte for byte, whenever it is packed under the same checkpoint', () => {
    const again = handedOverDesk()
    expect([...again.desk.pack(again.exportId, 'p2')]).toEqual([...files])
  })

  it('is not made of a post that was not in the hand-over', () => {
    expect(() => desk.pack(exportId, 'other')).toThrow('holds no export')
  })

  it.each([
    ['another post named', 'excerpt.json', '"p2"', '"p1"'],
    ['a post twice', 'excerpt.json', '"p2"', '"p2",\n    "p2"'],
    ['none named', 'excerpt.json', '"p2"', ''],
    ['another slot in the list', 'schedule.json', '2027-01', '2027-02'],
    ['another number of the other post', 'schedule.json', 'N-1001', 'N-1009'],
  ])('fails with %s, though the desk itself sealed it', (_what, file, from, to) => {
    expect(failing(forged(file, from, to)).length).toBeGreaterThan(0)
  })

  it('fails when the other post is left out of a pack that does not say so', () => {
    expect(failing(sealedAnew(changed(files, { 'excerpt.json': null }), desk)).length).toBeGreaterThan(0)
  })

  it('fails when one byte of it is another', () => {
    expect(failing(changed(files, { 'excerpt.json': textIn(files, 'excerpt.json').replace('p2', 'p3') }))).toContain(
      'excerpt.json',
    )
  })
})
