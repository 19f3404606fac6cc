// Passphrases: wrong ones, changed ones, and the key store of the computer around them.
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nodeCrypto } from '../../../electron/keys/node-crypto'
import { KeyRing, type RingOptions } from '../../../electron/keys/ring'
import { forgetful, keyStore } from './key-stores'

/** A power cut just before new bytes are moved into place, when a test asks for one. */
const power = vi.hoisted(() => ({ isCutBeforeMove: false }))
vi.mock('../../../electron/storage/durable-replace', async (importReal) => {
  const real = await importReal<typeof import('../../../electron/storage/durable-replace')>()
  return {
    ...real,
    stage: async (path: string, bytes: Uint8Array) => {
      const staged = await real.stage(path, bytes)
      if (!power.isCutBeforeMove) return staged
      const cut = () => Promise.reject(new Error('The power went'))
      return { ...staged, commit: cut, discard: cut }
    },
  }
})

const words = 'correct horse battery'
const next = 'another passphrase'
const message = Buffer.from('what is signed')
const withoutStore = { useKeyStore: false }

let desk: string
beforeEach(async () => {
  desk = await mkdtemp(join(tmpdir(), 'imprimatur-ring-'))
  power.isCutBeforeMove = false
})
afterEach(() => rm(desk, { recursive: true, force: true }))

/** Cheap to unlock, and never waiting. */
const ringOf = (options: RingOptions = {}) =>
  KeyRing.open(desk, { scryptCost: 2 ** 4, wait: () => Promise.resolve(), ...options })
const pathOf = (keyId: string) => join(desk, 'keys', `${keyId}.json`)

describe('wrong passphrases', () => {
  /** A ring with a key, every pause it made, and a clock that stands still but for them. */
  async function patientRing() {
    const { keyId } = await (await ringOf()).create('p-1', words)
    const time = { now: 0 }
    const pauses: number[] = []
    const wait = (pause: number) => {
      pauses.push(pause)
      time.now += pause
      return Promise.resolve()
    }
    return { ring: await ringOf({ now: () => time.now, wait }), keyId, pauses, time }
  }

  it('make every further try wait longer, up to half a minute', async () => {
    const { ring, keyId, pauses } = await patientRing()
    for (let tried = 0; tried < 10; tried += 1) await ring.unlock(keyId, next)
    expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000])
  })

  it('count from the last of them: who waited by themself waits no more', async () => {
    const { ring, keyId, pauses, time } = await patientRing()
    for (let tried = 0; tried < 4; tried += 1) await ring.unlock(keyId, next)
    time.now += 1_500
    await ring.unlock(keyId, next)
    expect(pauses).toEqual([1_000, 500])
  })

  it('are forgiven with the right one', async () => {
    const { ring, keyId, pauses } = await patientRing()
    for (let tried = 0; tried < 4; tried += 1) await ring.unlock(keyId, next)
    expect(await ring.unlock(keyId, words)).toMatchObject({ ok: true })
    for (let tried = 0; tried < 3; tried += 1) await ring.unlock(keyId, next)
    expect(pauses).toEqual([1_000, 2_000])
  })

  it('wait all the same when many are tried at once, or through a change of passphrase', async () => {
    const { ring, keyId, pauses } = await patientRing()
    await Promise.all(Array.from({ length: 5 }, () => ring.unlock(keyId, next)))
    await ring.changePassphrase(keyId, next, 'third passphrase', withoutStore)
    expect(pauses).toEqual([1_000, 2_000, 4_000])
  })

  it('block nobody: a try that came to grief is not in the way of the next', async () => {
    const { keyId } = await (await ringOf()).create('p-1', words)
    let waits = 0
    const wait = () => ((waits += 1) === 1 ? Promise.reject(new Error('The clock broke')) : Promise.resolve())
    const ring = await ringOf({ wait })
    for (let tried = 0; tried < 3; tried += 1) await ring.unlock(keyId, next)
    await expect(ring.unlock(keyId, words)).rejects.toThrow('The clock broke')
    expect(await ring.unlock(keyId, words)).toMatchObject({ ok: true })
  })

  it('for one key leave another alone', async () => {
    const { ring, keyId, pauses } = await patientRing()
    for (let tried = 0; tried < 3; tried += 1) await ring.unlock(keyId, next)
    const other = await ring.create('p-2', words)
    await ring.unlock(other.keyId, words)
    expect(pauses).toEqual([])
  })
})

