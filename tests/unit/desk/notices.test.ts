import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Command } from '../../../shared/desk/commands'
import { noticesFor } from '../../../shared/desk/queries/notices/notices'
import type { Notice } from '../../../shared/desk/queries/notices/notice'
import {
  noticeList,
  type NoticeMemory,
  remembering,
  tellingAt,
  wanted,
} from '../../../shared/desk/queries/notices/telling'
import { usualNotices } from '../../../shared/desk/queries/notices/settings'
import { noticeInWords, outsideWords } from '../../../shared/desk/queries/notices/words'
import { standingOf } from '../../../shared/desk/standing'
import { isTurnOf } from '../../../shared/desk/whose-turn'
import { isBefore } from '../../../shared/kit/time'
import { isQuiet, type Quiet, usualQuiet } from '../../../shared/review/quiet'
import { content, type Name, people, policy, SmallDesk } from './small-desk'

/** The slot is on 11 January 2027; the desk acts on Tuesday, 1 December 2026, from eight on. */
function submitted(more: Parameters<SmallDesk['draft']>[3] = {}): SmallDesk {
  const desk = new SmallDesk()
  desk.draft('ana', 'p', 'Rates are up.', more)
  desk.submit('ana', 'p')
  return desk
}

function person(desk: SmallDesk, by: Name) {
  const found = desk.state.people.get(by)
  if (!found) throw new Error(`${by} is not on the desk`)
  return found
}
const at = (desk: SmallDesk, hours: number) => new Date(Date.parse(desk.now) + hours * 3_600_000).toISOString()
const due = (desk: SmallDesk, by: Name, hours = 0): readonly Notice[] =>
  noticesFor(desk.state, person(desk, by), at(desk, hours)).due
const words = (desk: SmallDesk, by: Name, hours = 0) =>
  due(desk, by, hours).map((notice) => noticeInWords(notice.content, desk.state.zone))

