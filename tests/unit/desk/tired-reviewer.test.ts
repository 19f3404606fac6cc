// A reviewer at the end of a long day, who presses A and nothing else: on a queue in which every tenth post is bad in some
// way, none of those is approved, and all of the others are.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SeenRecord } from '../../../shared/ledger/events'
import { postView } from '../../../shared/desk/queries/post'
import { latest } from '../../../shared/desk/state'
import { compareContent } from '../../../shared/diff/content'
import { baseFor } from '../../../shared/review/base'
import { obstaclesOfApproval } from '../../../shared/review/obstacles'
import { complaintsAbout } from './oracle'
import { content, SmallDesk } from './small-desk'

/** Ben, who reviews for the brand, and writes, too. */
const tired = 'ben'
const seeds = 8
const posts = 120
const oneBadIn = 10
const seed = 20_261_129

/** What can be wrong with a post, and how it comes to wait in their queue all the same. */
const wrongs = {
  'an open blocker': (desk, id) => submit(desk, id, `${id}: guaranteed returns for all.`),
  'a blocker whose waiver nobody has decided on': (desk, id) => {
    submit(desk, id, `${id}: guaranteed returns, they say.`)
    askWaiver(desk, id)
  },
  'a blocker whose waiver was refused': (desk, id) => {
    submit(desk, id, `${id}: guaranteed returns, it says.`)
    const waiver = askWaiver(desk, id)
    desk.must('dev', { type: 'refuse-waiver', post: id, expect: desk.expect(id), waiver, note: 'No.' })
  },
  'an embargo that began while it waited': (desk, id) => {
    const terms = [`the ${id} card`]
    submit(desk, id, `Meet the ${id} card.`)
    const put = [{ id, title: id, terms, until: '2027-06-01T00:00:00Z' }]
    desk.must('mia', { type: 'change-register', register: 'embargoes', put, removed: [] })
  },
  'a warning that nobody considered': (desk, id) => submit(desk, id, `${id} is the best.`),
  'a change that was not on screen': (desk, id) => {
    submit(desk, id, `${id} opens on Saturday.`)
    desk.sign(tired, id, 'request-changes')
    desk.edit('ana', id, `${id} opens on Sunday.`)
    desk.submit('ana', id)
  },
  'words of their own': (desk, id) => {
    desk.draft(tired, id, `${id} opens on Saturday.`)
    desk.submit(tired, id)
  },
  'words that they put right': (desk, id) => {
    submit(desk, id, `${id} opens on Saturday.`)
    desk.edit(tired, id, `${id} opens on Sunday.`)
    desk.submit('ana', id)
  },
  'words that they suggested': (desk, id) => {
    submit(desk, id, `${id} opens on Saturday.`)
    const anchor = { start: 0, end: id.length, quote: id, before: '', after: '' }
    desk.must(tired, { type: 'suggest', post: id, revision: 1, anchor, replacement: `Branch ${id}`, note: '' })
    const suggestions = [desk.lastId]
    desk.must('ana', { type: 'apply-suggestions', post: id, expect: desk.expect(id), suggestions })
    desk.submit('ana', id)
  },
  'words that were theirs in another post': (desk, id) => {
    const text = `${id} opens on Saturday, and everybody is welcome.`
    desk.draft(tired, `${id}-before`, text)
    submit(desk, id, text)
  },
  'a newer revision than the one on screen': (desk, id) => submit(desk, id, `${id} opens on Saturday.`),
  'its writer still at work': (desk, id) => {
    submit(desk, id, `${id} opens on Saturday.`)
    desk.edit('ana', id, `${id} opens on Sunday.`)
  },
} satisfies Record<string, (desk: SmallDesk, id: string) => void>
type Wrong = keyof typeof wrongs

function submit(desk: SmallDesk, id: string, text: string): void {
  desk.draft('ana', id, text)
  desk.submit('ana', id)
}

