// Reading sheets of drafts.
import { describe, expect, it } from 'vitest'
import { readDrafts } from '../../../shared/schedule/import/read'
import type { ImportContext } from '../../../shared/schedule/import/report'
import { importContext } from './northbank'

function read(text: string, context: Partial<ImportContext> = {}) {
  return readDrafts([{ name: 'drafts.csv', text }], { ...importContext, ...context })
}

function first(text: string, context: Partial<ImportContext> = {}) {
  return read(text, context).rows[0]
}

describe('a sheet', () => {
  it.each([
    ['Buffer', 'Text,Image URL,Tags,Posting Time', 'Hello,,,2027-03-04 09:00'],
    ['Sprout Social', 'date,time_24hr,message_text', '2027-03-04,09:00,Hello'],
    [
      'Metricool',
      'Text,Date,Time,Draft,LinkedIn,Twitter/X,Picture Url 1',
      'Hello,2027-03-04,09:00:00,false,FALSE,TRUE,',
    ],
    [
      'HighLevel',
      'postAtSpecificTime (YYYY-MM-DD HH:mm:ss),content,link (OGmetaUrl),imageUrls,gifUrl,videoUrls',
      '2027-03-04 09:00:00,Hello,,,,',
    ],
    ['Publer', 'Date,Text,Link(s),Media URL(s)', '2027/03/04 09:00,Hello,,'],
    ['PostFast', 'scheduled_at,account_id,content', '2027-03-04T09:00:00+00:00,x/northbank,Hello'],
  ])('of %s is recognised, and its time and text are found', (template, header, row) => {
    const report = read(`${header}\n${row}\n`)
    expect(report.files[0]?.template).toBe(template)
    expect(report.rows[0]?.content).toMatchObject({ text: 'Hello', slot: { instant: '2027-03-04T09:00:00Z' } })
  })

  it('says yes or no for each channel, as Metricool has it', () => {
    const content = first(
      'Text,Date,Time,Draft,Instagram,Twitter/X,Picture Url 1,Alt text picture 1,Picture Url 2\nHi,2027-03-04,09:00:00,false,TRUE,TRUE,https://a.example/1.jpg,One,https://a.example/2.jpg\n',
    )?.content
    expect(content?.targets).toEqual(['instagram/northbank', 'x/northbank'])
    expect(content?.media.map(({ url, alt }) => [url, alt])).toEqual([
      ['https://a.example/1.jpg', 'One'],
      ['https://a.example/2.jpg', ''],
    ])
  })

  it.each([
    ['semicolons', 'Text;Account\nA, b;x/northbank\n'],
    ['tabs', 'Text\tAccount\nA, b\tx/northbank\n'],
    ['a declared separator', 'sep=;\r\nText;Account\r\nA, b;x/northbank\r\n'],
    ['a byte order mark', '\uFEFFText,Account\n"A, b",x/northbank\n'],
    ['line ends of every kind', 'Text,Account\r"A, b",x/northbank\r\n\n'],
  ])('with %s is read', (_kind, text) => {
    expect(first(text)?.content).toMatchObject({ text: 'A, b', targets: ['x/northbank'] })
  })

  it('may name its columns in its own words once a person has mapped them', () => {
    const columns = { Was: 'text', Wohin: 'account', Text: null } as const
    expect(first('Was,Wohin,Text\nHallo,x/northbank,Notiz\n', { columns })?.content).toMatchObject({ text: 'Hallo' })
  })

  it('without a column for the text is refused as a whole', () => {
    expect(read('Name,Age\nAnn,3\n').rows).toMatchObject([{ row: 1, content: null, problems: [{ field: 'file' }] }])
  })

  it('with a quotation mark never closed keeps the rows before it, and says where it opens', () => {
    const report = read('Text,Account\nGood,x/northbank\n"Open,x/northbank\nLost,x/northbank\n')
    expect(report.rows.map((row) => [row.row, row.content === null])).toEqual([
      [2, false],
      [3, true],
    ])
  })

  it('knows an account by id, by handle, by channel, and by channel and handle in two columns', () => {
    for (const name of ['x/northbank', 'X/NorthBank', 'twitter', 'twitter/@northbank', 'X']) {
      expect(first(`Text,Account\nHi,${name}\n`)?.content?.targets).toEqual(['x/northbank'])
    }
    expect(first('Text,Account\nHi,@northbank-de\n')?.content?.targets).toEqual(['linkedin/northbank-de'])
    expect(first('Text,Channel,Account\nHi,LinkedIn,northbank\n')?.content?.targets).toEqual(['linkedin/northbank'])
    expect(first('Text,Account\nHi,"x/northbank, instagram"\n')?.content?.targets).toEqual([
      'x/northbank',
      'instagram/northbank',
    ])
    expect(first('Text,Account\nHi,northbank\n')?.problems[0]?.what).toContain('fits several accounts')
  })

  it('warns of what is missing, past or repeated, and still can be taken', () => {
    const report = read(
      'Text,Account,When\nA,x/northbank,2020-01-01 09:00\nB,,\nC,x/northbank,2027-03-04 09:00\nc ,x/northbank,2027-03-04 09:00\nD,x/northbank,2027-03-04 09:00\n',
      { existing: [{ text: 'd', slotInstant: '2027-03-04T09:00:00Z' }] },
    )
    expect(report.valid).toBe(5)
    expect(report.rows.map((row) => row.problems.map(({ what }) => what))).toEqual([
      ['2020-01-01 09:00 (Europe/London) has passed.'],
      ['No account is named.', 'No time is given.'],
      [],
      ['“c” is already in drafts.csv, line 4, for the same account at the same time.'],
      ['The desk already holds a post with this text for the same time: “D”.'],
    ])
  })

  it('refuses a text that is too long, or holds a character that was cut in half', () => {
    expect(first(`Text\n${'a'.repeat(100_001)}\n`)?.problems[0]).toMatchObject({ severity: 'error', field: 'text' })
    expect(first('Text\nHalf \uD83D here\n')?.problems[0]).toMatchObject({ severity: 'error', field: 'text' })
  })

  it('says in words that a language is no code and a link no address', () => {
    expect(first('Text,Language\nHi,Deutsch\n')?.problems[0]?.what).toBe('“Deutsch” is not a language code.')
    expect(first('Text,Link\nHi,javascript:alert(1)\n')?.problems[0]?.field).toBe('link')
  })
})

