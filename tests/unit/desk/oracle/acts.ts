// Who did what: each act by somebody who may, on what is really there.
import type { Entry } from '../../../../shared/ledger/events'
import type { Reading } from './reading'

type Acts = Partial<Record<Entry['event']['type'], readonly string[]>>

/** Written out here once more, apart from the code: which roles may do what. */
const rolesFor: Acts = {
  PostDrafted: ['writer', 'manager'],
  RevisionSaved: ['writer', 'manager'],
  Submitted: ['writer', 'manager'],
  Withdrawn: ['writer', 'manager'],
  SlotMoved: ['writer', 'manager'],
  SuggestionApplied: ['writer', 'manager'],
  ProposalTaken: ['writer', 'manager'],
  ProposalDeclined: ['writer', 'manager'],
  RevisionProposed: ['writer', 'reviewer', 'manager', 'admin'],
  BundleBroughtIn: ['writer', 'reviewer', 'manager', 'admin'],
  CommentAdded: ['writer', 'reviewer', 'manager', 'admin'],
  SuggestionMade: ['writer', 'reviewer', 'manager', 'admin'],
  NoteAdded: ['reviewer', 'manager', 'admin'],
  FindingConsidered: ['reviewer'],
  FindingDisputed: ['writer', 'reviewer', 'manager', 'admin'],
  WaiverRequested: ['writer', 'reviewer', 'manager'],
  WaiverGranted: ['reviewer'],
  WaiverRefused: ['reviewer'],
  SignedOff: ['reviewer'],
  SignOffTakenBack: ['reviewer'],
  ScheduleExported: ['manager'],
  PolicyAdopted: ['admin'],
  RolesGranted: ['admin'],
  RegisterChanged: ['admin'],
}

const longestWaiver = 90 * 24 * 3_600_000

export function complaintsAboutActs(reading: Reading, { at, by, event }: Entry): readonly string[] {
  const say = (rule: number, what: string) => [`rule ${rule}: ${by} ${what}`]
  const person = reading.people.get(by)
  // Whoever founds a desk is nobody yet.
  if (reading.policy === '') return []
  const isBroughtIn = event.type === 'PostDrafted' && event.from !== undefined
  // In review where it came from, it is so at once here; nobody submits it anew.
  const isFromReview = event.type === 'Submitted' && reading.posts.get(event.post)?.isJustIn === true
  const known = 'post' in event ? reading.posts.get(event.post) : undefined
  const isTakenBack = event.type === 'Withdrawn' && known?.broughtInBy === by && known.versions.length === 1
  if (isFromReview || isTakenBack) return []
  const roles = isBroughtIn && event.from?.isVouchedFor ? ['writer', 'manager', 'reviewer'] : rolesFor[event.type]
  const complaints =
    roles && !roles.some((role) => person?.roles.includes(role)) ? say(7, `may not: ${event.type}`) : []
  switch (event.type) {
    case 'FindingConsidered': {
      const { hands } = reading.post(event.post)
      return hands.has(by) ? [...complaints, ...say(2, 'considered a finding on their own words')] : complaints
    }
    case 'ConsiderationTakenBack':
      return reading.post(event.post).considered.get(event.finding) === by
        ? complaints
        : [...complaints, ...say(7, 'took back what somebody else considered')]
    case 'WaiverGranted':
    case 'WaiverRefused': {
      const { hands, exceptions } = reading.post(event.post)
      const asked = exceptions.get(event.waiver)
      const until = event.type === 'WaiverGranted' ? Date.parse(event.until) - Date.parse(at) : 1
      return [
        ...complaints,
        ...(asked?.by === by ? say(5, 'decided on their own request') : []),
        ...(asked?.grant || asked?.isWithdrawn ? say(5, 'decided on what was not waiting') : []),
        ...(hands.has(by) ? say(5, 'let their own words through') : []),
        ...(until <= 0 || until > longestWaiver ? say(5, 'granted it for too long, or for the past') : []),
      ]
    }
    case 'SignOffTakenBack': {
      const signed = reading.post(event.post).signed.find((one) => one.event.signOff === event.signOff)
      return signed?.by === by && !signed.takenBack
        ? complaints
        : [...complaints, ...say(4, 'took back what is not theirs')]
    }
    case 'PostDrafted': {
      const { from } = event
      if (!from) return complaints
      const { signedBy, keyId } = reading.file
      const owner = reading.keys.get(keyId)
      return [
        ...complaints,
        ...(from.people.includes(signedBy) ? [] : say(2, 'brought in words for which their signer does not answer')),
        ...(from.isVouchedFor && (owner === undefined || owner === by)
          ? say(2, 'brought in words for which nobody else answers')
          : []),
      ]
    }
    case 'RevisionSaved':
      return reading.post(event.post).hasLeft ? [...complaints, ...say(1, 'changed what has left')] : complaints
    default:
      return complaints
  }
}
