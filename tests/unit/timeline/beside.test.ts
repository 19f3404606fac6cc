// The background reads while the desk writes: what is half written then is nobody's fault.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { inWorker } from '../../../electron/desk/background/in-worker'
import type { Desk } from '../../../electron/desk/desk'
import { Timeline } from '../../../electron/desk/timeline'
import { wholeLedger } from '../../../shared/desk/queries/ledger'
import { type Bundle, bundle } from '../faults/bundle'
import { content } from '../desk/small-desk'
import { foundedDesk, must, signOff, submitted } from '../desk/real-desk'

let folder: string
let desk: Desk
let worker: Bundle
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imprimatur-test-'))
  worker = await bundle('electron/desk/background/worker.ts')
  desk = await foundedDesk(folder)
})
afterEach(async () => {
  await desk.close()
  await worker.remove()
  await rm(folder, { recursive: true, force: true })
})

it('verifying beside signed acts and imports finds the record sound every time', async () => {
  const background = inWorker(worker.script)
  const verified = new AbortController()
  const work = (async () => {
    for (let count = 0; !verified.signal.aborted; count += 1) {
      await submitted(desk, `post-${count}`)
      await must(desk, 'ben', signOff(desk, `post-${count}`))
      const drafts = Array.from({ length: 50 }, (_, index) => ({
        post: `draft-${count}-${index}`,
        content: content(`Draft ${index} of ${count}.`),
      }))
      await must(desk, 'ana', { type: 'import-drafts', drafts })
    }
  })()
  const entries: number[] = []
  for (let round = 0; round < 5; round += 1) {
    const found = await background.run({ kind: 'verify', folder })
    expect(found.trouble).toBeNull()
    entries.push(found.entries)
  }
  verified.abort()
  await work
  expect(new Set(entries).size).toBeGreaterThan(1)
})

it('the timeline keeps up with acts that happen while it reads', async () => {
  const timeline = new Timeline(desk, inWorker(worker.script))
  for (let count = 0; count < 20; count += 1) {
    const acts = Array.from({ length: 30 }, (_, index) =>
      must(desk, 'ana', { type: 'draft-post', post: `post-${count}-${index}`, content: content('Words.') }),
    )
    const pages = [timeline.page(wholeLedger, 0, 500), timeline.page({ ...wholeLedger, search: 'wrote' }, 0, 10)]
    await Promise.all([...acts, ...pages])
  }
  await timeline.catchUp()
  const { total, rows } = await timeline.page({ ...wholeLedger, search: 'ana wrote' }, 0, 500)
  expect(total).toBe(600)
  expect(new Set(rows.map(({ seq }) => seq)).size).toBe(500)
})