describe('a post that waits for somebody', () => {
  it.each([
    [0, 'It is your turn to review it.'],
    [5.9, 'It is your turn to review it.'],
    [6, 'It has waited for your review for 6 hours.'],
    [12, 'It has waited for your review for 12 hours.'],
    [24, 'It has waited for your review for a day.'],
    [48, 'It has waited for your review for 2 days.'],
    [72, 'It has waited for your review for 3 days.'],
    [200, 'It has waited for your review for 3 days.'],
  ])('after %s hours says so once, in the place of what it said before', (hours, expected) => {
    expect(words(submitted(), 'cleo', hours)).toEqual([expected])
  })

  it('is told to whoever could decide it, and to nobody else', () => {
    const desk = submitted()
    expect((['ana', 'ben', 'cleo', 'dev', 'mia'] as const).filter((name) => due(desk, name).length > 0)).toEqual([
      'ben',
      'cleo',
      'dev',
    ])
    desk.sign('dev', 'p')
    expect(words(desk, 'cleo')).toEqual([])
  })

  it('is no new turn because somebody else signed off, and is one when an approval is taken back', () => {
    const desk = submitted({ targets: ['linkedin/northbank'] })
    const before = due(desk, 'dev').map(({ id }) => id)
    desk.wait(1)
    desk.sign('cleo', 'p')
    expect(words(desk, 'dev')).toEqual(['It has waited for your review for a day.'])
    expect(due(desk, 'dev')[0]?.id.split(':').slice(0, -1)).toEqual(before[0]?.split(':').slice(0, -1))
    expect(due(desk, 'cleo')).toEqual([])
    desk.wait(1)
    const [signOff] = desk.post('p').signOffs
    desk.must('cleo', { type: 'take-back-sign-off', post: 'p', signOff: signOff?.id ?? '', reason: '' })
    expect(words(desk, 'cleo')).toEqual(['It is your turn to review it.'])
    expect(words(desk, 'dev')).toEqual(['It has waited for your review for 2 days.'])
  })

  it('comes anew when a new policy lets the approvals fall', () => {
    const desk = submitted({ targets: ['linkedin/northbank'] })
    desk.sign('cleo', 'p')
    desk.wait(3)
    desk.must('mia', { type: 'adopt-policy', document: policy(2) })
    expect(words(desk, 'cleo')).toEqual(['It is your turn to review it.'])
  })

  it('is silent while it is put off, and back with what was due in between when that ends', () => {
    const desk = submitted()
    desk.must('cleo', { type: 'snooze', post: 'p', until: at(desk, 13) })
    expect(due(desk, 'cleo', 7)).toEqual([])
    expect(noticesFor(desk.state, person(desk, 'cleo'), at(desk, 1)).next).toBe(desk.post('p').snoozes[0]?.until)
    expect(words(desk, 'cleo', 13)).toEqual(['It has waited for your review for 12 hours.'])
    expect(words(desk, 'dev', 7)).toEqual(['It has waited for your review for 6 hours.'])
  })

  it('is put off for the author’s answer until the deadline at the latest', () => {
    const desk = submitted()
    desk.must('cleo', { type: 'snooze', post: 'p', until: 'author-updates' })
    expect(due(desk, 'cleo', 24 * 20)).toEqual([])
    // By 10 January, 09:00: the slot less a day.
    expect(due(desk, 'cleo', 24 * 40.2).map(({ content: what }) => what.kind)).toContain('risk')
  })

  it('is told only to who has taken it, for as long as they have', () => {
    const desk = submitted()
    desk.must('cleo', { type: 'take-turn', post: 'p' })
    expect(due(desk, 'dev', 0.2)).toEqual([])
    expect(words(desk, 'cleo', 0.2)).toEqual(['It is your turn to review it.'])
    expect(words(desk, 'dev', 0.5)).toEqual(['It is your turn to review it.'])
  })

  it('goes back to its writer with the decision, and is asked for again after six hours', () => {
    const desk = submitted()
    desk.sign('cleo', 'p', 'request-changes')
    expect(words(desk, 'ana')).toEqual(['Cleo Hart asks for changes.'])
    expect(words(desk, 'ana', 6).toSorted()).toEqual([
      'Cleo Hart asks for changes.',
      'It has waited for your changes for 6 hours.',
    ])
    desk.edit('ana', 'p', 'Rates are down.')
    expect(words(desk, 'ana', 6)).toEqual(['Cleo Hart asks for changes.'])
    desk.submit('ana', 'p')
    expect(words(desk, 'ana')).toEqual([])
  })

  it('is told to its author as approved, also once it has left, and to who exports it', () => {
    const desk = submitted()
    desk.sign('cleo', 'p')
    expect(words(desk, 'ana')).toEqual(['Cleo Hart approved it, and nothing is left to decide.'])
    expect(words(desk, 'mia', 100)).toEqual(['It is approved and can be exported.'])
    desk.export('mia', 'p')
    expect(words(desk, 'mia')).toEqual([])
    expect(words(desk, 'ana')).toEqual(['Cleo Hart approved it, and nothing is left to decide.'])
    expect(words(desk, 'ana', 24 * 15)).toEqual([])
  })

  it('is never told to whoever did it', () => {
    const desk = new SmallDesk()
    desk.draft('mia', 'p', 'Rates are up.')
    expect(due(desk, 'mia', 100)).toEqual([])
    desk.submit('mia', 'p')
    desk.sign('cleo', 'p')
    expect(words(desk, 'mia')).toEqual(['Cleo Hart approved it, and nothing is left to decide.'])
  })
})

describe('somebody who is away', () => {
  it('is told of nothing that another decides in their place, who is told instead, from when they do until it ends', () => {
    const desk = new SmallDesk()
    desk.draft('ben', 'p', 'Rates are up.', { targets: ['linkedin/northbank'] })
    desk.submit('ben', 'p')
    // Dev alone reviews for legal; Cleo covers it for two days.
    desk.sign('cleo', 'p')
    desk.wait(1)
    expect(words(desk, 'dev')).toEqual(['It has waited for your review for a day.'])
    desk.must('dev', {
      type: 'give-delegation',
      from: 'dev',
      to: 'cleo',
      areas: ['legal'],
      begins: at(desk, 1),
      until: at(desk, 49),
      reason: 'A course.',
    })
    expect(noticesFor(desk.state, person(desk, 'dev'), at(desk, 0.5)).next).not.toBeNull()
    expect(words(desk, 'dev', 2)).toEqual([])
    expect(words(desk, 'cleo', 2)).toEqual(['It is your turn to review it.'])
    desk.wait(2 / 24)
    desk.must('ben', { type: 'nudge', post: 'p' })
    expect(words(desk, 'dev')).toEqual([])
    expect(words(desk, 'cleo')).toContain('Ben Okoro reminds you of it.')
    expect(words(desk, 'dev', 60)).toEqual(['It has waited for your review for 3 days.'])
    expect(words(desk, 'cleo', 60)).toEqual([])
  })
})

