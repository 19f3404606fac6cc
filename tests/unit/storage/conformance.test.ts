// Every adapter of the Ledger port there is, put through the same suite.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FileLedger } from '../../../electron/storage/file-ledger'
import { nodeCrypto } from '../../../electron/keys/node-crypto'
import { describeLedger, type Store } from './conformance'
import { MemoryLedger } from './memory-ledger'

async function inFolder(segmentBytes?: number): Promise<Store> {
  const folder = await mkdtemp(join(tmpdir(), 'imprimatur-ledger-'))
  const options = { crypto: nodeCrypto, ...(segmentBytes === undefined ? {} : { segmentBytes }) }
  return {
    open: () => FileLedger.open(folder, options),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

describeLedger('the file ledger in one segment', () => inFolder())
describeLedger('the file ledger with a segment for nearly every frame', () => inFolder(300))
describeLedger('a ledger in memory', () => {
  const lines: string[] = []
  return Promise.resolve({
    open: () => Promise.resolve(new MemoryLedger(lines)),
    remove: () => Promise.resolve(),
  })
})
