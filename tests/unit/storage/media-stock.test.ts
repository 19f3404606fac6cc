import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { mediaDigestIn } from '../../../electron/app/protocol'
import { MediaTaking } from '../../../electron/files/media'
import { smallFilesIn } from '../../../electron/storage/backup-files'
import { realFiles } from '../../../electron/storage/files'
import { MediaStock } from '../../../electron/storage/media-stock'

const gif = new Uint8Array(Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1'))
let desk: string

beforeEach(async () => {
  desk = await mkdtemp(join(tmpdir(), 'imprimatur-media-'))
})
afterEach(() => rm(desk, { recursive: true, force: true }))

describe('the stock of media', () => {
  test('keeps the same bytes once, under their digest, where copies of the desk find them', async () => {
    const stock = new MediaStock(desk)
    const digest = await stock.keep(gif)
    expect(await stock.keep(gif)).toBe(digest)
    expect(await smallFilesIn(join(desk, 'media'), realFiles)).toEqual([`${digest}.bin`])
    expect(await stock.read(digest)).toEqual({ bytes: gif, type: 'image/gif' })
  })

  test('shows nothing that is not what its name says, and takes the right bytes in its place', async () => {
    const stock = new MediaStock(desk)
    const digest = await stock.keep(gif)
    await writeFile(join(desk, 'media', `${digest}.bin`), 'GIF89a another picture')
    expect(await stock.read(digest)).toBeNull()
    await stock.keep(gif)
    expect((await stock.read(digest))?.bytes).toEqual(gif)
    expect(await stock.read('../ledger/000001')).toBeNull()
  })

  test('refuses a file that is no picture or film, by name and with a way out, and keeps nothing of it', async () => {
    const offer = await new MediaTaking().take(
      { name: 'C:\\photos\\hero\u202egnp.png', bytes: new TextEncoder().encode('<svg onload="alert(1)"/>') },
      new MediaStock(desk),
    )
    expect(offer).toMatchObject({ kind: 'refused', name: 'herognp.png' })
    expect(await readdir(desk)).toEqual([])
  })
})

test('the address of a picture names a digest and nothing else', () => {
  const digest = 'a'.repeat(64)
  expect(mediaDigestIn(`app://imprimatur/media/${digest}`)).toBe(digest)
  for (const other of [`app://elsewhere/media/${digest}`, 'app://imprimatur/media/../x', 'app://imprimatur/media/'])
    expect(mediaDigestIn(other)).toBeNull()
})
