// What a person is to be told now, and when there will next be something: worked out from the desk and the hour alone, so
// that asking twice says the same, and a clock that is put back says nothing anew.
import type { Instant } from '../../../kit/time'
import type { Place } from '../../../people/delegation'
import { can, type Person } from '../../../people/person'
import {
  afterSilence,
  hourMs,
  instantOf,
  isSilent,
  type Moment,
  momentOf,
  type Silence,
} from '../../../review/reminders'
import { nextExpiry } from '../../../review/waiver'
import { placesNow } from '../../delegations'
import { standingOf, type Standing } from '../../standing'
import type { DeskState, Post } from '../../state'
import { decisionSeries, mentionSeries, nudgeSeries } from './answers'
import type { Notice, Planned, Series } from './notice'
import { deadlineMoment, escalationSeries, riskSeries } from './risk'
import { askedSince, isToldOfTurn, turnSeries } from './turn'

/** What was due longer ago is in the queue, and told no more. */
export const keptDays = 14

export interface Notices {
  /** The latest first. */
  readonly due: readonly Notice[]
  /** When to ask again if nothing happens on the desk; null: never. */
  readonly next: Instant | null
}

export function noticesFor(state: DeskState, person: Person, now: Instant): Notices {
  const moment = momentOf(now)
  const oldest = moment - keptDays * 24 * hourMs
  const due: { readonly at: Moment; readonly post: Post; readonly shown: Planned }[] = []
  let next = Number.POSITIVE_INFINITY
  const wakeAt = (at: Moment | null) => {
    if (at !== null && at > moment && at < next) next = at
  }
  if (state.gone.has(person.id)) return { due: [], next: null }
  const places = placesNow(state, now)
  for (const { begins, until, ended } of state.delegations.values()) {
    if (ended !== null) continue
    wakeAt(momentOf(begins))
    wakeAt(momentOf(until))
  }
  const toldOf = knownFor(state, person, places)
  for (const post of state.posts.values()) {
    if (isLongOver(post, oldest)) continue
    const standing = standingOf(state, post, now)
    const expiry = post.waivers.length === 0 ? null : nextExpiry(standing.file)
    if (expiry !== null) wakeAt(momentOf(expiry))
    for (const { series, silences } of toldOf(post, standing)) {
      let shown: Planned | null = null
      for (const planned of series) {
        const at = silences.length === 0 ? planned.at : afterSilence(planned.at, silences)
        wakeAt(at)
        if (at !== null && at <= moment) shown = at === planned.at ? planned : { ...planned, at }
      }
      if (shown === null || shown.at < oldest) continue
      // What is put off or read by somebody else now is not shown, however long ago it was due.
      if (isSilent(moment, silences)) wakeAt(afterSilence(moment, silences))
      else due.push({ at: shown.at, post, shown })
    }
  }
  due.sort((a, b) => b.at - a.at || (a.post.key < b.post.key ? -1 : 1))
  return {
    due: due.map(({ at, post, shown }) => ({ ...shown.say(), at: instantOf(at), post: post.id, key: post.key })),
    next: next === Number.POSITIVE_INFINITY ? null : instantOf(next),
  }
}

/** Nothing is asked about what is withdrawn, nor about what left the desk long ago. */
function isLongOver(post: Post, oldest: Moment): boolean {
  if (post.stage === 'withdrawn') return true
  if (post.stage !== 'exported' || momentOf(post.turnSince) >= oldest) return false
  return post.comments.every(({ at }) => momentOf(at) < oldest)
}

interface Told {
  readonly series: Series
  readonly silences: readonly Silence[]
}

interface Known {
  readonly person: Person
  readonly members: readonly Person[]
  readonly gone: number
  /** Which places were taken. */
  readonly covers: string
  readonly told: WeakMap<Standing, readonly Told[]>
}

const known = new WeakMap<DeskState, Known>()

/** What was worked out for one person holds until a post's standing is another one, or the people are. */
function knownFor(
  state: DeskState,
  person: Person,
  places: readonly Place[],
): (post: Post, standing: Standing) => readonly Told[] {
  const members = [...state.people.values()]
  const covers = places.map(({ delegation: { id } }) => id).join()
  const before = known.get(state)
  const holds =
    before?.person === person &&
    before.gone === state.gone.size &&
    before.covers === covers &&
    before.members.length === members.length &&
    before.members.every((member, index) => member === members[index])
  const { told: kept } = holds ? before : { told: new WeakMap<Standing, readonly Told[]>() }
  if (!holds) known.set(state, { person, members, gone: state.gone.size, covers, told: kept })
  return (post, standing) => {
    const found = kept.get(standing) ?? told(state, person, post, standing, places)
    kept.set(standing, found)
    return found
  }
}

function told(
  state: DeskState,
  person: Person,
  post: Post,
  standing: Standing,
  places: readonly Place[],
): readonly Told[] {
  const isTurn = isToldOfTurn(person, standing, places)
  const isAuthor = post.createdBy === person.id
  const putOff = snoozesOf(person, post, standing)
  // While somebody else reads it, nobody else is called to it; that the deadline nears they are told all the same.
  const held = [...putOff, ...takenByOthers(person, post)]
  const asked = isTurn ? momentOf(askedSince(state, person, post, standing, places) ?? standing.turn.since) : null
  const all: Told[] = []
  const add = (found: readonly Series[], silences: readonly Silence[]) => {
    for (const series of found) if (series.length > 0) all.push({ series, silences })
  }
  if (isTurn) {
    add(turnSeries(state, person, post, standing, places), held)
    add(nudgeSeries(state, person, post), held)
  }
  if (isAuthor || post.waivers.length > 0) add(decisionSeries(state, person, post, standing), [])
  add(mentionSeries(state, person, post), putOff)
  if (post.stage !== 'exported' && (isTurn || isAuthor || can(person, 'schedule')))
    add(riskSeries(state, person, post, standing, asked), isAuthor ? putOff : held)
  add(escalationSeries(state, person, post, standing, asked, places), putOff)
  return all
}

/** No snooze outlasts the deadline. */
function snoozesOf(person: Person, post: Post, standing: Standing): readonly Silence[] {
  if (post.snoozes.length === 0) return []
  const deadline = deadlineMoment(post, standing)
  return post.snoozes
    .filter(({ by }) => by === person.id)
    .map(({ at, until }) => {
      const end = until === 'author-updates' ? null : momentOf(until)
      return { from: momentOf(at), until: end === null ? deadline : Math.min(end, deadline ?? end) }
    })
}

function takenByOthers(person: Person, { taken }: Post): readonly Silence[] {
  return taken === null || taken.by === person.id ? [] : [{ from: momentOf(taken.at), until: momentOf(taken.until) }]
}
