// The lines of the timeline: what is kept of each entry, which of them a filter finds, and the rows they become.
import type { Instant } from '../../../kit/time'
import type { DeskEvent, Entry, KeyId } from '../../../ledger/events'
import type { PersonId } from '../../../people/person'
import type { PostId } from '../../../post/revision'
import { type DeskState, nameOf } from '../../state'
import type { LedgerFilter, LedgerGroup, LedgerRow } from '../ledger'
import { withNames } from '../../../review/mentions'
import { inEnglish, spokenLanguage } from '../../../words/language'
import { kept, personMark, postMark, shown, wordsOf } from './words'

/** What the timeline keeps of an entry: ids and never names, so that what is erased is gone from the list at once. */
export interface Line {
  readonly seq: number
  readonly at: Instant
  readonly by: PersonId
  readonly group: LedgerGroup
  readonly type: DeskEvent['type']
  /** With marks where the names go. */
  readonly words: string
  /** The same in English, for tables that leave the desk. */
  readonly english: string
  /** The posts it is about: one, or those of an export. */
  readonly posts: readonly PostId[]
  /** The people it is about, beside who did it, as its words name them. */
  readonly people: readonly PersonId[]
  /** The key that it is about. */
  readonly keyId: KeyId | null
  readonly isSigned: boolean
  readonly batch: string | null
}

/** What ids are called at this moment. */
export interface Names {
  readonly person: (id: PersonId) => string
  readonly post: (id: PostId) => string
}

export function namesIn(state: Pick<DeskState, 'people' | 'outsiders' | 'posts'>): Names {
  return {
    person: (id) => nameOf(state, id),
    post: (id) => state.posts.get(id)?.key ?? id,
  }
}

export function lineOf(entry: Entry): Line {
  const { seq, at, by, batch, event } = entry
  return {
    seq,
    at,
    by,
    group: groups[event.type],
    type: event.type,
    ...bothWords(entry),
    posts: postsOf(event),
    people: peopleOf(event),
    keyId: 'keyId' in event ? event.keyId : null,
    isSigned: entry.signed !== undefined,
    batch,
  }
}

function bothWords(entry: Entry): Pick<Line, 'words' | 'english'> {
  const words = wordsOf(entry, shown)
  const isSame = spokenLanguage() === 'en' && !inAnotherManner.has(entry.event.type)
  return { words, english: isSame ? words : inEnglish(() => wordsOf(entry, kept)) }
}

/** Events whose words hold a moment, an area or an account, which a table writes in figures and as their ids. */
const inAnotherManner: ReadonlySet<DeskEvent['type']> = new Set([
  'AccountAdded',
  'AccountChanged',
  'DelegationGiven',
  'RolesGranted',
  'SignedOff',
  'Snoozed',
  'WaiverGranted',
])

/** What it says in English, whoever reads it. */
export function englishOf(line: Line, names: Names): string {
  return sentence({ ...line, words: line.english }, names)
}

export function rowOf(line: Line, names: Names): LedgerRow {
  const [post] = line.posts.length === 1 ? line.posts : []
  return {
    seq: line.seq,
    at: line.at,
    by: line.by,
    name: names.person(line.by),
    group: line.group,
    words: sentence(line, names),
    post: post === undefined ? null : { id: post, key: names.post(post) },
    isSigned: line.isSigned,
    batch: line.batch,
    holds: null,
    isPart: false,
  }
}

/** A test for the filter, prepared once for a whole record. */
export function matcher(filter: LedgerFilter, names: Names): (line: Line) => boolean {
  const words = filter.search.toLowerCase().split(/\s+/).filter(Boolean)
  const groups = filter.groups && new Set<LedgerGroup>(filter.groups)
  const from = filter.from === null ? Number.NEGATIVE_INFINITY : Date.parse(filter.from)
  const to = filter.to === null ? Number.POSITIVE_INFINITY : Date.parse(filter.to)
  const isAnyTime = filter.from === null && filter.to === null
  return (line) => {
    if (groups && !groups.has(line.group)) return false
    if (filter.by !== null && line.by !== filter.by) return false
    if (filter.post !== null && !line.posts.includes(filter.post)) return false
    if (!isAnyTime && !(Date.parse(line.at) >= from && Date.parse(line.at) < to)) return false
    if (words.length === 0) return true
    const posts = line.posts.length > 1 ? line.posts.map(names.post).join(' ') : ''
    const text = `${names.person(line.by)} ${sentence(line, names)} ${posts}`.toLowerCase()
    return words.every((word) => text.includes(word))
  }
}

