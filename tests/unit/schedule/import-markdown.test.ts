// Reading drafts from Markdown with front matter.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDrafts } from '../../../shared/schedule/import/read'
import { fixture, importContext } from './northbank'

function read(text: string, name = 'draft.md') {
  const [row] = readDrafts([{ name, text }], importContext).rows
  if (row === undefined) throw new Error('A Markdown file always gives one row')
  return row
}

describe('a Markdown file', () => {
  it('gives one draft, with everything its front matter says', () => {
    expect(read(fixture('drafts/spring-rates.md'))).toMatchObject({
      problems: [],
      content: {
        text: expect.stringMatching(/^Spring rates start on Monday\.\n\n[^]*`=SUM\(nothing\)` else$/),
        targets: ['linkedin/northbank', 'x/northbank'],
        overrides: { 'x/northbank': 'Spring rates from Monday. Details on our page.' },
        slot: { wall: '2027-03-15T09:00', zone: 'Europe/London' },
        media: [{ alt: 'A lamb: two days old, standing' }],
        disclosures: ['Capital at risk.'],
        relationships: [{ party: 'Whitby Lifeboat', nature: 'we pay for its fuel' }],
      },
    })
  })

  it('warns of a key that means nothing, on its line', () => {
    const row = read(fixture('drafts/gruesse.md'))
    expect(row.content).toMatchObject({ language: 'de', slot: { instant: '2027-01-11T07:30:00Z' } })
    expect(row.problems).toMatchObject([{ severity: 'warning', line: 2 }])
  })

  it('is a draft without front matter as well', () => {
    expect(read(fixture('drafts/no-front-matter.md')).content?.text).toBe('A text alone is a draft as well.')
  })

  it('with broken front matter is refused, with the line', () => {
    expect(read(fixture('drafts/broken-front-matter.md'))).toMatchObject({ row: 5, content: null })
    expect(read('---\naccount: x\n')).toMatchObject({ row: 1, content: null })
    expect(read('---\naccount: x\naccount: y\n---\n')).toMatchObject({ row: 3, content: null })
    expect(read('---\naccount: x\nprofile: y\n---\n')).toMatchObject({ row: 3, content: null })
  })

  it('with the wrong kind of value is refused, with the key and its line', () => {
    const row = read(fixture('drafts/wrong-shape.md'))
    expect(row).toMatchObject({ row: 4, content: null, problems: [{ field: 'media' }] })
    expect(row.problems[0]?.what).toContain('“media”')
  })

  it('is told apart from others by name, and judged with them', () => {
    const names = ['spring-rates.md', 'wrong-shape.md', 'no-front-matter.md']
    const report = readDrafts(
      names.map((name) => ({ name, text: fixture(`drafts/${name}`) })),
      importContext,
    )
    expect(report.rows.map(({ file, content }) => [file, content !== null])).toEqual([
      ['spring-rates.md', true],
      ['wrong-shape.md', false],
      ['no-front-matter.md', true],
    ])
  })

  it('finds what is wrong with a value on the line of its key', () => {
    const row = read('---\naccount: x/northbank\nlink: nowhere\nslot: soon\n---\nHi\n')
    expect(row.problems.map(({ field, line }) => [field, line])).toEqual([
      ['slot', 4],
      ['link', 3],
    ])
  })
})

describe('hostile front matter', () => {
  it('that refers to itself a billion times is refused at once', () => {
    const row = read(fixture('drafts/laughs.md'))
    expect(row).toMatchObject({ row: 4, content: null })
    expect(row.problems[0]?.what).toContain('refers back to another part of itself')
  })

  it('that is nested without end, or far too long, is refused', () => {
    for (const bomb of [
      '['.repeat(5_000),
      '- '.repeat(5_000),
      '{a: '.repeat(900),
      `a: ${'x'.repeat(30_000)}`,
      '? '.repeat(9_000),
    ]) {
      expect(read(`---\n${bomb}\n---\nHi\n`).content).toBeNull()
    }
  })

  it('cannot reach the prototypes of objects', () => {
    const row = read(
      '---\n__proto__: {polluted: yes}\nconstructor: {prototype: {polluted: yes}}\noverrides:\n  __proto__: x\n---\nHi\n',
    )
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    expect(row.content).toBeNull()
    expect(row.problems.map(({ what }) => what)).toContain('There is no account “__proto__” on this desk.')
    const picture = read('---\nmedia:\n  - __proto__: {url: "https://a.example/x.png"}\n---\nHi\n')
    expect(picture.content).toBeNull()
  })

  it('runs no tags and turns nothing into dates or numbers', () => {
    expect(read('---\ncampaign: 2027\nlanguage: no\nkind: !!js/function post\n---\nHi\n').content).toMatchObject({
      campaign: '2027',
      language: 'no',
      kind: 'post',
    })
  })

  it('never makes the reader throw', () => {
    const pieces = fc
      .array(
        fc.constantFrom(
          '---',
          '\n',
          ': ',
          '- ',
          'media',
          'overrides',
          'account',
          '&a',
          '*a',
          '!!',
          '[',
          '{',
          '}',
          '"',
          '|',
          '>',
          '? ',
          '\t',
          '#',
          '__proto__',
          '<<',
          '%YAML',
        ),
      )
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.oneof(pieces, fc.string({ unit: 'binary' })), (junk) => {
        expect(read(`---\n${junk}\n---\n${junk}`).file).toBe('draft.md')
        expect(read(junk).file).toBe('draft.md')
      }),
      { numRuns: 1_000 },
    )
  })
})