describe('a time in a sheet', () => {
  const at = (when: string, zone = '', rest: Partial<ImportContext> = {}) =>
    first(`Text,Account,When,Zone\nHi,linkedin/northbank-de,${when},${zone}\n`, rest)

  it('is the account’s, unless the row names a zone', () => {
    expect(at('2027-07-01 09:00')?.content?.slot?.instant).toBe('2027-07-01T07:00:00Z')
    expect(at('2027-07-01 09:00', 'America/New_York')?.content?.slot?.instant).toBe('2027-07-01T13:00:00Z')
  })

  it('is the desk’s where the accounts of a row have no zone in common', () => {
    const row = first('Text,Account,When\nHi,"linkedin/northbank-de, bluesky",2027-07-01 09:00\n')
    expect(row?.content?.slot?.zone).toBe('Europe/London')
  })

  it('with an offset keeps its instant, also in the hour that comes twice', () => {
    expect(at('2027-10-31T02:30+01:00')?.content?.slot).toEqual({
      wall: '2027-10-31T02:30',
      zone: 'Europe/Berlin',
      instant: '2027-10-31T01:30:00Z',
    })
    expect(at('2027-10-31 02:30')?.problems[0]?.fix).toContain('2027-10-31T02:30+02:00 or 2027-10-31T02:30+01:00')
  })

  it('may be written with am and pm, but not with a 13th hour', () => {
    expect(at('2027-03-04 12:15 am')?.content?.slot?.wall).toBe('2027-03-04T00:15')
    expect(at('2027-03-04 1:05 PM')?.content?.slot?.wall).toBe('2027-03-04T13:05')
    expect(at('2027-03-04 13:05 pm')?.content).toBeNull()
  })

  it('is to the minute, and says so when seconds are dropped', () => {
    expect(at('2027-03-04 09:00:30')?.problems[0]?.what).toContain('seconds were dropped')
  })

  it.each([
    'soon',
    '2027-03-04 25:00',
    '2027-13-01 09:00',
    '31/02/2027 09:00',
    '99999-01-01',
    '+02:00',
    '2027-03-04T09:00+99:00',
  ])('such as %s is refused with the value quoted', (when) => {
    const problem = at(when)?.problems[0]
    expect(problem?.severity).toBe('error')
    expect(problem?.what).toMatch(/“.*”/)
  })
})

describe('a date with the day and month in doubt', () => {
  const column = (...dates: string[]) =>
    read(`Text,Account,When\n${dates.map((date, index) => `T${index},x/northbank,${date} 09:00\n`).join('')}`)
  const walls = (report: ReturnType<typeof column>) => report.rows.map((row) => row.content?.slot?.wall.slice(0, 10))

  it('is never guessed', () => {
    const report = column('03/04/2027', '05/06/2027')
    expect(report.valid).toBe(0)
    expect(report.rows[0]?.problems[0]?.fix).toContain(
      '2027-04-03 if the day comes first, 2027-03-04 if the month does',
    )
  })

  it('is decided by another row, and the report says which', () => {
    const report = column('03/04/2027', '14/04/2027')
    expect(walls(report)).toEqual(['2027-04-03', '2027-04-14'])
    expect(report.files[0]?.notes).toContain('Dates are read day first, because line 3 says “14/04/2027 09:00”.')
    expect(walls(column('3/4/27', '4/14/27'))).toEqual(['2027-03-04', '2027-04-14'])
  })

  it('stays undecided where the column says both', () => {
    const report = column('03/04/2027', '14/04/2027', '04/14/2027')
    expect(report.valid).toBe(0)
    expect(report.rows[0]?.problems[0]?.what).toContain('written both ways')
  })

  it('is no doubt where both numbers are the same, or a person has said which is which', () => {
    expect(walls(column('04/04/2027'))).toEqual(['2027-04-04'])
    expect(first('Text,When\nHi,03/04/2027 09:00\n', { dateOrder: 'month-first' })?.content?.slot?.wall).toBe(
      '2027-03-04T09:00',
    )
  })
})
