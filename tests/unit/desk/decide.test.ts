import { beforeEach, describe, expect, it } from 'vitest'
import type { CommandOf } from '../../../shared/desk/commands'
import type { Decided } from '../../../shared/desk/refusal'
import { areaFor } from '../../../shared/review/obstacles'
import { freshFile, standingOf } from '../../../shared/desk/standing'
import { isTurnOf } from '../../../shared/desk/whose-turn'
import { latest } from '../../../shared/desk/state'
import { content, type Name, policy, SmallDesk, slots } from './small-desk'

let desk: SmallDesk
beforeEach(() => {
  desk = new SmallDesk()
})

const status = (post = 'p') => standingOf(desk.state, desk.post(post), desk.now).status
const refusalOf = (decided: Decided) => (decided.ok ? null : decided.error)

function submitted(text = 'Rates are up.'): void {
  desk.draft('ana', 'p', text)
  desk.submit('ana', 'p')
}

describe('a post on its way', () => {
  it('goes from draft through review to approved and exported', () => {
    desk.draft('ana', 'p', 'Rates are up.')
    expect(status()).toBe('draft')
    desk.submit('ana', 'p')
    expect(status()).toBe('in-review')
    expect(desk.sign('cleo', 'p').ok).toBe(true)
    expect(status()).toBe('approved')
    expect(desk.export('mia', 'p').ok).toBe(true)
    expect(status()).toBe('exported')
  })

  it('says whose turn it is at every step, and since when', () => {
    desk.draft('ana', 'p', 'Rates are up.', { targets: ['linkedin/northbank'] })
    const turn = () => standingOf(desk.state, desk.post('p'), desk.now).turn
    expect(turn()).toMatchObject({ who: 'writer', writer: 'ana' })
    desk.submit('ana', 'p')
    expect(turn()).toMatchObject({ who: 'reviewers', areas: ['brand', 'legal'], since: desk.entries.at(-1)?.at })
    desk.sign('cleo', 'p')
    expect(turn()).toMatchObject({ who: 'reviewers', areas: ['legal'] })
    desk.sign('dev', 'p', 'approve', 'legal')
    expect(turn()).toMatchObject({ who: 'manager' })
    desk.export('mia', 'p')
    expect(turn()).toMatchObject({ who: 'nobody' })
  })

  it('is checked when it is submitted, so that reviewers never see unchecked words', () => {
    submitted('The best bank.')
    expect(desk.entries.slice(-2).map(({ event }) => event.type)).toEqual(['Submitted', 'Checked'])
    expect(desk.post('p').checked?.findings).toMatchObject([{ clause: 'W2', severity: 'warning' }])
  })

  it('cannot be submitted without a text or without an account', () => {
    desk.draft('ana', 'p', '  ')
    expect(refusalOf(desk.submit('ana', 'p'))).toMatchObject({ code: 'not-ready' })
    desk.draft('ana', 'q', 'Words', { targets: [] })
    expect(refusalOf(desk.submit('ana', 'q'))).toMatchObject({ code: 'not-ready' })
  })

  it('cannot be submitted when an account would show nothing', () => {
    desk.draft('ana', 'p', 'Words', { overrides: { 'x/northbank': ' ' } })
    expect(refusalOf(desk.submit('ana', 'p'))?.code).toBe('not-ready')
    desk.draft('ana', 'q', '', { overrides: { 'x/northbank': 'Words of its own' } })
    expect(desk.submit('ana', 'q').ok).toBe(true)
  })

  it('gets keys that count on, also within one import', () => {
    desk.draft('ana', 'p', 'One')
    desk.must('ana', {
      type: 'import-drafts',
      drafts: [
        { post: 'q', content: content('Two') },
        { post: 'r', content: content('Three') },
      ],
    })
    expect(['p', 'q', 'r'].map((post) => desk.post(post).key)).toEqual(['N-1001', 'N-1002', 'N-1003'])
  })
})

