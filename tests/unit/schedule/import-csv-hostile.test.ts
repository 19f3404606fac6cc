// Sheets made to break the reader, and any text at all going through one.
import { stringify } from 'csv-stringify/sync'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDrafts, takeable } from '../../../shared/schedule/import/read'
import type { ImportContext } from '../../../shared/schedule/import/report'
import { importContext, problemsOf } from './northbank'

function read(text: string, context: Partial<ImportContext> = {}) {
  return readDrafts([{ name: 'drafts.csv', text }], { ...importContext, ...context })
}

describe('sheets of any kind', () => {
  it('never make the reader throw', () => {
    const bytes = fc.uint8Array({ maxLength: 400 }).map((data) => new TextDecoder('latin1').decode(data))
    const pieces = fc
      .array(
        fc.constantFrom(
          'Text',
          'Account',
          'When',
          ',',
          ';',
          '"',
          '""',
          '\n',
          '\r',
          '\t',
          '=',
          '03/04/2027',
          '\uD800',
          '\uFEFF',
          '__proto__',
          'x',
        ),
      )
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.oneof(bytes, pieces, fc.string({ unit: 'binary' })), (junk) => {
        for (const text of [junk, `Text,When,Account,Media\n${junk}`, `When\tText\n${junk}\t${junk}\n`]) {
          const report = read(text)
          expect(report.valid).toBe(takeable(report).length)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('cannot reach the prototypes of objects', () => {
    const report = read(
      '__proto__,constructor,Text,toString,Account\npolluted,polluted,Hi,polluted,__proto__\nx,x,Ho,x,constructor\n',
      { columns: JSON.parse('{"Nothing":null}') as Record<string, null> },
    )
    expect(Object.prototype).not.toHaveProperty('polluted')
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    expect(report.rows.map((row) => row.problems[0]?.what)).toEqual([
      'There is no account “__proto__” on this desk.',
      'There is no account “constructor” on this desk.',
    ])
    expect(report.files[0]?.columns.map(({ field }) => field)).toEqual([null, null, 'text', null, 'account'])
  })

  it('give back any text exactly, whatever is in it', () => {
    const anyText = fc
      .oneof(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('=1+1', '@brand', '"', '\n', 'a,b;c', '👩‍👩‍👧', '-1', '\t'),
      )
      .filter((text) => text.trim() !== '' && !text.includes('\r') && !text.includes('\uFFFD'))
    fc.assert(
      fc.property(
        fc.array(anyText, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(',', ';', '\t'),
        (texts, delimiter) => {
          const sheet = stringify([['Account', 'Text'], ...texts.map((text) => ['x/northbank', text])], {
            delimiter,
            quoted: true,
            record_delimiter: '\r\n',
          })
          expect(takeable(read(sheet)).map((content) => content.text)).toEqual(texts)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('name each row by the line on which it starts', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 12 }), (breaks) => {
        const texts = breaks.map((count, index) => `T${index}${'\n'.repeat(count)}.`)
        const rows = read(`Text\n${texts.map((text) => `"${text}"\n\n`).join('')}`).rows
        let line = 2
        const expected = breaks.map((count) => {
          const start = line
          line += count + 2
          return start
        })
        expect(rows.map((row) => row.row)).toEqual(expected)
      }),
    )
  })

  it('of many rows look each row up a fixed number of times', () => {
    let touched = 0
    const existing = {
      *[Symbol.iterator]() {
        for (let index = 0; index < 1_000; index += 1) {
          touched += 1
          yield { text: `Existing ${index}`, slotInstant: null }
        }
      },
    }
    const rows = Array.from({ length: 2_000 }, (_, index) => `Text ${index},x/northbank,2027-03-04 09:00`).join('\n')
    const report = read(`Text,Account,When\n${rows}`, { existing })
    expect(report.valid).toBe(2_000)
    expect(problemsOf(report)).toEqual([])
    expect(touched).toBe(1_000)
  })
})
