// The folder of copies: what counts as one, which may go, and what is erased in them.
import { cp, mkdir, readdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeCopy } from '../../../electron/storage/backup-copy'
import { copiesIn, eraseIn, removeOlder, tidy, unfitness } from '../../../electron/storage/backup-folder'
import { foundingOf } from '../../../electron/storage/backup-manifest'
import { realFiles } from '../../../electron/storage/files'
import { at, freshPlace, furnish, LedgerOnDisk, tools } from './ledger-on-disk'

const place = freshPlace()
const there = async () => (await readdir(place.backupFolder)).toSorted()
const founding = async (folder = place.deskFolder) => (await foundingOf(folder, realFiles)) ?? ''
const copyOf = (desk: LedgerOnDisk, day: number) => makeCopy(desk.toCopy, place.backupFolder, at(day), tools())
const days = (names: readonly string[]) => names.map((name) => Number(/-(\d\d)-\d{6}/.exec(name)?.[1]))

/** Copies of these days, each with an entry more than the one before; the last is answered. */
async function copiesOf(desk: LedgerOnDisk, from: number, to: number) {
  let last = await copyOf(desk, from)
  for (let day = from + 1; day <= to; day += 1) {
    await desk.add()
    last = await copyOf(desk, day)
  }
  return last
}

describe('the copies of a desk', () => {
  it('are those whole, and of this desk, the newest first', async () => {
    const desk = await LedgerOnDisk.make(place.deskFolder)
    await copiesOf(desk, 2, 4)
    const other = join(place.home, 'other')
    await mkdir(other)
    await copyOf(await LedgerOnDisk.make(other, 2_000, 'cleo'), 5)
    for (const name of ['notes', 'north-bank-2026-12-09-090000.building', 'north-bank-2026-12-09-090000.unsound'])
      await cp(join(place.backupFolder, 'north-bank-2026-12-04-090000'), join(place.backupFolder, name), {
        recursive: true,
      })
    await rm(join(place.backupFolder, 'notes/backup.json'))
    await writeFile(join(place.backupFolder, 'a file'), '')
    await symlink(join(place.backupFolder, 'north-bank-2026-12-04-090000'), join(place.backupFolder, 'a link'), 'dir')
    const copies = await copiesIn(place.backupFolder, await founding())
    expect(days(copies.map(({ folder }) => folder))).toEqual([4, 3, 2])
    expect(await copiesIn(place.backupFolder, await founding(other))).toHaveLength(1)
  })
})

describe('keeping only so many copies', () => {
  it('removes the oldest, once a newer one holds all of theirs', async () => {
    const desk = await LedgerOnDisk.make(place.deskFolder)
    const newest = await copiesOf(desk, 2, 7)
    const removed = await removeOlder(place.backupFolder, newest, 3, realFiles)
    expect(days(removed).toSorted()).toEqual([2, 3, 4])
    expect(days(await there())).toEqual([5, 6, 7])
  })

  it('keeps the one just made, even when its clock was behind', async () => {
    const desk = await LedgerOnDisk.make(place.deskFolder)
    await copiesOf(desk, 5, 7)
    await desk.add()
    const early = await copyOf(desk, 2)
    await removeOlder(place.backupFolder, early, 1, realFiles)
    expect(days(await there())).toEqual([2])
  })

  it('never removes a copy that holds an entry which the newest does not', async () => {
    const desk = await LedgerOnDisk.make(place.deskFolder, 1_000_000)
    await copiesOf(desk, 2, 3)
    // The desk goes on from its first copy in another way than it did.
    const fork = join(place.home, 'fork')
    await cp(join(place.backupFolder, 'north-bank-2026-12-02-090000'), fork, { recursive: true })
    const parted = await LedgerOnDisk.open(fork)
    await parted.add('otherwise')
    const newest = await makeCopy({ ...parted.toCopy }, place.backupFolder, at(9), tools())
    await removeOlder(place.backupFolder, newest, 1, realFiles)
    // The second is in neither; the first is in the newest.
    expect(days(await there())).toEqual([3, 9])
  })

  it('touches nothing that is not a copy of this desk', async () => {
    const desk = await LedgerOnDisk.make(place.deskFolder)
    const other = join(place.home, 'other')
    await mkdir(other)
    await copyOf(await LedgerOnDisk.make(other, 2_000, 'cleo'), 1)
    await mkdir(join(place.backupFolder, 'photos'))
    await writeFile(join(place.backupFolder, 'photos/a.jpg'), 'a')
    const newest = await copiesOf(desk, 2, 4)
    await removeOlder(place.backupFolder, newest, 1, realFiles)
    expect(await there()).toEqual(['north-bank-2026-12-01-090000', 'north-bank-2026-12-04-090000', 'photos'])
    expect(await readFile(join(place.backupFolder, 'photos/a.jpg'), 'utf8')).toBe('a')
  })

  it('leaves what somebody put into a copy, under a name that does not pass for one', async () => {
    const desk = await LedgerOnDisk.make(place.deskFolder)
    const old = await copyOf(desk, 2)
    await writeFile(join(old.folder, 'my notes.txt'), 'mine')
    const newest = await copyOf(desk, 3)
    await removeOlder(place.backupFolder, newest, 1, realFiles)
    expect(await readdir(`${old.folder}.removing`)).toEqual(['my notes.txt'])
    expect(await copiesIn(place.backupFolder, await founding())).toHaveLength(1)
  })

  it('follows no link out of a copy', async () => {
    const desk = await LedgerOnDisk.make(place.deskFolder)
    const old = await copyOf(desk, 2)
    const mine = join(place.home, 'mine')
    await mkdir(mine)
    await writeFile(join(mine, 'precious.json'), 'precious')
    await symlink(mine, join(old.folder, 'working'), 'dir')
    await removeOlder(place.backupFolder, await copyOf(desk, 3), 1, realFiles)
    expect(await readFile(join(mine, 'precious.json'), 'utf8')).toBe('precious')
  })
})

