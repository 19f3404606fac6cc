// The copies of the open desk over the days: made daily and by hand, what goes wrong kept and said, and names erased.
import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Backups, type BackupsAround, type DeskToCopy } from '../../../electron/app/backups'
import type { Settings } from '../../../electron/storage/settings'
import type { BackupState, Push } from '../../../shared/bridge/contract'
import type { Trouble, TroubleKind } from '../../../shared/ledger/trouble'
import { at, faulty, freshPlace, furnish, inspect, LedgerOnDisk, systemError } from './ledger-on-disk'

const place = freshPlace()

/** The copies of one desk, with a clock and a timer that the test moves, and settings that outlive a restart. */
class Rig {
  now = at(2)
  trouble: Trouble | null = null
  readonly pushed: Push[] = []
  readonly kept = new Map<string, unknown>()
  backups: Backups
  private ticks: (() => void)[] = []

  constructor(
    readonly desk: LedgerOnDisk,
    private readonly around: Partial<Pick<BackupsAround, 'files' | 'inspect' | 'patienceMs'>> = {},
  ) {
    this.backups = this.start()
  }

  start(): Backups {
    this.ticks = []
    this.backups = new Backups({
      settings: {
        get: <K extends keyof Settings>(key: K) => (this.kept.get(key) ?? []) as Settings[K],
        set: (key, value) => void this.kept.set(key, structuredClone(value)),
      },
      clock: () => this.now,
      push: (push) => this.pushed.push(push),
      inspect,
      desksFolder: place.desksFolder,
      every: (milliseconds, work) => {
        expect(milliseconds).toBe(60 * 60 * 1_000)
        this.ticks.push(work)
        return () => {
          this.ticks = this.ticks.filter((tick) => tick !== work)
        }
      },
      ...this.around,
    })
    return this.backups
  }

  get toCopy(): DeskToCopy {
    return { ...this.desk.toCopy, trouble: () => this.trouble }
  }

  get isTicking(): boolean {
    return this.ticks.length > 0
  }

  /** Another hour's check, at a time; resolves when it is over. */
  async checkAt(now: string): Promise<void> {
    this.now = now
    for (const tick of this.ticks) tick()
    await this.settled()
  }

  /** Whatever was begun is over: the next thing asked for comes after it. */
  async settled(): Promise<void> {
    await this.backups.readCopy(join(place.home, 'no such copy'))
  }

  async state(): Promise<BackupState> {
    const state = await this.backups.state()
    if (!state) throw new Error('No desk is open')
    return state
  }

  async open(folder: string | null = place.backupFolder): Promise<this> {
    this.backups.attach(this.toCopy)
    if (folder !== null) await this.backups.useFolder(folder)
    await this.settled()
    return this
  }
}

let rig: Rig
beforeEach(async () => {
  rig = new Rig(await LedgerOnDisk.make(place.deskFolder))
})
afterEach(() => rig.backups.detach())

const copies = async () => (await readdir(place.backupFolder)).toSorted()
const times = async () => (await rig.state()).copies.map((copy) => copy.at)

function trouble(kind: TroubleKind): Trouble {
  return { kind, what: 'A line was altered.', where: null, after: { seq: 3, at: null }, wayOut: 'Restore a copy.' }
}

describe('daily copies', () => {
  it('begin as soon as a folder is chosen, and not before', async () => {
    await rig.open(null)
    expect(await rig.state()).toEqual({ folder: null, daily: true, keep: 14, copies: [], failed: null })
    await rig.checkAt(at(5))
    expect(await copies()).toEqual([])
    await rig.backups.useFolder(place.backupFolder)
    await rig.settled()
    expect(await times()).toEqual([at(5)])
  })

  it('are made when the last is a day old, and no sooner', async () => {
    await rig.open()
    await rig.checkAt(at(2, '23:00:00'))
    await rig.checkAt(at(3, '08:59:59'))
    expect(await times()).toEqual([at(2)])
    await rig.checkAt(at(3, '09:00:00'))
    expect(await times()).toEqual([at(3), at(2)])
  })

  it('are made on opening when a day has passed meanwhile', async () => {
    await rig.open()
    await rig.backups.detach()
    expect(rig.isTicking).toBe(false)
    rig.now = at(4)
    rig.start().attach(rig.toCopy)
    await rig.settled()
    expect(await times()).toEqual([at(4), at(2)])
  })

  it('are made again when the last was taken away, or was made by a clock that was ahead', async () => {
    await rig.open()
    for (const name of await copies()) await rm(join(place.backupFolder, name), { recursive: true })
    await rig.checkAt(at(2, '10:00:00'))
    expect(await times()).toEqual([at(2, '10:00:00')])
    await rig.checkAt(at(1))
    expect(await times()).toEqual([at(2, '10:00:00'), at(1)])
  })

  it('are not made when they are turned off, and are when they are turned on again', async () => {
    await rig.open()
    await rig.backups.set({ daily: false, keep: 14 })
    await rig.checkAt(at(9))
    expect(await times()).toEqual([at(2)])
    expect(await rig.backups.set({ daily: true, keep: 14 })).toMatchObject({ daily: true })
    await rig.settled()
    expect(await times()).toEqual([at(9), at(2)])
  })

  it('are kept as many as asked for', async () => {
    await rig.open()
    await rig.backups.set({ daily: true, keep: 3 })
    for (let day = 3; day < 10; day += 1) {
      await rig.desk.add()
      await rig.checkAt(at(day))
    }
    expect(await times()).toEqual([at(9), at(8), at(7)])
  })

  it('wait for nobody and hold up nobody: entries go in while one is made', async () => {
    await rig.open(null)
    const { seq } = rig.desk.ledger.position()
    await rig.backups.useFolder(place.backupFolder)
    await rig.desk.addMany(5)
    expect(rig.desk.ledger.position().seq).toBe(seq + 5)
    await rig.settled()
    expect(await times()).toHaveLength(1)
  })
})

