// Exceptions for one finding: asked for by who writes or reviews, decided by somebody else.
import { fail, ok } from '../../kit/result'
import type { DeskEvent } from '../../ledger/events'
import type { Hindrance } from '../../review/waiving'
import { whyNotAsk, whyNotDecide, whyNotTakeBack, whyNotUntil } from '../../review/waiving'
import { checkPost, quoteOf, recordOf } from '../checking'
import type { CommandOf } from '../commands'
import { type Decided, type Refusal } from '../refusal'
import { freshFile } from '../standing'
import type { Post } from '../state'
import { type Act, firstOf, noSuchPost, postAsSeen, refusal } from './act'
import { checkedEvent, unchecked } from './drafting'
import { isRecorded } from './reviewing'
import { t } from '../../words/say'

export function requestWaiver(act: Act, command: CommandOf<'request-waiver'>): Decided {
  const seen = postAsSeen(act, command.post, command.expect)
  if (!seen.ok) return seen
  const post = seen.value
  const checked = checkPost(act.state, post)
  if (!checked.ok) return unchecked(checked.error)
  const finding = checked.value.findings.find(({ id }) => id === command.finding)
  if (!finding) return fail(noSuchFinding)
  const file = freshFile(act.state, post, act.now)
  const refused = firstOf(refusalOf(whyNotAsk(finding, act.person, file)), refusalOf(whyNotUntil(command.until, file)))
  if (refused) return refused
  const { revision, contentDigest } = command.expect
  const { id, rule, clause } = recordOf(finding)
  return ok([
    // A request always rests on a check that is on record.
    ...(isRecorded(post, checked.value) ? [] : [checkedEvent(post, revision, checked.value)]),
    {
      type: 'WaiverRequested',
      post: post.id,
      waiver: act.commandId,
      finding: id,
      rule,
      clause,
      clauseVersion: finding.clause.version,
      quote: quoteOf(finding),
      revision,
      contentDigest,
      scope: 'this-finding',
      reason: command.reason,
      note: command.note,
      until: command.until,
    },
  ])
}

export function grantWaiver(act: Act, command: CommandOf<'grant-waiver'>): Decided {
  return decided(act, command, ({ finding }, post) => ({
    type: 'WaiverGranted',
    post: post.id,
    waiver: command.waiver,
    finding,
    ...onScreen(command),
    until: command.until,
    note: command.note,
  }))
}

export function refuseWaiver(act: Act, command: CommandOf<'refuse-waiver'>): Decided {
  return decided(act, command, ({ finding }, post) => ({
    type: 'WaiverRefused',
    post: post.id,
    waiver: command.waiver,
    finding,
    ...onScreen(command),
    note: command.note,
  }))
}

function decided(
  act: Act,
  command: CommandOf<'grant-waiver' | 'refuse-waiver'>,
  event: (waiver: Post['waivers'][number], post: Post) => DeskEvent,
): Decided {
  const seen = postAsSeen(act, command.post, command.expect)
  if (!seen.ok) return seen
  const post = seen.value
  const waiver = post.waivers.find(({ id }) => id === command.waiver)
  if (!waiver) return fail(noSuchWaiver)
  const file = freshFile(act.state, post, act.now)
  const refused = firstOf(
    refusalOf(whyNotDecide(waiver, act.person, file)),
    command.type === 'grant-waiver' ? refusalOf(whyNotUntil(command.until, file)) : null,
  )
  return refused ?? ok([event(waiver, post)])
}

const onScreen = ({ expect: { revision, contentDigest } }: CommandOf<'grant-waiver' | 'refuse-waiver'>) => ({
  revision,
  contentDigest,
})

export function withdrawWaiver(act: Act, { post: id, waiver, reason }: CommandOf<'withdraw-waiver'>): Decided {
  const post = act.state.posts.get(id)
  if (!post) return noSuchPost
  const found = post.waivers.find((candidate) => candidate.id === waiver)
  if (!found) return fail(noSuchWaiver)
  const refused = firstOf(
    refusalOf(whyNotTakeBack(found.by, act.person, post)),
    found.withdrawn !== null || found.decision !== null
      ? refusal('no-change', t('This waiver is no longer waiting.'), t('Look at how it was decided.'))
      : null,
  )
  return refused ?? ok([{ type: 'WaiverWithdrawn', post: id, waiver, reason }])
}

export function takeBackWaiverDecision(act: Act, command: CommandOf<'take-back-waiver-decision'>): Decided {
  const { post: id, waiver, reason } = command
  const post = act.state.posts.get(id)
  if (!post) return noSuchPost
  const found = post.waivers.find((candidate) => candidate.id === waiver)
  if (!found) return fail(noSuchWaiver)
  const refused = firstOf(
    found.decision === null
      ? refusal('no-change', t('Nobody has decided on this waiver.'), t('Nothing more is needed.'))
      : null,
    refusalOf(whyNotTakeBack(found.decision?.by ?? null, act.person, post)),
  )
  return refused ?? ok([{ type: 'WaiverDecisionTakenBack', post: id, waiver, reason }])
}

function refusalOf(hindrance: Hindrance | null): Refusal | null {
  return hindrance && refusal(hindrance.kind, hindrance.what, hindrance.wayOut)
}

const noSuchFinding = refusal('not-found', t('This finding is no longer on the post.'), t('Nothing more is needed.'))
const noSuchWaiver = refusal('not-found', t('There is no such waiver.'), t('It may belong to another post.'))