describe('the turn', () => {
  const isTurn = (id: Name) => {
    const person = desk.state.people.get(id)
    return person !== undefined && isTurnOf(person, standingOf(desk.state, desk.post('p'), desk.now), [])
  }
  const askTwo = () => {
    const next = policy(2)
    const routes = next.routes.map((route) =>
      route.id === 'brand' ? { ...route, needs: [{ area: 'brand', count: 2 }] } : route,
    )
    desk.must('mia', { type: 'adopt-policy', document: { ...next, routes } })
  }

  it('is over for who has decided, and goes on for the others who are asked', () => {
    askTwo()
    submitted()
    expect([isTurn('cleo'), isTurn('dev'), isTurn('ana')]).toEqual([true, true, false])
    desk.sign('cleo', 'p')
    expect([isTurn('cleo'), isTurn('dev')]).toEqual([false, true])
  })

  it('comes back with other bytes, and when a decision was taken back', () => {
    askTwo()
    submitted()
    desk.sign('cleo', 'p')
    const signOff = desk.post('p').signOffs[0]?.id ?? ''
    desk.must('cleo', { type: 'take-back-sign-off', post: 'p', signOff, reason: '' })
    expect(isTurn('cleo')).toBe(true)
    expect(desk.sign('cleo', 'p').ok).toBe(true)
    expect(refusalOf(desk.sign('cleo', 'p'))?.obstacles).toMatchObject([{ kind: 'already-decided' }])
    expect(desk.sign('dev', 'p').ok).toBe(true)
    desk.edit('ana', 'p', 'Rates went up.')
    desk.submit('ana', 'p')
    expect(isTurn('cleo')).toBe(true)
  })

  it('stays with who reviews for two areas until both are decided', () => {
    askTwo()
    desk.draft('ana', 'p', 'Rates are up.', { targets: ['linkedin/northbank'] })
    desk.submit('ana', 'p')
    desk.sign('dev', 'p')
    const dev = desk.state.people.get('dev')
    expect(isTurn('dev')).toBe(true)
    expect(dev && areaFor(dev, freshFile(desk.state, desk.post('p'), desk.now))).toBe('legal')
    desk.sign('dev', 'p', 'approve', 'legal')
    expect(isTurn('dev')).toBe(false)
  })
})

describe('nobody passes their own work', () => {
  it('refuses the author, with the reason', () => {
    desk.draft('ben', 'p', 'Rates are up.')
    desk.submit('ben', 'p')
    expect(refusalOf(desk.sign('ben', 'p'))).toMatchObject({
      code: 'in-the-way',
      what: 'You wrote or changed this post, so your sign-off would not count.',
    })
  })

  it('refuses someone who changed the post on the way, even when it was changed back', () => {
    desk.draft('ana', 'p', 'Rates are up.')
    desk.edit('ben', 'p', 'Rates are down.')
    desk.edit('ana', 'p', 'Rates are up.')
    desk.submit('ana', 'p')
    expect(refusalOf(desk.sign('ben', 'p'))?.obstacles).toMatchObject([{ kind: 'contributed' }])
    expect(desk.sign('cleo', 'p').ok).toBe(true)
  })

  it('drops an approval when its giver later becomes a contributor', () => {
    submitted()
    desk.sign('ben', 'p')
    expect(status()).toBe('approved')
    desk.edit('ben', 'p', 'Rates are down.')
    desk.edit('ana', 'p', 'Rates are up.')
    desk.submit('ana', 'p')
    expect(status()).toBe('in-review')
  })

  it('lets a manager who moved the slot export but not count as a reviewer', () => {
    submitted()
    desk.must('mia', { type: 'move-slot', post: 'p', expect: desk.expect('p'), slot: slots[1] ?? null })
    desk.must('mia', { type: 'grant-roles', person: 'mia', roles: ['manager', 'admin', 'reviewer'], areas: ['brand'] })
    expect(refusalOf(desk.sign('mia', 'p'))?.obstacles).toMatchObject([{ kind: 'contributed' }])
  })
})