describe('a colleague', () => {
  it('is heard when they remind whose turn it is, by them alone, and until it is theirs no more', () => {
    const desk = submitted()
    desk.must('ana', { type: 'nudge', post: 'p' })
    expect(words(desk, 'cleo')).toContain('Ana Ruiz reminds you of it.')
    expect(words(desk, 'ana')).toEqual([])
    expect(words(desk, 'mia')).toEqual([])
    desk.sign('dev', 'p')
    expect(words(desk, 'cleo')).toEqual([])
  })

  it('is heard when they name somebody, until that one answers or it is settled', () => {
    const desk = submitted()
    const asks: Command = { type: 'comment', post: 'p', revision: 1, text: 'Is that so, @{ana}?', anchor: null }
    desk.must('cleo', asks)
    expect(words(desk, 'ana')).toEqual(['Cleo Hart asks you by name.'])
    const [comment] = desk.post('p').comments
    desk.must('ana', { ...asks, text: 'It is.', thread: comment?.id ?? '' })
    expect(words(desk, 'ana')).toEqual([])
  })

  it('answers a waiver, and is asked for one once', () => {
    const desk = new SmallDesk()
    desk.draft('ana', 'p', 'Guaranteed returns for all.')
    desk.submit('ana', 'p')
    const finding = desk.post('p').checked?.findings.find(({ clause }) => clause === 'W1')?.id ?? ''
    const asked = desk.act('ana', {
      type: 'request-waiver',
      post: 'p',
      expect: desk.expect('p'),
      finding,
      reason: 'quoted-words',
      note: 'These are the words of the minister, quoted.',
      until: '2027-01-20T09:00:00Z',
    })
    expect(asked.ok).toBe(true)
    expect(words(desk, 'cleo', 6)).toContain('A waiver waits for your decision.')
    const waiver = desk.post('p').waivers[0]?.id ?? ''
    desk.must('dev', { type: 'refuse-waiver', post: 'p', expect: desk.expect('p'), waiver, note: 'Not quoted at all.' })
    expect(words(desk, 'ana')).toContain('Dev Patel refused the waiver you asked for.')
  })
})

