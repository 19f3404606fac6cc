// A post's way through the desk, one line for each entry of the record, in words that go on from a person's name.
import type { Instant } from '../../../kit/time'
import type { Decision, EventOf } from '../../../ledger/events'
import type { PersonId } from '../../../people/person'
import type { CaseFile } from '../case-file'
import type { Leaf } from '../leaf'
import { timeInWords } from './words'

export interface Step {
  readonly at: Instant
  readonly by: PersonId
  readonly words: string
}

export function historyOf({ leaves }: CaseFile, nameOf: (person: PersonId) => string): readonly Step[] {
  return leaves.flatMap((leaf) => {
    const words = wordsFor(leaf, nameOf)
    return words === null ? [] : [{ at: leaf.entry.at, by: leaf.entry.by, words }]
  })
}

const decided: Readonly<Record<Decision, string>> = {
  approve: 'approved',
  'request-changes': 'asked for changes to',
  reject: 'rejected',
}

const inQuotes = (note: string) => (note === '' ? '' : `: “${note}”`)

function wordsFor({ entry: { event } }: Leaf, nameOf: (person: PersonId) => string): string | null {
  switch (event.type) {
    case 'PostDrafted':
      return event.origin === 'imported' ? 'imported revision 1' : 'wrote revision 1'
    case 'RevisionSaved':
      return `saved revision ${event.revision}`
    case 'Submitted':
      return `submitted revision ${event.revision}${inQuotes(event.note)}`
    case 'Withdrawn':
      return `withdrew revision ${event.revision}${inQuotes(event.reason)}`
    case 'FindingConsidered':
      return `considered a finding on revision ${event.revision}${inQuotes(event.note)}`
    case 'ConsiderationTakenBack':
      return `no longer considered a finding settled${inQuotes(event.reason)}`
    case 'FindingDisputed':
      return `disputed a finding of clause ${event.clause} on revision ${event.revision}${inQuotes(event.note)}`
    case 'SignedOff':
      return `${decided[event.decision]} revision ${event.revision} for ${event.area}${inPlaceOf(event.onBehalfOf, nameOf)}${inQuotes(event.note)}`
    case 'SignOffTakenBack':
      return `took back a decision${inQuotes(event.reason)}`
    case 'WaiverRequested':
      return `asked for a waiver for clause ${event.clause} on revision ${event.revision}${inQuotes(event.note)}`
    case 'WaiverGranted':
      return `granted a waiver on revision ${event.revision} until ${timeInWords(event.until)}${inQuotes(event.note)}`
    case 'WaiverRefused':
      return `refused a waiver on revision ${event.revision}${inQuotes(event.note)}`
    case 'WaiverWithdrawn':
      return `no longer asked for a waiver${inQuotes(event.reason)}`
    case 'WaiverDecisionTakenBack':
      return `took back a decision on a waiver${inQuotes(event.reason)}`
    case 'SuggestionApplied':
      return `applied a suggestion in revision ${event.revision}`
    case 'SlotMoved':
      return 'moved its slot'
    default:
      // Checks have a table of their own.
      return null
  }
}

function inPlaceOf(onBehalfOf: EventOf<'SignedOff'>['onBehalfOf'], nameOf: (person: PersonId) => string): string {
  return onBehalfOf ? ` in the place of ${nameOf(onBehalfOf.person)}` : ''
}
