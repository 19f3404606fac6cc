// queue.json: a snapshot of the folded state, kept through lowdb. A cache: quick to open, safe to delete. Its version,
// its checksum and the journal's own hash at its mark must all agree. That guards against accidents, not against
// somebody who edits it on purpose and works the checksum out anew.
import { basename, dirname, join } from 'node:path'
import { Low } from 'lowdb'
import type { DeskState } from '../../shared/desk/state'
import { errorCode, type Files, realFiles } from './files'
import type { Mark } from './place'
import { type Found, type Kept, SnapshotFile, WrongChecksum } from './snapshot-file'
import { t } from '../../shared/words/say'

export type Loaded =
  | { readonly kind: 'none' }
  | ({ readonly kind: 'sound' } & Kept)
  /** Written by another version of the program, older or newer. */
  | { readonly kind: 'other-version' }
  | { readonly kind: 'damaged'; readonly problem: string }

export const snapshotPath = (deskFolder: string) => join(deskFolder, 'queue.json')

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
    } catch (error) {
      const wrong =
        error instanceof WrongChecksum ? t('its checksum is not right') : t('it is not in a snapshot’s form')
      return { kind: 'damaged', problem: errorCode(error) || wrong }
    }
    if (db.data === null) return { kind: 'none' }
    return db.data === 'other-version' ? { kind: 'other-version' } : { kind: 'sound', ...db.data }
  }

  async save(state: DeskState, mark: Mark): Promise<void> {
    const db = this.db()
    db.data = { state, mark }
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

  /** Made for one reading or writing: lowdb keeps what it has read, and the desk goes on. */
  private db(): Low<Found | null> {
    return new Low<Found | null>(new SnapshotFile(this.path, this.files), null)
  }
}