describe('a copy by hand', () => {
  it('answers what it made, tells the window how far it is, and that it ended', async () => {
    await rig.open()
    rig.pushed.length = 0
    rig.now = at(2, '12:00:00')
    const made = await rig.backups.backUpNow()
    const { seq } = rig.desk.ledger.position()
    expect(made).toMatchObject({ ok: true, value: { at: at(2, '12:00:00'), entries: seq, fingerprint: null } })
    expect(made.ok && made.value.bytes).toBe(rig.desk.ledger.bytes)
    const progress = rig.pushed.filter((push) => push.kind === 'progress')
    expect(progress.every(({ work }) => work === 'backup')).toBe(true)
    expect(progress.at(-1)).toMatchObject({ done: progress[0]?.total })
    expect(rig.pushed.at(-1)).toEqual({ kind: 'desk-status' })
  })

  it('needs a desk and a folder', async () => {
    expect(await rig.backups.backUpNow()).toMatchObject({ ok: false, error: { what: 'No desk is open.' } })
    expect(await rig.backups.state()).toBeNull()
    await rig.open(null)
    expect(await rig.backups.backUpNow()).toMatchObject({
      ok: false,
      error: { what: 'No folder has been chosen for copies.' },
    })
  })

  it('puts off the daily one', async () => {
    await rig.open()
    rig.now = at(2, '20:00:00')
    await rig.backups.backUpNow()
    await rig.checkAt(at(3, '19:00:00'))
    expect(await times()).toHaveLength(2)
  })
})

describe('what goes wrong', () => {
  it.each([
    ['ENOSPC', 'not enough room'],
    ['EACCES', 'may not use'],
    ['EROFS', 'can only be read'],
    ['EIO', 'reported an error'],
    ['EWEIRD', 'EWEIRD'],
  ])('is named, kept over a restart, and forgotten after the next good copy: %s', async (code, words) => {
    let isBroken = true
    const files = faulty((act, path) => {
      if (isBroken && act === 'write' && path.startsWith(place.backupFolder)) throw systemError(code)
    })
    rig = new Rig(rig.desk, { files })
    await rig.open()
    expect((await rig.backups.backUpNow()).ok).toBe(false)
    await rig.backups.detach()
    rig.start().attach(rig.toCopy)
    await rig.settled()
    const { failed } = await rig.state()
    expect(failed).toMatchObject({ at: at(2) })
    expect(failed?.problem.what).toContain(words)
    expect(failed?.problem.safe).toContain('earlier copies are as they were')
    expect(failed?.problem.wayOut).not.toBe('')
    expect(await copies()).toEqual([])
    isBroken = false
    await rig.checkAt(at(2, '10:00:00'))
    expect((await rig.state()).failed).toBeNull()
  })

  it('includes a drive that is not there, which is tried again every hour until it is', async () => {
    await rig.open()
    const away = join(place.home, 'away')
    await rename(place.backupFolder, away)
    await rig.checkAt(at(3))
    const state = await rig.state()
    expect(state.copies).toEqual([])
    expect(state.failed?.problem.what).toBe(`The folder ${place.backupFolder} is not there.`)
    await rename(away, place.backupFolder)
    await rig.checkAt(at(3, '10:00:00'))
    expect(await times()).toEqual([at(3, '10:00:00'), at(2)])
    expect((await rig.state()).failed).toBeNull()
  })

  it('shows at once that the drive is not there, before any copy was tried', async () => {
    await rig.open()
    await rename(place.backupFolder, join(place.home, 'away'))
    expect((await rig.state()).failed?.problem.what).toContain('is not there')
  })

  it('a copy that is not sound is kept once a day at most, and counts for none', async () => {
    let damage = true
    rig = new Rig(rig.desk, {
      inspect: async (folder, onProgress, signal) => {
        const found = await inspect(folder, onProgress, signal)
        return damage ? { ...found, trouble: trouble('altered-line') } : found
      },
    })
    await rig.open()
    for (const hour of ['10', '15', '23']) await rig.checkAt(at(2, `${hour}:00:00`))
    expect(await copies()).toEqual(['north-bank-2026-12-02-090000.unsound'])
    expect((await rig.state()).failed?.problem.what).toContain('not sound')
    damage = false
    await rig.checkAt(at(3))
    expect(await times()).toEqual([at(3)])
  })

  it('a damaged record is not copied, so that it never pushes a good copy out', async () => {
    await rig.open()
    rig.trouble = trouble('altered-line')
    await rig.checkAt(at(4))
    expect(await times()).toEqual([at(2)])
    expect((await rig.state()).failed?.problem.what).toContain('The record of this desk is damaged')
  })

  it('a record that only cannot be written to is copied: just then it matters', async () => {
    await rig.open()
    rig.trouble = trouble('disk-full')
    await rig.checkAt(at(4))
    expect(await times()).toEqual([at(4), at(2)])
  })

  it('older copies that cannot be removed are said, and the new one counts', async () => {
    let isStuck = false
    const files = faulty((act, path) => {
      if (isStuck && act === 'rename' && !path.endsWith('.building')) throw systemError('EACCES')
    })
    rig = new Rig(rig.desk, { files })
    await rig.open()
    await rig.backups.set({ daily: true, keep: 1 })
    isStuck = true
    await rig.checkAt(at(3))
    expect(await times()).toEqual([at(3), at(2)])
    expect((await rig.state()).failed?.problem.what).toContain('Older copies could not be removed')
    // That is no reason to make one every hour.
    await rig.checkAt(at(3, '10:00:00'))
    expect(await times()).toHaveLength(2)
  })
})

