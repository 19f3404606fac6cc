// An exception for one finding: asked for, decided by somebody else, and at an end when its day has come.
import { beforeEach, describe, expect, it } from 'vitest'
import { leavingReason, planExport } from '../../../shared/desk/export-plan'
import { queuePage } from '../../../shared/desk/queries/queue'
import type { Decided } from '../../../shared/desk/refusal'
import { standingOf } from '../../../shared/desk/standing'
import { isTurnOf } from '../../../shared/desk/whose-turn'
import { undoOf } from '../../../shared/desk/undo'
import { people, SmallDesk, policy } from './small-desk'

let desk: SmallDesk

/** After both slots of the test desk, and within the ninety days. */
const late = '2027-02-01T23:59:00Z'
const why = 'The regulator’s own words, quoted.'

beforeEach(() => {
  desk = new SmallDesk()
  desk.draft('ana', 'p', 'Some banks promise “guaranteed returns” and cannot keep it.')
})

const blocker = () => {
  const found = desk.post('p').checked?.findings.find(({ severity }) => severity === 'blocker')
  if (!found) throw new Error('There is no blocker')
  return found.id
}
const ask = (by = 'ana', until = late, note = why): Decided =>
  desk.act(by, {
    type: 'request-waiver',
    post: 'p',
    expect: desk.expect('p'),
    finding: blocker(),
    reason: 'quoted-words',
    note,
    until,
  })
const asked = () => desk.post('p').waivers.at(-1)?.id ?? 'none'
const grant = (by = 'cleo', until = late): Decided =>
  desk.act(by, { type: 'grant-waiver', post: 'p', expect: desk.expect('p'), waiver: asked(), until, note: '' })
const refuse = (by = 'cleo'): Decided =>
  desk.act(by, {
    type: 'refuse-waiver',
    post: 'p',
    expect: desk.expect('p'),
    waiver: asked(),
    note: 'Say it otherwise.',
  })
const status = () => standingOf(desk.state, desk.post('p'), desk.now).status
const reason = () => leavingReason(desk.state, desk.post('p'), desk.now)
const what = (decided: Decided) => (decided.ok ? 'done' : `${decided.error.what} ${decided.error.wayOut}`)
const kinds = (decided: Decided) => (decided.ok ? [] : decided.error.obstacles.map(({ kind }) => kind))

