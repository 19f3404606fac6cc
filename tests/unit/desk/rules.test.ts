// The rules that must never break, over random histories of a desk (DOMAIN: rules 1, 2, 3, 4, 5, 7, 10, 11).
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkPost } from '../../../shared/desk/checking'
import type { Command } from '../../../shared/desk/commands'
import { evolve } from '../../../shared/desk/evolve'
import { standingOf } from '../../../shared/desk/standing'
import { emptyState, fromSnapshot, latest, type Post, toSnapshot } from '../../../shared/desk/state'
import { canonicalJson } from '../../../shared/kit/digest'
import { frameLine, readFrame, start } from '../../../shared/ledger/chain'
import type { Content } from '../../../shared/post/content'
import { complaintsAboutExports } from './oracle'
import { content, type Name, people, policy, SmallDesk, slots } from './small-desk'

const runs = 3_000
const seed = 20_261_122

interface Step {
  readonly by: Name
  readonly post: 'p' | 'q'
  readonly act: string
  readonly text: string
  readonly area: 'brand' | 'legal'
  readonly linkedin: boolean
  /** Whether the person looks at the latest revision or at an old one. */
  readonly isStale: boolean
  readonly pick: number
}

const acts = [
  'draft',
  'edit',
  'edit',
  'relabel',
  'submit',
  'submit',
  'withdraw',
  'comment',
  'suggest',
  'suggest',
  'apply',
  'apply',
  'decline',
  'consider',
  'ask-waiver',
  'ask-waiver',
  'grant-waiver',
  'grant-waiver',
  'refuse-waiver',
  'back-waiver',
  'wait',
  'approve',
  'approve',
  'approve',
  'request-changes',
  'reject',
  'take-back',
  'move',
  'adopt',
  'regrant',
  'list',
  'list',
  'export',
  'export',
] as const

/** Mostly someone who may do such a thing, so that histories get somewhere; sometimes anyone. */
const able: Partial<Record<string, readonly Name[]>> = {
  approve: ['cleo', 'dev', 'ben'],
  'request-changes': ['cleo', 'dev'],
  reject: ['dev'],
  consider: ['cleo', 'dev'],
  suggest: ['cleo', 'dev', 'ben'],
  'grant-waiver': ['cleo', 'dev', 'ben'],
  'refuse-waiver': ['dev'],
  'back-waiver': ['cleo', 'dev', 'ana'],
  export: ['mia'],
  adopt: ['mia'],
  regrant: ['mia'],
  list: ['mia'],
}

const step: fc.Arbitrary<Step> = fc
  .record({
    anyone: fc.constantFrom(...(Object.keys(people) as Name[])),
    isAnyone: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
    post: fc.constantFrom('p' as const, 'p' as const, 'q' as const),
    act: fc.constantFrom(...acts),
    // Few texts, so that changing back to an earlier one happens often.
    text: fc.constantFrom('Rates are up.', 'Rates are up.', 'Rates are down.', 'The best bank.', 'Guaranteed returns.'),
    area: fc.constantFrom('brand' as const, 'brand' as const, 'legal' as const),
    linkedin: fc.boolean(),
    isStale: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    pick: fc.nat(20),
  })
  .map(({ anyone, isAnyone, ...rest }) => {
    const names = able[rest.act] ?? ['ana', 'ben']
    return { ...rest, by: isAnyone ? anyone : (names[rest.pick % names.length] ?? anyone) }
  })

/** After all that chance, everybody tries to get the post out: whatever must hold it back has to do so now. */
const push: readonly Step[] = (
  [
    ['ana', 'submit', 'brand'],
    ['ana', 'ask-waiver', 'brand'],
    ['ana', 'grant-waiver', 'brand'],
    ['ben', 'grant-waiver', 'brand'],
    ['cleo', 'grant-waiver', 'brand'],
    ['cleo', 'consider', 'brand'],
    ['cleo', 'approve', 'brand'],
    ['ben', 'approve', 'brand'],
    ['dev', 'approve', 'brand'],
    ['dev', 'approve', 'legal'],
    ['mia', 'export', 'brand'],
    ['ana', 'edit', 'brand'],
  ] as const
).map(([by, act, area]) => ({ by, act, area, post: 'p', text: '', linkedin: false, isStale: false, pick: 0 }))

const history = fc.array(step, { minLength: 8, maxLength: 40 }).map((steps) => [...steps, ...push])

