// Posts near a post: the index must say what looking at every post would say, whatever has happened on the desk.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkPost } from '../../../shared/desk/checking'
import { evolve } from '../../../shared/desk/evolve'
import { forkOf } from '../../../shared/desk/fork'
import { closeMinutes } from '../../../shared/desk/neighbours'
import { formOf, shareOf } from '../../../shared/desk/neighbours/shingles'
import { lowestShare } from '../../../shared/desk/neighbours/texts'
import { type DeskState, emptyState, latest } from '../../../shared/desk/state'
import type { DeskEvent } from '../../../shared/ledger/events'
import { blankContent, type Content, contentDigest, textFor } from '../../../shared/post/content'
import { slotAt } from '../../../shared/post/slot'
import { restored } from './restored'
import { policy, SmallDesk } from './small-desk'

const accounts = ['x/a', 'x/b', 'linkedin/c']

function slotIn(minutes: number): Content['slot'] {
  const wall = Temporal.PlainDateTime.from('2027-01-11T09:00').add({ minutes }).toString({ smallestUnit: 'minute' })
  const slot = slotAt(wall, 'UTC')
  if (!slot.ok) throw new Error('no such time')
  return slot.value
}

class Posts {
  constructor(readonly state: DeskState = emptyState()) {}

  happen(event: DeskEvent): void {
    evolve(this.state, {
      seq: this.state.seq + 1,
      at: '2026-12-01T08:00:00Z',
      by: 'ana',
      cause: 'c',
      batch: null,
      event,
    })
  }

  draft(post: string, content: Content): void {
    const key = `NB-${1001 + this.state.posts.size}`
    this.happen({ type: 'PostDrafted', post, key, origin: 'typed', content, contentDigest: contentDigest(content) })
  }

  save(post: string, content: Content): void {
    const known = this.state.posts.get(post)
    if (!known) return this.draft(post, content)
    const revision = latest(known).number + 1
    this.happen({ type: 'RevisionSaved', post, revision, content, contentDigest: contentDigest(content) })
  }

  withdraw(post: string): void {
    if (this.state.posts.has(post)) this.happen({ type: 'Withdrawn', post, revision: 1, reason: '' })
  }
}

/** By looking at every post, and sharing no code with the index but what a text's shingles are. */
function bruteSimilar(state: DeskState, content: Content, post: string | null) {
  if (content.kind !== 'post') return []
  const found: { key: string; share: number; accounts: readonly string[]; instant: string | null }[] = []
  const mine = textsOf(content)
  for (const other of state.posts.values()) {
    if (other.id === post) break
    const theirs = latest(other).content
    if (other.stage === 'withdrawn' || theirs.kind !== 'post') continue
    const pairs = mine.flatMap(([text, own]) =>
      textsOf(theirs).flatMap(([theirText, theirAccounts]) => {
        const [a, b] = [formOf(text), formOf(theirText)]
        if (!a || !b) return []
        const share = shareOf(a, b)
        const said = theirAccounts.filter((id) => own.includes(id) || !content.targets.includes(id))
        return share >= lowestShare ? [{ share, accounts: said }] : []
      }),
    )
    if (pairs.length === 0) continue
    const share = Math.max(...pairs.map((pair) => pair.share))
    const said = pairs.filter((pair) => pair.share === share).flatMap((pair) => pair.accounts)
    const instant = theirs.slot?.instant ?? null
    found.push({ key: other.key, share, accounts: [...new Set(said)].sort(), instant })
  }
  return found
}

function textsOf(content: Content): readonly (readonly [string, readonly string[]])[] {
  const texts = [...new Set(content.targets.map((id) => textFor(content, id)))]
  if (content.targets.length === 0) return [[content.text, []]]
  return texts.map((text) => [text, content.targets.filter((id) => textFor(content, id) === text)])
}

function bruteClose(state: DeskState, content: Content, post: string | null) {
  const { slot } = content
  if (slot === null || content.kind !== 'post') return []
  return [...state.posts.values()]
    .filter((other) => other.id !== post && other.stage !== 'withdrawn' && latest(other).content.kind === 'post')
    .flatMap(({ key, revisions }) => {
      const theirs = revisions.at(-1)?.content
      const instant = theirs?.slot?.instant
      if (!theirs || instant === undefined) return []
      const away = Math.abs(Date.parse(instant) - Date.parse(slot.instant))
      if (away > closeMinutes * 60_000) return []
      return content.targets.filter((id) => theirs.targets.includes(id)).map((account) => ({ key, account, instant }))
    })
}