describe('a change of passphrase', () => {
  it('locks out the old one and lets the new one in, for the same key', async () => {
    const { keyId, publicKey } = await (await ringOf()).create('p-1', words)
    const ring = await ringOf()
    expect(await ring.changePassphrase(keyId, words, next, withoutStore)).toEqual({ ok: true, value: null })
    expect(await ring.unlock(keyId, words)).toEqual({ ok: false, error: 'wrong-passphrase' })
    expect(await ring.unlock(keyId, next)).toMatchObject({ ok: true })
    const signed = ring.sign(keyId, message)
    expect(signed && nodeCrypto.verifies(publicKey, message, signed.signature)).toBe(true)
  })

  it('needs the old one, and changes nothing without it', async () => {
    const ring = await ringOf()
    const { keyId } = await ring.create('p-1', words)
    const before = await readFile(pathOf(keyId))
    expect(await ring.changePassphrase(keyId, next, next, withoutStore)).toEqual({
      ok: false,
      error: 'wrong-passphrase',
    })
    expect(await readFile(pathOf(keyId))).toEqual(before)
  })

  it('unlocks nothing that was locked', async () => {
    const { keyId } = await (await ringOf()).create('p-1', words)
    const ring = await ringOf()
    await ring.changePassphrase(keyId, words, next, withoutStore)
    expect(ring.isUnlocked(keyId)).toBe(false)
  })

  it('cut short by a power cut leaves the old file whole, and a later one goes through', async () => {
    const { keyId } = await (await ringOf()).create('p-1', words)
    power.isCutBeforeMove = true
    await expect((await ringOf()).changePassphrase(keyId, words, next, withoutStore)).rejects.toThrow()
    power.isCutBeforeMove = false
    expect(await readdir(join(desk, 'keys'))).toHaveLength(2)
    const after = await ringOf()
    expect(await after.unlock(keyId, next)).toEqual({ ok: false, error: 'wrong-passphrase' })
    expect(await after.unlock(keyId, words)).toMatchObject({ ok: true })
    expect(await after.changePassphrase(keyId, words, next, withoutStore)).toMatchObject({ ok: true })
    expect((await stat(pathOf(keyId))).mode & 0o777).toBe(0o600)
  })
})

describe('the key store of the computer', () => {
  it('is a second lock: the passphrase alone no longer opens the key, and what is wrong is named', async () => {
    const { keyId } = await (await ringOf()).create('p-1', words)
    const state = { isAvailable: true }
    const ring = await ringOf({ keyStore: keyStore(state) })
    expect(await ring.changePassphrase(keyId, words, words, { useKeyStore: true })).toMatchObject({ ok: true })
    expect(await ring.unlock(keyId, words)).toMatchObject({ ok: true })
    expect(await ring.unlock(keyId, next)).toEqual({ ok: false, error: 'wrong-passphrase' })
    expect(await (await ringOf()).unlock(keyId, words)).toEqual({ ok: false, error: 'key-store' })
    state.isAvailable = false
    expect(await ring.unlock(keyId, words)).toEqual({ ok: false, error: 'key-store' })
    expect(await (await ringOf({ keyStore: forgetful })).unlock(keyId, words)).toMatchObject({ ok: false })
  })

  it('can be left again', async () => {
    const ring = await ringOf({ keyStore: keyStore() })
    const { keyId } = await ring.create('p-1', words)
    await ring.changePassphrase(keyId, words, words, { useKeyStore: true })
    expect(await ring.changePassphrase(keyId, words, next, withoutStore)).toMatchObject({ ok: true })
    expect(await (await ringOf()).unlock(keyId, next)).toMatchObject({ ok: true })
  })

  it('that is not there is not pretended: the key stays as it was', async () => {
    const ring = await ringOf({ keyStore: keyStore({ isAvailable: false }) })
    const { keyId } = await ring.create('p-1', words)
    const noStore = await ringOf()
    for (const each of [ring, noStore]) {
      expect(await each.changePassphrase(keyId, words, next, { useKeyStore: true })).toEqual({
        ok: false,
        error: 'key-store',
      })
      expect(await each.unlock(keyId, words)).toMatchObject({ ok: true })
    }
  })

  it('that would not give a key back is not trusted with one', async () => {
    const ring = await ringOf({ keyStore: forgetful })
    const { keyId } = await ring.create('p-1', words)
    await expect(ring.changePassphrase(keyId, words, next, { useKeyStore: true })).rejects.toThrow('does not give back')
    expect(await ring.unlock(keyId, words)).toMatchObject({ ok: true })
  })
})
