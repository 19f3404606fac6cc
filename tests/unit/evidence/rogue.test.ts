// What a program does that holds every key and breaks the rules: all its signatures and digests are right, and the
// verifier, which goes by the desk's own rules, finds out all the same.
import { describe, expect, it } from 'vitest'
import { latest } from '../../../shared/desk/state'
import type { PackReport } from '../../../shared/schedule/evidence/verify/report'
import { verified, whyNot } from './answers'
import { approvedDesk, type SigningDesk } from './signing-desk'

describe('a program that holds every key and breaks the rules', () => {
  /** Hands over as it stands, by the manager's own signature, whatever a desk would have said. */
  function handsOver(rogue: SigningDesk, post: string, ...signOffs: string[]): PackReport {
    const event = { type: 'ScheduleExported' as const, export: 'e', profile: 'schedule-json', files: [] }
    const { number: revision, contentDigest: digest } = latest(rogue.post(post))
    const posts = [{ post, revision, contentDigest: digest, signOffs }]
    const policyDigest = rogue.state.policies.at(-1)?.digest ?? ''
    rogue.force('mia', { ...event, policyDigest, posts, accounts: ['linkedin/northbank', 'x/northbank'] })
    return verified(rogue.pack('e'))
  }
  const idOf = (rogue: SigningDesk, post: string, area: string) =>
    rogue.post(post).signOffs.findLast((signOff) => signOff.area === area)?.id ?? ''

  it('is found out when an area that the policy asks for did not sign off', () => {
    const rogue = approvedDesk()
    expect(whyNot(handsOver(rogue, 'p1', idOf(rogue, 'p1', 'brand')))).toContain('not those that stood')
    const without = approvedDesk()
    without.draft('ana', 'p3', 'New on LinkedIn.', { targets: ['linkedin/northbank'] })
    without.submit('ana', 'p3')
    without.sign('cleo', 'p3')
    const why = whyNot(handsOver(without, 'p3', idOf(without, 'p3', 'brand')), 'N-1004')
    expect(why).toContain('The policy asks for 1 sign-off for legal, and 0 stood')
  })

  it('is found out when the only approval is by somebody who wrote the post', () => {
    const rogue = approvedDesk()
    rogue.draft('ana', 'p3', 'A first version.')
    rogue.edit('ben', 'p3', 'A second version.')
    rogue.submit('ana', 'p3')
    const { contentDigest: digest } = latest(rogue.post('p3'))
    const findings = rogue.post('p3').checked?.findingsDigest ?? ''
    const policyDigest = rogue.state.policies.at(-1)?.digest ?? ''
    const about = {
      post: 'p3',
      signOff: 's',
      revision: 2,
      contentDigest: digest,
      policyDigest,
      findingsDigest: findings,
    }
    rogue.force('ben', { type: 'SignedOff', ...about, area: 'brand', decision: 'approve', clauses: [], note: '' })
    expect(whyNot(handsOver(rogue, 'p3', 's'), 'N-1004')).toContain('Ben Okoro’s does not count: they wrote or changed')
  })

  it('is found out when an objection stood, a blocker was open, or the text changed after the approval', () => {
    const objected = approvedDesk()
    objected.sign('cleo', 'p2', 'brand', 'request-changes')
    expect(whyNot(handsOver(objected, 'p2', idOf(objected, 'p2', 'brand')), 'N-1002')).toContain('and it stood')

    const blocked = approvedDesk()
    blocked.draft('ana', 'p3', 'Guaranteed returns for all.')
    blocked.submit('ana', 'p3')
    expect(whyNot(handsOver(blocked, 'p3'), 'N-1004')).toContain('A blocker was open: clause W1')

    const edited = approvedDesk()
    edited.edit('ana', 'p2', 'We never ask for your PIN, or hardly ever.')
    expect(whyNot(handsOver(edited, 'p2', idOf(edited, 'p2', 'brand')), 'N-1002')).not.toBe('')
  })

  it('is found out when a sign-off had been taken back', () => {
    const rogue = approvedDesk()
    const signOff = idOf(rogue, 'p2', 'brand')
    rogue.must('dev', { type: 'take-back-sign-off', post: 'p2', signOff, reason: 'A second thought.' })
    expect(whyNot(handsOver(rogue, 'p2', signOff), 'N-1002')).toContain('0 stood')
  })

  it('is found out when the policy was another one by then', () => {
    const rogue = approvedDesk()
    const signOff = idOf(rogue, 'p2', 'brand')
    const { document } = rogue.state.policies.at(-1) ?? {}
    if (!document) throw new Error('There is no policy')
    rogue.must('mia', { type: 'adopt-policy', document: { ...document, version: 2 } })
    expect(whyNot(handsOver(rogue, 'p2', signOff), 'N-1002')).toContain('No check of this content under this policy')
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
