// What an entry says, thing by thing, for whoever wants to know it exactly: nothing that is in it is left out of the
// JSON beside it, and here it has words.
import { missingCase } from '../../../kit/exhaustive'
import type { DeskEvent, Entry, EventOf, FromElsewhere } from '../../../ledger/events'
import type { Content } from '../../../post/content'
import { slotInWords } from '../../../post/slot'
import { waiverReasonWords } from '../../../review/waiver'
import { withNames } from '../../../review/mentions'
import { listInWords, nameOfEntry } from '../../lists'
import type { LedgerFact } from '../ledger'
import type { Names } from './lines'
import { counted, namedUnseen, profileTitle } from './words'
import { t } from '../../../words/say'

const text = (label: string, value: string): LedgerFact => ({ label, value: namedUnseen(value), isCode: false })
const code = (label: string, value: string): LedgerFact => ({ label, value: namedUnseen(value), isCode: true })
/** Left out when there is nothing to say. */
const said = (label: string, value: string) => (value.trim() === '' ? [] : [text(label, value)])

export function factsOf({ event }: Entry, names: Names): readonly LedgerFact[] {
  switch (event.type) {
    case 'DeskFounded':
      return [
        text('Desk', event.name),
        text(t('Time zone'), event.zone),
        ...(event.sample ? [text('Kind', 'Sample')] : []),
      ]
    case 'DeskKeyEnrolled':
      return [code('Key', event.keyId), code(t('Public key'), event.publicKey)]
    case 'PersonAdded':
    case 'PersonErased':
      return person(event, names)
    case 'PersonRemoved':
      return [...person(event, names), ...said('Reason', event.reason)]
    case 'KeyEnrolled':
      return [...person(event, names), code('Key', event.keyId), code(t('Public key'), event.publicKey)]
    case 'KeyRevoked':
      return [...person(event, names), code('Key', event.keyId), ...said('Reason', event.reason)]
    case 'CheckpointCountersigned':
      return [...checkpoint(event), code(t('Root of the tree'), event.root), code(t('Countersigned text'), event.note)]
    case 'TimestampImported':
      return [
        ...checkpoint(event),
        text('Authority', event.authority),
        text(t('Its word of when'), event.genTime),
        code(t('Stamped text'), event.body),
      ]
    case 'RolesGranted':
      return [
        ...person(event, names),
        text('Roles', event.roles.join(', ') || 'None'),
        ...said('Areas', event.areas.join(', ')),
      ]
    case 'DelegationGiven':
      return [
        text(t('Who is away'), names.person(event.from)),
        text(t('Who covers'), names.person(event.to)),
        text('Areas', event.areas.join(', ')),
        ...said('Accounts', event.accounts?.join(', ') ?? ''),
        text('From', event.begins),
        text('Until', event.until),
        ...said('Reason', event.reason),
        code('Cover', event.delegation),
      ]
    case 'DelegationEnded':
      return [...said('Reason', event.reason), code('Cover', event.delegation)]
    case 'AccountAdded':
    case 'AccountChanged':
      return [
        text('Account', event.account.id),
        text(t('Time zone'), event.account.zone),
        ...said('Market', event.account.market),
        ...said('Spokespeople', event.account.spokespeople.map(names.person).join(', ')),
        ...(event.account.textLimit === undefined ? [] : [text(t('Longest text'), String(event.account.textLimit))]),
      ]
    case 'RegisterChanged':
      return [
        text('List', listInWords(event.register)),
        ...event.put.map((entry) => text(t('Put on it'), nameOfEntry(entry))),
        ...event.removed.map((id) => code(t('Taken off it'), id)),
      ]
    case 'CustomersListed':
      return [text('Customers', String(event.count))]
    case 'PolicyAdopted':
      return [
        text('Policy', event.document.title),
        text('Version', String(event.document.version)),
        text(t('In force from'), event.document.effective),
        ...said('Summary', event.document.summary),
        code(t('Policy digest'), event.policyDigest),
      ]
    case 'ScheduleExported':
      return exported(event, names)
    case 'BundleHandedOver':
      return [
        text(t('To whom, and what for'), event.purpose),
        text(
          'Posts',
          event.posts
            .map(({ post, revision: at }) => t('{value}, revision {at}', { value: names.post(post), at }))
            .join('\n'),
        ),
        code(t('Digest of bundle.json'), event.bundle),
      ]
    case 'BundleBroughtIn':
      return [
        text('Desk', event.desk.name),
        code(t('Key of that desk'), event.desk.keyId),
        text(t('Signed there by'), names.person(event.signedBy)),
        text(
          t('Known here as'),
          event.knownAs === null ? t('Nobody: this desk does not know the key') : names.person(event.knownAs),
        ),
        code('Key', event.keyId),
        text(t('Handed over'), event.handedOverAt),
        text(t('Posts taken in'), String(event.posts.length)),
        code(t('Digest of bundle.json'), event.bundle),
      ]
    case 'BundleTakenBack':
      return [text('Posts', event.posts.map(names.post).join('\n')), code(t('Digest of bundle.json'), event.bundle)]
    case 'OutsiderNamed':
      return [...person(event, names), ...said('Keys', event.keys.join('\n'))]
    default:
      return [text('Post', names.post(event.post)), ...postFacts(event, names)]
  }
}

