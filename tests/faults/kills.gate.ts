// kill -9, 3,000 times, on a process that works at a desk. KILL_ROUNDS makes it fewer.
import { expect, it } from 'vitest'
import { killLoop } from '../unit/faults/kill-loop'
import { rounds, tell } from './report'

it('3,000 kills lose nothing acknowledged, and the desk opens every time', async () => {
  const from = performance.now()
  const kills = rounds('KILL_ROUNDS', 3_000)
  const { lost, notOpened, wrong, repairs, ...numbers } = await killLoop({
    rounds: kills,
    seed: 20_261_122,
    onRound: (round) => {
      if ((round + 1) % 250 === 0) console.log(`${round + 1} kills`)
    },
  })
  const minutes = Number(((performance.now() - from) / 60_000).toFixed(1))
  const row = { kills, ...numbers, lost: lost.length, notOpened: notOpened.length, ...repairs, minutes }
  tell('kills', row, [...lost, ...notOpened, ...wrong])
  expect({ lost, notOpened, wrong }).toEqual({ lost: [], notOpened: [], wrong: [] })
})