describe('a waiver', () => {
  beforeEach(() => {
    desk.submit('ana', 'p')
  })

  it('lets the post be approved and handed over, once somebody else has granted it', () => {
    expect(kinds(desk.sign('dev', 'p'))).toEqual(['blocker-open'])
    expect(ask().ok).toBe(true)
    expect(kinds(desk.sign('dev', 'p'))).toEqual(['waiver-asked'])
    expect(grant().ok).toBe(true)
    expect(desk.sign('dev', 'p').ok).toBe(true)
    expect(status()).toBe('approved')
    expect(desk.export('mia', 'p').ok).toBe(true)
  })

  it('is asked for once, with a reason of twenty characters, and not for what needs none', () => {
    ask()
    expect(what(ask())).toContain('already asked for')
    grant()
    expect(what(ask())).toContain('is granted')
    desk.draft('ana', 'q', 'The best bank.')
    desk.submit('ana', 'q')
    const warning = desk.post('q').checked?.findings[0]?.id ?? ''
    const answer = desk.act('ana', {
      type: 'request-waiver',
      post: 'q',
      expect: desk.expect('q'),
      finding: warning,
      reason: 'other',
      note: why,
      until: late,
    })
    expect(what(answer)).toContain('Only a blocker needs a waiver')
  })

  it('is granted neither by who asked, nor by who wrote, nor by who reviews nothing here', () => {
    ask('cleo')
    expect(what(grant('cleo'))).toContain('You asked for this waiver')
    desk.edit('ben', 'p', 'Well: some banks promise “guaranteed returns” and cannot keep it.')
    expect(what(grant('ben'))).toContain('You wrote or changed this post')
    expect(what(grant('ana'))).toContain('Only a reviewer for Brand')
    expect(grant('dev').ok).toBe(true)
  })

  it('is for reviewers of the areas that the policy names, and no longer than it says', () => {
    desk.must('mia', {
      type: 'adopt-policy',
      document: { ...policy(2), waivers: { areas: ['legal'], longestDays: 70 } },
    })
    expect(what(ask('ana', '2027-03-01T00:00:00Z'))).toContain('lasts 70 days at most')
    expect(ask().ok).toBe(true)
    expect(what(grant('cleo'))).toContain('Only a reviewer for Legal')
    expect(grant('dev').ok).toBe(true)
  })

  it('ends neither in the past nor in a year', () => {
    expect(what(ask('ana', '2026-11-01T00:00:00Z'))).toContain('cannot end in the past')
    ask()
    expect(what(grant('cleo', '2027-12-01T00:00:00Z'))).toContain('lasts 90 days at most')
  })

  it('runs out by itself: what was approved waits for its writer again, and says why', () => {
    ask()
    grant()
    desk.sign('dev', 'p')
    desk.wait(70)
    expect(status()).toBe('in-review')
    expect(standingOf(desk.state, desk.post('p'), desk.now).turn.who).toBe('writer')
    expect(reason()).toMatch(/^its waiver for clause W1 ran out on 1 February 2027, 23:59 London$/)
    expect(kinds(desk.sign('cleo', 'p'))).toContain('waiver-over')
  })

  it('that runs out before the slot is named in time', () => {
    ask()
    grant('cleo', '2027-01-05T23:59:00Z')
    expect(kinds(desk.sign('dev', 'p'))).toEqual(['waiver-short'])
    const plan = planExport(desk.state, { from: null, to: null, accounts: null }, desk.now)
    expect(plan.leftOut.map(({ reason: said }) => said)).toEqual([
      'its waiver for clause W1 runs out on 5 January 2027, 23:59 London, before its slot',
    ])
  })

  it('stays with its finding while other words change, and falls when these do', () => {
    ask()
    grant()
    desk.edit('ana', 'p', 'Beware. Some banks promise “guaranteed returns” and cannot keep it. Ask us how to tell.')
    desk.submit('ana', 'p')
    expect(desk.sign('dev', 'p').ok).toBe(true)
    desk.edit('ana', 'p', 'We promise guaranteed returns.')
    desk.submit('ana', 'p')
    expect(kinds(desk.sign('dev', 'p'))).toEqual(['blocker-open'])
  })

  it('no longer counts once who granted it has changed the post', () => {
    ask()
    grant('ben')
    desk.edit('ben', 'p', 'Beware. Some banks promise “guaranteed returns” and cannot keep it. Ask us how to tell.')
    desk.submit('ana', 'p')
    const refused = desk.sign('dev', 'p')
    expect(kinds(refused)).toEqual(['blocker-open'])
    expect(what(refused)).toContain('has a part in the post')
  })

  it('that is refused leaves the blocker open, and another may be asked for', () => {
    ask()
    expect(refuse().ok).toBe(true)
    expect(what(desk.sign('dev', 'p'))).toContain('its waiver was refused')
    expect(ask().ok).toBe(true)
  })

  it('is undone by who did it until the post has left', () => {
    ask()
    const command = {
      type: 'grant-waiver',
      post: 'p',
      expect: desk.expect('p'),
      waiver: asked(),
      until: late,
      note: '',
    } as const
    expect(desk.act('cleo', command).ok).toBe(true)
    const undo = undoOf(desk.state, command, { by: 'cleo', now: desk.now, commandId: 'c' })
    if (!undo) throw new Error('It cannot be undone')
    expect(undo.label).toBe('grant a waiver on N-1001')
    expect(what(desk.act('dev', undo.command))).toContain('Only the person who did it')
    expect(desk.act('cleo', undo.command).ok).toBe(true)
    expect(kinds(desk.sign('dev', 'p'))).toEqual(['waiver-asked'])
    grant()
    desk.sign('dev', 'p')
    desk.export('mia', 'p')
    expect(
      what(desk.act('cleo', { type: 'take-back-waiver-decision', post: 'p', waiver: asked(), reason: '' })),
    ).toContain('already exported')
  })

  it('is taken back by who asked, as long as nobody has decided', () => {
    ask()
    const back = (by: string) => desk.act(by, { type: 'withdraw-waiver', post: 'p', waiver: asked(), reason: '' })
    expect(what(back('dev'))).toContain('Only the person who did it')
    expect(back('ana').ok).toBe(true)
    expect(what(grant())).toContain('no longer waiting')
    expect(what(back('ana'))).toContain('no longer waiting')
    expect(kinds(desk.sign('dev', 'p'))).toEqual(['blocker-open'])
    ask()
    refuse()
    expect(what(back('ana'))).toContain('no longer waiting')
  })

  it('is neither asked for nor decided where there is none, nor taken back before it is decided', () => {
    const request = {
      type: 'request-waiver',
      post: 'p',
      expect: desk.expect('p'),
      reason: 'other',
      until: late,
    } as const
    expect(what(desk.act('ana', { ...request, finding: 'none', note: why }))).toContain('no longer on the post')
    ask()
    const back = { type: 'take-back-waiver-decision', post: 'p', waiver: asked(), reason: '' } as const
    expect(what(desk.act('cleo', back))).toContain('Nobody has decided on this waiver')
  })

  it('that waits says so to who could decide on it, to who could not, and in the plan of an export', () => {
    ask('dev')
    expect(what(desk.sign('cleo', 'p'))).toContain('Grant or refuse it, or ask for changes.')
    expect(what(desk.sign('dev', 'p'))).toContain('Somebody else who reviews for Brand decides on it.')
    expect(reason()).toBe('its waiver for clause W1 is not decided yet')
  })

  it('that ran out after the hand-over is why it is not handed over again', () => {
    ask()
    grant()
    desk.sign('dev', 'p')
    desk.export('mia', 'p')
    expect(reason()).toBeNull()
    desk.wait(70)
    expect(reason()).toMatch(/^its waiver for clause W1 ran out/)
  })

  it('counts on a post without a slot, until its day', () => {
    desk.edit('ana', 'p', 'Some banks promise “guaranteed returns” and cannot keep it.', { slot: null })
    desk.submit('ana', 'p')
    ask()
    grant()
    expect(desk.sign('dev', 'p').ok).toBe(true)
    expect(reason()).toBe('it has no slot')
  })
})

