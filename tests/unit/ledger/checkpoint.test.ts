import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nodeCrypto as crypto } from '../../../electron/keys/node-crypto'
import {
  checkpointBody,
  countersignerName,
  deskName,
  fingerprintOf,
  isCountersignedBy,
  noteOf,
  openNote,
  parseCheckpointBody,
  signatureLine,
} from '../../../shared/ledger/checkpoint'
import { isSignedBy, noteKeyOf, readNote } from '../../../shared/ledger/note'
import { TestKey } from './test-key'

// golang.org/x/mod/sumdb/note, whose notes C2SP specifies: the key of note_test.go, and its note.
const peter = {
  name: 'PeterNeumann',
  id: 'c74f20a3',
  key: 'ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
  secret: 'AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz',
  text: "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n",
  line: '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n',
}
// https://c2sp.org/signed-note: its own example.
const foo = {
  name: 'example.com/foo',
  id: '530d903a',
  key: 'AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k',
  text: 'This is an example message.\n',
  line: '— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n',
}

/** The SPKI of a key as verifier keys have it: a type byte and 32 bytes. */
function spkiOf(key: string): string {
  const raw = Buffer.from(key, 'base64').subarray(1)
  return Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), raw]).toString('base64')
}

describe('a signed note', () => {
  it.each([peter, foo])('by $name is read and found right, as published', ({ name, id, key, text, line }) => {
    const read = readNote(noteOf(text, [line]))
    if (!read.ok) throw new Error(read.error)
    expect(read.value.text).toBe(text)
    expect(read.value.signatures.map((signature) => [signature.name, signature.key])).toEqual([[name, id]])
    expect(noteKeyOf(name, spkiOf(key))).toBe(id)
    expect(isSignedBy(read.value, name, spkiOf(key), crypto)).toBe(true)
  })

  it('is made byte for byte as the reference implementation makes it', () => {
    const key = new TestKey(Buffer.from(peter.secret, 'base64').subarray(1))
    expect(key.publicKey).toBe(spkiOf(peter.key))
    expect(signatureLine(peter.name, key.publicKey, key.raw(peter.text))).toBe(peter.line)
  })

  it.each([
    ['nothing', ''],
    ['no signature', `${peter.text}\n`],
    ['no empty line', peter.text + peter.line],
    ['a line without its end', `${peter.text}\n${peter.line.slice(0, -1)}`],
    ['a line that is no signature', `${peter.text}\n${peter.line}more\n`],
    ['a name with a plus', `${peter.text}\n${peter.line.replace('PeterNeumann', 'Peter+Neumann')}`],
    ['a name with a space', `${peter.text}\n${peter.line.replace('PeterNeumann', 'Peter Neumann')}`],
    ['a hyphen for the dash', `${peter.text}\n${peter.line.replace('—', '-')}`],
    ['base64 that has a second spelling', `${peter.text}\n— PeterNeumann x08go/ZJkuBSAB==\n`],
    ['a signature of no bytes', `${peter.text}\n— PeterNeumann x08gow==\n`],
    ['carriage returns', noteOf(peter.text, [peter.line]).replaceAll('\n', '\r\n')],
    ['a control character', noteOf(`\u0007${peter.text}`, [peter.line])],
    [
      'more signatures than anyone has',
      noteOf(
        peter.text,
        Array.from({ length: 101 }, () => peter.line),
      ),
    ],
  ])('is not read with %s', (_what, note) => {
    expect(readNote(note).ok).toBe(false)
  })

  it('may hold empty lines in its text, and signatures of strangers', () => {
    const key = TestKey.named('mia')
    const text = 'one\n\ntwo\n'
    const stranger = signatureLine('elsewhere', TestKey.named('x').publicKey, new Uint8Array(90))
    const read = readNote(noteOf(text, [stranger, signatureLine('mia', key.publicKey, key.raw(text))]))
    if (!read.ok) throw new Error(read.error)
    expect(read.value.text).toBe(text)
    expect(isSignedBy(read.value, 'mia', key.publicKey, crypto)).toBe(true)
    expect(isSignedBy(read.value, 'elsewhere', TestKey.named('x').publicKey, crypto)).toBe(false)
  })

  it('is refused when one of two signatures by the same key is wrong', () => {
    const key = TestKey.named('mia')
    const right = signatureLine('mia', key.publicKey, key.raw('text\n'))
    const wrong = signatureLine('mia', key.publicKey, key.raw('other\n'))
    const read = readNote(noteOf('text\n', [right, wrong]))
    expect(read.ok && isSignedBy(read.value, 'mia', key.publicKey, crypto)).toBe(false)
  })
})

