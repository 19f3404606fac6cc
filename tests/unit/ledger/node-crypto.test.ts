import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { nodeCrypto } from '../../../electron/keys/node-crypto'
import { digestOf } from '../../../shared/kit/digest'
import { isPublicKey, keyIdOf } from '../../../shared/ledger/keys'
import { TestKey } from './test-key'

const spki = (raw: string) => Buffer.from(`302a300506032b6570032100${raw}`, 'hex').toString('base64')
const bytes = (hex: string) => Uint8Array.fromHex(hex)

// RFC 8032, 7.1: tests 1, 2, 3 and SHA(abc).
const published = [
  {
    seed: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    key: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    message: '',
    signature:
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  },
  {
    seed: '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    key: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    message: '72',
    signature:
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  },
  {
    seed: 'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
    key: 'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    message: 'af82',
    signature:
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  },
  {
    seed: '833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42',
    key: 'ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf',
    message: createHash('sha512').update('abc').digest('hex'),
    signature:
      'dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704',
  },
]

describe('the machine’s cryptography', () => {
  it.each(published)('signs and verifies as RFC 8032 has it: $key', ({ seed, key, message, signature }) => {
    const made = new TestKey(bytes(seed))
    expect(made.publicKey).toBe(spki(key))
    expect(made.raw(bytes(message)).toHex()).toBe(signature)
    expect(nodeCrypto.verifies(spki(key), bytes(message), bytes(signature))).toBe(true)
  })

  it.each(published)('refuses every changed bit of a signature: $key', ({ key, message, signature }) => {
    for (let bit = 0; bit < 512; bit += 1) {
      const changed = bytes(signature)
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(nodeCrypto.verifies(spki(key), bytes(message), changed)).toBe(false)
    }
  })

  it('refuses a signature written with a larger number that means the same', () => {
    const order = 2n ** 252n + 27742317777372353535851937790883648493n
    const [{ key, message, signature } = { key: '', message: '', signature: '' }] = published
    const changed = bytes(signature)
    const scalar = changed.subarray(32).toReversed().toHex()
    changed.set(bytes((BigInt(`0x${scalar}`) + order).toString(16).padStart(64, '0')).toReversed(), 32)
    expect(nodeCrypto.verifies(spki(key), bytes(message), changed)).toBe(false)
  })

  it('has the digests that the pure code has', () => {
    for (const data of ['', 'abc', 'Größe — 大きさ 😀', new Uint8Array([0, 1, 255])]) {
      expect(nodeCrypto.sha256(data)).toBe(digestOf(data))
    }
    expect(nodeCrypto.sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })

  it('says no to what is not a key or not a signature, and never throws', () => {
    const [{ key, signature } = { key: '', signature: '' }] = published
    const right = bytes(signature)
    for (const wrong of ['', 'AAAA', '!', spki(key).slice(0, -4), `${spki(key)}AAAA`, ` ${spki(key)}`]) {
      expect(nodeCrypto.verifies(wrong, new Uint8Array(), right)).toBe(false)
    }
    for (const length of [0, 63, 65]) {
      expect(nodeCrypto.verifies(spki(key), new Uint8Array(), new Uint8Array(length))).toBe(false)
    }
  })

  it('keeps thousands of made-up keys from filling the memory, and still verifies', () => {
    for (let number = 0; number < 3_000; number += 1) {
      nodeCrypto.verifies(spki(number.toString(16).padStart(64, 'a')), new Uint8Array(), new Uint8Array(64))
    }
    const [{ key, message, signature } = { key: '', message: '', signature: '' }] = published
    expect(nodeCrypto.verifies(spki(key), bytes(message), bytes(signature))).toBe(true)
  })
})

describe('a public key', () => {
  const key = TestKey.named('mia')

  it('goes by the first 16 bytes of its own digest', () => {
    const der = Buffer.from(key.publicKey, 'base64')
    expect(keyIdOf(key.publicKey, nodeCrypto)).toBe(createHash('sha256').update(der).digest('hex').slice(0, 32))
  })

  it('has one spelling', () => {
    expect(isPublicKey(key.publicKey)).toBe(true)
    const der = Buffer.from(key.publicKey, 'base64')
    const longWay = Buffer.concat([Buffer.from('302b300606032b65700500032100', 'hex'), der.subarray(12)])
    const x25519 = Buffer.concat([Buffer.from('302a300506032b656e032100', 'hex'), der.subarray(12)])
    for (const wrong of [longWay, x25519, der.subarray(12), Buffer.concat([der, Buffer.alloc(1)])]) {
      expect(isPublicKey(wrong.toString('base64'))).toBe(false)
      expect(keyIdOf(wrong.toString('base64'), nodeCrypto)).toBe(null)
    }
    expect(isPublicKey(`${key.publicKey}\n`)).toBe(false)
  })

  // A published case (C2SP/CCTV, ed25519vectors.json): anybody can make such a signature, for any words.
  it.each([
    '0000000000000000000000000000000000000000000000000000000000000000',
    '0000000000000000000000000000000000000000000000000000000000000080',
    '0100000000000000000000000000000000000000000000000000000000000000',
    '0100000000000000000000000000000000000000000000000000000000000080',
    '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
    '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
    'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
    'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
    'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
    'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
    'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  ])('of low order is no key, since its owner could disown what it signs: %s', (raw) => {
    expect(isPublicKey(spki(raw))).toBe(false)
    // The point of order one with a zero scalar signs everything.
    const anybody = new Uint8Array(64)
    anybody[0] = 1
    expect(nodeCrypto.verifies(spki(raw), new TextEncoder().encode('any words'), anybody)).toBe(false)
  })
})
