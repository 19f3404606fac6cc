// Checkpoints inside the record: countersigned by people, stamped by an authority.
import { describe, expect, it } from 'vitest'
import { checkpointBody, deskName, noteOf, signatureLine } from '../../../shared/ledger/checkpoint'
import { nodeCrypto as crypto } from '../../../electron/keys/node-crypto'
import { happened, keys, problemIn, RecordMaker, worked } from './signed-record'

function countersigned(by: 'ben' | 'mia', change: (record: RecordMaker) => object) {
  const record = worked()
  record.add(by, { type: 'CheckpointCountersigned', ...record.note(undefined, [keys[by]]), ...change(record) })
  return problemIn(record.entries)
}

function stamped(change: (record: RecordMaker) => object) {
  const record = worked()
  const { size, fingerprint, note: body } = record.note()
  const rest = { token: 'AAAA', genTime: '2026-12-02T00:00:00Z', authority: 'An authority' }
  record.add('mia', { type: 'TimestampImported', size, fingerprint, body, ...rest, ...change(record) })
  return problemIn(record.entries)
}

/** What a journal was that has since been written anew. */
const elsewhere = (() => {
  const record = worked()
  record.add('ana', happened.comment('Something else.'))
  return record
})()

describe('a countersignature', () => {
  it('vouches for the record up to where it stood, at whatever size', () => {
    expect(countersigned('ben', () => ({}))).toBe(null)
    expect(countersigned('ben', (record) => record.note(7, [keys.ben]))).toBe(null)
    expect(countersigned('mia', (record) => record.note(1, [keys.ben, keys.mia]))).toBe(null)
  })

  it('of a record that was another is named as such', () => {
    const other = elsewhere.note(undefined, [keys.ben])
    const problem = countersigned('ben', (record) => {
      record.add('ana', happened.comment('Unlike that one.'))
      return other
    })
    expect(problem).toMatchObject({ kind: 'checkpoint-differs', seq: other.size + 1 })
  })

  it('of more entries than there were is named as such', () => {
    expect(countersigned('ben', () => elsewhere.note(undefined, [keys.ben]))).toMatchObject({
      kind: 'checkpoint-differs',
    })
  })

  it.each<[string, (record: RecordMaker) => object, RegExp]>([
    ['without the person’s signature', (record) => record.note(), /ben did not countersign/],
    ['with another person’s signature', (record) => record.note(5, [keys.mia]), /ben did not countersign/],
    ['under another desk’s key', (record) => record.note(5, [keys.ben], keys.stranger), /another desk/],
    ['that is no note', () => ({ note: 'Fine by me.' }), /not this desk’s/],
    ['that says another size than its checkpoint', () => ({ size: 3 }), /something else than the checkpoint/],
    ['that says another root', (record) => ({ root: record.note(3).root }), /something else than the checkpoint/],
    ['that says another fingerprint', (record) => ({ fingerprint: record.note(3).fingerprint }), /something else/],
  ])('%s is named', (_what, change, words) => {
    const problem = countersigned('ben', change)
    expect(problem?.kind).toBe('bad-signature')
    expect(problem?.what).toMatch(words)
  })

  it('means nothing on a desk that has no key to make checkpoints with', () => {
    const record = new RecordMaker()
    for (const event of [happened.desk, happened.added('ben'), keys.ben.enrolled('ben')]) {
      record.add('ben', event)
    }
    record.add('ben', { type: 'CheckpointCountersigned', ...record.note(undefined, [keys.ben]) })
    expect(problemIn(record.entries)?.what).toMatch(/the desk has no key/)
  })
})

describe('a timestamp', () => {
  it('is over a checkpoint of this very record', () => {
    expect(stamped(() => ({}))).toBe(null)
    const other = elsewhere.note()
    expect(
      stamped((record) => {
        record.add('ana', happened.comment('Unlike that one.'))
        return { size: other.size, fingerprint: other.fingerprint, body: other.note }
      }),
    ).toMatchObject({ kind: 'checkpoint-differs' })
  })

  it.each<[string, (record: RecordMaker) => object]>([
    ['of some other text', () => ({ body: 'Something else.' })],
    ['of another size', () => ({ size: 3 })],
    ['of another fingerprint', (record) => ({ fingerprint: record.note(3).fingerprint })],
    ['of a checkpoint that the desk did not sign', (record) => ({ body: forgedNote(record) })],
  ])('%s is named', (_what, change) => {
    expect(stamped(change)).toMatchObject({ kind: 'bad-signature' })
  })
})

function forgedNote(record: RecordMaker): string {
  const deskKeyId = keys.desk.keyId
  const body = checkpointBody({ deskKeyId, size: 3, root: record.tree.root(3), head: crypto.sha256('') })
  return noteOf(body, [signatureLine(deskName(deskKeyId), keys.desk.publicKey, keys.stranger.raw(body))])
}
