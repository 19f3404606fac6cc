// Wording that reviewers suggest and writers apply, and what it means for who may sign off (rule 2).
import { beforeEach, describe, expect, it } from 'vitest'
import { suggestionTrial } from '../../../shared/desk/queries/suggestion-trial'
import { threadsOf } from '../../../shared/desk/queries/threads'
import { standingOf } from '../../../shared/desk/standing'
import { latest } from '../../../shared/desk/state'
import { slotAt } from '../../../shared/post/slot'
import { anchorAt } from '../../../shared/review/anchor/anchor'
import { contributorsOf } from '../../../shared/review/contribution'
import { people, SmallDesk } from './small-desk'

const text = 'Our new rate is 4.15% a year on balances up to $50,000. Returns may vary.'
const now = '2026-12-01T12:00:00.000Z'
let desk: SmallDesk

beforeEach(() => {
  desk = new SmallDesk()
  desk.draft('ana', 'p', text)
  desk.submit('ana', 'p')
})

function suggest(by: string, quote: string, replacement: string) {
  const { number, content } = latest(desk.post('p'))
  const start = content.text.indexOf(quote)
  const anchor = anchorAt(content.text, start, start + quote.length)
  desk.must(by, { type: 'suggest', post: 'p', revision: number, anchor, replacement, note: '' })
  return desk.post('p').suggestions.at(-1)?.id ?? ''
}

const apply = (by: string, ...suggestions: string[]) =>
  desk.act(by, { type: 'apply-suggestions', post: 'p', expect: desk.expect('p'), suggestions })
const words = () => latest(desk.post('p')).content.text
const contributors = () => [...contributorsOf(desk.post('p').revisions)].sort()
const card = (name: 'ana' | 'cleo') =>
  threadsOf(
    desk.state,
    { ...people[name], roles: [...people[name].roles], areas: [...people[name].areas] },
    desk.post('p'),
  )[0]?.suggestion

