// The queue: one page of rows, the count of every split, and whose turn it is on each row.
import { visibleParts } from '../../diff/visible'
import type { Instant } from '../../kit/time'
import { areasInWords } from '../../people/area-words'
import type { Place } from '../../people/delegation'
import type { Person } from '../../people/person'
import type { Severity } from '../../policy/finding'
import type { AccountId, Channel } from '../../post/account'
import type { Slot } from '../../post/slot'
import type { PostId } from '../../post/revision'
import { standsIn } from '../../review/obstacles'
import type { Status } from '../../review/review'
import { checkedBefore, checkPost } from '../checking'
import { placesNow } from '../delegations'
import { standingOf } from '../standing'
import { isTurnOf, type Standing } from '../whose-turn'
import { filterCounts } from './filter-counts'
import { type Asked, askedFor } from './search/asked'
import { searchIn, type Split, splitQueries, splits } from './splits'
import { without } from './search/chips'
import type { Ground, Test } from './search/meaning'
import { numberedIn } from './search/number'
import { inOrder, usualOrder } from './search/order'
import { parse } from './search/parse'
import { print } from './search/print'
import { type Reading, readingsOf } from './search/readings'
import { Subject } from './search/subject'
import { type Parsed, partsOf, type Problem } from './search/tree'
import { type Understood, understand } from './search/understand'
import { bringUpToDate, Verdicts } from './search/verdicts'
import { isSnoozed } from './search/facts'
import { slotClashes } from './slot-clashes'
import { type SlotDeadline, slotRisk } from './slot-risk'
import { openThreads } from './threads'
import { type SnoozeView, type TakenView, turnKeptView } from './turn-kept'
import { type DeskState, latest, type Post } from '../state'
import { allOf as allInWords } from '../../words/formats'
import { t } from '../../words/say'

export interface QueueQuery {
  readonly split: Split
  /** Narrows the list down, in the grammar of search/; empty for all of it. */
  readonly search: string
  readonly offset: number
  readonly limit: number
  /** Absent: a few rows are checked and the others wait. `all`: no row waits, for what looks at clashes. `none`: all wait. */
  readonly checks?: 'all' | 'none' | undefined
}

export interface QueueRow extends SlotDeadline {
  readonly id: PostId
  readonly key: string
  readonly excerpt: string
  readonly language: string
  readonly channels: readonly Channel[]
  readonly accounts: readonly AccountId[]
  readonly author: string
  /** This person began it. */
  readonly isOwn: boolean
  readonly status: Status
  readonly revision: number
  /** "Brand and Compliance", "Ana Ruiz", "A social manager"; empty when it is nobody's turn. */
  readonly turn: string
  readonly turnSince: Instant
  readonly isYourTurn: boolean
  /** It is yours to go on writing, whoever else may have a turn in it. */
  readonly isYoursToWrite: boolean
  /** Null: not checked yet; asking again checks more. */
  readonly findings: Readonly<Record<Severity, number>> | null
  readonly slot: Slot | null
  /** What is said against its slot: a post too near, a sensitive date, an embargo. */
  readonly clashes: readonly string[]
  readonly openComments: number
  /** Somebody names this person in a thread, and they have not answered. */
  readonly asksYou: boolean
  /** Who is reading it, so that others read something else. */
  readonly taken: TakenView | null
  /** Who reminded this person of it, while it is their turn; null when nobody did. */
  readonly remindedBy: string | null
  /** Who has put it off. */
  readonly snoozed: readonly SnoozeView[]
}

export interface Relief {
  /** The part to leave out: "severity:blocker". */
  readonly part: string
  /** The search without it. */
  readonly search: string
  readonly count: number
}

export interface QueuePage {
  readonly rows: readonly QueueRow[]
  readonly total: number
  readonly counts: Readonly<Record<Split, number>>
  /** Why the search cannot be answered; then there are no rows, because none was looked for. */
  readonly problems: readonly Problem[]
  /** How many posts had not been checked, so that nobody can tell whether they belong here; asking again checks more. */
  readonly unchecked: number
  /** How many of the rows have no findings yet because they have not been checked. */
  readonly waiting: number
  /** They wait because what the other posts say is still being read; asking again reads more. */
  readonly isReading?: boolean
  /** How many are left out of “Your turn” because this person has put them off. */
  readonly snoozed: number
  /** When nothing was found: what would be found without one part of the search, the most first. */
  readonly relief: readonly Relief[]
  /** The post whose number the search is, in whatever list it stands; its findings are not looked for. */
  readonly numbered: QueueRow | null
  readonly seq: number
}

