// Restoring: a dry run that reads everything and changes nothing, and then a desk of its own, never over anything.
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeCopy } from '../../../electron/storage/backup-copy'
import { CopyFailed, GivenUp } from '../../../electron/storage/backup-problem'
import { realFiles } from '../../../electron/storage/files'
import { type CopyRead, readCopy } from '../../../electron/storage/restore'
import { placeCopy } from '../../../electron/storage/restore-place'
import { at, faulty, freshPlace, furnish, inspect, LedgerOnDisk, systemError, tools } from './ledger-on-disk'

const place = freshPlace()

async function copied(desk: LedgerOnDisk, day = 2): Promise<string> {
  return (await makeCopy(desk.toCopy, place.backupFolder, at(day), tools())).folder
}

async function read(folder: string, open: LedgerOnDisk | null = null): Promise<CopyRead> {
  const found = await readCopy(folder, open && open.toCopy, tools())
  if (!found.ok) throw new Error(found.error.what)
  return found.value
}

async function bytesUnder(folder: string): Promise<ReadonlyMap<string, string>> {
  const bytes = new Map<string, string>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    bytes.set(path, entry.isFile() ? (await readFile(path)).toString('base64') : '')
  }
  return bytes
}

async function flip(path: string, at_ = 0.5): Promise<void> {
  const bytes = await readFile(path)
  const index = Math.floor(bytes.length * at_)
  bytes[index] = (bytes[index] ?? 0) ^ 1
  await writeFile(path, bytes)
}

