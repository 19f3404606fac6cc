// The 200 drafts of the sample desk: every bad row is found, named and explained; every other row can be taken.
import { describe, expect, it } from 'vitest'
import { judgeDrafts, readDrafts, takeable } from '../../../shared/schedule/import/read'
import { fixture, importContext } from './northbank'

const file = { name: 'drafts-200.csv', text: fixture('drafts-200.csv') }
const report = readDrafts([file], importContext)

describe('the 200 drafts', () => {
  it('hold 188 rows that can be taken and 12 that cannot', () => {
    expect(report.rows).toHaveLength(200)
    expect(report.valid).toBe(188)
    expect(takeable(report)).toHaveLength(188)
    expect(report.errors).toBe(12)
  })

  it.each([
    [7, 'account', 'There is no account “tiktok/northbank” on this desk.'],
    [25, 'slot', '“03/04/2027” can be read two ways.'],
    [44, 'row', 'This row has 4 cells where the first line has 10'],
    [63, 'zone', 'The time zone “Europe/Frankfurt” is not known.'],
    [84, 'media', '“htp:/media.northbank.example/whitby.jpg” is not a web address.'],
    [105, 'text', 'The text is empty, and there is no picture.'],
    [122, 'row', 'This row has 12 cells where the first line has 10'],
    [143, 'account', '“LinkedIn” fits several accounts: linkedin/northbank and linkedin/northbank-de.'],
    [174, 'slot', '“2027-03-28T02:30” does not exist in Europe/Berlin'],
    [187, 'slot', '“2027-04-04 02:30” comes twice in Australia/Sydney'],
    [205, 'slot', '“2027-04-12” says no time of day.'],
    [224, 'slot', 'There is no day “2027-02-30”.'],
  ])('line %i is refused for its %s', (line, field, what) => {
    const row = report.rows.find((candidate) => candidate.row === line)
    expect(row?.content).toBeNull()
    expect(row?.problems).toHaveLength(1)
    expect(row?.problems[0]).toMatchObject({ severity: 'error', field })
    expect(row?.problems[0]?.what).toContain(what)
    expect(row?.problems[0]?.fix).not.toBe('')
  })

  it('refuse nothing else', () => {
    const refused = report.rows.filter((row) => row.content === null).map((row) => row.row)
    expect(refused).toEqual([7, 25, 44, 63, 84, 105, 122, 143, 174, 187, 205, 224])
  })

  it('repeat one text, which is a warning on its second row and does not keep it out', () => {
    const warned = report.rows.filter((row) => row.problems.some((problem) => problem.severity === 'warning'))
    expect(warned.map((row) => row.row)).toEqual([227])
    expect(warned[0]?.content).not.toBeNull()
  })

  it('name every row by the line on which it starts', () => {
    const lines = file.text.replaceAll('\r\n', '\n').split('\n')
    for (const { row, content } of report.rows) {
      const [account] = (lines[row - 1] ?? '').split(',')
      if (content !== null) expect(content.targets).toEqual([account])
    }
  })

  it('keep every text as it is, formulas and all', () => {
    const texts = takeable(report).map((content) => content.text)
    expect(texts).toContain("=cmd|' /C calc'!A0")
    expect(texts).toContain('He said ""no hold music"" and meant it.')
    expect(texts).toContain('\tIndented on purpose: a poem about overdrafts\n\tshould be short.')
    expect(texts.some((text) => text.startsWith('@brand'))).toBe(true)
    expect(texts.some((text) => text.startsWith('+1'))).toBe(true)
    expect(texts.some((text) => text.includes('👩‍👩‍👧 👨‍👨‍👦‍👦 👩🏽‍🦽 🏳️‍🌈'))).toBe(true)
    expect(texts).toContain('לעולם לא נבקש ממך את הסיסמה. גם לא "רק לבדיקה".')
  })

  it('lie between January and April 2027, in the zones that the rows or accounts give', () => {
    const slots = takeable(report).flatMap((content) => (content.slot === null ? [] : [content.slot]))
    expect(slots).toHaveLength(188)
    expect(slots.every(({ instant }) => instant >= '2027-01-04' && instant < '2027-05-01')).toBe(true)
    expect(new Set(slots.map(({ zone }) => zone)).size).toBeGreaterThan(5)
  })

  it('are known again when they are on the desk already', () => {
    const existing = takeable(report).map(({ text, slot }) => ({ text, slotInstant: slot?.instant ?? null }))
    const again = readDrafts([file], { ...importContext, existing })
    const told = again.rows.filter((row) => row.problems.some(({ what }) => what.includes('already holds a post')))
    expect(told).toHaveLength(188)
  })

  it('are judged in steps, between which a person can stop', () => {
    const judging = judgeDrafts([file], importContext)
    expect(judging.next()).toEqual({ done: false, value: { done: 0, total: 0, file: 'drafts-200.csv' } })
    expect(judging.next()).toEqual({ done: false, value: { done: 100, total: 200, file: 'drafts-200.csv' } })
    judging.return({ files: [], rows: [], valid: 0, errors: 0, warnings: 0 })
    expect(judging.next().done).toBe(true)
  })
})