/** Names are put in last and once, so that nothing in them is taken for a mark. */
function sentence({ words: marked, posts: [post], people }: Line, names: Names): string {
  const words = withNames(marked, names.person)
  const withPost = post === undefined ? words : filledIn(words, postMark, [names.post(post)])
  return people.length === 0 ? withPost : filledIn(withPost, personMark, people.map(names.person))
}

// By hand: a search does this for every entry of the record.
function filledIn(words: string, mark: string, names: readonly string[]): string {
  let [done, rest] = ['', words]
  for (const name of names) {
    const at = rest.indexOf(mark)
    if (at === -1) break
    done += rest.slice(0, at) + name
    rest = rest.slice(at + mark.length)
  }
  return done + rest
}

function peopleOf(event: DeskEvent): readonly PersonId[] {
  switch (event.type) {
    case 'DelegationGiven':
      return [event.to, event.from]
    case 'SignedOff':
      return event.onBehalfOf ? [event.onBehalfOf.person] : []
    default:
      return 'person' in event ? [event.person] : []
  }
}

function postsOf(event: DeskEvent): readonly PostId[] {
  if (event.type === 'ScheduleExported' || event.type === 'BundleHandedOver') return event.posts.map(({ post }) => post)
  return 'post' in event ? [event.post] : []
}

const groups: Record<DeskEvent['type'], LedgerGroup> = {
  DeskFounded: 'record',
  DeskKeyEnrolled: 'record',
  CheckpointCountersigned: 'record',
  TimestampImported: 'record',
  PersonAdded: 'people',
  PersonRemoved: 'people',
  PersonErased: 'people',
  KeyEnrolled: 'people',
  KeyRevoked: 'people',
  RolesGranted: 'people',
  DelegationGiven: 'people',
  DelegationEnded: 'people',
  AccountAdded: 'people',
  AccountChanged: 'people',
  RegisterChanged: 'policy',
  CustomersListed: 'policy',
  PolicyAdopted: 'policy',
  PostDrafted: 'posts',
  RevisionSaved: 'posts',
  Submitted: 'posts',
  Withdrawn: 'posts',
  Checked: 'posts',
  CommentAdded: 'posts',
  NoteAdded: 'posts',
  CommentResolved: 'posts',
  CommentReopened: 'posts',
  CommentRetracted: 'posts',
  SuggestionMade: 'posts',
  SuggestionApplied: 'posts',
  SuggestionDeclined: 'posts',
  FindingConsidered: 'decisions',
  ConsiderationTakenBack: 'decisions',
  FindingDisputed: 'decisions',
  SignedOff: 'decisions',
  SignOffTakenBack: 'decisions',
  WaiverRequested: 'decisions',
  WaiverGranted: 'decisions',
  WaiverRefused: 'decisions',
  WaiverWithdrawn: 'decisions',
  WaiverDecisionTakenBack: 'decisions',
  TurnTaken: 'posts',
  TurnReleased: 'posts',
  Snoozed: 'posts',
  SnoozeEnded: 'posts',
  Nudged: 'posts',
  SlotMoved: 'schedule',
  ScheduleExported: 'schedule',
  BundleHandedOver: 'posts',
  BundleBroughtIn: 'posts',
  BundleTakenBack: 'posts',
  OutsiderNamed: 'people',
  PostBroughtIn: 'posts',
  RevisionProposed: 'posts',
  ProposalTaken: 'posts',
  ProposalDeclined: 'posts',
}
