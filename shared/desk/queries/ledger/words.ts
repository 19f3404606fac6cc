// What an entry says in one sentence, going on from the name of who did it. Persons and posts are left as marks, to be
// filled in when the sentence is shown: a name that has been erased must not live on in a list.
import { visibleParts } from '../../../diff/visible'
import { missingCase } from '../../../kit/exhaustive'
import type { Entry, EventOf } from '../../../ledger/events'
import type { PersonId, Role } from '../../../people/person'
import { severities } from '../../../policy/finding'
import { slotInWords } from '../../../post/slot'
import { listInWords, nameOfEntry } from '../../lists'
import { profiles } from '../../../schedule/export/profiles'
import { t } from '../../../words/say'

/** Stand for the key of the entry's post and the name of the person it is about. What people type never holds them. */
export const postMark = '\u0011'
export const personMark = '\u0012'

export function wordsOf({ event, by }: Entry): string {
  switch (event.type) {
    case 'DeskFounded':
      return `founded this desk, ${quoted(event.name)}`
    case 'DeskKeyEnrolled':
      return `gave the desk a key of its own, ${shortKey(event.keyId)}`
    case 'PersonAdded':
      return event.person === by ? 'joined the desk' : `added ${personMark} to the desk`
    case 'PersonRemoved':
      return `removed ${personMark} from the desk${because(event.reason)}`
    case 'PersonErased':
      return `erased the personal data of ${personMark}`
    case 'KeyEnrolled':
      return event.person === by
        ? `enrolled a signing key, ${shortKey(event.keyId)}`
        : `enrolled a signing key for ${personMark}, ${shortKey(event.keyId)}`
    case 'KeyRevoked':
      return `revoked the signing key of ${themselvesOr(event.person, by)}, ${shortKey(event.keyId)}${because(event.reason)}`
    case 'CheckpointCountersigned':
      return `countersigned the record up to entry ${event.size}, fingerprint ${plain(event.fingerprint)}`
    case 'TimestampImported':
      return `brought in a timestamp by ${plain(event.authority)} for the record up to entry ${event.size}`
    case 'RolesGranted':
      return rolesWords(event, by)
    case 'DelegationGiven':
      return `had ${personMark} cover for ${personMark} for ${listed(event.areas)}, ${daysInWords(event)}${because(event.reason)}`
    case 'DelegationEnded':
      return `ended a cover before its time${because(event.reason)}`
    case 'AccountAdded':
      return `added the account ${event.account.id}`
    case 'AccountChanged':
      return `changed the account ${event.account.id}`
    case 'RegisterChanged':
      return registerWords(event)
    case 'CustomersListed':
      return `brought in a list of ${counted(event.count, 'customer')}`
    case 'PolicyAdopted':
      return `adopted version ${event.document.version} of the policy, ${quoted(event.document.title)}`
    case 'PostDrafted':
      return event.origin === 'imported' ? `imported ${postMark}` : `wrote ${postMark}`
    case 'RevisionSaved':
      return `saved revision ${event.revision} of ${postMark}`
    case 'Submitted':
      return `submitted ${postMark} for review${because(event.note)}`
    case 'Withdrawn':
      return `withdrew ${postMark}${because(event.reason)}`
    case 'Checked':
      return `had ${postMark} checked: ${findingsWords(event)}`
    case 'CommentAdded':
      return event.from
        ? `brought in a comment on ${postMark} from ${plain(event.from.desk)}${because(event.text)}`
        : `commented on ${postMark}${because(event.text)}`
    case 'NoteAdded':
      // Its words are for those who decide; the ledger is for everybody.
      return `left a note among reviewers on ${postMark}`
    case 'CommentReopened':
      return `opened a comment on ${postMark} again`
    case 'CommentRetracted':
      return `took back a comment on ${postMark}`
    case 'SuggestionMade':
      return `${event.from ? `brought in a suggestion from ${plain(event.from.desk)} of` : 'suggested'} other words for ${quoted(event.anchor.quote)} in ${postMark}${because(event.note)}`
    case 'SuggestionApplied':
      return `applied a suggestion to ${postMark}, as revision ${event.revision}`
    case 'SuggestionDeclined':
      return `declined a suggestion for ${postMark}${because(event.reason)}`
    case 'CommentResolved':
      return `resolved a comment on ${postMark}`
    case 'FindingConsidered':
      return `considered a finding on ${postMark}${because(event.note)}`
    case 'ConsiderationTakenBack':
      return `no longer considers a finding on ${postMark} settled${because(event.reason)}`
    case 'FindingDisputed':
      return `disputed a finding of clause ${event.clause} on ${postMark}${because(event.note)}`
    case 'SignedOff': {
      const place = event.onBehalfOf ? ` in the place of ${personMark}` : ''
      return `${decisionWords[event.decision]} ${postMark} for ${event.area}${place}${because(event.note)}`
    }
    case 'SignOffTakenBack':
      return `took back a sign-off on ${postMark}${because(event.reason)}`
    case 'WaiverRequested':
      return `asked for a waiver for clause ${event.clause} on ${postMark}${because(event.note)}`
    case 'WaiverGranted':
      return `granted a waiver on ${postMark} until ${event.until.slice(0, 10)}${because(event.note)}`
    case 'WaiverRefused':
      return `refused a waiver on ${postMark}${because(event.note)}`
    case 'WaiverWithdrawn':
      return `no longer asks for a waiver on ${postMark}${because(event.reason)}`
    case 'WaiverDecisionTakenBack':
      return `took back a decision on a waiver on ${postMark}${because(event.reason)}`
    case 'TurnTaken':
      return `took ${postMark} to read it`
    case 'TurnReleased':
      return `let go of ${postMark}`
    case 'Snoozed':
      return event.until === 'author-updates'
        ? `put ${postMark} off until its author changes it`
        : `put ${postMark} off until ${event.until.slice(0, 16).replace('T', ' ')} UTC`
    case 'SnoozeEnded':
      return `no longer puts ${postMark} off`
    case 'Nudged':
      return `reminded ${event.to.length === 1 ? 'somebody' : `${event.to.length} people`} of ${postMark}`
    case 'SlotMoved':
      return event.to === null ? `took ${postMark} off the calendar` : `moved ${postMark} to ${slotInWords(event.to)}`
    case 'BundleHandedOver':
      return `handed over ${counted(event.posts.length, 'post')} to another desk${because(event.purpose)}`
    case 'BundleBroughtIn':
      return `brought in ${counted(event.posts.length, 'post')} that ${plain(event.desk.name)} handed over`
    case 'BundleTakenBack':
      return `took back what came in a handed-over file, on ${counted(event.posts.length, 'post')}`
    case 'OutsiderNamed':
      return `noted the name of ${personMark}, who is on another desk`
    case 'PostBroughtIn':
      return t('{value} {postMark} from {desk}, where it is {key}', {
        value: takenAsWords[event.as],
        postMark,
        desk: plain(event.desk),
        key: plain(event.theirs.key),
      })
    case 'RevisionProposed':
      return `proposed for ${postMark} what ${plain(event.from.desk)} has as ${plain(event.from.key)}`
    case 'ProposalTaken':
      return `took over a proposal for ${postMark}, as revision ${event.revision}`
    case 'ProposalDeclined':
      return `declined a proposal for ${postMark}${because(event.reason)}`
    case 'ScheduleExported':
      return `exported ${counted(event.posts.length, 'post')} as ${profileTitle(event.profile)}`
    default:
      return missingCase(event)
  }
}

