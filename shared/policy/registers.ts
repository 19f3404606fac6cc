// What a desk keeps for its checks apart from the policy: lists that change from day to day. They are data of the
// desk and not part of the policy's digest, so approving a claim or noting a date makes no approval fall.
import * as z from 'zod'
import type { Instant } from '../kit/time'
import { PersonId } from '../people/person'
import { type AccountId, AccountId as AccountIdSchema, Channel } from '../post/account'
import { PostKind } from '../post/content'
import { t } from '../words/say'

const id = z.string().min(1).max(64)
const words = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((text) => text.isWellFormed(), t('This text breaks inside a character'))
const date = z.iso.date()

/** A statement of fact that the desk has evidence for, and where and until when it may be used. */
export const Claim = z.strictObject({
  id,
  text: words(500),
  /** Other wordings of the same claim that are just as good. */
  wordings: z.array(words(500)).max(40),
  /** Where the evidence is: an address, or the name and place of a document. */
  evidence: words(1_000),
  from: date,
  /** The last day on which it may be used; null: until it is taken off. */
  until: date.nullable(),
  /** Empty: all. */
  channels: z.array(Channel),
  markets: z.array(z.string().min(1).max(40)),
})
export type Claim = Readonly<z.infer<typeof Claim>>

/** Something that is known inside and may not be said before a moment. */
export const Embargo = z.strictObject({
  id,
  title: words(200),
  terms: z.array(words(200)).min(1).max(100),
  until: z.iso.datetime(),
})
export type Embargo = Readonly<z.infer<typeof Embargo>>

/** Days on which the desk thinks twice: anniversaries, elections, quiet periods. Both days belong to it. */
export const SensitiveDate = z.strictObject({
  id,
  title: words(200),
  from: date,
  to: date,
  /** What to do about it, in words for the writer. */
  advice: words(500),
  /** `quiet`: nothing goes out then; `mind`: think twice. */
  weight: z.enum(['quiet', 'mind']),
  /** Empty: all. */
  markets: z.array(z.string().min(1).max(40)),
})
export type SensitiveDate = Readonly<z.infer<typeof SensitiveDate>>

/** A topic on which only some people speak: results, legal cases, the chief executive's pay. */
export const Topic = z.strictObject({
  id,
  title: words(200),
  terms: z.array(words(200)).min(1).max(200),
  speakers: z.array(PersonId).max(200),
  /** The accounts on which it may be spoken of; empty: all. */
  accounts: z.array(AccountIdSchema).max(200),
})
export type Topic = Readonly<z.infer<typeof Topic>>

/** A name that must not leave the house; see also the policy's own list. */
export const InternalTerm = z.strictObject({ id, term: words(200) })
export type InternalTerm = Readonly<z.infer<typeof InternalTerm>>

/** The form of the house's own numbers: `#` a digit, `@` a letter, anything else itself. "NB-####-##". */
export const NumberShape = z.strictObject({
  id,
  name: words(100),
  shape: words(60).refine(
    (shape) => (shape.match(/[#@]/g)?.length ?? 0) >= 4,
    t('A shape with fewer than four # or @ would match ordinary words and numbers'),
  ),
})
export type NumberShape = Readonly<z.infer<typeof NumberShape>>

/** Approved wording to write with: a disclosure, a claim in its words, or the beginning of a whole post. */
export const Phrase = z.strictObject({
  id,
  label: words(200),
  /** As it goes into the text. */
  wording: words(5_000),
  /** The claim of the register that it makes: it is good for as long as that one is. */
  claim: id.nullable(),
  /** The last day on which it may be used; null: until it is taken off. */
  until: date.nullable(),
})
export type Phrase = Readonly<z.infer<typeof Phrase>>

/** What a new post can begin from: words with blanks, and what its writer looks at before handing it on. */
export const Template = z.strictObject({
  id,
  title: words(200),
  kind: PostKind,
  /** With blanks in square brackets or braces, such as {name}. */
  body: words(5_000),
  accounts: z.array(AccountIdSchema).max(200),
  /** Short points, such as "Price and date checked with Pricing". */
  checklist: z.array(words(200)).max(12),
})
export type Template = Readonly<z.infer<typeof Template>>

/** The lists whose entries are kept one by one. */
export const registerEntries = {
  claims: Claim,
  embargoes: Embargo,
  dates: SensitiveDate,
  topics: Topic,
  terms: InternalTerm,
  numbers: NumberShape,
  phrases: Phrase,
  templates: Template,
} as const
export type RegisterName = keyof typeof registerEntries
export const registerNames = [
  'claims',
  'embargoes',
  'dates',
  'topics',
  'terms',
  'numbers',
  'phrases',
  'templates',
] as const
export type RegisterEntry<N extends RegisterName = RegisterName> = Readonly<z.infer<(typeof registerEntries)[N]>>

/** An entry of any list. Their fields tell them apart; which list one is for is said beside it. */
export const AnyRegisterEntry = z.union([
  Claim,
  Embargo,
  SensitiveDate,
  Topic,
  InternalTerm,
  NumberShape,
  Phrase,
  Template,
])
export const RegisterName = z.enum(registerNames)

/** Whether these are entries of that list and of no other. */
export function areEntriesOf(register: RegisterName, entries: readonly unknown[]): boolean {
  return entries.every((entry) => registerEntries[register].safeParse(entry).success)
}

/** The most customers that a list may name. */
export const mostCustomers = 100_000
export const CustomerName = words(200)

export interface Registers {
  readonly claims: readonly Claim[]
  readonly embargoes: readonly Embargo[]
  readonly dates: readonly SensitiveDate[]
  readonly topics: readonly Topic[]
  readonly terms: readonly InternalTerm[]
  readonly numbers: readonly NumberShape[]
  readonly phrases: readonly Phrase[]
  readonly templates: readonly Template[]
  /** Names of customers, patients, students: personal data, kept sealed in the ledger and in the clear in memory. */
  readonly customers: readonly string[]
}

export const noRegisters: Registers = {
  claims: [],
  embargoes: [],
  dates: [],
  topics: [],
  terms: [],
  numbers: [],
  phrases: [],
  templates: [],
  customers: [],
}

/** Another post of the desk that says nearly the same. */
export interface SimilarPost {
  readonly key: string
  /** How much of the two texts is shared, 0 to 1; 1: the same words. */
  readonly share: number
  readonly accounts: readonly AccountId[]
  /** When it goes or went out; null without a slot. */
  readonly instant: Instant | null
}

/** What stands near a post on the desk. Worked out beforehand, because a check has no desk to look at. */
export interface Neighbours {
  /** Earlier posts that say nearly the same, the nearest first. */
  readonly similar: readonly SimilarPost[]
  /** Other posts on the same accounts around the slot, by time. */
  readonly close: readonly { readonly key: string; readonly account: AccountId; readonly instant: Instant }[]
}

export const noNeighbours: Neighbours = { similar: [], close: [] }
