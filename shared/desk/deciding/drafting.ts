// A writer's part: drafts come in, are changed, submitted and withdrawn.
import { ok } from '../../kit/result'
import type { DeskEvent, FromElsewhere } from '../../ledger/events'
import type { PersonId } from '../../people/person'
import { type Content, contentDigest, textFor } from '../../post/content'
import type { CheckResult } from '../../policy/engine'
import { checkContent, recordOf } from '../checking'
import type { CommandOf } from '../commands'
import { type Decided, type Refusal, refuse } from '../refusal'
import { latest, type Post } from '../state'
import { type Act, firstOf, missing, postAsSeen, refusal } from './act'
import { sameElsewhere } from './laundering'
import { mayEdit, savedRevision, withAdopted } from './saving'
import { t } from '../../words/say'

export function draftPost(act: Act, command: CommandOf<'draft-post'>): Decided {
  const refused = firstOf(missing(act, 'draft'), known(act, command.post), strangeTargets(act, command.content))
  return refused ?? ok([birth(act, command.post, command.content, 'typed', 0)])
}

export function importDrafts(act: Act, { drafts }: CommandOf<'import-drafts'>): Decided {
  const refused = firstOf(missing(act, 'draft'), repeated(drafts))
  if (refused) return refused
  const events: DeskEvent[] = []
  for (const [index, draft] of drafts.entries()) {
    const problem = firstOf(known(act, draft.post), strangeTargets(act, draft.content))
    if (problem) return problem
    events.push(birth(act, draft.post, draft.content, 'imported', index))
  }
  return ok(events)
}

export function birth(
  act: Act,
  post: string,
  content: Content,
  origin: 'typed' | 'imported',
  offset: number,
  from: FromElsewhere | null = null,
): DeskEvent {
  // Posts are never removed, so their number only grows.
  const key = `${initialsOf(act.state.name)}-${1001 + act.state.posts.size + offset}`
  const digest = contentDigest(content)
  const sameAs = sameElsewhere(act, post, content, digest, from?.isVouchedFor)
  const before = { ...(sameAs && { sameAs }), ...(from && { from }) }
  return { type: 'PostDrafted', post, key, origin, content, contentDigest: digest, ...before }
}

function initialsOf(deskName: string): string {
  const words = deskName.normalize('NFKD').split(/[^A-Za-z0-9]+/)
  const initials = words.map((word) => word.charAt(0).toUpperCase()).join('')
  return initials.slice(0, 3) || 'P'
}

export function saveRevision(act: Act, command: CommandOf<'save-revision'>): Decided {
  const seen = postAsSeen(act, command.post, command.expect)
  if (!seen.ok) return seen
  const refused = firstOf(mayEdit(act, seen.value), strangeTargets(act, command.content))
  if (refused) return refused
  const saved = savedRevision(seen.value, command.content)
  // Saving without a change is nothing.
  return ok(saved ? withAdopted(act, seen.value, saved, command.content) : [])
}

export function submit(act: Act, command: CommandOf<'submit'>): Decided {
  const seen = postAsSeen(act, command.post, command.expect)
  if (!seen.ok) return seen
  const post = seen.value
  const { content } = latest(post)
  const refused = firstOf(
    mayEdit(act, post),
    post.stage === 'submitted'
      ? refusal('no-change', t('This post is already with its reviewers.'), t('Nothing more is needed.'))
      : null,
    saysNothing(content)
      ? refusal(
          'not-ready',
          t('This post says nothing yet.'),
          t('Write a text for each of its accounts or add media, then submit it.'),
        )
      : null,
    content.targets.length === 0
      ? refusal(
          'not-ready',
          t('This post names no account to appear on.'),
          t('Choose at least one account, then submit it.'),
        )
      : null,
  )
  return refused ?? submitted(act, post, command.note, content)
}

/** Readers of some account would find neither words nor media. */
function saysNothing(content: Content): boolean {
  const texts =
    content.targets.length === 0 ? [content.text] : content.targets.map((target) => textFor(content, target))
  return content.media.length === 0 && texts.some((text) => text.trim() === '')
}

