// Asking whoever holds a desk's lock who they are, and clearing away a socket file whose holder is gone.
import { randomUUID } from 'node:crypto'
import { rename, stat, unlink } from 'node:fs/promises'
import { connect } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import * as z from 'zod'

const Holder = z.object({ pid: z.int(), since: z.iso.datetime() })
export type Holder = Readonly<z.infer<typeof Holder>>

const patienceMs = 1_000

/** Who listens there; `silent` when somebody does and does not say, `gone` when nobody does. */
export function askHolder(address: string): Promise<Holder | 'silent' | 'gone'> {
  return new Promise((resolve) => {
    const socket = connect(address)
    let told = ''
    let isConnected = false
    const end = () => {
      socket.destroy()
      resolve(isConnected ? (holderIn(told) ?? 'silent') : 'gone')
    }
    socket.setTimeout(patienceMs, end)
    socket.setEncoding('utf8')
    socket.on('connect', () => {
      isConnected = true
    })
    socket.on('data', (text: string) => {
      told += text
      if (told.length > 1_000) end()
    })
    socket.on('end', end)
    socket.on('error', end)
  })
}

function holderIn(told: string): Holder | null {
  try {
    return Holder.parse(JSON.parse(told))
  } catch {
    return null
  }
}

/** How long a socket may be bound and not yet listened on. */
const settlingMs = 50

/**
 * Removes a socket file that nobody listens on. It is moved away first and asked once more there, so that of two who clear
 * it away neither removes what the other has just made.
 */
export async function clearStale(path: string): Promise<void> {
  const inodeOf = () =>
    stat(path).then(
      ({ ino }) => ino,
      () => null,
    )
  const before = await inodeOf()
  await setTimeout(settlingMs)
  if (before === null || (await askHolder(path)) !== 'gone' || (await inodeOf()) !== before) return
  const aside = `${path}.${randomUUID().slice(0, 8)}`
  try {
    await rename(path, aside)
    if ((await askHolder(aside)) === 'gone') await unlink(aside)
    else await rename(aside, path)
  } catch {
    // Somebody else has cleared it away.
  }
}
