// A check kind: one of the few mechanisms that rules are data over. Each lives in a file of its own in kinds/.
import type * as z from 'zod'
import { once } from '../kit/once'
import { fail, ok, type Result } from '../kit/result'
import type { PersonId } from '../people/person'
import type { Account, AccountId } from '../post/account'
import type { Content } from '../post/content'
import type { PolicySettings } from './document'
import type { Basis, Certainty, Field, Severity } from './finding'
import type { Neighbours, Registers } from './registers'
import type { TextView } from './view'
import type { Gaps } from './words'

/** Where a text stands. */
export type Part = 'text' | 'alt' | 'link'

/** One text that readers will meet, where it stands, and the accounts that carry it. */
export interface Reading {
  readonly field: Field
  readonly view: TextView
  /** Empty when the post has no targets yet, or when the text goes with every target (alt text, the link). */
  readonly accounts: readonly AccountId[]
}

/** Everything a check may look at. Narrowed beforehand to the channels and markets that the clause applies to. */
export interface Subject {
  readonly content: Content
  /** The base text where some target carries it (or there are no targets), then the overrides. */
  readonly texts: readonly Reading[]
  /** Alternative texts of the media, by their index. */
  readonly alts: readonly Reading[]
  readonly link: Reading | null
  readonly targets: readonly Account[]
  readonly author: { readonly id: PersonId; readonly name: string } | null
  /** The desk's lists; what is made of one is kept with `onceFor`. */
  readonly registers: Registers
  readonly neighbours: Neighbours
}

export interface Hit {
  /** Null: about the content as a whole. A span is in UTF-16 units of the reading's original text. */
  readonly at:
    | { readonly reading: Reading; readonly start: number; readonly end: number }
    | { readonly field: Field; readonly quote: string }
    | null
  readonly accounts: readonly AccountId[]
  readonly what: string
  readonly how: string
  /** Tells apart hits that share a rule and a quote, or have none. */
  readonly detail?: string
  readonly certainty?: Certainty
  /** Whatever the clause says, no worse than this: for what others may change without the author. */
  readonly atMost?: Severity
  readonly fix?: { readonly label: string; readonly start: number; readonly end: number; readonly insert: string }
  readonly basis?: Basis
}

export type Checker = (subject: Subject) => readonly Hit[]

/**
 * What a text must hold for a rule to find anything in it: any one of these. Rules without needs are asked about every
 * post; the others only where a text meets theirs. A need may ask for too little, never for too much.
 */
export interface Needs {
  readonly fields: readonly Part[]
  /** As phraseFinder reads them, among the words outside links and tags, or among all. */
  readonly phrases: readonly string[]
  readonly words: 'masked' | 'whole'
  readonly gaps: Gaps
  /** Hashtags, with their sign. */
  readonly tags: readonly string[]
  /** Patterns in RE2's syntax, for the shadow or the text as typed. */
  readonly patterns: readonly { readonly source: string; readonly on: 'shadow' | 'original' }[]
}

export interface Prepared {
  readonly check: Checker
  readonly needs: Needs | null
  /** Whether the policy's settings may change what it finds. */
  readonly asksSettings: boolean
}

/** A kind whose options were forgotten, so that different kinds fit in one table. */
export interface AnyKind {
  readonly kind: string
  /** Its findings are for counsel: notes, whatever a pack says, and never a reason to stop a post. */
  readonly isForCounsel?: boolean
  readonly prepare: (options: unknown, settings: PolicySettings) => Result<Prepared, readonly z.core.$ZodIssue[]>
}

export interface Kind<Options> extends AnyKind {
  readonly options: z.ZodType<Options>
  /** Called once when a policy is compiled; the checker it gives is called for every post. */
  readonly check: (options: Options, settings: PolicySettings) => Checker
  /** For kinds that look for words: lets rules with nothing to find sleep. Null: with these options, never. */
  readonly needs?: (options: Options, settings: PolicySettings) => (Partial<Needs> & Pick<Needs, 'fields'>) | null
}

const noNeeds: Omit<Needs, 'fields'> = { phrases: [], words: 'masked', gaps: 'needed', tags: [], patterns: [] }

export function defineKind<Options>(kind: Omit<Kind<Options>, 'prepare'>): Kind<Options> {
  return {
    ...kind,
    prepare(options, settings) {
      const read = kind.options.safeParse(options ?? {})
      if (!read.success) return fail(read.error.issues)
      const needs = kind.needs?.(read.data, settings)
      // Most rules are never woken in the life of a thread, so each is made ready when it first is.
      const check = once(() => kind.check(read.data, settings))
      return ok({
        check: (subject) => check()(subject),
        needs: needs ? { ...noNeeds, ...needs } : null,
        // A function without a parameter for them cannot ask them.
        asksSettings: kind.check.length > 1 || (kind.needs?.length ?? 0) > 1,
      })
    },
  }
}

/** No rule reports more than this for one text: past it a person needs a hint, not a list. */
export const mostHits = 50