/** Submitting is always together with a check, so that reviewers never see unchecked words. */
export function submitted(
  act: Act,
  post: Post,
  note: string,
  content: Content,
  revision = latest(post).number,
): Decided {
  const checked = checkContent(act.state, content, post.createdBy, post.id)
  if (!checked.ok) return unchecked(checked.error)
  return ok([
    { type: 'Submitted', post: post.id, revision, contentDigest: contentDigest(content), note },
    checkedEvent(post, revision, checked.value),
  ])
}

/** What goes with a draft that was in review where it came from; nothing where it could not be submitted here. */
export function inReviewAtOnce(
  act: Act,
  post: string,
  content: Content,
  author: PersonId,
  note: string,
): readonly DeskEvent[] {
  if (saysNothing(content) || content.targets.length === 0) return []
  const checked = checkContent(act.state, content, author, post)
  if (!checked.ok) return []
  return [
    { type: 'Submitted', post, revision: 1, contentDigest: contentDigest(content), note },
    checkedEvent({ id: post }, 1, checked.value),
  ]
}

/** Puts a check on record. */
export function checkedEvent(post: Pick<Post, 'id'>, revision: number, result: CheckResult): DeskEvent {
  return {
    type: 'Checked',
    post: post.id,
    revision,
    contentDigest: result.contentDigest,
    policyDigest: result.policyDigest,
    engineVersion: result.engineVersion,
    findings: result.findings.map(recordOf),
    findingsDigest: result.findingsDigest,
  }
}

export function unchecked(reason: string) {
  return refuse(
    'policy-unreadable',
    t('The policy could not be applied: {reason}', { reason }),
    t('Ask an admin to mend the policy pack.'),
  )
}

export function withdraw(act: Act, command: CommandOf<'withdraw'>): Decided {
  const seen = postAsSeen(act, command.post, command.expect)
  if (!seen.ok) return seen
  const post = seen.value
  const refused = firstOf(
    mayEdit(act, post),
    post.stage === 'withdrawn'
      ? refusal('no-change', t('This post is already withdrawn.'), t('Nothing more is needed.'))
      : null,
  )
  return refused ?? ok([withdrawn(post, command.reason)])
}

export function withdrawn(post: Post, reason: string): DeskEvent {
  return { type: 'Withdrawn', post: post.id, revision: latest(post).number, reason }
}

/** Takes an import back as one unit: every post of it that is still an untouched draft. */
export function withdrawImport(act: Act, { batch }: CommandOf<'withdraw-import'>): Decided {
  const posts = [...act.state.posts.values()].filter((post) => post.batch === batch && !post.revisions[0].from)
  const untouched = posts.filter((post) => post.stage === 'draft' && post.revisions.length === 1)
  const refused = firstOf(
    missing(act, 'draft'),
    posts.some((post) => post.createdBy !== act.person.id)
      ? refusal('not-allowed', t('Somebody else imported these drafts.'), t('Ask them to take the import back.'))
      : null,
    untouched.length === 0
      ? refusal('no-change', t('No draft of this import is left untouched.'), t('Withdraw single posts instead.'))
      : null,
  )
  return refused ?? ok(untouched.map((post) => withdrawn(post, 'The import was undone.')))
}

function known({ state }: Act, post: string): Refusal | null {
  return state.posts.has(post) ? refusal('exists', t('This post is already on the desk.'), t('Open it instead.')) : null
}

function repeated(drafts: CommandOf<'import-drafts'>['drafts']): Refusal | null {
  return new Set(drafts.map((draft) => draft.post)).size === drafts.length
    ? null
    : refusal('exists', t('Two drafts of this import carry the same id.'), t('Read the file again.'))
}

export function strangeTargets({ state }: Act, content: Content): Refusal | null {
  const strange = [...content.targets, ...Object.keys(content.overrides)].find((id) => !state.accounts.has(id))
  return strange === undefined
    ? null
    : refusal(
        'not-found',
        t('{account} is not an account of this desk.', { account: strange }),
        t('Choose one of the desk’s accounts.'),
      )
}
