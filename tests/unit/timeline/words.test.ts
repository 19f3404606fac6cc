import { describe, expect, it } from 'vitest'
import { factsOf } from '../../../shared/desk/queries/ledger/facts'
import { lineOf, matcher, type Names, rowOf } from '../../../shared/desk/queries/ledger/lines'
import { tableHead, tableRows } from '../../../shared/desk/queries/ledger/table'
import { batchWords } from '../../../shared/desk/queries/ledger/words'
import { wholeLedger } from '../../../shared/desk/queries/ledger'
import { DeskEvent, type Entry } from '../../../shared/ledger/events'
import { content, policy, slots } from '../desk/small-desk'

const digest = '0'.repeat(64)
const keyId = '0123456789abcdef0123456789abcdef'
const names: Names = {
  person: (id) => ({ mia: 'Mia Lang', ana: 'Ana Ruiz' })[id] ?? id,
  post: (id) => `NB-${id}`,
}
const on = { post: '7', revision: 2, contentDigest: digest }
const checkpoint = { size: 1_204, fingerprint: '1111 2222 3333 4444 5555' }
const finding = (severity: 'blocker' | 'warning') => ({
  id: 'f',
  rule: 'r',
  clause: 'W1',
  severity,
  certainty: 'exact' as const,
})
const checked = { ...on, type: 'Checked' as const, policyDigest: digest, engineVersion: '1', findingsDigest: digest }
const signedOff = {
  ...on,
  type: 'SignedOff' as const,
  signOff: 's',
  policyDigest: digest,
  findingsDigest: digest,
  area: 'brand',
  clauses: [],
  note: '',
}
const drafted = {
  type: 'PostDrafted' as const,
  post: '7',
  key: 'NB-7',
  content: content('Words.'),
  contentDigest: digest,
}
const account = {
  id: 'x/northbank',
  channel: 'x' as const,
  handle: 'northbank',
  market: 'UK',
  zone: 'Europe/London',
  spokespeople: [],
  tier: 'routine' as const,
}

const from = {
  bundle: digest,
  desk: 'Southbank',
  post: '3',
  key: 'SB-3',
  revision: 2,
  people: ['ana'],
  isVouchedFor: false,
}
const listed = { type: 'RegisterChanged' as const, register: 'terms' as const }
const heron = { id: 't1', term: 'Project Heron' }

