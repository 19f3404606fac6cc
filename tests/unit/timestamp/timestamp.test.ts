// Timestamp tokens from files, as made by OpenSSL (tests/fixtures/timestamps).
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chainCheck, chainNotJudged, openTimestamp, readTimestamp } from '../../../electron/files/timestamp'
import { DeskEvent } from '../../../shared/ledger/events'

const fixture = (name: string) =>
  new Uint8Array(readFileSync(fileURLToPath(new URL(`../../fixtures/timestamps/${name}`, import.meta.url))))
const body = new TextDecoder().decode(fixture('checkpoint.txt'))
const authority = 'Test timestamp authority, Imprimatur tests'
const day = /^2026-11-22T\d\d:\d\d:\d\d\.000Z$/

function refusal(der: Uint8Array, text = body): string {
  const read = readTimestamp(der, text)
  if (read.ok) throw new Error('It was taken')
  expect(read.error.safe).toBe('Nothing was imported.')
  expect(read.error.wayOut).not.toBe('')
  return read.error.what
}

describe('a timestamp over a checkpoint', () => {
  it.each(['rsa-sha256.tsr', 'ecdsa-sha512.tsr', 'rsa-sha384.token'])('is read from %s', (name) => {
    const read = readTimestamp(fixture(name), body)
    expect(read).toEqual({
      ok: true,
      value: { genTime: expect.stringMatching(day), authority, token: expect.any(String) },
    })
  })

  it('keeps the token as the authority made it, without the answer around it', () => {
    const bare = fixture('rsa-sha384.token')
    const fromBare = readTimestamp(bare, body)
    expect(fromBare.ok && Buffer.from(fromBare.value.token, 'base64').equals(bare)).toBe(true)
    const answer = fixture('rsa-sha256.tsr')
    const fromAnswer = readTimestamp(answer, body)
    if (!fromAnswer.ok) throw new Error(fromAnswer.error.what)
    const token = Buffer.from(fromAnswer.value.token, 'base64')
    expect(answer.length - token.length).toBeLessThan(20)
    expect(readTimestamp(token, body)).toEqual(fromAnswer)
  })

  it('fits the record', () => {
    const read = readTimestamp(fixture('rsa-sha256.tsr'), body)
    if (!read.ok) throw new Error(read.error.what)
    const event = { type: 'TimestampImported', size: 42, fingerprint: '', body, ...read.value }
    expect(DeskEvent.safeParse(event).success).toBe(true)
  })

  it('can be opened before it is known which text was stamped', () => {
    const opened = openTimestamp(fixture('ecdsa-sha512.tsr'))
    if (!opened.ok) throw new Error(opened.error.what)
    expect(['another text', `${body} `, body].map(opened.value.isOver)).toEqual([false, false, true])
  })

  it('comes with plain words on what was not judged, and the command that judges it', () => {
    expect(chainNotJudged).toContain('not judged here')
    expect(chainCheck('checkpoint.txt', 'token.der')).toContain('openssl ts -verify -data checkpoint.txt -in token.der')
  })
})

describe('a timestamp is refused by name', () => {
  it('over another text', () => {
    expect(refusal(fixture('rsa-sha256.tsr'), body.replace('42', '43'))).toContain('another text')
    expect(refusal(fixture('rsa-sha256.tsr'), body.trimEnd())).toContain('another text')
  })

  it.each([
    ['not-granted.tsr', 'did not grant this timestamp. It says: Requested policy is not supported.'],
    ['without-certificate.tsr', 'does not carry the certificate of its authority'],
    ['sha1.tsr', 'a digest that is not relied on'],
    ['other-purpose.token', 'a certificate that is not for timestamps'],
    ['pss.token', 'signed in a way that this version cannot check'],
    ['key-identifier.token', 'names its signer in a way that cannot be checked'],
    ['unnamed-certificate.token', 'does not fit its own signature'],
    ['before-certificate.token', 'was not valid at the time'],
    ['two-signers.token', 'not a timestamp'],
  ])('%s', (name, words) => {
    expect(refusal(fixture(name))).toContain(words)
  })

  it('when what was signed is said to be of another kind than it was', () => {
    const other = Buffer.from(fixture('other-content.token'))
    expect(refusal(other)).toContain('not a timestamp')
    // The kind stands twice: around the content, and among what is signed. The first is made to say "timestamp".
    const kind = Buffer.from('060b2a864886f70d0109100105', 'hex')
    other[other.indexOf(kind) + kind.length - 1] = 4
    expect(refusal(other)).toContain('does not fit its own signature')
  })

  it('when it is no such file at all', () => {
    const text = (words: string) => new TextEncoder().encode(words)
    const pem = `-----BEGIN TIMESTAMP-----\n${Buffer.from(fixture('rsa-sha256.tsr')).toString('base64')}\n`
    for (const bytes of [new Uint8Array(), text('hello'), text(pem), Uint8Array.of(0x30, 0x80), Uint8Array.of(0x30, 0)])
      expect(refusal(bytes)).toContain('not a timestamp')
  })

  it('with something after its end, or cut short at any byte', () => {
    const whole = fixture('rsa-sha256.tsr')
    expect(refusal(Uint8Array.from([...whole, 0]))).toContain('not a timestamp')
    for (let length = 0; length < whole.length; length += 1) refusal(whole.subarray(0, length))
  })

  it('when it is larger than any timestamp, without reading it', () => {
    expect(refusal(new Uint8Array(10_000_000))).toContain('too large')
  })
})

describe('a timestamp that was changed', () => {
  it.each(['rsa-sha256.tsr', 'ecdsa-sha512.tsr'])('never says anything else than before, in %s', (name) => {
    const whole = fixture(name)
    const before = readTimestamp(whole, body)
    if (!before.ok) throw new Error(before.error.what)
    for (let at = 0; at < whole.length; at += 1) {
      const changed = Uint8Array.from(whole)
      changed[at] = (changed[at] ?? 0) ^ 0x01
      const read = readTimestamp(changed, body)
      if (!read.ok) continue
      expect([at, read.value.genTime, read.value.authority]).toEqual([at, before.value.genTime, authority])
    }
  })

  it('is refused when its time, its text or its signature was changed', () => {
    const whole = Buffer.from(fixture('rsa-sha256.tsr'))
    const time = whole.indexOf('20261122')
    expect(refusal(Uint8Array.from(whole.fill('7', time + 3, time + 4)))).toContain('does not fit its own signature')
    const signature = fixture('rsa-sha256.tsr')
    signature[signature.length - 1] = (signature.at(-1) ?? 0) ^ 0xff
    expect(refusal(signature)).toContain('signature that is not right')
  })

  it('or is anything at all, never makes the reader fail', () => {
    const whole = fixture('rsa-sha256.tsr')
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.uint8Array({ maxLength: 40 }), fc.nat(40), (at, put, gone) => {
        const changed = Uint8Array.from([...whole.subarray(0, at), ...put, ...whole.subarray(at + gone)])
        const read = readTimestamp(changed, body)
        expect(read.ok ? read.value.authority : read.error.what).not.toBe('')
      }),
      { numRuns: 500 },
    )
  })
})
