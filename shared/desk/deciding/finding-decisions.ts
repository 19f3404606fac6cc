// What people make of a finding: a reviewer considers it, anybody says that it is wrong.
import { ok } from '../../kit/result'
import type { Finding } from '../../policy/finding'
import { contributionInWords, contributionOf } from '../../review/contribution'
import { checkPost, quoteOf, recordOf } from '../checking'
import type { CommandOf } from '../commands'
import type { Decided } from '../refusal'
import { type Act, firstOf, missing, noSuchPost, postAsSeen, refusal } from './act'
import { unchecked } from './drafting'
import { t } from '../../words/say'

export function considerFinding(act: Act, command: CommandOf<'consider-finding'>): Decided {
  const seen = postAsSeen(act, command.post, command.expect)
  if (!seen.ok) return seen
  const post = seen.value
  const result = checkPost(act.state, post)
  if (!result.ok) return unchecked(result.error)
  const finding = result.value.findings.find((candidate) => candidate.id === command.finding)
  const contribution = contributionOf(post.revisions, act.person.id)
  const refused = firstOf(
    missing(act, 'review'),
    contribution
      ? refusal(
          'not-allowed',
          t('{contribution}, so another reviewer weighs its findings.', {
            contribution: contributionInWords(contribution),
          }),
          t('Ask another reviewer.'),
        )
      : null,
    post.stage === 'submitted'
      ? null
      : refusal('not-ready', t('This post is not with its reviewers.'), t('Wait until it is submitted for review.')),
    finding ? null : refusal('not-found', t('This finding is no longer on the post.'), t('Nothing more is needed.')),
    finding?.severity === 'blocker'
      ? refusal('not-allowed', t('A blocker cannot be marked considered.'), t('Ask for a waiver, or for changes.'))
      : null,
    post.considered.some((item) => item.finding === command.finding)
      ? refusal('no-change', t('This finding is already marked considered.'), t('Nothing more is needed.'))
      : null,
  )
  const { revision, contentDigest } = command.expect
  return (
    refused ??
    ok([
      {
        type: 'FindingConsidered',
        post: post.id,
        finding: command.finding,
        revision,
        contentDigest,
        note: command.note,
        ...(finding && wordsOf(finding)),
      },
    ])
  )
}

/** What is decided on, so that a later revision can say what changed since. */
function wordsOf(finding: Finding) {
  const { rule, clause } = recordOf(finding)
  return { rule, clause, clauseVersion: finding.clause.version, quote: quoteOf(finding) }
}

/** Anybody who may comment may say that a finding is wrong; it stays in force until the policy is changed. */
export function disputeFinding(act: Act, command: CommandOf<'dispute-finding'>): Decided {
  const seen = postAsSeen(act, command.post, command.expect)
  if (!seen.ok) return seen
  const post = seen.value
  const result = checkPost(act.state, post)
  if (!result.ok) return unchecked(result.error)
  const finding = result.value.findings.find((candidate) => candidate.id === command.finding)
  const refused = firstOf(
    missing(act, 'comment'),
    finding ? null : refusal('not-found', t('This finding is no longer on the post.'), t('Nothing more is needed.')),
    post.disputed.some((item) => item.finding === command.finding && item.by === act.person.id)
      ? refusal('no-change', t('You have already said that this finding is wrong.'), t('Nothing more is needed.'))
      : null,
  )
  if (refused || !finding) return refused ?? ok([])
  const { revision, contentDigest } = command.expect
  const { rule, clause } = recordOf(finding)
  const { note } = command
  return ok([
    { type: 'FindingDisputed', post: post.id, finding: finding.id, rule, clause, revision, contentDigest, note },
  ])
}

/** By whoever considered it, as long as nobody has approved the post since, who relied on that. */
export function takeBackConsideration(act: Act, command: CommandOf<'take-back-consideration'>): Decided {
  const { post: id, finding, reason } = command
  const post = act.state.posts.get(id)
  if (!post) return noSuchPost
  const found = post.considered.find((item) => item.finding === finding)
  // Also of other words: the same may come back, and with them the approval.
  const since = post.signOffs.find(
    ({ decision, takenBack, at }) => decision === 'approve' && takenBack === null && found && at >= found.at,
  )
  const refused = firstOf(
    missing(act, 'review'),
    found ? null : refusal('not-found', t('This finding is not marked considered.'), t('Nothing more is needed.')),
    found && found.by !== act.person.id
      ? refusal('not-allowed', t('Only whoever considered a finding can take that back.'), t('Ask them.'))
      : null,
    post.stage === 'exported'
      ? refusal(
          'locked',
          t('This post has been exported.'),
          t('What its approval rested on cannot be taken back any more.'),
        )
      : null,
    since
      ? refusal(
          'not-ready',
          t('{person} has approved this post since.', {
            person: act.state.people.get(since.by)?.name ?? t('Someone'),
          }),
          since.by === act.person.id
            ? t('Take your approval back first.')
            : t('Ask for changes if it should not go out so.'),
        )
      : null,
  )
  return refused ?? ok([{ type: 'ConsiderationTakenBack', post: id, finding, reason }])
}
