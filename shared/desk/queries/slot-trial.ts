// What moving slots would mean, before anybody moves them: each post is moved on a fork of the desk, by the same rules
// that would decide the act, and looked at there.
import * as z from 'zod'
import { type Instant, isZone, wallAt, type Zone } from '../../kit/time'
import type { Person } from '../../people/person'
import type { Finding } from '../../policy/finding'
import type { PostId } from '../../post/revision'
import { Slot } from '../../post/slot'
import { isQuiet } from '../../review/quiet'
import { standingApprovals, type Status } from '../../review/review'
import type { SignOff } from '../../review/sign-off'
import { checkPost } from '../checking'
import type { Expectation } from '../commands'
import { placesNow } from '../delegations'
import { decide } from '../decide'
import { evolve } from '../evolve'
import { forkOf } from '../fork'
import type { Refusal } from '../refusal'
import { standingOf } from '../standing'
import { asSeen, type DeskState, latest, type Post } from '../state'
import { turnInWords } from './queue'
import { type SlotDeadline, slotRisk } from './slot-risk'
import { beyond, isWeighed } from './trial-findings'

/** Each try is a whole check of the post. */
export const mostMoved = 200

export const SlotTrialQuery = z.strictObject({
  moves: z
    .array(z.strictObject({ post: z.string().min(1).max(64), slot: Slot.nullable() }))
    .min(1)
    .max(mostMoved),
})
export type SlotTrialQuery = Readonly<z.infer<typeof SlotTrialQuery>>

export interface SlotTrial {
  readonly id: PostId
  readonly key: string
  /** What was judged, for the act that follows. */
  readonly expect: Expectation
  readonly from: Slot | null
  readonly to: Slot | null
  /** Why it cannot be moved there, as the act would be refused; null when it can. */
  readonly refusal: Pick<Refusal, 'code' | 'what' | 'wayOut'> | null
  /** Whose approvals stand now and would no longer. */
  readonly falls: readonly { readonly name: string; readonly area: string }[]
  /** Whose earlier approvals would count again, because they were given for this very content with this slot. */
  readonly returns: readonly { readonly name: string; readonly area: string }[]
  readonly status: { readonly before: Status; readonly after: Status }
  /** Whose turn it would be then; empty: nobody's. */
  readonly turn: string
  readonly deadline: SlotDeadline
  /** How long its reviewers need for what would be open then. */
  readonly hoursLeft: number
  /** Blockers and warnings that the new slot would bring: embargoes, sensitive dates, posts too near. */
  readonly brings: readonly Finding[]
  /** And those it would mend. */
  readonly mends: readonly Finding[]
  /** Where its readers would get it at night: the zones of its accounts with the time there. */
  readonly nights: readonly { readonly zone: Zone; readonly time: string }[]
}

/** When few people read, on the clock where they are. */
export const readersNight = { from: '23:00', to: '06:00', days: [] }

/** Moves follow one another, so that posts that are moved together are seen where they would be. */
export function slotTrial(
  state: DeskState,
  person: Person,
  { moves }: SlotTrialQuery,
  now: Instant,
): readonly SlotTrial[] {
  const fork = forkOf(state)
  const known = moves.flatMap(({ post: id, slot }) => {
    const post = state.posts.get(id)
    return post ? [{ post, slot, refusal: moveOn(fork, person, post, slot, now) }] : []
  })
  return known.map(({ post, slot, refusal }) => {
    const then = fork.posts.get(post.id) ?? post
    const before = standingOf(state, post, now)
    const after = standingOf(fork, then, now)
    const found = weighed(state, post)
    const wouldBeFound = weighed(fork, then)
    const approvals = standingApprovals(before.file)
    const approvalsThen = standingApprovals(after.file)
    const stay = new Set(approvalsThen.map(({ id }) => id))
    const stood = new Set(approvals.map(({ id }) => id))
    const whose = ({ by, area }: SignOff) => ({ name: state.people.get(by)?.name ?? by, area })
    return {
      id: post.id,
      key: post.key,
      expect: asSeen(post),
      from: latest(post).content.slot,
      to: slot,
      refusal,
      falls: approvals.filter(({ id }) => !stay.has(id)).map(whose),
      returns: refusal ? [] : approvalsThen.filter(({ id }) => !stood.has(id)).map(whose),
      status: { before: before.status, after: after.status },
      turn: turnInWords(fork, after, placesNow(fork, now)),
      deadline: slotRisk(slot, after, now),
      hoursLeft: after.hoursLeft,
      brings: beyond(wouldBeFound, found),
      mends: beyond(found, wouldBeFound),
      nights: slot ? nightsOf(state, post, slot) : [],
    }
  })
}

function moveOn(
  fork: DeskState,
  { id: by }: Person,
  post: Post,
  slot: Slot | null,
  now: Instant,
): SlotTrial['refusal'] {
  const cause = 'trial'
  const decided = decide(
    fork,
    { type: 'move-slot', post: post.id, expect: asSeen(post), slot },
    { by, now, commandId: cause },
  )
  if (!decided.ok) {
    const { code, what, wayOut } = decided.error
    return { code, what, wayOut }
  }
  for (const event of decided.value) evolve(fork, { seq: fork.seq + 1, at: now, by, cause, batch: null, event })
  return null
}

function weighed(state: DeskState, post: Post): readonly Finding[] {
  const result = checkPost(state, post)
  return result.ok ? result.value.findings.filter(isWeighed) : []
}

function nightsOf(state: DeskState, post: Post, slot: Slot): SlotTrial['nights'] {
  const accounts = latest(post).content.targets.flatMap((target) => state.accounts.get(target) ?? [])
  const zones = [...new Set(accounts.map(({ zone }) => zone))]
  return zones
    .filter((zone) => isZone(zone) && isQuiet(slot.instant, { ...readersNight, zone }))
    .map((zone) => ({ zone, time: wallAt(slot.instant, zone).slice(11) }))
}
