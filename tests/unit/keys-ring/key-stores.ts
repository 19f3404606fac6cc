// Key stores for tests: an account's own, which turns every bit over and marks what it took.
import type { KeyStoreWrap } from '../../../electron/keys/key-store'

const mark = Buffer.from('wrapped:')

/** `state` may be changed while the store is in use. */
export function keyStore(state: { isAvailable: boolean } = { isAvailable: true }): KeyStoreWrap {
  const turned = (bytes: Uint8Array) => Buffer.from(bytes.map((byte) => byte ^ 0xff))
  return {
    isAvailable: () => Promise.resolve({ ok: state.isAvailable, words: 'the test’s key store' }),
    wrap: (bytes) => Promise.resolve(Buffer.concat([mark, turned(bytes)])),
    unwrap: (bytes) =>
      mark.equals(bytes.subarray(0, mark.length))
        ? Promise.resolve(turned(bytes.subarray(mark.length)))
        : Promise.reject(new Error('This was wrapped elsewhere')),
  }
}

/** One that takes everything and gives other bytes back. */
export const forgetful: KeyStoreWrap = {
  isAvailable: () => Promise.resolve({ ok: true, words: 'a forgetful key store' }),
  wrap: (bytes) => Promise.resolve(Buffer.from(bytes)),
  unwrap: () => Promise.resolve(Buffer.from('something else')),
}