describe('the dry run', () => {
  it('says what a sound copy holds, and changes nothing', async () => {
    const desk = await LedgerOnDisk.make(place.deskFolder)
    await furnish(place.deskFolder)
    const folder = await copied(desk)
    const before = await bytesUnder(place.home)
    const { report } = await read(folder, desk)
    expect(report).toMatchObject({
      folder,
      desk: 'North Bank',
      madeAt: at(2),
      entries: desk.ledger.position().seq,
      trouble: null,
      compared: { agrees: true, missing: 0, more: 0 },
    })
    expect(report.lastAt).not.toBeNull()
    expect(await bytesUnder(place.home)).toEqual(before)
  })

  it('counts what the open desk has more, and what the copy has more', async () => {
    const desk = await LedgerOnDisk.make(place.deskFolder)
    const early = await copied(desk, 2)
    await desk.addMany(3)
    const late = await copied(desk, 3)
    expect((await read(early, desk)).report.compared).toEqual({ agrees: true, missing: 3, more: 0 })
    const earlier = join(place.home, 'earlier')
    await cp(early, earlier, { recursive: true })
    const { report } = await read(late, await LedgerOnDisk.open(earlier))
    expect(report.compared).toEqual({ agrees: true, missing: 0, more: 3 })
  })

  it('counts right in a journal of long lines, wherever it is cut into what is read at a time', async () => {
    const desk = await LedgerOnDisk.make(place.deskFolder, 100_000_000)
    for (let round = 0; round < 3; round += 1) {
      await desk.addLong()
      await desk.addMany(5)
    }
    const folder = await copied(desk)
    const { seq } = desk.ledger.position()
    await desk.addLong()
    await desk.add()
    expect((await read(folder, desk)).report).toMatchObject({
      entries: seq,
      compared: { agrees: true, missing: 81, more: 0 },
    })
  })

  it('says when the two have parted, and by how much', async () => {
    const desk = await LedgerOnDisk.make(place.deskFolder)
    const base = await copied(desk, 2)
    const fork = join(place.home, 'fork')
    await cp(base, fork, { recursive: true })
    const parted = await LedgerOnDisk.open(fork)
    for (let count = 0; count < 4; count += 1) await parted.add('otherwise')
    await desk.addMany(2)
    const { report } = await read(await copied(desk, 3), parted)
    expect(report.compared).toEqual({ agrees: false, missing: 4, more: 2 })
  })

  it('compares with nothing when no desk is open, or another one', async () => {
    const desk = await LedgerOnDisk.make(place.deskFolder)
    const folder = await copied(desk)
    expect((await read(folder)).report.compared).toBeNull()
    const other = join(place.home, 'other')
    await mkdir(other)
    expect((await read(folder, await LedgerOnDisk.make(other, 2_000, 'cleo'))).report.compared).toBeNull()
  })

  it('reads a desk’s folder that somebody copied by hand', async () => {
    const desk = await LedgerOnDisk.make(place.deskFolder)
    const byHand = join(place.home, 'by hand')
    await cp(place.deskFolder, byHand, { recursive: true })
    const { report } = await read(byHand, desk)
    expect(report).toMatchObject({ madeAt: null, trouble: null, entries: desk.ledger.position().seq })
    expect(report.desk).not.toBe('by hand')
  })

  it('names the damage of a copy that has some', async () => {
    const desk = await LedgerOnDisk.make(place.deskFolder, 1_000_000)
    const folder = await copied(desk)
    await flip(join(folder, 'ledger/000001.log'))
    const { report } = await read(folder, desk)
    expect(report.trouble).not.toBeNull()
    expect(report.entries).toBeLessThan(desk.ledger.position().seq)
    expect(report.compared?.missing).toBe(desk.ledger.position().seq - report.entries)
  })

  it('finds that a sound record is shorter than what was copied', async () => {
    const desk = await LedgerOnDisk.make(place.deskFolder, 1_000_000)
    const folder = await copied(desk)
    const journal = join(folder, 'ledger/000001.log')
    const lines = (await readFile(journal, 'utf8')).split('\n')
    await writeFile(journal, `${lines.slice(0, -2).join('\n')}\n`)
    const { trouble } = (await read(folder)).report
    expect(trouble).toMatchObject({ kind: 'journal-cut' })
    expect(trouble?.what).toContain(`${desk.ledger.position().seq} were copied`)
  })

  it('finds a key beside a sound record that is not as it was copied, and takes an erased one for erased', async () => {
    const desk = await LedgerOnDisk.make(place.deskFolder)
    await furnish(place.deskFolder)
    const folder = await copied(desk)
    await rm(join(folder, 'sealed'), { recursive: true })
    expect((await read(folder)).report.trouble).toBeNull()
    await flip(join(folder, 'keys/desk.json'))
    expect((await read(folder)).report.trouble?.what).toContain('keys/desk.json')
  })

  it('asks for one copy when it is shown the folder of all of them, and refuses any other folder by name', async () => {
    const desk = await LedgerOnDisk.make(place.deskFolder)
    await copied(desk, 2)
    await copied(desk, 3)
    const several = await readCopy(place.backupFolder, null, tools())
    expect(several).toMatchObject({
      ok: false,
      error: { what: 'This folder holds 2 copies, and one is to be chosen.' },
    })
    expect(!several.ok && several.error.wayOut).toContain('north-bank-2026-12-03-090000')
    const none = await readCopy(place.desksFolder, null, tools())
    expect(none).toMatchObject({ ok: false, error: { what: `${place.desksFolder} holds no copy of a desk.` } })
  })
})

