// The words in which a post's history is told: drafts, submits, edits, approves… Each becomes commands when its
// moment comes, on the revision that is then the latest.
import type { Command, Expectation } from '../../../shared/desk/commands'
import { checkPost } from '../../../shared/desk/checking'
import { asSeen, type DeskState, latest, type Post } from '../../../shared/desk/state'
import type { Instant } from '../../../shared/kit/time'
import type { Decision, WaiverReason } from '../../../shared/ledger/events'
import type { Area, PersonId } from '../../../shared/people/person'
import { blankContent, type Content } from '../../../shared/post/content'
import type { Slot } from '../../../shared/post/slot'
import { anchorAt } from '../../../shared/review/anchor/anchor'
import { dayInWords, type Moment, type SlotTime, slotOf } from './when'

/** `{+3}` in a text stands for the third working day from today, in the language of the post. */
export interface Draft extends Partial<Omit<Content, 'slot'>> {
  readonly text: string
  readonly targets: string[]
  readonly slot?: SlotTime
}

export interface Story {
  /** The post's id, in words. */
  readonly id: string
  readonly by: PersonId
  readonly at: Moment
  readonly content: Draft
  readonly after?: readonly Step[]
}

export interface Scene {
  readonly state: DeskState
  readonly post: Post
  readonly now: Instant
}

export interface Step {
  readonly by: PersonId
  readonly at: Moment
  readonly commands: (scene: Scene) => readonly Command[]
}

export function contentOf(draft: Draft, state: DeskState, now: Instant): Content {
  const { slot, ...rest } = draft
  const content: Content = { ...blankContent, ...rest, slot: slot ? slotFor(slot, draft.targets, state, now) : null }
  return withDates(content, now)
}

export function submits(by: PersonId, at: Moment, note = ''): Step {
  return step(by, at, ({ post }) => [{ type: 'submit', ...seen(post), note }])
}

export type Change = (content: Content, now: Instant) => Content

export function edits(by: PersonId, at: Moment, ...changes: readonly Change[]): Step {
  return step(by, at, ({ post, now }) => {
    const content = changes.reduce((changed, change) => change(changed, now), latest(post).content)
    return [{ type: 'save-revision', ...seen(post), content: withDates(content, now) }]
  })
}

/** Other words in the text, in the overrides, or in both: wherever the old ones stand. */
export function replacing(from: string, to: string): Change {
  return (content, now) => {
    const [before, after] = [dated(from, content.language, now), dated(to, content.language, now)]
    const texts = [content.text, ...Object.values(content.overrides)]
    if (!texts.some((text) => text.includes(before))) throw new Error(`No text of this post holds "${before}"`)
    return inTexts(content, (text) => text.replace(before, () => after))
  }
}

export function setting(part: Partial<Omit<Content, 'slot'>>): Change {
  return (content) => ({ ...content, ...part })
}

/** Reads what the checks warn of, marks it considered, and approves. */
export function approves(by: PersonId, area: Area, at: Moment, note = ''): Step {
  return step(by, at, (scene) => [
    ...considerations(scene, 'Read in context; it stays.'),
    decision(scene.post, 'approve', area, [], note),
  ])
}

export function considers(by: PersonId, at: Moment, note: string): Step {
  return step(by, at, (scene) => {
    const commands = considerations(scene, note)
    if (commands.length === 0) throw new Error(`${scene.post.id} has no open warning to consider`)
    return commands
  })
}

export function asksForChanges(by: PersonId, area: Area, at: Moment, clauses: readonly string[], note: string): Step {
  return step(by, at, ({ post }) => [decision(post, 'request-changes', area, clauses, note)])
}

export function rejects(by: PersonId, area: Area, at: Moment, clauses: readonly string[], note: string): Step {
  return step(by, at, ({ post }) => [decision(post, 'reject', area, clauses, note)])
}

/** Takes back the person's last decision that still counts. */
export function takesBack(by: PersonId, at: Moment, reason: string): Step {
  return step(by, at, ({ post }) => {
    const signOff = post.signOffs.findLast((candidate) => candidate.by === by && candidate.takenBack === null)
    if (!signOff) throw new Error(`${by} has no decision on ${post.id} to take back`)
    return [{ type: 'take-back-sign-off', post: post.id, signOff: signOff.id, reason }]
  })
}

/** A comment on the latest revision, hung on the words it is about where some are given. */
export function comments(by: PersonId, at: Moment, text: string, about?: string): Step {
  return step(by, at, ({ post }) => {
    const { number, content } = latest(post)
    const anchor = about === undefined ? null : anchorOn(content.text, about)
    return [{ type: 'comment', post: post.id, revision: number, text, anchor }]
  })
}

/** Answers the thread that was begun last. */
export function replies(by: PersonId, at: Moment, text: string): Step {
  return step(by, at, ({ post }) => {
    const begun = post.comments.findLast(({ thread, internal }) => thread === null && !internal)
    if (!begun) throw new Error(`${post.id} has no comment to answer`)
    return [{ type: 'comment', post: post.id, revision: latest(post).number, text, anchor: null, thread: begun.id }]
  })
}

/** A note among reviewers. */
export function notes(by: PersonId, at: Moment, text: string): Step {
  return step(by, at, ({ post }) => [
    { type: 'comment', post: post.id, revision: latest(post).number, text, anchor: null, internal: true },
  ])
}

