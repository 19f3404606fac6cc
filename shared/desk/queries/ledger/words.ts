// What an entry says in one sentence, going on from the name of who did it. Persons and posts are left as marks, to be
// filled in when the sentence is shown: a name that has been erased must not live on in a list.
import { visibleParts } from '../../../diff/visible'
import { missingCase } from '../../../kit/exhaustive'
import type { Entry, EventOf } from '../../../ledger/events'
import type { Instant } from '../../../kit/time'
import { areaInWords } from '../../../people/area-words'
import type { Area, PersonId, Role } from '../../../people/person'
import type { AccountId } from '../../../post/account'
import { severities } from '../../../policy/finding'
import { severityInWords } from '../../../policy/severity-words'
import { accountInWords } from '../../../post/account-words'
import { slotInWords } from '../../../post/slot'
import { momentInWords, wallInWords } from '../../../review/waiver'
import { listInWords, nameOfEntry } from '../../lists'
import { titleOf } from '../../../schedule/export/titles'
import { allOf, listed } from '../../../words/formats'
import { locale } from '../../../words/language'
import { t } from '../../../words/say'

/** Stand for the key of the entry's post and the name of the person it is about. What people type never holds them. */
export const postMark = '\u0011'
export const personMark = '\u0012'

/** How what is not words in an entry is written. Moments are in UTC: a line knows no other zone. */
export interface Manner {
  readonly ends: (at: Instant) => string
  /** Where the words beside it say that it is UTC. */
  readonly plain: (at: Instant) => string
  readonly area: (area: Area) => string
  readonly account: (account: AccountId) => string
}

/** For tables that leave the desk, which do not change. */
export const kept: Manner = {
  ends: (at) => at.slice(0, 10),
  plain: (at) => at.slice(0, 16).replace('T', ' '),
  area: (area) => area,
  account: (account) => account,
}

export const shown: Manner = {
  ends: (at) => momentInWords(at, 'UTC'),
  plain: (at) => wallInWords(at, 'UTC'),
  area: areaInWords,
  account: accountInWords,
}