describe('a waiver that waits', () => {
  it('rests on a check on record of the words it was asked for', () => {
    desk.submit('ana', 'p')
    desk.edit('ana', 'p', 'Some banks promise “guaranteed returns” and cannot keep it.', { slot: null })
    const asking = ask()
    expect(asking.ok && asking.value.map(({ type }) => type)).toEqual(['Checked', 'WaiverRequested'])
  })

  it('is the turn of those who may decide on it, from the draft on', () => {
    const draft = desk.state.posts.get('p')
    expect(draft?.checked).toBe(null)
    desk.submit('ana', 'p')
    const finding = blocker()
    desk.edit('ana', 'p', 'Beware. Some banks promise “guaranteed returns” and cannot keep it. Ask us how to tell.')
    desk.must('ana', {
      type: 'request-waiver',
      post: 'p',
      expect: desk.expect('p'),
      finding,
      reason: 'quoted-words',
      note: why,
      until: late,
    })
    const standing = standingOf(desk.state, desk.post('p'), desk.now)
    expect(standing.status).toBe('draft')
    expect(['ana', 'ben', 'cleo', 'dev', 'mia'].filter((id) => isTurnOf(person(id), standing, []))).toEqual([
      'ana',
      'ben',
      'cleo',
      'dev',
    ])
    const page = queuePage(
      desk.state,
      person('cleo'),
      { split: 'your-turn', search: '', offset: 0, limit: 9 },
      desk.now,
    )
    expect(page.rows.map(({ turn }) => turn)).toEqual(['Ana Ruiz · Waiver for clause W1'])
    desk.submit('ana', 'p')
    const again = queuePage(
      desk.state,
      person('dev'),
      { split: 'your-turn', search: '', offset: 0, limit: 9 },
      desk.now,
    )
    expect(again.rows.map(({ turn }) => turn)).toEqual(['Waiver for clause W1'])
  })
})

function person(id: string) {
  const found = desk.state.people.get(id)
  if (!found || !(id in people)) throw new Error(`There is no ${id}`)
  return found
}
