// The keys of a desk on this computer.
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keyIdOf } from '../../../shared/ledger/keys'
import { enrolmentText } from '../../../shared/ledger/statement'
import { readDeskKey } from '../../../electron/keys/desk-key'
import { nodeCrypto } from '../../../electron/keys/node-crypto'
import { KeyRing, type RingOptions } from '../../../electron/keys/ring'

const words = 'correct horse battery'
const other = 'another passphrase'
const message = Buffer.from('what is signed')

let desk: string
beforeEach(async () => {
  desk = await mkdtemp(join(tmpdir(), 'imprimatur-ring-'))
})
afterEach(() => rm(desk, { recursive: true, force: true }))

/** Cheap to unlock, and never waiting. */
const ringOf = (options: RingOptions = {}) =>
  KeyRing.open(desk, { scryptCost: 2 ** 4, wait: () => Promise.resolve(), ...options })
const pathOf = (keyId: string) => join(desk, 'keys', `${keyId}.json`)

describe('a new key', () => {
  it('is made with its id, and with the proof that whoever enrols it holds it', async () => {
    const ring = await ringOf()
    const { keyId, publicKey, proof } = await ring.create('p-1', words)
    expect(keyId).toBe(keyIdOf(publicKey, nodeCrypto))
    const text = Buffer.from(enrolmentText('p-1', keyId))
    expect(nodeCrypto.verifies(publicKey, text, Buffer.from(proof, 'base64'))).toBe(true)
  })

  it('signs at once, and its signatures can be checked', async () => {
    const ring = await ringOf()
    const { keyId, publicKey } = await ring.create('p-1', words)
    const signed = ring.sign(keyId, message)
    expect(signed?.keyId).toBe(keyId)
    expect(signed && nodeCrypto.verifies(publicKey, message, signed.signature)).toBe(true)
  })

  it('lies in a file that only this account can read, under scrypt with the usual cost', async () => {
    const ring = await KeyRing.open(desk)
    const { keyId } = await ring.create('p-1', words)
    await ring.createDeskKey()
    expect((await stat(pathOf(keyId))).mode & 0o777).toBe(0o600)
    expect((await stat(pathOf('desk'))).mode & 0o777).toBe(0o600)
    expect((await stat(join(desk, 'keys'))).mode & 0o777).toBe(0o700)
    expect(JSON.parse(await readFile(pathOf(keyId), 'utf8'))).toMatchObject({
      person: 'p-1',
      derivation: { name: 'scrypt', N: 2 ** 17, r: 8, p: 1 },
      cipher: 'aes-256-gcm',
    })
  })

  it('is another one every time', async () => {
    const ring = await ringOf()
    const [one, two] = [await ring.create('p-1', words), await ring.create('p-1', words)]
    expect(one.keyId).not.toBe(two.keyId)
  })
})

describe('a ring opened again', () => {
  it('has its keys, and all of them are locked', async () => {
    const { keyId } = await (await ringOf()).create('p-1', words)
    const ring = await ringOf()
    expect(ring.has(keyId)).toBe(true)
    expect(ring.isUnlocked(keyId)).toBe(false)
    expect(ring.sign(keyId, message)).toBeNull()
  })

  it('unlocks a key with its passphrase, which then signs as before', async () => {
    const { keyId, publicKey } = await (await ringOf()).create('p-1', words)
    const ring = await ringOf()
    expect(await ring.unlock(keyId, words)).toEqual({ ok: true, value: null })
    const signed = ring.sign(keyId, message)
    expect(signed && nodeCrypto.verifies(publicKey, message, signed.signature)).toBe(true)
  })

  it('tells a wrong passphrase, a missing file and a damaged file apart', async () => {
    const { keyId } = await (await ringOf()).create('p-1', words)
    const ring = await ringOf()
    expect(await ring.unlock(keyId, other)).toEqual({ ok: false, error: 'wrong-passphrase' })
    const whole = await readFile(pathOf(keyId))
    await writeFile(pathOf(keyId), whole.subarray(0, 200))
    expect(await ring.unlock(keyId, words)).toEqual({ ok: false, error: 'damaged' })
    await writeFile(pathOf(keyId), Buffer.alloc(1_000_000, 0x20))
    expect(await ring.unlock(keyId, words)).toEqual({ ok: false, error: 'damaged' })
    await rm(pathOf(keyId))
    expect(await ring.unlock(keyId, words)).toEqual({ ok: false, error: 'missing' })
    await mkdir(pathOf(keyId))
    expect(await ring.unlock(keyId, words)).toEqual({ ok: false, error: 'damaged' })
    expect(ring.isUnlocked(keyId)).toBe(false)
    await rmdir(pathOf(keyId))
    await writeFile(pathOf(keyId), whole)
    expect(await ring.unlock(keyId, words)).toMatchObject({ ok: true })
  })

  it('does not take one person’s file for another’s', async () => {
    const first = await ringOf()
    const [mine, theirs] = [await first.create('p-1', words), await first.create('p-2', words)]
    await copyFile(pathOf(theirs.keyId), pathOf(mine.keyId))
    expect(await (await ringOf()).unlock(mine.keyId, words)).toEqual({ ok: false, error: 'damaged' })
  })

  it('opens no path outside its folder', async () => {
    await writeFile(join(desk, 'outside.json'), '{}')
    await expect((await ringOf()).unlock('../outside', words)).rejects.toThrow()
  })

  it('of a folder without keys is empty, and leaves no trace there', async () => {
    const ring = await ringOf()
    expect(ring.has('0'.repeat(32))).toBe(false)
    expect(ring.deskKeyId).toBeNull()
    expect(ring.signAsDesk(message)).toBeNull()
    expect(await readdir(desk)).toEqual([])
  })
})

