// What may be handed over, what may come in and how, and what becomes of it: decided on the state alone.
import { beforeEach, describe, expect, it } from 'vitest'
import type { CommandOf } from '../../../shared/desk/commands'
import { evolve } from '../../../shared/desk/evolve'
import { latest } from '../../../shared/desk/state'
import { contentDigest } from '../../../shared/post/content'
import { contributorsOf } from '../../../shared/review/contribution'
import { keyOf, withKeys } from './histories/keys'
import { content, type Name, people, SmallDesk } from './small-desk'

let desk: SmallDesk
beforeEach(() => {
  desk = withKeys(new SmallDesk())
})

const text = 'Our branch in Leeds opens on Saturday at nine.'
const now = '2026-12-01T08:00:00.000Z'

interface Asked {
  readonly as?: 'draft' | 'proposal' | 'words'
  readonly text?: string
  readonly post?: string
  readonly signedBy?: string
  readonly writer?: string
  readonly bundle?: string
  readonly targets?: string[]
  readonly more?: Partial<CommandOf<'bring-in'>['posts'][number]['handed']>
}

function file(asked: Asked = {}): CommandOf<'bring-in'> {
  const { as = 'draft', post = 'p', signedBy = 'ana', writer = 'ana', bundle = 'a'.repeat(64) } = asked
  const words = content(asked.text ?? text, { targets: asked.targets ?? ['x/northbank'] })
  const digest = contentDigest(words)
  const known = desk.state.posts.get(post)
  return {
    type: 'bring-in',
    bundle,
    desk: { name: 'Northbank too', keyId: '0'.repeat(32) },
    signedBy,
    keyId: keyOf(signedBy),
    handedOverAt: now,
    people: [...new Set([signedBy, writer])].map((id) => ({
      id,
      name: people[id as Name]?.name ?? 'Zed',
      keys: [keyOf(id)],
    })),
    posts: [
      {
        as,
        post,
        ...(as !== 'draft' && known && { expect: desk.expect(post) }),
        decided: [],
        handed: {
          post,
          before: [],
          key: 'NT-1',
          stage: 'draft',
          author: writer,
          revision: 1,
          content: words,
          contentDigest: digest,
          revisions: [{ contentDigest: digest, by: writer, at: now }],
          people: [writer],
          comments: [],
          suggestions: [],
          ...asked.more,
        },
      },
    ],
  }
}

const why = (by: Name, command: Parameters<SmallDesk['act']>[1]) => {
  const decided = desk.act(by, command)
  return decided.ok ? null : `${decided.error.code}: ${decided.error.what}`
}
const hands = (post = 'p') => [...contributorsOf(desk.post(post).revisions)].sort()
const comment = { id: 'c1', by: 'cleo', at: now, text: 'Which zone?', anchor: null, quote: '', thread: null }
const handOver = (...posts: string[]): CommandOf<'hand-over'> => ({
  type: 'hand-over',
  bundle: 'b'.repeat(64),
  purpose: 'To read',
  posts: posts.map((post) => ({ post, expect: desk.expect(post) })),
})

describe('handing over', () => {
  beforeEach(() => desk.draft('ana', 'p', text))

  it('is for whoever has a role, of posts as they saw them, each once', () => {
    expect(why('cleo', handOver('p'))).toBeNull()
    expect(why('ana', handOver('p', 'p'))).toBe('exists: A post is handed over twice.')
    const before = handOver('p')
    desk.edit('ana', 'p', 'Another text.')
    expect(why('ana', before)).toMatch(/^stale/)
    desk.must('mia', { type: 'grant-roles', person: 'cleo', roles: [], areas: [] })
    expect(why('cleo', handOver('p'))).toMatch(/^not-allowed/)
  })

  it('needs a desk that signs', () => {
    desk = new SmallDesk()
    desk.draft('ana', 'p', text)
    expect(why('ana', handOver('p'))).toMatch(/^needs-key/)
  })
})

