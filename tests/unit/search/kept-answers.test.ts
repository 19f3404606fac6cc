// What is kept of a search from one time to the next is what a desk says that was asked for the first time: over random
// histories, with people's turns, waivers that run out, places taken, other policies and lists, and a clock that goes back.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noticesFor } from '../../../shared/desk/queries/notices/notices'
import { filterCounts } from '../../../shared/desk/queries/filter-counts'
import { splits } from '../../../shared/desk/queries/splits'
import { queuePage } from '../../../shared/desk/queries/queue'
import { deskFrom, type DeskState, recordOfDesk } from '../../../shared/desk/state'
import type { Instant } from '../../../shared/kit/time'
import { commandsOf } from '../desk/histories/commands'
import { foundedBy } from '../desk/histories/desk'
import { histories } from '../desk/histories/steps'
import { policy, SmallDesk } from '../desk/small-desk'

const searches = [
  '',
  'turn:@me sort:due',
  'is:at-risk OR is:near sort:updated',
  'due:<=+2d',
  'severity:blocker',
  'clause:any -finding:considered',
  'campaign:la',
  'waiver:granted,expired',
  'snoozed-by:any OR taken-by:any',
  'has:mention OR has:comment',
  'rates sort:-key',
  'changed-since:review',
  'policy:>=2',
]

/** The same desk, of which nothing was asked before. */
function afresh(state: DeskState): DeskState {
  const { desk, posts } = structuredClone({ desk: recordOfDesk(state), posts: [...state.posts.values()] })
  return deskFrom(desk, new Map(posts.map((post) => [post.id, post])))
}

function answersOf(state: DeskState, now: Instant, turn: number): unknown {
  // No more than two: of more people at once than that not everything is kept.
  const people = [...state.people.values()].slice(0, 2)
  const [, told] = people
  const answers = people.map((person) => {
    const pages = [searches[turn % searches.length] ?? '', ''].flatMap((search) =>
      splits.map((split) => {
        const { rows, seq: _seq, ...rest } = queuePage(state, person, { split, search, offset: 0, limit: 10 }, now)
        return { ...rest, rows: rows.map(({ id, status, turn: whose }) => [id, status, whose]) }
      }),
    )
    return { pages, counts: filterCounts(state, person, searches, now) }
  })
  // Of one person: those of who asked last are kept.
  return { answers, notices: told && noticesFor(state, told, now) }
}

describe('what is kept of searches, of the counts of filters and of notices', () => {
  it('is what a desk says that is asked for the first time', () => {
    let asked = 0
    fc.assert(
      fc.property(histories, ({ size, steps }) => {
        const desk = foundedBy(size)
        for (const [turn, step] of steps.entries()) {
          if (step.act === 'wait') desk.wait(step.pick / 4)
          for (const command of commandsOf(desk, step)) desk.act(step.by, command)
          // At once, hours or weeks later though nothing happened, and by a clock that was put back.
          for (const hours of [0, (turn * 7) % 30, ((turn * 13) % 50) * 24, -8]) {
            const now = new Date(Date.parse(desk.now) + hours * 3_600_000).toISOString()
            expect(answersOf(desk.state, now, turn)).toEqual(answersOf(afresh(desk.state), now, turn))
            asked += 1
          }
        }
      }),
      { numRuns: 12, seed: 20_261_130 },
    )
    expect(asked).toBeGreaterThan(600)
  })

  it('follows what the checks of a post find in others', () => {
    const desk = new SmallDesk(undefined, { ...policy(1), packs: [{ name: 'near', yaml: near }] })
    const said = 'Our branch in Mill Lane opens again on Saturday at nine.'
    const found = () => {
      const ana = desk.state.people.get('ana')
      if (!ana) throw new Error('Not on the desk')
      const { rows } = queuePage(desk.state, ana, { split: 'all', search: 'clause:N1', offset: 0, limit: 9 }, desk.now)
      expect(filterCounts(desk.state, ana, ['clause:N1'], desk.now)[0]?.count).toBe(rows.length)
      return rows.map(({ id }) => id)
    }
    desk.draft('ana', 'first', said)
    desk.draft('ana', 'second', said)
    expect(found()).toEqual(['second'])
    desk.edit('ana', 'first', 'Something else altogether, about the weather.')
    expect(found()).toEqual([])
    desk.edit('ana', 'first', said)
    expect(found()).toEqual(['second'])
  })
})

const near = `pack: near
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