describe('an approval is for exact bytes', () => {
  it('falls when the text changes', () => {
    submitted()
    desk.sign('cleo', 'p')
    desk.edit('ana', 'p', 'Rates are up!')
    expect(status()).toBe('draft')
    desk.submit('ana', 'p')
    expect(status()).toBe('in-review')
  })

  it('stands when nothing that a reader could notice changes', () => {
    submitted()
    desk.sign('cleo', 'p')
    desk.edit('ana', 'p', 'Rates are up.', { campaign: 'Spring' })
    expect(latest(desk.post('p'))).toMatchObject({ number: 2, content: { campaign: 'Spring' } })
    expect(status()).toBe('approved')
  })

  it('is untouched by saving without a change, which is nothing at all', () => {
    submitted()
    desk.sign('cleo', 'p')
    const before = desk.entries.length
    expect(desk.edit('ana', 'p', 'Rates are up.').ok).toBe(true)
    expect(desk.entries.length).toBe(before)
  })

  it('falls when the slot moves, and the reviewers have it at once', () => {
    submitted()
    desk.sign('cleo', 'p')
    desk.must('mia', { type: 'move-slot', post: 'p', expect: desk.expect('p'), slot: slots[1] ?? null })
    expect(status()).toBe('in-review')
    expect(desk.post('p').checked?.contentDigest).toBe(latest(desk.post('p')).contentDigest)
  })

  it('falls when another policy version comes into force', () => {
    submitted()
    desk.sign('cleo', 'p')
    desk.must('mia', { type: 'adopt-policy', document: policy(2) })
    expect(status()).toBe('in-review')
    expect(desk.sign('cleo', 'p').ok).toBe(true)
    expect(status()).toBe('approved')
  })

  it('cannot be given on a revision that is no longer the latest', () => {
    submitted()
    const seen = desk.expect('p')
    desk.edit('ana', 'p', 'Rates are down.')
    desk.submit('ana', 'p')
    const decided = desk.act('cleo', {
      type: 'sign-off',
      post: 'p',
      expect: seen,
      area: 'brand',
      decision: 'approve',
      clauses: [],
      note: '',
    })
    expect(refusalOf(decided)).toMatchObject({
      code: 'stale',
      what: expect.stringContaining('Ana Ruiz changed this post'),
    })
  })
})

describe('what stands in the way of approval', () => {
  it('is an open blocker, named by its clause', () => {
    submitted('Guaranteed returns for all.')
    expect(refusalOf(desk.sign('cleo', 'p'))?.obstacles).toMatchObject([{ kind: 'blocker-open' }])
    expect(desk.sign('cleo', 'p', 'request-changes').ok).toBe(true)
  })

  it('is a warning until someone has considered it', () => {
    submitted('The best bank.')
    const [obstacle] = refusalOf(desk.sign('cleo', 'p'))?.obstacles ?? []
    expect(obstacle).toMatchObject({ kind: 'warning-open' })
    desk.must('cleo', {
      type: 'consider-finding',
      post: 'p',
      expect: desk.expect('p'),
      finding: obstacle?.finding ?? '',
      note: '',
    })
    expect(desk.sign('cleo', 'p').ok).toBe(true)
  })

  it('is not weighed by someone who wrote it', () => {
    desk.draft('ben', 'p', 'The best bank.')
    desk.submit('ben', 'p')
    const finding = desk.post('p').checked?.findings[0]?.id ?? ''
    const consider = (by: string) =>
      desk.act(by, { type: 'consider-finding', post: 'p', expect: desk.expect('p'), finding, note: '' })
    expect(refusalOf(consider('ben'))?.code).toBe('not-allowed')
    expect(consider('cleo').ok).toBe(true)
  })

  it('is an area that is not yours', () => {
    desk.draft('ana', 'p', 'Rates are up.', { targets: ['linkedin/northbank'] })
    desk.submit('ana', 'p')
    expect(refusalOf(desk.sign('cleo', 'p', 'approve', 'legal'))?.obstacles).toMatchObject([{ kind: 'not-your-area' }])
  })

  it('never blocks an advice-only post', () => {
    desk.draft('ana', 'p', 'Guaranteed returns for all.', { kind: 'advocacy' })
    desk.submit('ana', 'p')
    expect(status()).toBe('approved')
  })
})

