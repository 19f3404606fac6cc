// What an export hands over and leaves out, by slot and account, and why.
import { beforeEach, expect, it } from 'vitest'
import { type ExportRange, leavingReason, planExport } from '../../../shared/desk/export-plan'
import { standingOf } from '../../../shared/desk/standing'
import { slots, SmallDesk } from './small-desk'

let desk: SmallDesk

const [first, second] = slots.map(({ instant }) => instant)
const range = (more: Partial<ExportRange> = {}): ExportRange => ({ from: null, to: null, accounts: null, ...more })
const reason = (post: string) => leavingReason(desk.state, desk.post(post), desk.now)

/** Both lists by the ids of their posts. */
const plan = (more: Partial<ExportRange> = {}) => {
  const { included, leftOut } = planExport(desk.state, range(more), desk.now)
  return [included.map(({ id }) => id), leftOut.map(({ post }) => post.id)]
}

function approved(post: string, more: Parameters<SmallDesk['draft']>[3] = {}) {
  desk.draft('ana', post, `Rates are up: ${post}.`, more)
  desk.submit('ana', post)
  expect(desk.sign('cleo', post).ok).toBe(true)
}

beforeEach(() => {
  desk = new SmallDesk()
})

it('holds what is approved, and says why the rest of what is on its way stays', () => {
  approved('yes')
  approved('no-slot', { slot: null })
  desk.draft('ana', 'draft', 'Rates are up.')
  desk.draft('ana', 'gone', 'Rates are up.')
  desk.must('ana', { type: 'withdraw', post: 'gone', expect: desk.expect('gone'), reason: '' })
  expect(plan()).toEqual([['yes'], ['no-slot']])
  expect(['yes', 'no-slot', 'draft', 'gone'].map(reason)).toEqual([
    null,
    'it has no slot',
    'it is a draft',
    'it was withdrawn',
  ])
})

it.each<[string, Partial<ExportRange>, string[]]>([
  ['no bounds', {}, ['one', 'two', 'never']],
  ['a beginning, which belongs to it', { from: second ?? null }, ['two']],
  ['an end, which does not', { to: second ?? null }, ['one']],
  ['both', { from: first ?? null, to: second ?? null }, ['one']],
  ['its account', { accounts: ['x/northbank'] }, ['one', 'two', 'never']],
  ['another account', { accounts: ['linkedin/northbank'] }, []],
])('is of the slots and accounts that are asked for: %s', (_what, asked, expected) => {
  approved('two', { slot: slots[1] ?? null })
  approved('one')
  approved('never', { slot: null })
  expect(plan(asked).flat()).toEqual(expected)
})

it('goes by a check of this moment, whatever an older version of the app recorded', () => {
  approved('p')
  desk.draft('ana', 'q', 'We promise guaranteed returns.')
  desk.submit('ana', 'q')
  const [signOff] = desk.post('p').signOffs
  const { checked, ...q } = desk.post('q')
  if (!signOff || !checked) throw new Error('Nothing was signed or checked')
  const signOffs = [{ ...signOff, ...standingOf(desk.state, desk.post('q'), desk.now).file.ground }]
  desk.state.posts.set('q', { ...q, signOffs, checked: { ...checked, findings: [] } })
  expect(standingOf(desk.state, desk.post('q'), desk.now).status).toBe('approved')
  expect(reason('q')).toBe('a check made just now found something in the way')
})
