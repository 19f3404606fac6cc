// A real file system that runs full: a small tmpfs, filled to the brim before every one of fifty commands, with no, one,
// two and more pages left. Needs Linux and root; on other machines only the simulated disk of npm test is tried.
import { execFileSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, statfs, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { foundedDesk, reopened } from '../unit/desk/real-desk'
import { content } from '../unit/desk/small-desk'
import { aMoment, namesFrom } from '../unit/faults/desk-on-disk'
import { promised, readJournal } from '../unit/faults/journal-reader'
import { nextAct } from '../unit/faults/mixed-work'
import { chanceFrom } from '../unit/faults/power-cut'
import { tell } from './report'

const isPossible = process.platform === 'linux' && process.getuid?.() === 0
const page = 4096

it.runIf(isPossible)('each command on a full disk is acknowledged and there, or refused and absent', async () => {
  // A checkpoint that finds no room is told on the console, which is not what is looked at here.
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const totals = { runs: 0, commands: 0, acknowledgedWhenFull: 0, refusedWhenFull: 0, acknowledgedAfterwards: 0 }
  const complaints: string[] = []
  for (const pages of [0, 1, 2, 3, 5, 8]) {
    const report = await onTmpfs((folder) => fiftyCommandsOnAFullDisk(folder, pages))
    totals.runs += 1
    totals.commands += report.commands
    totals.acknowledgedWhenFull += report.acknowledgedWhenFull
    totals.refusedWhenFull += report.refusedWhenFull
    totals.acknowledgedAfterwards += report.acknowledgedAfterwards
    complaints.push(...report.complaints.map((complaint) => `${pages} pages free: ${complaint}`))
  }
  tell('disk-full', totals, complaints)
  expect(complaints).toEqual([])
  expect(totals.refusedWhenFull).toBeGreaterThan(50)
})

async function onTmpfs<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'imprimatur-full-'))
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder])
  try {
    return await work(folder)
  } finally {
    execFileSync('umount', ['-l', folder])
    await rm(folder, { recursive: true })
  }
}

async function fiftyCommandsOnAFullDisk(disk: string, pages: number) {
  const folder = join(disk, 'desk')
  await (await foundedDesk(folder)).close()
  let desk = await reopened(folder)
  const chance = chanceFrom(pages + 1)
  const name = namesFrom('f')
  const kept: string[] = []
  const refused: string[] = []
  const complaints: string[] = []
  const counts = { commands: 50, acknowledgedWhenFull: 0, refusedWhenFull: 0, acknowledgedAfterwards: 0 }
  const lookAt = async (when: string) => {
    const entries = await entriesIn(folder)
    const there = new Set(entries.map(promised))
    const causes = new Set(entries.map(({ cause }) => cause))
    complaints.push(
      ...kept.filter((text) => !there.has(text)).map((text) => `${when}: acknowledged and not there: ${text}`),
      ...refused.filter((id) => causes.has(id)).map((id) => `${when}: ${id} was refused and is there`),
    )
  }
  for (let number = 0; number < counts.commands; number += 1) {
    await fill(disk, pages)
    // Every second one is longer than what is left of the journal's last page.
    const { by, command } = number % 2 === 0 ? nextAct(desk.state, chance, name) : longDraft(name())
    const ask = (id: string) => desk.act(command, { by, now: aMoment(number), commandId: id })
    const answer = await ask(`command-${number}`)
    if (answer.ok) {
      counts.acknowledgedWhenFull += 1
      kept.push(...answer.value.entries.map(promised))
    } else if (answer.error.code === 'read-only') {
      counts.refusedWhenFull += 1
      refused.push(`command-${number}`)
    }
    await lookAt(`command ${number}`)
    // Now and then the program is closed and started on the full disk.
    if (number % 10 === 9) {
      await desk.close()
      desk = await reopened(folder)
      await lookAt(`opened on a full disk after command ${number}`)
    }
    await rm(join(disk, 'filler'))
    if (!answer.ok && answer.error.code === 'read-only') {
      const again = await ask(`command-${number}-again`)
      if (again.ok) {
        counts.acknowledgedAfterwards += 1
        kept.push(...again.value.entries.map(promised))
      } else complaints.push(`command ${number} is refused after space returned: ${again.error.what}`)
    }
  }
  await desk.close()
  await lookAt('closed')
  const last = await reopened(folder)
  if (last.condition.trouble) complaints.push(`does not open for writing: ${last.condition.trouble.what}`)
  await last.close()
  return { ...counts, complaints }
}

const longDraft = (post: string) =>
  ({
    by: 'ana',
    command: { type: 'draft-post', post, content: content('Rates are up. '.repeat(500).trimEnd()) },
  }) as const

/** Fills the disk up to so many free pages. */
async function fill(disk: string, pages: number): Promise<void> {
  const { bavail, bsize } = await statfs(disk)
  await writeFile(join(disk, 'filler'), Buffer.alloc(Math.max(0, bavail * bsize - pages * page), 1))
}

async function entriesIn(folder: string) {
  const ledger = join(folder, 'ledger')
  const names = (await readdir(ledger)).filter((name) => /^\d{6}\.log$/.test(name)).toSorted()
  const segments = await Promise.all(names.map((name) => readFile(join(ledger, name))))
  return readJournal(segments).frames.flatMap((frame) => frame.entries)
}
