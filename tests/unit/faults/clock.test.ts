// The clock is a witness, not a judge: what came first is what stands first in the record.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Desk } from '../../../electron/desk/desk'
import { nodeCrypto } from '../../../electron/keys/node-crypto'
import { inspect } from '../../../electron/storage/inspect'
import { toSnapshot } from '../../../shared/desk/state'
import { start } from '../../../shared/ledger/chain'
import type { Entry } from '../../../shared/ledger/events'
import { foundedDesk, reopened, signOff, submitted, who } from '../desk/real-desk'
import { content } from '../desk/small-desk'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imprimatur-clock-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function entriesOf(desk: Desk): Promise<readonly Entry[]> {
  const entries: Entry[] = []
  for await (const entry of desk.ledger.read(start)) entries.push(entry)
  return entries
}

it('a clock that runs backwards changes no order: entries keep their place and the time they were given', async () => {
  const desk = await foundedDesk(folder)
  const times = [
    '2026-12-01T10:00:00.000Z',
    '2026-11-30T23:59:00.000Z',
    '2020-01-01T00:00:00.000Z',
    '2026-12-02T10:00:00.000Z',
  ]
  for (const [index, now] of times.entries()) {
    const answer = await desk.act({ type: 'draft-post', post: `p${index}`, content: content('W') }, who('ana', now))
    expect(answer.ok).toBe(true)
  }
  await submitted(desk, 'q')
  // A decision that says it was taken before its post was written stands where it was taken.
  expect((await desk.act(signOff(desk, 'q'), who('cleo', '1999-12-31T23:59:59.000Z'))).ok).toBe(true)
  const state = toSnapshot(desk.state)
  await desk.close()

  const again = await reopened(folder)
  const entries = await entriesOf(again)
  expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_entry, index) => index + 1))
  const drafted = entries.filter(({ event }) => event.type === 'PostDrafted' && event.post.startsWith('p'))
  expect(drafted.map(({ at }) => at)).toEqual(times)
  expect(toSnapshot(again.state)).toEqual(state)
  expect(again.condition).toEqual({ trouble: null, repairs: [] })
  await again.close()
  expect((await inspect(folder, { crypto: nodeCrypto })).trouble).toBeNull()
})
