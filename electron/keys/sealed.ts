// What must not stand in the journal in the clear: people's names and the lists of customers, which may have to be erased,
// and notes among reviewers, which no export of the record may hold. The journal holds them under
// AES-256-GCM, and the key to each lies in a file of its own under `sealed/`, so that destroying the file erases the name
// and the chain stays whole.
//
// Destroying overwrites the file before it is unlinked. A solid-state disk, a snapshot of the file system or a backup
// may still hold the old bytes: they are outside what a program can reach.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { open, readFile, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import type { Entry, Sealed } from '../../shared/ledger/events'
import { syncFolder } from '../storage/durable-replace'
import { isAbsent, namesIn, replacePrivately } from './private-file'

const SealedKeyFile = z.strictObject({
  version: z.literal(1),
  key: z.string().regex(/^[0-9a-f]{32}$/),
  /** Whose data it is: a person's id, which names nobody, or `customersSubject`. */
  subject: z.string().min(1).max(64),
  /** base64, 32 bytes */
  secret: z.base64().length(44),
})
type SealedKey = Readonly<z.infer<typeof SealedKeyFile>>

/** Names are padded to blocks of so many bytes, so that what stays in the journal does not tell their length. */
const block = 64
const tagLength = 16

/** Stands where a person's id does in the keys to lists of customers. */
export const customersSubject = 'the customers of this desk'
/** Stands where a person's id does in the keys to notes among reviewers. */
export const notesSubject = 'the notes of this desk'
const CustomerNames = z.array(z.string())

export class SealedData {
  private constructor(
    private readonly folder: string,
    private readonly keys: Map<string, SealedKey>,
  ) {}

  /** Reads the keys in a desk's folder. One that cannot be read is left where it is: its name stays unknown. */
  static async open(deskFolder: string): Promise<SealedData> {
    const folder = join(deskFolder, 'sealed')
    const keys = new Map<string, SealedKey>()
    for (const name of (await namesIn(folder)).filter((candidate) => candidate.endsWith('.json'))) {
      const key = readKey(await readFile(join(folder, name), 'utf8').catch(() => ''))
      if (key && name === `${key.key}.json`) keys.set(key.key, key)
    }
    return new SealedData(folder, keys)
  }

  /** Seals a text about a subject under a fresh key, which is durable before this resolves. */
  async seal(subject: string, text: string): Promise<Sealed> {
    const key = randomBytes(16).toString('hex')
    const secret = randomBytes(32)
    const file: SealedKey = { version: 1, key, subject, secret: secret.toString('base64') }
    await replacePrivately(this.fileOf(key), Buffer.from(`${JSON.stringify(file)}\n`))
    this.keys.set(key, file)
    const iv = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', secret, iv)
    cipher.setAAD(contextOf(file))
    const data = Buffer.concat([cipher.update(padded(text)), cipher.final(), cipher.getAuthTag()])
    return { key, iv: iv.toString('base64'), data: data.toString('base64') }
  }

  /** The same entry with the names put in, as long as there is a key to them; otherwise the entry as it is. */
  reveal(entry: Entry): Entry {
    const { event } = entry
    if ((event.type === 'PersonAdded' || event.type === 'OutsiderNamed') && event.name === undefined) {
      const name = this.opened(event.person, event.sealed)
      return name === null ? entry : { ...entry, event: { ...event, name } }
    }
    if (event.type === 'CustomersListed' && event.names === undefined) {
      const names = namesFrom(this.opened(customersSubject, event.sealed))
      return names === null ? entry : { ...entry, event: { ...event, names } }
    }
    if (event.type === 'NoteAdded' && event.text === undefined) {
      const text = this.opened(notesSubject, event.sealed)
      return text === null ? entry : { ...entry, event: { ...event, text } }
    }
    return entry
  }

  private opened(subject: string, sealed: Sealed | undefined): string | null {
    if (!sealed) return null
    const key = this.keys.get(sealed.key)
    return key?.subject === subject ? unsealed(sealed, key) : null
  }

  /**
   * Destroys every key to a subject's data, or one key by its id: overwritten, unlinked, and durably so. Destroying what
   * is gone already is nothing, so it can be asked for again after an interruption.
   */
  async destroy(subjectOrKey: string): Promise<void> {
    const doomed = [...this.keys.values()].filter(({ key, subject }) => [key, subject].includes(subjectOrKey))
    for (const { key } of doomed) {
      await overwrite(this.fileOf(key))
      this.keys.delete(key)
    }
    if (doomed.length > 0) await syncFolder(this.folder)
  }

  /** The ids of the keys to a subject's data; what copies of the desk have to lose as well. */
  keysOf(subject: string): readonly string[] {
    return [...this.keys.values()].flatMap((key) => (key.subject === subject ? [key.key] : []))
  }

  private fileOf(key: string): string {
    return join(this.folder, `${key}.json`)
  }
}

function readKey(text: string): SealedKey | null {
  try {
    return SealedKeyFile.parse(JSON.parse(text))
  } catch {
    return null
  }
}

function namesFrom(text: string | null): string[] | null {
  try {
    return text === null ? null : CustomerNames.parse(JSON.parse(text))
  } catch {
    return null
  }
}

/** What the ciphertext is bound to: it can be given to nobody else. */
function contextOf({ subject, key }: SealedKey): Buffer {
  return Buffer.from(`imprimatur sealed v1\n${subject}\n${key}\n`)
}

function padded(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8')
  return Buffer.concat([bytes, Buffer.alloc(block - (bytes.length % block))])
}

/** Null when the data is not what was sealed. */
function unsealed({ iv, data }: Sealed, key: SealedKey): string | null {
  const bytes = Buffer.from(data, 'base64')
  try {
    const decipher = createDecipheriv('aes-256-gcm', Buffer.from(key.secret, 'base64'), Buffer.from(iv, 'base64'), {
      authTagLength: tagLength,
    })
    decipher.setAAD(contextOf(key))
    decipher.setAuthTag(bytes.subarray(-tagLength))
    const text = Buffer.concat([decipher.update(bytes.subarray(0, -tagLength)), decipher.final()])
    return text.toString('utf8').replace(/\0+$/, '')
  } catch {
    return null
  }
}

async function overwrite(path: string): Promise<void> {
  try {
    const file = await open(path, 'r+')
    try {
      const { size } = await file.stat()
      await file.writeFile(randomBytes(size))
      await file.sync()
    } finally {
      await file.close()
    }
    await unlink(path)
  } catch (error) {
    if (!isAbsent(error)) throw error
  }
}
