import { parse } from 'yaml'
import { describe, expect, it } from 'vitest'
import { disputes, ruleRecords } from '../../../shared/desk/queries/rule-record'
import { checkPost } from '../../../shared/desk/checking'
import { evolve } from '../../../shared/desk/evolve'
import { emptyState } from '../../../shared/desk/state'
import { policy, SmallDesk } from './small-desk'

const blockerRule = 'words/W1#1'
const warningRule = 'words/W2#1'

function recordOf(desk: SmallDesk, rule: string) {
  return ruleRecords(desk.state, desk.now).find((record) => record.rule === rule)
}

function submitted(text: string): SmallDesk {
  const desk = new SmallDesk()
  desk.draft('ana', 'p', text)
  desk.submit('ana', 'p')
  return desk
}

function findingOf(desk: SmallDesk): string {
  const finding = desk.post('p').checked?.findings[0]?.id
  if (finding === undefined) throw new Error('Nothing was found')
  return finding
}

const dispute = (desk: SmallDesk, by: string, note = 'It is a quotation.') =>
  desk.act(by, { type: 'dispute-finding', post: 'p', expect: desk.expect('p'), finding: findingOf(desk), note })

describe('the record of a rule', () => {
  it('counts a finding once, however often it is checked again', () => {
    const desk = submitted('The best bank.')
    desk.edit('ana', 'p', 'The best bank. Come and see.')
    desk.submit('ana', 'p')
    expect(recordOf(desk, warningRule)).toMatchObject({ clause: 'W2', hits: 1, upheld: 0, considered: 0, disputed: 0 })
  })

  it('is upheld when the writer changes the words', () => {
    const desk = submitted('Guaranteed returns for all.')
    desk.edit('ana', 'p', 'Returns may vary.')
    desk.submit('ana', 'p')
    expect(recordOf(desk, blockerRule)).toMatchObject({ hits: 1, upheld: 1 })
  })

  it('is upheld when a refusal cites the clause, and not when it cites another', () => {
    const desk = submitted('The best bank.')
    desk.must('cleo', {
      type: 'sign-off',
      post: 'p',
      expect: desk.expect('p'),
      area: 'brand',
      decision: 'reject',
      clauses: ['W2'],
      note: 'Which test says so?',
    })
    expect(recordOf(desk, warningRule)).toMatchObject({ hits: 1, upheld: 1 })
    const other = submitted('The best bank.')
    other.must('cleo', {
      type: 'sign-off',
      post: 'p',
      expect: other.expect('p'),
      area: 'brand',
      decision: 'reject',
      clauses: ['W1'],
      note: 'No.',
    })
    expect(recordOf(other, warningRule)).toMatchObject({ hits: 1, upheld: 0 })
  })

  it('is not upheld because another policy no longer asks for it', () => {
    const desk = submitted('The best bank.')
    const { packs, ...rest } = policy(2)
    const milder = packs.map(({ name, yaml }) => ({ name, yaml: yaml.replace('["the best"]', '["the worst"]') }))
    desk.must('mia', { type: 'adopt-policy', document: { ...rest, packs: milder } })
    desk.edit('ana', 'p', 'The best bank, still.')
    desk.submit('ana', 'p')
    expect(recordOf(desk, warningRule)).toMatchObject({ hits: 1, upheld: 0 })
  })

  it('counts what was considered', () => {
    const desk = submitted('The best bank.')
    desk.must('cleo', {
      type: 'consider-finding',
      post: 'p',
      expect: desk.expect('p'),
      finding: findingOf(desk),
      note: '',
    })
    expect(recordOf(desk, warningRule)).toMatchObject({ hits: 1, considered: 1 })
  })

  it('is the same when the desk is folded anew from its ledger', () => {
    const desk = submitted('The best bank. Guaranteed returns.')
    dispute(desk, 'ana')
    desk.edit('ana', 'p', 'A bank.')
    desk.submit('ana', 'p')
    const again = desk.entries.reduce(evolve, emptyState())
    expect(ruleRecords(again, desk.now)).toEqual(ruleRecords(desk.state, desk.now))
    expect(disputes(again)).toEqual(disputes(desk.state))
  })
})

describe('a disputed finding', () => {
  it('needs a reason, and counts once however many people dispute it', () => {
    const desk = submitted('The best bank.')
    expect(dispute(desk, 'ana').ok).toBe(true)
    expect(dispute(desk, 'cleo').ok).toBe(true)
    expect(recordOf(desk, warningRule)).toMatchObject({ hits: 1, disputed: 1 })
  })

  it('was found, though by a policy that came after the post was submitted', () => {
    const desk = submitted('The worst bank.')
    const { packs, ...rest } = policy(2)
    const stricter = packs.map(({ name, yaml }) => ({ name, yaml: yaml.replace('["the best"]', '["the worst"]') }))
    desk.must('mia', { type: 'adopt-policy', document: { ...rest, packs: stricter } })
    const found = checkPost(desk.state, desk.post('p'))
    const finding = found.ok ? (found.value.findings[0]?.id ?? '') : ''
    desk.must('cleo', { type: 'dispute-finding', post: 'p', expect: desk.expect('p'), finding, note: 'A quotation.' })
    expect(recordOf(desk, warningRule)).toMatchObject({ hits: 1, disputed: 1, lately: { hits: 1 } })
    desk.edit('ana', 'p', 'The worst bank, it was said.')
    desk.submit('ana', 'p')
    expect(recordOf(desk, warningRule)?.disputed).toBe(1)
  })

  it('is not disputed twice by the same person', () => {
    const desk = submitted('The best bank.')
    dispute(desk, 'ana')
    expect(dispute(desk, 'ana')).toMatchObject({ ok: false, error: { code: 'no-change' } })
  })

  it('stays in the way: disputing is no way round a blocker', () => {
    const desk = submitted('Guaranteed returns for all.')
    dispute(desk, 'ana')
    expect(desk.sign('cleo', 'p')).toMatchObject({ ok: false, error: { code: 'in-the-way' } })
  })

  it('is refused where the finding is not on the post', () => {
    const desk = submitted('The best bank.')
    const decided = desk.act('ana', {
      type: 'dispute-finding',
      post: 'p',
      expect: desk.expect('p'),
      finding: 'none',
      note: 'Wrong.',
    })
    expect(decided).toMatchObject({ ok: false, error: { code: 'not-found' } })
  })

  it('becomes an example that reads back as the very words that were found wrongly', () => {
    const desk = submitted('The best: "bank" # of all\n– and more.')
    dispute(desk, 'ana', 'A quotation.')
    const [view] = disputes(desk.state)
    expect(view).toMatchObject({ key: 'N-1001', by: 'Ana Ruiz', clause: 'W2', note: 'A quotation.' })
    expect(parse(`passes:\n${view?.example}`)).toEqual({
      passes: [{ text: 'The best: "bank" # of all\n– and more.', channels: ['x'] }],
    })
  })
})