export function wordsOf({ event, by }: Entry, manner: Manner): string {
  switch (event.type) {
    case 'DeskFounded':
      return t('founded this desk, {name}', { name: quoted(event.name) })
    case 'DeskKeyEnrolled':
      return t('gave the desk a key of its own, {key}', { key: shortKey(event.keyId) })
    case 'PersonAdded':
      return event.person === by ? t('joined the desk') : t('added {person} to the desk', { person: personMark })
    case 'PersonRemoved':
      return because(t('removed {person} from the desk', { person: personMark }), event.reason)
    case 'PersonErased':
      return t('erased the personal data of {person}', { person: personMark })
    case 'KeyEnrolled': {
      const key = shortKey(event.keyId)
      return event.person === by
        ? t('enrolled a signing key, {key}', { key })
        : t('enrolled a signing key for {person}, {key}', { person: personMark, key })
    }
    case 'KeyRevoked': {
      const key = shortKey(event.keyId)
      return because(
        event.person === by
          ? t('revoked the signing key of themselves, {key}', { key })
          : t('revoked the signing key of {person}, {key}', { person: personMark, key }),
        event.reason,
      )
    }
    case 'CheckpointCountersigned':
      return t('countersigned the record up to entry {entry}, fingerprint {fingerprint}', {
        entry: String(event.size),
        fingerprint: plain(event.fingerprint),
      })
    case 'TimestampImported':
      return t('brought in a timestamp by {authority} for the record up to entry {entry}', {
        authority: plain(event.authority),
        entry: String(event.size),
      })
    case 'RolesGranted':
      return rolesWords(event, by, manner)
    case 'DelegationGiven':
      return because(
        t('had {delegate} cover for {delegator} for {areas}, {begins} to {until} UTC', {
          delegate: personMark,
          delegator: personMark,
          areas: allOf(event.areas.map(manner.area)),
          begins: manner.plain(event.begins),
          until: manner.plain(event.until),
        }),
        event.reason,
      )
    case 'DelegationEnded':
      return because(t('ended a cover before its time'), event.reason)
    case 'AccountAdded':
      return t('added the account {account}', { account: manner.account(event.account.id) })
    case 'AccountChanged':
      return t('changed the account {account}', { account: manner.account(event.account.id) })
    case 'RegisterChanged':
      return registerWords(event)
    case 'CustomersListed':
      return t('brought in a list of {count, plural, one {# customer} other {# customers}}', { count: event.count })
    case 'PolicyAdopted':
      return t('adopted version {version} of the policy, {title}', {
        version: event.document.version,
        title: quoted(event.document.title),
      })
    case 'PostDrafted':
      return event.origin === 'imported'
        ? t('imported {post}', { post: postMark })
        : t('wrote {post}', { post: postMark })
    case 'RevisionSaved':
      return t('saved revision {revision} of {post}', { revision: event.revision, post: postMark })
    case 'Submitted':
      return because(t('submitted {post} for review', { post: postMark }), event.note)
    case 'Withdrawn':
      return because(t('withdrew {post}', { post: postMark }), event.reason)
    case 'Checked':
      return t('had {post} checked: {found}', { post: postMark, found: findingsWords(event) })
    case 'CommentAdded':
      return because(
        event.from
          ? t('brought in a comment on {post} from {desk}', { post: postMark, desk: plain(event.from.desk) })
          : t('commented on {post}', { post: postMark }),
        event.text,
      )
    case 'NoteAdded':
      // Its words are for those who decide; the ledger is for everybody.
      return t('left a note among reviewers on {post}', { post: postMark })
    case 'CommentReopened':
      return t('opened a comment on {post} again', { post: postMark })
    case 'CommentRetracted':
      return t('took back a comment on {post}', { post: postMark })
    case 'SuggestionMade': {
      const quote = quoted(event.anchor.quote)
      return because(
        event.from
          ? t('brought in a suggestion from {desk} of other words for {quote} in {post}', {
              desk: plain(event.from.desk),
              quote,
              post: postMark,
            })
          : t('suggested other words for {quote} in {post}', { quote, post: postMark }),
        event.note,
      )
    }
    case 'SuggestionApplied':
      return t('applied a suggestion to {post}, as revision {revision}', { post: postMark, revision: event.revision })
    case 'SuggestionDeclined':
      return because(t('declined a suggestion for {post}', { post: postMark }), event.reason)
    case 'CommentResolved':
      return t('resolved a comment on {post}', { post: postMark })
    case 'FindingConsidered':
      return because(t('considered a finding on {post}', { post: postMark }), event.note)
    case 'ConsiderationTakenBack':
      return because(t('no longer considers a finding on {post} settled', { post: postMark }), event.reason)
    case 'FindingDisputed':
      return because(
        t('disputed a finding of clause {clause} on {post}', { clause: event.clause, post: postMark }),
        event.note,
      )
    case 'SignedOff':
      return because(signedOffWords(event, manner), event.note)
    case 'SignOffTakenBack':
      return because(t('took back a sign-off on {post}', { post: postMark }), event.reason)
    case 'WaiverRequested':
      return because(
        t('asked for a waiver for clause {clause} on {post}', { clause: event.clause, post: postMark }),
        event.note,
      )
    case 'WaiverGranted':
      return because(
        t('granted a waiver on {post} until {day}', { post: postMark, day: manner.ends(event.until) }),
        event.note,
      )
    case 'WaiverRefused':
      return because(t('refused a waiver on {post}', { post: postMark }), event.note)
    case 'WaiverWithdrawn':
      return because(t('no longer asks for a waiver on {post}', { post: postMark }), event.reason)
    case 'WaiverDecisionTakenBack':
      return because(t('took back a decision on a waiver on {post}', { post: postMark }), event.reason)
    case 'TurnTaken':
      return t('took {post} to read it', { post: postMark })
    case 'TurnReleased':
      return t('let go of {post}', { post: postMark })
    case 'Snoozed':
      return event.until === 'author-updates'
        ? t('put {post} off until its writer changes it', { post: postMark })
        : t('put {post} off until {until} UTC', { post: postMark, until: manner.plain(event.until) })
    case 'SnoozeEnded':
      return t('no longer puts {post} off', { post: postMark })
    case 'Nudged':
      return t('reminded {count, plural, one {somebody} other {# people}} of {post}', {
        count: event.to.length,
        post: postMark,
      })
    case 'SlotMoved':
      return event.to === null
        ? t('took {post} off the calendar', { post: postMark })
        : t('moved {post} to {slot}', { post: postMark, slot: slotInWords(event.to, locale()) })
    case 'BundleHandedOver':
      return because(
        t('handed over {count, plural, one {# post} other {# posts}} to another desk', { count: event.posts.length }),
        event.purpose,
      )
    case 'BundleBroughtIn':
      return t('brought in {count, plural, one {# post} other {# posts}} that {desk} handed over', {
        count: event.posts.length,
        desk: plain(event.desk.name),
      })
    case 'BundleTakenBack':
      return t('took back what came in a handed-over file, on {count, plural, one {# post} other {# posts}}', {
        count: event.posts.length,
      })
    case 'OutsiderNamed':
      return t('noted the name of {person}, who is on another desk', { person: personMark })
    case 'PostBroughtIn':
      return t(
        '{as, select, draft {brought in} proposal {brought in a proposal for} other {brought in what was said about}} {post} from {desk}, where it is {key}',
        { as: event.as, post: postMark, desk: plain(event.desk), key: plain(event.theirs.key) },
      )
    case 'RevisionProposed':
      return t('proposed for {post} what {desk} has as {key}', {
        post: postMark,
        desk: plain(event.from.desk),
        key: plain(event.from.key),
      })
    case 'ProposalTaken':
      return t('took over a proposal for {post}, as revision {revision}', { post: postMark, revision: event.revision })
    case 'ProposalDeclined':
      return because(t('declined a proposal for {post}', { post: postMark }), event.reason)
    case 'ScheduleExported':
      return t('exported {count, plural, one {# post} other {# posts}} as {format}', {
        count: event.posts.length,
        format: titleOf(event.profile, t),
      })
    default:
      return missingCase(event)
  }
}

