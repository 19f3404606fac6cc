import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nodeCrypto as crypto } from '../../../electron/keys/node-crypto'
import { fromBase64, toBase64 } from '../../../shared/ledger/base64'
import { Envelope, envelopeOf, envelopeVerifies, payloadOf, preAuthEncoding } from '../../../shared/ledger/dsse'
import { TestKey } from './test-key'

const utf8 = (text: string) => new TextEncoder().encode(text)
const key = TestKey.named('ben')
const payload = utf8('{"_type":"https://in-toto.io/Statement/v1"}')
const signed = envelopeOf(payload, key.sign(preAuthEncoding(payload)))
const verifies = (envelope: Envelope) => envelopeVerifies(envelope, key.publicKey, key.keyId, crypto)

describe('an envelope', () => {
  it('signs what the protocol’s own example signs', () => {
    // https://github.com/secure-systems-lab/dsse/blob/master/protocol.md
    const bytes = preAuthEncoding(utf8('hello world'), 'http://example.com/HelloWorld')
    expect(new TextDecoder().decode(bytes)).toBe('DSSEv1 29 http://example.com/HelloWorld 11 hello world')
  })

  it('counts bytes, not letters', () => {
    expect(new TextDecoder().decode(preAuthEncoding(utf8('ಠ'), 'é'))).toBe('DSSEv1 2 é 3 ಠ')
    expect(new TextDecoder().decode(preAuthEncoding(utf8('')))).toBe('DSSEv1 28 application/vnd.in-toto+json 0 ')
  })

  it('gives back the very bytes that were signed, and verifies by that key alone', () => {
    expect(Envelope.parse(signed)).toEqual(signed)
    expect(payloadOf(signed)).toEqual(payload)
    expect(verifies(signed)).toBe(true)
    const other = TestKey.named('cleo')
    expect(envelopeVerifies(signed, other.publicKey, key.keyId, crypto)).toBe(false)
    expect(envelopeVerifies(signed, key.publicKey, other.keyId, crypto)).toBe(false)
  })

  it('does not verify with any letter of it changed', () => {
    const text = JSON.stringify(signed)
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom(...Array.from('AZaz09+/=" ')), (at, letter) => {
        fc.pre(text[at] !== letter)
        let changed: unknown
        try {
          changed = JSON.parse(text.slice(0, at) + letter + text.slice(at + 1))
        } catch {
          return
        }
        const read = Envelope.safeParse(changed)
        expect(read.success && verifies(read.data)).toBe(false)
      }),
      { numRuns: 2_000 },
    )
  })

  it('carries one signature: a second one beside it, right or not, is not overlooked', () => {
    const [only] = signed.signatures
    if (!only) throw new Error('The envelope was just signed')
    expect(verifies({ ...signed, signatures: [only, only] })).toBe(false)
    expect(verifies({ ...signed, signatures: [] })).toBe(false)
  })
})

describe('base64 in the record', () => {
  it('is there and back for all bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(fromBase64(toBase64(bytes))).toEqual(bytes)
      }),
    )
  })

  it.each(['QR==', 'QQ', 'QQ=', 'QQ==\n', ' QQ==', 'Q Q==', 'QQ==QQ==', '-_8=', 'ü'])(
    'has no second spelling: %j',
    (text) => {
      expect(fromBase64(text)).toBe(null)
    },
  )
})
