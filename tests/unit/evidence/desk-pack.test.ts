// From a real desk on disk to a pack that a stranger can check.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { evidenceName, lastHandoverOf, packEvidence } from '../../../electron/files/evidence'
import { nodeCrypto as crypto } from '../../../electron/keys/node-crypto'
import { verifyPack } from '../../../shared/schedule/evidence/verify/verify'
import { foundedDesk, must, reopened, seen, signOff, submitted } from '../desk/real-desk'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imprimatur-evidence-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function deskWithExport() {
  const desk = await foundedDesk(folder)
  await submitted(desk, 'p1')
  await must(desk, 'cleo', signOff(desk, 'p1'))
  await must(desk, 'mia', {
    type: 'record-export',
    profile: 'schedule-json',
    files: [{ name: 'a.json', sha256: crypto.sha256('a'), bytes: 1 }],
    posts: [{ post: 'p1', expect: seen(desk, 'p1') }],
  })
  const [made] = desk.state.exports
  if (!made) throw new Error('Nothing was exported')
  return { desk, id: made.id }
}

it('a desk’s pack holds, and is the same after the desk was closed and opened again', async () => {
  const { desk, id } = await deskWithExport()
  const told: [number, number][] = []
  const pack = await packEvidence(desk, id, (done, total) => told.push([done, total]))
  const answer = verifyPack(pack, { crypto, desk: desk.state.deskKey?.keyId ?? '' })
  expect(answer?.failures).toEqual([])
  expect(answer?.verdict).toBe('holds')
  expect(answer?.posts[0]?.approvals.map(({ name }) => name)).toEqual(['Cleo Hart'])
  expect(told.at(-1)).toEqual([desk.state.seq, desk.state.seq])
  await desk.close()
  const again = await reopened(folder)
  expect(Buffer.from(await packEvidence(again, id)).equals(pack)).toBe(true)
  await again.close()
})

it('a pack of one post of several holds, and is called by its key', async () => {
  const desk = await foundedDesk(folder)
  for (const post of ['p1', 'p2']) {
    await submitted(desk, post)
    await must(desk, 'cleo', signOff(desk, post))
  }
  expect(lastHandoverOf(desk.state, 'p2')).toBe(null)
  await must(desk, 'mia', {
    type: 'record-export',
    profile: 'schedule-json',
    files: [{ name: 'a.json', sha256: crypto.sha256('a'), bytes: 1 }],
    posts: ['p1', 'p2'].map((post) => ({ post, expect: seen(desk, post) })),
  })
  const id = lastHandoverOf(desk.state, 'p2') ?? ''
  const answer = verifyPack(await packEvidence(desk, id, undefined, 'p2'), {
    crypto,
    desk: desk.state.deskKey?.keyId ?? '',
  })
  const key = desk.state.posts.get('p2')?.key ?? ''
  expect(answer?.verdict).toBe('holds')
  expect(answer?.posts.map((post) => post.key)).toEqual([key])
  expect(evidenceName(desk.state, id, 'p2')).toContain(`Imprimatur evidence ${key} 2026-12-01`)
  await desk.close()
})

it('whose name was erased is shown by id, and the proofs hold all the same', async () => {
  const { desk, id } = await deskWithExport()
  await must(desk, 'mia', { type: 'remove-person', person: 'cleo', reason: 'Another post.' })
  await must(desk, 'mia', { type: 'erase-person', person: 'cleo' })
  const pack = await packEvidence(desk, id)
  expect(Buffer.from(pack).includes('Cleo Hart')).toBe(false)
  const answer = verifyPack(pack, { crypto })
  expect(answer?.verdict).toBe('holds')
  expect(answer?.posts[0]?.approvals[0]?.name).toBe('cleo (name not kept)')
  await desk.close()
})

it('a pack of an export that was never made is refused in words', async () => {
  const { desk, id } = await deskWithExport()
  await expect(packEvidence(desk, 'never')).rejects.toThrow('no such export')
  expect(evidenceName(desk.state, id)).toMatch(/^Imprimatur evidence 2026-12-01 [0-9a-f]{8}\.zip$/)
  await desk.close()
})
