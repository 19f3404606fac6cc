import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { LongWork, type WorkSpec } from '../../../electron/app/long-work'
import type { Push } from '../../../shared/bridge/contract'
import { countInWords, isInFrame, longMs, type WorkView } from '../../../shared/bridge/work'
import { fail, ok, type Result } from '../../../shared/kit/result'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

type Answer = Result<number, { readonly what: string; readonly wayOut: string }>

/** Work that ends when the test says so, at a clock that the test moves. */
function begin(spec: Partial<WorkSpec<number>> = {}) {
  const pushed: Push[] = []
  let now = 0
  const works = new LongWork(
    (push) => pushed.push(push),
    () => now,
  )
  let end: (answer: Answer) => void = () => undefined
  const answer = works.run<number, { readonly what: string; readonly wayOut: string }>(
    { kind: 'import', title: 'Reading drafts', result: (count) => `${count} read.`, ...spec },
    () =>
      new Promise((resolve) => {
        end = resolve
      }),
  )
  return {
    works,
    pushed,
    pass: async (milliseconds: number) => {
      now += milliseconds
      await vi.advanceTimersByTimeAsync(milliseconds)
    },
    end: async (value: Answer) => {
      end(value)
      await answer
    },
  }
}

describe('work that takes long', () => {
  it('is not worth a word when it is over within a second', async () => {
    const { works, pass, end } = begin()
    await pass(400)
    expect(works.view()).toEqual([])
    await end(ok(3))
    expect(works.view()).toEqual([])
  })

  it('is told of after a second, with its count and rate', async () => {
    const { works, pushed, pass } = begin()
    works.report('import', 120, 1_000)
    await pass(2_000)
    const [work] = works.view()
    expect(work).toMatchObject({ title: 'Reading drafts', state: 'running', done: 120, total: 1_000 })
    expect(work && countInWords(work)).toBe('120 of 1,000 · 60 a second')
    expect(pushed.at(-1)).toMatchObject({ kind: 'works', works: [{ title: 'Reading drafts' }] })
  })

  it('keeps its result until somebody has read it, on whichever screen they are', async () => {
    const { works, pass, end } = begin()
    await pass(12_000)
    await end(ok(188))
    await pass(3_600_000)
    const [work] = works.view()
    expect(work).toMatchObject({ state: 'done', words: '188 read.' })
    works.read(work?.id ?? '')
    expect(works.view()).toEqual([])
  })

  it('can be cancelled where it offers that, and says that it was and not that it failed', async () => {
    const cancel = vi.fn()
    const { works, pass, end } = begin({ cancel })
    await pass(2_000)
    works.cancel(works.view()[0]?.id ?? '')
    expect(cancel).toHaveBeenCalledOnce()
    expect(works.view()[0]).toMatchObject({ state: 'cancelling', canCancel: false })
    await end(fail({ what: 'The import was cancelled.', wayOut: 'Begin again.' }))
    expect(works.view()[0]).toMatchObject({ state: 'cancelled', words: expect.stringContaining('Cancelled.') })
  })

  it('names what quitting would cut off, and only while it runs', async () => {
    const { works, end } = begin({ isKeeping: true })
    expect(works.unfinished).toEqual(['Reading drafts'])
    await end(ok(1))
    expect(works.unfinished).toEqual([])
  })

  it('tells how far everything has come, and when nothing runs any more', async () => {
    const { works, pass, end } = begin()
    const shares: (number | null)[] = []
    works.onShare = (share) => shares.push(share)
    await pass(2_000)
    works.report('import', 1, 4)
    await pass(200)
    await end(ok(1))
    expect(shares).toContain(0.25)
    expect(shares.at(-1)).toBeNull()
  })
})

describe('the frame', () => {
  const work: WorkView = {
    id: 'w',
    kind: 'export',
    title: 'Exporting',
    state: 'running',
    done: 1,
    total: 2,
    rate: null,
    elapsedMs: 2_000,
    canCancel: false,
    words: null,
  }
  it('shows work of another screen after a second, and of this one once it goes on in the background', () => {
    expect(isInFrame(work, 'queue')).toBe(true)
    expect(isInFrame(work, 'schedule')).toBe(false)
    expect(isInFrame({ ...work, elapsedMs: longMs }, 'schedule')).toBe(true)
    expect(isInFrame({ ...work, elapsedMs: 500 }, 'queue')).toBe(false)
  })
})
