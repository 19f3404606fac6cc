// A whole record, and what it says of texts, policies and checkpoints that were exchanged under sound signatures.
import { describe, expect, it } from 'vitest'
import { nodeCrypto as crypto } from '../../../electron/keys/node-crypto'
import type { Entry } from '../../../shared/ledger/events'
import { LedgerCheck } from '../../../shared/ledger/verify'
import { policyDigest } from '../../../shared/policy/document'
import { contentDigest } from '../../../shared/post/content'
import { content, policy } from '../desk/small-desk'
import {
  entryAt,
  happened,
  judged,
  keys,
  problemIn,
  renumbered,
  seqOf,
  texts,
  wholeStory,
  withEntry,
  withEvent,
  worked,
} from './signed-record'

const story = wholeStory()
const whole = story.entries

describe('a sound record', () => {
  it('is found right to its end, with every signature in it', () => {
    const check = judged(whole)
    expect(check).toBeInstanceOf(LedgerCheck)
    expect(check).toMatchObject({ signatures: whole.filter((entry) => entry.signed).length })
    if (!(check instanceof LedgerCheck)) return
    expect(check.tree.root()).toBe(story.tree.root())
    expect(check.keys.keyOf('ben')?.keyId).toBe(keys.ben.keyId)
    expect(check.keys.keyOf('cleo')?.keyId).toBe(keys.cleoAnew.keyId)
    expect(check.keys.keyOf('ana')).toBe(null)
  })

  it('may be without keys altogether, from before there were any', () => {
    const old = ['DeskKeyEnrolled', 'KeyEnrolled', 'KeyRevoked', 'CheckpointCountersigned', 'TimestampImported']
    const entries = whole.filter(({ event }) => !old.includes(event.type)).map(({ signed: _signed, ...entry }) => entry)
    expect(judged(renumbered(entries))).toMatchObject({ signatures: 0 })
  })

  it('keeps to the first thing that is wrong', () => {
    const check = new LedgerCheck(crypto)
    const wrong = withEvent(whole, 5, { roles: [] })
    for (const entry of wrong) check.frame([entry], [JSON.stringify(entry)])
    const answer = check.frame([entryAt(whole, 1)], [JSON.stringify(entryAt(whole, 1))])
    expect(answer).toMatchObject({ kind: 'bad-signature', seq: 5 })
    expect(check.tree.size).toBe(4)
  })
})

describe('whoever has nobody’s key cannot change what was signed for, either', () => {
  it.each<[string, number, object, RegExp]>([
    [
      'the text of an approved revision',
      seqOf(whole, 'RevisionSaved'),
      { content: content('Buy now!') },
      /not the one whose digest/,
    ],
    [
      'the text of a first revision',
      seqOf(whole, 'PostDrafted'),
      { content: content('Buy now!') },
      /not the one whose digest/,
    ],
  ])('%s', (_what, seq, change, words) => {
    const problem = problemIn(withEvent(whole, seq, change))
    expect(problem).toMatchObject({ kind: 'altered-line', seq })
    expect(problem?.what).toMatch(words)
  })

  it('the text together with its digest', () => {
    const forged = content('Buy now!')
    const problem = problemIn(
      withEvent(whole, seqOf(whole, 'RevisionSaved'), { content: forged, contentDigest: contentDigest(forged) }),
    )
    // The next signature, though about another post, vouches for all that came before it.
    expect(problem).toMatchObject({ kind: 'checkpoint-differs', seq: seqOf(whole, 'SignedOff') })
    expect(problem?.what).toMatch(/not those that the signature of entry 20 vouches for/)
  })

  it('a later text slipped in between a decision and the hand-over', () => {
    const record = worked()
    const forged = content('Buy now!')
    record.add('ana', happened.revised('p1', 3, forged))
    const { event } = entryAt(whole, seqOf(whole, 'ScheduleExported'))
    record.add('mia', event)
    expect(problemIn(record.entries)).toMatchObject({ kind: 'altered-line', seq: record.entries.length })
  })

  it('the policy in force, with its digest or without', () => {
    const seq = seqOf(whole, 'PolicyAdopted')
    const document = { ...policy(1), summary: 'Anything goes.' }
    const digest = policyDigest(document)
    expect(problemIn(withEvent(whole, seq, { document }))).toMatchObject({ kind: 'bad-signature', seq })
    expect(problemIn(withEvent(whole, seq, { document, policyDigest: digest }))).toMatchObject({
      kind: 'bad-signature',
      seq,
    })
    // On a desk without keys nothing is signed, and the digest still has to be that of the document.
    const { signed: _signed, ...bare } = entryAt(withEvent(whole, seq, { document }), seq)
    const unsigned: Entry[] = [entryAt(whole, 1), { ...bare, seq: 2 }]
    expect(problemIn(unsigned)).toMatchObject({ kind: 'altered-line', seq: 2 })
  })

  it('anything at all that came before a signature, though nobody signed that', () => {
    const last = whole.findLast((entry) => entry.signed)?.seq ?? 0
    const unsigned = whole.filter((entry) => !entry.signed && entry.seq < last)
    expect(unsigned.length).toBeGreaterThan(10)
    for (const { seq } of unsigned) {
      for (const change of [{ at: '2026-12-24T00:00:00Z' }, { by: 'eve' }, { cause: 'another' }, { batch: 'b1' }]) {
        const problem = problemIn(withEntry(whole, seq, () => change))
        expect(problem).not.toBe(null)
        expect(problem?.seq).toBeLessThanOrEqual(last)
      }
    }
    const sealed = { key: 'k-eve', iv: 'AAAA', data: 'AAAA' }
    expect(problemIn(withEvent(whole, seqOf(whole, 'PersonAdded'), { sealed }))?.kind).toBe('checkpoint-differs')
  })

  it('nor have a signature vouch for entries that it came before', () => {
    const record = worked()
    const seen = { size: record.entries.length + 1, root: record.tree.root() }
    record.add('ben', happened.signedOff('p2', 1, texts.p2, { signOff: 'x' }), { ground: { record: seen } })
    expect(problemIn(record.entries)?.what).toMatch(/There were not yet 22 entries/)
  })
})
