// What a writer may not do, and why: with drafts, with imports, and with what is already on its way.
import { beforeEach, describe, expect, it } from 'vitest'
import type { Command } from '../../../shared/desk/commands'
import { evolve } from '../../../shared/desk/evolve'
import { latest } from '../../../shared/desk/state'
import type { Content } from '../../../shared/post/content'
import { content, people, policy, SmallDesk } from './small-desk'

let desk: SmallDesk
beforeEach(() => {
  desk = new SmallDesk()
})

const codeOf = (command: Command, by = 'ana') => {
  const decided = desk.act(by, command)
  return decided.ok ? 'done' : decided.error.code
}
const draft = (post: string, what: Content): Command => ({ type: 'draft-post', post, content: what })
const importing = (...drafts: [string, Content][]): Command => ({
  type: 'import-drafts',
  drafts: drafts.map(([post, what]) => ({ post, content: what })),
})
const picture = { name: 'door.jpg', alt: 'Our new door', url: null, digest: null }
const elsewhere = content('Rates are up.', { targets: ['threads/nobody'] })

describe('a draft', () => {
  it('is begun once', () => {
    desk.draft('ana', 'p', 'Rates are up.')
    expect(codeOf(draft('p', content('Rates are down.')))).toBe('exists')
    expect(latest(desk.post('p')).content.text).toBe('Rates are up.')
  })

  it('is only for accounts of the desk, in its targets and in its texts for single accounts', () => {
    expect(codeOf(draft('p', elsewhere))).toBe('not-found')
    expect(codeOf(draft('p', content('Rates are up.', { overrides: { 'threads/nobody': 'Up.' } })))).toBe('not-found')
    desk.draft('ana', 'p', 'Rates are up.')
    expect(codeOf({ type: 'save-revision', post: 'p', expect: desk.expect('p'), content: elsewhere })).toBe('not-found')
  })

  it('may say what it says in a picture alone', () => {
    desk.draft('ana', 'p', '', { media: [picture] })
    expect(desk.submit('ana', 'p').ok).toBe(true)
  })

  it('is submitted once, and withdrawn once', () => {
    desk.draft('ana', 'p', 'Rates are up.')
    expect(desk.submit('ana', 'p').ok).toBe(true)
    expect(desk.submit('ana', 'p')).toMatchObject({ ok: false, error: { code: 'no-change' } })
    const withdrawing: Command = { type: 'withdraw', post: 'p', expect: desk.expect('p'), reason: '' }
    expect([codeOf(withdrawing), codeOf(withdrawing)]).toEqual(['done', 'no-change'])
  })

  it('keeps its slot where it is moved to the one it has', () => {
    desk.draft('ana', 'p', 'Rates are up.')
    const { slot } = latest(desk.post('p')).content
    const moving = (to: typeof slot): Command => ({ type: 'move-slot', post: 'p', expect: desk.expect('p'), slot: to })
    expect([codeOf(moving(slot)), codeOf(moving(null))]).toEqual(['no-change', 'done'])
  })

  it('of a desk without letters in its name still has a key', () => {
    const founder = { ...people.mia, roles: [...people.mia.roles], areas: [] }
    const nameless = new SmallDesk([founder], policy(1), '银行')
    nameless.draft('mia', 'p', 'Rates are up.')
    expect(nameless.post('p').key).toBe('P-1001')
  })
})

describe('an import', () => {
  it('brings in nothing when one of its drafts cannot be', () => {
    desk.draft('ana', 'known', 'Rates are up.')
    const fine = content('Rates are down.')
    expect(codeOf(importing(['p', fine], ['p', fine]))).toBe('exists')
    expect(codeOf(importing(['p', fine], ['known', fine]))).toBe('exists')
    expect(codeOf(importing(['p', fine], ['q', elsewhere]))).toBe('not-found')
    expect([...desk.state.posts.keys()]).toEqual(['known'])
  })

  it('is taken back by whoever made it, as far as nobody has touched it', () => {
    const texts = ['One.', 'Two.', 'Three.', 'Four.']
    desk.act('ana', importing(...texts.map((text, index): [string, Content] => [`p${index}`, content(text)])), 'b1')
    const takingBack: Command = { type: 'withdraw-import', batch: 'b1' }
    desk.edit('ana', 'p0', 'One, as it should be.')
    desk.submit('ana', 'p1')
    desk.must('ana', { type: 'withdraw', post: 'p2', expect: desk.expect('p2'), reason: '' })
    expect(codeOf(takingBack, 'ben')).toBe('not-allowed')
    const before = desk.entries.length
    expect(codeOf(takingBack)).toBe('done')
    expect(desk.entries.slice(before).map(({ event }) => event)).toMatchObject([{ type: 'Withdrawn', post: 'p3' }])
    expect(codeOf(takingBack)).toBe('no-change')
  })

  it('is taken back without what came in another one', () => {
    desk.act('ana', importing(['p', content('One.')]), 'b1')
    desk.act('ana', importing(['q', content('Two.')]), 'b2')
    expect(codeOf({ type: 'withdraw-import', batch: 'b1' })).toBe('done')
    expect([desk.post('p').stage, desk.post('q').stage]).toEqual(['withdrawn', 'draft'])
  })
})

describe('on a desk whose policy cannot be read', () => {
  it('nothing is submitted, weighed or decided, and all of them say so', () => {
    desk.draft('ana', 'p', 'The best bank.')
    desk.submit('ana', 'p')
    const finding = desk.post('p').checked?.findings[0]?.id ?? ''
    desk.draft('ana', 'q', 'Rates are up.')
    const broken = { ...policy(2), packs: [{ name: 'words', yaml: 'pack: [' }] }
    // A version of this program that knows less than the one which adopted it.
    evolve(desk.state, {
      seq: desk.entries.length + 1,
      at: desk.now,
      by: 'mia',
      cause: 'later',
      batch: null,
      event: { type: 'PolicyAdopted', document: broken, policyDigest: '0'.repeat(64) },
    })
    const about = { post: 'p', expect: desk.expect('p') }
    expect(desk.submit('ana', 'q')).toMatchObject({ ok: false, error: { code: 'policy-unreadable' } })
    expect(desk.sign('cleo', 'p')).toMatchObject({ ok: false, error: { code: 'policy-unreadable' } })
    const waiver: Command = {
      type: 'request-waiver',
      ...about,
      finding,
      reason: 'other',
      note: 'For a reason of twenty letters.',
      until: '2027-01-20T00:00:00Z',
    }
    expect(codeOf({ type: 'consider-finding', ...about, finding, note: '' }, 'cleo')).toBe('policy-unreadable')
    expect(codeOf({ type: 'dispute-finding', ...about, finding, note: 'No.' }, 'cleo')).toBe('policy-unreadable')
    expect(codeOf(waiver)).toBe('policy-unreadable')
  })
})
