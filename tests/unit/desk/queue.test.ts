import { describe, expect, it } from 'vitest'
import type { Split } from '../../../shared/desk/queries/splits'
import { queuePage } from '../../../shared/desk/queries/queue'
import { content, type Name, SmallDesk, slots } from './small-desk'

const now = '2027-01-11T00:00:00Z'

function page(
  desk: SmallDesk,
  by: Name,
  split: Split,
  more: { search?: string; offset?: number; limit?: number; checks?: 'all' | 'none' } = {},
) {
  const person = desk.state.people.get(by)
  if (!person) throw new Error('Not on the desk')
  return queuePage(desk.state, person, { split, search: '', offset: 0, limit: 10, ...more }, now)
}

describe('the queue', () => {
  it('shows each person what is theirs to do', () => {
    const desk = new SmallDesk()
    desk.draft('ben', 'p', 'Rates are up.')
    expect(page(desk, 'ben', 'your-turn').counts['your-turn']).toBe(1)
    desk.submit('ben', 'p')
    const turns = (['ana', 'ben', 'cleo', 'dev', 'mia'] as const).map((by) => page(desk, by, 'your-turn').total)
    // Ben reviews brand too, but not what he wrote.
    expect(turns).toEqual([0, 0, 1, 1, 0])
    desk.sign('cleo', 'p')
    expect(page(desk, 'mia', 'your-turn').rows).toMatchObject([{ turn: 'A social manager', status: 'approved' }])
  })

  it('puts the nearest slot first and what has none last, and pages through it', () => {
    const desk = new SmallDesk()
    desk.draft('ana', 'later', 'B', { slot: slots[1] ?? null })
    desk.draft('ana', 'none', 'C', { slot: null })
    desk.draft('ana', 'sooner', 'A')
    const ids = (offset: number) => page(desk, 'ana', 'all', { offset, limit: 2 }).rows.map(({ id }) => id)
    expect([ids(0), ids(2)]).toEqual([['sooner', 'later'], ['none']])
  })

  it('has each post of the desk in one list by state, those of an import that was undone in that of the withdrawn', () => {
    const desk = new SmallDesk()
    desk.draft('ana', 'kept', 'A')
    desk.draft('ana', 'gone', 'B')
    desk.must('ana', { type: 'withdraw', post: 'gone', expect: desk.expect('gone'), reason: '' })
    desk.draft('ana', 'waits', 'C')
    desk.submit('ana', 'waits')
    const { counts } = page(desk, 'ana', 'withdrawn')
    expect(page(desk, 'ana', 'withdrawn').rows.map(({ id }) => id)).toEqual(['gone'])
    expect(counts).toMatchObject({ drafts: 1, 'in-review': 1, approved: 0, exported: 0, withdrawn: 1, all: 3 })
  })

  it('finds words in text, key, author and account, all of them together', () => {
    const desk = new SmallDesk()
    desk.draft('ana', 'p', 'Rates are up.')
    desk.draft('ben', 'q', 'Rates are down.')
    const found = (search: string) => page(desk, 'mia', 'all', { search }).rows.map(({ id }) => id)
    expect(found('rates')).toEqual(['p', 'q'])
    expect(found('RATES ben')).toEqual(['q'])
    expect(found('N-1001')).toEqual(['p'])
    expect(found('rates nothing')).toEqual([])
  })

  it('marks what is at risk and what has expired', () => {
    const desk = new SmallDesk()
    desk.draft('ana', 'near', 'A') // 09:00 of the same day
    desk.draft('ana', 'far', 'B', { slot: slots[1] ?? null })
    desk.draft('ana', 'past', 'C', {
      slot: { wall: '2027-01-10T09:00', zone: 'Europe/London', instant: '2027-01-10T09:00:00Z' },
    })
    const marks = page(desk, 'ana', 'all').rows.map(({ id, isAtRisk, isExpired }) => [id, isAtRisk, isExpired])
    expect(marks).toEqual([
      ['past', false, true],
      ['near', true, false],
      ['far', false, false],
    ])
  })

  it('shows a page at once: it checks a few posts, says which rows wait, and checks more when it is asked again', () => {
    const desk = new SmallDesk()
    const drafts = Array.from({ length: 60 }, (_none, index) => ({
      post: `p${index}`,
      content: content(`Guaranteed returns ${index}`),
    }))
    desk.must('ana', { type: 'import-drafts', drafts })
    const ask = () => {
      const { rows, waiting } = page(desk, 'ana', 'all', { limit: 60 })
      expect(rows.filter(({ findings }) => findings === null)).toHaveLength(waiting)
      return { rows, waiting }
    }
    const [first, second, third] = [ask(), ask(), ask()]
    expect([first.rows.length, first.waiting, second.waiting, third.waiting]).toEqual([60, 35, 10, 0])
    expect(third.rows.every(({ findings }) => findings?.blocker === 1)).toBe(true)
  })

  it('checks every row, or none, where it is asked to', () => {
    const desk = new SmallDesk()
    const drafts = Array.from({ length: 60 }, (_none, index) => ({
      post: `p${index}`,
      content: content(`Guaranteed returns ${index}`),
    }))
    desk.must('ana', { type: 'import-drafts', drafts })
    const waiting = (checks: 'all' | 'none') => page(desk, 'ana', 'all', { limit: 60, checks }).waiting
    expect([waiting('none'), waiting('none'), waiting('all'), waiting('none')]).toEqual([60, 60, 0, 0])
  })

  it('names characters that would hide or turn others, instead of obeying them', () => {
    const desk = new SmallDesk()
    desk.draft('ana', 'p', 'see \u202elive\u202c and a\u200bb\nnext')
    expect(page(desk, 'ana', 'all').rows[0]?.excerpt).toBe('see [U+202E]live[U+202C] and a[U+200B]b next')
  })
})
