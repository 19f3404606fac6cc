import { expect, it } from 'vitest'
import { PolicyTrial } from '../../../electron/app/policy-trial'
import { inProcess } from '../../../electron/desk/background/in-process'
import type { Background, Job, Outcomes, RunOptions } from '../../../electron/desk/background/jobs'
import { policy, SmallDesk } from '../desk/small-desk'

/** Says in order what was begun and ended. */
class Watched implements Background {
  readonly told: string[] = []

  async run<K extends Job['kind']>(job: Extract<Job, { kind: K }>, options?: RunOptions): Promise<Outcomes[K]> {
    const asked: Job = job
    const name = asked.kind === 'compare' ? `${asked.before.version}-${asked.after.packs.length}` : asked.kind
    this.told.push(`begin ${name}`)
    const outcome = await inProcess.run(job, options)
    this.told.push(`end ${name}`)
    return outcome
  }
}

function written(): SmallDesk {
  const desk = new SmallDesk()
  desk.draft('ana', 'one', 'The best bank.')
  return desk
}

it('has threads get ready once, and a comparison wait for them', async () => {
  const { state } = written()
  const background = new Watched()
  let now = 0
  const trial = new PolicyTrial(
    background,
    () => undefined,
    () => now,
  )
  trial.getReady(state)
  trial.getReady(state)
  const packs = policy(1).packs.length
  const compared = await trial.compare(state, { version: 1 }, { document: { ...policy(2), packs: [] } })
  expect(compared).toMatchObject({ ok: true, value: { posts: 1, disappears: 1 } })
  // The rehearsal and the comparison, one after the other; both leave out the packs on one side.
  expect(background.told).toEqual(['begin 1-0', 'end 1-0', 'begin 1-0', 'end 1-0'])
  expect(packs).toBeGreaterThan(0)

  trial.getReady(state)
  expect(background.told).toHaveLength(4)
  now += 5 * 60_000
  trial.getReady(state)
  expect(background.told).toHaveLength(5)
})

it('compares although getting ready failed', async () => {
  const { state } = written()
  let runs = 0
  const background: Background = {
    run: (job, options) => {
      runs += 1
      return runs === 1 ? Promise.reject(new Error('No thread')) : inProcess.run(job, options)
    },
  }
  const trial = new PolicyTrial(background, () => undefined)
  trial.getReady(state)
  expect(await trial.compare(state, { version: 1 }, { document: policy(2) })).toMatchObject({ ok: true })
})
