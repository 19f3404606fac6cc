import { describe, expect, it } from 'vitest'
import { postView } from '../../../shared/desk/queries/post'
import { queuePage } from '../../../shared/desk/queries/queue'
import { snoozeChoices, snoozesNow, takenNow } from '../../../shared/review/turn'
import { type Name, SmallDesk } from './small-desk'

/** The slot is on 11 January 2027; the desk acts on 1 December 2026. */
function submitted(): SmallDesk {
  const desk = new SmallDesk()
  desk.draft('ana', 'p', 'Rates are up.')
  desk.submit('ana', 'p')
  return desk
}

function person(desk: SmallDesk, by: Name) {
  const found = desk.state.people.get(by)
  if (!found) throw new Error(`${by} is not on the desk`)
  return found
}
const view = (desk: SmallDesk, by: Name) => postView(desk.state, person(desk, by), desk.post('p'), desk.now)
const yourTurn = (desk: SmallDesk, by: Name) =>
  queuePage(desk.state, person(desk, by), { split: 'your-turn', search: '', offset: 0, limit: 10 }, desk.now)
const after = (desk: SmallDesk, minutes: number) => new Date(Date.parse(desk.now) + minutes * 60_000).toISOString()
const words = (decided: ReturnType<SmallDesk['act']>) => (decided.ok ? 'done' : decided.error.what)

describe('taking a post', () => {
  it('shows the others who is reading it, and keeps nobody from deciding', () => {
    const desk = submitted()
    desk.must('cleo', { type: 'take-turn', post: 'p' })
    expect(view(desk, 'ana').taken).toMatchObject({ by: 'Cleo Hart', isYours: false })
    expect(view(desk, 'dev').obstacles.approve).toEqual([])
    expect(desk.sign('dev', 'p').ok).toBe(true)
  })

  it('ends by itself after half an hour, and every act of theirs begins it anew', () => {
    const desk = submitted()
    desk.must('cleo', { type: 'take-turn', post: 'p' })
    expect(takenNow(desk.post('p'), after(desk, 29))?.by).toBe('cleo')
    expect(takenNow(desk.post('p'), after(desk, 30))).toBeNull()
    desk.must('cleo', { type: 'comment', post: 'p', revision: 1, text: 'Hm.', anchor: null })
    expect(takenNow(desk.post('p'), after(desk, 29))?.by).toBe('cleo')
    desk.must('dev', { type: 'comment', post: 'p', revision: 1, text: 'Hm.', anchor: null })
    expect(takenNow(desk.post('p'), after(desk, 29))).toBeNull()
  })

  it('is for one at a time, for whose turn it is, and over when they decide or it changes', () => {
    const desk = submitted()
    expect(words(desk.act('ana', { type: 'take-turn', post: 'p' }))).toBe('It is not your turn on this post.')
    desk.must('cleo', { type: 'take-turn', post: 'p' })
    expect(words(desk.act('dev', { type: 'take-turn', post: 'p' }))).toMatch(/^Cleo Hart has taken this post until/)
    expect(words(desk.act('dev', { type: 'release-turn', post: 'p' }))).toBe('You have not taken this post.')
    desk.must('cleo', { type: 'release-turn', post: 'p' })
    desk.must('dev', { type: 'take-turn', post: 'p' })
    desk.edit('ana', 'p', 'Rates are down.')
    expect(desk.post('p').taken).toBeNull()
    desk.submit('ana', 'p')
    desk.must('dev', { type: 'take-turn', post: 'p' })
    desk.sign('dev', 'p')
    expect(desk.post('p').taken).toBeNull()
  })

  it('is begun anew by whoever has it, and not possible before it is in review', () => {
    const desk = submitted()
    desk.must('cleo', { type: 'take-turn', post: 'p' })
    const { until } = desk.post('p').taken ?? { until: '' }
    desk.must('cleo', { type: 'take-turn', post: 'p' })
    expect(desk.post('p').taken?.until).not.toBe(until)
    desk.draft('ana', 'q', 'Mine')
    expect(words(desk.act('ana', { type: 'take-turn', post: 'q' }))).toBe('This post is not with its reviewers.')
  })
})

