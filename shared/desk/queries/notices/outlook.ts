// What of each post a person is to be told now, and until when that holds: worked out when a post becomes another one or the
// moment comes that it names, so that a desk of a hundred thousand posts is not gone through with every change.
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
import type { Standing } from '../../whose-turn'
import type { DeskState, Post } from '../../state'
import { areSame, type Grounds, groundsOf } from '../search/grounds'
import { type Reading, readingsOf } from '../search/readings'
import { decisionSeries, mentionSeries, nudgeSeries } from './answers'
import type { Notice, Planned, Series } from './notice'
import { deadlineMoment, escalationSeries, riskSeries } from './risk'
import { askedSince, isToldOfTurn, turnSeries } from './turn'

/** What was due longer ago is in the queue, and told no more. */
export const keptDays = 14
const keptMs = keptDays * 24 * hourMs

export interface Due {
  readonly at: Moment
  readonly notice: Notice
}

const never = Number.POSITIVE_INFINITY

export class Outlook {
  private seq = -1
  private moment = Number.NEGATIVE_INFINITY
  private length = 0
  /** By post, in the desk's order: when something will be due or no longer shown; and until when what is known holds. */
  private wakes = new Float64Array(0)
  private holds = new Float64Array(0)
  private readonly dueOf = new Map<number, readonly Due[]>()

  constructor(
    private readonly state: DeskState,
    private readonly person: Person,
    private readonly places: readonly Place[],
    readonly grounds: Grounds,
  ) {}

  /** Of the posts that were never looked at, no more than `mostNew`. @returns whether there are more of those */
  bringUpToDate(now: Instant, moment: Moment, mostNew = never): boolean {
    const readings = readingsOf(this.state)
    const { seq, length } = this
    const end = Math.min(readings.length, length + mostNew)
    // A clock that was put back asks anew.
    const isBack = moment < this.moment
    if (readings.length > this.wakes.length) this.grow(readings.length)
    for (const [index, reading] of readings.entries()) {
      if (index >= end) break
      if (!isBack && index < length && reading.since <= seq && moment < (this.holds[index] ?? 0)) continue
      this.renew(index, reading, now, moment)
    }
    Object.assign(this, { seq: this.state.seq, moment, length: end })
    return end < readings.length
  }

  /** What was due within the last days, in no order. */
  due(): readonly Due[] {
    const oldest = this.moment - keptMs
    return [...this.dueOf.values()].flat().filter(({ at }) => at >= oldest)
  }

  /** When to ask again. */
  next(): Moment {
    let next = never
    for (const wake of this.wakes.subarray(0, this.length)) if (wake < next) next = wake
    return next
  }

  private grow(length: number): void {
    const roomy = length + Math.ceil(length / 8)
    const [wakes, holds] = [new Float64Array(roomy), new Float64Array(roomy)]
    wakes.set(this.wakes)
    holds.set(this.holds)
    Object.assign(this, { wakes, holds })
  }

  private renew(index: number, reading: Reading, now: Instant, moment: Moment): void {
    const { post } = reading
    this.dueOf.delete(index)
    const over = overFrom(post)
    let wake = never
    const wakeAt = (at: Moment | null) => {
      if (at !== null && at > moment && at < wake) wake = at
    }
    if (moment < over) {
      const due = this.worked(post, reading.standing(this.state, now), moment, wakeAt)
      if (due.length > 0) this.dueOf.set(index, due)
    }
    this.wakes[index] = wake
    this.holds[index] = moment < over ? Math.min(wake, over) : never
  }

  private worked(post: Post, standing: Standing, moment: Moment, wakeAt: (at: Moment | null) => void): readonly Due[] {
    const all: Due[] = []
    const expiry = post.waivers.length === 0 ? null : nextExpiry(standing.file)
    if (expiry !== null) wakeAt(momentOf(expiry))
    for (const { series, silences } of told(this.state, this.person, post, standing, this.places)) {
      let shown: Planned | null = null
      let since = 0
      for (const planned of series) {
        const at = silences.length === 0 ? planned.at : afterSilence(planned.at, silences)
        wakeAt(at)
        if (at !== null && at <= moment) [shown, since] = [planned, at]
      }
      if (shown === null) continue
      // What is put off or read by somebody else now is not shown, however long ago it was due.
      if (isSilent(moment, silences)) wakeAt(afterSilence(moment, silences))
      else all.push({ at: since, notice: { ...shown.say(), at: instantOf(since), post: post.id, key: post.key } })
    }
    return all
  }
}

const known = new WeakMap<DeskState, Outlook>()

/** Of the person who asked last. */
export function outlookFor(state: DeskState, person: Person, places: readonly Place[]): Outlook {
  const grounds = groundsOf(state, person, places)
  const before = known.get(state)
  if (before && areSame(before.grounds, grounds)) return before
  const outlook = new Outlook(state, person, places, grounds)
  known.set(state, outlook)
  return outlook
}

/** From when on nothing is asked about it: at once of what is withdrawn, and later of what left the desk. */
function overFrom(post: Post): Moment {
  if (post.stage === 'withdrawn') return Number.NEGATIVE_INFINITY
  if (post.stage !== 'exported') return never
  const last = Math.max(momentOf(post.turnSince), ...post.comments.map(({ at }) => momentOf(at)))
  // What happened exactly so long ago is still shown.
  return last + keptMs + 1
}

interface Told {
  readonly series: Series
  readonly silences: readonly Silence[]
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
