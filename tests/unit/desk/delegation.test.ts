// Rule 8: one person decides in another's place within dates and areas, under both names, and never for what either of
// them had a hand in.
import { beforeEach, describe, expect, it } from 'vitest'
import type { CommandOf } from '../../../shared/desk/commands'
import { placesNow } from '../../../shared/desk/delegations'
import { turnHolders } from '../../../shared/desk/deciding/turn'
import { noticesFor } from '../../../shared/desk/queries/notices/notices'
import { postView } from '../../../shared/desk/queries/post'
import { queuePage } from '../../../shared/desk/queries/queue'
import { standingOf } from '../../../shared/desk/standing'
import { undoOf } from '../../../shared/desk/undo'
import type { Decision } from '../../../shared/ledger/events'
import { routed } from './routed'
import { type Name, SmallDesk } from './small-desk'

let desk: SmallDesk

beforeEach(() => {
  desk = new SmallDesk()
})

type Terms = CommandOf<'give-delegation'>

/** Cleo covers for Dev, for legal, in the first ten days of December. */
const cover = (more: Partial<Terms> = {}): Terms => ({
  type: 'give-delegation',
  from: 'dev',
  to: 'cleo',
  areas: ['legal'],
  begins: '2026-12-01T00:00:00Z',
  until: '2026-12-11T00:00:00Z',
  reason: 'On leave',
  ...more,
})
const give = (by: string, more: Partial<Terms> = {}) => desk.act(by, cover(more))
const signFor = (by: string, onBehalfOf: string, area = 'legal', decision: Decision = 'approve', post = 'p') =>
  desk.act(by, {
    type: 'sign-off',
    post,
    expect: desk.expect(post),
    area,
    decision,
    clauses: [],
    note: decision === 'approve' ? '' : 'Please say it differently.',
    onBehalfOf,
  })
const what = (decided: ReturnType<SmallDesk['act']>) => (decided.ok ? 'done' : decided.error.what)
const status = () => standingOf(desk.state, desk.post('p'), desk.now).status
const person = (id: Name) => desk.state.people.get(id) ?? raise(id)
const view = (id: Name) => postView(desk.state, person(id), desk.post('p'), desk.now)
const holders = () => turnHolders(desk.state, desk.post('p'), desk.now).map(({ id }) => id)

function raise(name: string): never {
  throw new Error(`There is no ${name}`)
}

/** A post on LinkedIn, which brand and legal are asked for. */
function submitted(by: Name = 'ana') {
  desk.draft(by, 'p', 'Rates are up.', { targets: ['linkedin/northbank'] })
  expect(desk.submit(by, 'p').ok).toBe(true)
}

function askTwo(area: string) {
  desk.must('mia', { type: 'adopt-policy', document: routed(desk.state.policies.length + 1, { [area]: 2 }) })
}

describe('who arranges cover', () => {
  it('is whoever is away, or an admin for them, and nobody else', () => {
    expect(what(give('ben'))).toBe('Only an admin arranges cover for somebody else.')
    expect(what(give('dev'))).toBe('done')
    expect(what(give('mia', { to: 'ben' }))).toBe('done')
    const [first, second] = desk.state.delegations.values()
    expect([first?.by, second?.by]).toEqual(['dev', 'mia'])
  })

  it.each<[string, Partial<Terms>, string]>([
    ['themselves', { to: 'dev' }, 'Nobody covers for themselves.'],
    ['somebody who reviews nothing', { from: 'ana' }, 'Ana Ruiz reviews nothing on this desk.'],
    ['by somebody who is no reviewer', { to: 'ana' }, 'Ana Ruiz is not a reviewer on this desk.'],
    ['an area that is not theirs', { from: 'cleo', to: 'dev' }, 'Cleo Hart does not review for Legal.'],
    ['in the past', { begins: '2026-11-01T00:00:00Z', until: '2026-11-20T00:00:00Z' }, 'It would be over already.'],
    ['backwards', { until: '2026-11-30T00:00:00Z' }, 'It ends before it begins.'],
    ['for ever', { until: '2027-12-01T00:00:00Z' }, 'Cover lasts 90 days at most.'],
    ['somebody who is not on the desk', { from: 'zoe' }, 'There is no such person on this desk.'],
    ['by somebody who is not on the desk', { to: 'zoe' }, 'There is no such person on this desk.'],
    ['an account that is not there', { accounts: ['x/other'] }, 'There is no account x/other.'],
  ])('cannot arrange it for %s', (_what, more, said) => {
    expect(what(give('mia', more))).toBe(said)
    expect(desk.state.delegations.size).toBe(0)
  })

  it('arranges no circle and no chain: whoever covers is there', () => {
    desk.must('dev', cover({ areas: ['brand'] }))
    expect(what(give('cleo', { from: 'cleo', to: 'dev', areas: ['brand'] }))).toBe(
      'Dev Patel is away in that time, and Cleo Hart covers for them.',
    )
    expect(what(give('mia', { from: 'ben', to: 'dev', areas: ['brand'] }))).toBe(
      'Dev Patel is away in that time, and Cleo Hart covers for them.',
    )
    expect(what(give('mia', { from: 'cleo', to: 'ben', areas: ['brand'] }))).toBe(
      'Cleo Hart covers for Dev Patel in that time, and cover is not passed on.',
    )
  })

  it('arranges the way back for another time, or once the first is ended', () => {
    desk.must('dev', cover({ areas: ['brand'] }))
    const back = { from: 'cleo', to: 'dev', areas: ['brand'] }
    expect(what(give('cleo', { ...back, begins: '2026-12-11T00:00:00Z', until: '2026-12-12T00:00:00Z' }))).toBe('done')
    desk.must('cleo', { type: 'end-delegation', delegation: [...desk.state.delegations.keys()][0] ?? '', reason: '' })
    expect(what(give('cleo', back))).toBe('done')
    expect(what(desk.act('mia', { type: 'end-delegation', delegation: 'none', reason: '' }))).toBe(
      'There is no such cover.',
    )
  })
})