describe('restoring', () => {
  const placed = (found: CopyRead, erased: readonly string[] = [], with_ = tools()) =>
    placeCopy(found, place.desksFolder, erased, with_)

  it('makes a desk of its own that holds what the copy held', async () => {
    const desk = await LedgerOnDisk.make(place.deskFolder)
    await furnish(place.deskFolder)
    const folder = await placed(await read(await copied(desk)))
    expect(folder).toBe(join(place.desksFolder, 'north-bank-restored'))
    const { seq, head } = desk.ledger.position()
    expect(await inspect(folder, () => undefined)).toMatchObject({ entries: seq, head, trouble: null })
    expect(await readFile(join(folder, 'keys/desk.json'), 'utf8')).toBe('{"a":"key"}')
    expect(await readdir(folder)).not.toContain('backup.json')
    const again = await LedgerOnDisk.open(folder)
    await again.add()
    expect(again.ledger.position().seq).toBe(seq + 1)
  })

  it('never goes over a desk that is there, and changes neither copy nor open desk', async () => {
    const desk = await LedgerOnDisk.make(place.deskFolder)
    const found = await read(await copied(desk), desk)
    await mkdir(join(place.desksFolder, 'north-bank-restored'))
    await writeFile(join(place.desksFolder, 'north-bank-restored/mine'), 'mine')
    const before = [await bytesUnder(place.deskFolder), await bytesUnder(place.backupFolder)]
    expect(await placed(found)).toBe(join(place.desksFolder, 'north-bank-restored-2'))
    expect(await readdir(join(place.desksFolder, 'north-bank-restored'))).toEqual(['mine'])
    expect([await bytesUnder(place.deskFolder), await bytesUnder(place.backupFolder)]).toEqual(before)
  })

  it('does not bring back a name that was erased while the copy was out of reach', async () => {
    const desk = await LedgerOnDisk.make(place.deskFolder)
    await furnish(place.deskFolder)
    const folder = await placed(await read(await copied(desk)), ['ana'])
    expect(await readdir(join(folder, 'sealed'))).toEqual([])
  })

  it('restores a damaged copy as it was shown', async () => {
    const desk = await LedgerOnDisk.make(place.deskFolder, 1_000_000)
    const copy = await copied(desk)
    await flip(join(copy, 'ledger/000001.log'))
    const found = await read(copy)
    const folder = await placed(found)
    const again = await inspect(folder, () => undefined)
    expect(again).toMatchObject({ entries: found.report.entries, trouble: { kind: found.report.trouble?.kind } })
  })

  it('restores exactly what was shown: a copy that changed since is refused, and leaves nothing', async () => {
    const desk = await LedgerOnDisk.make(place.deskFolder, 1_000_000)
    const copy = await copied(desk)
    const found = await read(copy)
    await flip(join(copy, 'ledger/000001.log'), 0.9)
    await expect(placed(found)).rejects.toBeInstanceOf(CopyFailed)
    expect(await readdir(place.desksFolder)).toEqual([])
  })

  it.each(['write', 'sync', 'rename'] as const)('leaves no desk when %s fails, whenever it does', async (act) => {
    const desk = await LedgerOnDisk.make(place.deskFolder)
    await furnish(place.deskFolder)
    const found = await read(await copied(desk))
    for (const nth of act === 'rename' ? [1] : [1, 2, 3, 4, 5, 6]) {
      let count = 0
      const files = faulty((what, path) => {
        if (what === act && path.startsWith(place.desksFolder)) count += 1
        if (count === nth) throw systemError('ENOSPC')
      })
      await expect(placed(found, [], tools(files))).rejects.toMatchObject({ code: 'ENOSPC' })
      expect(await readdir(place.desksFolder)).toEqual([])
    }
  })

  it('clears away what an interrupted restore left, and can be given up itself', async () => {
    const desk = await LedgerOnDisk.make(place.deskFolder)
    const copy = await copied(desk)
    await cp(copy, join(place.desksFolder, 'north-bank-restored.building'), { recursive: true })
    const closing = new AbortController()
    const { signal } = closing
    const onProgress = () => closing.abort()
    await expect(placed(await read(copy), [], { ...tools(), onProgress, signal })).rejects.toBeInstanceOf(GivenUp)
    expect(await readdir(place.desksFolder)).toEqual([])
    await placed(await read(copy))
    expect(await readdir(place.desksFolder)).toEqual(['north-bank-restored'])
  })
})

describe('any one byte of a copy', () => {
  it('that changes is named by the dry run, wherever it is', async () => {
    const desk = await LedgerOnDisk.make(place.deskFolder)
    await furnish(place.deskFolder)
    const copy = await copied(desk)
    const names = (await readdir(copy, { recursive: true })).filter((name) => /\.(log|json|txt)$/.test(name))
    const covered = names.filter((name) => name !== 'backup.json' && !name.startsWith('sealed'))
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...covered),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        async (name, where) => {
          await flip(join(copy, name), where)
          const found = await readCopy(copy, null, tools())
          await flip(join(copy, name), where)
          expect([name, where, found.ok && found.value.report.trouble === null]).toEqual([name, where, false])
        },
      ),
      { numRuns: 60 },
    )
    expect((await readCopy(copy, null, { ...tools(), files: realFiles })).ok).toBe(true)
  })
})
