// People with keys of their own who write to the journal by hand, past the desk that would have refused them.
import { describe, expect, it } from 'vitest'
import { nodeCrypto as crypto } from '../../../electron/keys/node-crypto'
import type { DeskEvent, Entry } from '../../../shared/ledger/events'
import { contentDigest } from '../../../shared/post/content'
import { happened, inPlace, keys, policyNow, problemIn, RecordMaker, signedEntry, texts, worked } from './signed-record'

const after = (by: string, ...events: readonly DeskEvent[]) => {
  const record = worked()
  for (const event of events) record.add(by, event)
  return { problem: problemIn(record.entries), next: worked().entries.length + events.length }
}

describe('with a right signature of their own, it is still named when', () => {
  it.each<[string, string, DeskEvent, RegExp]>([
    [
      'a reviewer approves for an area that is not theirs',
      'ben',
      happened.signedOff('p2', 1, texts.p2, { signOff: 'x', area: 'legal' }),
      /by ben, who was not a reviewer then/,
    ],
    ['a writer approves', 'ana', happened.signedOff('p2', 1, texts.p2, { signOff: 'x' }), /not a reviewer/],
    ['a reviewer takes back what a colleague decided', 'ben', happened.takenBack('p2', 's-p2-1'), /not ben’s/],
    ['a writer grants a waiver', 'ana', happened.waiverGranted('w9'), /not a reviewer/],
    ['a decision on a waiver is taken back that nobody made', 'ben', happened.waiverTakenBack('w9'), /not ben’s/],
    ['a sign-off is taken back that nobody gave', 'ben', happened.takenBack('p2', 's-never'), /not ben’s/],
    ['a reviewer enrols a key for a colleague', 'ben', keys.stranger.enrolled('cleo'), /not an admin/],
    ['a reviewer makes themself an admin', 'ben', happened.roles('ben', ['admin']), /not an admin/],
    ['a reviewer removes a colleague', 'ben', happened.removed('cleo'), /not an admin/],
    ['a reviewer revokes a colleague’s key', 'ben', happened.revoked('cleo', keys.cleo.keyId), /not an admin/],
    ['a reviewer adopts a policy', 'ben', happened.policy, /not an admin/],
    ['a reviewer changes a list that is not theirs to keep', 'ben', happened.claimed('terms'), /not an admin/],
    ['a writer approves a claim', 'ana', happened.claimed(), /not an admin/],
    ['a reviewer empties the list of customers', 'ben', happened.customers, /not an admin/],
    ['a reviewer names the spokespeople', 'ben', happened.account, /not an admin/],
    ['a reviewer hands over', 'ben', happened.handedOver([]), /not a social manager/],
    [
      'an admin revokes a key that the person never had',
      'mia',
      happened.revoked('ben', keys.cleo.keyId),
      /not the one ben has/,
    ],
  ])('%s', (_what, by, event, words) => {
    const { problem, next } = after(by, event)
    expect(problem).toMatchObject({ kind: 'bad-signature', seq: next })
    expect(problem?.what).toMatch(words)
  })

  it.each<[string, readonly (readonly [string, DeskEvent])[], RegExp]>([
    ['that nobody arranged', [], /cleo, who had not arranged that/],
    [
      'that was arranged for somebody else',
      [['mia', happened.delegated({ from: 'cleo', to: 'mia' })]],
      /mia was not a reviewer/,
    ],
    ['that a colleague arranged', [['ben', happened.delegated()]], /ben, who was not an admin/],
    [
      'that was arranged for another area',
      [['cleo', happened.delegated({ areas: ['brand'] })]],
      /not arranged for legal/,
    ],
    ['for what the other never had', [['mia', happened.delegated({ areas: ['tax'] })]], /did not review for that/],
    [
      'before it begins',
      [['cleo', happened.delegated({ begins: '2026-12-20T00:00:00Z' })]],
      /not arranged for that time/,
    ],
    [
      'after it is over',
      [['cleo', happened.delegated({ until: '2026-12-01T07:00:00Z' })]],
      /not arranged for that time/,
    ],
    [
      'that was ended',
      [
        ['cleo', happened.delegated()],
        ['cleo', happened.delegationEnded()],
      ],
      /not arranged for that time/,
    ],
    ['for longer than anybody may', [['cleo', happened.delegated({ until: '2028-01-01T00:00:00Z' })]], /longer than/],
    ['of their own', [['ben', happened.delegated({ from: 'ben', areas: ['brand'] })]], /the same person/],
    [
      'in a chain',
      [
        ['mia', happened.delegated({ areas: ['brand'] })],
        ['ben', happened.delegated({ delegation: 'd2', from: 'ben', to: 'cleo', areas: ['brand'] })],
      ],
      /is away or covers for somebody then/,
    ],
    [
      'of who no longer reviews',
      [
        ['cleo', happened.delegated()],
        ['mia', happened.roles('cleo', ['reviewer'], ['brand'])],
      ],
      /cleo, who was not a reviewer for legal then/,
    ],
    [
      'when they no longer review themselves',
      [
        ['cleo', happened.delegated()],
        ['mia', happened.roles('ben', ['writer'])],
      ],
      /by ben, who was not a reviewer then/,
    ],
  ])('a reviewer decides in a place %s', (_what, before, words) => {
    const record = worked()
    for (const [by, event] of before) record.add(by, event)
    record.add('ben', happened.signedOff('p2', 1, texts.p2, { signOff: 'x', area: 'legal', onBehalfOf: inPlace }))
    expect(problemIn(record.entries)?.what).toMatch(words)
  })

  it('a colleague ends cover that is not theirs, or that nobody arranged', () => {
    const record = worked()
    record.add('cleo', happened.delegated())
    record.add('ana', happened.delegationEnded())
    expect(problemIn(record.entries)?.what).toMatch(/by ana, who was not an admin/)
    expect(after('ben', happened.delegationEnded('d9')).problem?.what).toMatch(/not in the record/)
  })

  it('a reviewer decides on the waiver that they asked for, or takes back what a colleague decided', () => {
    expect(after('ben', happened.waiverAsked('w'), happened.waiverGranted('w')).problem?.what).toMatch(/ben asked for/)
    expect(after('ben', happened.waiverAsked('w'), happened.waiverRefused('w')).problem?.what).toMatch(/ben asked for/)
    const record = worked()
    record.add('ana', happened.waiverAsked('w'))
    record.add('ben', happened.waiverGranted('w'))
    record.add('cleo', happened.waiverTakenBack('w'))
    expect(problemIn(record.entries)?.what).toMatch(/not cleo’s/)
  })

  it('a decision is about a revision that never was, or names a policy that was not in force', () => {
    const missing = after('ben', happened.signedOff('p1', 3, texts.p1Again, { signOff: 'x' }))
    expect(missing.problem).toMatchObject({ kind: 'altered-line', seq: missing.next })
    const digest = after('ben', happened.signedOff('p1', 2, texts.p1, { signOff: 'x' }))
    expect(digest.problem).toMatchObject({ kind: 'altered-line', seq: digest.next })
    const other = after('ben', happened.signedOff('p1', 1, texts.p1, { signOff: 'x' }))
    expect(other.problem?.what).toMatch(/revision 1 of p1, which is not what the record held/)
    const event = happened.signedOff('p2', 1, texts.p2, { signOff: 'x', policyDigest: crypto.sha256('') })
    expect(after('ben', event).problem?.what).toMatch(/not in force/)
  })

  it('an export hands over a post as it never was', () => {
    const digest = contentDigest(texts.p1)
    const event = happened.handedOver([{ post: 'p1', revision: 1, contentDigest: digest, signOffs: [] }])
    expect(after('mia', event).problem).toMatchObject({ kind: 'altered-line' })
  })

  it('they say of themselves what the record does not', () => {
    const event = happened.signedOff('p2', 1, texts.p2, { signOff: 'x' })
    const ground = worked().book.groundOf('ben')
    if (!ground) throw new Error('Ben has a key')
    for (const [said, words] of [
      [{ signatory: { ...ground.signatory, roles: ['reviewer', 'admin'] } }, /predicate\.signatory\.roles/],
      [{ signatory: { ...ground.signatory, areas: ['brand', 'legal'] } }, /predicate\.signatory\.areas/],
      [{ signatory: { ...ground.signatory, keyId: keys.cleo.keyId } }, /predicate\.signatory\.keyId/],
      [{ policy: { version: 2, digest: policyNow } }, /predicate\.policy\.version/],
      [{ policy: null }, /predicate\.policy/],
      [{ desk: '' }, /predicate\.desk/],
    ] as const) {
      const record = worked()
      record.add('ben', event, { ground: said })
      expect(problemIn(record.entries)?.what).toMatch(words)
    }
  })
})