const excerptLength = 240

/** @param mostChecks how many rows may be checked anew for it; the others wait, and asking again checks more */
export function queuePage(
  state: DeskState,
  person: Person,
  query: QueueQuery,
  now: Instant,
  mostChecks = usualChecks,
): QueuePage {
  const { posts, named, ...found } = foundFor(state, person, query, now)
  const findingsOf =
    query.checks === 'all'
      ? (post: Post) => countsOf(state, post)
      : findingsOfFew(state, query.checks === 'none' ? 0 : mostChecks)
  const rows = posts
    .slice(query.offset, query.offset + query.limit)
    .map(({ post }) => rowOf(state, person, post, now, findingsOf(post)))
  const waiting = rows.filter(({ findings }) => findings === null).length
  const numbered = named && rowOf(state, person, named.post, now, null)
  return { ...found, rows, waiting, numbered, total: posts.length, seq: state.seq }
}

/** Checking a post anew costs up to a few milliseconds, in which nobody’s keys are heard. */
export const usualChecks = 25

/** Of posts checked before, and of the first few others. */
function findingsOfFew(state: DeskState, mostChecks: number): (post: Post) => QueueRow['findings'] {
  let checks = 0
  return (post) => {
    const before = checkedBefore(state, post)
    if (!before && checks >= mostChecks) return null
    if (!before) checks += 1
    return countsOf(state, post, before ?? undefined)
  }
}

function countsOf(state: DeskState, post: Post, result = checkPost(state, post)): QueueRow['findings'] {
  const counts = { blocker: 0, warning: 0, note: 0, hint: 0 }
  if (result.ok) for (const finding of result.value.findings) counts[finding.severity] += 1
  return counts
}

interface Found extends Pick<QueuePage, 'counts' | 'problems' | 'unchecked' | 'snoozed' | 'relief'> {
  readonly posts: readonly Reading[]
  readonly named: Reading | null
}

const nothing = { posts: [], named: null, unchecked: 0, snoozed: 0, relief: [] }

function foundFor(state: DeskState, person: Person, { split, search }: QueueQuery, now: Instant): Found {
  const subject = new Subject(state, person, now)
  const everyList = askedFor(subject, 'list', '', listsOfAll).verdicts
  const asked = askedFor(subject, 'list', search, ({ test }) => listsIn(test, everyList))
  const { understood, verdicts } = asked
  const { problems, parsed } = understood
  if (problems.length === 0) bringUpToDate([verdicts], subject)
  const counts = Object.fromEntries(splits.map((name, bit) => [name, verdicts.count(bit)])) as Record<Split, number>
  if (problems.length > 0) return { ...nothing, counts, problems }
  const { posts, named } = inTheirOrder(asked, split, subject)
  const relief = posts.length === 0 ? reliefFor(state, person, split, parsed, now) : []
  return { posts, named, counts, problems, unchecked: verdicts.unsure, snoozed: verdicts.count(snoozedBit), relief }
}

const snoozedBit = splits.length

/** A bit for each list that a post is in, and one for having been put off by this person. */
function listsOfAll(_everything: Understood, ground: Ground): Verdicts {
  const tests = splits.map((name) => understand(parse(splitQueries[name]), ground).test)
  return new Verdicts((subject) => {
    let bits = isSnoozed(subject, subject.me.id) ? 1 << snoozedBit : 0
    for (const [bit, isIn] of tests.entries()) if (isIn(subject)) bits |= 1 << bit
    return bits
  })
}

/** The same of what a search finds: in which lists a post is does not depend on the search. */
function listsIn(test: Test, everyList: Verdicts): Verdicts {
  return new Verdicts((subject, index) => (test(subject) && !subject.isUnsure ? everyList.bits(index) : 0), everyList)
}

/** A list is read in pages: it is put in order once, and again when something was said anew of some post. */
interface Ordered extends Pick<Found, 'posts' | 'named'> {
  readonly edition: number
}

const ordered = new WeakMap<Verdicts, Map<Split, Ordered>>()

