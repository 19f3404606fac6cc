// Copies of a desk that signs: its checkpoint is renewed with every decision, also while a copy is made.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeCopy } from '../../../electron/storage/backup-copy'
import { readCopy } from '../../../electron/storage/restore'
import { placeCopy } from '../../../electron/storage/restore-place'
import { foundedDesk, must, quick, reopened, signOff, submitted } from '../desk/real-desk'
import { at, freshPlace, inspect, tools } from './ledger-on-disk'
import { Desk } from '../../../electron/desk/desk'

const place = freshPlace()

const toCopy = (desk: Desk) => ({
  folder: desk.folder,
  name: () => desk.state.name,
  mark: () => desk.ledger.mark(),
})

describe('a copy of a desk that signs', () => {
  it('never holds a checkpoint that vouches for more than it holds, whatever is decided meanwhile', async () => {
    const desk = await foundedDesk(place.deskFolder)
    const posts = Array.from({ length: 24 }, (_none, index) => `post-${index}`)
    for (const post of posts) await submitted(desk, post, `Our branch ${post} opens on Saturday.`)
    const sizes: number[] = []
    for (let round = 0; round < 6; round += 1) {
      const decide = async () => {
        for (const post of posts.slice(round * 4, round * 4 + 4)) await must(desk, 'cleo', signOff(desk, post))
      }
      const [{ folder, manifest }] = await Promise.all([
        makeCopy(toCopy(desk), place.backupFolder, at(round + 2), tools()),
        decide(),
      ])
      const found = await inspect(folder, () => undefined)
      expect(found).toMatchObject({ trouble: null, entries: manifest.seq, fingerprint: manifest.fingerprint })
      expect(found.checkpoint?.size).toBeLessThanOrEqual(manifest.seq)
      sizes.push(found.checkpoint?.size ?? 0)
    }
    expect(new Set(sizes).size).toBeGreaterThan(1)
    await desk.close()
  })

  it('restored, opens as the desk it was: same people, same posts, same keys, and goes on', async () => {
    const desk = await foundedDesk(place.deskFolder)
    await submitted(desk, 'post-1')
    await must(desk, 'cleo', signOff(desk, 'post-1'))
    const { folder } = await makeCopy(toCopy(desk), place.backupFolder, at(2), tools())
    const { seq } = desk.state
    await submitted(desk, 'post-2')
    const since = desk.state.seq - seq

    const read = await readCopy(folder, toCopy(desk), tools())
    if (!read.ok) throw new Error(read.error.what)
    expect(read.value.report.compared).toEqual({ agrees: true, missing: since, more: 0 })
    const restored = await reopened(await placeCopy(read.value, place.desksFolder, [], tools()))
    expect(restored.condition).toEqual({ trouble: null, repairs: [] })
    expect([...restored.state.posts.keys()]).toEqual(['post-1'])
    expect(restored.state.people).toEqual(desk.state.people)
    expect(restored.ring.deskKeyId).toBe(desk.ring.deskKeyId)
    await submitted(restored, 'post-3')
    await must(restored, 'dev', signOff(restored, 'post-3'))
    await restored.close()
    await desk.close()
  })

  it('with damage in it, restored, can be read as far as it is sound, and takes nothing more', async () => {
    const desk = await foundedDesk(place.deskFolder)
    await submitted(desk, 'post-1')
    const { folder } = await makeCopy(toCopy(desk), place.backupFolder, at(2), tools())
    const journal = join(folder, 'ledger/000001.log')
    const text = await readFile(journal, 'utf8')
    await writeFile(journal, text.replace('Saturday', 'Saturdaz'))
    const read = await readCopy(folder, toCopy(desk), tools())
    if (!read.ok) throw new Error(read.error.what)
    expect(read.value.report.trouble).not.toBeNull()
    const restored = await Desk.open(await placeCopy(read.value, place.desksFolder, [], tools()), quick)
    expect(restored.condition.trouble?.kind).toBe(read.value.report.trouble?.kind)
    expect(restored.state.people.size).toBe(desk.state.people.size)
    expect(restored.state.posts.size).toBe(0)
    await restored.close()
    await desk.close()
  })
})
