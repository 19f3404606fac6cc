// Records of desks with keys: what was put into the journal by hand is found on opening, wherever it stands.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Crypto } from '../../../shared/ledger/crypto'
import type { Entry } from '../../../shared/ledger/events'
import { nodeCrypto } from '../../../electron/keys/node-crypto'
import { snapshotPath } from '../../../electron/storage/snapshot'
import { notePath } from '../../../electron/storage/checkpoint-file'
import { inspect } from '../../../electron/storage/inspect'
import { openRecord } from '../../../electron/storage/record'
import { segmentPath } from '../../../electron/storage/segments'
import { foundedDesk, must, reopened, signOff, submitted } from '../desk/real-desk'
import { chained, entriesIn, offsets } from './damaged'

let folder: string
const queue = () => snapshotPath(folder)
const head = () => notePath(folder)
const journal = () => segmentPath(folder, 1)
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imprimatur-signed-'))
  const desk = await foundedDesk(folder)
  await submitted(desk, 'p')
  await must(desk, 'cleo', signOff(desk, 'p'))
  await submitted(desk, 'q')
  await desk.close()
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const frames = async () => entriesIn((await readFile(journal(), 'utf8')).trimEnd().split('\n'))
const lines = async () => (await readFile(journal(), 'utf8')).trimEnd().split('\n')

/** Opens it, looks, and closes it as a crash would. */
async function found(crypto = nodeCrypto) {
  const record = await openRecord(folder, { crypto, reveal: (entry) => entry })
  const { condition, snapshotMark, state } = record
  await record.ledger.close()
  const kept = await readFile(queue()).catch(() => null)
  await record.close()
  if (kept) await writeFile(queue(), kept)
  return { trouble: condition.trouble, isFromSnapshot: snapshotMark !== null, seq: state.seq }
}

/** Writes the journal anew with its chain in order, as somebody would who has nobody's key. */
async function forge(change: (frames: Entry[][]) => Entry[][]): Promise<void> {
  const forged = chained(change(await frames()))
  await writeFile(journal(), forged.map((line) => `${line}\n`).join(''))
}

const signOffIn = (all: readonly Entry[][]) => all.flat().findLast(({ event }) => event.type === 'SignedOff')

describe('a record of a desk with keys', () => {
  it('opens as it is: from its snapshot, with the checkpoint alone, and with neither', async () => {
    const { seq } = await found()
    expect(await found()).toEqual({ trouble: null, isFromSnapshot: true, seq })
    await rm(queue())
    expect(await found()).toEqual({ trouble: null, isFromSnapshot: false, seq })
    await rm(queue(), { force: true })
    await rm(head())
    expect(await found()).toEqual({ trouble: null, isFromSnapshot: false, seq })
  })

  it('checks no signature again that the checkpoint vouches for, and every one without it', async () => {
    let checked = 0
    const counting: Crypto = {
      ...nodeCrypto,
      verifies: (...asked) => {
        checked += 1
        return nodeCrypto.verifies(...asked)
      },
    }
    await rm(queue())
    expect((await found(counting)).trouble).toBeNull()
    expect(checked).toBe(1) // The checkpoint's own.
    await rm(queue(), { force: true })
    await rm(head())
    checked = 0
    expect((await found(counting)).trouble).toBeNull()
    const signed = (await frames()).flat().filter((entry) => entry.signed)
    const proofs = (await frames()).flat().filter(({ event }) => event.type === 'KeyEnrolled')
    expect(signed.length).toBeGreaterThan(1)
    expect(checked).toBe(signed.length + proofs.length)
  })

  it('goes on from an older snapshot over what carries no signature, and reads all of it over what does', async () => {
    const older = await readFile(queue())
    const desk = await reopened(folder)
    await submitted(desk, 'r')
    await desk.close()
    await writeFile(queue(), older)
    expect(await found()).toMatchObject({ trouble: null, isFromSnapshot: true })
    const again = await reopened(folder)
    await must(again, 'cleo', signOff(again, 'r'))
    await again.close()
    await writeFile(queue(), older)
    expect(await found()).toMatchObject({ trouble: null, isFromSnapshot: false })
  })

  it('shows a decision that was put behind the checkpoint without a signature', async () => {
    const all = await frames()
    const real = signOffIn(all)
    if (real?.event.type !== 'SignedOff') throw new Error('There is a sign-off')
    const seq = all.flat().length + 1
    const { signed: _signed, ...bare } = real
    const forged: Entry = { ...bare, seq, event: { ...real.event, post: 'q', signOff: 'forged' } }
    await forge((before) => [...before, [forged]])
    const expected = { where: { file: journal(), offset: offsets(await lines()).at(-1) }, after: { seq: seq - 1 } }
    const sound = all.flat().filter((entry) => entry.signed).length
    expect(await found()).toMatchObject({ seq: seq - 1, trouble: { kind: 'unsigned', ...expected } })
    expect(await inspect(folder, { crypto: nodeCrypto })).toMatchObject({
      entries: seq - 1,
      signatures: sound,
      trouble: { kind: 'unsigned', ...expected },
    })
    // Nor does another's signature help.
    await forge((before) => before.with(before.length - 1, [real.signed ? { ...forged, signed: real.signed } : forged]))
    expect(await found()).toMatchObject({ seq: seq - 1, trouble: { kind: 'bad-signature', ...expected } })
  })

  it('shows a decision that was turned round, whether a checkpoint vouches for it or is gone', async () => {
    const seq = signOffIn(await frames())?.seq ?? 0
    const turned = (entry: Entry): Entry =>
      entry.event.type === 'SignedOff' ? { ...entry, event: { ...entry.event, decision: 'reject' } } : entry
    await forge((before) => before.map((frame) => frame.map(turned)))
    await rm(queue())
    expect(await found()).toMatchObject({ trouble: { kind: 'bad-signature', after: { seq: seq - 1 } } })
    await rm(head())
    expect(await found()).toMatchObject({ trouble: { kind: 'bad-signature', after: { seq: seq - 1 } } })
  })

  it('shows words that were changed under no signature, as long as a checkpoint vouches for them', async () => {
    const renamed = (entry: Entry): Entry =>
      entry.event.type === 'DeskFounded' ? { ...entry, event: { ...entry.event, name: 'Southbank' } } : entry
    await forge((before) => before.map((frame) => frame.map(renamed)))
    await rm(queue())
    expect(await found()).toMatchObject({ trouble: { kind: 'checkpoint-differs' } })
  })
})