/** By Mia. */
const said: readonly (readonly [string, DeskEvent])[] = [
  ['founded this desk, “Northbank”', { type: 'DeskFounded', name: 'Northbank', zone: 'Europe/London', sample: false }],
  ['gave the desk a key of its own, 01234567', { type: 'DeskKeyEnrolled', keyId, publicKey: 'AAAA' }],
  ['joined the desk', { type: 'PersonAdded', person: 'mia', name: 'Mia Lang' }],
  ['added Ana Ruiz to the desk', { type: 'PersonAdded', person: 'ana', name: 'Ana Ruiz' }],
  ['removed Ana Ruiz from the desk: “Left.”', { type: 'PersonRemoved', person: 'ana', reason: 'Left.' }],
  ['erased the personal data of Ana Ruiz', { type: 'PersonErased', person: 'ana' }],
  ['enrolled a signing key, 01234567', { type: 'KeyEnrolled', person: 'mia', keyId, publicKey: 'AAAA', proof: 'AAAA' }],
  [
    'enrolled a signing key for Ana Ruiz, 01234567',
    { type: 'KeyEnrolled', person: 'ana', keyId, publicKey: 'AAAA', proof: 'AAAA' },
  ],
  ['revoked the signing key of themselves, 01234567', { type: 'KeyRevoked', person: 'mia', keyId, reason: ' ' }],
  [
    'revoked the signing key of Ana Ruiz, 01234567: “Lost.”',
    { type: 'KeyRevoked', person: 'ana', keyId, reason: 'Lost.' },
  ],
  [
    'countersigned the record up to entry 1204, fingerprint 1111 2222 3333 4444 5555',
    { type: 'CheckpointCountersigned', ...checkpoint, root: 'AAAA', note: 'n' },
  ],
  [
    'brought in a timestamp by Time Ltd for the record up to entry 1204',
    {
      type: 'TimestampImported',
      ...checkpoint,
      body: 'b',
      token: 'AAAA',
      genTime: '2026-12-01T00:00:00Z',
      authority: 'Time Ltd',
    },
  ],
  [
    'made Ana Ruiz writer and reviewer for Brand and Legal',
    { type: 'RolesGranted', person: 'ana', roles: ['writer', 'reviewer'], areas: ['brand', 'legal'] },
  ],
  ['made themselves social manager', { type: 'RolesGranted', person: 'mia', roles: ['manager'], areas: [] }],
  ['took every role from Ana Ruiz', { type: 'RolesGranted', person: 'ana', roles: [], areas: [] }],
  [
    'had Ana Ruiz cover for Mia Lang for Brand and Legal, 23 December 2026, 23:00 to 2 January 2027, 23:00 UTC: “On leave.”',
    {
      type: 'DelegationGiven',
      delegation: 'd',
      from: 'mia',
      to: 'ana',
      areas: ['brand', 'legal'],
      accounts: ['x/northbank'],
      begins: '2026-12-23T23:00:00Z',
      until: '2027-01-02T23:00:00Z',
      reason: 'On leave.',
    },
  ],
  ['ended a cover before its time', { type: 'DelegationEnded', delegation: 'd', reason: '' }],
  ['added the account X northbank', { type: 'AccountAdded', account }],
  ['changed the account X northbank', { type: 'AccountChanged', account: { ...account, textLimit: 1_000 } }],
  ['put “Project Heron” on the list of internal terms', { ...listed, put: [heron], removed: [] }],
  [
    'put 2 entries on the list of internal terms and took 1 off',
    { ...listed, put: [heron, { id: 't2', term: 'Kestrel' }], removed: ['t3'] },
  ],
  ['took 1 entry off the list of internal terms', { ...listed, put: [], removed: ['t3'] }],
  [
    'brought in a list of 1,200 customers',
    { type: 'CustomersListed', count: 1_200, sealed: { key: 'k', iv: 'AAAA', data: 'AAAA' } },
  ],
  [
    'adopted version 3 of the policy, “House policy”',
    { type: 'PolicyAdopted', document: policy(3), policyDigest: digest },
  ],
  ['wrote NB-7', { ...drafted, origin: 'typed' }],
  ['imported NB-7', { ...drafted, origin: 'imported' }],
  ['saved revision 2 of NB-7', { type: 'RevisionSaved', ...on, content: content('Words.') }],
  ['submitted NB-7 for review: “Rate mended”', { type: 'Submitted', ...on, note: 'Rate mended' }],
  ['withdrew NB-7', { type: 'Withdrawn', post: '7', revision: 2, reason: '' }],
  ['had NB-7 checked: nothing found', { ...checked, findings: [] }],
  [
    'had NB-7 checked: 1 blocker, 2 warnings',
    { ...checked, findings: [finding('warning'), finding('blocker'), finding('warning')] },
  ],
  [
    'commented on NB-7: “Is this so?”',
    { type: 'CommentAdded', post: '7', comment: 'c', revision: 2, text: 'Is\nthis so?', anchor: null },
  ],
  ['resolved a comment on NB-7', { type: 'CommentResolved', post: '7', comment: 'c' }],
  [
    'left a note among reviewers on NB-7',
    { type: 'NoteAdded', post: '7', comment: 'n', revision: 2, text: 'Between us.', anchor: null },
  ],
  ['opened a comment on NB-7 again', { type: 'CommentReopened', post: '7', comment: 'c' }],
  ['took back a comment on NB-7', { type: 'CommentRetracted', post: '7', comment: 'c' }],
  [
    'suggested other words for “4.15%” in NB-7: “The new rate.”',
    {
      type: 'SuggestionMade',
      post: '7',
      suggestion: 's',
      revision: 2,
      anchor: { start: 0, end: 5, quote: '4.15%', before: '', after: '' },
      replacement: '4.75%',
      note: 'The new rate.',
    },
  ],
  [
    'applied a suggestion to NB-7, as revision 3',
    { type: 'SuggestionApplied', post: '7', suggestion: 's', revision: 3, suggestedBy: 'ana' },
  ],
  [
    'declined a suggestion for NB-7: “Not out yet.”',
    { type: 'SuggestionDeclined', post: '7', suggestion: 's', reason: 'Not out yet.' },
  ],
  [
    'disputed a finding of clause C1 on NB-7: “Fine.”',
    { type: 'FindingDisputed', ...on, finding: 'f', rule: 'confidentiality/C1#1', clause: 'C1', note: 'Fine.' },
  ],
  [
    'no longer considers a finding on NB-7 settled: “Fine.”',
    { type: 'ConsiderationTakenBack', post: '7', finding: 'f', reason: 'Fine.' },
  ],
  ['considered a finding on NB-7: “Fine.”', { type: 'FindingConsidered', ...on, finding: 'f', note: 'Fine.' }],
  ['approved NB-7 for Brand', { ...signedOff, decision: 'approve' }],
  ['asked for changes to NB-7 for Brand: “Shorter.”', { ...signedOff, decision: 'request-changes', note: 'Shorter.' }],
  [
    'approved NB-7 for Brand in the place of Ana Ruiz',
    { ...signedOff, decision: 'approve', onBehalfOf: { person: 'ana', delegation: 'd' } },
  ],
  ['rejected NB-7 for Brand', { ...signedOff, decision: 'reject' }],
  ['took back a sign-off on NB-7', { type: 'SignOffTakenBack', post: '7', signOff: 's', reason: '' }],
  [
    'asked for a waiver for clause C1 on NB-7: “A court ruling, quoted.”',
    {
      type: 'WaiverRequested',
      ...on,
      waiver: 'w',
      finding: 'f',
      rule: 'claims/C1#1',
      clause: 'C1',
      clauseVersion: digest,
      quote: 'guaranteed',
      scope: 'this-finding',
      reason: 'quoted-words',
      note: 'A court ruling, quoted.',
      until: '2027-01-31T22:59:00Z',
    },
  ],
  [
    'granted a waiver on NB-7 until 31 January 2027, 22:59 UTC: “Fine.”',
    { type: 'WaiverGranted', ...on, waiver: 'w', finding: 'f', until: '2027-01-31T22:59:00Z', note: 'Fine.' },
  ],
  ['refused a waiver on NB-7: “No.”', { type: 'WaiverRefused', ...on, waiver: 'w', finding: 'f', note: 'No.' }],
  ['no longer asks for a waiver on NB-7', { type: 'WaiverWithdrawn', post: '7', waiver: 'w', reason: '' }],
  ['took back a decision on a waiver on NB-7', { type: 'WaiverDecisionTakenBack', post: '7', waiver: 'w', reason: '' }],
  ['took NB-7 to read it', { type: 'TurnTaken', post: '7', until: '2026-12-01T14:20:00Z' }],
  ['let go of NB-7', { type: 'TurnReleased', post: '7' }],
  ['put NB-7 off until its writer changes it', { type: 'Snoozed', post: '7', until: 'author-updates' }],
  ['no longer puts NB-7 off', { type: 'SnoozeEnded', post: '7' }],
  ['reminded somebody of NB-7', { type: 'Nudged', post: '7', to: ['ana'] }],
  ['took NB-7 off the calendar', { type: 'SlotMoved', post: '7', from: slots[0] ?? null, to: null }],
  [
    'moved NB-7 to Mon, 11 Jan 2027, 09:00 (Europe/London, UTC+00:00)',
    { type: 'SlotMoved', post: '7', from: null, to: slots[0] ?? null },
  ],
  [
    'handed over 2 posts to another desk: “For Cleo to read.”',
    {
      type: 'BundleHandedOver',
      bundle: digest,
      purpose: 'For Cleo to read.',
      posts: ['7', '8'].map((post) => ({ post, revision: 1, contentDigest: digest })),
    },
  ],
  [
    'brought in 1 post that Southbank handed over',
    {
      type: 'BundleBroughtIn',
      bundle: digest,
      desk: { name: 'Southbank', keyId },
      signedBy: 'ana',
      keyId,
      knownAs: null,
      handedOverAt: '2026-12-01T08:00:00Z',
      posts: ['7'],
    },
  ],
  ['took back what came in a handed-over file, on 1 post', { type: 'BundleTakenBack', bundle: digest, posts: ['7'] }],
  [
    'noted the name of Ana Ruiz, who is on another desk',
    { type: 'OutsiderNamed', person: 'ana', keys: [], name: 'Ana' },
  ],
  [
    'brought in a proposal for NB-7 from Southbank, where it is SB-3',
    {
      type: 'PostBroughtIn',
      post: '7',
      as: 'proposal',
      bundle: digest,
      desk: 'Southbank',
      theirs: { post: '3', key: 'SB-3', revision: 2, contentDigest: digest },
      decisions: [],
    },
  ],
  [
    'proposed for NB-7 what Southbank has as SB-3',
    { type: 'RevisionProposed', post: '7', proposal: 'r', content: content('Words.'), contentDigest: digest, from },
  ],
  ['took over a proposal for NB-7, as revision 3', { type: 'ProposalTaken', post: '7', proposal: 'r', revision: 3 }],
  [
    'declined a proposal for NB-7: “Ours stays.”',
    { type: 'ProposalDeclined', post: '7', proposal: 'r', reason: 'Ours stays.' },
  ],
  [
    'exported 2 posts as Schedule for programs (JSON)',
    {
      type: 'ScheduleExported',
      export: 'e',
      profile: 'schedule-json',
      policyDigest: digest,
      files: [{ name: 'schedule.json', sha256: digest, bytes: 1 }],
      posts: ['7', '8'].map((post) => ({ post, revision: 1, contentDigest: digest, signOffs: [] })),
      accounts: ['x/northbank'],
    },
  ],
]

