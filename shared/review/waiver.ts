// An exception for one finding on one post, and whether it counts: granted by somebody else, not run out, and lasting
// until the post goes out.
import { missingCase } from '../kit/exhaustive'
import { cityOf, type Instant, isBefore, wallAt, type Zone } from '../kit/time'
import type { EventOf, FindingRecord, WaiverReason } from '../ledger/events'
import { areaInWords } from '../people/area-words'
import type { Area, PersonId } from '../people/person'
import type { PolicyDocument } from '../policy/document'
import type { Revision } from '../post/revision'
import { contributorsOf } from './contribution'
import { wholeDate } from '../words/days'
import { locale } from '../words/language'
import { t } from '../words/say'

export type WaiverDecision = {
  readonly by: PersonId
  readonly at: Instant
  readonly note: string
  readonly revision: number
} & ({ readonly granted: true; readonly until: Instant } | { readonly granted: false; readonly until: null })

export interface Waiver {
  readonly id: string
  readonly finding: string
  readonly rule: string
  readonly clause: string
  readonly clauseVersion: string
  /** The words it was asked for, as they were then. */
  readonly quote: string
  readonly revision: number
  readonly by: PersonId
  readonly at: Instant
  readonly reason: WaiverReason
  readonly note: string
  /** Until when it was asked for; a grant may say otherwise. */
  readonly until: Instant
  /** When whoever asked took the request back. */
  readonly withdrawn: Instant | null
  readonly decision: WaiverDecision | null
}

export type WaiverEvent = EventOf<
  'WaiverRequested' | 'WaiverGranted' | 'WaiverRefused' | 'WaiverWithdrawn' | 'WaiverDecisionTakenBack'
>

/** How the waivers of a post stand after another entry. */
export function waiversAfter(
  waivers: readonly Waiver[],
  { by, at }: { readonly by: PersonId; readonly at: Instant },
  event: WaiverEvent,
): readonly Waiver[] {
  const change = (more: Partial<Waiver>) =>
    waivers.map((waiver) => (waiver.id === event.waiver ? { ...waiver, ...more } : waiver))
  switch (event.type) {
    case 'WaiverRequested': {
      const { type: _type, post: _post, contentDigest: _digest, scope: _scope, waiver: id, ...asked } = event
      return [...waivers, { ...asked, id, by, at, withdrawn: null, decision: null }]
    }
    case 'WaiverGranted': {
      const { until, note, revision } = event
      return change({ decision: { granted: true, by, at, until, note, revision } })
    }
    case 'WaiverRefused': {
      const { note, revision } = event
      return change({ decision: { granted: false, by, at, until: null, note, revision } })
    }
    case 'WaiverWithdrawn':
      return change({ withdrawn: at })
    case 'WaiverDecisionTakenBack':
      return change({ decision: null })
    default:
      return missingCase(event)
  }
}

/** What the policy says of waivers, for one post. */
export interface WaiverTerms {
  /** A reviewer of any of these may grant one. */
  readonly areas: readonly Area[]
  readonly longestDays: number
  /** The desk's, in which days are counted and named. */
  readonly zone: Zone
}

/** How long a waiver lasts at most where the policy does not say. */
export const longestDays = 90
/** A reason of fewer characters explains nothing to whoever reads it in a year. */
export const fewestWords = 20

/** `route`: the areas that may decide this post; they grant where the policy names none. */
export function waiverTerms(waivers: PolicyDocument['waivers'], route: readonly Area[], zone: Zone): WaiverTerms {
  return {
    areas: waivers?.areas ?? route,
    longestDays: waivers?.longestDays ?? longestDays,
    zone,
  }
}

/** What a waiver is held against. */
export interface WaiverGround {
  readonly at: Instant
  readonly revisions: readonly [Revision, ...Revision[]]
  readonly waivers: readonly Waiver[]
}

