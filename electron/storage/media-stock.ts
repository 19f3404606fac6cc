// The pictures and films of a desk, each under the digest of its bytes. What is read is held against its name again, and
// what it is is told from its bytes: a file that somebody put or changed here is nobody's picture.
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { type MediaType, mediaTypeOf } from '../../shared/post/media/kinds'
import { durableReplace } from './durable-replace'
import { type Files, readWhole, realFiles } from './files'

export interface StockedMedia {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: MediaType
}

const digestForm = /^[0-9a-f]{64}$/

export class MediaStock {
  private readonly folder: string

  constructor(
    deskFolder: string,
    private readonly files: Files = realFiles,
  ) {
    this.folder = join(deskFolder, 'media')
  }

  /** Durable when it resolves. The same bytes are kept once. @returns their digest */
  async keep(bytes: Uint8Array): Promise<string> {
    const digest = digestOf(bytes)
    if (await this.read(digest)) return digest
    await this.files.makeFolder(this.folder)
    await durableReplace(this.pathOf(digest), bytes, this.files)
    return digest
  }

  /** Null when the desk does not hold these bytes, or not as they were. */
  async read(digest: string): Promise<StockedMedia | null> {
    if (!digestForm.test(digest)) return null
    const found = await readWhole(this.pathOf(digest), this.files)
    if (!found || digestOf(found) !== digest) return null
    const type = mediaTypeOf(found)
    return type && { bytes: new Uint8Array(found), type }
  }

  private pathOf(digest: string): string {
    return join(this.folder, `${digest}.bin`)
  }
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