function inTheirOrder({ understood, verdicts }: Asked, split: Split, subject: Subject): Ordered {
  let known = ordered.get(verdicts)
  if (!known) ordered.set(verdicts, (known = new Map()))
  const before = known.get(split)
  if (before?.edition === verdicts.edition) return before
  const readings = readingsOf(subject.state)
  const bit = splits.indexOf(split)
  const posts = inOrder(
    readings.filter((_reading, index) => verdicts.has(index, bit)),
    understood.order ?? usualOrder,
    subject,
  )
  const named = numberedIn(readings, understood.parsed.tree)
  const found = { edition: verdicts.edition, posts, named }
  known.set(split, found)
  return found
}

const mostParts = 8

/** Only asked when a search found nothing. */
function reliefFor(state: DeskState, person: Person, split: Split, { tree }: Parsed, now: Instant): readonly Relief[] {
  const parts = partsOf(tree)
  if (parts.length < 2 || parts.length > mostParts) return []
  const others = parts.map((part, index) => {
    const search = print(without(parts, index))
    return { part: print(part), search, query: searchIn(split, search) }
  })
  const queries = others.map(({ query }) => query)
  const counts = filterCounts(state, person, queries, now)
  return others
    .map(({ part, search }, index) => ({ part, search, count: counts[index]?.count ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
}

export function rowOf(
  state: DeskState,
  person: Person,
  post: Post,
  now: Instant,
  findings: QueueRow['findings'] = countsOf(state, post),
): QueueRow {
  const revision = latest(post)
  const { content } = revision
  const standing = standingOf(state, post, now)
  const threads = openThreads(person, post)
  const places = placesNow(state, now)
  return {
    id: post.id,
    key: post.key,
    excerpt: excerptOf(content.text),
    language: content.language,
    channels: [...new Set(content.targets.flatMap((target) => state.accounts.get(target)?.channel ?? []))],
    accounts: content.targets,
    author: state.people.get(post.createdBy)?.name ?? '',
    isOwn: post.createdBy === person.id,
    status: standing.status,
    revision: revision.number,
    turn: turnInWords(state, standing, places),
    turnSince: standing.turn.since,
    isYourTurn: isTurnOf(person, standing, places),
    isYoursToWrite: standing.turn.who === 'writer' && standing.turn.writer === person.id,
    findings,
    slot: content.slot,
    // Clashes are found by the same check.
    clashes: content.slot && findings !== null ? slotClashes(state, post) : [],
    ...slotRisk(content.slot, standing, now),
    openComments: threads.count,
    asksYou: threads.asksYou,
    ...turnKeptView(state, person, post, standing, now),
  }
}

const plain = /^[\x20-\x7e]*$/

/** The beginning on one line. Characters that would hide or turn others are named: [U+202E]. */
export function excerptOf(text: string): string {
  const beginning = text.slice(0, excerptLength)
  if (plain.test(beginning)) return beginning.replace(/ {2,}/g, ' ')
  return visibleParts(beginning.toWellFormed())
    .map((part) => (part.kind === 'code' ? `[${part.glyph}]` : part.text))
    .join('')
    .replace(/\s+/g, ' ')
}

/** `places`: every one that is taken now. */
export function turnInWords(state: DeskState, standing: Standing, places: readonly Place[]): string {
  const { waivers, who } = standing.turn
  const whose = [whoseTurn(state, standing), ...(who === 'reviewers' ? coverInWords(standing, places) : [])].join(' · ')
  if (waivers.length === 0) return whose
  const clauses = [...new Set(waivers)]
  const asked = t('Waiver for clause {clauses}', { clauses: allInWords(clauses) })
  return who === 'reviewers' ? asked : [whose, asked].filter((words) => words !== '').join(' · ')
}

/** "Dev Patel for Cleo Hart". */
function coverInWords({ turn, file }: Standing, places: readonly Place[]): readonly string[] {
  const here = places.filter((place) => turn.areas.some((area) => standsIn(place, area, file)))
  return [
    ...new Set(
      here.map(({ delegate, delegator }) =>
        t('{delegate} for {delegator}', { delegate: delegate.name, delegator: delegator.name }),
      ),
    ),
  ]
}

function whoseTurn(state: DeskState, { turn }: Standing): string {
  switch (turn.who) {
    case 'writer':
      return state.people.get(turn.writer)?.name ?? t('The writer')
    case 'reviewers':
      return t('{areas} review', { areas: areasInWords(turn.areas) })
    case 'manager':
      return t('A social manager')
    case 'nobody':
      return ''
  }
}