describe('putting a post off', () => {
  it('is until a later time, which needs no slot, and not until one answers oneself', () => {
    const desk = new SmallDesk()
    desk.draft('ben', 'q', 'Mine', { slot: null })
    const putOff = (until: string) => words(desk.act('ben', { type: 'snooze', post: 'q', until }))
    expect(putOff('2026-11-30T09:00:00Z')).toBe('A post cannot be put off into the past.')
    expect(putOff('author-updates')).toBe('You are the author of this post.')
    expect(putOff(after(desk, 60))).toBe('done')
  })

  it('takes it out of one person’s turn, with a count, and shows the others', () => {
    const desk = submitted()
    desk.must('cleo', { type: 'snooze', post: 'p', until: after(desk, 60) })
    expect([yourTurn(desk, 'cleo').total, yourTurn(desk, 'cleo').snoozed]).toEqual([0, 1])
    expect([yourTurn(desk, 'dev').total, yourTurn(desk, 'dev').snoozed]).toEqual([1, 0])
    expect(view(desk, 'dev').snoozed).toMatchObject([{ by: 'Cleo Hart', isYours: false }])
    desk.must('cleo', { type: 'end-snooze', post: 'p' })
    expect(yourTurn(desk, 'cleo').total).toBe(1)
  })

  it('cannot last past the deadline, nor begin after it', () => {
    const desk = submitted()
    // Brand alone reads it: the slot less a day.
    expect(words(desk.act('cleo', { type: 'snooze', post: 'p', until: '2027-01-10T09:01:00Z' }))).toBe(
      'This post has to be decided by 10 January 2027, 09:00 London.',
    )
    desk.must('cleo', { type: 'snooze', post: 'p', until: '2027-01-10T09:00:00Z' })
    desk.wait(41)
    expect(words(desk.act('dev', { type: 'snooze', post: 'p', until: 'author-updates' }))).toBe(
      'The deadline of this post has passed.',
    )
  })

  it('ends when the post changes; one that waits for the author also when they answer, and at the deadline', () => {
    const desk = submitted()
    const put = () => desk.must('cleo', { type: 'snooze', post: 'p', until: 'author-updates' })
    put()
    expect(snoozesNow(desk.post('p'), '2027-01-10T09:00:00Z', '2027-01-10T09:00:00Z')).toEqual([])
    desk.must('dev', { type: 'comment', post: 'p', revision: 1, text: 'Hm.', anchor: null })
    expect(desk.post('p').snoozes).toHaveLength(1)
    desk.must('ana', { type: 'comment', post: 'p', revision: 1, text: 'Like this?', anchor: null })
    expect(desk.post('p').snoozes).toEqual([])
    put()
    desk.edit('ana', 'p', 'Rates are down.')
    expect(desk.post('p').snoozes).toEqual([])
  })

  it('offers what is not too late', () => {
    const offered = (now: string, approveBy: string | null) =>
      snoozeChoices({ approveBy, isAuthor: false }, now, 'Europe/London').map(({ until, reason }) => reason ?? until)
    expect(offered('2027-01-08T10:20:00Z', '2027-01-10T09:00:00Z')).toEqual([
      '2027-01-08T14:00:00Z',
      '2027-01-09T09:00:00Z',
      'author-updates',
      '2027-01-10T05:00:00Z',
    ])
    expect(offered('2027-01-09T20:00:00Z', '2027-01-09T23:00:00Z')).toEqual([
      'The day is nearly over.',
      'That is after its deadline.',
      'author-updates',
      'Its deadline is less than 4 hours away.',
    ])
    expect(offered('2027-01-08T10:20:00Z', null)[3]).toBe('It has no deadline.')
  })
})

describe('a reminder', () => {
  it('goes to whose turn it is, once in six hours', () => {
    const desk = submitted()
    desk.must('ana', { type: 'nudge', post: 'p' })
    expect(desk.post('p').nudge).toMatchObject({ by: 'ana', to: ['ben', 'cleo', 'dev'] })
    expect(words(desk.act('mia', { type: 'nudge', post: 'p' }))).toBe(
      'Ana Ruiz has sent a reminder about this post already.',
    )
    desk.wait(1)
    expect(desk.act('mia', { type: 'nudge', post: 'p' }).ok).toBe(true)
  })

  it('is not for oneself, nor for what waits for nobody', () => {
    const desk = submitted()
    desk.draft('ben', 'q', 'Mine')
    expect(words(desk.act('ben', { type: 'nudge', post: 'q' }))).toBe('This post waits for you.')
    desk.must('ben', { type: 'withdraw', post: 'q', expect: desk.expect('q'), reason: 'No' })
    expect(words(desk.act('ana', { type: 'nudge', post: 'q' }))).toBe('This post waits for nobody.')
    desk.draft('ana', 'r', 'Hers')
    desk.must('mia', { type: 'remove-person', person: 'ana', reason: '' })
    expect(words(desk.act('ben', { type: 'nudge', post: 'r' }))).toBe('This post waits for nobody.')
  })
})