function commandOf(desk: SmallDesk, s: Step): Command | null {
  const known = desk.state.posts.get(s.post)
  if (s.act === 'draft') return { type: 'draft-post', post: s.post, content: contentOf(s) }
  if (s.act === 'adopt') {
    // Rarely, or no approval would live long enough to matter.
    return s.pick < 3 ? { type: 'adopt-policy', document: policy(desk.state.policies.length + 1) } : null
  }
  if (s.act === 'regrant') {
    // Roles come and go: a demoted reviewer must not act on.
    const roles = s.pick % 2 === 0 ? (['reviewer'] as const) : []
    return s.pick < 6 ? { type: 'grant-roles', person: 'cleo', roles: [...roles], areas: ['brand'] } : null
  }
  if (s.act === 'list') {
    // Embargoes come and go, also on posts that are approved already.
    const isHeld = desk.state.lists.registers.embargoes.length > 0
    return {
      type: 'change-register',
      register: 'embargoes',
      put: isHeld ? [] : [{ id: 'e', title: 'Rates', terms: ['rates are up'], until: '2027-06-01T00:00:00Z' }],
      removed: isHeld ? ['e'] : [],
    }
  }
  if (!known) return null
  const seen = s.isStale ? (known.revisions[0] ?? latest(known)) : latest(known)
  const expected = { revision: seen.number, contentDigest: seen.contentDigest }
  const at = <T>(items: readonly T[]) => items[s.pick % Math.max(1, items.length)]
  switch (s.act) {
    case 'edit':
      return {
        type: 'save-revision',
        post: s.post,
        expect: expected,
        content: { ...contentOf(s), targets: seen.content.targets },
      }
    case 'relabel':
      return {
        type: 'save-revision',
        post: s.post,
        expect: expected,
        content: { ...seen.content, campaign: `C${s.pick}` },
      }
    case 'submit':
      return { type: 'submit', post: s.post, expect: expected, note: '' }
    case 'withdraw':
      return s.pick < 5 ? { type: 'withdraw', post: s.post, expect: expected, reason: '' } : null
    case 'comment':
      return { type: 'comment', post: s.post, revision: seen.number, text: 'Why?', anchor: null }
    case 'suggest': {
      const { text: quote } = seen.content
      return {
        type: 'suggest',
        post: s.post,
        revision: seen.number,
        anchor: { start: 0, end: quote.length, quote, before: '', after: '' },
        replacement: s.text,
        note: '',
      }
    }
    case 'apply':
      return {
        type: 'apply-suggestions',
        post: s.post,
        expect: expected,
        suggestions: [at(known.suggestions)?.id ?? 'none'],
      }
    case 'decline':
      return s.pick < 5
        ? { type: 'decline-suggestion', post: s.post, suggestion: at(known.suggestions)?.id ?? 'none', reason: 'No.' }
        : null
    case 'consider':
      return {
        type: 'consider-finding',
        post: s.post,
        expect: expected,
        finding: at(known.checked?.findings ?? [])?.id ?? 'none',
        note: '',
      }
    case 'ask-waiver': {
      const blockers = blockersOn(desk, known)
      return {
        type: 'request-waiver',
        post: s.post,
        expect: expected,
        finding: at(blockers)?.id ?? at(known.checked?.findings ?? [])?.id ?? 'none',
        reason: 'quoted-words',
        note: 'These are the regulator’s own words.',
        until: days(desk, untilDays[s.pick % untilDays.length] ?? 1),
      }
    }
    case 'grant-waiver':
      return {
        type: 'grant-waiver',
        post: s.post,
        expect: expected,
        waiver: known.waivers.at(-1 - (s.pick % 2))?.id ?? known.waivers.at(-1)?.id ?? 'none',
        until: days(desk, untilDays[s.pick % untilDays.length] ?? 1),
        note: '',
      }
    case 'refuse-waiver':
      return {
        type: 'refuse-waiver',
        post: s.post,
        expect: expected,
        waiver: at(known.waivers)?.id ?? 'x',
        note: 'No.',
      }
    case 'back-waiver': {
      const waiver = at(known.waivers)?.id ?? 'none'
      return s.pick % 3 === 0
        ? { type: 'withdraw-waiver', post: s.post, waiver, reason: '' }
        : { type: 'take-back-waiver-decision', post: s.post, waiver, reason: '' }
    }
    case 'approve':
    case 'request-changes':
    case 'reject':
      return {
        type: 'sign-off',
        post: s.post,
        expect: expected,
        area: s.area,
        decision: s.act,
        clauses: ['W1'],
        note: 'Because.',
      }
    case 'take-back':
      return { type: 'take-back-sign-off', post: s.post, signOff: at(known.signOffs)?.id ?? 'none', reason: '' }
    case 'move':
      return s.pick < 7 ? { type: 'move-slot', post: s.post, expect: expected, slot: slots[s.pick % 2] ?? null } : null
    case 'export':
      return {
        type: 'record-export',
        profile: 'schedule-json',
        files: [{ name: 'f', sha256: '0'.repeat(64), bytes: 1 }],
        posts: [{ post: s.post, expect: expected }],
      }
    default:
      return null
  }
}