const entryOf = (event: DeskEvent, more: Partial<Entry> = {}): Entry => ({
  seq: 1,
  at: '2026-12-01T08:00:00.000Z',
  by: 'mia',
  cause: 'c1',
  batch: null,
  event,
  ...more,
})
const wordsOf = (event: DeskEvent) => rowOf(lineOf(entryOf(event)), names).words

describe('what an entry says', () => {
  it.each(said)('%s', (words, event) => expect(wordsOf(DeskEvent.parse(event))).toBe(words))

  it('is said here for every kind of event there is', () => {
    const kinds = DeskEvent.options.map(({ shape }) => shape.type.value)
    expect(new Set(said.map(([, { type }]) => type))).toEqual(new Set(kinds))
  })

  it('has a fact for each thing, none of them without a label, and none that repeats the JSON’s own names', () => {
    for (const [, event] of said) {
      const facts = factsOf(entryOf(event), names, 'Europe/London')
      expect(facts.length).toBeGreaterThan(0)
      for (const { label } of facts) expect(label).toMatch(/^[A-Z][^_{}]*$/)
    }
  })

  it('shows the whole of a text among the facts, where the sentence only begins it', () => {
    const long = 'word '.repeat(200).trim()
    const event: DeskEvent = { type: 'CommentAdded', post: '7', comment: 'c', revision: 2, text: long, anchor: null }
    expect(wordsOf(event)).toMatch(/^commented on NB-7: “word .{100,150}…”$/)
    expect(factsOf(entryOf(event), names, 'Europe/London').map(({ value }) => value)).toContain(long)
  })

  it('names characters that would hide or turn others, and takes none of them for a name’s place', () => {
    const reason = 'a\u202Eb\u0011c\u0012d'
    const event: DeskEvent = { type: 'Withdrawn', post: '7', revision: 2, reason }
    expect(wordsOf(event)).toBe('withdrew NB-7: “a[U+202E]b[U+0011]c[U+0012]d”')
    expect(factsOf(entryOf(event), names, 'Europe/London').at(-1)?.value).toBe('a[U+202E]b[U+0011]c[U+0012]d')
  })

  it('puts names in as they are, whatever they hold', () => {
    const odd: Names = { person: () => '$& \u0011', post: () => '$1' }
    expect(rowOf(lineOf(entryOf({ type: 'PersonErased', person: 'ana' })), odd).words).toBe(
      'erased the personal data of $& \u0011',
    )
  })

  it('is about a post only when it is about one', () => {
    const post = (words: string) => {
      const event = said.find(([one]) => one === words)?.[1]
      return event && rowOf(lineOf(entryOf(event)), names).post
    }
    expect(post('approved NB-7 for Brand')).toEqual({ id: '7', key: 'NB-7' })
    expect(post('exported 2 posts as Schedule for programs (JSON)')).toBeNull()
    expect(post('joined the desk')).toBeNull()
  })

  it('calls a batch by what was done', () => {
    expect(batchWords(new Set(['PostDrafted']), 188)).toBe('imported 188 drafts')
    expect(batchWords(new Set(['Withdrawn']), 1)).toBe('withdrew 1 post')
    expect(batchWords(new Set(['Checked', 'ScheduleExported']), 3)).toBe('did 3 things in one act')
  })
})

