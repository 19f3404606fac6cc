// What an entry says, thing by thing, for whoever wants to know it exactly: nothing that is in it is left out of the
// JSON beside it, and here it has words.
import { missingCase } from '../../../kit/exhaustive'
import type { Decision, DeskEvent, Entry, EventOf, FromElsewhere } from '../../../ledger/events'
import { areaInWords } from '../../../people/area-words'
import { accountInWords, accountsInWords } from '../../../post/account-words'
import type { Content } from '../../../post/content'
import { type Instant, wallAt, type Zone } from '../../../kit/time'
import { slotInWords } from '../../../post/slot'
import { waiverReasonWords } from '../../../review/waiver'
import { withNames } from '../../../review/mentions'
import { listInWords, nameOfEntry } from '../../lists'
import type { LedgerFact } from '../ledger'
import type { Names } from './lines'
import { titleOf } from '../../../schedule/export/titles'
import { namedUnseen } from './words'
import { listed, number } from '../../../words/formats'
import { wholeDate } from '../../../words/days'
import { locale } from '../../../words/language'
import { t } from '../../../words/say'

const text = (label: string, value: string): LedgerFact => ({ label, value: namedUnseen(value), isCode: false })
const code = (label: string, value: string): LedgerFact => ({ label, value: namedUnseen(value), isCode: true })
/** Left out when there is nothing to say. */
const said = (label: string, value: string) => (value.trim() === '' ? [] : [text(label, value)])

const moment = (zone: Zone, label: string, at: Instant) =>
  text(label, slotInWords({ wall: wallAt(at, zone), zone, instant: at }))

/** `zone`: the desk's, in which moments are told. */
export function factsOf({ event }: Entry, names: Names, zone: Zone): readonly LedgerFact[] {
  switch (event.type) {
    case 'DeskFounded':
      return [
        text(t('Desk'), event.name),
        text(t('Time zone'), event.zone),
        ...(event.sample ? [text(t('Kind'), t('Sample'))] : []),
      ]
    case 'DeskKeyEnrolled':
      return [code(t('Key'), event.keyId), code(t('Public key'), event.publicKey)]
    case 'PersonAdded':
    case 'PersonErased':
      return person(event, names)
    case 'PersonRemoved':
      return [...person(event, names), ...said(t('Reason'), event.reason)]
    case 'KeyEnrolled':
      return [...person(event, names), code(t('Key'), event.keyId), code(t('Public key'), event.publicKey)]
    case 'KeyRevoked':
      return [...person(event, names), code(t('Key'), event.keyId), ...said(t('Reason'), event.reason)]
    case 'CheckpointCountersigned':
      return [...checkpoint(event), code(t('Root of the tree'), event.root), code(t('Countersigned text'), event.note)]
    case 'TimestampImported':
      return [
        ...checkpoint(event),
        text(t('Authority'), event.authority),
        moment(zone, t('Its word of when'), event.genTime),
        code(t('Stamped text'), event.body),
      ]
    case 'RolesGranted':
      return [
        ...person(event, names),
        text(t('Roles'), event.roles.join(', ') || t('None')),
        ...said(t('Areas'), listed(event.areas.map(areaInWords))),
      ]
    case 'DelegationGiven':
      return [
        text(t('Who is away'), names.person(event.from)),
        text(t('Who covers'), names.person(event.to)),
        text(t('Areas'), listed(event.areas.map(areaInWords))),
        ...said(t('Accounts'), accountsInWords(event.accounts ?? [])),
        moment(zone, t('From'), event.begins),
        moment(zone, t('Until'), event.until),
        ...said(t('Reason'), event.reason),
        code(t('Cover'), event.delegation),
      ]
    case 'DelegationEnded':
      return [...said(t('Reason'), event.reason), code(t('Cover'), event.delegation)]
    case 'AccountAdded':
    case 'AccountChanged':
      return [
        text(t('Account'), accountInWords(event.account.id)),
        text(t('Time zone'), event.account.zone),
        ...said(t('Market'), event.account.market),
        ...said(t('Spokespeople'), event.account.spokespeople.map(names.person).join(', ')),
        ...(event.account.textLimit === undefined ? [] : [text(t('Longest text'), String(event.account.textLimit))]),
      ]
    case 'RegisterChanged':
      return [
        text(t('List'), listInWords(event.register)),
        ...event.put.map((entry) => text(t('Put on it'), nameOfEntry(entry))),
        ...event.removed.map((id) => code(t('Taken off it'), id)),
      ]
    case 'CustomersListed':
      return [text(t('Customers'), String(event.count))]
    case 'PolicyAdopted':
      return [
        text(t('Policy'), event.document.title),
        text(t('Version'), String(event.document.version)),
        text(t('In force from'), wholeDate(event.document.effective)),
        ...said(t('Summary'), event.document.summary),
        code(t('Policy digest'), event.policyDigest),
      ]
    case 'ScheduleExported':
      return exported(event, names)
    case 'BundleHandedOver':
      return [
        text(t('To whom, and what for'), event.purpose),
        text(
          t('Posts'),
          event.posts
            .map(({ post, revision: at }) => t('{key}, revision {revision}', { key: names.post(post), revision: at }))
            .join('\n'),
        ),
        code(t('Digest of bundle.json'), event.bundle),
      ]
    case 'BundleBroughtIn':
      return [
        text(t('Desk'), event.desk.name),
        code(t('Key of that desk'), event.desk.keyId),
        text(t('Signed there by'), names.person(event.signedBy)),
        text(
          t('Known here as'),
          event.knownAs === null ? t('Nobody: this desk does not know the key') : names.person(event.knownAs),
        ),
        code(t('Key'), event.keyId),
        text(t('Handed over'), event.handedOverAt),
        text(t('Posts taken in'), String(event.posts.length)),
        code(t('Digest of bundle.json'), event.bundle),
      ]
    case 'BundleTakenBack':
      return [text(t('Posts'), event.posts.map(names.post).join('\n')), code(t('Digest of bundle.json'), event.bundle)]
    case 'OutsiderNamed':
      return [...person(event, names), ...said(t('Keys', undefined, 'for signing'), event.keys.join('\n'))]
    default:
      return [text(t('Post'), names.post(event.post)), ...postFacts(event, names, zone)]
  }
}