describe('what an interruption left behind', () => {
  it('is removed when it is a day old, and only of a desk of this name', async () => {
    const desk = await LedgerOnDisk.make(place.deskFolder)
    const { folder } = await copyOf(desk, 2)
    const left = (name: string) => cp(folder, join(place.backupFolder, name), { recursive: true })
    await left('north-bank-2026-12-01-080000.building')
    await left('north-bank-2026-12-01-080000-2.removing')
    await left('north-bank-2026-12-02-080000.building')
    await left('north-bank-2026-12-01-080000.unsound')
    await left('south-bank-2026-12-01-080000.building')
    await left('my north-bank.building')
    await tidy(place.backupFolder, 'North Bank', at(2))
    expect(await there()).toEqual([
      'my north-bank.building',
      'north-bank-2026-12-01-080000.unsound',
      'north-bank-2026-12-02-080000.building',
      'north-bank-2026-12-02-090000',
      'south-bank-2026-12-01-080000.building',
    ])
  })
})

describe('erasing', () => {
  it('destroys the key in every copy of the desk, whole or not, and leaves the others', async () => {
    const desk = await LedgerOnDisk.make(place.deskFolder)
    await furnish(place.deskFolder)
    const { folder } = await copyOf(desk, 2)
    await cp(folder, `${folder}.unsound`, { recursive: true })
    const other = join(place.home, 'other')
    await mkdir(other)
    await furnish(other)
    const foreign = await copyOf(await LedgerOnDisk.make(other, 2_000, 'cleo'), 3)
    await eraseIn([place.backupFolder], await founding(), ['ana'], realFiles)
    expect(await readdir(join(folder, 'sealed'))).toEqual([])
    expect(await readdir(join(`${folder}.unsound`, 'sealed'))).toEqual([])
    expect(await readdir(join(foreign.folder, 'sealed'))).toHaveLength(1)
  })

  it('takes a key’s own id as well as a person’s, and nobody else’s goes', async () => {
    const desk = await LedgerOnDisk.make(place.deskFolder)
    const { sealedKey } = await furnish(place.deskFolder)
    const { folder } = await copyOf(desk, 2)
    await eraseIn([place.backupFolder], await founding(), ['ben'], realFiles)
    expect(await readdir(join(folder, 'sealed'))).toEqual([`${sealedKey}.json`])
    await eraseIn([place.backupFolder], await founding(), [sealedKey], realFiles)
    expect(await readdir(join(folder, 'sealed'))).toEqual([])
  })
})

describe('a folder for copies', () => {
  it('is not one inside the desk’s own, by whatever way', async () => {
    await mkdir(join(place.deskFolder, 'copies'))
    await symlink(join(place.deskFolder, 'copies'), join(place.home, 'way in'), 'dir')
    for (const folder of [place.deskFolder, join(place.deskFolder, 'copies'), join(place.home, 'way in')])
      expect((await unfitness(place.deskFolder, folder))?.what).toContain('inside the desk')
    expect(await unfitness(place.deskFolder, place.backupFolder)).toBeNull()
    await rename(place.backupFolder, `${place.deskFolder} copies`)
    expect(await unfitness(place.deskFolder, `${place.deskFolder} copies`)).toBeNull()
  })

  it('has to be there', async () => {
    const gone = join(place.home, 'gone')
    expect(await unfitness(place.deskFolder, gone)).toMatchObject({ what: `The folder ${gone} is not there.` })
    await expect(stat(gone)).rejects.toMatchObject({ code: 'ENOENT' })
  })
})