describe('closing the desk', () => {
  it('gives up what is under way, leaves nothing behind, and is no failure', async () => {
    let begun: () => void = () => undefined
    const isReading = new Promise<void>((resolve) => {
      begun = resolve
    })
    rig = new Rig(rig.desk, {
      // Reading back that would take for ever.
      inspect: async () => {
        begun()
        return new Promise(() => undefined)
      },
    })
    rig.backups.attach(rig.toCopy)
    await rig.backups.useFolder(place.backupFolder)
    const asked = rig.backups.backUpNow()
    await isReading
    await rig.backups.detach()
    expect(await asked).toMatchObject({ ok: false })
    expect(await copies()).toEqual([])
    rig.start().attach(rig.toCopy)
    expect((await rig.state()).failed).toBeNull()
  })
})

describe('a drive that does not answer', () => {
  it('does not keep the desk from closing, nor the next one from its copies', async () => {
    let isStuck = true
    const files = faulty(() => undefined)
    rig = new Rig(rig.desk, {
      files: {
        ...files,
        open: (path, mode) =>
          isStuck && path.startsWith(place.backupFolder) ? new Promise(() => undefined) : files.open(path, mode),
      },
      patienceMs: 1,
    })
    rig.backups.attach(rig.toCopy)
    await rig.backups.useFolder(place.backupFolder)
    await rig.backups.detach()
    isStuck = false
    await rig.open()
    expect(await times()).toEqual([at(2)])
  })

  it('may answer when the desk is open again: what was asked for before is not copied any more', async () => {
    let isSlow = false
    let answer: () => void = () => undefined
    let ask: () => void = () => undefined
    const isAsked = new Promise<void>((resolve) => {
      ask = resolve
    })
    const answers = new Promise<void>((resolve) => {
      answer = resolve
    })
    const files = faulty(() => undefined)
    rig = new Rig(rig.desk, {
      files: {
        ...files,
        // A daily check reads whose copies it finds before it makes one.
        open: async (path, mode) => {
          if (isSlow && path.startsWith(place.deskFolder)) {
            ask()
            await answers
          }
          return files.open(path, mode)
        },
      },
      patienceMs: 1,
    })
    await rig.open()
    isSlow = true
    const checked = rig.checkAt(at(3))
    await isAsked
    await rig.backups.detach()
    isSlow = false
    rig.backups.attach(rig.toCopy)
    await rig.backups.set({ daily: false, keep: 14 })
    answer()
    await checked
    expect(await times()).toEqual([at(2)])
    expect((await rig.state()).failed).toBeNull()
  })
})

describe('choosing a folder', () => {
  it('refuses one inside the desk, or that is not there, and stays with the former', async () => {
    await rig.open()
    await mkdir(join(place.deskFolder, 'inside'))
    for (const folder of [join(place.deskFolder, 'inside'), join(place.home, 'gone')])
      expect((await rig.backups.useFolder(folder)).ok).toBe(false)
    expect(await rig.state()).toMatchObject({ folder: place.backupFolder, failed: null })
  })
})