type PostEvent = Exclude<Extract<DeskEvent, { post: string }>, never>

function postFacts(event: PostEvent, names: Names, zone: Zone): readonly LedgerFact[] {
  switch (event.type) {
    case 'PostDrafted':
      return [
        text(t('Origin'), event.origin === 'imported' ? t('Imported') : t('Written here')),
        ...alsoBy(event, names),
        ...contentFacts(event.content),
        code(t('Content digest'), event.contentDigest),
      ]
    case 'RevisionSaved':
      return [
        revision(event),
        ...alsoBy(event, names),
        ...contentFacts(event.content),
        code(t('Content digest'), event.contentDigest),
      ]
    case 'Submitted':
      return [revision(event), ...said(t('Note'), event.note), code(t('Content digest'), event.contentDigest)]
    case 'Withdrawn':
      return [revision(event), ...said(t('Reason'), event.reason)]
    case 'Checked':
      return [revision(event), ...checked(event)]
    case 'CommentAdded':
      return [
        revision(event),
        text(t('Comment'), withNames(event.text, names.person)),
        ...said(t('About the words'), event.anchor?.quote ?? ''),
      ]
    case 'NoteAdded':
      return [
        revision(event),
        text(t('Note'), t('Its words are for reviewers, social managers and admins, and are read in the post.')),
        ...said(t('About the words'), event.anchor?.quote ?? ''),
      ]
    case 'CommentResolved':
    case 'CommentReopened':
    case 'CommentRetracted':
      return [code(t('Comment'), event.comment)]
    case 'SuggestionMade':
      return [
        revision(event),
        text(t('Instead of'), event.anchor.quote),
        text(t('Suggested'), event.replacement === '' ? t('Nothing: the words are to go') : event.replacement),
        ...said(t('Note'), withNames(event.note, names.person)),
      ]
    case 'SuggestionApplied':
      return [
        revision(event),
        text(t('Suggested by'), names.person(event.suggestedBy)),
        code(t('Suggestion'), event.suggestion),
      ]
    case 'SuggestionDeclined':
      return [
        text(t('Reply', undefined, 'as a thing'), withNames(event.reason, names.person)),
        code(t('Suggestion'), event.suggestion),
      ]
    case 'FindingConsidered':
      return [revision(event), code(t('Finding'), event.finding), ...said(t('Note'), event.note)]
    case 'ConsiderationTakenBack':
      return [code(t('Finding'), event.finding), ...said(t('Reason'), event.reason)]
    case 'FindingDisputed':
      return [
        revision(event),
        text(t('Clause'), event.clause),
        code(t('Rule'), event.rule),
        code(t('Finding'), event.finding),
        ...said(t('Reason'), event.note),
      ]
    case 'SignedOff':
      return signedOff(event, names)
    case 'SignOffTakenBack':
      return [...said(t('Reason'), event.reason), code(t('Sign-off'), event.signOff)]
    case 'WaiverRequested':
      return [
        revision(event),
        text(t('Clause'), event.clause),
        code(t('Rule'), event.rule),
        ...said(t('About the words'), event.quote),
        text(t('Reason'), waiverReasonWords[event.reason]),
        text(t('Explained'), event.note),
        moment(zone, t('Until'), event.until),
        code(t('Finding'), event.finding),
        code(t('Waiver'), event.waiver),
      ]
    case 'WaiverGranted':
      return [
        revision(event),
        moment(zone, t('Until'), event.until),
        ...said(t('Note'), event.note),
        ...waiverCodes(event),
      ]
    case 'WaiverRefused':
      return [revision(event), ...said(t('Note'), event.note), ...waiverCodes(event)]
    case 'WaiverWithdrawn':
    case 'WaiverDecisionTakenBack':
      return [...said(t('Reason'), event.reason), code(t('Waiver'), event.waiver)]
    case 'TurnTaken':
      return [moment(zone, t('Until'), event.until)]
    case 'Snoozed':
      return event.until === 'author-updates'
        ? [text(t('Until'), t('Its author changes it'))]
        : [moment(zone, t('Until'), event.until)]
    case 'TurnReleased':
    case 'SnoozeEnded':
      return []
    case 'Nudged':
      return [text(t('Reminded'), event.to.map(names.person).join(', '))]
    case 'PostBroughtIn':
      return [
        text(t('Desk'), event.desk),
        text(t('There'), t('{key}, revision {revision}', { key: event.theirs.key, revision: event.theirs.revision })),
        ...event.decisions.map(({ by, area, decision, keyId }) =>
          text(
            t('Decided there'),
            decidedThere({ decision, by: names.person(by), area: areaInWords(area), isSigned: keyId !== null }),
          ),
        ),
        code(t('Content digest'), event.theirs.contentDigest),
        code(t('Digest of bundle.json'), event.bundle),
      ]
    case 'RevisionProposed':
      return [
        ...fromFacts(event.from, names),
        ...contentFacts(event.content),
        code(t('Content digest'), event.contentDigest),
        code(t('Proposal'), event.proposal),
      ]
    case 'ProposalTaken':
      return [revision(event), code(t('Proposal'), event.proposal)]
    case 'ProposalDeclined':
      return [...said(t('Reply', undefined, 'as a thing'), event.reason), code(t('Proposal'), event.proposal)]
    case 'SlotMoved':
      return [slotFact(t('From'), event.from), slotFact(t('To', undefined, 'of a moved slot'), event.to)]
    default:
      return missingCase(event)
  }
}

