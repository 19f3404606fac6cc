// A working process is killed, over and over, at any moment of its work; and a second one finds the desk taken.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Desk } from '../../../electron/desk/desk'
import { DeskInUse } from '../../../electron/storage/lock'
import { killLoop } from './kill-loop'
import { bundledWork, WorkingProcess } from './working-process'

describe('kill -9 during mixed work', () => {
  it('loses nothing acknowledged, and the desk opens every time', async () => {
    const report = await killLoop({ rounds: 30, seed: 20_261_122 })
    expect(report).toMatchObject({ lost: [], notOpened: [], wrong: [] })
    expect(report.acknowledged).toBeGreaterThan(250)
  }, 300_000)

  it('finds out a process that acknowledges before it has written', async () => {
    const report = await killLoop({
      rounds: 40,
      seed: 1,
      acknowledges: 'asked',
      onRound: (_round, { lost }) => lost.length === 0,
    })
    expect(report.lost.length).toBeGreaterThan(0)
  }, 300_000)
})

describe('a second process on one desk', () => {
  it('is told who has it, and gets it once that one is killed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'imprimatur-taken-'))
    const { script, remove } = await bundledWork()
    const working = new WorkingProcess(script)
    await working.order({ folder, seed: 1, acknowledges: 'answered' })
    await working.saying(1, 'opened')
    const refused = await Desk.open(folder).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(DeskInUse)
    expect((refused as DeskInUse).held).toMatchObject({ pid: working.pid })
    await working.kill()
    await (await Desk.open(folder)).close()
    await remove()
    await rm(folder, { recursive: true })
  })
})