const words = fc.constantFrom('rates', 'rise', 'today', 'our', 'branch', 'opens', 'again', 'in', 'May')
const text = fc.oneof(
  fc.array(words, { maxLength: 14 }).map((all) => all.join(' ')),
  fc.constantFrom('', '🎉', 'Thanks!', 'THANKS', 'Our branch opens again in May.', 'our  branch opens again in may'),
)
const content = fc
  .record({
    text,
    own: fc.option(text, { nil: null, freq: 4 }),
    targets: fc.subarray(accounts),
    minutes: fc.option(fc.integer({ min: 0, max: 4_000 }), { nil: null }),
    kind: fc.constantFrom('post' as const, 'post' as const, 'post' as const, 'reply' as const),
  })
  .map(
    ({ own, minutes, targets, ...rest }): Content => ({
      ...blankContent,
      ...rest,
      targets,
      overrides: own !== null && targets[0] !== undefined ? { [targets[0]]: own } : {},
      slot: minutes === null ? null : slotIn(minutes),
    }),
  )

const step = fc.record({
  act: fc.constantFrom('draft', 'draft', 'draft', 'save', 'save', 'withdraw', 'ask'),
  post: fc.nat(11).map(String),
  content,
})

function play(posts: Posts, { act, post, content: what }: { act: string; post: string; content: Content }): void {
  if (act === 'withdraw') return posts.withdraw(post)
  if (act === 'ask') return void posts.state.neighbours.similar(what, null)
  posts.save(post, what)
}

function compare({ state }: Posts, asked: Content, post: string | null): void {
  const similar = state.neighbours.similar(asked, post)
  const brute = bruteSimilar(state, asked, post)
  expect(new Set(similar.map((one) => JSON.stringify(one)))).toEqual(new Set(brute.map((one) => JSON.stringify(one))))
  const shares = similar.map(({ share }) => share)
  expect(shares).toEqual(shares.toSorted((a, b) => b - a))
  const close = state.neighbours.close(asked, post)
  expect(new Set(close.map((one) => JSON.stringify(one)))).toEqual(
    new Set(bruteClose(state, asked, post).map((one) => JSON.stringify(one))),
  )
  const times = close.map(({ instant }) => instant)
  expect(times).toEqual(times.toSorted())
}

describe('the posts near a post', () => {
  it('are those that looking at every post finds, through any history', () => {
    let found = 0
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), content, fc.nat(11), (steps, asked, at) => {
        const posts = new Posts()
        for (const one of steps) play(posts, one)
        compare(posts, asked, null)
        const post = posts.state.posts.get(String(at))
        if (post) compare(posts, latest(post).content, post.id)
        found += posts.state.neighbours.similar(asked, null).length
        // Also when it is built at once, as after opening.
        compare(new Posts(restored(posts.state)), asked, null)
      }),
      { numRuns: 1_500, seed: 4 },
    )
    expect(found).toBeGreaterThan(150)
  })

  it('are found on a fork as well, and a fork within it, and the desk does not notice', () => {
    const histories = fc.tuple(...Array.from({ length: 4 }, () => fc.array(step, { maxLength: 12 })))
    fc.assert(
      fc.property(
        histories,
        content,
        fc.nat(11),
        fc.boolean(),
        ([first = [], second = [], third = [], later = []], asked, at, isRead) => {
          const posts = new Posts()
          for (const one of first) play(posts, one)
          if (isRead) posts.state.neighbours.similar(asked, null)
          const fork = new Posts(forkOf(posts.state))
          for (const one of second) play(fork, one)
          const trial = new Posts(forkOf(fork.state))
          for (const one of third) play(trial, one)
          for (const each of [trial, fork, posts]) {
            compare(each, asked, null)
            const post = each.state.posts.get(String(at))
            if (post) compare(each, latest(post).content, post.id)
          }
          for (const one of later) play(posts, one)
          compare(posts, asked, null)
        },
      ),
      { numRuns: 800, seed: 4 },
    )
  })

  it('can be read a little at a time', () => {
    const posts = new Posts()
    for (let at = 0; at < 10; at += 1) posts.draft(String(at), { ...blankContent, text: `Number ${at} of our stories` })
    const { neighbours } = posts.state
    expect(neighbours.warm(4)).toBe(true)
    posts.save('2', { ...blankContent, text: 'Words that nobody else has said' })
    posts.draft('late', { ...blankContent, text: 'Late words of the last of all' })
    while (neighbours.warm(4)) expect(neighbours.warm(0)).toBe(true)
    for (const told of ['Words that nobody else has said', 'Late words of the last of all', 'Number 2 of our stories'])
      compare(posts, { ...blankContent, text: told }, null)
  })

  it('stay what they are while posts are changed a thousand times over', () => {
    const posts = new Posts()
    for (let turn = 0; turn < 4_000; turn += 1) {
      const story = `Story ${turn % 7} of the branch in the street, told for the ${turn % 5} time`
      posts.save(String(turn % 12), { ...blankContent, text: story, targets: ['x/a'], slot: slotIn(turn % 90) })
      if (turn % 50 === 0) compare(posts, { ...blankContent, text: story, targets: ['x/a'], slot: slotIn(5) }, null)
    }
    expect(posts.state.neighbours.bytes).toBeLessThan(500_000)
  })
})

