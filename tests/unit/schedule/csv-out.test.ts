// The two kinds of CSV: byte-exact for schedulers, harmless for people.
import { parse } from 'csv-parse/sync'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { render } from '../../../shared/schedule/export/render'
import { exportContext, sampleContext, scheduled, slot, textOf } from './northbank'

const picture = (url: string | null, alt = '') => ({ name: 'p.jpg', alt, url, digest: null })
const anyText = fc
  .array(
    fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('"', '\n', '\r\n', ',', ';', '=', '@', '👩‍👩‍👧', ' ')),
    { minLength: 1 },
  )
  .map((parts) => parts.join(''))
  .filter((text) => text.trim() !== '')

describe('Buffer’s file', () => {
  it('opens with the exact header and gives back every text exactly', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 8 }), (texts) => {
        const posts = texts.map((text, index) => scheduled(index + 1_000, { text }))
        const file = textOf(render('buffer-csv', posts, exportContext).files[0])
        expect(file.startsWith('Text,Image URL,Tags,Posting Time\r\n')).toBe(true)
        const rows = parse(file, { record_delimiter: '\r\n' })
        expect(rows.slice(1).map(([text]) => text)).toEqual(texts)
      }),
      { numRuns: 300 },
    )
  })

  it('keeps @brand, #tag and formulas as they were approved', () => {
    for (const text of ['@brand hello', '#tag first', "=cmd|' /C calc'!A0", '+1', '-5 °C']) {
      expect(textOf(render('buffer-csv', [scheduled(1, { text })], exportContext).files[0])).toContain(`\r\n${text},,,`)
    }
  })

  it('gives times in the zone of each account, in one file for each', () => {
    const post = scheduled(1, {
      targets: ['linkedin/northbank-de', 'x/northbank', 'bluesky/northbank.example'],
      slot: slot('2027-03-30T09:05', 'Europe/London'),
      media: [picture('https://a.example/p.JPG?v=1', 'A door')],
    })
    const { files, notes } = render('buffer-csv', [post], exportContext)
    expect(files.map((file) => [file.name, textOf(file).split('\r\n')[1]])).toEqual([
      [
        'Imprimatur Buffer bluesky northbank.example 2027-W13.csv',
        'Post 1,https://a.example/p.JPG?v=1,,2027-03-30 04:05',
      ],
      ['Imprimatur Buffer linkedin northbank-de 2027-W13.csv', 'Post 1,https://a.example/p.JPG?v=1,,2027-03-30 10:05'],
      ['Imprimatur Buffer x northbank 2027-W13.csv', 'Post 1,https://a.example/p.JPG?v=1,,2027-03-30 09:05'],
    ])
    expect(notes).toHaveLength(3)
    expect(notes[0]?.note).toContain('no column for the alternative text')
  })

  it('is cut into parts of 100 rows', () => {
    const posts = Array.from({ length: 201 }, (_, index) => scheduled(index, {}))
    const { files } = render('buffer-csv', posts, exportContext)
    expect(files.map((file) => [file.name, (parse(textOf(file)) as unknown[]).length - 1])).toEqual([
      ['Imprimatur Buffer linkedin northbank 2027-W09 part 1 of 3.csv', 100],
      ['Imprimatur Buffer linkedin northbank 2027-W09 part 2 of 3.csv', 100],
      ['Imprimatur Buffer linkedin northbank 2027-W09 part 3 of 3.csv', 1],
    ])
  })

  it.each([
    ['has no public address', { media: [picture(null)] }],
    ['several pictures', { media: [picture('https://a.example/1.jpg'), picture('https://a.example/2.jpg')] }],
    ['.jpg or .png', { media: [picture('https://a.example/film.mp4')] }],
    ['a reply', { kind: 'reply' as const, replyTo: 'https://x.example/1' }],
    ['neither text nor picture', { text: ' ' }],
    ['Instagram wants at least one picture', { targets: ['instagram/northbank'] }],
    ['a link card', { link: 'https://a.example/offer' }],
    ['comes twice', { slot: { wall: '2027-10-31T01:30', zone: 'Europe/London', instant: '2027-10-31T01:30:00Z' } }],
  ])('leaves out, in words, what it cannot hold: %s', (words, content) => {
    const { files, leftOut } = render('buffer-csv', [scheduled(1, content)], exportContext)
    expect(files).toEqual([])
    expect(leftOut).toHaveLength(1)
    expect(leftOut[0]?.reason).toContain(words)
  })

  it('of a sample desk says so before each text', () => {
    const file = textOf(render('buffer-csv', [scheduled(1, { text: 'Hello' })], sampleContext).files[0])
    expect(file.split('\r\n')[1]).toMatch(/^"SAMPLE, do not publish: Hello",/)
  })
})

describe('the table for people', () => {
  const cells = (text: string) => {
    const post = scheduled(1, { text, campaign: text.slice(0, 100) })
    const { files } = render('review-csv', [post], exportContext)
    return parse(textOf(files[0]), { bom: true, record_delimiter: '\r\n' })[1] ?? []
  }

  it('holds no cell that a spreadsheet would run', () => {
    const risky = fc
      .tuple(
        fc.constantFrom('', ' ', '\t', '\r', '\n', '\u200B', '\u00A0', '\uFEFF'),
        fc.constantFrom('=', '+', '-', '@', '＝', '＠'),
        anyText,
      )
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.oneof(risky, anyText), (text) => {
        for (const cell of cells(text)) expect(cell).not.toMatch(/^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u)
      }),
    )
  })

  it('changes nothing but an apostrophe in front', () => {
    expect(cells('=1+1')[7]).toBe("'=1+1")
    expect(cells('@brand')[7]).toBe("'@brand")
    expect(cells('Plain, "quoted"\nand 👩‍👩‍👧')[7]).toBe('Plain, "quoted"\nand 👩‍👩‍👧')
  })

  it('opens with a byte order mark, so that Excel reads it as UTF-8', () => {
    expect(render('review-csv', [scheduled(1, {})], exportContext).files[0]?.bytes.slice(0, 3)).toEqual(
      new Uint8Array([0xef, 0xbb, 0xbf]),
    )
  })
})