describe('bringing in a draft', () => {
  it('a writer may, whoever signed it; a reviewer what a colleague signed; nobody else', () => {
    expect(why('cleo', file({ signedBy: 'zed' }))).toBe('not-allowed: Only a writer can do this.')
    expect(why('cleo', file({ signedBy: 'cleo' }))).toBe('not-allowed: Only a writer can do this.')
    desk.must('mia', { type: 'grant-roles', person: 'dev', roles: ['admin'], areas: [] })
    expect(why('dev', file())).toBe('not-allowed: Only a writer can do this.')
    expect(why('cleo', file())).toBeNull()
    expect(hands()).toEqual(['ana'])
  })

  it('who brings it in answers for it where no colleague does, and whoever signed it always does', () => {
    desk.must('ben', file({ signedBy: 'zed', writer: 'zed' }))
    expect(hands()).toEqual(['ben', 'zed'])
    desk.must(
      'cleo',
      file({ post: 'q', signedBy: 'dev', writer: 'ana', bundle: 'c'.repeat(64), text: 'Another text.' }),
    )
    expect(hands('q')).toEqual(['ana', 'dev'])
    const revoked = { type: 'KeyRevoked' as const, person: 'dev', keyId: keyOf('dev'), reason: 'Lost' }
    evolve(desk.state, { seq: 99, at: now, by: 'dev', cause: 'x', batch: null, event: revoked })
    expect(why('cleo', file({ post: 'r', signedBy: 'dev', bundle: 'd'.repeat(64) }))).toMatch(/^not-allowed/)
  })

  it('is in review at once where it was so and a colleague answers for it, but for what could not be submitted', () => {
    desk.must('cleo', file({ more: { stage: 'submitted' } }))
    expect(desk.post('p').stage).toBe('submitted')
    expect(desk.sign('cleo', 'p').ok).toBe(true)
    desk.must('ben', file({ post: 'q', signedBy: 'zed', bundle: 'c'.repeat(64), more: { stage: 'submitted' } }))
    expect(desk.post('q').stage).toBe('draft')
    desk.must('cleo', file({ post: 'r', bundle: 'd'.repeat(64), targets: [], more: { stage: 'submitted' } }))
    expect(desk.post('r').stage).toBe('draft')
    desk.must('cleo', file({ post: 's', bundle: 'e'.repeat(64), text: ' ', more: { stage: 'submitted' } }))
    expect(desk.post('s').stage).toBe('draft')
  })

  it('is refused on a post that is here, on an account that is not, and twice from one file', () => {
    expect(why('ana', file({ targets: ['x/elsewhere'] }))).toBe(
      'not-found: x/elsewhere is not an account of this desk.',
    )
    desk.must('ana', file())
    expect(why('ana', file())).toBe('exists: This has been brought in from this file already.')
    expect(why('ana', file({ bundle: 'c'.repeat(64) }))).toBe('exists: This post is already on the desk.')
    const [one] = file({ post: 'q' }).posts
    const twice = (more: object) => ({
      ...file({ bundle: 'd'.repeat(64) }),
      posts: one ? [one, { ...one, ...more }] : [],
    })
    expect(why('ana', twice({ post: 'r' }))).toBe('exists: A post is brought in twice.')
    expect(why('ana', twice({ handed: { ...one?.handed, post: 'r' } }))).toBe('exists: A post is brought in twice.')
  })

  it('is the draft of its writer, where that is somebody of this desk, and stays one where it was one', () => {
    desk.must('cleo', file())
    expect(desk.post('p')).toMatchObject({ stage: 'draft', createdBy: 'ana' })
    desk.must('ben', file({ post: 'q', signedBy: 'zed', writer: 'zed', bundle: 'c'.repeat(64) }))
    expect(desk.post('q').createdBy).toBe('ben')
  })

  it('names those of the other desk who are heard in it, and nobody anew', () => {
    const brought = (bundle: string, post: string, ...said: (typeof comment)[]) => {
      const command = file({ post, bundle: bundle.repeat(64), signedBy: 'ana', more: { comments: said } })
      const others = ['yan', 'wes', 'una', 'vic'].map((id) => ({ id, name: id === 'wes' ? ' ' : id, keys: [] }))
      return { ...command, people: [...command.people, ...others] }
    }
    const said = (by: string, words = 'Which zone?') => ({ ...comment, id: `of-${by}`, by, text: words })
    desk.must('ben', brought('c', 'q', said('una', 'Ask [@Vic](person:vic), or @vic.'), said('wes')))
    expect([...desk.state.outsiders.keys()].sort()).toEqual(['una'])
    // Such as somebody who was erased since.
    desk.state.outsiders.set('una', { name: 'Erased person una', keys: [] })
    desk.must('ben', brought('d', 'r', { ...said('una'), id: 'again' }))
    expect(desk.state.outsiders.get('una')?.name).toBe('Erased person una')
  })

  it('leaves suggestions out that are about no words, or change none', () => {
    const suggestion = (id: string, quote: string, replacement: string) => {
      const anchor = { start: 3, end: 3 + quote.length, quote, before: 'Our', after: '' }
      return { id, by: 'cleo', at: now, anchor, replacement, note: '', people: ['cleo'] }
    }
    const suggestions = [
      suggestion('1', '', ' new'),
      suggestion('2', ' branch', ' branch'),
      suggestion('3', ' branch', ''),
    ]
    desk.must('ben', file({ more: { suggestions } }))
    expect(desk.post('p').suggestions.map(({ id }) => id)).toEqual(['3'])
  })
})

