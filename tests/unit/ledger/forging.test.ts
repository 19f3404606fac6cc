// Somebody can write to the journal, works every hash out anew, and has nobody's key.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nodeCrypto as crypto } from '../../../electron/keys/node-crypto'
import type { Entry } from '../../../shared/ledger/events'
import { contentDigest } from '../../../shared/post/content'
import {
  entryAt,
  happened,
  keys,
  problemIn,
  renumbered,
  seqOf,
  signedEntry,
  texts,
  wholeStory,
  withEntry,
  withEvent,
  worked,
} from './signed-record'

const whole = wholeStory().entries
const benSigned = worked().entries.length
const signedOnes = whole.filter((entry) => entry.signed)

describe('whoever has nobody’s key cannot', () => {
  const entryOfBen = entryAt(whole, benSigned)

  it.each<[string, (entries: readonly Entry[]) => readonly Entry[], RegExp]>([
    ['move a signature to another post', () => withEvent(whole, benSigned, { post: 'p2' }), /subject\.0\.name/],
    ['move it to another revision', () => withEvent(whole, benSigned, { revision: 1 }), /subject\.0\.name/],
    [
      'put it on another text',
      () => withEvent(whole, benSigned, { contentDigest: contentDigest(texts.p1) }),
      /subject\.0\.digest\.sha256/,
    ],
    ['turn a yes into a no', () => withEvent(whole, benSigned, { decision: 'reject' }), /something else/],
    ['change what was noted', () => withEvent(whole, benSigned, { note: 'Splendid.' }), /something else/],
    ['change which clauses were weighed', () => withEvent(whole, benSigned, { clauses: [] }), /something else/],
    ['sign for another area', () => withEvent(whole, benSigned, { area: 'legal' }), /something else/],
    [
      'put other findings under it',
      () => withEvent(whole, benSigned, { findingsDigest: crypto.sha256('') }),
      /something else/,
    ],
    [
      'put another policy under it',
      () => withEvent(whole, benSigned, { policyDigest: crypto.sha256('') }),
      /something else/,
    ],
    [
      'move it in time',
      () => withEntry(whole, benSigned, () => ({ at: '2026-12-24T00:00:00.000Z' })),
      /predicate\.time/,
    ],
    [
      'put it down to another command',
      () => withEntry(whole, benSigned, () => ({ cause: 'c1' })),
      /predicate\.command/,
    ],
    ['put it into a batch', () => withEntry(whole, benSigned, () => ({ batch: 'b1' })), /predicate\.batch/],
    [
      'put it down to somebody else',
      () => withEntry(whole, benSigned, () => ({ by: 'cleo' })),
      /by cleo, and ben signed it/,
    ],
    [
      'put it down to somebody without a key',
      () => withEntry(whole, benSigned, () => ({ by: 'nobody' })),
      /by nobody, and ben signed it/,
    ],
  ])('%s', (_what, attack, words) => {
    const problem = problemIn(attack(whole))
    expect(problem).toMatchObject({ kind: 'bad-signature', seq: benSigned })
    expect(problem?.what).toMatch(words)
  })

  it('move signatures to other places by taking an entry out', () => {
    const comment = seqOf(whole, 'CommentAdded')
    const problem = problemIn(renumbered(whole.toSpliced(comment - 1, 1)))
    expect(problem).toMatchObject({ kind: 'bad-signature', seq: seqOf(whole, 'SignedOff') - 1 })
    expect(problem?.what).toMatch(/something else: subject\.\d\.name|predicate\.position/)
  })

  it('take a signature away', () => {
    for (const { seq } of signedOnes) {
      const { signed: _signed, ...bare } = entryAt(whole, seq)
      expect(problemIn(whole.with(seq - 1, bare))).toMatchObject({ kind: 'unsigned', seq })
    }
  })

  it('exchange one right signature for another', () => {
    for (const { seq } of signedOnes) {
      for (const other of signedOnes) {
        if (other.seq === seq) continue
        const { signed } = other
        expect(problemIn(withEntry(whole, seq, () => ({ signed })))).toMatchObject({ kind: 'bad-signature', seq })
      }
    }
  })

  it('have a signature count twice by writing its entry again', () => {
    for (const { seq } of signedOnes) {
      const again = renumbered([...whole, entryAt(whole, seq)])
      expect(problemIn(again)).toMatchObject({ kind: 'bad-signature', seq: whole.length + 1 })
      expect(problemIn([...whole, entryAt(whole, seq)].slice(0, -1))).toBe(null)
    }
  })

  it('write what a person signs, in their name, with another key', () => {
    const event = happened.signedOff('p2', 1, texts.p2, { signOff: 'forged' })
    for (const key of [keys.stranger, keys.desk, keys.cleo]) {
      const record = worked()
      record.add('ben', event, { key })
      expect(problemIn(record.entries)).toMatchObject({ kind: 'bad-signature', seq: benSigned + 1 })
    }
  })

  it('put the right key’s id on another key’s signature', () => {
    const { signed } = entryOfBen
    if (!signed) throw new Error('Ben signed it')
    const forged = signedEntry(entryOfBen, keys.stranger, worked().book.groundOf('ben') ?? raise())
    const [only] = forged.signed?.signatures ?? []
    if (!only) throw new Error('It was just signed')
    const envelope = { ...signed, signatures: [{ keyid: keys.ben.keyId, sig: only.sig }] }
    const problem = problemIn(withEntry(whole, benSigned, () => ({ signed: envelope })))
    expect(problem).toMatchObject({ kind: 'bad-signature', seq: benSigned })
    expect(problem?.what).toMatch(/not right/)
  })

  it('change a single bit of a signature or of what was signed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...signedOnes),
        fc.constantFrom('sig', 'payload'),
        fc.nat(),
        ({ seq, signed }, part, bit) => {
          const [only] = signed?.signatures ?? []
          if (!signed || !only) throw new Error('It is signed')
          const bytes = Buffer.from(part === 'sig' ? only.sig : signed.payload, 'base64')
          const place = (bit >> 3) % bytes.length
          bytes[place] = (bytes[place] ?? 0) ^ (1 << (bit & 7))
          const text = bytes.toString('base64')
          const changed = part === 'sig' ? { signatures: [{ ...only, sig: text }] } : { payload: text }
          const problem = problemIn(withEntry(whole, seq, () => ({ signed: { ...signed, ...changed } })))
          expect(problem).toMatchObject({ kind: 'bad-signature', seq })
        },
      ),
      { numRuns: 300 },
    )
  })

  it('add a signature beside the right one, or put one where none belongs', () => {
    const { signed } = entryOfBen
    const [only] = signed?.signatures ?? []
    if (!signed || !only) throw new Error('Ben signed it')
    const twice = { ...signed, signatures: [only, only] }
    const problem = problemIn(withEntry(whole, benSigned, () => ({ signed: twice })))
    expect(problem).toMatchObject({ kind: 'bad-signature', seq: benSigned })
    expect(problem?.what).toMatch(/more than one signature/)
    for (const seq of [1, 3, seqOf(whole, 'PostDrafted'), seqOf(whole, 'KeyEnrolled')]) {
      expect(problemIn(withEntry(whole, seq, () => ({ signed })))).toMatchObject({ kind: 'bad-signature', seq })
    }
  })

  it('strip the desk of its keys and leave the signatures', () => {
    const without = whole.filter(({ event }) => event.type !== 'KeyEnrolled' && event.type !== 'KeyRevoked')
    expect(problemIn(renumbered(without))).toMatchObject({ kind: 'bad-signature', seq: 4 })
  })

  it('change any field of any signed entry', () => {
    let changes = 0
    for (const { seq } of signedOnes) {
      const { signed, ...bare } = entryAt(whole, seq)
      for (const changed of changesOf({ ...bare, seq: undefined })) {
        const entry = { ...(changed as object), seq, signed } as Entry
        if (JSON.stringify(entry) === JSON.stringify({ ...bare, seq, signed })) continue
        const problem = refusedOr(() => problemIn(whole.with(seq - 1, entry)))
        expect(problem, JSON.stringify(changed)).not.toBe(null)
        if (problem !== 'refused') expect(problem).toMatchObject({ seq })
        changes += 1
      }
    }
    expect(changes).toBeGreaterThan(300)
  })
})

function raise(): never {
  throw new Error('This cannot be')
}

function refusedOr<T>(work: () => T): T | 'refused' {
  try {
    return work()
  } catch {
    return 'refused'
  }
}

/** Every way to change one leaf of a value a little, kept in its form where its form is known. */
function* changesOf(value: unknown): Generator {
  if (Array.isArray(value)) {
    yield value.toSpliced(0, 1)
    yield [...value, ...value.slice(0, 1)]
    for (const [index, item] of value.entries()) {
      for (const changed of changesOf(item)) yield value.with(index, changed)
    }
    return
  }
  if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      for (const changed of changesOf(item)) yield { ...value, [key]: changed }
    }
    return
  }
  if (typeof value === 'number') yield value + 1
  if (value === null) yield 'something'
  if (typeof value === 'boolean') yield !value
  if (typeof value === 'string') {
    yield value.replace(/[0-9a-f](?=[^0-9a-f]*$)/, (digit) => (digit === '1' ? '2' : '1'))
    yield `${value}x`
  }
}