function decidedThere(given: {
  readonly decision: Decision
  readonly by: string
  readonly area: string
  readonly isSigned: boolean
}): string {
  const { isSigned, ...values } = given
  return isSigned
    ? t(
        '{decision, select, approve {Approved} reject {Rejected} other {Changes asked for}} by {by} for {area}. It does not count here.',
        values,
      )
    : t(
        '{decision, select, approve {Approved} reject {Rejected} other {Changes asked for}} by {by} for {area}, not signed. It does not count here.',
        values,
      )
}

const waiverCodes = (event: EventOf<'WaiverGranted' | 'WaiverRefused'>) => [
  code(t('Finding'), event.finding),
  code(t('Waiver'), event.waiver),
  code(t('Content digest'), event.contentDigest),
]
/** Who has a hand in it beside whoever saved it. */
function alsoBy(event: EventOf<'PostDrafted' | 'RevisionSaved'>, names: Names): readonly LedgerFact[] {
  const suggestedBy = event.type === 'RevisionSaved' ? (event.suggestedBy ?? []) : []
  const { sameAs, from } = event
  return [
    ...said(t('Suggested by'), suggestedBy.map(names.person).join(', ')),
    ...(from ? fromFacts(from, names) : []),
    ...(sameAs
      ? [
          text(
            t('Said before in'),
            t('{key}, by {people}', { key: sameAs.key, people: listed(sameAs.people.map(names.person)) }),
          ),
        ]
      : []),
  ]
}