describe('erasing a name', () => {
  /** How many keys to names are left in all the copies of a folder. */
  const sealedIn = async (folder: string) => {
    const keys = (await readdir(folder)).map((copy) => readdir(join(folder, copy, 'sealed')).catch(() => []))
    return (await Promise.all(keys)).flat().length
  }

  it('reaches every copy in every folder that was ever used', async () => {
    await furnish(place.deskFolder)
    await rig.open()
    const second = join(place.home, 'second')
    await mkdir(second)
    await rig.backups.useFolder(second)
    rig.now = at(3)
    await rig.backups.backUpNow()
    expect([await sealedIn(place.backupFolder), await sealedIn(second)]).toEqual([1, 2])
    await rm(join(place.deskFolder, 'sealed'), { recursive: true })
    expect(await rig.backups.eraseInCopies(['ana'])).toEqual({ ok: true, value: null })
    expect([await sealedIn(place.backupFolder), await sealedIn(second)]).toEqual([0, 0])
  })

  it('is remembered where a drive is not there, said, and done when it is back', async () => {
    await furnish(place.deskFolder)
    await rig.open()
    const away = join(place.home, 'away')
    await rename(place.backupFolder, away)
    await rm(join(place.deskFolder, 'sealed'), { recursive: true })
    const erased = await rig.backups.eraseInCopies(['ana'])
    expect(!erased.ok && erased.error.what).toContain(place.backupFolder)
    expect(await sealedIn(away)).toBe(1)
    await rig.backups.detach()
    rig.start().attach(rig.toCopy)
    await rig.settled()
    expect((await rig.state()).failed?.problem.what).toContain('The name of an erased person may still be in copies')
    await rename(away, place.backupFolder)
    await rig.checkAt(at(2, '10:00:00'))
    expect(await sealedIn(place.backupFolder)).toBe(0)
    expect((await rig.state()).failed).toBeNull()
  })
})

describe('restoring', () => {
  it('takes the copy of the last dry run, once, into a folder of its own', async () => {
    await rig.open()
    const folder = (await rig.state()).copies[0]?.folder ?? ''
    const first = await rig.backups.readCopy(folder)
    const second = await rig.backups.readCopy(folder)
    if (!first.ok || !second.ok) throw new Error('The copy could not be read')
    expect(await rig.backups.restore(first.value.token)).toMatchObject({
      ok: false,
      error: { what: 'This dry run has been replaced by another.' },
    })
    expect(await readdir(place.desksFolder)).toEqual([])
    const restored = await rig.backups.restore(second.value.token)
    expect(restored).toEqual({ ok: true, value: join(place.desksFolder, 'north-bank-restored') })
    expect((await rig.backups.restore(second.value.token)).ok).toBe(false)
    expect(await readdir(place.desksFolder)).toEqual(['north-bank-restored'])
  })

  it('works when no desk is open, also after one was closed', async () => {
    await rig.open()
    const folder = (await rig.state()).copies[0]?.folder ?? ''
    await rig.backups.detach()
    for (const backups of [rig.backups, rig.start()]) {
      const read = await backups.readCopy(folder)
      expect(read).toMatchObject({ ok: true, value: { compared: null, trouble: null } })
      expect((await backups.restore(read.ok ? read.value.token : '')).ok).toBe(true)
    }
  })

  it('refuses a copy of which nothing can be read', async () => {
    await rig.open()
    const folder = (await rig.state()).copies[0]?.folder ?? ''
    const broken = join(place.home, 'broken')
    await cp(folder, broken, { recursive: true })
    await writeFile(join(broken, 'ledger/000001.log'), 'nothing of the kind\n')
    const read = await rig.backups.readCopy(broken)
    expect(read).toMatchObject({ ok: true, value: { entries: 0 } })
    expect(await rig.backups.restore(read.ok ? read.value.token : '')).toMatchObject({
      ok: false,
      error: { what: expect.stringContaining('Not one entry') },
    })
  })

  it('says when this computer has no room for it, and that all is as it was', async () => {
    const files = faulty((act, path) => {
      if (act === 'write' && path.startsWith(place.desksFolder)) throw systemError('ENOSPC')
    })
    rig = new Rig(rig.desk, { files })
    await rig.open()
    const read = await rig.backups.readCopy((await rig.state()).copies[0]?.folder ?? '')
    expect(await rig.backups.restore(read.ok ? read.value.token : '')).toMatchObject({
      ok: false,
      error: { what: `There is not enough room in ${place.desksFolder}.`, safe: expect.stringContaining('No desk') },
    })
    expect(await readdir(place.desksFolder)).toEqual([])
  })
})