const desk = TestKey.named('desk')
const ben = TestKey.named('ben')
const root = 'XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg='
const checkpoint = { deskKeyId: desk.keyId, size: 8, root, head: crypto.sha256('head') }
const body = checkpointBody(checkpoint)
const deskLine = signatureLine(deskName(desk.keyId), desk.publicKey, desk.raw(body))
const benName = countersignerName(desk.keyId, ben.keyId)
const note = noteOf(body, [deskLine, signatureLine(benName, ben.publicKey, ben.raw(body))])

describe('a checkpoint', () => {
  it('says in four lines whose record it is, how long, and its two hashes', () => {
    expect(body.split('\n')).toEqual([`imprimatur/${desk.keyId}`, '8', root, `head ${crypto.sha256('head')}`, ''])
    expect(parseCheckpointBody(body)).toEqual(checkpoint)
  })

  it('has a fingerprint of five groups, which hangs on every byte', () => {
    expect(fingerprintOf(body, crypto)).toMatch(/^[0-9a-f]{4}( [0-9a-f]{4}){4}$/)
    expect(fingerprintOf(body, crypto).replaceAll(' ', '')).toBe(crypto.sha256(body).slice(0, 20))
    expect(fingerprintOf(body.slice(0, -1), crypto)).not.toBe(fingerprintOf(body, crypto))
  })

  it('opens with the desk’s key, and tells who countersigned', () => {
    const opened = openNote(note, desk.publicKey, crypto)
    if (!opened.ok) throw new Error(opened.error)
    expect(opened.value.checkpoint).toEqual(checkpoint)
    expect(opened.value.body).toBe(body)
    expect(opened.value.signatures.map(({ name }) => name)).toEqual([deskName(desk.keyId), benName])
    expect(isCountersignedBy(opened.value, ben.publicKey, crypto)).toBe(true)
    expect(isCountersignedBy(opened.value, TestKey.named('cleo').publicKey, crypto)).toBe(false)
  })

  it.each([
    ['another desk’s key', note, TestKey.named('other').publicKey],
    ['something that is no key', note, 'AAAA'],
    ['only a countersignature', noteOf(body, [signatureLine(benName, ben.publicKey, ben.raw(body))]), desk.publicKey],
    [
      'the desk’s signature under a person’s name',
      noteOf(body, [signatureLine(benName, desk.publicKey, desk.raw(body))]),
      desk.publicKey,
    ],
    ['a text that is no checkpoint', noteOf('Hello\n', [deskLine]), desk.publicKey],
    ['no note', body, desk.publicKey],
  ])('does not open with %s', (_what, text, publicKey) => {
    expect(openNote(text, publicKey, crypto).ok).toBe(false)
  })

  it('does not open with any byte of its text or of the desk’s signature changed', () => {
    const end = note.lastIndexOf('\n— ') + 1
    fc.assert(
      fc.property(fc.nat(end - 1), fc.constantFrom(...Array.from('0159afAZ/+= \n')), (at, letter) => {
        fc.pre(note[at] !== letter)
        const opened = openNote(note.slice(0, at) + letter + note.slice(at + 1), desk.publicKey, crypto)
        expect(opened.ok).toBe(false)
      }),
      { numRuns: 2_000 },
    )
  })

  it.each([
    ['leading zeros', body.replace('\n8\n', '\n08\n')],
    ['a minus', body.replace('\n8\n', '\n-8\n')],
    ['a size beyond counting', body.replace('\n8\n', '\n9999999999999999\n')],
    ['a root that has a second spelling', body.replace('Qyg=', 'Qyh=')],
    ['a short root', body.replace(root, 'AAAA')],
    ['upper-case digits', body.toUpperCase()],
    ['more lines', `${body}more\n`],
    ['no last newline', body.slice(0, -1)],
    ['another origin', body.replace('imprimatur/', 'example.com/')],
  ])('is not read with %s', (_what, text) => {
    expect(parseCheckpointBody(text)).toBe(null)
  })
})
