// The desk's lists out of files: claims, internal terms, sensitive dates and customers, every row judged.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readList, takeableEntries, takeableNames } from '../../../shared/schedule/import/lists/read'
import { type ImportableList, importableLists, type ListContext } from '../../../shared/schedule/import/lists/report'

const nothing: ListContext = { claims: [], terms: [], dates: [], customers: [], today: '2027-01-04' }
const read = (list: ImportableList, text: string, context: Partial<ListContext> = {}) =>
  readList(list, [{ name: 'list.csv', text }], { ...nothing, ...context })
const entries = (list: ImportableList, text: string, context: Partial<ListContext> = {}) =>
  takeableEntries(read(list, text, context))
const problems = (list: ImportableList, text: string) =>
  read(list, text).rows.flatMap(({ row, problems: all }) => all.map(({ field, what }) => [row, field, what]))

describe('a file of claims', () => {
  const head = 'Claim,Other wordings,Evidence,Valid from,Valid until,Channels,Markets\n'

  it('becomes entries of the register, whatever its columns are called', () => {
    const [claim] = entries(
      'claims',
      `${head}"4.15% AER, fixed",4.15 % AER|four fifteen,Rate sheet 7,2027-01-01,31.12.2027,"LinkedIn, X","UK, DE"\n`,
    )
    expect(claim).toMatchObject({
      text: '4.15% AER, fixed',
      wordings: ['4.15 % AER', 'four fifteen'],
      evidence: 'Rate sheet 7',
      from: '2027-01-01',
      until: '2027-12-31',
      channels: ['linkedin', 'x'],
      markets: ['UK', 'DE'],
    })
    const short = entries('claims', 'Aussage;Beleg\nOhne Gebühren;Preisliste\n')
    expect(short).toMatchObject([{ text: 'Ohne Gebühren', from: '2027-01-04', until: null, channels: [], markets: [] }])
  })

  it('says of every row that cannot be taken where, what and how to mend it', () => {
    const text = `${head}A,,,,,,\n,,Sheet,,,,\nB,,Sheet,2027-02-30,,,\nC,,Sheet,2027-05-01,2027-04-01,,\nD,,Sheet,,,Fax,\nE,,Sheet,soon,,,\nF,,Sheet,03/04/2027,,,\nG\nH,,Sheet,,,,\nh,,Sheet,,,,\n`
    expect(problems('claims', text)).toEqual([
      [2, 'evidence', 'Nothing says how “A” is proved.'],
      [3, 'text', 'This row has no claim.'],
      [4, 'from', 'There is no day “2027-02-30”.'],
      [5, 'until', '“C” ends before it begins.'],
      [6, 'channels', '“Fax” is not a channel.'],
      [7, 'from', '“soon” cannot be read as a day.'],
      [8, 'from', expect.stringContaining('“03/04/2027” can be read two ways.')],
      [9, 'row', 'This row has 1 cell where the first line has 7: “G”.'],
      [11, 'row', '“h” is already on line 10 of “list.csv”.'],
    ])
    for (const { problems: all } of read('claims', text).rows) for (const { fix } of all) expect(fix).toMatch(/\.$/)
    expect(entries('claims', text)).toHaveLength(1)
  })

  it('read again changes nothing, and changes what it changes', () => {
    const text = `${head}A,,Sheet,2027-01-01,,,\nA,,Sheet,2027-01-01,,,UK\n`
    const first = read('claims', text)
    expect(first).toMatchObject({ added: 2, changed: 0, same: 0 })
    const claims = takeableEntries(first) as ListContext['claims']
    expect(read('claims', text, { claims })).toMatchObject({ added: 0, changed: 0, same: 2 })
    const changed = read('claims', text.replace('Sheet', 'Sheet 8'), { claims })
    expect(changed).toMatchObject({ added: 0, changed: 1, same: 1 })
    expect(takeableEntries(changed).map(({ id }) => id)).toEqual([claims[0]?.id])
  })
})

describe('a file of dates', () => {
  it('becomes entries, of one day where no last day is given', () => {
    const dates = entries(
      'dates',
      'Event,Date,End,Kind,Market\nElection day,07.11.2028,,quiet,US\nAdvent,29.11.2027,24.12.2027,,\n',
    )
    expect(dates).toMatchObject([
      { title: 'Election day', from: '2028-11-07', to: '2028-11-07', weight: 'quiet', markets: ['US'] },
      { title: 'Advent', from: '2027-11-29', to: '2027-12-24', weight: 'mind', markets: [] },
    ])
    expect(problems('dates', 'Event,Date,Kind\n,2027-01-01,\nX,2027-01-01,loud\n')).toEqual([
      [2, 'title', 'This row does not say what day it is.'],
      [3, 'weight', '“loud” does not say how much the day weighs.'],
    ])
  })
})

describe('a plain list', () => {
  it('of names needs no headings', () => {
    const report = read('customers', 'Maria Keller\nJan  Ott\n\nLi\n')
    expect(takeableNames(report)).toEqual(['Maria Keller', 'Jan Ott'])
    expect(report.rows.at(-1)?.problems[0]?.what).toBe('“Li” is not a full name.')
    expect(report.files[0]?.notes[0]).toContain('Read as a plain list')
    expect(entries('terms', 'Project Heron\nKestrel pilot\n').map((entry) => 'term' in entry && entry.term)).toEqual([
      'Project Heron',
      'Kestrel pilot',
    ])
  })

  it('with headings takes first and last names together', () => {
    const report = read('customers', 'Last name,First name,City\nKeller,Maria,Mainz\n')
    expect(takeableNames(report)).toEqual(['Maria Keller'])
    expect(report.files[0]?.notes).toEqual(['Not taken, because nothing is known about them: “City”.'])
  })

  it('of customers says whom it would drop', () => {
    const report = read('customers', 'Name\nMaria Keller\nJan Ott\n', {
      customers: ['Maria Keller', 'Erika Mustermann'],
    })
    expect(report).toMatchObject({ added: 1, same: 1, dropped: 1 })
    expect(takeableNames(report)).toEqual(['Maria Keller', 'Jan Ott'])
  })
})

describe('any file', () => {
  it('without a heading that the list needs is refused with the headings it may have', () => {
    const [row] = read('claims', 'Colour,Size\nred,2\n').rows
    expect(row?.problems[0]).toMatchObject({ field: 'file', fix: expect.stringContaining('text, wordings, evidence') })
    expect(read('terms', '').rows[0]?.problems[0]?.what).toBe('The file is empty.')
  })

  it('never throws, and takes nothing that its list would not hold', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('2027-01-01', 'LinkedIn', 'quiet', '"', 'a'.repeat(3_000), '\ud800'),
    )
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 7 }), { maxLength: 6 })
    fc.assert(
      fc.property(fc.constantFrom(...importableLists), table, fc.boolean(), (list, rows, isHeaded) => {
        const head = {
          claims: 'claim,evidence,from,until',
          terms: 'term',
          dates: 'title,date,to,kind',
          customers: 'name',
        }[list]
        const text = [...(isHeaded ? [head] : []), ...rows.map((row) => row.join(','))].join('\n')
        const report = read(list, text)
        expect(
          report.rows.every(
            ({ entry, problems: all }) => (entry === null) === all.some(({ severity }) => severity === 'error'),
          ),
        ).toBe(true)
        expect(new Set(takeableEntries(report).map(({ id }) => id)).size).toBe(takeableEntries(report).length)
      }),
      { numRuns: 400 },
    )
  })
})