/** From before now to longer than any waiver lasts; the slots lie about six weeks ahead. */
const untilDays = [60, 80, 60, 80, 60, 80, 45, 2, -1, 400]

const days = (desk: SmallDesk, count: number) => new Date(Date.parse(desk.now) + count * 24 * 60 * 60_000).toISOString()

function blockersOn(desk: SmallDesk, post: Post) {
  const check = checkPost(desk.state, post)
  return check.ok ? check.value.findings.filter((finding) => finding.severity === 'blocker') : []
}

function contentOf(s: Step): Content {
  return content(s.text, {
    targets: s.linkedin ? ['linkedin/northbank'] : ['x/northbank'],
    kind: s.pick === 20 ? 'advocacy' : 'post',
  })
}

function replay(
  steps: readonly Step[],
  watch: (desk: SmallDesk, s: Step, command: Command) => void = () => undefined,
): SmallDesk {
  const desk = new SmallDesk()
  for (const s of steps) {
    // Time alone lets waivers run out; not so much of it that no slot is left.
    if (s.act === 'wait' && s.pick < 4) desk.wait(3)
    const command = commandOf(desk, s)
    if (command) watch(desk, s, command)
  }
  return desk
}

const text = (desk: SmallDesk) => canonicalJson(toSnapshot(desk.state))