describe('bringing in other words for a post that is here', () => {
  beforeEach(() => desk.draft('ana', 'p', text))

  it('changes nothing, and is refused where there is nothing to propose', () => {
    expect(why('ana', file({ as: 'proposal', post: 'nowhere' }))).toMatch(/^not-found/)
    expect(why('ana', file({ as: 'proposal' }))).toBe('no-change: It reads the same here.')
    expect(why('ana', file({ as: 'proposal', text: 'B', targets: ['x/elsewhere'] }))).toMatch(/^not-found/)
    const stale = file({ as: 'proposal', text: 'Another text.' })
    desk.edit('ana', 'p', `${text} Come.`)
    expect(why('ana', stale)).toMatch(/^stale/)
    desk.must('cleo', file({ as: 'proposal', text: 'Another text.' }))
    expect(latest(desk.post('p')).content.text).toBe(`${text} Come.`)
    expect(why('ana', file({ as: 'proposal', text: 'Another text.', bundle: 'c'.repeat(64) }))).toMatch(
      /^no-change: The same words/,
    )
  })

  it('is for the post that it is about, by who may comment, and for none that has left', () => {
    const other: Asked = { as: 'proposal', text: 'Another text.' }
    const words: Asked = { as: 'words', more: { comments: [comment] } }
    desk.draft('ana', 'q', 'A second text.')
    for (const asked of [other, words]) {
      const command = file(asked)
      const posts = command.posts.map((one) => ({ ...one, post: 'q', expect: desk.expect('q') }))
      expect(why('ana', { ...command, posts })).toBe('not-found: There is no such post on this desk.')
    }
    desk.submit('ana', 'p')
    desk.sign('cleo', 'p')
    desk.must('mia', { type: 'grant-roles', person: 'cleo', roles: [], areas: [] })
    expect(why('cleo', file(other))).toMatch(/^not-allowed/)
    expect(why('cleo', file(words))).toMatch(/^not-allowed/)
    expect(desk.export('mia', 'p').ok).toBe(true)
    expect(why('ana', file(other))).toBe('locked: It was exported here, so its content is locked.')
    expect(why('ana', file(words))).toBeNull()
  })

  it('may be proposed beside others, and again once it was declined', () => {
    desk.must('cleo', file({ as: 'proposal', text: 'Another text.' }))
    const [proposal] = desk.post('p').proposals
    // Whoever brought it in has a hand in it all the same: nobody is asked to vouch for what changes nothing.
    expect(proposal?.from.isVouchedFor).toBe(false)
    expect(why('cleo', file({ as: 'proposal', text: 'A third text.', bundle: 'c'.repeat(64) }))).toBeNull()
    desk.must('ana', { type: 'decline-proposal', post: 'p', proposal: proposal?.id ?? '', reason: 'No.' })
    expect(why('cleo', file({ as: 'proposal', text: 'Another text.', bundle: 'd'.repeat(64) }))).toBeNull()
  })

  it('is not taken for an account that is not here, or where the post reads so already', () => {
    desk.must('cleo', file({ as: 'proposal', text: `${text}!` }))
    const [proposal] = desk.post('p').proposals
    if (!proposal) throw new Error('Nothing is proposed')
    const strange = { ...proposal, id: 'strange', content: content('B', { targets: ['x/elsewhere'] }) }
    const same = { ...proposal, id: 'same', content: latest(desk.post('p')).content }
    desk.state.posts.set('p', { ...desk.post('p'), proposals: [proposal, strange, same] })
    const taking = (id: string) =>
      ({ type: 'take-proposal', post: 'p', expect: desk.expect('p'), proposal: id }) as const
    expect(why('ana', taking('strange'))).toMatch(/^not-found: x\/elsewhere/)
    expect(why('ana', taking('same'))).toBe('no-change: The post already reads so.')
  })

  it('is taken over, with its writer’s hand in the post, where the post comes to read so by somebody’s suggestion', () => {
    desk.must('cleo', file({ as: 'proposal', text: `${text}!`, writer: 'dev', signedBy: 'dev' }))
    const anchor = { start: text.length - 1, end: text.length, quote: '.', before: 'at nine', after: '' }
    desk.must('ben', { type: 'suggest', post: 'p', revision: 1, anchor, replacement: '.!', note: '' })
    const [suggestion] = desk.post('p').suggestions
    desk.must('ana', {
      type: 'apply-suggestions',
      post: 'p',
      expect: desk.expect('p'),
      suggestions: [suggestion?.id ?? ''],
    })
    expect(latest(desk.post('p')).content.text).toBe(`${text}!`)
    expect([...contributorsOf(desk.post('p').revisions)]).toEqual(expect.arrayContaining(['dev', 'ben']))
    expect(desk.post('p').proposals[0]?.answer).not.toBeNull()
  })

  it('its writer takes it over with everybody’s hand in it, or declines it, once', () => {
    desk.must('cleo', file({ as: 'proposal', text: 'Another text.', writer: 'dev', signedBy: 'dev' }))
    const proposal = desk.post('p').proposals[0]?.id ?? ''
    const taking = (id = proposal) => ({
      type: 'take-proposal' as const,
      post: 'p',
      expect: desk.expect('p'),
      proposal: id,
    })
    const declining = (id = proposal) => ({ type: 'decline-proposal' as const, post: 'p', proposal: id, reason: 'No.' })
    expect(why('cleo', taking())).toMatch(/^not-allowed/)
    expect(why('cleo', declining())).toMatch(/^not-allowed/)
    expect(why('ana', taking('none'))).toMatch(/^not-found/)
    expect(why('ana', declining('none'))).toMatch(/^not-found/)
    expect(why('ana', { ...declining(), post: 'none' })).toMatch(/^not-found/)
    expect(why('ana', { ...taking(), expect: { revision: 9, contentDigest: 'f'.repeat(64) } })).toMatch(/^stale/)
    desk.must('ana', taking())
    expect(hands()).toEqual(['ana', 'cleo', 'dev'])
    expect(why('ana', taking())).toBe('no-change: This proposal is already taken.')
    expect(why('ana', declining())).toBe('no-change: This proposal is already taken.')
    desk.must('cleo', file({ as: 'proposal', text: 'A third text.', bundle: 'c'.repeat(64) }))
    const other = desk.post('p').proposals[1]?.id ?? ''
    desk.edit('ana', 'p', 'A fourth text.')
    desk.must('ana', declining(other))
    expect(why('ana', declining(other))).toBe('no-change: This proposal is already declined.')
  })

  it('typed over by hand it counts as taken; a short text that anybody may write does not, unless all of it is the same', () => {
    const long = 'A longer text, which nobody comes to write by chance.'
    desk.must(
      'cleo',
      file({ as: 'proposal', text: long, writer: 'dev', signedBy: 'dev', targets: ['linkedin/northbank'] }),
    )
    desk.edit('ana', 'p', long)
    expect(hands()).toEqual(['ana', 'cleo', 'dev'])
    desk.draft('ana', 'q', text)
    desk.must(
      'cleo',
      file({ as: 'proposal', post: 'q', text: 'Hi.', bundle: 'c'.repeat(64), targets: ['linkedin/northbank'] }),
    )
    desk.edit('ana', 'q', 'Hi.')
    expect(desk.post('q').proposals[0]?.answer).toBeNull()
    desk.edit('ana', 'q', 'Hi.', { targets: ['linkedin/northbank'] })
    expect(desk.post('q').proposals[0]?.answer?.kind).toBe('taken')
  })

  it('only what was said comes in where nothing else is wanted, and nothing twice', () => {
    expect(why('ana', file({ as: 'words' }))).toBe('no-change: Nothing was said about it that is not here already.')
    expect(why('ana', file({ as: 'words', post: 'nowhere' }))).toMatch(/^not-found/)
    desk.must('ben', file({ as: 'words', more: { comments: [comment] } }))
    expect(desk.post('p').comments.map(({ by, from }) => [by, from?.by])).toEqual([['ben', 'cleo']])
    expect(why('ana', file({ as: 'words', bundle: 'c'.repeat(64), more: { comments: [comment] } }))).toMatch(
      /^no-change/,
    )
    const said = { type: 'retract-comment' as const, post: 'p', comment: 'c1' }
    expect(why('ben', said)).toBe('not-allowed: This was said on another desk.')
  })

  it('an answer never comes into a thread among reviewers', () => {
    desk.must('cleo', { type: 'comment', post: 'p', revision: 1, text: 'Between us.', anchor: null, internal: true })
    const note = desk.post('p').comments[0]?.id ?? ''
    desk.must('ana', file({ as: 'words', more: { comments: [{ ...comment, thread: note }] } }))
    expect(desk.post('p').comments.map(({ thread }) => thread)).toEqual([null, null])
  })

  it('an answer to an answer begins a thread of its own', () => {
    desk.must('ben', { type: 'comment', post: 'p', revision: 1, text: 'Which day?', anchor: null })
    const [asked] = desk.post('p').comments
    const thread = asked?.id ?? ''
    desk.must('ana', { type: 'comment', post: 'p', revision: 1, text: 'Monday.', anchor: null, thread })
    const [, answer] = desk.post('p').comments
    desk.must('ana', file({ as: 'words', more: { comments: [{ ...comment, thread: answer?.id ?? '' }] } }))
    expect(desk.post('p').comments.map((one) => one.thread)).toEqual([null, thread, null])
    expect(desk.post('p').comments.at(-1)?.from).not.toHaveProperty('quote')
  })

  it('words that are not here are told with the comment, and a suggestion for them stays out', () => {
    const anchor = { start: 0, end: 7, quote: 'Another', before: '', after: ' text.' }
    const suggestion = { id: 's1', by: 'cleo', at: now, anchor, replacement: 'One', note: '', people: ['cleo'] }
    desk.must(
      'ana',
      file({
        as: 'words',
        text: 'Another text.',
        more: { comments: [{ ...comment, anchor }], suggestions: [suggestion] },
      }),
    )
    expect(desk.post('p').comments[0]).toMatchObject({ anchor: null, from: { quote: 'Another' } })
    expect(desk.post('p').suggestions).toEqual([])
  })
})

