// A small desk for tests: five people, two accounts, a policy of one pack, and a way to act on it step by step.
import type { Circumstances, Command } from '../../../shared/desk/commands'
import { decide } from '../../../shared/desk/decide'
import { evolve } from '../../../shared/desk/evolve'
import type { Decided } from '../../../shared/desk/refusal'
import { asSeen, type DeskState, emptyState, latest, type Post } from '../../../shared/desk/state'
import type { Entry } from '../../../shared/ledger/events'
import type { Role } from '../../../shared/people/person'
import type { PolicyDocument } from '../../../shared/policy/document'
import { blankContent, type Content } from '../../../shared/post/content'
import { slotAt } from '../../../shared/post/slot'

/** Mia manages and keeps the desk; Ana writes; Ben writes and reviews brand; Cleo reviews brand; Dev reviews brand and legal. */
export const people = {
  mia: { id: 'mia', name: 'Mia Lang', roles: ['manager', 'admin'], areas: [] },
  ana: { id: 'ana', name: 'Ana Ruiz', roles: ['writer'], areas: [] },
  ben: { id: 'ben', name: 'Ben Okoro', roles: ['writer', 'reviewer'], areas: ['brand'] },
  cleo: { id: 'cleo', name: 'Cleo Hart', roles: ['reviewer'], areas: ['brand'] },
  dev: { id: 'dev', name: 'Dev Patel', roles: ['reviewer'], areas: ['brand', 'legal'] },
} as const
export type Name = keyof typeof people
/** Somebody who plays a part in a test. */
export interface Played {
  readonly id: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly areas: readonly string[]
}

const pack = `pack: words
title: Words we weigh
source: House policy
clauses:
  - id: W1
    title: Never promise returns
    text: We never promise a return.
    why: Nobody can keep such a promise.
    severity: blocker
    rules:
      - check: term
        options: { terms: ["guaranteed returns"] }
    examples:
      fails: ["Guaranteed returns for all.", "Get guaranteed returns today."]
      passes: ["Returns may vary.", "We guarantee nothing."]
  - id: W2
    title: Weigh superlatives
    text: Superlatives need a second look.
    why: They are hard to prove.
    severity: warning
    rules:
      - check: term
        options: { terms: ["the best"] }
    examples:
      fails: ["We are the best bank.", "The best rate in town."]
      passes: ["A good rate.", "Best wishes to all."]
  - id: W3
    title: Embargoes hold
    text: What is under embargo is not said.
    why: Whoever told us trusted us with it.
    severity: blocker
    rules:
      - check: calendar
        options: { need: embargo }
    examples:
      fails:
        - { text: "A new card.", registers: { embargoes: [{ terms: [new card], until: "2027-02-01T07:00:00Z" }] } }
        - { text: "Our new card.", registers: { embargoes: [{ terms: [new card], until: "2027-02-01T07:00:00Z" }] } }
      passes: ["A new card.", "Our new card."]
`

export function policy(version: number): PolicyDocument {
  return {
    version,
    title: 'House policy',
    summary: `Version ${version}`,
    effective: '2026-11-01',
    packs: [{ name: 'words', yaml: pack }],
    routes: [
      {
        id: 'brand',
        title: 'Brand',
        reason: 'Every post is read for the brand.',
        when: { kinds: ['post', 'reply'] },
        needs: [{ area: 'brand', count: 1 }],
      },
      {
        id: 'legal',
        title: 'Legal',
        reason: 'LinkedIn posts are read by legal.',
        when: { kinds: ['post'], channels: ['linkedin'] },
        needs: [{ area: 'legal', count: 1 }],
      },
    ],
    settings: { ownContacts: [], allowedHosts: [], internalTerms: [], brandTerms: [] },
  }
}

export const slots = ['2027-01-11T09:00', '2027-01-12T10:30'].map((wall) => {
  const slot = slotAt(wall, 'Europe/London')
  if (!slot.ok) throw new Error('The test’s own slot is wrong')
  return slot.value
})