describe('over random histories', () => {
  it('no post leaves that an independent reading of the ledger would hold back (rules 1, 2, 4, 5)', () => {
    let exports = 0
    let excepted = 0
    fc.assert(
      fc.property(history, (steps) => {
        const desk = replay(steps, (d, s, command) => d.act(s.by, command))
        exports += desk.state.exports.length
        for (const { posts } of desk.state.exports)
          for (const id of posts) if (desk.post(id).waivers.some(({ decision }) => decision?.granted)) excepted += 1
        expect(complaintsAboutExports(desk.entries)).toEqual([])
      }),
      { numRuns: runs, seed },
    )
    // The property is empty unless posts really do leave, and some of them by a waiver.
    expect(exports).toBeGreaterThan(200)
    expect(excepted).toBeGreaterThan(20)
  })

  it('what is shown as approved would pass the gate, and what is not would not (rule 1)', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const desk = replay(steps, (d, s, command) => d.act(s.by, command))
        for (const post of desk.state.posts.values()) {
          if (post.stage === 'exported') continue
          const approved = standingOf(desk.state, post, desk.now).status === 'approved'
          const isForExport = latest(post).content.slot !== null && latest(post).content.kind !== 'advocacy'
          expect(desk.export('mia', post.id).ok).toBe(approved && isForExport)
        }
      }),
      { numRuns: runs / 3, seed },
    )
  })

  it('a change of bytes drops every approval, and no change drops none (rule 3)', () => {
    fc.assert(
      fc.property(history, (steps) => {
        replay(steps, (desk, s, command) => {
          const before = desk.state.posts.get(s.post)
          const approved = before && standingOf(desk.state, before, desk.now).status === 'approved'
          const decided = desk.act(s.by, command)
          const after = desk.state.posts.get(s.post)
          if (!approved || !after || !decided.ok || command.type !== 'save-revision') return
          const isSame = latest(after).contentDigest === latest(before).contentDigest
          expect(standingOf(desk.state, after, desk.now).status === 'approved').toBe(isSame)
        })
      }),
      { numRuns: runs / 3, seed },
    )
  })

  it('a refusal has a reason and a way out, and changes nothing (rule 7)', () => {
    const refused = new Set<string>()
    fc.assert(
      fc.property(history, (steps) => {
        replay(steps, (desk, s, command) => {
          const before = text(desk)
          const decided = desk.act(s.by, command)
          if (decided.ok) return
          refused.add(decided.error.code)
          expect(decided.error.what).not.toBe('')
          expect(decided.error.wayOut).not.toBe('')
          expect(text(desk)).toBe(before)
        })
      }),
      { numRuns: runs / 10, seed },
    )
    expect([...refused].sort()).toEqual([
      'exists',
      'in-the-way',
      'locked',
      'no-change',
      'not-allowed',
      'not-found',
      'not-ready',
      'stale',
    ])
  })

  it('nobody does what their roles do not allow, and nothing is decided on a stale revision (rule 7)', () => {
    // Written out here once more, apart from the code: who may do what.
    const allowed: Record<string, readonly Name[]> = {
      'draft-post': ['ana', 'ben', 'mia'],
      'save-revision': ['ana', 'ben', 'mia'],
      submit: ['ana', 'ben', 'mia'],
      withdraw: ['ana', 'ben', 'mia'],
      'move-slot': ['ana', 'ben', 'mia'],
      comment: ['ana', 'ben', 'cleo', 'dev', 'mia'],
      suggest: ['ana', 'ben', 'cleo', 'dev', 'mia'],
      'apply-suggestions': ['ana', 'ben', 'mia'],
      // Their own, whoever made it.
      'decline-suggestion': ['ana', 'ben', 'cleo', 'dev', 'mia'],
      'consider-finding': ['ben', 'cleo', 'dev'],
      'request-waiver': ['ana', 'ben', 'cleo', 'dev', 'mia'],
      'withdraw-waiver': ['ana', 'ben', 'cleo', 'dev', 'mia'],
      'grant-waiver': ['ben', 'cleo', 'dev'],
      'refuse-waiver': ['ben', 'cleo', 'dev'],
      'take-back-waiver-decision': ['ben', 'cleo', 'dev'],
      'sign-off': ['ben', 'cleo', 'dev'],
      'take-back-sign-off': ['ben', 'cleo', 'dev'],
      'record-export': ['mia'],
      'adopt-policy': ['mia'],
      'grant-roles': ['mia'],
      'change-register': ['mia'],
    }
    fc.assert(
      fc.property(history, (steps) => {
        replay(steps, (desk, s, command) => {
          const before = desk.state.posts.get(s.post)
          const decided = desk.act(s.by, command)
          if (!decided.ok) return
          expect(allowed[command.type]).toContain(s.by)
          const isReviewing = [
            'sign-off',
            'take-back-sign-off',
            'consider-finding',
            'grant-waiver',
            'refuse-waiver',
          ].includes(command.type)
          if (isReviewing) expect(desk.state.people.get(s.by)?.roles).toContain('reviewer')
          if ('expect' in command && before) expect(command.expect.revision).toBe(latest(before).number)
          if (command.type === 'sign-off' && command.area === 'legal') expect(s.by).toBe('dev')
        })
      }),
      { numRuns: runs, seed },
    )
  })

  it('an advice-only post is never held back by what the checks find (rule 11)', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const desk = replay(steps, (d, s, command) => d.act(s.by, command))
        for (const post of desk.state.posts.values()) {
          if (latest(post).content.kind !== 'advocacy' || post.stage !== 'submitted') continue
          const { status, file } = standingOf(desk.state, post, desk.now)
          expect({ status, signOffs: file.signOffs }).toEqual({ status: 'approved', signOffs: [] })
        }
      }),
      { numRuns: runs / 3, seed },
    )
  })

  it('the state read back from the journal’s lines, or from a snapshot, is the state in memory (rule 10)', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const desk = replay(steps, (d, s, command) => d.act(s.by, command))
        const again = emptyState()
        let [written, read] = [start, start]
        for (const entry of desk.entries) {
          const { line, head } = frameLine(written.head, [entry])
          written = { seq: entry.seq, head }
          const frame = readFrame(line.slice(0, -1), read)
          if (!frame.ok) throw new Error(frame.error.detail)
          read = frame.value.next
          for (const known of frame.value.entries) evolve(again, known)
        }
        expect(toSnapshot(again)).toEqual(toSnapshot(desk.state))
        const restored = fromSnapshot(JSON.parse(JSON.stringify(toSnapshot(desk.state))))
        expect(toSnapshot(restored)).toEqual(toSnapshot(desk.state))
      }),
      { numRuns: runs / 10, seed },
    )
  })
})
