// A copy of a desk that is open: consistent, read back before it counts, and nothing half-written under its name.
import { appendFile, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeCopy } from '../../../electron/storage/backup-copy'
import { Manifest, readManifest } from '../../../electron/storage/backup-manifest'
import { CopyFailed, GivenUp } from '../../../electron/storage/backup-problem'
import { at, faulty, freshPlace, furnish, inspect, LedgerOnDisk, systemError, tools } from './ledger-on-disk'

const place = freshPlace()

const copied = async (desk: LedgerOnDisk, with_ = tools(), when = at(2)) =>
  makeCopy(desk.toCopy, place.backupFolder, when, with_)

async function failing(work: Promise<unknown>): Promise<CopyFailed> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (error instanceof CopyFailed) return error
  throw new Error(`It did not fail by name: ${String(error)}`)
}

describe('a copy', () => {
  it('holds the whole record, and says so of itself', async () => {
    const desk = await LedgerOnDisk.make(place.deskFolder)
    await desk.addMany(30)
    const { folder, manifest } = await copied(desk)
    expect(folder).toBe(join(place.backupFolder, 'north-bank-2026-12-02-090000'))
    const { seq, head } = desk.ledger.position()
    expect(manifest).toMatchObject({ seq, head, madeAt: at(2), desk: { name: 'North Bank' } })
    expect(await inspect(folder, () => undefined)).toMatchObject({ entries: seq, head, trouble: null })
    expect(desk.ledger.segments).toBeGreaterThan(2)
    expect(await readManifest(folder)).toEqual(manifest)
  })

  it('takes keys, checkpoints and what was typed along, and leaves caches and half-written files behind', async () => {
    const desk = await LedgerOnDisk.make(place.deskFolder, 1_000_000)
    const { sealedKey } = await furnish(place.deskFolder)
    const { folder, manifest } = await copied(desk)
    const names = (await readdir(folder, { recursive: true })).toSorted()
    expect(names).toEqual([
      'backup.json',
      'checkpoints',
      'checkpoints/7.txt',
      'keys',
      'keys/desk.json',
      'ledger',
      'ledger/000001.log',
      'sealed',
      `sealed/${sealedKey}.json`,
      'working',
      `working/${'ab'.repeat(20)}.json`,
    ])
    expect(await readFile(join(folder, 'keys/desk.json'), 'utf8')).toBe('{"a":"key"}')
    expect(manifest.sealed).toEqual([`sealed/${sealedKey}.json`])
    expect(manifest.files.map(({ name }) => name)).not.toContain(`sealed/${sealedKey}.json`)
  })

  it.skipIf(process.platform === 'win32')('is for this account only, since keys are in it', async () => {
    const desk = await LedgerOnDisk.make(place.deskFolder)
    await furnish(place.deskFolder)
    const { folder } = await copied(desk)
    expect((await stat(folder)).mode & 0o777).toBe(0o700)
    expect((await stat(join(folder, 'keys/desk.json'))).mode & 0o777).toBe(0o600)
  })

  it('is of one moment, however much is appended while it is made', async () => {
    const desk = await LedgerOnDisk.make(place.deskFolder)
    await desk.addMany(20)
    const counts: number[] = []
    for (let round = 0; round < 5; round += 1) {
      const before = desk.ledger.position().seq
      const [{ folder, manifest }] = await Promise.all([copied(desk, tools(), at(round + 2)), desk.addMany(20)])
      expect(manifest.seq).toBeGreaterThanOrEqual(before)
      expect(await inspect(folder, () => undefined)).toMatchObject({
        entries: manifest.seq,
        head: manifest.head,
        trouble: null,
      })
      counts.push(desk.ledger.position().seq - manifest.seq)
    }
    // It did go on beside the copying.
    expect(counts.some((count) => count > 0)).toBe(true)
  })

  it('stops at the acknowledged end: what is only half appended is not in it', async () => {
    const desk = await LedgerOnDisk.make(place.deskFolder, 1_000_000)
    const { seq } = desk.ledger.position()
    await appendFile(join(place.deskFolder, 'ledger/000001.log'), `${'0'.repeat(64)} [{"seq":`)
    expect((await copied(desk)).manifest.seq).toBe(seq)
  })

  it('asks how far the journal goes only when it has the checkpoint', async () => {
    const desk = await LedgerOnDisk.make(place.deskFolder)
    const asked: string[] = []
    const files = faulty((act, path) => {
      if (act === 'open' && path === join(place.deskFolder, 'ledger/head.json')) asked.push('checkpoint')
      if (act === 'open' && path === join(place.deskFolder, 'ledger/000001.log')) asked.push('journal')
    })
    const mark = () => {
      asked.push('mark')
      return desk.ledger.mark()
    }
    await makeCopy({ ...desk.toCopy, mark }, place.backupFolder, at(2), tools(files))
    const from = asked.indexOf('checkpoint')
    expect(asked.slice(from, from + 3)).toEqual(['checkpoint', 'mark', 'journal'])
  })

  it('gets a name of its own when two are made in one second', async () => {
    const desk = await LedgerOnDisk.make(place.deskFolder)
    const names = [(await copied(desk)).folder, (await copied(desk)).folder]
    expect(names.map((name) => name.slice(-17))).toEqual(['2026-12-02-090000', '26-12-02-090000-2'])
  })

  it('says how far it is, to the very end', async () => {
    const desk = await LedgerOnDisk.make(place.deskFolder)
    const told: number[] = []
    await copied(desk, { ...tools(), onProgress: (done, total) => told.push(done / total) })
    expect(told.at(-1)).toBe(1)
    expect(told).toEqual(told.toSorted((a, b) => a - b))
  })
})

