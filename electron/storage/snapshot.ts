// queue.json: a snapshot of the folded state, kept through lowdb. A cache: quick to open, safe to delete. Its version,
// its checksum and the journal's own hash at its mark must all agree. That guards against accidents, not against
// somebody who edits it on purpose and works the checksum out anew.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Adapter, Low } from 'lowdb'
import { digestOf } from '../../shared/kit/digest'
import { type DeskState, fromSnapshot, toSnapshot } from '../../shared/desk/state'
import { durableReplace } from './durable-replace'
import type { Mark } from './file-ledger'

/** Goes up whenever evolve or the state's shape changes, so that an older snapshot is rebuilt, not misread. */
const version = 1

interface SnapshotFile {
  readonly version: number
  readonly mark: Mark
  readonly checksum: string
  /** The state as JSON text, so that the checksum is over the very bytes that are parsed. */
  readonly state: string
}

class DurableJson implements Adapter<SnapshotFile> {
  constructor(private readonly path: string) {}

  async read(): Promise<SnapshotFile | null> {
    try {
      return JSON.parse(await readFile(this.path, 'utf8')) as SnapshotFile
    } catch {
      return null // Absent or unreadable is the same: the journal rebuilds it.
    }
  }

  async write(data: SnapshotFile): Promise<void> {
    await durableReplace(this.path, Buffer.from(JSON.stringify(data)))
  }
}

export class SnapshotStore {
  private readonly db: Low<SnapshotFile | null>

  constructor(deskFolder: string) {
    this.db = new Low<SnapshotFile | null>(
      new DurableJson(join(deskFolder, 'queue.json')) as Adapter<SnapshotFile | null>,
      null,
    )
  }

  /** The state and the place in the journal it was taken at, or null when there is none worth trusting. */
  async load(): Promise<{ state: DeskState; mark: Mark } | null> {
    await this.db.read()
    const file = this.db.data
    if (!file || file.version !== version || typeof file.state !== 'string') return null
    if (digestOf(file.state + JSON.stringify(file.mark)) !== file.checksum) return null
    return { state: fromSnapshot(JSON.parse(file.state)), mark: file.mark }
  }

  async save(state: DeskState, mark: Mark): Promise<void> {
    const text = JSON.stringify(toSnapshot(state))
    this.db.data = { version, mark, checksum: digestOf(text + JSON.stringify(mark)), state: text }
    await this.db.write()
  }
}
