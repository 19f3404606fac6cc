// Lists out of files onto the desk: what was shown is what is taken, once, and only the latest.
import { expect, it } from 'vitest'
import { ListImports } from '../../../electron/files/lists'
import { listsView } from '../../../shared/desk/queries/lists'
import { SmallDesk } from './small-desk'

const now = '2027-01-04T08:00:00Z'
const csv = (text: string) => [{ name: 'list.csv', text }]

it('are taken as they were shown, and shown again with who brought them', () => {
  const desk = new SmallDesk()
  const imports = new ListImports()
  const first = imports.judge('claims', csv('claim,evidence\nNo fees,Price list\n'), desk.state, now)
  const second = imports.judge('claims', csv('claim,evidence\nNo fees,Price list\nFree cash,\n'), desk.state, now)
  expect(second.report).toMatchObject({ added: 1, errors: 1 })
  expect(imports.take(first.token)).toBe(null)
  const taken = imports.take(second.token)
  if (!taken) throw new Error('It can be taken')
  expect(taken.count).toBe(1)
  desk.must('cleo', taken.command)
  expect(imports.take(second.token)).toBe(null)
  const { registers } = listsView(desk.state)
  expect(registers.claims).toMatchObject([{ entry: { text: 'No fees', from: '2027-01-04' }, by: 'Cleo Hart' }])
  expect(imports.judge('claims', csv('claim,evidence\nno fees,Price list\n'), desk.state, now).report).toMatchObject({
    added: 0,
    changed: 1,
  })
})

it('of customers take the place of the list before, and never show its names to others', () => {
  const desk = new SmallDesk()
  const imports = new ListImports()
  const { token } = imports.judge('customers', csv('Maria Keller\nJan Ott\n'), desk.state, now)
  const taken = imports.take(token)
  if (!taken) throw new Error('It can be taken')
  desk.must('mia', taken.command)
  expect(desk.state.lists.registers.customers).toEqual(['Maria Keller', 'Jan Ott'])
  expect(JSON.stringify(listsView(desk.state))).not.toContain('Keller')
  expect(imports.judge('customers', csv('Jan Ott\n'), desk.state, now).report).toMatchObject({ same: 1, dropped: 1 })
})

it('that somebody changed meanwhile are not written over', () => {
  const desk = new SmallDesk()
  const imports = new ListImports()
  const read = () => imports.judge('terms', csv('Term\nHeron\n'), desk.state, now)
  const early = imports.take(read().token)
  if (!early) throw new Error('It can be taken')
  const late = imports.take(read().token)
  desk.must('mia', early.command)
  const put = early.command.type === 'change-register' ? early.command.put : []
  expect(put).toHaveLength(1)
  expect(late && desk.act('mia', late.command)).toMatchObject({ ok: false, error: { code: 'stale' } })
})