/**
 * `granted` counts. `over`: it ran out. `short`: it runs out before the post goes out. `void`: whoever granted it asked
 * for it, or has changed the post, so it is nobody else's word.
 */
export type WaiverState = 'asked' | 'granted' | 'refused' | 'withdrawn' | 'over' | 'short' | 'void'

export function waiverState(waiver: Waiver, { at, revisions }: WaiverGround): WaiverState {
  const { decision, withdrawn, by } = waiver
  if (withdrawn !== null) return 'withdrawn'
  if (decision === null) return 'asked'
  if (!decision.granted) return 'refused'
  if (decision.by === by || contributorsOf(revisions).has(decision.by)) return 'void'
  if (!isBefore(at, decision.until)) return 'over'
  const slot = (revisions.at(-1) ?? revisions[0]).content.slot
  // Readers see the post from its slot on, so that is when it must still be allowed.
  return slot !== null && !isBefore(slot.instant, decision.until) ? 'short' : 'granted'
}

/** The waiver that says most about a finding: one that counts, else the last there is that was not withdrawn. */
export function waiverFor(finding: string, ground: WaiverGround): { waiver: Waiver; state: WaiverState } | null {
  const all = ground.waivers
    .filter((waiver) => waiver.finding === finding && waiver.withdrawn === null)
    .map((waiver) => ({ waiver, state: waiverState(waiver, ground) }))
  return all.findLast(({ state }) => state === 'granted') ?? all.at(-1) ?? null
}

/** The waivers that let a blocker on the post through. */
export function waiversUsed(file: WaiverGround & { readonly findings: readonly FindingRecord[] | null }) {
  return (file.findings ?? []).flatMap(({ id, severity }) => {
    const found = severity === 'blocker' ? waiverFor(id, file) : null
    return found?.state === 'granted' ? [found.waiver] : []
  })
}

/** The earliest moment from which a waiver that counts now no longer does; null when time alone changes nothing. */
export function nextExpiry({ waivers, at }: Pick<WaiverGround, 'waivers' | 'at'>): Instant | null {
  let first: Instant | null = null
  for (const { decision } of waivers) {
    const until = decision?.until ?? null
    if (until !== null && isBefore(at, until) && (first === null || isBefore(until, first))) first = until
  }
  return first
}

/** For files that leave the desk, which are English for everybody; before the words of whoever gave it. */
export function reasonInEnglish(reason: WaiverReason): string {
  return reason === 'other' ? '' : `${reasonsInEnglish[reason]}. `
}

const reasonsInEnglish: Readonly<Record<Exclude<WaiverReason, 'other'>, string>> = {
  'approved-by-law': 'Legal approved it',
  'quoted-words': 'The words are somebody else’s and quoted',
  'required-wording': 'A law or a contract asks for these words',
  'already-public': 'It is already public',
  'rule-being-mended': 'The finding is wrong and its rule is being mended',
}

export const waiverReasonWords: Readonly<Record<WaiverReason, string>> = {
  'approved-by-law': t('{area} approved it', { area: areaInWords('legal') }),
  'quoted-words': t('The words are somebody else’s and quoted'),
  'required-wording': t('A law or a contract asks for these words'),
  'already-public': t('It is already public'),
  'rule-being-mended': t('The finding is wrong and its rule is being mended'),
  other: t('Another reason'),
}

const hours = new Intl.DateTimeFormat(locale(), { hour: '2-digit', minute: '2-digit' })

/** "4 March 2027, 23:59 London". */
export function momentInWords(at: Instant, zone: Zone): string {
  return `${wallInWords(at, zone)} ${cityOf(zone)}`
}

/** "4 March 2027, 23:59", for words that name the zone themselves. */
export function wallInWords(at: Instant, zone: Zone): string {
  const wall = Temporal.PlainDateTime.from(wallAt(at, zone))
  return `${wholeDate(wall.toPlainDate())}, ${hours.format(wall)}`
}
