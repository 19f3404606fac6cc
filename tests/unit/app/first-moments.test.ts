// The first moments on a desk: rows come first, and whatever walks the whole desk follows them.
import { describe, expect, test } from 'vitest'
import { CheckingPace } from '../../../electron/app/checking-pace'
import { QueueFirst } from '../../../electron/app/queue-first'
import { emptyState } from '../../../shared/desk/state'

describe('how many rows of a page are checked before it is answered', () => {
  /** Each check takes so many milliseconds; `waiting` is how many rows are still unchecked. */
  function asking(costs: (check: number) => number, rows = 100) {
    let now = 0
    let checked = 0
    const pace = new CheckingPace(() => now)
    const state = emptyState()
    const ask = (shown = rows) =>
      pace.of(state, (most) => {
        const made = Math.min(most, rows - checked)
        for (let check = 0; check < made; check += 1) now += costs(checked + check)
        checked += made
        return { made, waiting: rows - checked, rows: Array.from({ length: shown }) }
      }).made
    return { ask }
  }

  test('none at first, then one, then as many as nobody notices', () => {
    const { ask } = asking((check) => (check === 0 ? 1_500 : 2))
    expect([ask(), ask(), ask(), ask(), ask(), ask()]).toEqual([0, 1, 1, 2, 4, 8])
  })

  test('fewer where they turn out slow, and never none: the last row is reached', () => {
    const { ask } = asking(() => 90, 5)
    expect([ask(), ask(), ask(), ask(), ask(), ask(), ask()]).toEqual([0, 1, 1, 1, 1, 1, 0])
  })

  test('asking for the counts alone shows no row, so that the rows still come without a wait', () => {
    const { ask } = asking(() => 2)
    expect([ask(1), ask(1), ask()]).toEqual([0, 0, 0])
    expect(ask()).toBe(1)
  })

  test('none until it is known what the other posts say, which is read a little for each page', () => {
    let now = 0
    let left = 1_000
    const state = emptyState()
    state.neighbours.warm = (count) => {
      now += 20
      left -= count
      return left > 0
    }
    const pace = new CheckingPace(() => now)
    const ask = () => pace.of(state, (most) => ({ waiting: 9, rows: [1, 2], most }))
    expect(ask()).not.toHaveProperty('isReading')
    expect(left).toBe(1_000)
    expect(ask()).toMatchObject({ most: 0, isReading: true })
    expect(left).toBe(400)
    expect([ask(), ask()]).toMatchObject([{ most: 1 }, { most: 2 }])
    expect(ask()).not.toHaveProperty('isReading')
  })

  test('none where the list itself was long to find, until it is asked again', () => {
    let now = 0
    const kept = new Set<string>()
    const state = emptyState()
    const pace = new CheckingPace(() => now)
    const ask = (search: string) =>
      pace.of(state, (most) => {
        // What was found once is found at once.
        if (!kept.has(search)) now += 40
        kept.add(search)
        return { waiting: 9, rows: [1, 2], most }
      })
    expect([ask('a'), ask('a')]).toMatchObject([{ most: 0 }, { most: 1 }])
    expect(ask('b')).toMatchObject({ most: 0, isReading: true })
    expect(ask('b').most).toBeGreaterThan(0)
    // However long every one of them takes, checks are made.
    expect(ask('c').most).toBe(0)
    expect(ask('d').most).toBeGreaterThan(0)
  })

  test('another desk begins anew', () => {
    const pace = new CheckingPace(() => 0)
    const made = (state: ReturnType<typeof emptyState>) =>
      pace.of(state, (most) => ({ waiting: 9, rows: [1, 2], most })).most
    const one = emptyState()
    expect([made(one), made(one), made(emptyState())]).toEqual([0, 1, 0])
  })
})

describe('the queue comes first', () => {
  function waiting() {
    const due: (() => void)[] = []
    const first = new QueueFirst({
      now: () => 0,
      after: (_milliseconds, then) => {
        due.push(then)
        return () => void due.splice(due.indexOf(then), 1)
      },
    })
    const went: string[] = []
    const wait = (what: string, whose: string) => first.before(whose).then(() => void went.push(what))
    return { first, wait, went, due }
  }

  test('the others follow when the rows are answered, and wait no more for this person', async () => {
    const { first, wait, went, due } = waiting()
    const both = [wait('notices', 'desk ana'), wait('counts', 'desk ana')]
    await Promise.resolve()
    expect(went).toEqual([])
    first.answered('desk ana')
    await Promise.all(both)
    expect(went).toEqual(['notices', 'counts'])
    expect(due).toEqual([])
    await wait('later', 'desk ana')
    expect(went).toEqual(['notices', 'counts', 'later'])
  })

  test('somebody else who signs in has a queue of their own', async () => {
    const { first, wait, went } = waiting()
    first.answered('desk ana')
    const other = wait('notices', 'desk priya')
    await Promise.resolve()
    expect(went).toEqual([])
    first.answered('desk priya')
    await other
    expect(went).toEqual(['notices'])
  })

  test('where no queue is asked for, they wait a moment only', async () => {
    const { wait, went, due } = waiting()
    const notices = wait('notices', 'desk ana')
    due[0]?.()
    await notices
    expect(went).toEqual(['notices'])
  })
})