describe('what counts as the same', () => {
  const share = (a: string, b: string) => {
    const [one, other] = [formOf(a), formOf(b)]
    return one && other ? shareOf(one, other) : null
  }

  it.each([
    ['Our branch opens on Saturday.', 'OUR BRANCH  opens on Saturday 🎉'],
    ['Read it: https://a.example/1?utm_source=x', 'read it https://a.example/2'],
    ['Ｏｐｅｎ today', 'open today!'],
    ['Thanks!', 'thanks'],
  ])('%s and %s say the same', (a, b) => expect(share(a, b)).toBe(1))

  it.each([
    ['4.15% for a year, from £500', '4.75% for a year, from £500'],
    ['one two three one two three', 'two three one two three one'],
  ])('%s and %s are near, and not the same', (a, b) => {
    expect(share(a, b)).toBeLessThan(1)
    expect(share(a, b)).toBeGreaterThan(0.3)
  })

  it('a text without words is like no other', () => {
    expect(formOf('🎉 … https://a.example')).toBe(null)
  })
})

describe('a check of a post', () => {
  const rules = `pack: near
title: Near
source: House policy
clauses:
  - id: N1
    title: Not the same twice
    text: We do not say the same twice.
    why: Readers notice.
    severity: warning
    rules: [{ check: near-duplicate }]
    examples: { fails: [a, b], passes: [c, d] }
`
  const desk = () => {
    const small = new SmallDesk()
    const next = policy(2)
    small.must('mia', { type: 'adopt-policy', document: { ...next, packs: [{ name: 'near', yaml: rules }] } })
    return small
  }
  const found = (small: SmallDesk, id: string) => {
    const result = checkPost(small.state, small.post(id))
    if (!result.ok) throw new Error(result.error)
    return result.value.findings.map(({ what }) => what)
  }
  const said = 'Our branch in Mill Lane opens again on Saturday at nine.'

  it('notices what was written before it, and nothing that came later', () => {
    const small = desk()
    small.draft('ana', 'first', said)
    expect(found(small, 'first')).toEqual([])
    small.draft('ben', 'second', said)
    expect(found(small, 'first')).toEqual([])
    expect(found(small, 'second')).toHaveLength(1)
    small.edit('ana', 'first', 'Something else altogether, about the weather.')
    expect(found(small, 'second')).toEqual([])
    small.edit('ana', 'first', said)
    expect(found(small, 'second')).toHaveLength(1)
    small.must('ana', { type: 'withdraw', post: 'first', expect: small.expect('first'), reason: '' })
    expect(found(small, 'second')).toEqual([])
  })

  it('is on record with what was near it when it was submitted', () => {
    const small = desk()
    small.draft('ana', 'first', said)
    small.draft('ana', 'second', said)
    small.submit('ana', 'second')
    expect(small.post('second').checked?.findings).toHaveLength(1)
  })
})