describe('a deadline', () => {
  // Brand alone reads it, so it has to be approved a day before its slot: by 10 January 2027, 09:00.
  const toDeadline = (desk: SmallDesk) => (Date.parse('2027-01-10T09:00:00Z') - Date.parse(desk.now)) / 3_600_000
  const kinds = (desk: SmallDesk, by: Name, hours: number) =>
    due(desk, by, toDeadline(desk) + hours).flatMap(({ content: what }) =>
      what.kind === 'risk' || what.kind === 'escalation' ? [`${what.kind} ${what.stage}`] : [],
    )

  it.each([
    [-6.1, [], [], [], []],
    [-6, ['risk near'], ['risk near'], [], []],
    [-3, ['risk near'], ['risk untaken'], [], []],
    [0, ['risk overdue'], ['risk overdue'], ['escalation managers'], []],
    [24, ['risk expired'], ['risk overdue'], ['escalation managers', 'risk expired'], []],
  ] as const)(
    'is told %s hours from it: author, reviewer, manager, and a reviewer of something else',
    (hours, ...expected) => {
      const desk = submitted()
      desk.must('mia', {
        type: 'add-person',
        person: { id: 'lea', name: 'Lea Moss', roles: ['reviewer'], areas: ['legal'] },
      })
      const told = (['ana', 'cleo', 'mia', 'lea'] as const).map((name) => kinds(desk, name as Name, hours).toSorted())
      expect(told).toEqual(expected)
    },
  )

  it('goes no further than the area’s own while somebody of it has taken the post up', () => {
    const desk = submitted()
    desk.must('cleo', { type: 'comment', post: 'p', revision: 1, text: 'I am on it.', anchor: null })
    expect(kinds(desk, 'dev', -2)).toEqual(['risk near'])
    expect(kinds(desk, 'mia', 1)).toEqual(['escalation managers'])
  })

  it('also reaches who had a hand in the post, for they may find somebody', () => {
    const desk = submitted()
    desk.edit('ben', 'p', 'Rates are down.')
    desk.submit('ana', 'p')
    expect(words(desk, 'ben', toDeadline(desk) - 2)).toEqual([
      'Nobody of Brand has taken it up; its deadline is 10 January 2027, 09:00 London.',
    ])
  })

  it('is not told to an author who set the slot that late themselves, and instead of the turn to who reviews it', () => {
    const desk = new SmallDesk()
    desk.wait(40)
    desk.draft('ana', 'p', 'Rates are up.')
    expect(due(desk, 'ana')).toEqual([])
    desk.submit('ana', 'p')
    const found = noticesFor(desk.state, person(desk, 'cleo'), desk.now)
    const told = (off: (typeof usualNotices)['off']) =>
      wanted(found, { off }).due.map(({ content: what }) => noticeInWords(what, desk.state.zone))
    expect(told([])).toEqual(['It has to be approved by 10 January 2027, 09:00 London.'])
    expect(told(['risk'])).toEqual(['It is your turn to review it.'])
  })

  it('is told of an approved post that nobody exports', () => {
    const desk = submitted()
    desk.sign('cleo', 'p')
    expect(words(desk, 'mia', (Date.parse('2027-01-11T04:00:00Z') - Date.parse(desk.now)) / 3_600_000)).toEqual([
      'It is approved and not exported, and its slot is 11 January 2027, 09:00 London.',
    ])
  })

  it('does not matter where nobody could decide the post at all: who keeps the desk is told at once', () => {
    const desk = submitted({ slot: null })
    for (const name of ['ben', 'cleo', 'dev'] as const)
      desk.must('mia', { type: 'remove-person', person: name, reason: 'Left the house.' })
    expect(words(desk, 'mia')).toEqual([
      'Nobody on this desk can decide it for Brand: whoever could had a hand in it, or there is no reviewer.',
    ])
  })
})

