// What people say to each other about a post: threads, mentions, and notes that are not for writers.
import { beforeEach, describe, expect, it } from 'vitest'
import { isMentioned, threadsOf } from '../../../shared/desk/queries/threads'
import { anchorAt } from '../../../shared/review/anchor/anchor'
import { latest } from '../../../shared/desk/state'
import { type Name, people, SmallDesk } from './small-desk'

const text = 'Our new rate is 4.15% a year on balances up to $50,000. Returns may vary.'
let desk: SmallDesk

beforeEach(() => {
  desk = new SmallDesk()
  desk.draft('ana', 'p', text)
  desk.submit('ana', 'p')
})

function say(by: string, words: string, more: { quote?: string; thread?: string; internal?: boolean } = {}) {
  const { quote, ...rest } = more
  const now = latest(desk.post('p'))
  const start = quote === undefined ? -1 : now.content.text.indexOf(quote)
  const anchor = quote === undefined ? null : anchorAt(now.content.text, start, start + quote.length)
  return desk.act(by, { type: 'comment', post: 'p', revision: now.number, text: words, anchor, ...rest })
}

const person = (name: Name) => ({ ...people[name], roles: [...people[name].roles], areas: [...people[name].areas] })
const threadsFor = (name: Name) => threadsOf(desk.state, person(name), desk.post('p'))
const first = () => desk.post('p').comments[0]?.id ?? ''

describe('a thread', () => {
  it('holds what was answered, in order, and is resolved and opened again as a whole', () => {
    say('cleo', 'Is this so?', { quote: '4.15% a year' })
    say('ana', 'Yes, from Monday.', { thread: first() })
    expect(threadsFor('ana')).toMatchObject([
      { isResolved: false, comments: [{ text: 'Is this so?' }, { text: 'Yes, from Monday.' }] },
    ])
    desk.must('cleo', { type: 'resolve-comment', post: 'p', comment: first() })
    expect(threadsFor('ana')[0]).toMatchObject({ isResolved: true })
    desk.must('ana', { type: 'reopen-comment', post: 'p', comment: first() })
    expect(threadsFor('ana')[0]).toMatchObject({ isResolved: false })
  })

  it('moves with its words while it is open, and stays on its revision once it is resolved', () => {
    say('cleo', 'Is this so?', { quote: '4.15% a year' })
    desk.edit('ana', 'p', `Good news. ${text.replace('4.15%', '4.75%')}`)
    expect(threadsFor('cleo')[0]?.anchored).toMatchObject({
      kind: 'edited',
      quote: '4.15% a year',
      words: '4.75% a year',
    })
    desk.must('cleo', { type: 'resolve-comment', post: 'p', comment: first() })
    expect(threadsFor('cleo')[0]?.anchored).toMatchObject({ kind: 'past', revision: 1, words: '4.15% a year' })
  })

  it('is still listed, with its words and its revision, when the words are gone', () => {
    say('cleo', 'May they?', { quote: 'Returns may vary' })
    desk.edit('ana', 'p', 'Our new rate is 4.15% a year.')
    expect(threadsFor('cleo')[0]?.anchored).toMatchObject({ kind: 'detached', quote: 'Returns may vary', revision: 1 })
  })

  it('shows a comment that was taken back as that; only its writer takes it back', () => {
    say('cleo', 'Nonsense, sorry.')
    expect(desk.act('dev', { type: 'retract-comment', post: 'p', comment: first() }).ok).toBe(false)
    desk.must('cleo', { type: 'retract-comment', post: 'p', comment: first() })
    expect(threadsFor('ana')[0]?.comments).toMatchObject([{ isRetracted: true, text: '' }])
  })

  it('is not answered where there is none', () => {
    expect(say('ana', 'What?', { thread: 'nothing' })).toMatchObject({ ok: false, error: { code: 'not-found' } })
  })
})

