// The sample desk: made of commands only, alive on any day, and with something for everybody to do.
import { describe, expect, test } from 'vitest'
import { instantOf } from '../../../electron/desk/sample/when'
import { sampleScript } from '../../../electron/desk/sample/script'
import { stories } from '../../../electron/desk/sample/stories'
import { checkPost, compiledPolicy } from '../../../shared/desk/checking'
import { Command } from '../../../shared/desk/commands'
import { noticesFor } from '../../../shared/desk/queries/notices/notices'
import { rowOf } from '../../../shared/desk/queries/queue'
import { standingOf } from '../../../shared/desk/standing'
import { isTurnOf } from '../../../shared/desk/whose-turn'
import { type DeskState, latest, type Post } from '../../../shared/desk/state'
import { isBefore, minutesBetween } from '../../../shared/kit/time'
import { can } from '../../../shared/people/person'
import { severities } from '../../../shared/policy/finding'
import { contributorsOf } from '../../../shared/review/contribution'
import { requirementStates, statuses } from '../../../shared/review/review'
import { played } from './played'

/** A Sunday evening, both nights on which London changes its clocks, New Year, and a plain working morning. */
const moments = [
  '2026-11-22T19:00:00Z',
  '2026-03-29T01:00:00Z',
  '2026-10-25T00:59:59Z',
  '2027-01-01T00:03:00Z',
  '2027-06-16T09:41:07.250Z',
]
const now = '2026-11-22T19:00:00Z'
const { state, script } = played(now)
const posts = [...state.posts.values()]
const minutesInFiveWeeks = 38 * 24 * 60

describe.each(moments)('opened at %s', (moment) => {
  const desk = played(moment)
  const slots = [...desk.state.posts.values()].flatMap((post) => latest(post).content.slot ?? [])

  test('no command is refused, and every one is a command of the contract', () => {
    expect(desk.refused).toEqual([])
    for (const { command } of desk.script) expect(Command.parse(command)).toEqual(command)
  })

  test('what was done lies in order and not in the future', () => {
    for (const [index, { at }] of desk.script.entries()) {
      expect(isBefore(moment, at)).toBe(false)
      const before = desk.script[index - 1]
      if (before) expect(isBefore(at, before.at)).toBe(false)
    }
  })

  test('the calendar is alive: slots from about three weeks before to about five weeks after', () => {
    const minutes = slots.map((slot) => minutesBetween(moment, slot.instant)).sort((a, b) => a - b)
    expect(minutes[0]).toBeLessThan(-17 * 24 * 60)
    expect(minutes.at(-1)).toBeGreaterThan(30 * 24 * 60)
    expect(Math.max(...minutes.map(Math.abs))).toBeLessThan(minutesInFiveWeeks)
  })

  test('slots lie in waking hours on the clock of their account', () => {
    for (const { wall } of slots) {
      expect(wall.slice(11) >= '07:30').toBe(true)
      expect(wall.slice(11) <= '20:00').toBe(true)
    }
  })

  test('some posts are at risk, and some have missed their slot', () => {
    const rows = rowsOf(desk.state, moment)
    expect(rows.filter((row) => row.isAtRisk).length).toBeGreaterThanOrEqual(3)
    expect(rows.filter((row) => row.isExpired).length).toBeGreaterThanOrEqual(2)
  })

  test('every person has a post that waits for them', () => {
    for (const person of desk.state.people.values())
      expect(
        [...desk.state.posts.values()].filter((post) => isTurnOf(person, standingOf(desk.state, post, moment), []))
          .length,
        person.name,
      ).toBeGreaterThan(0)
  })
})

test('the same moment gives the same script, another moment another', () => {
  expect(sampleScript(now)).toEqual(script)
  expect(sampleScript('2026-11-23T19:00:00Z')).not.toEqual(script)
})

test('the desk says that it is a sample', () => {
  expect(state.sample).toBe(true)
})

test('there are many posts, in every status', () => {
  expect(posts.length).toBeGreaterThanOrEqual(48)
  expect(new Set(posts.map((post) => standingOf(state, post, now).status))).toEqual(new Set(statuses))
})

test('each story is told in the order in which it happened', () => {
  for (const { id, at, after = [] } of stories) {
    const times = [at, ...after.map((step) => step.at)].map((moment) => instantOf(moment, now))
    expect(times, id).toEqual(times.toSorted())
  }
})

test('a second policy is in force, and sign-offs were given under both', () => {
  expect(state.policies.map((policy) => policy.document.version)).toEqual([1, 2])
  const used = new Set(posts.flatMap((post) => post.signOffs.map((signOff) => signOff.policyDigest)))
  expect(used).toEqual(new Set(state.policies.map((policy) => policy.digest)))
})

test('approvals of one post fell because the policy changed', () => {
  const post = postNamed('rate-change-notice')
  expect(post.signOffs.map((signOff) => signOff.decision)).toEqual(['approve', 'approve'])
  expect(post.signOffs.every((signOff) => signOff.contentDigest === latest(post).contentDigest)).toBe(true)
  expect(standingOf(state, post, now).status).toBe('in-review')
})

test('the approval of one post fell because it was edited', () => {
  const post = postNamed('home-screen-widget')
  expect(post.signOffs.at(-1)?.decision).toBe('approve')
  expect(standingOf(state, post, now).status).toBe('draft')
})

