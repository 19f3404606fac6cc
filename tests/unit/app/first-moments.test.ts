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
    let due: { readonly ms: number; readonly follow: () => void }[] = []
    const first = new QueueFirst({
      now: () => 0,
      after: (ms, follow) => {
        const timer = { ms, follow }
        due.push(timer)
        return () => void (due = due.filter((other) => other !== timer))
      },
    })
    const went: string[] = []
    const wait = (what: string, whose: string) => first.before(whose).then(() => void went.push(what))
    /** Time goes by, and whatever follows from it has happened. */
    const pass = async (ms: number) => {
      const now = due.filter((timer) => timer.ms <= ms)
      due = due.filter((timer) => timer.ms > ms)
      for (const { follow } of now) follow()
      await new Promise((resolve) => setImmediate(resolve))
    }
    return { first, wait, went, pass, left: () => due.length }
  }

  test('the others follow when the rows are drawn, and wait no more for this person', async () => {
    const { first, wait, went, pass, left } = waiting()
    void wait('notices', 'desk ana')
    void wait('counts', 'desk ana')
    first.answered('desk ana')
    void wait('asked meanwhile', 'desk ana')
    await pass(50)
    expect(went).toEqual([])
    await pass(500)
    expect(went).toEqual(['notices', 'counts', 'asked meanwhile'])
    expect(left()).toBe(0)
    await wait('later', 'desk ana')
    expect(went).toHaveLength(4)
  })

  test('somebody else who signs in has a queue of their own', async () => {
    const { first, wait, went, pass } = waiting()
    first.answered('desk ana')
    await pass(500)
    void wait('notices', 'desk priya')
    await pass(500)
    expect(went).toEqual([])
    first.answered('desk priya')
    await pass(500)
    expect(went).toEqual(['notices'])
  })

  test('whoever takes over while rows are drawn waits for their own', async () => {
    const { first, wait, went, pass } = waiting()
    first.answered('desk ana')
    first.answered('desk priya')
    void wait('notices', 'desk ana')
    void wait('notices of Priya', 'desk priya')
    await pass(500)
    expect(went).toContain('notices of Priya')
    await wait('later', 'desk priya')
    expect(went.at(-1)).toBe('later')
  })

  test('where no queue is asked for, they wait a moment only', async () => {
    const { wait, went, pass } = waiting()
    void wait('notices', 'desk ana')
    await pass(10_000)
    expect(went).toEqual(['notices'])
  })
})
