// What a program does that holds every key and breaks the rules: all its signatures and digests are right, and the
// verifier, which goes by the desk's own rules, finds out all the same.
import { describe, expect, it } from 'vitest'
import { latest } from '../../../shared/desk/state'
import { buildPack } from '../../../shared/schedule/evidence/pack'
import type { PackReport } from '../../../shared/schedule/evidence/verify/report'
import { verified, whyNot } from './answers'
import { approvedDesk, type SigningDesk } from './signing-desk'

describe('a program that holds every key and breaks the rules', () => {
  /** Hands over as it stands, by the manager's own signature, whatever a desk would have said. */
  function handsOver(rogue: SigningDesk, post: string, signOffs: readonly string[], more = {}): PackReport {
    const event = { type: 'ScheduleExported' as const, export: 'e', profile: 'schedule-json', files: [] }
    const { number: revision, contentDigest: digest } = latest(rogue.post(post))
    const posts = [{ post, revision, contentDigest: digest, signOffs: [...signOffs] }]
    const policyDigest = rogue.state.policies.at(-1)?.digest ?? ''
    rogue.force('mia', { ...event, policyDigest, posts, accounts: ['linkedin/northbank', 'x/northbank'], ...more })
    return verified(rogue.pack('e'))
  }
  const idOf = (rogue: SigningDesk, post: string, area: string) =>
    rogue.post(post).signOffs.findLast((signOff) => signOff.area === area)?.id ?? ''

  it('is found out when an area that the policy asks for did not sign off', () => {
    const rogue = approvedDesk()
    expect(whyNot(handsOver(rogue, 'p1', [idOf(rogue, 'p1', 'brand')]))).toContain('not those that stood')
    const without = approvedDesk()
    without.draft('ana', 'p3', 'New on LinkedIn.', { targets: ['linkedin/northbank'] })
    without.submit('ana', 'p3')
    without.sign('cleo', 'p3')
    const why = whyNot(handsOver(without, 'p3', [idOf(without, 'p3', 'brand')]), 'N-1004')
    expect(why).toContain('The policy asks for 1 sign-off for legal, and 0 stood')
  })

  /** Ana wrote, Ben changed it, Ana once more; and Ben approves, as no desk lets him. */
  function ownApproval(): SigningDesk {
    const rogue = approvedDesk()
    rogue.draft('ana', 'p3', 'A first version.')
    rogue.edit('ben', 'p3', 'A second version.')
    rogue.edit('ana', 'p3', 'A third version.')
    rogue.submit('ana', 'p3')
    const { checked } = rogue.post('p3')
    const { contentDigest: digest } = latest(rogue.post('p3'))
    const ground = { policyDigest: checked?.policyDigest ?? '', findingsDigest: checked?.findingsDigest ?? '' }
    const about = { post: 'p3', signOff: 's', revision: 3, contentDigest: digest, ...ground }
    rogue.force('ben', { type: 'SignedOff', ...about, area: 'brand', decision: 'approve', clauses: [], note: '' })
    return rogue
  }

  it('is found out when the only approval is by somebody who wrote the post', () => {
    expect(whyNot(handsOver(ownApproval(), 'p3', ['s']), 'N-1004')).toContain(
      'Ben Okoro’s does not count: they wrote or changed',
    )
  })

  it('is found out when the only approval is by somebody whose suggestion was applied', () => {
    const rogue = approvedDesk()
    rogue.draft('ana', 'p3', 'A first version.')
    const anchor = { start: 2, end: 7, quote: 'first', before: 'A ', after: ' version.' }
    rogue.must('cleo', { type: 'suggest', post: 'p3', revision: 1, anchor, replacement: 'better', note: '' })
    const [suggestion] = rogue.post('p3').suggestions
    const { number, contentDigest: seen } = latest(rogue.post('p3'))
    rogue.must('ana', {
      type: 'apply-suggestions',
      post: 'p3',
      expect: { revision: number, contentDigest: seen },
      suggestions: [suggestion?.id ?? ''],
    })
    rogue.submit('ana', 'p3')
    const { checked } = rogue.post('p3')
    const { contentDigest: digest } = latest(rogue.post('p3'))
    const ground = { policyDigest: checked?.policyDigest ?? '', findingsDigest: checked?.findingsDigest ?? '' }
    const about = { post: 'p3', signOff: 's', revision: 2, contentDigest: digest, ...ground }
    rogue.force('cleo', { type: 'SignedOff', ...about, area: 'brand', decision: 'approve', clauses: [], note: '' })
    expect(whyNot(handsOver(rogue, 'p3', ['s']), 'N-1004')).toContain(
      'Cleo Hart’s does not count: their suggestion was applied in revision 2',
    )
  })

  it('is found out when it leaves out the revision that they wrote', () => {
    const rogue = ownApproval()
    handsOver(rogue, 'p3', ['s'])
    const source = rogue.source('e')
    const others = (source.histories.get('p3') ?? []).filter(
      ({ entry }) => !(entry.event.type === 'RevisionSaved' && entry.by === 'ben'),
    )
    const answer = verified(buildPack({ ...source, histories: new Map([['p3', others]]) }))
    expect(whyNot(answer, 'N-1004')).toContain('Revision 2 is not in the pack, so nobody can tell who wrote it')
  })

  it('is found out when the approval came after the hand-over, under an id agreed on before', () => {
    const rogue = approvedDesk()
    rogue.draft('ana', 'p3', 'Out before anybody looked.')
    rogue.submit('ana', 'p3')
    handsOver(rogue, 'p3', ['s'])
    const { revisions, checked } = rogue.post('p3')
    const { contentDigest: digest } = revisions[0]
    const ground = { policyDigest: checked?.policyDigest ?? '', findingsDigest: checked?.findingsDigest ?? '' }
    const about = { post: 'p3', signOff: 's', revision: 1, contentDigest: digest, ...ground }
    rogue.force('dev', { type: 'SignedOff', ...about, area: 'brand', decision: 'approve', clauses: [], note: '' })
    const source = rogue.source('e')
    const late = rogue.leaves.filter(({ entry }) => entry.event.type === 'SignedOff' && entry.event.signOff === 's')
    const histories = new Map(source.histories).set('p3', [...(source.histories.get('p3') ?? []), ...late])
    for (const pack of [buildPack(source), buildPack({ ...source, histories })])
      expect(whyNot(verified(pack), 'N-1004')).toContain('0 stood')
  })

  it('is found out when an objection stood, a blocker was open, or the text changed after the approval', () => {
    const objected = approvedDesk()
    objected.sign('cleo', 'p2', 'brand', 'request-changes')
    expect(whyNot(handsOver(objected, 'p2', [idOf(objected, 'p2', 'brand')]), 'N-1002')).toContain('and it stood')

    const blocked = approvedDesk()
    blocked.draft('ana', 'p3', 'Guaranteed returns for all.')
    blocked.submit('ana', 'p3')
    expect(whyNot(handsOver(blocked, 'p3', []), 'N-1004')).toContain('A blocker was open: clause W1')

    const edited = approvedDesk()
    edited.edit('ana', 'p2', 'We never ask for your PIN, or hardly ever.')
    expect(whyNot(handsOver(edited, 'p2', [idOf(edited, 'p2', 'brand')]), 'N-1002')).not.toBe('')
  })

  it('is found out when a sign-off had been taken back', () => {
    const rogue = approvedDesk()
    const signOff = idOf(rogue, 'p2', 'brand')
    rogue.must('dev', { type: 'take-back-sign-off', post: 'p2', signOff, reason: 'A second thought.' })
    expect(whyNot(handsOver(rogue, 'p2', [signOff]), 'N-1002')).toContain('0 stood')
  })

  it('is found out when the policy was another one by then', () => {
    const rogue = approvedDesk()
    const signOff = idOf(rogue, 'p2', 'brand')
    const { document } = rogue.state.policies.at(-1) ?? {}
    if (!document) throw new Error('There is no policy')
    rogue.must('mia', { type: 'adopt-policy', document: { ...document, version: 2 } })
    expect(whyNot(handsOver(rogue, 'p2', [signOff]), 'N-1002')).toContain('No check of this content under this policy')
  })

  it('is found out when the exporter signed another list than the one shown', () => {
    const rogue = approvedDesk()
    const signOffs = [idOf(rogue, 'p2', 'brand')]
    const answer = handsOver(rogue, 'p2', signOffs, { schedule: 'a'.repeat(64) })
    expect(answer.failures).toEqual([{ file: 'schedule.json', what: 'It is not the list that was handed over.' }])
    expect(handsOver(approvedDesk(), 'p2', signOffs).verdict).toBe('holds')
  })

  it('is found out when the exporter was no manager', () => {
    const rogue = approvedDesk()
    const { contentDigest: digest } = latest(rogue.post('p2'))
    const policyDigest = rogue.state.policies.at(-1)?.digest ?? ''
    const posts = [{ post: 'p2', revision: 1, contentDigest: digest, signOffs: [idOf(rogue, 'p2', 'brand')] }]
    const event = { export: 'e', profile: 'x', files: [], posts, policyDigest, accounts: ['x/northbank'] }
    rogue.force('ana', { type: 'ScheduleExported', ...event })
    expect(
      verified(rogue.pack('e'))
        .failures.map(({ what }) => what)
        .join(),
    ).toContain('was not a social manager')
  })
})