describe('a key that has ended', () => {
  const decides = (record: RecordMaker, key = keys.ben) => {
    const ground = worked().book.groundOf('ben')
    if (!ground) throw new Error('Ben has a key')
    const seq = record.entries.length + 1
    const event = happened.signedOff('p2', 1, texts.p2, { signOff: 'late' })
    const bare: Entry = { seq, at: '2026-12-02T00:00:00.000Z', by: 'ben', cause: 'late', batch: null, event }
    return problemIn([...record.entries, signedEntry(bare, key, ground)])
  }
  const ended = worked().entries.length + 1

  it('signs no more once it is revoked', () => {
    const record = worked()
    expect(decides(record)).toBe(null)
    record.add('mia', happened.revoked('ben', keys.ben.keyId))
    expect(decides(record)).toMatchObject({ kind: 'bad-signature', seq: ended + 1 })
    expect(decides(record)?.what).toContain(`was revoked at entry ${ended}`)
  })

  it('signs no more once another takes its place', () => {
    const record = worked()
    record.add('mia', keys.stranger.enrolled('ben'))
    expect(decides(record)?.what).toContain(`was replaced at entry ${ended}`)
  })

  it('signs no more once its person has left, and they get no other', () => {
    const record = worked()
    record.add('mia', happened.removed('ben'))
    expect(decides(record)?.what).toContain(`was removed at entry ${ended}`)
    record.add('mia', keys.stranger.enrolled('ben'))
    expect(problemIn(record.entries)?.what).toMatch(/who is not on the desk/)
  })

  it('stays good for what it signed before', () => {
    const record = worked()
    record.add('ben', happened.revoked('ben', keys.ben.keyId))
    record.add('mia', keys.stranger.enrolled('ben'))
    expect(problemIn(record.entries)).toBe(null)
  })

  it('cannot be enrolled again', () => {
    const record = worked()
    record.add('mia', happened.revoked('ben', keys.ben.keyId))
    record.add('mia', keys.ben.enrolled('ben'))
    expect(problemIn(record.entries)?.what).toMatch(/enrolled before/)
  })
})

