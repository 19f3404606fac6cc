// How long it takes until a second process is told that a desk is taken, and until a desk whose process was killed can be
// opened again.
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { Desk } from '../../electron/desk/desk'
import { DeskInUse } from '../../electron/storage/lock'
import { bundledWork, WorkingProcess } from '../unit/faults/working-process'
import { tell } from './report'

/** The first one does not count: this process has not opened a desk before. */
const times = 21

it('a second process is refused in less than 100 ms, and has the desk less than 1 s after a kill', async () => {
  const { script, remove } = await bundledWork()
  const home = await mkdtemp(join(tmpdir(), 'imprimatur-holders-'))
  const refusals: number[] = []
  const openings: number[] = []
  for (let number = 0; number < times; number += 1) {
    const folder = join(home, String(number))
    await mkdir(folder)
    const working = new WorkingProcess(script)
    await working.order({ folder, seed: number, acknowledges: 'answered' })
    await working.saying(20, 'acknowledged')
    const asked = performance.now()
    const refused = await Desk.open(folder).catch((error: unknown) => error)
    refusals.push(performance.now() - asked)
    expect(refused).toBeInstanceOf(DeskInUse)
    await working.kill()
    const killed = performance.now()
    const desk = await Desk.open(folder)
    openings.push(performance.now() - killed)
    await desk.close()
  }
  await rm(home, { recursive: true })
  await remove()
  const longest = { refusedMs: Math.max(...refusals.slice(1)), openedMs: Math.max(...openings.slice(1)) }
  tell('holders', { times: times - 1, ...longest })
  expect(longest.refusedMs).toBeLessThan(100)
  expect(longest.openedMs).toBeLessThan(1_000)
})