/** Other words for those of the latest revision. */
export function suggests(by: PersonId, at: Moment, about: string, replacement: string, note = ''): Step {
  return step(by, at, ({ post }) => {
    const { number, content } = latest(post)
    const anchor = anchorOn(content.text, about)
    return [{ type: 'suggest', post: post.id, revision: number, anchor, replacement, note }]
  })
}

/** Takes over every suggestion that waits. */
export function applies(by: PersonId, at: Moment): Step {
  return step(by, at, ({ post }) => {
    const suggestions = post.suggestions.filter(({ answer }) => answer === null).map(({ id }) => id)
    return [{ type: 'apply-suggestions', ...seen(post), suggestions }]
  })
}

/** Resolves the oldest comment that is still open. */
export function resolves(by: PersonId, at: Moment): Step {
  return step(by, at, ({ post }) => {
    const open = post.comments.find((comment) => !comment.resolved)
    if (!open) throw new Error(`${post.id} has no open comment`)
    return [{ type: 'resolve-comment', post: post.id, comment: open.id }]
  })
}

/** Asks for an exception for the first blocker of a clause, until two days after the slot. */
export function asksForWaiver(by: PersonId, at: Moment, clause: string, reason: WaiverReason, note: string): Step {
  return step(by, at, ({ state, post, now }) => {
    const check = checkPost(state, post)
    const finding = check.ok ? check.value.findings.find((found) => found.clause.id === clause) : undefined
    if (!finding) throw new Error(`${post.id} has no finding of ${clause}`)
    return [{ type: 'request-waiver', ...seen(post), finding: finding.id, reason, note, until: waiverEnd(post, now) }]
  })
}

export function grantsWaiver(by: PersonId, at: Moment, note = ''): Step {
  return step(by, at, ({ post, now }) => [
    { type: 'grant-waiver', ...seen(post), waiver: waiverOf(post), until: waiverEnd(post, now), note },
  ])
}

export function refusesWaiver(by: PersonId, at: Moment, note: string): Step {
  return step(by, at, ({ post }) => [{ type: 'refuse-waiver', ...seen(post), waiver: waiverOf(post), note }])
}

function waiverOf(post: Post): string {
  const waiver = post.waivers.at(-1)
  if (!waiver) throw new Error(`Nobody asked for a waiver on ${post.id}`)
  return waiver.id
}

function waiverEnd(post: Post, now: Instant): Instant {
  const slot = Temporal.Instant.from(latest(post).content.slot?.instant ?? now)
  return slot.add({ hours: 48 }).toString({ smallestUnit: 'second' })
}

/** Reads it now: the others see so for half an hour. */
export function takes(by: PersonId, at: Moment): Step {
  return step(by, at, ({ post }) => [{ type: 'take-turn', post: post.id }])
}

/** Puts it off until the clock next shows this. */
export function putsOff(by: PersonId, at: Moment, until: SlotTime): Step {
  return step(by, at, ({ post, state, now }) => [
    { type: 'snooze', post: post.id, until: slotOf(until, state.zone, now).instant },
  ])
}

/** Reminds whose turn it is. */
export function reminds(by: PersonId, at: Moment): Step {
  return step(by, at, ({ post }) => [{ type: 'nudge', post: post.id }])
}

export function withdraws(by: PersonId, at: Moment, reason: string): Step {
  return step(by, at, ({ post }) => [{ type: 'withdraw', ...seen(post), reason }])
}

export function movesSlot(by: PersonId, at: Moment, to: SlotTime): Step {
  return step(by, at, ({ post, state, now }) => {
    const slot = slotFor(to, latest(post).content.targets, state, now)
    return [{ type: 'move-slot', ...seen(post), slot }]
  })
}

export function seen(post: Post): { readonly post: string; readonly expect: Expectation } {
  return { post: post.id, expect: asSeen(post) }
}

function step(by: PersonId, at: Moment, commands: Step['commands']): Step {
  return { by, at, commands }
}

function decision(post: Post, decided: Decision, area: Area, clauses: readonly string[], note: string): Command {
  return { type: 'sign-off', ...seen(post), area, decision: decided, clauses: [...clauses], note }
}

function considerations({ state, post }: Scene, note: string): readonly Command[] {
  const check = checkPost(state, post)
  if (!check.ok) throw new Error(check.error)
  const considered = new Set(post.considered.map((item) => item.finding))
  return check.value.findings
    .filter((finding) => finding.severity === 'warning' && !considered.has(finding.id))
    .map((finding) => ({ type: 'consider-finding', ...seen(post), finding: finding.id, note }))
}

/** A post goes out on the clock of the first account it is for. */
function slotFor(when: SlotTime, targets: readonly string[], state: DeskState, now: Instant): Slot {
  return slotOf(when, state.accounts.get(targets[0] ?? '')?.zone ?? state.zone, now)
}

function withDates(content: Content, now: Instant): Content {
  return inTexts(content, (text) => dated(text, content.language, now))
}

function dated(text: string, language: string, now: Instant): string {
  return text.replace(/\{([+-]\d+)\}/g, (_, day: string) => dayInWords(Number(day), language, now))
}

function inTexts(content: Content, change: (text: string) => string): Content {
  const overrides = Object.entries(content.overrides).map(([id, text]) => [id, change(text)])
  return { ...content, text: change(content.text), overrides: Object.fromEntries(overrides) }
}

function anchorOn(text: string, quote: string) {
  const start = text.indexOf(quote)
  if (start < 0) throw new Error(`The words "${quote}" do not stand in this post`)
  return anchorAt(text, start, start + quote.length)
}
