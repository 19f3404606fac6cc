// One process at a time has a desk. The processes are real ones.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rename, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { nodeCrypto } from '../../../electron/keys/node-crypto'
import { DeskInUse, type Lock, lockDesk, type LockHeld, type LockKind } from '../../../electron/storage/lock'
import { openRecord } from '../../../electron/storage/record'
import type { Result } from '../../../shared/kit/result'
import { type Bundle, bundle } from '../faults/bundle'

let script: Bundle
let home: string
let folder: string
const children: ChildProcess[] = []
const locks: Lock[] = []
beforeAll(async () => {
  script = await bundle('tests/unit/storage/lock-child.ts')
})
afterAll(() => script.remove())
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'imprimatur-lock-'))
  folder = join(home, 'desk')
  await mkdir(folder)
})
afterEach(async () => {
  await Promise.all(locks.splice(0).map((lock) => lock.release()))
  await Promise.all(children.splice(0).map(killed))
  await rm(home, { recursive: true, force: true })
})

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

/** Starts a process that tries to take the lock; resolves with what it was answered. */
async function another(kind: LockKind, at = folder): Promise<{ child: ChildProcess; answer: Result<null, LockHeld> }> {
  const child = spawn(process.execPath, [script.script, at, kind], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
  return { child, answer: JSON.parse(line) as Result<null, LockHeld> }
}

async function here(kind: LockKind, at = folder): Promise<Result<Lock, LockHeld>> {
  const locked = await lockDesk(at, kind)
  if (locked.ok) locks.push(locked.value)
  return locked
}

const kinds: readonly LockKind[] = process.platform === 'linux' ? ['abstract', 'file'] : ['file']
describe.each(kinds)('the lock (%s)', (kind) => {
  it('is refused while another process has it, with who has it and since when', async () => {
    const { child, answer } = await another(kind)
    expect(answer.ok).toBe(true)
    const refused = await here(kind)
    expect(refused).toMatchObject({
      ok: false,
      error: {
        pid: child.pid,
        since: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        words: expect.stringContaining(`${child.pid}`),
      },
    })
  })

  it('is refused to a second process as to this one', async () => {
    expect((await here(kind)).ok).toBe(true)
    expect((await another(kind)).answer).toMatchObject({ ok: false, error: { pid: process.pid } })
    expect(await here(kind)).toMatchObject({ ok: false, error: { pid: process.pid } })
  })

  it('is free once its holder was killed', async () => {
    const { child } = await another(kind)
    await killed(child)
    expect((await here(kind)).ok).toBe(true)
  })

  it('is free once it was released, for whoever comes next', async () => {
    const first = await lockDesk(folder, kind)
    if (first.ok) await first.value.release()
    const { answer } = await another(kind)
    expect(answer.ok).toBe(true)
  })

  it('is taken by one of several who come at once', async () => {
    const { child } = await another(kind)
    await killed(child)
    // On a socket file, all of them find the one that was left behind.
    const answers = await Promise.all([here(kind), here(kind), another(kind).then(({ answer }) => answer), here(kind)])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('is the same by every way to the folder, and after the folder was given another name', async () => {
    await symlink(folder, join(home, 'link'))
    expect((await here(kind, join(home, 'link'))).ok).toBe(true)
    expect((await here(kind)).ok).toBe(false)
    await rename(folder, join(home, 'renamed'))
    expect((await here(kind, join(home, 'renamed'))).ok).toBe(false)
  })

  it('of one desk keeps nobody from another', async () => {
    await mkdir(join(home, 'other'))
    expect((await here(kind)).ok).toBe(true)
    expect((await here(kind, join(home, 'other'))).ok).toBe(true)
  })
})

describe('a record', () => {
  const options = { crypto: nodeCrypto, reveal: <T>(entry: T) => entry }

  it('that another process has open is refused, and can be looked at', async () => {
    const first = await openRecord(folder, options)
    const { answer } = await another('abstract')
    expect(answer.ok).toBe(process.platform !== 'linux')
    await expect(openRecord(folder, options)).rejects.toThrow(DeskInUse)
    await expect(openRecord(folder, options)).rejects.toMatchObject({ held: { pid: process.pid } })
    const looked = await openRecord(folder, { ...options, readOnly: true })
    await looked.close()
    await first.close()
    await (await openRecord(folder, options)).close()
  })

  it('that cannot be opened at all gives its lock back', async () => {
    const broken = {
      ...options,
      reveal: () => {
        throw new Error('a mistake')
      },
    }
    const first = await openRecord(folder, options)
    await first.ledger.append(first.ledger.position(), [
      {
        at: '2026-12-01T09:00:00.000Z',
        by: 'mia',
        cause: 'c',
        batch: null,
        event: { type: 'PersonAdded', person: 'mia' },
      },
    ])
    await first.dropSnapshot()
    await first.close()
    await expect(openRecord(folder, broken)).rejects.toThrow('a mistake')
    await (await openRecord(folder, options)).close()
  })
})
