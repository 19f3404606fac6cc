// A pack of a post that was approved in another's place: it holds under both names, and whatever was wrong with the
// arrangement comes out, though every key signed and every digest is right.
import { describe, expect, it } from 'vitest'
import { latest } from '../../../shared/desk/state'
import { DeskEvent, type EventOf } from '../../../shared/ledger/events'
import { routed } from '../desk/routed'
import { textIn, verified } from './answers'
import { approvedDesk, type Making, type SigningDesk } from './signing-desk'

const terms = {
  from: 'dev',
  to: 'cleo',
  areas: ['legal'],
  begins: '2026-12-01T00:00:00Z',
  until: '2026-12-24T00:00:00Z',
  reason: 'On leave.',
}
const given: EventOf<'DelegationGiven'> = { type: 'DelegationGiven', delegation: 'd', ...terms }

/** A post on LinkedIn, which brand and legal are asked for; legal is Dev's. */
function waitingDesk(by = 'ana', making: Making = {}): SigningDesk {
  const desk = approvedDesk(making)
  desk.draft(by, 'p3', 'New on LinkedIn.', { targets: ['linkedin/northbank'] })
  desk.submit(by, 'p3')
  return desk
}

interface Word {
  readonly by: string
  readonly area?: string
  readonly inPlaceOf?: string
}

/** Everybody decides by hand, past every guard, and out it goes. */
function outAfter(desk: SigningDesk, ...words: readonly Word[]) {
  const { checked } = desk.post('p3')
  const { number: revision, contentDigest: digest } = latest(desk.post('p3'))
  const { policyDigest = '', findingsDigest = '' } = checked ?? {}
  // Parsed, for what is signed has its fields in their order.
  const force = (by: string, event: object) => desk.force(by, DeskEvent.parse(event))
  const about = { post: 'p3', revision, contentDigest: digest, policyDigest, findingsDigest, clauses: [], note: '' }
  const signOffs = words.map(({ by, area = 'legal', inPlaceOf }, index) => {
    const place = inPlaceOf === undefined ? {} : { onBehalfOf: { person: inPlaceOf, delegation: 'd' } }
    force(by, { type: 'SignedOff', ...about, signOff: `s${index}`, area, decision: 'approve', ...place })
    return `s${index}`
  })
  const posts = [{ post: 'p3', revision, contentDigest: digest, signOffs }]
  const handed = { export: 'e', profile: 'schedule-json', files: [], accounts: ['linkedin/northbank'], posts }
  force('mia', { type: 'ScheduleExported', ...handed, policyDigest })
  const files = desk.pack('e')
  const { verdict, failures, posts: judged } = verified(files)
  const why = [...failures.map(({ what }) => what), ...judged.flatMap((post) => post.why)].join(' ')
  return { verdict, why, files, approvals: judged.flatMap((post) => post.approvals.map(({ name }) => name)) }
}

const brand: Word = { by: 'ben', area: 'brand' }
const forDev: Word = { by: 'cleo', inPlaceOf: 'dev' }