export function content(text: string, more: Partial<Content> = {}): Content {
  return { ...blankContent, text, targets: ['x/northbank'], slot: slots[0] ?? null, ...more }
}

/** Acts on a desk one command at a time and keeps every entry, as a ledger would. */
export class SmallDesk {
  readonly state: DeskState = emptyState()
  readonly entries: Entry[] = []
  private count = 0
  /** How far the clock has been put forward, beside a minute an act. */
  private waited = 0

  /** The first of `cast` founds it. */
  constructor(
    cast: readonly Played[] = Object.values(people),
    document: PolicyDocument = policy(1),
    name = 'Northbank',
  ) {
    const [founder = people.mia, ...others] = cast
    const person = (p: Played) => ({ ...p, roles: [...p.roles], areas: [...p.areas] })
    this.must('mia', {
      type: 'found-desk',
      name,
      zone: 'Europe/London',
      sample: false,
      founder: person(founder),
      policy: document,
    })
    for (const other of others) this.must('mia', { type: 'add-person', person: person(other) })
    for (const channel of ['x', 'linkedin'] as const) {
      this.must('mia', {
        type: 'add-account',
        account: {
          id: `${channel}/northbank`,
          channel,
          handle: 'northbank',
          market: 'UK',
          zone: 'Europe/London',
          spokespeople: [],
          tier: 'routine',
        },
      })
    }
  }

  /** The clock moves a minute an act. */
  get now(): string {
    return new Date(Date.UTC(2026, 11, 1, 8, this.count + this.waited)).toISOString()
  }

  wait(days: number): void {
    this.waited += days * 24 * 60
  }

  /** How often somebody tried something; what the last of them is known by. */
  get lastId(): string {
    return `c${this.count}`
  }

  /** Decides and, when nothing stands in the way, folds the events in. */
  act(by: string, command: Command, batch: string | null = null): Decided {
    this.count += 1
    const { now } = this
    const circumstances: Circumstances = { by, now, commandId: `c${this.count}`, ...(batch !== null && { batch }) }
    const decided = decide(this.state, command, circumstances)
    if (!decided.ok) return decided
    for (const event of decided.value) {
      const entry: Entry = {
        seq: this.entries.length + 1,
        at: now,
        by,
        cause: circumstances.commandId,
        batch,
        event,
      }
      this.entries.push(entry)
      evolve(this.state, entry)
    }
    return decided
  }

  /** The same, where a refusal would be a mistake of the test. */
  must(by: string, command: Command): void {
    const decided = this.act(by, command)
    if (!decided.ok) throw new Error(`${command.type} was refused: ${decided.error.what}`)
  }

  post(id: string): Post {
    const post = this.state.posts.get(id)
    if (!post) throw new Error(`There is no post ${id}`)
    return post
  }

  expect(id: string) {
    return asSeen(this.post(id))
  }

  draft(by: string, post: string, text: string, more: Partial<Content> = {}): void {
    this.must(by, { type: 'draft-post', post, content: content(text, more) })
  }

  submit(by: string, post: string): Decided {
    return this.act(by, { type: 'submit', post, expect: this.expect(post), note: '' })
  }

  edit(by: string, post: string, text: string, more: Partial<Content> = {}): Decided {
    return this.act(by, {
      type: 'save-revision',
      post,
      expect: this.expect(post),
      content: { ...latest(this.post(post)).content, text, ...more },
    })
  }

  sign(
    by: string,
    post: string,
    decision: 'approve' | 'request-changes' | 'reject' = 'approve',
    area = 'brand',
  ): Decided {
    return this.act(by, {
      type: 'sign-off',
      post,
      expect: this.expect(post),
      area,
      decision,
      clauses: decision === 'reject' ? ['W1'] : [],
      note: decision === 'approve' ? '' : 'Please say it differently.',
    })
  }

  export(by: string, ...posts: string[]): Decided {
    return this.act(by, {
      type: 'record-export',
      profile: 'schedule-json',
      files: [{ name: 'schedule.json', sha256: '0'.repeat(64), bytes: 1 }],
      posts: posts.map((post) => ({ post, expect: this.expect(post) })),
    })
  }
}
