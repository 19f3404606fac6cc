import { describe, expect, it } from 'vitest'
import { inProcess } from '../../../electron/desk/background/in-process'
import type { Background } from '../../../electron/desk/background/jobs'
import { comparePolicies } from '../../../electron/desk/comparison'
import { Comparing, type PostChange } from '../../../shared/desk/queries/policy-change'
import { policyStakes } from '../../../shared/desk/queries/policy-stakes'
import type { PolicyDocument } from '../../../shared/policy/document'
import { policy, SmallDesk } from './small-desk'

/** The small desk's policy with something else in the place of some words. */
function reworded(from: string, to: string): PolicyDocument {
  const { packs, ...rest } = policy(2)
  return { ...rest, packs: packs.map(({ name, yaml }) => ({ name, yaml: yaml.replace(from, to) })) }
}

const patience = { background: inProcess, onProgress: () => undefined, signal: new AbortController().signal }

describe('comparing two policies over a desk', () => {
  const desk = new SmallDesk()
  desk.draft('ana', 'one', 'Guaranteed returns for all.')
  desk.draft('ana', 'two', 'The best bank.')
  desk.draft('ana', 'three', 'A bank.')
  desk.draft('ana', 'four', 'Splendid rates, and the best bank.')
  desk.submit('ana', 'four')
  desk.draft('ana', 'gone', 'The best bank of all.')
  desk.must('ana', { type: 'withdraw', post: 'gone', expect: desk.expect('gone'), reason: '' })
  const compare = (after: PolicyDocument, options: Partial<Parameters<typeof comparePolicies>[3]> = {}) =>
    comparePolicies(desk.state, policy(1), after, { ...patience, ...options })

  it('finds nothing where only the numbers of the clauses’ versions differ', async () => {
    const reasoned = reworded('They are hard to prove.', 'Nobody can prove them.')
    expect(await compare(reasoned)).toMatchObject({ posts: 4, changed: 0, clauses: [], examples: [] })
  })

  it('says which findings appear and disappear, by clause and by post', async () => {
    const found = await compare(reworded('["the best"]', '["splendid"]'))
    expect(found).toMatchObject({
      posts: 4,
      changed: 2,
      appears: 1,
      disappears: 2,
      newlyBlocked: 0,
      noLongerBlocked: 0,
    })
    expect(found.clauses).toEqual([
      { clause: 'W2', title: 'Weigh superlatives', severity: 'warning', appears: 1, disappears: 2 },
    ])
    expect(found.examples.map(({ key, stage }) => [key, stage])).toEqual([
      ['N-1002', 'draft'],
      ['N-1004', 'submitted'],
    ])
  })

  it('names first what could not leave any more, posts under review before drafts', async () => {
    const found = await compare(reworded('["guaranteed returns"]', '["bank"]'))
    expect(found).toMatchObject({ newlyBlocked: 3, noLongerBlocked: 1 })
    expect(found.examples.map(({ key, blocking }) => [key, blocking])).toEqual([
      ['N-1004', 'newly'],
      ['N-1002', 'newly'],
      ['N-1003', 'newly'],
      ['N-1001', 'no-longer'],
    ])
  })

  it('shows a changed severity as one that goes and one that comes', async () => {
    const found = await compare(reworded('severity: warning', 'severity: note'))
    expect(found.clauses.map(({ severity, appears, disappears }) => [severity, appears, disappears])).toEqual([
      ['warning', 0, 2],
      ['note', 2, 0],
    ])
  })

  it('tells how far it is, up to the end', async () => {
    const told: (readonly [number, number])[] = []
    await compare(policy(2), { onProgress: (done, total) => told.push([done, total]) })
    expect(told.at(-1)).toEqual([4, 4])
  })

  it('gives the same answer from several threads as from one, each post checked once', async () => {
    const many = new SmallDesk()
    for (let index = 0; index < 350; index += 1) {
      many.draft('ana', `p${index}`, index % 3 === 0 ? 'The best bank.' : 'A splendid bank.')
    }
    const after = reworded('["the best"]', '["splendid"]')
    const [one, three] = await Promise.all(
      [1, 3].map((threads) => comparePolicies(many.state, policy(1), after, { ...patience, threads })),
    )
    expect(one).toEqual(three)
    expect(one).toMatchObject({ posts: 350, changed: 350, appears: 233, disappears: 117 })
  })

  it('stops when it is cancelled', async () => {
    const controller = new AbortController()
    const stopping: Background = {
      run: (job, options = {}) =>
        inProcess.run(job, {
          ...options,
          onNews: (news) => (options.onNews?.(news), controller.abort(new Error('Enough'))),
        }),
    }
    await expect(compare(policy(2), { background: stopping, signal: controller.signal })).rejects.toThrow('Enough')
  })

  it('keeps what changes whether a post can leave, where there are more changes than can be shown', () => {
    const comparing = new Comparing()
    const change = (index: number, blocking: PostChange['blocking']): PostChange => ({
      id: `p${index}`,
      key: `N-${index}`,
      stage: 'draft',
      appears: [],
      disappears: [],
      blocking,
    })
    comparing.add(
      600,
      Array.from({ length: 600 }, (_, index) => change(index, index >= 590 ? 'newly' : null)),
    )
    const { examples, changed } = comparing.result()
    expect(changed).toBe(600)
    expect(examples).toHaveLength(500)
    expect(examples.filter(({ blocking }) => blocking === 'newly')).toHaveLength(10)
  })
})

describe('what falls with another version', () => {
  it('is every approval, and every sign-off given to what is still under review', () => {
    const desk = new SmallDesk()
    expect(policyStakes(desk.state, desk.now)).toEqual({ approved: 0, begun: 0 })
    desk.draft('ana', 'one', 'A bank.')
    desk.submit('ana', 'one')
    expect(policyStakes(desk.state, desk.now)).toEqual({ approved: 0, begun: 0 })
    desk.sign('cleo', 'one')
    expect(policyStakes(desk.state, desk.now)).toEqual({ approved: 1, begun: 0 })
    desk.draft('ana', 'two', 'A bank.', { targets: ['linkedin/northbank'] })
    desk.submit('ana', 'two')
    desk.sign('cleo', 'two')
    expect(policyStakes(desk.state, desk.now)).toEqual({ approved: 1, begun: 1 })
    desk.must('mia', { type: 'adopt-policy', document: policy(2) })
    expect(policyStakes(desk.state, desk.now)).toEqual({ approved: 0, begun: 0 })
  })
})
