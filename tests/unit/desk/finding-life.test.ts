// What became of a post's findings, as its reviewers see it.
import { expect, it } from 'vitest'
import { postView } from '../../../shared/desk/queries/post'
import { ruleRecords } from '../../../shared/desk/queries/rule-record'
import { policy, SmallDesk } from './small-desk'

function submitted(text: string): SmallDesk {
  const desk = new SmallDesk()
  desk.draft('ana', 'p', text)
  desk.submit('ana', 'p')
  return desk
}

function changedTo(desk: SmallDesk, text: string): void {
  desk.edit('ana', 'p', text)
  desk.submit('ana', 'p')
}

const view = (desk: SmallDesk, by = 'cleo') => {
  const person = desk.state.people.get(by)
  if (!person) throw new Error(`There is no ${by}`)
  return postView(desk.state, person, desk.post('p'), desk.now)
}
const finding = (desk: SmallDesk) => view(desk).findings[0]?.id ?? 'none'
const consider = (desk: SmallDesk, note = '') =>
  desk.must('cleo', { type: 'consider-finding', post: 'p', expect: desk.expect('p'), finding: finding(desk), note })

it('a considered finding stays considered while other words change', () => {
  const desk = submitted('We say we are the best bank in the whole of town.')
  consider(desk, 'A jury said so.')
  changedTo(desk, 'We say we are the best bank in the whole of town. Come in.')
  expect(view(desk).life.considered).toMatchObject([{ by: 'Cleo Hart', revision: 1, note: 'A jury said so.' }])
  expect(view(desk).life.reopened).toEqual([])
  expect(view(desk).obstacles.approve).toEqual([])
})

it('is open again when its words changed, and says which words were considered', () => {
  const desk = submitted('We say we are the best bank in the whole of town.')
  consider(desk)
  changedTo(desk, 'We say we are THE   BEST bank anywhere, in the whole of town.')
  expect(view(desk).life.reopened).toMatchObject([
    { finding: finding(desk), kind: 'considered', by: 'Cleo Hart', revision: 1, was: 'the best' },
  ])
  expect(view(desk).obstacles.approve.map(({ kind }) => kind)).toEqual(['warning-open'])
})

it('is open again when its clause changed', () => {
  const desk = submitted('We say we are the best bank in the whole of town.')
  consider(desk)
  const [pack] = policy(2).packs
  const yaml = (pack?.yaml ?? '').replace('Superlatives need a second look.', 'Superlatives need proof.')
  desk.must('mia', { type: 'adopt-policy', document: { ...policy(2), packs: [{ name: 'words', yaml }] } })
  expect(view(desk).life.reopened).toMatchObject([{ finding: finding(desk), changed: 'clause' }])
})

it('what the writer mended is listed with its revision', () => {
  const desk = submitted('Guaranteed returns for all.')
  changedTo(desk, 'Returns may vary.')
  expect(view(desk).life.gone).toMatchObject([
    { clause: 'W1', title: 'Never promise returns', revision: 2, how: 'fixed' },
  ])
  changedTo(desk, 'Guaranteed returns for all.')
  expect(view(desk).life.gone).toEqual([])
})

it('what another version of the policy finds says so, and what it no longer asks is obsolete', () => {
  const desk = submitted('The best bank. Hello, dear customer.')
  const [pack] = policy(2).packs
  const other = (pack?.yaml ?? '')
    .replaceAll('W2', 'W9')
    .replace('terms: ["the best"]', 'terms: ["dear customer", "the best bank in", "the best rate"]')
    .replace('fails: ["We are the best bank.",', 'fails: ["Dear customer, hello.",')
  desk.must('mia', { type: 'adopt-policy', document: { ...policy(2), packs: [{ name: 'words', yaml: other }] } })
  expect(view(desk).life.fromPolicy).toEqual([finding(desk)])
  desk.must('mia', { type: 'withdraw', post: 'p', expect: desk.expect('p'), reason: 'x' })
  desk.submit('ana', 'p')
  expect(view(desk).life.fromPolicy).toEqual([finding(desk)])
  expect(view(desk).life.gone).toMatchObject([{ clause: 'W2', how: 'obsolete' }])
})

it('a rule’s record counts what was waived, and what there was in the last 90 days', () => {
  const desk = submitted('Some banks promise “guaranteed returns” and cannot keep it.')
  const until = '2027-02-01T00:00:00Z'
  const expected = desk.expect('p')
  desk.must('ana', {
    type: 'request-waiver',
    post: 'p',
    expect: expected,
    finding: finding(desk),
    reason: 'quoted-words',
    note: 'The supervisor’s own words.',
    until,
  })
  const waiver = view(desk).life.waivers[0]
  expect(waiver).toMatchObject({ state: 'asked', decideRefusal: null, by: 'Ana Ruiz', clause: 'W1' })
  expect(view(desk, 'ana').life.waivers[0]).toMatchObject({ takesBack: 'request' })
  desk.must('cleo', { type: 'grant-waiver', post: 'p', expect: expected, waiver: waiver?.id ?? '', until, note: '' })
  expect(view(desk).life).toMatchObject({ waived: [finding(desk)], waivers: [{ takesBack: 'decision' }] })
  const record = () => ruleRecords(desk.state, desk.now).find(({ rule }) => rule === 'words/W1#1')
  expect(record()).toMatchObject({ hits: 1, waived: 1, lately: { hits: 1, upheld: 0, waived: 1 } })
  desk.wait(100)
  expect(record()).toMatchObject({ hits: 1, waived: 1, lately: { hits: 0, upheld: 0, waived: 0 } })
})
