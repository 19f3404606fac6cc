// A manager's part: moving slots and handing over what is approved.
import { type Digest, digestOf } from '../../kit/digest'
import { ok } from '../../kit/result'
import type { DeskEvent, EventOf } from '../../ledger/events'
import type { Content } from '../../post/content'
import { standingApprovals } from '../../review/review'
import { evidenceSchedule } from '../../schedule/evidence/schedule'
import type { CommandOf } from '../commands'
import { leavingReason } from '../export-plan'
import { type Decided, refuse } from '../refusal'
import { freshFile } from '../standing'
import { latest, type Post, policyInForce } from '../state'
import { type Act, firstOf, missing, postAsSeen, refusal } from './act'
import { submitted } from './drafting'
import { mayEdit, savedRevision, withAdopted } from './saving'
import { t } from '../../words/say'

/**
 * A slot is part of what was approved, so moving it makes a new revision. What was with the reviewers goes back to
 * them at once; a draft stays a draft.
 */
export function moveSlot(act: Act, command: CommandOf<'move-slot'>): Decided {
  const seen = postAsSeen(act, command.post, command.expect)
  if (!seen.ok) return seen
  const post = seen.value
  const { content, number } = latest(post)
  const moved: Content = { ...content, slot: command.slot }
  const saved = savedRevision(post, moved)
  const refused = firstOf(
    mayEdit(act, post),
    saved ? null : refusal('no-change', t('The post already has this slot.'), t('Nothing more is needed.')),
  )
  if (refused || !saved) return refused ?? ok([])
  const events: DeskEvent[] = [
    { type: 'SlotMoved', post: post.id, from: content.slot, to: command.slot },
    ...withAdopted(act, post, saved, moved),
  ]
  if (post.stage !== 'submitted') return ok(events)
  const again = submitted(act, post, 'The slot moved.', moved, number + 1)
  return again.ok ? ok([...events, ...again.value]) : again
}

/** The last gate: every post of an export is judged again, on its own, at this moment. */
export function recordExport(act: Act, command: CommandOf<'record-export'>): Decided {
  const refused = firstOf(
    missing(act, 'export'),
    new Set(command.posts.map(({ post }) => post)).size < command.posts.length
      ? refusal(
          'exists',
          t('A post stands twice in this export.'),
          t('Preview the export again. Nothing was exported.'),
        )
      : null,
  )
  if (refused) return refused
  const exported: EventOf<'ScheduleExported'>['posts'] = []
  for (const { post: id, expect } of command.posts) {
    const seen = postAsSeen(act, id, expect)
    if (!seen.ok) return seen
    const reason = leavingReason(act.state, seen.value, act.now)
    if (reason)
      return refuse(
        'not-ready',
        t('{key}: {reason}', { key: seen.value.key, reason }),
        t('Preview the export again. Nothing was exported.'),
      )
    exported.push({
      post: id,
      revision: expect.revision,
      contentDigest: expect.contentDigest,
      signOffs: standingSignOffs(act, seen.value),
    })
  }
  const event: EventOf<'ScheduleExported'> = {
    type: 'ScheduleExported',
    export: act.commandId,
    profile: command.profile,
    policyDigest: policyInForce(act.state).digest,
    files: command.files,
    posts: exported,
    accounts: [...new Set(command.posts.flatMap(({ post }) => latestTargets(act, post)))].sort(),
  }
  return ok([{ ...event, schedule: scheduleDigest(act, event) }])
}

/** Of the list that goes into the evidence pack, so that whoever signs the hand-over signs that list. */
function scheduleDigest({ state, by, now }: Act, event: EventOf<'ScheduleExported'>): Digest {
  const keyAndContent = (id: string) => {
    const post = state.posts.get(id)
    if (!post) throw new Error(`There is no post ${id}`)
    return { key: post.key, content: latest(post).content }
  }
  return digestOf(evidenceSchedule(state.deskKey?.keyId ?? null, { by, at: now, event }, keyAndContent))
}

function standingSignOffs(act: Act, post: Post): string[] {
  return standingApprovals(freshFile(act.state, post, act.now)).map((approval) => approval.id)
}

function latestTargets({ state }: Act, id: string): readonly string[] {
  const post = state.posts.get(id)
  return post ? latest(post).content.targets : []
}
