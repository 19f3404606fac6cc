import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { forkOf } from '../../../shared/desk/fork'
import { evolve } from '../../../shared/desk/evolve'
import { tellingLength } from '../../../shared/desk/said-before'
import { type DeskState, emptyState } from '../../../shared/desk/state'
import type { DeskEvent } from '../../../shared/ledger/events'
import { contentDigest } from '../../../shared/post/content'
import { content } from './small-desk'

const texts = [
  'Thank you!',
  ...['Monday', 'Tuesday', 'Sunday'].map((day) => `Our branch in Leeds opens on ${day} at ten.`),
]
const keys = texts.flatMap((text) => [text, contentDigest(content(text))])

interface Step {
  readonly kind: 'write' | 'ask' | 'warm' | 'fork'
  readonly post: string
  readonly text: string
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('write', 'write', 'write', 'ask', 'warm', 'fork'),
  post: fc.constantFrom('p', 'q', 'r', 's'),
  text: fc.constantFrom(...texts),
})

function write(state: DeskState, { post, text }: Step): void {
  const known = state.posts.get(post)
  const said = { post, content: content(text), contentDigest: contentDigest(content(text)) }
  const event: DeskEvent = known
    ? { type: 'RevisionSaved', revision: known.revisions.length + 1, ...said }
    : { type: 'PostDrafted', key: post, origin: 'typed', ...said }
  evolve(state, { seq: state.seq + 1, at: '2026-12-01T09:00:00Z', by: 'ana', cause: 'c', batch: null, event })
}

/** By looking at everything. */
function looked(state: DeskState, key: string): readonly (readonly [string, number])[] {
  return [...state.posts.values()].flatMap((post) =>
    post.revisions
      .filter(
        ({ content: { text }, contentDigest: digest }) =>
          digest === key || (text === key && key.length >= tellingLength),
      )
      .map(({ number }) => [post.id, number] as const),
  )
}

const found = (state: DeskState, key: string) => state.said.find(key).map(({ post, revision }) => [post, revision])

describe('what was said before', () => {
  it('is what looking at every revision finds, in its order, through any history and on forks of forks', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const states: DeskState[] = [emptyState()]
        for (const one of steps) {
          const top = states.at(-1)
          if (!top) return
          if (one.kind === 'write') write(top, one)
          else if (one.kind === 'warm') top.said.warm(1)
          else if (one.kind === 'fork') states.push(forkOf(top))
          else expect(found(top, one.text)).toEqual(looked(top, one.text))
        }
        for (const state of states) for (const key of keys) expect(found(state, key)).toEqual(looked(state, key))
      }),
      { numRuns: 400 },
    )
  })

  it('is looked up on a desk of many posts, not searched for', () => {
    const state = emptyState()
    for (let post = 0; post < 500; post += 1)
      write(state, {
        kind: 'write',
        post: `p${post}`,
        text: `Post number ${post} of our long year, for everybody who reads.`,
      })
    state.said.find('anything')
    vi.spyOn(state.posts, 'values').mockImplementation(() => {
      throw new Error('It looked at every post')
    })
    write(state, { kind: 'write', post: 'q', text: texts[1] ?? '' })
    expect(found(state, texts[1] ?? '')).toEqual([['q', 1]])
  })
})
