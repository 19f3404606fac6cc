// Locking when nobody has been at the keyboard for a while.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { IdleLock, type Timer } from '../../../electron/keys/idle-lock'

const minute = 60_000
let locks: number
let idle: IdleLock
beforeEach(() => {
  vi.useFakeTimers()
  locks = 0
  idle = new IdleLock(15 * minute, () => {
    locks += 1
  })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('the idle lock', () => {
  it('locks once after the time without anybody', () => {
    idle.active()
    vi.advanceTimersByTime(15 * minute - 1)
    expect(locks).toBe(0)
    vi.advanceTimersByTime(1)
    expect(locks).toBe(1)
    vi.advanceTimersByTime(60 * minute)
    expect(locks).toBe(1)
  })

  it('is put off by whoever is at the keyboard', () => {
    for (let times = 0; times < 10; times += 1) {
      idle.active()
      vi.advanceTimersByTime(14 * minute)
    }
    expect(locks).toBe(0)
    vi.advanceTimersByTime(minute)
    expect(locks).toBe(1)
  })

  it('does not watch before anybody was there, nor after it was stopped', () => {
    vi.advanceTimersByTime(60 * minute)
    idle.active()
    idle.stop()
    vi.advanceTimersByTime(60 * minute)
    expect(locks).toBe(0)
  })

  it('watches again after it has locked', () => {
    idle.active()
    vi.advanceTimersByTime(15 * minute)
    idle.active()
    vi.advanceTimersByTime(15 * minute)
    expect(locks).toBe(2)
  })

  it('locks at the first key pressed after a sleep in which no timer ran', () => {
    const time = { now: 0 }
    const asleep: Timer = { now: () => time.now, after: () => () => undefined }
    const sleeper = new IdleLock(
      15 * minute,
      () => {
        locks += 1
      },
      asleep,
    )
    sleeper.active()
    time.now = 14 * minute
    sleeper.active()
    expect(locks).toBe(0)
    time.now = 29 * minute
    sleeper.active()
    expect(locks).toBe(1)
    sleeper.active()
    expect(locks).toBe(1)
  })
})
