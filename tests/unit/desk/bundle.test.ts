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
    const twice = file({ post: 'q', bundle: 'd'.repeat(64) })
    expect(why('ana', { ...twice, posts: [...twice.posts, ...twice.posts] })).toBe(
      'exists: A post is brought in twice.',
    )
  })

  it('of words that the one who brings them in wrote before, keeps their hand in them', () => {
    desk.draft('ben', 'mine', text)
    desk.must('ben', file({ signedBy: 'ana' }))
    expect(hands()).toEqual(['ana', 'ben'])
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

describe('taking it back', () => {
  const back = { type: 'take-back-bundle' as const, bundle: 'a'.repeat(64) }

  it('is for who brought it in, of what nobody has gone on from', () => {
    expect(why('ana', back)).toBe('not-found: No such file was brought in.')
    desk.draft('ana', 'p', text)
    desk.must('ben', file({ as: 'proposal', text: 'Another text.', more: { comments: [comment] } }))
    expect(why('ana', back)).toMatch(/^not-allowed: Somebody else/)
    desk.must('ana', { type: 'comment', post: 'p', revision: 1, text: 'London.', anchor: null, thread: 'c1' })
    desk.must('ben', back)
    // The comment was answered, so it stays; the proposal was not.
    expect(desk.post('p').comments).toHaveLength(2)
    expect(desk.post('p').proposals).toEqual([])
    expect(why('ben', back)).toBe('no-change: Nothing of this file is left untouched.')
  })
})
