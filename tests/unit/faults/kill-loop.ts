// Kills a working process over and over, and after each kill holds what the disk has against what was promised.
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Orders } from './kill-child'
import { type Chance, chanceFrom } from './power-cut'
import { Promises, Tally } from './promises'
import { bundledWork, WorkingProcess } from './working-process'

export interface KillOptions {
  readonly rounds: number
  readonly seed: number
  readonly acknowledges?: Orders['acknowledges']
  /** Told after each round; `false` ends the loop. */
  readonly onRound?: (round: number, tally: Tally) => boolean | void
}

/** How long a process lives at most: after its orders, in milliseconds; or after so many acknowledgements and a moment more. */
const lifetime = { fromOrders: 60, acknowledgements: 40, momentMs: 3 }

export async function killLoop({ rounds, seed, acknowledges = 'answered', onRound }: KillOptions): Promise<Tally> {
  const { script, remove } = await bundledWork()
  const home = await mkdtemp(join(tmpdir(), 'imprimatur-kills-'))
  const chance = chanceFrom(seed)
  const tally = new Tally()
  let promises = new Promises(join(home, 'desk-0'), tally)
  // The next process starts while the present one works: starting takes longest.
  let next = new WorkingProcess(script)
  try {
    for (let round = 0; round < rounds; round += 1) {
      // Now and then a fresh desk, so that journals of all sizes are met.
      if (round > 0 && chance() < 1 / 25) promises = new Promises(join(home, `desk-${round}`), tally)
      const working = next
      next = new WorkingProcess(script)
      await mkdir(promises.folder, { recursive: true })
      await workUntilKilled(working, { folder: promises.folder, seed: seed + round, acknowledges }, chance)
      promises.hear(working.told)
      tally.wrong.push(...working.complaints())
      // Every second time the next process meets the folder as the kill left it.
      await promises.judge({ onCopy: chance() < 0.5 })
      if (onRound?.(round, tally) === false) break
    }
  } finally {
    await next.kill()
    await rm(home, { recursive: true, force: true })
    await remove()
  }
  return tally
}

async function workUntilKilled(working: WorkingProcess, orders: Orders, chance: Chance): Promise<void> {
  if (chance() < 0.15) {
    await working.order(orders)
    await setTimeout(chance() * lifetime.fromOrders)
  } else {
    // By what it has done, not by the clock: on a busy machine too it gets to work.
    await working.order(orders)
    await working.saying(Math.ceil(chance() * lifetime.acknowledgements), 'acknowledged')
    const moment = chance() * lifetime.momentMs
    if (moment > 1) await setTimeout(moment)
  }
  await working.kill()
}