function askWaiver(desk: SmallDesk, id: string): string {
  desk.must('ana', {
    type: 'request-waiver',
    post: id,
    expect: desk.expect(id),
    finding: desk.post(id).checked?.findings[0]?.id ?? '',
    reason: 'quoted-words',
    note: 'These are the regulator’s own words.',
    until: '2027-02-01T00:00:00Z',
  })
  return desk.lastId
}

const queue: fc.Arbitrary<readonly (Wrong | null)[]> = fc
  .array(fc.constantFrom(...(Object.keys(wrongs) as Wrong[])), {
    minLength: posts / oneBadIn,
    maxLength: posts / oneBadIn,
  })
  .chain((bad) =>
    fc.shuffledSubarray([...bad, ...Array.from({ length: posts - bad.length }, () => null)], {
      minLength: posts,
    }),
  )

/** What the window would show, and record, of a post that they open. */
function opened(desk: SmallDesk, id: string, isAllOnScreen: boolean) {
  const post = desk.post(id)
  const base = baseFor(tired, post.signOffs)
  const before = base.kind === 'nothing' ? null : base.revision
  const changes =
    before === null
      ? 2
      : compareContent(post.revisions[before - 1]?.content ?? content(''), latest(post).content).changes.length
  const seen: SeenRecord = {
    base: before,
    changes,
    seen: isAllOnScreen ? changes : changes - 1,
    findings: 0,
    layout: 'inline',
  }
  return { expect: desk.expect(id), seen }
}

/** The one key. `isHeeding`: as the window does, which opens a sheet where something stands in the way. */
function pressA(desk: SmallDesk, id: string, screen: ReturnType<typeof opened>, isHeeding: boolean): void {
  const person = desk.state.people.get(tired)
  if (!person) throw new Error('Ben is not on the desk')
  const { obstacles, obligations, area } = postView(desk.state, person, desk.post(id), desk.now)
  const shown = [...obstacles.approve, ...obstaclesOfApproval({ seen: screen.seen, confirmed: [] }, 0, obligations)]
  if (isHeeding && shown.length > 0) return
  desk.act(tired, {
    type: 'sign-off',
    post: id,
    expect: screen.expect,
    area: area ?? 'brand',
    decision: 'approve',
    clauses: [],
    note: '',
    seen: screen.seen,
  })
}

function play(items: readonly (Wrong | null)[], isHeeding: boolean) {
  const desk = new SmallDesk()
  const ids = items.map((wrong, index) => {
    const id = `No${index}`
    if (wrong === null) submit(desk, id, `Branch ${index} opens on Saturday.`)
    else wrongs[wrong](desk, id)
    return id
  })
  const approved = ids.map((id, index) => {
    const screen = opened(desk, id, items[index] !== 'a change that was not on screen')
    if (items[index] === 'a newer revision than the one on screen') {
      desk.edit('ana', id, `${id} opens on Monday.`)
      desk.submit('ana', id)
    }
    pressA(desk, id, screen, isHeeding)
    return desk.post(id).signOffs.some(({ by, decision }) => by === tired && decision === 'approve')
  })
  return { desk, approved }
}

describe('a tired reviewer who presses nothing but A', () => {
  it.each([
    ['in a window, which shows what stands in the way', true],
    ['past every window, straight to the desk', false],
  ])('approves every clean post and no bad one: %s', (_where, isHeeding) => {
    const tried = new Set<Wrong>()
    fc.assert(
      fc.property(queue, (items) => {
        const { desk, approved } = play(items, isHeeding)
        for (const wrong of items) if (wrong !== null) tried.add(wrong)
        // By name, so that a failure says what was let through or kept back.
        expect(items.filter((wrong, index) => wrong !== null && approved[index])).toEqual([])
        expect(approved.filter((isApproved, index) => items[index] === null && !isApproved)).toEqual([])
        expect(complaintsAbout(desk.entries)).toEqual([])
      }),
      { numRuns: seeds, seed },
    )
    expect([...tried].sort()).toEqual(Object.keys(wrongs).sort())
  })
})
