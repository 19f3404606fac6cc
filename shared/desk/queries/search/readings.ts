// What searches read of each post, kept beside it in the desk's order: looking a hundred thousand posts up one by one
// would cost more than the search. A post is never changed, only replaced, so that a reading holds as long as its post.
import type { Instant } from '../../../kit/time'
import type { Content } from '../../../post/content'
import { isToDecide } from '../../../review/deadline'
import { standingOf } from '../../standing'
import type { Standing } from '../../whose-turn'
import { type DeskState, latest, type Post, policyInForce } from '../../state'
import { plainLetters } from './letters'

export class Reading {
  private standingSeen: Standing | null = null
  private writtenSeen: string | null = null
  private updatedSeen: number | null = null
  /** When it is to go out, in seconds; NaN without a slot. */
  readonly slot: number

  constructor(
    readonly post: Post,
    readonly content: Content,
    /** The entry of the record with which the post became what it is, or a later one. */
    readonly since: number,
  ) {
    this.slot = content.slot === null ? Number.NaN : secondsOf(content.slot.instant)
  }

  standing(state: DeskState, now: Instant): Standing {
    // Waivers run out by themselves, so that whoever has some is asked about each time.
    if (this.post.waivers.length > 0) return standingOf(state, this.post, now)
    return (this.standingSeen ??= standingOf(state, this.post, now))
  }

  /** All that is written in it, in plain letters, each part on a line of its own; the first is its number. */
  get written(): string {
    return (this.writtenSeen ??= writtenIn(this.post, this.content))
  }

  /** When something last happened to it, in seconds. */
  get updated(): number {
    return (this.updatedSeen ??= updatedIn(this.post))
  }

  /** Another policy or other lists: everybody's standing is worked out anew. */
  forgetStanding(): void {
    this.standingSeen = null
  }
}

interface Kept {
  seq: number
  policy: string
  lists: DeskState['lists']
  readonly readings: Reading[]
}

const kept = new WeakMap<DeskState, Kept>()

/** Of every post, in the order of their keys. */
export function readingsOf(state: DeskState): readonly Reading[] {
  const policy = policyInForce(state).digest
  const { seq, lists, posts } = state
  let known = kept.get(state)
  if (!known) kept.set(state, (known = { seq: -1, policy, lists, readings: [] }))
  const { readings } = known
  if (known.policy !== policy || known.lists !== lists) for (const reading of readings) reading.forgetStanding()
  if (known.seq !== seq || readings.length !== posts.size) {
    let index = 0
    for (const post of posts.values()) {
      if (readings[index]?.post !== post) readings[index] = new Reading(post, latest(post).content, seq)
      index += 1
    }
    readings.length = index
  }
  Object.assign(known, { seq, policy, lists })
  return readings
}

/** Works out where some of the posts stand ahead of the first list; false when there are no more. */
export function warmStandings(state: DeskState, from: number, to: number, now: Instant): boolean {
  const readings = readingsOf(state)
  for (const reading of readings.slice(from, to)) reading.standing(state, now)
  return to < readings.length
}

/** Works out by when some of the posts are due, ahead of the first list in that order; false when there are no more. */
export function warmDeadlines(state: DeskState, from: number, to: number, now: Instant): boolean {
  const readings = readingsOf(state)
  for (const reading of readings.slice(from, to)) {
    const standing = reading.standing(state, now)
    if (!Number.isNaN(reading.slot) && isToDecide(standing.status)) void standing.hoursLeft
  }
  return to < readings.length
}

/** Reads some of the posts ahead of the first search for words; false when there are no more. */
export function warmWritings(state: DeskState, from: number, to: number): boolean {
  const readings = readingsOf(state)
  for (const reading of readings.slice(from, to)) void reading.written
  return to < readings.length
}

export const secondsOf = (instant: string) => Math.floor(Date.parse(instant) / 1_000)

function writtenIn({ key }: Post, { text, overrides, campaign, language, targets, link, media }: Content): string {
  const parts = [key, text, ...Object.values(overrides), campaign, language, ...targets, link ?? '']
  return [...parts, ...media.map(({ alt }) => alt)].map(plainLetters).join('\n')
}

function updatedIn(post: Post): number {
  const times = [
    latest(post).at,
    post.turnSince,
    post.submitted?.at,
    post.signOffs.at(-1)?.at,
    post.comments.at(-1)?.at,
  ]
  return secondsOf(times.reduce<Instant>((last, at) => (at !== undefined && at > last ? at : last), ''))
}