describe('a sign-off', () => {
  const approve = (more: Partial<CommandOf<'sign-off'>>) =>
    desk.act('cleo', {
      type: 'sign-off',
      post: 'p',
      expect: desk.expect('p'),
      area: 'brand',
      decision: 'approve',
      clauses: [],
      note: '',
      ...more,
    })
  const seen = { base: null, changes: 0, seen: 0, findings: 0, layout: 'inline' } as const
  const kinds = (decided: Decided) => refusalOf(decided)?.obstacles.map(({ kind }) => kind)

  it('is not given to a draft, nor for an area that nobody asked', () => {
    desk.draft('ana', 'p', 'Rates are up.')
    expect(kinds(desk.sign('cleo', 'p'))).toEqual(['not-in-review'])
    desk.submit('ana', 'p')
    expect(kinds(desk.sign('dev', 'p', 'approve', 'legal'))).toEqual(['not-needed'])
    expect(desk.sign('dev', 'p', 'request-changes', 'legal').ok).toBe(true)
  })

  it('is refused while a change was not on screen, whatever the window counted', () => {
    submitted()
    desk.sign('cleo', 'p', 'request-changes')
    desk.edit('ana', 'p', 'Rates went up by 2%.')
    desk.submit('ana', 'p')
    expect(kinds(approve({ seen: { ...seen, base: 1, changes: 3, seen: 2 } }))).toEqual(['unseen-change'])
    expect(kinds(approve({ seen: { ...seen, base: 1 } }))).toEqual(['unseen-change'])
    const whole = { ...seen, base: 1, changes: 9, seen: 9 }
    expect(approve({ seen: whole }).ok).toBe(true)
    expect(desk.post('p').signOffs.at(-1)?.seen).toEqual(whole)
  })

  it('confirms what its route asks, in the words that were read', () => {
    const next = policy(2)
    const obligations = [{ id: 'figures', text: 'I have seen the figures.' }]
    const routes = next.routes.map((route) => (route.id === 'brand' ? { ...route, obligations } : route))
    desk.must('mia', { type: 'adopt-policy', document: { ...next, routes } })
    submitted()
    expect(kinds(approve({}))).toEqual(['not-confirmed'])
    expect(approve({ decision: 'request-changes', note: 'Which figures?' }).ok).toBe(true)
    expect(approve({ obligations: ['brand/figures'] }).ok).toBe(true)
    expect(desk.post('p').signOffs.at(-1)?.obligations).toEqual([
      { id: 'brand/figures', text: 'I have seen the figures.' },
    ])
  })
})

describe('an objection', () => {
  it('needs words, and a rejection a clause', () => {
    submitted()
    const say = (decision: 'request-changes' | 'reject', note: string, clauses: string[]) =>
      desk.act('cleo', {
        type: 'sign-off',
        post: 'p',
        expect: desk.expect('p'),
        area: 'brand',
        decision,
        clauses,
        note,
      })
    expect(refusalOf(say('request-changes', '', []))).toMatchObject({ code: 'needs-words' })
    expect(refusalOf(say('reject', 'No', []))).toMatchObject({ code: 'needs-clause' })
    expect(say('reject', 'No', ['W1']).ok).toBe(true)
    expect(status()).toBe('rejected')
  })

  it('blocks, whatever another reviewer of the area says of the same bytes', () => {
    submitted()
    desk.sign('cleo', 'p', 'request-changes')
    desk.sign('dev', 'p')
    expect(status()).toBe('changes-requested')
  })

  it('blocks across revisions until its area decides the newer one', () => {
    submitted()
    desk.sign('cleo', 'p', 'request-changes')
    desk.edit('ana', 'p', 'Rates went up.')
    expect(status()).toBe('changes-requested')
    desk.submit('ana', 'p')
    expect(status()).toBe('in-review')
    expect(refusalOf(desk.export('mia', 'p'))?.code).toBe('not-ready')
    desk.sign('dev', 'p')
    expect(status()).toBe('approved')
  })

  it('is settled by its author’s later word, on the same bytes or on newer ones', () => {
    submitted()
    desk.sign('cleo', 'p', 'request-changes')
    desk.sign('cleo', 'p')
    expect(status()).toBe('approved')
    desk.sign('cleo', 'p', 'reject')
    desk.edit('ana', 'p', 'Rates went up.')
    desk.submit('ana', 'p')
    desk.sign('cleo', 'p')
    expect(status()).toBe('approved')
  })

  it('is not settled by what another area says', () => {
    desk.draft('ana', 'p', 'Rates are up.', { targets: ['linkedin/northbank'] })
    desk.submit('ana', 'p')
    desk.sign('cleo', 'p', 'request-changes')
    desk.edit('ana', 'p', 'Rates went up.')
    desk.submit('ana', 'p')
    desk.sign('dev', 'p', 'approve', 'legal')
    expect(status()).toBe('in-review')
    expect(refusalOf(desk.export('mia', 'p'))?.code).toBe('not-ready')
  })

  it('goes when its author takes it back', () => {
    submitted()
    desk.sign('cleo', 'p', 'request-changes')
    const signOff = desk.post('p').signOffs[0]?.id ?? ''
    expect(refusalOf(desk.act('dev', { type: 'take-back-sign-off', post: 'p', signOff, reason: '' }))?.code).toBe(
      'not-allowed',
    )
    desk.must('cleo', { type: 'take-back-sign-off', post: 'p', signOff, reason: 'A mistake' })
    expect(status()).toBe('in-review')
    expect(desk.post('p').signOffs).toHaveLength(1)
  })
})

