// When the record of a desk that was just opened is read again.
import { expect, test } from 'vitest'
import { Verification } from '../../../electron/app/verification'

function opened() {
  const due: (() => void)[] = []
  const asked: string[] = []
  const timer = {
    now: () => 0,
    after: (_ms: number, then: () => void) => {
      due.push(then)
      return () => void due.splice(due.indexOf(then), 1)
    },
  }
  const around = {
    background: {
      run: async ({ kind }: { readonly kind: string }) => {
        asked.push(kind)
        return { trouble: null, entries: 7, signatures: 3 } as never
      },
    },
    clock: () => '2026-12-01T09:00:00.000Z',
    onProgress: () => undefined,
    onTrouble: () => undefined,
    onEnd: () => undefined,
  }
  return { verification: new Verification('folder', around, timer), asked, due }
}

test('it is said to be under way at once, and takes no thread before the desk is shown', async () => {
  const { verification, asked, due } = opened()
  const ended = verification.start(1_500)
  expect(verification.state).toEqual({ state: 'running', done: 0, total: 0 })
  await Promise.resolve()
  expect(asked).toEqual([])
  due[0]?.()
  await ended
  expect(asked).toEqual(['verify'])
  expect(verification.state).toMatchObject({ state: 'sound', entries: 7, signatures: 3 })
})

test('a desk that closes before is not read', async () => {
  const { verification, asked, due } = opened()
  const ended = verification.start(1_500)
  verification.stop()
  await ended
  expect([asked, due, verification.state]).toEqual([[], [], { state: 'not-run' }])
})