function fromFacts({ desk, key, people, isVouchedFor }: FromElsewhere, names: Names): readonly LedgerFact[] {
  return [
    text(t('From'), `${desk}, ${key}`),
    text(t('Whose hand is in it'), people.map(names.person).join(', ')),
    ...(isVouchedFor ? [text(t('Signed'), t('By a colleague whose key this desk knows'))] : []),
  ]
}

const revision = (event: { readonly revision: number }) => text(t('Revision'), String(event.revision))

const person = (event: { readonly person: string }, names: Names) => [
  text(t('Person'), names.person(event.person)),
  code(t('Id'), event.person),
]

const checkpoint = (event: { readonly size: number; readonly fingerprint: string }) => [
  text(t('Record up to entry'), number(event.size)),
  code(t('Fingerprint'), event.fingerprint),
]

function contentFacts(content: Content): readonly LedgerFact[] {
  return [
    text(t('Text'), content.text),
    ...Object.entries(content.overrides).map(([account, own]) =>
      text(t('Text for {account}', { account: accountInWords(account) }), own),
    ),
    ...said(t('Accounts'), accountsInWords(content.targets)),
    slotFact(t('Slot'), content.slot),
    ...said(t('Link'), content.link ?? ''),
    ...said(t('Media'), content.media.map(({ name, alt }) => (alt === '' ? name : `${name} (${alt})`)).join('\n')),
    ...said(t('Campaign'), content.campaign),
    ...said(t('Disclosures'), content.disclosures.join('\n')),
  ]
}

const slotFact = (label: string, slot: Content['slot']) =>
  text(label, slot === null ? t('No slot') : slotInWords(slot, locale()))

function checked(event: EventOf<'Checked'>): readonly LedgerFact[] {
  return [
    text(t('Found'), event.findings.map(({ severity, clause }) => `${severity}: ${clause}`).join('\n') || t('Nothing')),
    text(t('Engine'), event.engineVersion),
    code(t('Content digest'), event.contentDigest),
    code(t('Policy digest'), event.policyDigest),
    code(t('Findings digest'), event.findingsDigest),
  ]
}

const decisions = {
  approve: t('Approved'),
  'request-changes': t('Changes asked for'),
  reject: t('Rejected'),
} as const

function signedOff(event: EventOf<'SignedOff'>, names: Names): readonly LedgerFact[] {
  return [
    text(t('Decision'), decisions[event.decision]),
    text(t('Area'), areaInWords(event.area)),
    ...(event.onBehalfOf
      ? [
          text(t('In the place of'), names.person(event.onBehalfOf.person)),
          code(t('By the cover'), event.onBehalfOf.delegation),
        ]
      : []),
    revision(event),
    ...said(t('Note'), event.note),
    ...said(t('Clauses'), event.clauses.join(', ')),
    code(t('Content digest'), event.contentDigest),
    code(t('Policy digest'), event.policyDigest),
    code(t('Findings digest'), event.findingsDigest),
  ]
}

function exported(event: EventOf<'ScheduleExported'>, names: Names): readonly LedgerFact[] {
  return [
    text(t('Format'), titleOf(event.profile, t)),
    text(
      t('Posts'),
      event.posts
        .map(({ post, revision: at }) => t('{key}, revision {revision}', { key: names.post(post), revision: at }))
        .join('\n'),
    ),
    ...event.files.flatMap(({ name, bytes, sha256 }) => [
      text(t('File'), t('{name}, {bytes, plural, one {# byte} other {# bytes}}', { name, bytes })),
      code(t('SHA-256'), sha256),
    ]),
    text(t('Accounts'), accountsInWords(event.accounts)),
    code(t('Policy digest'), event.policyDigest),
    ...(event.schedule === undefined ? [] : [code(t('Digest of schedule.json'), event.schedule)]),
  ]
}
