// Wording that reviewers suggest and writers apply, and what it means for who may sign off (rule 2).
import { beforeEach, describe, expect, it } from 'vitest'
import { suggestionTrial } from '../../../shared/desk/queries/suggestion-trial'
import { threadsOf } from '../../../shared/desk/queries/threads'
import { standingOf } from '../../../shared/desk/standing'
import { latest } from '../../../shared/desk/state'
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

  it('are nobody’s when they are short and of another post', () => {
    desk.draft('ben', 'q', 'Thank you!')
    desk.draft('ana', 'r', 'Thank you!', { slot: null })
    expect([...contributorsOf(desk.post('r').revisions)]).toEqual(['ana'])
  })
})