describe('a post that left by a waiver', () => {
  const text = 'Some banks promise “guaranteed returns” and cannot keep it.'
  const until = '2027-02-01T00:00:00Z'

  /** Ana asks; whoever grants is another matter. */
  function askedDesk(making = {}): SigningDesk {
    const desk = approvedDesk(making)
    desk.draft('ana', 'p3', text)
    desk.submit('ana', 'p3')
    const finding = desk.post('p3').checked?.findings.find(({ severity }) => severity === 'blocker')?.id ?? ''
    const note = 'The supervisor’s own words, quoted.'
    const expected = { revision: 1, contentDigest: latest(desk.post('p3')).contentDigest }
    desk.must('ana', {
      type: 'request-waiver',
      post: 'p3',
      expect: expected,
      finding,
      reason: 'quoted-words',
      note,
      until,
    })
    return desk
  }
  const grantedBy = (desk: SigningDesk, by: string, more = {}) => {
    const [waiver] = desk.post('p3').waivers
    const { number: revision, contentDigest: digest } = latest(desk.post('p3'))
    const about = {
      post: 'p3',
      waiver: waiver?.id ?? '',
      finding: waiver?.finding ?? '',
      revision,
      contentDigest: digest,
    }
    desk.force(by, { type: 'WaiverGranted', ...about, until, note: 'So be it.', ...more })
  }
  /** Approves and hands over by hand, past every guard. */
  const whyNotAfter = (desk: SigningDesk) => {
    const { checked } = desk.post('p3')
    const { number: revision, contentDigest: digest } = latest(desk.post('p3'))
    const ground = { policyDigest: checked?.policyDigest ?? '', findingsDigest: checked?.findingsDigest ?? '' }
    const signed = {
      post: 'p3',
      signOff: 's',
      revision,
      contentDigest: digest,
      ...ground,
      area: 'brand',
      clauses: [],
      note: '',
    }
    desk.force('dev', { type: 'SignedOff', ...signed, decision: 'approve' })
    const event = { export: 'e', profile: 'schedule-json', files: [], accounts: ['x/northbank'] }
    const posts = [{ post: 'p3', revision, contentDigest: digest, signOffs: ['s'] }]
    desk.force('mia', { type: 'ScheduleExported', ...event, policyDigest: ground.policyDigest, posts })
    return whyNot(verified(desk.pack('e')), 'N-1004')
  }

  it('holds, and the report says who asked, who granted it and until when', () => {
    const desk = askedDesk()
    grantedBy(desk, 'cleo')
    desk.sign('dev', 'p3')
    const answer = verified(desk.pack(desk.export('mia', 'p3')))
    expect(answer.posts.map(({ verdict }) => verdict)).toEqual(['holds'])
    expect(answer.proves.join(' ')).toContain('allowed by a waiver for that very finding')
  })

  it.each<[string, (desk: SigningDesk) => void, string]>([
    ['nobody had decided on it', () => undefined, 'Nobody had decided on the waiver'],
    ['it had run out', (desk) => grantedBy(desk, 'cleo', { until: '2026-12-01T08:00:01Z' }), 'had run out on'],
    [
      'it ran out before the slot',
      (desk) => grantedBy(desk, 'cleo', { until: '2027-01-02T00:00:00Z' }),
      'before its slot',
    ],
    ['whoever asked had granted it', (desk) => grantedBy(desk, 'ana'), 'they asked for it, or wrote'],
    [
      'it lasts longer than the policy allows',
      (desk) => grantedBy(desk, 'cleo', { until: '2028-01-02T00:00:00Z' }),
      '90 days',
    ],
    ['whoever granted it reviews nothing here', (desk) => grantedBy(desk, 'mia'), 'does not review for brand'],
  ])('fails when %s', (_what, grant, words) => {
    const desk = askedDesk()
    grant(desk)
    expect(whyNotAfter(desk)).toContain(words)
  })

  it('fails when whoever granted it had changed the post', () => {
    const desk = askedDesk()
    grantedBy(desk, 'ben')
    desk.edit('ben', 'p3', `${text} Ask us how to tell.`)
    desk.submit('ana', 'p3')
    expect(whyNotAfter(desk)).toContain('Ben Okoro’s waiver does not count')
  })

  it('fails when the waiver was for another finding', () => {
    const desk = askedDesk()
    grantedBy(desk, 'cleo')
    desk.edit('ana', 'p3', 'We promise guaranteed returns.')
    desk.submit('ana', 'p3')
    expect(whyNotAfter(desk)).toContain('A blocker was open: clause W1.')
  })
})