type PostEvent = Exclude<Extract<DeskEvent, { post: string }>, never>

function postFacts(event: PostEvent, names: Names): readonly LedgerFact[] {
  switch (event.type) {
    case 'PostDrafted':
      return [
        text('Origin', event.origin === 'imported' ? 'Imported' : t('Written here')),
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
      return [revision(event), ...said('Note', event.note), code(t('Content digest'), event.contentDigest)]
    case 'Withdrawn':
      return [revision(event), ...said('Reason', event.reason)]
    case 'Checked':
      return [revision(event), ...checked(event)]
    case 'CommentAdded':
      return [
        revision(event),
        text('Comment', withNames(event.text, names.person)),
        ...said(t('About the words'), event.anchor?.quote ?? ''),
      ]
    case 'NoteAdded':
      return [
        revision(event),
        text('Note', t('Its words are for reviewers, social managers and admins, and are read in the post.')),
        ...said(t('About the words'), event.anchor?.quote ?? ''),
      ]
    case 'CommentResolved':
    case 'CommentReopened':
    case 'CommentRetracted':
      return [code('Comment', event.comment)]
    case 'SuggestionMade':
      return [
        revision(event),
        text(t('Instead of'), event.anchor.quote),
        text('Suggested', event.replacement === '' ? t('Nothing: the words are to go') : event.replacement),
        ...said('Note', withNames(event.note, names.person)),
      ]
    case 'SuggestionApplied':
      return [
        revision(event),
        text(t('Suggested by'), names.person(event.suggestedBy)),
        code('Suggestion', event.suggestion),
      ]
    case 'SuggestionDeclined':
      return [text('Reply', withNames(event.reason, names.person)), code('Suggestion', event.suggestion)]
    case 'FindingConsidered':
      return [revision(event), code('Finding', event.finding), ...said('Note', event.note)]
    case 'ConsiderationTakenBack':
      return [code('Finding', event.finding), ...said('Reason', event.reason)]
    case 'FindingDisputed':
      return [
        revision(event),
        text('Clause', event.clause),
        code('Rule', event.rule),
        code('Finding', event.finding),
        ...said('Reason', event.note),
      ]
    case 'SignedOff':
      return signedOff(event, names)
    case 'SignOffTakenBack':
      return [...said('Reason', event.reason), code('Sign-off', event.signOff)]
    case 'WaiverRequested':
      return [
        revision(event),
        text('Clause', event.clause),
        code('Rule', event.rule),
        ...said(t('About the words'), event.quote),
        text('Reason', waiverReasonWords[event.reason]),
        text('Explained', event.note),
        text('Until', event.until),
        code('Finding', event.finding),
        code('Waiver', event.waiver),
      ]
    case 'WaiverGranted':
      return [revision(event), text('Until', event.until), ...said('Note', event.note), ...waiverCodes(event)]
    case 'WaiverRefused':
      return [revision(event), ...said('Note', event.note), ...waiverCodes(event)]
    case 'WaiverWithdrawn':
    case 'WaiverDecisionTakenBack':
      return [...said('Reason', event.reason), code('Waiver', event.waiver)]
    case 'TurnTaken':
      return [text('Until', event.until)]
    case 'Snoozed':
      return [text('Until', event.until === 'author-updates' ? t('Its author changes it') : event.until)]
    case 'TurnReleased':
    case 'SnoozeEnded':
      return []
    case 'Nudged':
      return [text('Reminded', event.to.map(names.person).join(', '))]
    case 'PostBroughtIn':
      return [
        text('Desk', event.desk),
        text('There', t('{key}, revision {revision}', { key: event.theirs.key, revision: event.theirs.revision })),
        ...event.decisions.map(({ by, area, decision, keyId }) =>
          text(
            t('Decided there'),
            `${decisions[decision]} by ${names.person(by)} for ${area}${keyId === null ? ', not signed' : ''}. It does not count here.`,
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
        code('Proposal', event.proposal),
      ]
    case 'ProposalTaken':
      return [revision(event), code('Proposal', event.proposal)]
    case 'ProposalDeclined':
      return [...said('Reply', event.reason), code('Proposal', event.proposal)]
    case 'SlotMoved':
      return [slotFact('From', event.from), slotFact('To', event.to)]
    default:
      return missingCase(event)
  }
}

const waiverCodes = (event: EventOf<'WaiverGranted' | 'WaiverRefused'>) => [
  code('Finding', event.finding),
  code('Waiver', event.waiver),
  code(t('Content digest'), event.contentDigest),
]
/** Who has a hand in it beside whoever saved it. */
function alsoBy(event: EventOf<'PostDrafted' | 'RevisionSaved'>, names: Names): readonly LedgerFact[] {
  const suggestedBy = event.type === 'RevisionSaved' ? (event.suggestedBy ?? []) : []
  const { sameAs, from } = event
  return [
    ...said(t('Suggested by'), suggestedBy.map(names.person).join(', ')),
    ...(from ? fromFacts(from, names) : []),
    ...(sameAs ? [text(t('Said before in'), `${sameAs.key}, by ${sameAs.people.map(names.person).join(', ')}`)] : []),
  ]
}

function fromFacts({ desk, key, people, isVouchedFor }: FromElsewhere, names: Names): readonly LedgerFact[] {
  return [
    text('From', `${desk}, ${key}`),
    text(t('Whose hand is in it'), people.map(names.person).join(', ')),
    ...(isVouchedFor ? [text('Signed', t('By a colleague whose key this desk knows'))] : []),
  ]
}

const revision = (event: { readonly revision: number }) => text('Revision', String(event.revision))

const person = (event: { readonly person: string }, names: Names) => [
  text('Person', names.person(event.person)),
  code('Id', event.person),
]

const checkpoint = (event: { readonly size: number; readonly fingerprint: string }) => [
  text(t('Record up to entry'), event.size.toLocaleString('en')),
  code('Fingerprint', event.fingerprint),
]

function contentFacts(content: Content): readonly LedgerFact[] {
  return [
    text('Text', content.text),
    ...Object.entries(content.overrides).map(([account, own]) => text(t('Text for {account}', { account }), own)),
    ...said('Accounts', content.targets.join(', ')),
    slotFact('Slot', content.slot),
    ...said('Link', content.link ?? ''),
    ...said('Media', content.media.map(({ name, alt }) => (alt === '' ? name : `${name} (${alt})`)).join('\n')),
    ...said('Campaign', content.campaign),
    ...said('Disclosures', content.disclosures.join('\n')),
  ]
}

const slotFact = (label: string, slot: Content['slot']) => text(label, slot === null ? t('No slot') : slotInWords(slot))

function checked(event: EventOf<'Checked'>): readonly LedgerFact[] {
  return [
    text('Found', event.findings.map(({ severity, clause }) => `${severity}: ${clause}`).join('\n') || 'Nothing'),
    text('Engine', event.engineVersion),
    code(t('Content digest'), event.contentDigest),
    code(t('Policy digest'), event.policyDigest),
    code(t('Findings digest'), event.findingsDigest),
  ]
}

const decisions = { approve: 'Approved', 'request-changes': t('Changes asked for'), reject: 'Rejected' } as const

function signedOff(event: EventOf<'SignedOff'>, names: Names): readonly LedgerFact[] {
  return [
    text('Decision', decisions[event.decision]),
    text('Area', event.area),
    ...(event.onBehalfOf
      ? [
          text(t('In the place of'), names.person(event.onBehalfOf.person)),
          code(t('By the cover'), event.onBehalfOf.delegation),
        ]
      : []),
    revision(event),
    ...said('Note', event.note),
    ...said('Clauses', event.clauses.join(', ')),
    code(t('Content digest'), event.contentDigest),
    code(t('Policy digest'), event.policyDigest),
    code(t('Findings digest'), event.findingsDigest),
  ]
}

function exported(event: EventOf<'ScheduleExported'>, names: Names): readonly LedgerFact[] {
  return [
    text('Format', profileTitle(event.profile)),
    text(
      'Posts',
      event.posts
        .map(({ post, revision: at }) => t('{value}, revision {at}', { value: names.post(post), at }))
        .join('\n'),
    ),
    ...event.files.flatMap(({ name, bytes, sha256 }) => [
      text('File', `${name}, ${counted(bytes, 'byte')}`),
      code('SHA-256', sha256),
    ]),
    text('Accounts', event.accounts.join(', ')),
    code(t('Policy digest'), event.policyDigest),
    ...(event.schedule === undefined ? [] : [code(t('Digest of schedule.json'), event.schedule)]),
  ]
}