describe('what interrupts', () => {
  const quiet: Quiet = { ...usualQuiet, zone: 'Europe/London' }
  const nothing: NoticeMemory = { read: new Set(), told: new Set() }

  it('waits for the morning, is told once for all that fell into the night, and names no words and nobody', () => {
    const desk = submitted()
    desk.draft('ana', 'q', 'Our secret: rates fall.')
    desk.submit('ana', 'q')
    // Submitted at a quarter past eight in the morning; twelve hours later it is evening.
    const evening = noticesFor(desk.state, person(desk, 'cleo'), at(desk, 12.5))
    expect(tellingAt(evening, nothing, quiet, at(desk, 12.5))).toMatchObject({ now: [], next: '2026-12-02T08:00:00Z' })
    const morning = noticesFor(desk.state, person(desk, 'cleo'), '2026-12-02T08:00:00Z')
    const { now } = tellingAt(morning, nothing, quiet, '2026-12-02T08:00:00Z')
    expect(outsideWords(now, 'Northbank')).toEqual({ title: '2 posts: 2 waiting for you', body: 'Northbank' })
    desk.must('ana', { type: 'nudge', post: 'p' })
    const [told] = noticesFor(desk.state, person(desk, 'cleo'), desk.now).due
    expect(told && outsideWords([told], 'Northbank').title).toBe(`${told?.key}: a colleague reminds you`)
  })

  it('is neither what was read, nor a kind that is switched off', () => {
    const desk = submitted()
    const notices = noticesFor(desk.state, person(desk, 'cleo'), desk.now)
    const read = { ...nothing, read: new Set(notices.due.map(({ id }) => id)) }
    expect(tellingAt(notices, read, quiet, desk.now).now).toEqual([])
    expect(noticeList(desk.state, notices, read)).toMatchObject({
      unread: 0,
      notices: [{ isRead: true, excerpt: 'Rates are up.' }],
    })
    expect(wanted(notices, { ...usualNotices, off: ['turn'] }).due).toEqual([])
  })

  const acts = [
    'edit',
    'submit',
    'approve',
    'changes',
    'take',
    'release',
    'snooze',
    'snooze-author',
    'wake',
    'nudge',
    'ask',
    'wait',
    'wait',
    'wait',
    'back',
  ] as const
  const names = Object.keys(people) as Name[]
  const steps = fc.array(
    fc.record({ by: fc.constantFrom(...names), act: fc.constantFrom(...acts), hours: fc.integer({ min: 1, max: 60 }) }),
    { minLength: 10, maxLength: 40 },
  )

  it('comes once, never in quiet hours, only to whose turn it is, and is not repeated by a clock that is put back', () => {
    fc.assert(
      fc.property(steps, (history) => {
        const desk = submitted({ targets: ['linkedin/northbank'] })
        const memories = new Map(names.map((name) => [name, nothing]))
        let shift = 0
        for (const { by, act, hours } of history) {
          if (act === 'back') shift -= hours
          else if (act === 'wait') desk.wait(hours / 24)
          else desk.act(by, commandOf(desk, act, hours))
          const now = at(desk, shift)
          for (const name of names) {
            const me = person(desk, name)
            const notices = noticesFor(desk.state, me, now)
            const memory = memories.get(name) ?? nothing
            const telling = tellingAt(notices, memory, quiet, now)
            if (telling.now.length > 0) expect(isQuiet(now, quiet)).toBe(false)
            for (const { id, content: what, post } of telling.now) {
              expect(memory.told.has(id)).toBe(false)
              if (what.kind === 'turn' || what.kind === 'nudge')
                expect(isTurnOf(me, standingOf(desk.state, desk.post(post), now), [])).toBe(true)
            }
            memories.set(name, {
              ...memory,
              told: remembering(
                memory.told,
                telling.now.map(({ id }) => id),
              ),
            })
            // Nothing new is due before the moment at which it asks to be looked at again.
            const next = notices.next ?? at(desk, shift + 24 * 4)
            expect(isBefore(now, next)).toBe(true)
            const justBefore = new Date(Date.parse(next) - 1_000).toISOString()
            const known = new Set(notices.due.map(({ id }) => id))
            if (isBefore(now, justBefore))
              for (const { id } of noticesFor(desk.state, me, justBefore).due) expect(known.has(id)).toBe(true)
          }
        }
      }),
      { numRuns: 60, seed: 20_261_129 },
    )
  })
})

function commandOf(desk: SmallDesk, act: string, hours: number): Command {
  const post = 'p'
  const seen = desk.expect(post)
  const signed = (decision: 'approve' | 'request-changes'): Command => ({
    type: 'sign-off',
    post,
    expect: seen,
    area: hours % 2 === 0 ? 'brand' : 'legal',
    decision,
    clauses: [],
    note: decision === 'approve' ? '' : 'Please say it differently.',
  })
  switch (act) {
    case 'edit':
      return { type: 'save-revision', post, expect: seen, content: content(`Rates are up ${hours}.`) }
    case 'submit':
      return { type: 'submit', post, expect: seen, note: '' }
    case 'approve':
      return signed('approve')
    case 'changes':
      return signed('request-changes')
    case 'take':
      return { type: 'take-turn', post }
    case 'release':
      return { type: 'release-turn', post }
    case 'snooze':
      return { type: 'snooze', post, until: at(desk, hours) }
    case 'snooze-author':
      return { type: 'snooze', post, until: 'author-updates' }
    case 'wake':
      return { type: 'end-snooze', post }
    case 'nudge':
      return { type: 'nudge', post }
    default:
      return { type: 'comment', post, revision: 1, text: 'Is it, @{cleo}? And @{ana}?', anchor: null }
  }
}