describe('a post that was approved in another’s place', () => {
  it('holds, and says under both names who approved it and how that was arranged', () => {
    const desk = waitingDesk()
    desk.must('mia', { ...terms, type: 'give-delegation' })
    const cover = [...desk.state.delegations.keys()][0] ?? ''
    desk.sign('ben', 'p3')
    const expected = { revision: 1, contentDigest: latest(desk.post('p3')).contentDigest }
    const about = { post: 'p3', expect: expected, area: 'legal', clauses: [], note: '' }
    desk.must('cleo', { type: 'sign-off', ...about, decision: 'approve', onBehalfOf: 'dev' })
    // What ends afterwards takes nothing back.
    desk.must('dev', { type: 'end-delegation', delegation: cover, reason: '' })
    const files = desk.pack(desk.export('mia', 'p3'))
    const answer = verified(files)
    expect(answer.posts.map(({ verdict, why }) => ({ verdict, why }))).toEqual([{ verdict: 'holds', why: [] }])
    expect(answer.posts[0]?.approvals.map(({ name }) => name)).toEqual([
      'Ben Okoro',
      'Cleo Hart in the place of Dev Patel',
    ])
    const report = textIn(files, 'report.html')
    expect(report).toContain('Cleo Hart in the place of Dev Patel')
    expect(report).toContain(
      'For legal from 1 December 2026, 00:00 UTC to 24 December 2026, 00:00 UTC; arranged by Mia Lang',
    )
  })

  it.each<[string, readonly (readonly [string, DeskEvent])[], string]>([
    ['nobody had arranged it', [], 'who had not arranged that'],
    ['it was arranged for another area', [['dev', { ...given, areas: ['brand'] }]], 'not arranged for legal'],
    ['it had not begun', [['dev', { ...given, begins: '2026-12-20T00:00:00Z' }]], 'not arranged for that time'],
    ['it was over', [['dev', { ...given, until: '2026-12-01T07:00:00Z' }]], 'not arranged for that time'],
    [
      'it had been ended',
      [
        ['dev', given],
        ['dev', { type: 'DelegationEnded', delegation: 'd', reason: '' }],
      ],
      'not arranged for that time',
    ],
    [
      'it was arranged for other accounts',
      [['dev', { ...given, accounts: ['x/northbank'] }]],
      'not arranged for a post',
    ],
    ['a colleague had arranged it', [['ben', given]], 'who was not an admin'],
    ['who covers had arranged it', [['cleo', given]], 'who was not an admin'],
  ])('fails when %s', (_what, before, words) => {
    const desk = waitingDesk()
    for (const [by, event] of before) desk.force(by, event)
    const { verdict, why } = outAfter(desk, brand, forDev)
    expect(verdict).toBe('fails')
    expect(why).toContain(words)
  })

  it('fails on a desk without keys as well', () => {
    const { verdict, why } = outAfter(waitingDesk('ana', { hasKeys: false }), brand, forDev)
    expect({ verdict, why }).toMatchObject({ verdict: 'fails', why: expect.stringContaining('had not arranged') })
  })

  it('fails when either of them had a hand in the post', () => {
    const covers = waitingDesk('ben')
    covers.force('dev', { ...given, to: 'ben' })
    expect(outAfter(covers, { by: 'cleo', area: 'brand' }, { by: 'ben', inPlaceOf: 'dev' }).why).toContain(
      'That of Ben Okoro in the place of Dev Patel does not count: Ben Okoro: they wrote or changed this post.',
    )
    const away = waitingDesk('ben')
    away.force('ben', { ...given, from: 'ben', areas: ['brand'] })
    const words: Word[] = [{ by: 'cleo', area: 'brand', inPlaceOf: 'ben' }, { by: 'dev' }]
    expect(outAfter(away, ...words).why).toContain(
      'That of Cleo Hart in the place of Ben Okoro does not count: Ben Okoro: they wrote or changed this post.',
    )
  })

  it('fails when one person is two of the two that are asked', () => {
    const desk = approvedDesk()
    desk.must('mia', { type: 'adopt-policy', document: routed(2, { brand: 2 }) })
    desk.draft('ana', 'p3', 'New here.')
    desk.submit('ana', 'p3')
    desk.force('dev', { ...given, areas: ['brand'] })
    expect(outAfter(desk, { by: 'cleo', area: 'brand' }, { ...forDev, area: 'brand' }).why).toContain(
      'asks for 2 sign-offs for brand, and 1 stood',
    )
    const twice = approvedDesk()
    twice.must('mia', { type: 'adopt-policy', document: routed(2, { brand: 2 }) })
    twice.draft('ana', 'p3', 'New here.')
    twice.submit('ana', 'p3')
    twice.force('dev', { ...given, areas: ['brand'] })
    expect(outAfter(twice, { by: 'dev', area: 'brand' }, { ...forDev, area: 'brand' }).why).toContain(
      'That of Cleo Hart in the place of Dev Patel does not count: nobody’s word counts twice.',
    )
  })
})
