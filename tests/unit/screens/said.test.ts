// What stands on the status line, and for how long.
import { beforeEach, describe, expect, it } from 'vitest'
import { forgetWhatIsOver, refuseWhile, say, startAfresh, useSaid } from '../../../renderer/navigation'

const message = () => useSaid.getState().said?.message

describe('a refusal', () => {
  let isBusy = true
  beforeEach(() => {
    startAfresh()
    isBusy = true
    refuseWhile(() => isBusy, 'It is still being checked.')
  })

  it('stands while what it says is so, and goes after that', () => {
    forgetWhatIsOver()
    expect(message()).toBe('It is still being checked.')
    isBusy = false
    forgetWhatIsOver()
    expect(message()).toBeUndefined()
  })

  it('takes nothing with it that was said since', () => {
    say('Approved NB-1')
    isBusy = false
    forgetWhatIsOver()
    expect(message()).toBe('Approved NB-1')
  })
})
