// The file of a private key: what opens it, what does not, and what it may ask of the computer that reads it.
import { generateKeyPairSync, sign } from 'node:crypto'
import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { digestOfJson } from '../../../shared/kit/digest'
import { keyIdOf } from '../../../shared/ledger/keys'
import {
  type KeyFile,
  openedKey,
  type Owned,
  publicHalf,
  readKeyFile,
  sealedKey,
} from '../../../electron/keys/key-file'
import { nodeCrypto } from '../../../electron/keys/node-crypto'
import { keyStore } from './key-stores'

const cheap = { cost: 2 ** 4, keyStore: null }
const words = 'correct horse battery'

function freshKey(person = 'p-1'): Owned {
  const { privateKey } = generateKeyPairSync('ed25519')
  const publicKey = publicHalf(privateKey)
  return { keyId: keyIdOf(publicKey, nodeCrypto) ?? '', person, publicKey, privateKey }
}

const key = freshKey()
let bytes: Uint8Array
let file: KeyFile
beforeAll(async () => {
  bytes = await sealedKey(key, words, cheap)
  const read = readKeyFile(bytes, key.keyId)
  if (!read) throw new Error('A fresh file cannot be read')
  file = read
})

/** As somebody would alter a file who knows its format: with a digest that fits. */
function altered(change: Partial<KeyFile>): Uint8Array {
  const { digest: _digest, ...body } = { ...file, ...change }
  return Buffer.from(JSON.stringify({ ...body, digest: digestOfJson(body) }))
}

describe('a key file', () => {
  it('gives the private key back to its passphrase', async () => {
    const opened = await openedKey(file, words, null)
    if (!opened.ok) throw new Error(opened.error)
    const message = Buffer.from('message')
    const signature = sign(null, message, opened.value.privateKey)
    expect(nodeCrypto.verifies(key.publicKey, message, signature)).toBe(true)
    expect(opened.value.person).toBe('p-1')
  })

  it('stays shut to any other passphrase, however near', async () => {
    for (const other of ['', 'correct horse batter', 'correct horse battery ', 'Correct horse battery']) {
      expect(await openedKey(file, other, null)).toEqual({ ok: false, error: 'wrong-passphrase' })
    }
  })

  it('takes the same words composed differently, as another keyboard would type them', async () => {
    const composed = 'Grüße aus Köln'.normalize('NFC')
    const sealed = readKeyFile(await sealedKey(key, composed, cheap), key.keyId)
    expect(sealed && (await openedKey(sealed, composed.normalize('NFD'), null)).ok).toBe(true)
  })

  it('holds nothing of the key or the passphrase in the clear', () => {
    const text = Buffer.from(bytes).toString('latin1')
    const secret = key.privateKey.export({ type: 'pkcs8', format: 'der' })
    expect(text).not.toContain(words)
    expect(text).not.toContain(secret.toString('base64').slice(-20))
    expect(file.data).not.toContain(secret.subarray(-32).toString('base64').slice(0, 20))
  })

  it('never says the same twice: every file has a salt and a nonce of its own', async () => {
    const again = readKeyFile(await sealedKey(key, words, cheap), key.keyId)
    expect(again?.derivation.salt).not.toBe(file.derivation.salt)
    expect(again?.iv).not.toBe(file.iv)
  })

  it('is known as damaged after any one flipped bit, before a passphrase is even tried', () => {
    let flips = 0
    for (let at = 0; at < bytes.length; at += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        const flipped = Buffer.from(bytes)
        flipped[at] = (flipped[at] ?? 0) ^ (1 << bit)
        expect(readKeyFile(flipped, key.keyId)).toBeNull()
        flips += 1
      }
    }
    expect(flips).toBe(bytes.length * 8)
  })

  it('is known as damaged when it is cut off anywhere', () => {
    for (let size = 0; size < bytes.length - 1; size += 1) {
      expect(readKeyFile(bytes.subarray(0, size), key.keyId)).toBeNull()
    }
  })

  it('never throws on any bytes at all', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 300 }),
          fc.json().map((text) => Buffer.from(text)),
        ),
        (anything) => {
          expect(readKeyFile(anything, key.keyId)).toBeNull()
        },
      ),
      { numRuns: 300 },
    )
  })

  it('does not pass for the file of another key', () => {
    const other = freshKey()
    expect(readKeyFile(bytes, other.keyId)).toBeNull()
    expect(readKeyFile(altered({ keyId: other.keyId }), key.keyId)).toBeNull()
    expect(readKeyFile(altered({ publicKey: other.publicKey }), key.keyId)).toBeNull()
  })

  it('whose two halves do not belong together is damaged', async () => {
    const { keyId, publicKey } = freshKey()
    const mixed = readKeyFile(await sealedKey({ ...key, keyId, publicKey }, words, cheap), keyId)
    expect(mixed && (await openedKey(mixed, words, null))).toEqual({ ok: false, error: 'damaged' })
  })

  it('cannot be given another owner, another key’s name or other parameters, even with a digest that fits', async () => {
    const other = freshKey()
    const salt = Buffer.alloc(16, 7).toString('base64')
    const changes: Partial<KeyFile>[] = [
      { person: 'p-2' },
      { keyId: other.keyId, publicKey: other.publicKey },
      { derivation: { ...file.derivation, N: file.derivation.N * 2 } },
      { derivation: { ...file.derivation, p: 2 } },
      { derivation: { ...file.derivation, salt } },
      { iv: Buffer.alloc(12, 7).toString('base64') },
      { data: Buffer.alloc(64, 7).toString('base64') },
    ]
    for (const change of changes) {
      const read = readKeyFile(altered(change), change.keyId ?? key.keyId)
      expect(read).not.toBeNull()
      expect(read && (await openedKey(read, words, null))).toEqual({ ok: false, error: 'wrong-passphrase' })
    }
  })

  it('cannot pretend to be under the key store, or not to be', async () => {
    const pretends = readKeyFile(altered({ keyStore: true }), key.keyId)
    expect(pretends && (await openedKey(pretends, words, keyStore()))).toEqual({ ok: false, error: 'key-store' })
  })

  it('is refused unread when it asks for more memory or work than any key needs', () => {
    const asking = (asked: Partial<KeyFile['derivation']>) =>
      readKeyFile(altered({ derivation: { ...file.derivation, ...asked } }), key.keyId)
    expect(asking({ N: 2 ** 17, r: 8, p: 1 })).not.toBeNull()
    expect(asking({ N: 2 ** 19, r: 8, p: 1 })).not.toBeNull()
    expect(asking({ N: 2 ** 30, r: 8 })).toBeNull()
    expect(asking({ N: 2 ** 20, r: 8 })).toBeNull()
    expect(asking({ N: 2 ** 17, r: 1_024 })).toBeNull()
    expect(asking({ p: 2 ** 30 })).toBeNull()
    expect(asking({ N: 2 ** 53 })).toBeNull()
    expect(asking({ N: 3 })).toBeNull()
    expect(asking({ N: 1 })).toBeNull()
    expect(asking({ r: 0 })).toBeNull()
  })

  it('of whom nothing is left but a short rest of the ciphertext is damaged, not wrongly opened', async () => {
    const short = readKeyFile(altered({ data: Buffer.alloc(8).toString('base64') }), key.keyId)
    expect(short && (await openedKey(short, words, null))).toEqual({ ok: false, error: 'damaged' })
  })
})
