// What a check says about a revision, and how a finding keeps its identity while the text around it changes.
import * as z from 'zod'
import { type Digest, digestOf } from '../kit/digest'
import { AccountId } from '../post/account'

export const Severity = z.enum(['blocker', 'warning', 'note', 'hint'])
export type Severity = z.infer<typeof Severity>
/** Worst first. */
export const severities = Severity.options

/** `exact`: the rule can be decided by counting or looking up. `judgement`: a person may well see it otherwise. */
export const Certainty = z.enum(['exact', 'judgement'])
export type Certainty = z.infer<typeof Certainty>

/** The part of the content that a finding is about. */
export type Field =
  | { readonly kind: 'text' }
  | { readonly kind: 'override'; readonly account: AccountId }
  | { readonly kind: 'alt'; readonly index: number }
  | { readonly kind: 'link' }
  | { readonly kind: 'media' }
  | { readonly kind: 'targets' }
  | { readonly kind: 'slot' }
  | { readonly kind: 'relationships' }
  | { readonly kind: 'claims' }

/** A place in one field; offsets are UTF-16 units in the original text, and `quote` is the text between them. */
export interface Place {
  readonly field: Field
  readonly start: number
  readonly end: number
  readonly quote: string
  /** Up to 32 characters on either side. */
  readonly before: string
  readonly after: string
}

/** A deterministic repair: replace [start, end) of the place's field. */
export interface Fix {
  readonly label: string
  readonly start: number
  readonly end: number
  readonly insert: string
}

/** The number or list a rule used, so that a reader can judge how firm the ground is. */
export interface Basis {
  readonly value: string
  readonly source: string
  /** ISO date on which it was last confirmed. */
  readonly checked: string
  /** A first-party page, B first-party code, C third party, K not confirmed. */
  readonly grade: 'A' | 'B' | 'C' | 'K'
}

export interface Finding {
  /** Survives edits elsewhere; see `identifying`. */
  readonly id: string
  /** pack/clause#n, n counting the clause's rules from 1. */
  readonly rule: string
  readonly clause: { readonly pack: string; readonly id: string; readonly title: string; readonly version: Digest }
  readonly severity: Severity
  readonly certainty: Certainty
  /** Null where the finding is about the whole content. */
  readonly place: Place | null
  /** The accounts it concerns; empty means all targets. */
  readonly accounts: readonly AccountId[]
  readonly what: string
  readonly why: string
  readonly how: string
  readonly fix: Fix | null
  readonly basis: Basis | null
  /** Advice for counsel on speech that the law may protect: no violation, and never more than a note. */
  readonly counsel?: true
}

/**
 * What a finding's identity is made of: rule, clause version, the quote without regard to case and spacing, and a little
 * context; never an offset. Editing elsewhere keeps the identity; changing the quoted words or the clause makes another
 * finding. Halves of characters are all one in it, as they are in a digest.
 */
export function identifying(rule: string, clauseVersion: Digest, place: Place | null, detail: string): string {
  const quote = place ? normalised(place.quote) : ''
  const context = place ? `${normalised(place.before).slice(-16)}|${normalised(place.after).slice(0, 16)}` : ''
  return [rule, clauseVersion, quote, context, detail].join('\n').toWellFormed()
}

export function findingIdOf(words: string): string {
  return digestOf(words).slice(0, 24)
}

function normalised(text: string): string {
  return evenly(text.normalize('NFKC').toLowerCase())
}

/** With one blank for whatever white space stands between words. */
export function evenly(text: string): string {
  return (uneven.test(text) ? text.replace(/\s+/g, ' ') : text).trim()
}

/** White space that is not one blank. */
const uneven = /[^\S ]| {2}/

/** A digest of a set of findings, whatever their order: sign-offs record which findings were on screen. */
export function findingsDigest(findings: readonly Finding[]): Digest {
  return digestOf(
    findings
      .map((finding) => finding.id)
      .sort()
      .join('\n'),
  )
}
