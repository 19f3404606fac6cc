// queue.json: a snapshot of the folded state, kept through lowdb. A cache: quick to open, safe to delete. Its version,
// its checksum and the journal's own hash at its mark must all agree. That guards against accidents, not against
// somebody who edits it on purpose and works the checksum out anew.
import { createHash } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { type Adapter, Low } from 'lowdb'
import * as z from 'zod'
import { type DeskState, type DeskSnapshot, fromSnapshot, toSnapshot } from '../../shared/desk/state'
import { durableReplace } from './durable-replace'
import { errorCode, type Files, readWhole, realFiles } from './files'
import { type Mark, MarkRecord } from './place'
import { t } from '../../shared/words/say'

/** Goes up whenever evolve or the state's shape changes, so that an older snapshot is rebuilt, not misread. */
const version = 14

const SnapshotFile = z.strictObject({
  version: z.literal(version),
  mark: MarkRecord,
  checksum: z.string(),
  /** The state as JSON text, so that the checksum is over the very bytes that are parsed. */
  state: z.string(),
})
type SnapshotFile = z.infer<typeof SnapshotFile>

export type Loaded =
  | { readonly kind: 'none' }
  | { readonly kind: 'sound'; readonly state: DeskState; readonly mark: Mark }
  /** Written by another version of the program, older or newer. */
  | { readonly kind: 'other-version' }
  | { readonly kind: 'damaged'; readonly problem: string }

export const snapshotPath = (deskFolder: string) => join(deskFolder, 'queue.json')

/** lowdb's file, put in place durably. Reads null only where there is no file; rejects when it holds no JSON. */
class DurableJson implements Adapter<unknown> {
  constructor(
    private readonly path: string,
    private readonly files: Files,
  ) {}

  async read(): Promise<unknown> {
    const bytes = await readWhole(this.path, this.files)
    return bytes && ((JSON.parse(bytes.toString('utf8')) as unknown) ?? 'null')
  }

  async write(data: unknown): Promise<void> {
    await durableReplace(this.path, Buffer.from(JSON.stringify(data)), this.files)
  }
}

export class SnapshotStore {
  private readonly path: string

  constructor(
    deskFolder: string,
    private readonly files: Files = realFiles,
  ) {
    this.path = snapshotPath(deskFolder)
  }

  /** The state and the place in the journal it was taken at. Changes nothing, whatever it finds. */
  async load(): Promise<Loaded> {
    const db = this.db()
    try {
      await db.read()
      if (db.data === null) return { kind: 'none' }
      const told = z.object({ version: z.int() }).safeParse(db.data)
      if (told.success && told.data.version !== version) return { kind: 'other-version' }
      const { state, mark, checksum } = SnapshotFile.parse(db.data)
      if (checksumOf(state, mark) !== checksum) return { kind: 'damaged', problem: t('its checksum is not right') }
      return { kind: 'sound', state: fromSnapshot(JSON.parse(state) as DeskSnapshot), mark }
    } catch (error) {
      return { kind: 'damaged', problem: errorCode(error) || t('it is not in a snapshot’s form') }
    }
  }

  async save(state: DeskState, mark: Mark): Promise<void> {
    const text = JSON.stringify(toSnapshot(state))
    const db = this.db()
    const data: SnapshotFile = { version, mark: { ...mark, tree: [...mark.tree] }, checksum: '', state: text }
    db.data = { ...data, checksum: checksumOf(text, data.mark) }
    await db.write()
  }

  /** Removes the snapshot and every damaged one that was kept aside: they name people in the clear. */
  async remove(): Promise<void> {
    const folder = dirname(this.path)
    const name = basename(this.path)
    for (const other of await this.files.names(folder)) {
      if (other !== name && !other.startsWith(`${name}.`)) continue
      await this.files.remove(join(folder, other)).catch((error: unknown) => {
        // Somebody who was just putting it in place has renamed it.
        if (errorCode(error) !== 'ENOENT') throw error
      })
    }
    await this.files.syncFolder(folder)
  }

  /** Made for one reading or writing: a whole snapshot is not kept in memory beside the state. */
  private db(): Low {
    return new Low(new DurableJson(this.path, this.files), null)
  }
}

/** Of one after the other: putting so long a text together first takes longer than reading it. */
const checksumOf = (state: string, mark: SnapshotFile['mark']) =>
  createHash('sha256').update(state).update(JSON.stringify(mark)).digest('hex')