describe('an admin', () => {
  it('is whoever founded the desk, and from then on only whom an admin names', () => {
    const record = new RecordMaker()
    for (const event of [happened.desk, happened.deskKey, happened.added('mia'), keys.mia.enrolled('mia')]) {
      record.add('mia', event)
    }
    record.add('mia', happened.roles('mia', ['manager']))
    expect(problemIn(record.entries)).toBe(null)
    record.add('mia', happened.roles('mia', ['manager', 'admin']))
    expect(problemIn(record.entries)).toBe(null)
    record.add('mia', happened.added('ben'))
    record.add('ben', keys.ben.enrolled('ben'))
    record.add('ben', happened.roles('ben', ['admin']))
    expect(problemIn(record.entries)?.what).toMatch(/not an admin/)
  })

  it('may vouch for a colleague’s first key, but not on a desk where they have none themself', () => {
    const record = worked()
    record.add('mia', happened.added('eve'))
    record.add('mia', keys.stranger.enrolled('eve'))
    expect(problemIn(record.entries)).toBe(null)
    const old = new RecordMaker()
    for (const event of [
      happened.desk,
      happened.added('mia'),
      happened.roles('mia', ['admin']),
      happened.added('ben'),
    ]) {
      old.add('mia', event)
    }
    old.add('mia', keys.ben.enrolled('ben'))
    expect(problemIn(old.entries)).toMatchObject({ kind: 'unsigned', seq: 5 })
  })
})