describe('locking', () => {
  it('takes one key out of reach, or all', async () => {
    const ring = await ringOf()
    const ids = [(await ring.create('p-1', words)).keyId, (await ring.create('p-2', words)).keyId]
    ring.lock(ids[0] ?? '')
    expect(ids.map((id) => ring.isUnlocked(id))).toEqual([false, true])
    ring.lockAll()
    expect(ids.map((id) => ring.sign(id, message))).toEqual([null, null])
  })

  it('outlasts an unlocking that was under way, of all keys or of this one', async () => {
    const { keyId } = await (await ringOf()).create('p-1', words)
    const ring = await ringOf()
    for (const lock of [() => ring.lockAll(), () => ring.lock(keyId)]) {
      const underWay = ring.unlock(keyId, words)
      lock()
      await underWay
      expect(ring.isUnlocked(keyId)).toBe(false)
      await ring.unlock(keyId, words)
      expect(ring.isUnlocked(keyId)).toBe(true)
      ring.lockAll()
    }
  })

  it('of a colleague’s key leaves one’s own unlocking alone', async () => {
    const first = await ringOf()
    const [mine, theirs] = [await first.create('p-1', words), await first.create('p-2', words)]
    const ring = await ringOf()
    const underWay = ring.unlock(mine.keyId, words)
    ring.lock(theirs.keyId)
    await underWay
    expect(ring.isUnlocked(mine.keyId)).toBe(true)
  })
})

describe('the desk’s own key', () => {
  it('signs by itself, also after the desk was opened again', async () => {
    const { keyId, publicKey } = await (await ringOf()).createDeskKey()
    const ring = await ringOf()
    expect(ring.deskKeyId).toBe(keyId)
    ring.lockAll()
    const signed = ring.signAsDesk(message)
    expect(signed?.keyId).toBe(keyId)
    expect(signed && nodeCrypto.verifies(publicKey, message, signed.signature)).toBe(true)
  })

  it('is never made over one that is there, even a damaged one', async () => {
    await (await ringOf()).createDeskKey()
    const damaged = (await readFile(pathOf('desk'))).subarray(0, 50)
    await writeFile(pathOf('desk'), damaged)
    const ring = await ringOf()
    expect(ring.deskKeyId).toBeNull()
    await expect(ring.createDeskKey()).rejects.toThrow('already')
    expect(await readFile(pathOf('desk'))).toEqual(damaged)
  })

  it('is not used when any bit of its file is wrong', async () => {
    await (await ringOf()).createDeskKey()
    const whole = await readFile(pathOf('desk'))
    expect(readDeskKey(whole)).not.toBeNull()
    for (let at = 0; at < whole.length - 1; at += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        const flipped = Buffer.from(whole)
        flipped[at] = (flipped[at] ?? 0) ^ (1 << bit)
        expect(readDeskKey(flipped)).toBeNull()
      }
    }
  })
})