test('every clause that a decision cites is a clause of the policy', () => {
  for (const { document } of state.policies) {
    const policy = compiledPolicy(document)
    if (!policy.ok) throw new Error(policy.error)
    const known = new Set(policy.value.clauses.map((clause) => clause.id))
    const cited = posts.flatMap((post) => post.signOffs.flatMap((signOff) => signOff.clauses))
    expect(cited.length).toBeGreaterThan(0)
    expect(cited.filter((clause) => !known.has(clause))).toEqual([])
  }
})

test('the checks find something of every severity', () => {
  const found = posts.flatMap((post) => {
    const check = checkPost(state, post)
    return check.ok ? check.value.findings.map((finding) => finding.severity) : []
  })
  for (const severity of severities) expect(found).toContain(severity)
})

test('nobody’s approval counts on a post that they wrote or changed', () => {
  for (const post of posts) {
    const contributors = contributorsOf(post.revisions)
    const counted = requirementStates(standingOf(state, post, now).file).flatMap((requirement) => requirement.approvals)
    expect(
      counted.filter((approval) => contributors.has(approval.by)),
      post.id,
    ).toEqual([])
  }
})

test('a person who writes and reviews is kept from approving their own post', () => {
  const both = [...state.people.values()].find((person) => can(person, 'draft') && can(person, 'review'))
  const waiting = posts.find(
    (post) => post.createdBy === both?.id && standingOf(state, post, now).turn.areas.includes('brand'),
  )
  if (!both || !waiting) throw new Error('Nobody both writes and reviews')
  expect(isTurnOf(both, standingOf(state, waiting, now), [])).toBe(false)
})

test('German and Spanish are spoken, on several markets and in several zones', () => {
  const spoken = (language: string) => posts.filter((post) => latest(post).content.language === language).length
  expect(spoken('de')).toBeGreaterThanOrEqual(6)
  expect(spoken('es')).toBeGreaterThanOrEqual(5)
  expect(new Set(posts.flatMap((post) => latest(post).content.slot?.zone ?? [])).size).toBeGreaterThanOrEqual(4)
})

test('comments open and resolved, considered findings, a sign-off taken back, an import, advice and answers are there', () => {
  const comments = posts.flatMap((post) => post.comments)
  expect(comments.some((comment) => comment.resolved && comment.anchor)).toBe(true)
  expect(comments.some((comment) => !comment.resolved && comment.anchor)).toBe(true)
  expect(comments.some(({ thread, mentions }) => thread === null && mentions.length > 0)).toBe(true)
  expect(comments.some(({ thread }) => thread !== null)).toBe(true)
  expect(comments.some(({ internal }) => internal)).toBe(true)
  const suggestions = posts.flatMap((post) => post.suggestions)
  expect(new Set(suggestions.map(({ answer }) => answer?.kind))).toEqual(new Set([undefined, 'applied']))
  expect(posts.some((post) => post.considered.length > 0)).toBe(true)
  expect(posts.some((post) => post.signOffs.some((signOff) => signOff.takenBack !== null))).toBe(true)
  expect(script.some(({ command }) => command.type === 'move-slot')).toBe(true)
  expect(posts.filter((post) => post.batch !== null).length).toBeGreaterThan(1)
  for (const kind of ['reply', 'advocacy']) expect(posts.map((post) => latest(post).content.kind)).toContain(kind)
})

test('one post is taken, one put off, one that somebody was reminded of, and everybody has something to be told', () => {
  const row = (name: string, id: string) => {
    const person = state.people.get(name)
    if (!person) throw new Error(`There is nobody named ${name}`)
    return rowOf(state, person, postNamed(id), now)
  }
  expect(row('tom', 'overpay-mortgage').taken).toMatchObject({ isYours: true })
  expect(row('jonas', 'dark-mode').snoozed).toMatchObject([{ isYours: true }])
  expect(row('priya', 'careers-data').remindedBy).toBe('Maya Lindqvist')
  for (const person of state.people.values())
    expect(noticesFor(state, person, now).due.length, person.name).toBeGreaterThan(0)
})

test('two schedules were handed over, each under another policy', () => {
  expect(state.exports.map((record) => record.posts.length > 0)).toEqual([true, true])
  expect(state.exports[0]?.at.localeCompare(state.policies[1]?.at ?? '')).toBe(-1)
  expect(state.exports[1]?.at.localeCompare(state.policies[1]?.at ?? '')).toBe(1)
})

function postNamed(id: string): Post {
  const post = state.posts.get(id)
  if (!post) throw new Error(`There is no post ${id}`)
  return post
}

function rowsOf(desk: DeskState, moment: string) {
  const [person] = desk.people.values()
  if (!person) throw new Error('There is nobody on the desk')
  return [...desk.posts.values()].map((post) => rowOf(desk, person, post, moment))
}

test('every list has entries, and a draft shows what each of them says', () => {
  const { kept, customers, registers } = state.lists
  for (const entries of Object.values(kept)) expect(entries.length).toBeGreaterThan(0)
  expect(customers?.count).toBe(registers.customers.length)
  const clauses = (id: string) => {
    const check = checkPost(state, postNamed(id))
    return check.ok ? check.value.findings.map((finding) => finding.clause.id) : []
  }
  expect(clauses('fixed-saver-reminder')).toContain('CL4')
  expect(clauses('half-year-teaser')).toContain('C11')
  expect(clauses('harbour-breakfast')).toContain('CR2')
  expect(clauses('rate-watch')).toContain('V9')
  expect(clauses('late-opening-again')).toContain('V12')
  expect(clauses('fixed-saver-rate')).not.toContain('CL4')
})
