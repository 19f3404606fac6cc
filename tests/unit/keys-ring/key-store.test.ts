// The computer's own key store, as Electron gives it.
import { describe, expect, it } from 'vitest'
import { systemKeyStore } from '../../../electron/keys/key-store'

type Backend = ReturnType<Electron.SafeStorage['getSelectedStorageBackend']>

/** Electron's part, played: text comes back as it went in, turned round. */
function storage(backend: Backend, isReady: boolean | Error = true) {
  return {
    getSelectedStorageBackend: () => backend,
    isAsyncEncryptionAvailable: () => (isReady instanceof Error ? Promise.reject(isReady) : Promise.resolve(isReady)),
    encryptStringAsync: (text: string) => Promise.resolve(Buffer.from(text).reverse()),
    decryptStringAsync: (bytes: Buffer) =>
      Promise.resolve({ result: Buffer.from(bytes).reverse().toString(), shouldReEncrypt: false }),
  }
}

describe('the key store', () => {
  it('gives back the bytes that it took, whatever they are', async () => {
    const store = systemKeyStore(storage('kwallet6'), 'linux')
    const bytes = Buffer.from(Array.from({ length: 256 }, (_item, index) => index))
    expect(await store.unwrap(await store.wrap(bytes))).toEqual(bytes)
  })

  it('is used on Linux only with a real key ring, and says which', async () => {
    const available = (backend: Backend) => systemKeyStore(storage(backend), 'linux').isAvailable()
    expect(await available('gnome_libsecret')).toEqual({ ok: true, words: 'the GNOME key ring' })
    expect(await available('kwallet5')).toEqual({ ok: true, words: 'KWallet' })
    for (const backend of ['basic_text', 'unknown'] as const) {
      expect(await available(backend)).toEqual({ ok: false, words: 'No key ring is running in this session.' })
    }
  })

  it('asks nothing of Linux elsewhere', async () => {
    expect(await systemKeyStore(storage('basic_text'), 'win32').isAvailable()).toMatchObject({ ok: true })
    expect(await systemKeyStore(storage('unknown'), 'darwin').isAvailable()).toMatchObject({ ok: true })
  })

  it('is not there when Electron says so, or does not answer', async () => {
    for (const isReady of [false, new Error('No answer')]) {
      expect(await systemKeyStore(storage('kwallet', isReady), 'linux').isAvailable()).toMatchObject({ ok: false })
    }
  })

  it('is never asked for what it cannot do, which would end the app', async () => {
    let asked = 0
    const dangerous = {
      ...storage('basic_text', false),
      encryptStringAsync: () => Promise.resolve(Buffer.from(`asked ${(asked += 1)} times`)),
      decryptStringAsync: () => Promise.resolve({ result: `asked ${(asked += 1)} times`, shouldReEncrypt: false }),
    }
    for (const platform of ['linux', 'darwin'] as const) {
      const store = systemKeyStore(dangerous, platform)
      await expect(store.wrap(Buffer.from('x'))).rejects.toThrow()
      await expect(store.unwrap(Buffer.from('x'))).rejects.toThrow()
    }
    expect(asked).toBe(0)
  })
})
