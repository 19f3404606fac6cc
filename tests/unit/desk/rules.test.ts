// The rules that must never break, over random histories of a desk. `npm run histories` plays 200,000 of them, with another
// seed each time unless IMPRIMATUR_FUZZ_SEED says which. People who come, go and change keys have histories of their own.
import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { Tally, violationsOf } from './histories/campaign'
import { histories, type History } from './histories/steps'

const asked = Number(process.env['IMPRIMATUR_FUZZ'] ?? 0)
const seed = Number(process.env['IMPRIMATUR_FUZZ_SEED'] ?? (asked > 0 ? Date.now() % 0x7fffffff : 20_261_122))
const runs = asked || 2_000
/** One in so many is read back, and has every refusal held against the whole state, which takes longer. */
const thorough = 10

describe('over random histories', () => {
  const tally = new Tally()
  let violations: readonly string[] = []
  let shortest: History | null = null

  beforeAll(
    () => {
      const property = fc.property(histories, (history) => {
        const found = violationsOf(history, tally, tally.sequences % thorough === 0)
        if (found.length > 0) throw new Error(found.join('\n'))
      })
      const result = fc.check(property, { numRuns: runs, seed })
      shortest = result.counterexample?.[0] ?? null
      violations = shortest ? violationsOf(shortest) : []
      if (asked > 0) console.log(inWords(tally, violations))
    },
    3 * 60 * 60_000,
  )

  it.each([
    ['no post leaves or is approved that an independent reading of the record would hold back', 'rule 1'],
    ['nobody’s sign-off counts on what they had a hand in', 'rule 2'],
    ['a change of bytes drops every approval, and no change drops none', 'rule 3'],
    ['what was objected to stays until it is settled', 'rule 4'],
    ['a blocker is approved over only with somebody else’s waiver', 'rule 5'],
    ['nobody does what they may not, nothing is decided on a stale revision, and a refusal writes nothing', 'rule 7'],
    ['nobody decides in another’s place but within dates and areas, and for nothing either had a hand in', 'rule 8'],
    ['every entry reads back', 'rule 9'],
    ['the state read back from the journal, or from a snapshot, is the state in memory', 'rule 10'],
    ['an advice-only post is never held back', 'rule 11'],
    ['a post in review always waits for somebody', 'turn'],
  ])('%s (%s)', (_words, rule) => {
    const broken = violations.filter((violation) => violation.startsWith(`${rule}:`))
    expect(broken, `by ${JSON.stringify(shortest)}`).toEqual([])
  })

  it('nothing else is wrong with any of them', () => {
    expect(violations).toEqual([])
  })

  it('everything is tried, and much of it succeeds and much is refused', () => {
    expect(tally.exports).toBeGreaterThan(runs / 4)
    expect(tally.excepted).toBeGreaterThan(runs / 50)
    expect(tally.handedOver).toBeGreaterThan(runs / 50)
    expect(tally.inPlace).toBeGreaterThan(runs / 50)
    expect([...tally.events.keys()].filter((type) => !happening.includes(type))).toEqual([])
    expect([...tally.refused.keys()].filter((code) => !refused.includes(code))).toEqual([])
    const never = [
      ...happening.filter((type) => !tally.events.has(type)),
      ...refused.filter((code) => !tally.refused.has(code)),
    ]
    expect(never.filter((what) => asked > 0 || !rare.has(what))).toEqual([])
  })
})

const happening = [
  'BundleBroughtIn',
  'BundleTakenBack',
  'KeyEnrolled',
  'OutsiderNamed',
  'PostBroughtIn',
  'ProposalDeclined',
  'ProposalTaken',
  'RevisionProposed',
  'DelegationEnded',
  'DelegationGiven',
  'AccountAdded',
  'Checked',
  'ConsiderationTakenBack',
  'CommentAdded',
  'CommentReopened',
  'CommentResolved',
  'CommentRetracted',
  'DeskFounded',
  'FindingConsidered',
  'FindingDisputed',
  'Nudged',
  'NoteAdded',
  'PersonAdded',
  'PolicyAdopted',
  'PostDrafted',
  'RegisterChanged',
  'RevisionSaved',
  'RolesGranted',
  'ScheduleExported',
  'SignOffTakenBack',
  'SignedOff',
  'SlotMoved',
  'SnoozeEnded',
  'Snoozed',
  'Submitted',
  'SuggestionApplied',
  'SuggestionDeclined',
  'SuggestionMade',
  'TurnReleased',
  'TurnTaken',
  'WaiverDecisionTakenBack',
  'WaiverGranted',
  'WaiverRefused',
  'WaiverRequested',
  'WaiverWithdrawn',
  'Withdrawn',
].sort()

/** Too rare for as few histories as npm test plays. */
const rare: ReadonlySet<string> = new Set([
  'CommentReopened',
  'CommentRetracted',
  'SnoozeEnded',
  'WaiverWithdrawn',
  'WaiverRefused',
  'conflict',
])

const refused: readonly string[] = [
  'conflict',
  'exists',
  'in-the-way',
  'locked',
  'no-change',
  'not-allowed',
  'not-found',
  'not-ready',
  'stale',
]

function inWords(tally: Tally, found: readonly string[]): string {
  const refusals = [...tally.refused].map(([code, count]) => `${code} ${count}`).join(', ')
  return [
    `${tally.sequences} random histories with the seed ${seed}: ${tally.commands} commands,`,
    `${tally.accepted} accepted, ${tally.refusals} refused (${refusals});`,
    `${tally.exports} posts left, ${tally.excepted} of them by a waiver and ${tally.inPlace} with a word in another's place;`,
    `${found.length} violations`,
  ].join(' ')
}
