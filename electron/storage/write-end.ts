// The end of the journal that is written to: where bytes become durable, or fail to. After a failure everything is closed
// and opened anew: a sync that failed once says nothing when it is tried again on the same handle.
import { join } from 'node:path'
import { writeAll } from './durable-replace'
import type { Files, OpenFile } from './files'
import { readWhole } from './files'
import type { Place } from './place'
import { ledgerFolder, segmentPath } from './segments'
import { cut } from './tail'

type At = Pick<Place, 'segment' | 'offset'>

export class WriteEnd {
  private file: OpenFile | null = null
  /** What was last tried and is not known to be on the disk. */
  private attempt: { readonly segment: number; readonly bytes: Uint8Array } | null = null

  constructor(
    private readonly deskFolder: string,
    private readonly files: Files,
    private readonly segmentBytes: number,
  ) {}

  /** Opens the journal's end for writing. Rejects when something stands behind it that was not written here, or less. */
  async open(end: At): Promise<void> {
    await this.withdraw(end)
    await this.files.makeFolder(ledgerFolder(this.deskFolder))
    await this.probe()
    await this.turnTo(end.segment, end.offset)
  }

  /** Closes the journal and takes back what was tried, so that it does not come to light later as if it had been done. */
  async withdraw(end: At): Promise<void> {
    await this.close()
    await this.cutBack(end.segment, end.offset)
    await this.cutBack(end.segment + 1, 0)
    this.attempt = null
  }

  /** Puts bytes behind the end and makes them durable, in a new segment when the last is long. @returns the new end */
  async put(end: At, bytes: Uint8Array): Promise<At> {
    const isLong = end.offset > this.segmentBytes
    const segment = isLong ? end.segment + 1 : end.segment
    const offset = isLong ? 0 : end.offset
    this.attempt = { segment, bytes }
    if (isLong) await this.turnTo(segment, 0)
    if (!this.file) throw new Error('the journal is closed')
    await writeAll(this.file, bytes)
    await this.file.datasync()
    const { size, names } = await this.file.stat()
    // A file that was replaced under us takes bytes that nobody will ever read.
    if (size !== offset + bytes.length || names === 0) throw new Error('another program has changed the journal’s file')
    this.attempt = null
    return { segment, offset: size }
  }

  async close(): Promise<void> {
    const { file } = this
    this.file = null
    // What was acknowledged is durable already; a handle that will not close keeps nothing from being opened anew.
    await file?.close().catch(() => undefined)
  }

  private async turnTo(segment: number, offset: number): Promise<void> {
    const file = await this.files.open(segmentPath(this.deskFolder, segment), 'append')
    try {
      const { size } = await file.stat()
      if (size !== offset) throw new Error(`the journal’s file has ${size} bytes where ${offset} belong`)
      await this.files.syncFolder(ledgerFolder(this.deskFolder))
      await this.files.syncFolder(this.deskFolder)
    } catch (error) {
      await file.close().catch(() => undefined)
      throw error
    }
    await this.close()
    this.file = file
  }

  private async cutBack(segment: number, keep: number): Promise<void> {
    const path = segmentPath(this.deskFolder, segment)
    const size = await this.files.size(path)
    if ((size ?? 0) < keep) throw new Error(`the journal’s file has ${size ?? 0} bytes where ${keep} belong`)
    if (size === null || size === keep) return
    const extra = (await readWhole(path, this.files))?.subarray(keep)
    const own = this.attempt?.segment === segment ? this.attempt.bytes.subarray(0, extra?.length) : null
    if (!extra || !own || !extra.equals(own))
      throw new Error('the journal’s file holds bytes that were not written here')
    await cut(path, keep, this.files)
  }

  /** The checkpoint and new segments need a folder that takes new files, which its files do not tell. */
  private async probe(): Promise<void> {
    const path = join(ledgerFolder(this.deskFolder), 'writable.part')
    const file = await this.files.open(path, 'append')
    await file.close()
    await this.files.remove(path)
  }
}