describe('what came in', () => {
  it('is not declined by who brought in a suggestion of somebody else', () => {
    desk.draft('ana', 'p', text)
    const anchor = { start: 0, end: 3, quote: 'Our', before: '', after: ' branch' }
    const suggestion = { id: 's1', by: 'cleo', at: now, anchor, replacement: 'The', note: '', people: ['cleo'] }
    desk.must('dev', file({ as: 'words', more: { suggestions: [suggestion] } }))
    expect(why('dev', { type: 'decline-suggestion', post: 'p', suggestion: 's1', reason: '' })).toMatch(/^not-allowed/)
    expect(why('ana', { type: 'decline-suggestion', post: 'p', suggestion: 's1', reason: '' })).toBeNull()
  })

  it('is no import, and is not taken back as one', () => {
    desk.act('cleo', file(), 'b')
    expect(desk.post('p').batch).toBe('b')
    expect(why('ana', { type: 'withdraw-import', batch: 'b' })).toMatch(/^no-change/)
  })

  it('names people who were never on this desk, whose name can be erased, once', () => {
    desk.must('ben', file({ signedBy: 'zed', writer: 'zed' }))
    expect(desk.state.outsiders.get('zed')?.name).toBe('Zed')
    expect(why('mia', { type: 'erase-person', person: 'zed' })).toBeNull()
    expect(desk.state.outsiders.get('zed')?.name).toBe('Erased person zed')
    expect(why('mia', { type: 'erase-person', person: 'zed' })).toMatch(/^no-change/)
  })

  it('as a proposal is left aside by other words, by a change of something else, and once it was declined', () => {
    const long = 'A longer text, which nobody comes to write by chance.'
    const other = 'Yet another text, which has nothing to do with the other.'
    desk.draft('ana', 'p', text)
    desk.must('cleo', file({ as: 'proposal', targets: ['linkedin/northbank'] }))
    desk.must('cleo', file({ as: 'proposal', text: long, bundle: 'c'.repeat(64) }))
    const answers = () => desk.post('p').proposals.map(({ answer }) => answer?.kind ?? null)
    desk.edit('ana', 'p', text, { slot: null })
    desk.edit('ana', 'p', other)
    expect(answers()).toEqual([null, null])
    const proposal = desk.post('p').proposals[1]?.id ?? ''
    desk.must('ana', { type: 'decline-proposal', post: 'p', proposal, reason: 'No.' })
    desk.edit('ana', 'p', long)
    expect(answers()).toEqual([null, 'declined'])
  })
})

describe('taking it back', () => {
  const back = { type: 'take-back-bundle' as const, bundle: 'a'.repeat(64) }

  it('is for who brought it in, of what nobody has gone on from', () => {
    expect(why('ana', back)).toBe('not-found: No such file was brought in.')
    desk.draft('ana', 'p', text)
    desk.must('ben', file({ as: 'proposal', text: 'Another text.', more: { comments: [comment] } }))
    expect(why('ana', back)).toMatch(/^not-allowed: Somebody else/)
    desk.must('ana', { type: 'comment', post: 'p', revision: 1, text: 'London.', anchor: null, thread: 'c1' })
    desk.must('mia', { type: 'grant-roles', person: 'ben', roles: [], areas: [] })
    expect(why('ben', back)).toMatch(/^not-allowed: Only/)
    desk.must('mia', { type: 'grant-roles', person: 'ben', roles: ['writer'], areas: [] })
    desk.must('ben', back)
    // The comment was answered, so it stays; the proposal was not.
    expect(desk.post('p').comments).toHaveLength(2)
    expect(desk.post('p').proposals).toEqual([])
    expect(why('ben', back)).toBe('no-change: Nothing of this file is left untouched.')
  })
})