describe('a suggestion', () => {
  it('changes nothing until it is applied', () => {
    suggest('cleo', '4.15%', '4.75%')
    expect(words()).toBe(text)
    expect(contributors()).toEqual(['ana'])
    expect(desk.sign('cleo', 'p').ok).toBe(true)
  })

  it('that was applied makes its maker a contributor, who does not sign off any more', () => {
    apply('ana', suggest('cleo', '4.15%', '4.75%'))
    expect(words()).toBe(text.replace('4.15%', '4.75%'))
    expect(contributors()).toEqual(['ana', 'cleo'])
    desk.submit('ana', 'p')
    expect(desk.sign('cleo', 'p')).toMatchObject({
      ok: false,
      error: { what: 'Your suggestion was applied in revision 2, so your sign-off would not count.' },
    })
    expect(desk.sign('dev', 'p').ok).toBe(true)
    expect(standingOf(desk.state, desk.post('p'), now).status).toBe('approved')
  })

  it('that was applied drops the approval its maker gave before', () => {
    const id = suggest('cleo', 'Returns may vary', 'Returns can fall')
    desk.sign('cleo', 'p')
    apply('ana', id)
    desk.edit('ana', 'p', text)
    desk.submit('ana', 'p')
    // The bytes are those that Cleo approved; her hand was in them on the way.
    expect(standingOf(desk.state, desk.post('p'), now).status).toBe('in-review')
  })

  it('that the writer types over makes its maker a contributor just so', () => {
    suggest('cleo', 'Returns may vary', 'What you earn may fall as well as rise')
    desk.edit('ana', 'p', `Hello. ${text.replace('Returns may vary', 'What you earn may fall as well as rise')}`)
    expect(contributors()).toEqual(['ana', 'cleo'])
    expect(card('ana')).toMatchObject({ state: 'applied' })
  })

  it('that somebody else made just so makes both contributors when one of them is applied', () => {
    const first = suggest('cleo', 'Returns may vary', 'What you earn may fall as well as rise')
    suggest('dev', 'Returns may vary', 'What you earn may fall as well as rise')
    apply('ana', first)
    expect(contributors()).toEqual(['ana', 'cleo', 'dev'])
    expect(desk.post('p').suggestions.map(({ answer }) => answer?.kind)).toEqual(['applied', 'applied'])
  })

  it('makes its maker a contributor when it is applied, also where what comes of it stood in the text before', () => {
    desk.edit('ana', 'p', 'We are open on Monday and on Tuesday, all day. We are open on and on Tuesday, all day.')
    apply('ana', suggest('cleo', 'Monday ', ''))
    expect(contributors()).toEqual(['ana', 'cleo'])
  })

  it('is applied together with others, as one revision', () => {
    const ids = [suggest('cleo', '4.15%', '4.75%'), suggest('dev', 'Returns may vary', 'Returns can fall')]
    apply('ana', ...ids)
    expect(words()).toBe('Our new rate is 4.75% a year on balances up to $50,000. Returns can fall.')
    expect(desk.post('p').revisions).toHaveLength(2)
    expect(contributors()).toEqual(['ana', 'cleo', 'dev'])
  })

  it('is not applied together with another on the same words', () => {
    const ids = [suggest('cleo', 'rate is 4.15%', 'rate is 5%'), suggest('dev', '4.15% a year', '6% a year')]
    expect(apply('ana', ...ids)).toMatchObject({ ok: false, error: { code: 'conflict' } })
    expect(words()).toBe(text)
  })

  it('finds its words again after the text was edited, and shows what it would do now', () => {
    const id = suggest('cleo', 'Returns may vary', 'Returns can fall')
    desk.edit('ana', 'p', `Good news. ${text}`)
    expect(card('ana')?.preview?.to).toContain('Returns can fall.')
    apply('ana', id)
    expect(words()).toBe(`Good news. ${text.replace('Returns may vary', 'Returns can fall')}`)
  })

  it('whose words are gone says so and cannot be applied', () => {
    const id = suggest('cleo', 'Returns may vary', 'Returns can fall')
    desk.edit('ana', 'p', 'Our new rate is 4.15% a year.')
    expect(card('ana')).toMatchObject({ preview: null, applyRefusal: { code: 'stale' } })
    expect(apply('ana', id)).toMatchObject({ ok: false, error: { code: 'stale' } })
  })

  it('is declined with a reply, by a writer or by its maker, and is then settled', () => {
    const id = suggest('cleo', '4.15%', '4.75%')
    const decline = (by: string, reason: string) =>
      desk.act(by, { type: 'decline-suggestion', post: 'p', suggestion: id, reason })
    expect(decline('dev', 'No.')).toMatchObject({ ok: false, error: { code: 'not-allowed' } })
    expect(decline('ana', 'The rate is not out yet.').ok).toBe(true)
    expect(card('cleo')).toMatchObject({ state: 'declined', answer: 'Ana Ruiz declined it: The rate is not out yet.' })
    expect(apply('ana', id)).toMatchObject({ ok: false, error: { code: 'no-change' } })
    expect(contributors()).toEqual(['ana'])
  })

  it('is not settled by resolving its thread', () => {
    const id = suggest('cleo', '4.15%', '4.75%')
    expect(desk.act('ana', { type: 'resolve-comment', post: 'p', comment: id })).toMatchObject({
      ok: false,
      error: { wayOut: 'Apply it, or decline it with a reply.' },
    })
  })

  it('is applied only by who may change the post', () => {
    const id = suggest('cleo', '4.15%', '4.75%')
    expect(apply('cleo', id)).toMatchObject({ ok: false, error: { code: 'not-allowed' } })
  })

  it.each<[string, { start?: number; quote?: string; revision?: number; note?: string; replacement?: string }, string]>(
    [
      ['words that do not stand there', { quote: 'Her' }, 'stale'],
      ['a revision that there is not', { revision: 9 }, 'not-found'],
      ['no words', { quote: '' }, 'needs-words'],
      ['the words that stand there already', { replacement: 'Our' }, 'no-change'],
      ['somebody who is not on the desk', { note: 'Is it, @{zoe}?' }, 'not-found'],
    ],
  )('is not made of %s', (_what, { quote = 'Our', revision = 1, note = '', replacement = 'The' }, code) => {
    const anchor = { start: 0, end: quote.length, quote, before: '', after: '' }
    expect(desk.act('cleo', { type: 'suggest', post: 'p', revision, anchor, replacement, note })).toMatchObject({
      ok: false,
      error: { code },
    })
  })

  it('is on record with whom it asks, where it asks somebody', () => {
    const anchor = anchorAt(text, 0, 3)
    const made = { type: 'suggest' as const, post: 'p', revision: 1, anchor, replacement: 'The' }
    const event = (note: string) => {
      const decided = desk.act('cleo', { ...made, note })
      return decided.ok ? decided.value[0] : null
    }
    expect(event('Is it, @{dev}?')).toHaveProperty('mentions', ['dev'])
    expect(event('It is.')).not.toHaveProperty('mentions')
  })

  it('that would change nothing is not applied', () => {
    desk.edit('ana', 'p', text.replace('4.15%', '4.75%'))
    const start = text.indexOf('4.15%')
    const anchor = anchorAt(text, start, start + '4.15% a year'.length)
    desk.must('cleo', { type: 'suggest', post: 'p', revision: 1, anchor, replacement: '4.75% a year', note: '' })
    expect(apply('ana', desk.post('p').suggestions[0]?.id ?? '')).toMatchObject({
      ok: false,
      error: { code: 'no-change' },
    })
  })

  it('that was declined is settled: not declined again, and nobody’s hand in it when its words are written later', () => {
    const id = suggest('cleo', 'Returns may vary', 'What you earn may fall as well as rise')
    const decline = (reason: string) =>
      desk.act('ana', { type: 'decline-suggestion', post: 'p', suggestion: id, reason })
    expect(decline('No, @{zoe}.')).toMatchObject({ ok: false, error: { code: 'not-found' } })
    expect(decline('No.').ok).toBe(true)
    expect(decline('No.')).toMatchObject({ ok: false, error: { code: 'no-change' } })
    desk.edit('ana', 'p', text.replace('Returns may vary', 'What you earn may fall as well as rise'))
    expect(contributors()).toEqual(['ana'])
    expect(card('ana')).toMatchObject({ state: 'declined' })
  })

  it('is not taken back by its maker once they have no role any more', () => {
    const id = suggest('cleo', '4.15%', '4.75%')
    desk.must('mia', { type: 'grant-roles', person: 'cleo', roles: [], areas: [] })
    expect(desk.act('cleo', { type: 'decline-suggestion', post: 'p', suggestion: id, reason: '' })).toMatchObject({
      ok: false,
      error: { code: 'not-allowed' },
    })
  })

  it('that would bring a blocker says so before it is made', () => {
    const start = text.indexOf('Returns may vary')
    const query = {
      post: 'p',
      revision: 1,
      anchor: anchorAt(text, start, start + 16),
      replacement: 'Guaranteed returns',
    }
    expect(suggestionTrial(desk.state, query)?.brings).toMatchObject([{ severity: 'blocker', clause: { id: 'W1' } }])
  })
})