describe('what was refused once', () => {
  const withBack = (text: string) => {
    desk.edit('ana', 'p', text)
    desk.submit('ana', 'p')
  }

  it('is not approved by bringing the very words back after its area approved others', () => {
    submitted()
    desk.sign('cleo', 'p')
    desk.sign('cleo', 'p', 'reject')
    withBack('Rates went up.')
    desk.sign('dev', 'p')
    expect(status()).toBe('approved')
    withBack('Rates are up.')
    expect(status()).toBe('rejected')
    expect(refusalOf(desk.export('mia', 'p'))?.code).toBe('not-ready')
  })

  it('goes back to its reviewers when it is mended and submitted again', () => {
    submitted()
    desk.sign('cleo', 'p', 'reject')
    withBack('Rates went up.')
    expect(status()).toBe('in-review')
    expect(standingOf(desk.state, desk.post('p'), desk.now).turn).toMatchObject({ who: 'reviewers', areas: ['brand'] })
  })

  it('is taken back once, and only where it was given', () => {
    submitted()
    desk.sign('cleo', 'p', 'reject')
    const takingBack = (signOff: string) =>
      refusalOf(desk.act('cleo', { type: 'take-back-sign-off', post: 'p', signOff, reason: '' }))?.code
    const signOff = desk.post('p').signOffs[0]?.id ?? ''
    expect(takingBack('another')).toBe('not-found')
    expect([takingBack(signOff), takingBack(signOff)]).toEqual([undefined, 'no-change'])
  })

  it('cannot be cleared by someone who is no reviewer any more', () => {
    submitted()
    desk.sign('cleo', 'p', 'reject')
    desk.must('mia', { type: 'grant-roles', person: 'cleo', roles: [], areas: [] })
    const signOff = desk.post('p').signOffs[0]?.id ?? ''
    expect(refusalOf(desk.act('cleo', { type: 'take-back-sign-off', post: 'p', signOff, reason: '' }))?.code).toBe(
      'not-allowed',
    )
  })
})

describe('advice', () => {
  it('is never blocked, not by a new policy and not by a reviewer, and never part of a schedule', () => {
    desk.draft('ana', 'p', 'Guaranteed returns for all.', { kind: 'advocacy' })
    desk.submit('ana', 'p')
    desk.must('mia', { type: 'adopt-policy', document: policy(2) })
    expect(refusalOf(desk.sign('cleo', 'p', 'reject'))?.obstacles).toMatchObject([{ kind: 'not-needed' }])
    expect(status()).toBe('approved')
    expect(refusalOf(desk.export('mia', 'p'))?.what).toContain('advice')
  })
})