/** What a batch of entries did as one act. `types` are the kinds of events in it. */
export function batchWords(types: ReadonlySet<string>, count: number): string {
  const [only] = types
  if (types.has('BundleBroughtIn')) return 'brought in what another desk handed over'
  if (types.has('BundleTakenBack')) return 'took back what came in a handed-over file'
  if (types.size === 1 && only === 'PostDrafted') return `imported ${counted(count, 'draft')}`
  if (types.size === 1 && only === 'Withdrawn') return `withdrew ${counted(count, 'post')}`
  return `did ${counted(count, 'thing')} in one act`
}

const takenAsWords = {
  draft: 'brought in',
  proposal: 'brought in a proposal for',
  words: t('brought in what was said about'),
} as const

const decisionWords = { approve: 'approved', 'request-changes': 'asked for changes to', reject: 'rejected' } as const

const roleWords: Record<Role, string> = {
  writer: 'writer',
  reviewer: 'reviewer',
  manager: 'social manager',
  admin: 'admin',
}

function rolesWords({ person, roles, areas }: EventOf<'RolesGranted'>, by: PersonId): string {
  const whom = themselvesOr(person, by)
  if (roles.length === 0) return `took every role from ${whom}`
  const words = roles.map((role) =>
    role === 'reviewer' && areas.length > 0 ? `reviewer for ${listed(areas)}` : roleWords[role],
  )
  return `made ${whom} ${listed(words)}`
}

function registerWords({ register, put, removed }: EventOf<'RegisterChanged'>): string {
  const list = listInWords(register)
  const [only] = put
  if (only && put.length === 1 && removed.length === 0) return `put ${quoted(nameOfEntry(only))} on ${list}`
  const off = `took ${counted(removed.length, 'entry')} off ${list}`
  if (put.length === 0) return off
  const on = `put ${counted(put.length, 'entry')} on ${list}`
  return removed.length === 0 ? on : `${on} and took ${removed.length.toLocaleString('en')} off`
}

const daysInWords = ({ begins, until }: EventOf<'DelegationGiven'>) =>
  `${[begins, until].map((at) => at.slice(0, 16).replace('T', ' ')).join(' to ')} UTC`

const themselvesOr = (person: PersonId, by: PersonId) => (person === by ? 'themselves' : personMark)

function findingsWords({ findings }: EventOf<'Checked'>): string {
  const counts = severities.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length
    return count === 0 ? [] : [counted(count, severity)]
  })
  return counts.length === 0 ? 'nothing found' : counts.join(', ')
}

export function profileTitle(id: string): string {
  return profiles.find((profile) => profile.id === id)?.title ?? plain(id)
}

export const counted = (count: number, what: string) =>
  `${count.toLocaleString('en')} ${count === 1 ? what : what.endsWith('y') ? `${what.slice(0, -1)}ies` : `${what}s`}`

const listed = (words: readonly string[]) => new Intl.ListFormat('en', { type: 'conjunction' }).format(words)

/** Eight digits tell the keys of one desk apart. */
const shortKey = (keyId: string) => keyId.slice(0, 8)

const because = (reason: string) => (reason.trim() === '' ? '' : `: ${quoted(reason)}`)

const longest = 140

/** The beginning on one line, in quotation marks. */
function quoted(text: string): string {
  const line = plain(text.length > longest ? text.slice(0, longest) : text).trim()
  return text.length > longest ? `“${line}…”` : `“${line}”`
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