describe('words that come back as another post', () => {
  it('keep their contributors, whoever imports them', () => {
    const { content } = latest(desk.post('p'))
    desk.must('ben', { type: 'import-drafts', drafts: [{ post: 'q', content: { ...content, slot: null } }] })
    desk.submit('ben', 'q')
    expect([...contributorsOf(desk.post('q').revisions)].sort()).toEqual(['ana', 'ben'])
  })

  it('keep a reviewer who wrote them from signing them off, and say where they wrote them', () => {
    desk.draft('ben', 'q', 'A text that Ben wrote, and that Ana will bring in again.')
    desk.must('ben', { type: 'withdraw', post: 'q', expect: desk.expect('q'), reason: '' })
    const { content } = latest(desk.post('q'))
    desk.must('ana', { type: 'import-drafts', drafts: [{ post: 'r', content }] })
    desk.submit('ana', 'r')
    expect(desk.sign('ben', 'r')).toMatchObject({
      ok: false,
      error: { what: 'You had a hand in the same words in N-1002, so your sign-off would not count.' },
    })
  })

  it('keep their contributors when they are typed into a post, or are in a picture alone', () => {
    desk.draft('ana', 'q', 'Another text.')
    desk.draft('ben', 'r', 'A text that Ben wrote, and that Ana will type in again.')
    desk.edit('ana', 'q', 'A text that Ben wrote, and that Ana will type in again.')
    expect([...contributorsOf(desk.post('q').revisions)].sort()).toEqual(['ana', 'ben'])
    const media = [{ name: 'door.jpg', alt: 'Our new door', url: null, digest: null }]
    desk.draft('ben', 's', '', { media })
    desk.draft('ana', 't', '', { media })
    expect([...contributorsOf(desk.post('t').revisions)].sort()).toEqual(['ana', 'ben'])
  })

  it('keep their contributors where a slot is moved to what another post has', () => {
    const later = slotAt('2027-03-04T10:30', 'Europe/London')
    const slot = later.ok ? later.value : null
    const { content } = latest(desk.post('p'))
    desk.must('ana', { type: 'draft-post', post: 'q', content })
    desk.must('ben', { type: 'move-slot', post: 'q', expect: desk.expect('q'), slot })
    desk.must('ana', { type: 'move-slot', post: 'p', expect: desk.expect('p'), slot })
    expect(latest(desk.post('p')).contentDigest).toBe(latest(desk.post('q')).contentDigest)
    expect(contributors()).toEqual(['ana', 'ben'])
  })

  it('are on record as another’s only where another had a hand in them', () => {
    const { content } = latest(desk.post('p'))
    const again = desk.act('ana', { type: 'draft-post', post: 'q', content })
    expect(again.ok && again.value[0]).not.toHaveProperty('sameAs')
    const saved = desk.edit('ana', 'q', 'Words that nobody wrote before, and nobody suggested.')
    expect(saved).toStrictEqual({
      ok: true,
      value: [
        {
          type: 'RevisionSaved',
          post: 'q',
          revision: 2,
          content: latest(desk.post('q')).content,
          contentDigest: latest(desk.post('q')).contentDigest,
        },
      ],
    })
  })

  it('are nobody’s when they are short and of another post', () => {
    desk.draft('ben', 'q', 'Thank you!')
    desk.draft('ana', 'r', 'Thank you!', { slot: null })
    expect([...contributorsOf(desk.post('r').revisions)]).toEqual(['ana'])
  })
})
