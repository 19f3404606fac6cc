// Takes pictures and films into the desk's stock, each by itself: one that cannot be taken keeps no other out. A file
// that says where it was taken waits here until the writer has it taken without that, or leaves it.
import { randomUUID } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { MediaOffer } from '../../shared/bridge/contract'
import { largest, whyNotTake } from '../../shared/post/media/kinds'
import { hasPosition, withoutPosition } from '../../shared/post/media/position'
import { errorCode } from '../storage/files'
import type { MediaStock } from '../storage/media-stock'
import { t } from '../../shared/words/say'

export interface MediaFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export class MediaTaking {
  private readonly waiting = new Map<string, MediaFile>()

  async take(file: MediaFile, stock: MediaStock): Promise<MediaOffer> {
    const name = nameOf(file.name)
    const refused = whyNotTake(file.bytes)
    if (refused) return { kind: 'refused', name, ...refused }
    if (!hasPosition(file.bytes)) return keep({ ...file, name }, stock)
    const token = randomUUID()
    this.waiting.set(token, { ...file, name })
    return { kind: 'position', name, token }
  }

  /** A file that waits, without what it says about where it was taken; `isWanted` false: it is left. */
  async settle(token: string, isWanted: boolean, stock: MediaStock): Promise<MediaOffer | null> {
    const file = this.waiting.get(token)
    if (!file || !isWanted) {
      this.waiting.delete(token)
      return null
    }
    const bytes = withoutPosition(file.bytes)
    if (!bytes) {
      this.waiting.delete(token)
      return {
        kind: 'refused',
        name: file.name,
        what: t('Where it was taken could not be removed for certain.'),
        wayOut: t('Save it anew without its location in the program that made it, and add it again.'),
      }
    }
    const taken = await keep({ ...file, bytes }, stock)
    if (taken.kind === 'taken') this.waiting.delete(token)
    return taken
  }

  async takeFrom(path: string, stock: MediaStock): Promise<MediaOffer> {
    const name = basename(path)
    try {
      const { size } = await stat(path)
      if (size > largest.film) return { kind: 'refused', name: nameOf(name), ...tooLarge }
      return await this.take({ name, bytes: await readFile(path) }, stock)
    } catch {
      const wayOut = t('Check that the file is still there and that you may read it.')
      return { kind: 'refused', name: nameOf(name), what: t('This file could not be read.'), wayOut }
    }
  }

  forget(): void {
    this.waiting.clear()
  }
}

export const tooLarge = {
  what: t('This file is larger than {limit, number} MB.', { limit: largest.film / 1_000_000 }),
  wayOut: t('Shorten or compress it, or give its public address.'),
} as const

async function keep({ name, bytes }: MediaFile, stock: MediaStock): Promise<MediaOffer> {
  try {
    return { kind: 'taken', media: { name, alt: '', url: null, digest: await stock.keep(bytes) } }
  } catch (error) {
    const isFull = errorCode(error) === 'ENOSPC'
    return {
      kind: 'refused',
      name,
      what: isFull ? t('The disk is full, so it could not be kept.') : t('It could not be kept on this computer.'),
      wayOut: isFull ? t('Free some space, and add it again.') : t('Check the desk’s folder, and add it again.'),
    }
  }
}

/** As a file may be called anywhere: without folders and without characters that nobody sees. */
function nameOf(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  // oxlint-disable-next-line no-control-regex -- these are what is taken out
  const seen = last.toWellFormed().replace(/[\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '')
  return seen.slice(0, 200).toWellFormed().trim() || 'file'
}