describe('a copy that cannot be made', () => {
  const there = async () => (await readdir(place.backupFolder)).toSorted()

  it.each(['write', 'sync', 'rename', 'syncFolder'] as const)(
    'leaves nothing under a copy’s name when %s fails, at whichever time it does',
    async (act) => {
      const desk = await LedgerOnDisk.make(place.deskFolder)
      await furnish(place.deskFolder)
      let isDone = false
      for (let nth = 1; !isDone; nth += 1) {
        let count = 0
        const files = faulty((what, path) => {
          if (what !== act || !path.startsWith(place.backupFolder)) return
          count += 1
          if (count === nth) throw systemError('ENOSPC')
        })
        const made = await copied(desk, tools(files)).catch((error: unknown) => error)
        isDone = count < nth
        const copies = await there()
        if (isDone) expect(copies).toHaveLength(1)
        else expect((made as NodeJS.ErrnoException).code).toBe('ENOSPC')
        for (const name of copies) {
          // A name that could not be made durable still stands for a whole copy.
          expect(await readManifest(join(place.backupFolder, name))).not.toBeNull()
          await rm(join(place.backupFolder, name), { recursive: true })
        }
      }
    },
  )

  it('does not make the folder of a drive that is not there', async () => {
    const desk = await LedgerOnDisk.make(place.deskFolder)
    const gone = join(place.home, 'drive', 'copies')
    await expect(makeCopy(desk.toCopy, gone, at(2), tools())).rejects.toMatchObject({ code: 'ENOENT' })
    await expect(stat(join(place.home, 'drive'))).rejects.toMatchObject({ code: 'ENOENT' })
  })

  it('given up while it is copied or read back, leaves nothing', async () => {
    const desk = await LedgerOnDisk.make(place.deskFolder)
    for (const share of [0, 0.3, 0.6]) {
      const closing = new AbortController()
      const onProgress = (done: number, total: number) => {
        if (done / total >= share) closing.abort()
      }
      const { signal } = closing
      await expect(copied(desk, { ...tools(), onProgress, signal })).rejects.toBeInstanceOf(GivenUp)
      expect(await there()).toEqual([])
    }
  })
})

describe('a copy that does not read as it should', () => {
  it('is kept aside under a name that says so, and named', async () => {
    const desk = await LedgerOnDisk.make(place.deskFolder, 1_000_000)
    // The desk's own file is damaged behind its back.
    const journal = join(place.deskFolder, 'ledger/000001.log')
    const bytes = await readFile(journal)
    const middle = Math.floor(bytes.length / 2)
    bytes[middle] = (bytes[middle] ?? 0) ^ 1
    await writeFile(journal, bytes)
    const { problem, keptAs } = await failing(copied(desk))
    expect(keptAs).toBe(join(place.backupFolder, 'north-bank-2026-12-02-090000.unsound'))
    expect(problem.what).toContain('not sound')
    expect(problem.wayOut).toContain('Verify the record')
    expect(await readdir(place.backupFolder)).toEqual(['north-bank-2026-12-02-090000.unsound'])
  })

  it('is found when the journal is shorter than was acknowledged', async () => {
    const desk = await LedgerOnDisk.make(place.deskFolder, 1_000_000)
    const journal = join(place.deskFolder, 'ledger/000001.log')
    const lines = (await readFile(journal, 'utf8')).split('\n')
    await writeFile(journal, `${lines.slice(0, -2).join('\n')}\n`)
    const { seq } = desk.ledger.position()
    expect((await failing(copied(desk))).problem.what).toContain(`ends after entry ${seq - 1}`)
  })

  it('is found when a drive writes a small file wrongly', async () => {
    const desk = await LedgerOnDisk.make(place.deskFolder)
    await furnish(place.deskFolder)
    const wrongly = {
      ...tools(),
      inspect: async (...args: Parameters<typeof inspect>) => {
        await writeFile(join(args[0], 'keys/desk.json'), '{"a":"kez"}')
        return inspect(...args)
      },
    }
    expect((await failing(copied(desk, wrongly))).problem.what).toContain(
      'keys/desk.json does not read as it was written',
    )
  })
})

describe('what a copy says of itself', () => {
  it('never names a file outside of it', () => {
    const manifest = (name: string) => ({
      v: 1,
      desk: { name: 'N', founding: 'a'.repeat(64) },
      madeAt: at(1),
      seq: 1,
      head: 'b'.repeat(64),
      fingerprint: null,
      files: [{ name, bytes: 0, sha256: 'c'.repeat(64) }],
      sealed: [],
    })
    expect(Manifest.safeParse(manifest('keys/desk.json')).success).toBe(true)
    for (const name of [
      '../desk.json',
      'keys/../../x',
      '/etc/passwd',
      'keys/..',
      'keys\\x',
      'other/x.json',
      'keys/a/b',
    ])
      expect([name, Manifest.safeParse(manifest(name)).success]).toEqual([name, false])
  })

  it('is not believed when it cannot be read', async () => {
    const copy = join(place.backupFolder, 'x')
    await mkdir(copy)
    for (const text of ['', 'null', '{"v":2}', '[]']) {
      await writeFile(join(copy, 'backup.json'), text)
      expect(await readManifest(copy)).toBeNull()
    }
  })
})
