// The lock of the computer's own account around a key, on top of the passphrase: Keychain, DPAPI, a Linux key ring.
// Electron's part comes in as an argument, from electron/app, so that the rest of the machine room runs without it.
import type { SafeStorage } from 'electron'
import { t } from '../../shared/words/say'

export interface KeyStoreWrap {
  /** What it is called here, or why it is not used. */
  isAvailable(): Promise<{ readonly ok: boolean; readonly words: string }>
  wrap(bytes: Uint8Array): Promise<Buffer>
  /** Rejects when these bytes were wrapped by another account or another computer. */
  unwrap(bytes: Uint8Array): Promise<Buffer>
}

type Storage = Pick<
  SafeStorage,
  'isAsyncEncryptionAvailable' | 'getSelectedStorageBackend' | 'encryptStringAsync' | 'decryptStringAsync'
>

const linuxNames: Record<string, string> = {
  gnome_libsecret: t('the GNOME key ring'),
  kwallet: 'KWallet',
  kwallet5: 'KWallet',
  kwallet6: 'KWallet',
}

/** Electron's safeStorage. On Linux only with a real key ring: what Electron falls back to is a password known to all. */
export function systemKeyStore(storage: Storage, platform: NodeJS.Platform): KeyStoreWrap {
  const name = () => {
    if (platform === 'darwin') return t('the Keychain of this Mac')
    if (platform === 'win32') return t('your Windows account')
    return linuxNames[storage.getSelectedStorageBackend()]
  }
  async function isAvailable() {
    const words = name()
    if (words === undefined) return { ok: false, words: t('No key ring is running in this session.') }
    const isReady = await storage.isAsyncEncryptionAvailable().catch(() => false)
    return isReady ? { ok: true, words } : { ok: false, words: t('It does not answer: {words}.', { words }) }
  }
  /** Electron 45 ends the whole process when it is asked for what is not available (see electron/electron#51759). */
  async function mustBeAvailable(): Promise<void> {
    const { ok, words } = await isAvailable()
    if (!ok) throw new Error(words)
  }
  return {
    isAvailable,
    async wrap(bytes) {
      await mustBeAvailable()
      return storage.encryptStringAsync(Buffer.from(bytes).toString('base64'))
    },
    async unwrap(bytes) {
      await mustBeAvailable()
      const { result } = await storage.decryptStringAsync(Buffer.from(bytes))
      return Buffer.from(result, 'base64')
    },
  }
}