/** What a batch of entries did as one act. `types` are the kinds of events in it. */
export function batchWords(types: ReadonlySet<string>, count: number): string {
  const [only] = types
  if (types.has('BundleBroughtIn')) return t('brought in what another desk handed over')
  if (types.has('BundleTakenBack')) return t('took back what came in a handed-over file')
  if (types.size === 1 && only === 'PostDrafted')
    return t('imported {count, plural, one {# draft} other {# drafts}}', { count })
  if (types.size === 1 && only === 'Withdrawn')
    return t('withdrew {count, plural, one {# post} other {# posts}}', { count })
  return t('did {count, plural, one {# thing} other {# things}} in one act', { count })
}

function signedOffWords({ decision, area, onBehalfOf }: EventOf<'SignedOff'>, manner: Manner): string {
  const values = { decision, post: postMark, area: manner.area(area), person: personMark }
  return onBehalfOf
    ? t(
        '{decision, select, approve {approved {post} for {area}} reject {rejected {post} for {area}} other {asked for changes to {post} for {area}}} in the place of {person}',
        values,
      )
    : t(
        '{decision, select, approve {approved {post} for {area}} reject {rejected {post} for {area}} other {asked for changes to {post} for {area}}}',
        values,
      )
}

function rolesWords({ person, roles, areas }: EventOf<'RolesGranted'>, by: PersonId, manner: Manner): string {
  const own = person === by
  if (roles.length === 0)
    return own ? t('took every role from themselves') : t('took every role from {person}', { person: personMark })
  const words = allOf(
    roles.map((role) =>
      role === 'reviewer' && areas.length > 0
        ? t('reviewer for {areas}', { areas: allOf(areas.map(manner.area)) })
        : roleWords[role],
    ),
  )
  return own
    ? t('made themselves {roles}', { roles: words })
    : t('made {person} {roles}', { person: personMark, roles: words })
}

const roleWords: Record<Role, string> = {
  get writer() {
    return t('writer', undefined, 'as a role')
  },
  get reviewer() {
    return t('reviewer', undefined, 'as a role')
  },
  get manager() {
    return t('social manager', undefined, 'as a role')
  },
  get admin() {
    return t('admin', undefined, 'as a role')
  },
}

function registerWords({ register, put, removed }: EventOf<'RegisterChanged'>): string {
  const list = listInWords(register)
  const [only] = put
  if (only && put.length === 1 && removed.length === 0)
    return t('put {entry} on {list}', { entry: quoted(nameOfEntry(only)), list })
  const [on, off] = [put.length, removed.length]
  if (on === 0) return t('took {off, plural, one {# entry} other {# entries}} off {list}', { off, list })
  return off === 0
    ? t('put {on, plural, one {# entry} other {# entries}} on {list}', { on, list })
    : t('put {on, plural, one {# entry} other {# entries}} on {list} and took {off, number} off', { on, off, list })
}

function findingsWords({ findings }: EventOf<'Checked'>): string {
  const counts = severities.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length
    return count === 0 ? [] : [severityInWords(severity, count)]
  })
  return counts.length === 0 ? t('nothing found') : listed(counts)
}

/** Eight digits tell the keys of one desk apart. */
const shortKey = (keyId: string) => keyId.slice(0, 8)

const because = (words: string, reason: string) =>
  reason.trim() === '' ? words : t('{words}: {reason}', { words, reason: quoted(reason) })

const longest = 140

/** The beginning on one line, in quotation marks. */
function quoted(text: string): string {
  const line = plain(text.length > longest ? text.slice(0, longest) : text).trim()
  return t('“{text}”', { text: text.length > longest ? `${line}…` : line })
}

/** On one line, with the characters named that would hide or turn others: [U+202E]. */
export function plain(text: string): string {
  return namedUnseen(text).replace(/\s+/g, ' ')
}

/** With the characters named that would hide or turn others; lines stay as they are. */
export function namedUnseen(text: string): string {
  return visibleParts(text.toWellFormed())
    .map((part) => (part.kind === 'code' ? `[${part.glyph}]` : part.text))
    .join('')
}
