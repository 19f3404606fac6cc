// A reviewer's part: sign-offs.
import { ok } from '../../kit/result'
import { compareContent } from '../../diff/content'
import { diffProse } from '../../diff/prose'
import type { CheckResult } from '../../policy/engine'
import { covers, type Place } from '../../people/delegation'
import type { AccountId } from '../../post/account'
import { obstaclesOfApproval, obstaclesTo, theirsFirst } from '../../review/obstacles'
import { obligationsFor } from '../../review/route'
import { obstaclesTogether } from '../../review/together'
import { checkPost } from '../checking'
import { placesNow } from '../delegations'
import type { CommandOf } from '../commands'
import { baseContent, mostTogetherIn, obstacleToRefusing, plainnessOf } from '../together'
import { tooMany } from '../../review/together'
import { type Decided, refuse } from '../refusal'
import { freshFile } from '../standing'
import { latest, type Post, policyInForce } from '../state'
import { type Act, firstOf, missing, noSuchPost, postAsSeen, refusal } from './act'
import { checkedEvent, unchecked } from './drafting'
import { t } from '../../words/say'

export function signOff(act: Act, command: CommandOf<'sign-off'>): Decided {
  const seen = postAsSeen(act, command.post, command.expect)
  if (!seen.ok) return seen
  const post = seen.value
  const checked = checkPost(act.state, post)
  if (!checked.ok) return unchecked(checked.error)
  const file = freshFile(act.state, post, act.now)
  const place = placeFor(act, command, latest(post).content.targets)
  if (place === undefined) return noPlace(act, command)
  const asked = command.decision === 'approve' ? obligationsFor(command.area, file.plan) : []
  const obstacles = theirsFirst([
    ...obstaclesTo(command.decision, command.area, act.person, file, place),
    ...(command.decision === 'approve'
      ? obstaclesOfApproval(
          { seen: command.seen, confirmed: command.obligations ?? [] },
          changesSince(post, command),
          asked,
        )
      : []),
    ...(command.together === undefined ? [] : obstaclesInBatch(act, post, command, command.together, asked.length)),
  ])
  const [first] = obstacles
  if (first) return refuse('in-the-way', first.what, first.wayOut, obstacles)
  const refused = firstOf(needsWords(command), needsClause(command))
  if (refused) return refused
  return ok([
    // A decision always rests on a check that is on record.
    ...(isRecorded(post, checked.value) ? [] : [checkedEvent(post, command.expect.revision, checked.value)]),
    {
      type: 'SignedOff',
      post: post.id,
      signOff: act.commandId,
      revision: command.expect.revision,
      contentDigest: command.expect.contentDigest,
      policyDigest: policyInForce(act.state).digest,
      findingsDigest: checked.value.findingsDigest,
      area: command.area,
      decision: command.decision,
      clauses: command.clauses,
      note: command.note,
      ...(asked.length > 0 && { obligations: asked.map(({ id, text }) => ({ id, text })) }),
      ...(command.seen && { seen: command.seen }),
      ...(place && { onBehalfOf: { person: place.delegator.id, delegation: place.delegation.id } }),
    },
  ])
}

/** The place that a sign-off is given in: null for one's own, undefined when there is none such now. */
function placeFor(
  { state, person, now }: Act,
  { area, onBehalfOf }: CommandOf<'sign-off'>,
  targets: readonly AccountId[],
): Place | null | undefined {
  if (onBehalfOf === undefined) return null
  const places = placesNow(state, now).filter(
    ({ delegate, delegator }) => delegate.id === person.id && delegator.id === onBehalfOf,
  )
  return places.find(({ delegation }) => covers(delegation, area, targets)) ?? places[0]
}

function noPlace({ state }: Act, { onBehalfOf }: CommandOf<'sign-off'>) {
  const name = state.people.get(onBehalfOf ?? '')?.name ?? t('Someone')
  return refuse(
    'not-allowed',
    t('You do not cover for {name} now.', { name }),
    t('Decide for yourself, or ask {name} or an admin.', { name }),
  )
}

/** `count`: how many posts are decided together. `toConfirm`: how many things the route asks to be confirmed. */
function obstaclesInBatch(
  { state, person }: Act,
  post: Post,
  { decision, seen }: CommandOf<'sign-off'>,
  count: number,
  toConfirm: number,
) {
  if (decision !== 'approve') return [obstacleToRefusing]
  const most = mostTogetherIn(state)
  const isRead = seen !== undefined && seen.seen >= seen.changes
  const base = baseContent(person, post)
  const text = base && diffProse(base.text, latest(post).content.text).ops
  return [
    ...(count > most ? [tooMany(most)] : []),
    ...obstaclesTogether(plainnessOf(state, post, { isRead, text, toConfirm })),
  ]
}

/** How many changes there are against what the reviewer says to have compared with, whatever their window counted. */
function changesSince(post: Post, { seen }: CommandOf<'sign-off'>): number {
  const base = seen?.base ? post.revisions[seen.base - 1] : undefined
  return base ? compareContent(base.content, latest(post).content).changes.length : 0
}

/** Whether the last check on record was of this content, under this policy, with these findings. */
export function isRecorded({ checked }: Post, now: CheckResult): boolean {
  return (
    checked?.contentDigest === now.contentDigest &&
    checked.policyDigest === now.policyDigest &&
    checked.findingsDigest === now.findingsDigest
  )
}

function needsWords({ decision, note }: CommandOf<'sign-off'>) {
  return decision !== 'approve' && note === ''
    ? refusal('needs-words', t('The writer needs to know what to change.'), t('Say it in a sentence.'))
    : null
}

function needsClause({ decision, clauses }: CommandOf<'sign-off'>) {
  return decision === 'reject' && clauses.length === 0
    ? refusal(
        'needs-clause',
        t('A rejection names the clause it rests on.'),
        t('Choose at least one clause of the policy.'),
      )
    : null
}

export function takeBackSignOff(act: Act, command: CommandOf<'take-back-sign-off'>): Decided {
  const post = act.state.posts.get(command.post)
  if (!post) return noSuchPost
  const found = post.signOffs.find((candidate) => candidate.id === command.signOff)
  const refused = firstOf(
    missing(act, 'review'),
    found ? null : refusal('not-found', t('There is no such sign-off.'), t('It may belong to another post.')),
    found && found.by !== act.person.id
      ? refusal('not-allowed', t('Only the person who signed off can take it back.'), t('Ask them.'))
      : null,
    found?.takenBack
      ? refusal('no-change', t('This sign-off is already taken back.'), t('Nothing more is needed.'))
      : null,
    post.stage === 'exported'
      ? refusal('locked', t('This post has been exported.'), t('A decision cannot be taken back after the hand-over.'))
      : null,
  )
  return refused ?? ok([{ type: 'SignOffTakenBack', post: post.id, signOff: command.signOff, reason: command.reason }])
}
