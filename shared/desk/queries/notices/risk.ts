// What is told when a deadline nears: first to those who have the post in hand, then, where nobody has taken it up, to the
// others of the area, and at the deadline to those who can move the slot. Worked out from the record and the hour, and never
// recorded: that somebody was told is more than a ledger could know of a computer that may have been switched off.
import type { Place } from '../../../people/delegation'
import { can, type Person } from '../../../people/person'
import { isToDecide, nearHours } from '../../../review/deadline'
import { standsIn } from '../../../review/obstacles'
import { areaToldHours, graceHours, hourMs, instantOf, type Moment, momentOf } from '../../../review/reminders'
import { isTurnOf, type Standing } from '../../whose-turn'
import { type DeskState, latest, type Post } from '../../state'
import type { NoticeContent, Planned, Series } from './notice'

type Stage = Extract<NoticeContent, { kind: 'risk' }>['stage']
type Escalated = Extract<NoticeContent, { kind: 'escalation' }>['stage']

/** By when a post has to be approved; null without a slot, and where nothing is left to approve. */
export function deadlineMoment(post: Post, { status, hoursLeft }: Standing): Moment | null {
  const { slot } = latest(post).content
  return slot === null || !isToDecide(status) ? null : momentOf(slot.instant) - hoursLeft * hourMs
}

/** `asked`: since when it has been this person's turn; null when it is not. */
export function riskSeries(
  state: DeskState,
  person: Person,
  post: Post,
  standing: Standing,
  asked: Moment | null,
): readonly Series[] {
  const { content, by: savedBy, at: savedAt } = latest(post)
  const isAuthor = post.createdBy === person.id
  const isManager = can(person, 'schedule') && standing.status !== 'draft'
  if (content.slot === null || (!isAuthor && !isManager && asked === null)) return []
  const slot = momentOf(content.slot.instant)
  const step = (stage: Stage, at: Moment, by: Moment): Planned => ({
    at,
    say: () => ({ id: `risk:${post.id}:${by}:${stage}`, content: { kind: 'risk', stage, by: instantOf(by) } }),
  })
  if (standing.status === 'approved' && can(person, 'export')) {
    const near = Math.max(slot - nearHours * hourMs, momentOf(standing.turn.since))
    return [[step('not-exported', near, slot), step('not-left', slot, slot)]]
  }
  const by = deadlineMoment(post, standing)
  if (by === null) return []
  const untaken =
    asked !== null && standing.turn.who === 'reviewers' && !isTakenUp(state, post, standing)
      ? untakenAt(by, asked)
      : null
  const steps = [
    ...(isAuthor || asked !== null ? [step('near', by - nearHours * hourMs, by)] : []),
    ...(untaken !== null && untaken < by ? [step('untaken', untaken, by)] : []),
    ...(isAuthor || asked !== null ? [step('overdue', by, by)] : []),
    ...(isAuthor || isManager ? [step('expired', slot, slot)] : []),
  ]
  // Who set the slot that late knows.
  const known = isAuthor && savedBy === person.id ? steps.filter(({ at }) => at >= momentOf(savedAt)) : steps
  return [asked === null ? known : known.map((one) => ({ ...one, at: Math.max(one.at, asked) }))]
}

const untakenAt = (by: Moment, since: Moment): Moment =>
  Math.max(by - areaToldHours * hourMs, since + graceHours * hourMs)

export function escalationSeries(
  state: DeskState,
  person: Person,
  post: Post,
  standing: Standing,
  asked: Moment | null,
  places: readonly Place[],
): readonly Series[] {
  const { turn } = standing
  if (turn.who !== 'reviewers' || post.createdBy === person.id) return []
  const by = deadlineMoment(post, standing)
  const since = momentOf(turn.since)
  const step = (stage: Escalated, at: Moment): Series => [
    {
      at: Math.max(at, since),
      say: () => ({
        id: `escalation:${post.id}:${by ?? turn.since}:${stage}`,
        content: { kind: 'escalation', stage, areas: turn.areas, by: by === null ? null : instantOf(by) },
      }),
    },
  ]
  const managesDesk = can(person, 'schedule') || can(person, 'keep-people')
  if (managesDesk && asked === null && !canAnybodyDecide(state, standing, places)) return [step('nobody-can', since)]
  if (by === null) return []
  // Whose turn it is hears that its slot is at risk; the others of the area may know somebody, or take it over.
  const isOfArea = asked === null && can(person, 'review') && turn.areas.some((area) => person.areas.includes(area))
  // Whoever is away is not called back while somebody covers for them.
  const isAway = places.some(
    (place) => place.delegator.id === person.id && turn.areas.some((area) => standsIn(place, area, standing.file)),
  )
  return [
    ...(isOfArea && !isAway && !isTakenUp(state, post, standing) ? [step('area', untakenAt(by, since))] : []),
    // They move slots and find reviewers, whatever has been done by then. Whose turn it is has been told.
    ...(can(person, 'schedule') && asked === null ? [step('managers', by)] : []),
  ]
}

function canAnybodyDecide(state: DeskState, standing: Standing, places: readonly Place[]): boolean {
  for (const person of state.people.values())
    if (!state.gone.has(person.id) && isTurnOf(person, standing, places)) return true
  return false
}

/** Somebody of the areas that are asked has taken it or said something about it since it came to them. */
function isTakenUp(state: DeskState, post: Post, { turn }: Standing): boolean {
  const since = momentOf(post.submitted?.at ?? turn.since)
  const acts = [
    post.taken,
    ...post.comments,
    ...post.suggestions,
    ...post.considered,
    ...post.disputed,
    ...post.signOffs,
  ]
  return acts.some((act) => {
    if (act === null || momentOf(act.at) < since) return false
    const areas = state.people.get(act.by)?.areas ?? []
    return turn.areas.some((area) => areas.includes(area))
  })
}