describe('what is said', () => {
  const hangingOn = (revision: number, quote: string) =>
    desk.act('cleo', {
      type: 'comment',
      post: 'p',
      revision,
      text: 'Is this so?',
      anchor: { start: 0, end: 3, quote, before: '', after: '' },
    })

  it('hangs on words that stand there, in a revision that there is', () => {
    expect(hangingOn(9, 'Our')).toMatchObject({ ok: false, error: { code: 'not-found' } })
    expect(hangingOn(1, 'Her')).toMatchObject({ ok: false, error: { code: 'stale' } })
    expect(hangingOn(1, 'Our').ok).toBe(true)
  })

  it('is on record with what belongs to it, and nothing else', () => {
    expect(say('cleo', 'Is this so?')).toStrictEqual({
      ok: true,
      value: [
        { type: 'CommentAdded', post: 'p', comment: desk.lastId, revision: 1, text: 'Is this so?', anchor: null },
      ],
    })
  })

  it('is settled once, and as a whole', () => {
    const act = (type: 'resolve-comment' | 'reopen-comment' | 'retract-comment', comment = first()) => {
      const decided = desk.act('cleo', { type, post: 'p', comment })
      return decided.ok ? 'done' : decided.error.code
    }
    say('cleo', 'Is this so?')
    say('cleo', 'I mean the rate.', { thread: first() })
    const answer = desk.lastId
    expect(act('reopen-comment')).toBe('no-change')
    expect(act('resolve-comment', answer)).toBe('not-allowed')
    expect([act('resolve-comment'), act('resolve-comment')]).toEqual(['done', 'no-change'])
    expect([act('retract-comment'), act('retract-comment')]).toEqual(['done', 'no-change'])
  })

  it('is an answer to what began a thread, and to nothing else', () => {
    say('cleo', 'Is this so?')
    say('ana', 'It is.', { thread: first() })
    const answer = desk.lastId
    for (const thread of [answer, 'nothing'])
      expect(say('cleo', 'Good.', { thread })).toMatchObject({ ok: false, error: { code: 'not-found' } })
  })
})

describe('a mention', () => {
  it('asks somebody until they answer', () => {
    say('cleo', 'Can you tell, @{dev}?')
    expect(isMentioned(person('dev'), desk.post('p'))).toBe(true)
    expect(threadsFor('dev')[0]).toMatchObject({ asksYou: true, comments: [{ text: 'Can you tell, @Dev Patel?' }] })
    say('dev', 'I can.', { thread: first() })
    expect(threadsFor('dev')[0]).toMatchObject({ asksYou: false })
  })

  it('is of people on the desk', () => {
    expect(say('cleo', 'Hello @{zoe}')).toMatchObject({ ok: false, error: { code: 'not-found' } })
  })
})

describe('a note among reviewers', () => {
  it('is read by reviewers, managers and admins, and by no writer', () => {
    say('cleo', 'Legal had doubts about her before.', { internal: true })
    expect(threadsFor('dev')).toHaveLength(1)
    expect(threadsFor('mia')).toHaveLength(1)
    expect(threadsFor('ana')).toHaveLength(0)
  })

  it('is not left by a writer, answered in the open, or addressed to one who cannot read it', () => {
    expect(say('ana', 'Me too.', { internal: true })).toMatchObject({ ok: false, error: { code: 'not-allowed' } })
    say('cleo', 'Between us.', { internal: true })
    expect(say('dev', 'Oh.', { thread: first() })).toMatchObject({ ok: false })
    expect(say('ana', 'Oh.', { thread: first() })).toMatchObject({ ok: false, error: { code: 'not-found' } })
    expect(desk.act('ana', { type: 'resolve-comment', post: 'p', comment: first() })).toMatchObject({ ok: false })
    expect(say('cleo', 'See, @{ana}', { internal: true })).toMatchObject({ ok: false, error: { code: 'not-allowed' } })
  })

  it('is answered, addressed and resolved among those who read it', () => {
    say('cleo', 'Between us, @{dev}.', { internal: true })
    expect(say('dev', 'Oh.', { thread: first() })).toMatchObject({ ok: false, error: { code: 'not-allowed' } })
    expect(say('dev', 'I see.', { thread: first(), internal: true }).ok).toBe(true)
    expect(desk.act('dev', { type: 'resolve-comment', post: 'p', comment: first() }).ok).toBe(true)
  })
})