describe('the filter', () => {
  it('takes everything when nothing is asked', () => {
    const isMatch = matcher(wholeLedger, names)
    expect(said.every(([, event]) => isMatch(lineOf(entryOf(event))))).toBe(true)
  })

  it('puts every entry into exactly one kind', () => {
    const lines = said.map(([, event]) => lineOf(entryOf(event)))
    const counts = (['posts', 'decisions', 'schedule', 'policy', 'people', 'record'] as const).map(
      (group) => lines.filter(matcher({ ...wholeLedger, groups: [group] }, names)).length,
    )
    expect(counts.every((count) => count > 0)).toBe(true)
    expect(counts.reduce((sum, count) => sum + count)).toBe(lines.length)
  })
})

describe('the table', () => {
  const rowsOf = (event: DeskEvent, more: Partial<Entry> = {}) => tableRows([lineOf(entryOf(event, more))], names)

  it('has a byte order mark, a header, and one row an entry', () => {
    expect(tableHead.startsWith('\uFEFFEntry,')).toBe(true)
    const row = rowsOf({ ...signedOff, decision: 'approve' }, { seq: 9, batch: 'b' })
    expect(row).toBe(
      '9,2026-12-01T08:00:00.000Z,Mia Lang,mia,approved NB-7 for brand,decisions,SignedOff,NB-7,no,b\r\n',
    )
    expect(row.split(',')).toHaveLength(tableHead.split(',').length)
  })

  it('writes moments in figures, as it always has', () => {
    const of = (type: DeskEvent['type']) => rowsOf(said.find(([, event]) => event.type === type)?.[1] as DeskEvent)
    expect(of('WaiverGranted')).toContain('granted a waiver on NB-7 until 2027-01-31: ')
    expect(of('DelegationGiven')).toContain('2026-12-23 23:00 to 2027-01-02 23:00 UTC: ')
  })

  it('names every post of an export', () => {
    const event = said.at(-1)?.[1]
    expect(event && rowsOf(event)).toContain('"NB-7, NB-8"')
  })

  it('never lets a cell be run as a formula', () => {
    const odd: Names = { person: () => '=HYPERLINK("http://x")', post: () => ' +1' }
    const row = tableRows([lineOf(entryOf({ type: 'CommentResolved', post: '7', comment: 'c' }))], odd)
    expect(row).toContain('"\'=HYPERLINK(""http://x"")"')
    expect(row).toContain(",' +1,")
  })

  it('is empty for no entries', () => expect(tableRows([], names)).toBe(''))
})
