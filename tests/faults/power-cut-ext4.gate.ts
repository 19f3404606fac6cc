// Power cuts on a real ext4 file system in a file: it is shut down in the middle of the work without writing its cache
// out (EXT4_IOC_SHUTDOWN, NOLOGFLUSH, as xfstests does), mounted again, and what was promised is looked for. Needs Linux,
// root, loop devices and python3 for the one system call; elsewhere the simulated disk stands alone. CUT_ROUNDS: fewer.
import { execFileSync, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { chanceFrom } from '../unit/faults/power-cut'
import { Promises, Tally } from '../unit/faults/promises'
import { bundledWork, WorkingProcess } from '../unit/faults/working-process'
import { rounds, tell } from './report'

const isPossible = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/dev/loop-control')

const shutdown = `
import fcntl, os, struct, sys
folder = os.open(sys.argv[1], os.O_RDONLY)
sys.stdout.write('ready\\n'); sys.stdout.flush()
sys.stdin.readline()
fcntl.ioctl(folder, 0x8004587d, struct.pack('I', 2))
sys.stdout.write('cut\\n'); sys.stdout.flush()
`

it.runIf(isPossible)('a power cut on ext4 loses nothing acknowledged, and the desk opens', async () => {
  const { tally, cuts, inTheWindow } = await cutOnExt4('small-segments', rounds('CUT_ROUNDS', 200))
  const { lost, notOpened, wrong, repairs, ...numbers } = tally
  const row = { cuts, ...numbers, inTheWindow, lost: lost.length, notOpened: notOpened.length, ...repairs }
  tell('power-cuts-ext4', row, [...lost, ...notOpened, ...wrong])
  expect({ lost, notOpened, wrong }).toEqual({ lost: [], notOpened: [], wrong: [] })
})

it.runIf(isPossible)('a power cut on ext4 finds out a desk that syncs nothing', async () => {
  const { tally } = await cutOnExt4('unsynced-record', 6)
  console.log(`without sync: ${tally.lost.length} lost, ${tally.notOpened.length} not opened, of ${tally.acknowledged}`)
  expect(tally.lost.length + tally.notOpened.length).toBeGreaterThan(0)
})

async function cutOnExt4(record: Parameters<typeof bundledWork>[0], cuts: number) {
  const home = await mkdtemp(join(tmpdir(), 'imprimatur-ext4-'))
  const image = join(home, 'image')
  const disk = join(home, 'disk')
  const { script, remove } = await bundledWork(record)
  const tally = new Tally()
  const chance = chanceFrom(11)
  await mkdir(disk)
  execFileSync('truncate', ['-s', '128M', image])
  execFileSync('mkfs.ext4', ['-q', '-F', image])
  execFileSync('mount', ['-o', 'loop', image, disk])
  let promises = new Promises(join(disk, 'desk-0'), tally)
  let inTheWindow = 0
  try {
    for (let round = 0; round < cuts; round += 1) {
      if (round > 0 && round % 20 === 0) {
        await rm(promises.folder, { recursive: true, force: true })
        promises = new Promises(join(disk, `desk-${round}`), tally)
      }
      await mkdir(promises.folder, { recursive: true })
      // The desk answers for what is in its folder; that there is a folder, founding answers for.
      execFileSync('sync', ['-f', disk])
      const working = new WorkingProcess(script)
      await working.order({ folder: promises.folder, seed: round, acknowledges: 'answered' })
      await working.saying(1, 'opened')
      const cut = spawn('python3', ['-c', shutdown, disk])
      await new Promise((resolve) => cut.stdout.once('data', resolve))
      await working.saying(Math.ceil(chance() * 60), 'acknowledged')
      await setTimeout(chance() * 5)
      // What is acknowledged after this line may lie beyond the cut: it is counted apart.
      const strictly = [...working.told]
      cut.stdin.write('now\n')
      await new Promise((resolve) => cut.once('exit', resolve))
      await working.kill()
      inTheWindow += working.told.slice(strictly.length).filter(({ kind }) => kind === 'acknowledged').length
      execFileSync('umount', [disk])
      execFileSync('mount', ['-o', 'loop', image, disk])
      promises.hear(strictly)
      await promises.judge({ onCopy: false })
      if ((round + 1) % 50 === 0) console.log(`${round + 1} power cuts`)
    }
  } finally {
    execFileSync('umount', ['-l', disk])
    await rm(home, { recursive: true, force: true })
    await remove()
  }
  return { tally, cuts, inTheWindow }
}
