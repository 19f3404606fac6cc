// The posts of the schedule: all of them without checks, and those of the days in view with theirs.
import { describe, expect, test } from 'vitest'
import { merged } from '../../../renderer/screens/schedule/data/merged'
import { queuePage, type QueueRow } from '../../../shared/desk/queries/queue'
import { SmallDesk } from '../desk/small-desk'

const desk = new SmallDesk()
for (const id of ['p', 'q', 'r']) desk.draft('ana', id, 'Rates are up.')
const ana = desk.state.people.get('ana')
const [p, q, r] = ana
  ? queuePage(desk.state, ana, { split: 'all', search: '', offset: 0, limit: 9 }, desk.now).rows
  : []
if (!p || !q || !r) throw new Error('Not on the desk')
const clashing = (row: QueueRow): QueueRow => ({ ...row, clashes: ['Two posts within ten minutes.'] })

describe('what is known of the posts', () => {
  test('a clash is told of the post as it is, and of no other revision', () => {
    const [first, second] = merged([p, q], [clashing(p), clashing({ ...q, revision: q.revision - 1 })])
    expect([first?.clashes.length, second?.clashes.length]).toEqual([1, 0])
  })

  test('what has no clash stays the very row it was', () => {
    expect(merged([p, q], [{ ...p }])).toEqual([p, q])
    expect(merged([p, q], [{ ...p }])[0]).toBe(p)
  })

  test('posts in view are there before all the others are, and each once', () => {
    expect(merged([], [p, q]).map(({ id }) => id)).toEqual(['p', 'q'])
    expect(merged([p, q, r], [q]).map(({ id }) => id)).toEqual(['p', 'q', 'r'])
  })
})