describe('a decision in another’s place', () => {
  it('is in the place of whom they cover for, and of nobody else', () => {
    desk.must('dev', cover())
    submitted()
    expect(what(signFor('cleo', 'ben'))).toBe('You do not cover for Ben Okoro now.')
  })

  it('counts for them, with both names and the arrangement it rests on', () => {
    desk.must('dev', cover())
    submitted()
    desk.sign('cleo', 'p')
    expect(what(signFor('cleo', 'dev'))).toBe('done')
    const given = desk.post('p').signOffs.at(-1)
    expect(given).toMatchObject({ by: 'cleo', area: 'legal', onBehalfOf: { person: 'dev' } })
    expect(desk.state.delegations.get(given?.onBehalfOf?.delegation ?? '')?.from).toBe('dev')
    expect(status()).toBe('approved')
    expect(desk.export('mia', 'p').ok).toBe(true)
    expect(view('ana').requirements.map(({ approvedBy }) => approvedBy)).toEqual([
      ['Cleo Hart'],
      ['Cleo Hart for Dev Patel'],
    ])
  })

  it.each<[string, Partial<Terms>]>([
    ['before it begins', { begins: '2026-12-05T00:00:00Z' }],
    ['for somebody else', { from: 'dev', to: 'ben' }],
  ])('is refused %s', (_what, more) => {
    desk.must('mia', cover(more))
    submitted()
    expect(what(signFor('cleo', 'dev'))).toBe('You do not cover for Dev Patel now.')
  })

  it('ends by itself, and when somebody ends it', () => {
    desk.must('mia', cover())
    submitted()
    const [id = ''] = [...desk.state.delegations.keys()]
    const end = (by: string) => what(desk.act(by, { type: 'end-delegation', delegation: id, reason: '' }))
    expect(end('ben')).toBe('Only the two of them or an admin end this.')
    expect(end('dev')).toBe('done')
    expect(end('dev')).toBe('This cover has ended already.')
    expect(what(signFor('cleo', 'dev'))).toBe('You do not cover for Dev Patel now.')
    desk.must('mia', cover())
    desk.wait(10)
    expect(what(signFor('cleo', 'dev'))).toBe('You do not cover for Dev Patel now.')
    expect(end('mia')).toBe('This cover has ended already.')
  })

  it('is refused where the arrangement does not reach: another area, or an account beside those named', () => {
    desk.must('dev', cover({ accounts: ['x/northbank'] }))
    submitted()
    expect(what(signFor('cleo', 'dev'))).toBe('You do not cover for Dev Patel for Legal on this post.')
    desk.must('dev', cover({ areas: ['brand'] }))
    expect(what(signFor('cleo', 'dev'))).toBe('You do not cover for Dev Patel for Legal on this post.')
  })

  it('ends for whoever loses what they had: who is away their area, who covers their role', () => {
    desk.must('dev', cover())
    submitted()
    desk.must('mia', { type: 'grant-roles', person: 'dev', roles: ['reviewer'], areas: ['brand'] })
    expect(what(signFor('cleo', 'dev'))).toBe('You do not cover for Dev Patel now.')
    desk.must('mia', { type: 'grant-roles', person: 'dev', roles: ['reviewer'], areas: ['brand', 'legal'] })
    desk.must('mia', { type: 'grant-roles', person: 'cleo', roles: ['writer'], areas: [] })
    expect(signFor('cleo', 'dev').ok).toBe(false)
    expect(placesNow(desk.state, desk.now)).toEqual([])
  })

  it('is never for a post that either of them had a hand in', () => {
    desk.must('mia', cover({ to: 'ben' }))
    submitted('ben')
    expect(what(signFor('ben', 'dev'))).toBe('You wrote or changed this post, so your sign-off would not count.')
    expect(holders()).toContain('dev')
    desk.must('mia', cover({ from: 'ben', areas: ['brand'] }))
    expect(what(signFor('cleo', 'ben', 'brand'))).toBe(
      'About Ben Okoro: they wrote or changed this post, so nobody signs it off in their place.',
    )
    expect(holders()).toContain('cleo')
  })

  it('stops counting when who was away changes the post, though the bytes come back', () => {
    desk.must('mia', cover({ from: 'ben', areas: ['brand'] }))
    submitted()
    expect(what(signFor('cleo', 'ben', 'brand'))).toBe('done')
    desk.sign('dev', 'p', 'approve', 'legal')
    expect(status()).toBe('approved')
    desk.edit('ben', 'p', 'Rates are down.')
    desk.edit('ben', 'p', 'Rates are up.')
    desk.submit('ana', 'p')
    expect(status()).toBe('in-review')
  })

  it('is not a second voice where two are asked for: own and another’s, twice another’s, or theirs beside it', () => {
    askTwo('brand')
    desk.must('mia', cover({ areas: ['brand'] }))
    submitted()
    desk.sign('cleo', 'p')
    expect(what(signFor('cleo', 'dev', 'brand'))).toBe(
      'You have decided this revision for Brand already, and nobody decides twice.',
    )
    // Where nobody can speak for Dev, he is waited for himself.
    expect(holders()).toContain('dev')
    const [own] = desk.post('p').signOffs
    desk.must('cleo', { type: 'take-back-sign-off', post: 'p', signOff: own?.id ?? '', reason: '' })
    expect(what(signFor('cleo', 'dev', 'brand'))).toBe('done')
    expect(what(desk.sign('cleo', 'p'))).toBe('You have already decided this revision so.')
    expect(what(desk.sign('dev', 'p'))).toBe('This revision has already been decided so in your place.')
    desk.must('mia', cover({ to: 'ben', areas: ['brand'] }))
    expect(what(signFor('ben', 'dev', 'brand'))).toBe('Dev Patel’s word on this revision is given.')
    desk.sign('dev', 'p', 'approve', 'legal')
    expect(status()).toBe('in-review')
    desk.sign('ben', 'p')
    expect(status()).toBe('approved')
  })

  it('counts whatever others said, once for each revision, and may be given otherwise', () => {
    desk.must('mia', cover({ areas: ['brand'] }))
    submitted()
    desk.sign('ben', 'p', 'request-changes')
    desk.sign('dev', 'p', 'request-changes')
    expect(what(signFor('cleo', 'dev', 'brand'))).toBe('Dev Patel’s word on this revision is given.')
    desk.edit('ana', 'p', 'Rates are up again.')
    desk.submit('ana', 'p')
    desk.sign('ben', 'p', 'request-changes')
    expect(what(signFor('cleo', 'dev', 'brand'))).toBe('done')
    expect(what(signFor('cleo', 'dev', 'brand'))).toBe('You have already decided this revision so.')
    expect(what(signFor('cleo', 'dev', 'brand', 'request-changes'))).toBe('done')
  })

  it('does not clear what the person themself objected to; they can settle what was objected in their place', () => {
    desk.must('mia', cover())
    submitted()
    desk.sign('dev', 'p', 'request-changes', 'legal')
    expect(what(signFor('cleo', 'dev'))).toBe('Dev Patel’s word on this revision is given.')
    // Nor under a new policy, where nothing has been decided yet.
    askTwo('none')
    signFor('cleo', 'dev')
    desk.sign('cleo', 'p')
    expect(status()).toBe('changes-requested')

    desk.draft('ana', 'q', 'Another post.', { targets: ['linkedin/northbank'] })
    desk.submit('ana', 'q')
    expect(what(signFor('cleo', 'dev', 'legal', 'request-changes', 'q'))).toBe('done')
    desk.sign('dev', 'q', 'approve', 'legal')
    desk.sign('cleo', 'q')
    expect(standingOf(desk.state, desk.post('q'), desk.now).status).toBe('approved')
  })

  it('is taken back by who gave it', () => {
    desk.must('dev', cover())
    submitted()
    desk.sign('cleo', 'p')
    signFor('cleo', 'dev')
    const given = desk.post('p').signOffs.at(-1)
    desk.must('cleo', { type: 'take-back-sign-off', post: 'p', signOff: given?.id ?? '', reason: '' })
    expect(status()).toBe('in-review')
  })
})

