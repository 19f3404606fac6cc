// One process at a time writes to a desk. The lock is a socket that somebody listens on: the kernel gives it back when its
// holder ends, however it ends, and the holder can be asked who it is. It works among the processes of one computer.
import { hash } from 'node:crypto'
import { realpath, stat } from 'node:fs/promises'
import { type Server, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fail, ok, type Result } from '../../shared/kit/result'
import { errorCode } from './files'
import { askHolder, clearStale } from './lock-holder'
import { locale } from '../../shared/words/language'
import { t } from '../../shared/words/say'

export interface Lock {
  release(): Promise<void>
}

/** Somebody else has the desk open. */
export interface LockHeld {
  /** For the person who tries to open it. */
  readonly words: string
  /** Null when the holder did not say. */
  readonly pid: number | null
  readonly since: string | null
}

/** Thrown on opening a desk that is open already. */
export class DeskInUse extends Error {
  override readonly name = 'DeskInUse'
  constructor(readonly held: LockHeld) {
    super(held.words)
  }
}

/** Sockets without a file on Linux, named pipes on Windows, socket files elsewhere. */
export type LockKind = 'abstract' | 'pipe' | 'file'

const kindHere: LockKind = process.platform === 'linux' ? 'abstract' : process.platform === 'win32' ? 'pipe' : 'file'

/** Takes the lock of a desk's folder, which must be there, or says who has it. Held until released or the process ends. */
export async function lockDesk(folder: string, kind: LockKind = kindHere): Promise<Result<Lock, LockHeld>> {
  const servers: Server[] = []
  const release = async () => {
    await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
  }
  for (const name of await namesOf(folder)) {
    const taken = await take(addressOf(name, kind), kind)
    if (!taken.ok) {
      await release()
      return taken
    }
    servers.push(taken.value)
  }
  return ok({ release })
}

/** By its path and by the folder itself: a folder that is given another name while it is open stays locked. */
async function namesOf(folder: string): Promise<readonly string[]> {
  const { dev, ino } = await stat(folder, { bigint: true })
  return [await realpath(folder), `${dev}/${ino}`].map((name) => hash('sha256', name).slice(0, 24))
}

function addressOf(name: string, kind: LockKind): string {
  if (kind === 'abstract') return `\0imprimatur/${name}`
  return kind === 'pipe' ? `\\\\.\\pipe\\imprimatur-${name}` : join(tmpdir(), `imprimatur-${name}.sock`)
}

/** A holder may end between our trying and our asking. */
const tries = 5
const pauseMs = 20

async function take(address: string, kind: LockKind): Promise<Result<Server, LockHeld>> {
  for (let tried = 1; ; tried += 1) {
    const server = await listen(address)
    if (server) return ok(server)
    const holder = await askHolder(address)
    if (holder !== 'gone') return fail(heldBy(holder === 'silent' ? null : holder))
    if (tried === tries) return fail(heldBy(null))
    if (kind === 'file') await clearStale(address)
    else await setTimeout(pauseMs)
  }
}

/** Null when somebody listens there already. */
function listen(address: string): Promise<Server | null> {
  const since = new Date().toISOString()
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined) // Whoever asked has gone away.
      socket.end(JSON.stringify({ pid: process.pid, since }))
    })
    server.on('error', (error) => {
      if (errorCode(error) === 'EADDRINUSE') resolve(null)
      else reject(error)
    })
    server.listen(address, () => {
      server.unref() // The lock keeps no process running.
      resolve(server)
    })
  })
}

const moment = new Intl.DateTimeFormat(locale(), { dateStyle: 'long', timeStyle: 'short' })

function heldBy(holder: { readonly pid: number; readonly since: string } | null): LockHeld {
  return {
    words: holder
      ? t(
          'This desk is open in another Imprimatur on this computer (process {process}, since {since}). Close it there, then open it here.',
          { process: String(holder.pid), since: moment.format(new Date(holder.since)) },
        )
      : t('This desk is open in another Imprimatur on this computer. Close it there, then open it here.'),
    pid: holder?.pid ?? null,
    since: holder?.since ?? null,
  }
}