describe('while somebody is away', () => {
  it('their turn is that of who covers for them, who is told for whom', () => {
    submitted()
    desk.sign('ben', 'p')
    expect(holders()).toEqual(['dev'])
    desk.must('dev', cover())
    expect(holders()).toEqual(['cleo'])
    expect(view('mia').turn.words).toBe('Legal review · Cleo Hart for Dev Patel')
    expect(view('cleo')).toMatchObject({ area: 'legal', onBehalfOf: { person: 'dev', name: 'Dev Patel' } })
    expect(view('cleo').obstacles.approve).toEqual([])
    expect(view('dev').turn.isYours).toBe(false)
    // They may decide all the same.
    expect(view('dev').obstacles.approve).toEqual([])
    const turn = (id: Name) =>
      queuePage(desk.state, person(id), { split: 'your-turn', search: '', offset: 0, limit: 9 }, desk.now).total
    expect([turn('cleo'), turn('dev')]).toEqual([1, 0])
    desk.wait(10)
    expect(holders()).toEqual(['dev'])
  })

  it('it stays with them where nobody can speak for them, and is nobody’s where they have spoken', () => {
    desk.must('mia', cover({ to: 'ben' }))
    submitted('ben')
    desk.sign('cleo', 'p')
    expect(holders()).toEqual(['dev'])
    askTwo('legal')
    desk.must('mia', cover())
    desk.sign('cleo', 'p')
    desk.sign('dev', 'p', 'approve', 'legal')
    expect(status()).toBe('in-review')
    expect(holders()).toEqual([])
  })

  it('it stays with them for what the arrangement does not reach, and where whoever covers has spoken for themself', () => {
    desk.must('dev', cover({ accounts: ['x/northbank'] }))
    submitted()
    desk.sign('ben', 'p')
    expect(holders()).toEqual(['dev'])
    askTwo('brand')
    desk.must('mia', cover({ areas: ['brand'] }))
    desk.draft('ana', 'q', 'Rates are up.')
    desk.submit('ana', 'q')
    const waiting = () => turnHolders(desk.state, desk.post('q'), desk.now).map(({ id }) => id)
    expect(waiting().sort()).toEqual(['ben', 'cleo'])
    desk.sign('cleo', 'q')
    expect(waiting().sort()).toEqual(['ben', 'dev'])
  })

  it('whoever covers is told of what waits from when they do, and who is away no longer', () => {
    submitted()
    desk.sign('ben', 'p')
    desk.wait(1)
    desk.must('dev', cover({ begins: '2026-12-03T00:00:00Z' }))
    const told = (id: Name) => noticesFor(desk.state, person(id), desk.now)
    const turns = (id: Name) => told(id).due.filter(({ content }) => content.kind === 'turn')
    expect([turns('cleo').length, turns('dev').length]).toEqual([0, 1])
    expect(told('cleo').next).toBe('2026-12-03T00:00:00.000Z')
    desk.wait(2)
    expect([turns('cleo').length, turns('dev').length]).toEqual([1, 0])
    expect(Date.parse(turns('cleo')[0]?.at ?? '')).toBeGreaterThanOrEqual(Date.parse('2026-12-03T00:00:00Z'))
  })

  it('whoever covers speaks for themself first, and then for who is away', () => {
    desk.must('dev', cover())
    submitted()
    expect(view('cleo')).toMatchObject({ area: 'brand', onBehalfOf: null })
    desk.sign('cleo', 'p')
    expect(view('cleo')).toMatchObject({ area: 'legal', onBehalfOf: { person: 'dev' } })
  })

  it('says what is in the way where nobody can decide in their place', () => {
    desk.must('mia', { type: 'grant-roles', person: 'cleo', roles: ['reviewer'], areas: ['compliance'] })
    desk.must('mia', { type: 'grant-roles', person: 'ben', roles: ['writer', 'reviewer'], areas: ['legal'] })
    desk.must('mia', cover({ from: 'ben' }))
    submitted('ben')
    const [obstacle] = view('cleo').obstacles.approve
    expect(obstacle?.what).toMatch(/^About Ben Okoro: they wrote or changed this post/)
    expect(obstacle?.wayOut).not.toBe('')
  })

  it('cover given by mistake is undone by ending it', () => {
    desk.must('dev', cover())
    const [id = ''] = [...desk.state.delegations.keys()]
    const undo = undoOf(desk.state, cover(), { by: 'dev', now: desk.now, commandId: id })
    expect(undo?.label).toBe('have Cleo Hart cover')
    if (undo) desk.must('dev', undo.command)
    expect(placesNow(desk.state, desk.now)).toEqual([])
  })
})
