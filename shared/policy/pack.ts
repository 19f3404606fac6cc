// What a rule pack may hold: the schema that every pack is read against. Unknown keys are refused, so that a
// misspelt option is an error with a line and not a rule that silently does nothing.
import * as z from 'zod'
import type { Digest } from '../kit/digest'
import { PersonId } from '../people/person'
import { Channel } from '../post/account'
import { Content, PostKind } from '../post/content'
import { PolicySettings } from './document'
import { Certainty, Severity } from './finding'
import { registerEntries } from './registers'

/** The desk's lists an example is judged with; an entry may leave out what does not matter to it. */
const ExampleRegisters = z.strictObject({
  claims: z.array(registerEntries.claims.partial().required({ text: true })).optional(),
  embargoes: z.array(registerEntries.embargoes.partial().required({ terms: true, until: true })).optional(),
  dates: z.array(registerEntries.dates.partial().required({ from: true, to: true })).optional(),
  topics: z.array(registerEntries.topics.partial().required({ terms: true })).optional(),
  terms: z.array(z.string()).optional(),
  numbers: z.array(registerEntries.numbers.partial().required({ shape: true })).optional(),
  customers: z.array(z.string()).optional(),
})
export type ExampleRegisters = Readonly<z.infer<typeof ExampleRegisters>>

/** Posts near an example: another one that says much the same, and times of others on its first account. */
const ExampleNeighbours = z.strictObject({
  similar: z
    .array(
      z.strictObject({
        share: z.number().min(0).max(1),
        channel: Channel.optional(),
        instant: z.iso.datetime().nullable(),
      }),
    )
    .optional(),
  close: z.array(z.iso.datetime()).optional(),
})
export type ExampleNeighbours = Readonly<z.infer<typeof ExampleNeighbours>>

const sentence = z.string().trim().min(1).max(2_000)

/** Fields of Content an example may set; targets follow from its channels. */
const ContentPart = Content.omit({ targets: true, slot: true, text: true, overrides: true }).partial()

/** An example that needs more than words: media, a declared relationship, a channel, who writes, the desk's settings. */
export const ExampleCase = z.strictObject({
  ...ContentPart.shape,
  text: Content.shape.text,
  /** One made-up account for each of these channels becomes a target. */
  channels: z.array(Channel).min(1).optional(),
  /** A text of its own for one of these channels. */
  overrides: z.partialRecord(Channel, Content.shape.text).optional(),
  market: z.string().max(40).optional(),
  author: PersonId.optional(),
  spokespeople: z.array(PersonId).optional(),
  settings: PolicySettings.partial().optional(),
  registers: ExampleRegisters.optional(),
  neighbours: ExampleNeighbours.optional(),
  /** "2026-11-29T10:00 Europe/Berlin". */
  slot: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2} [A-Za-z_]+(\/[A-Za-z_+-]+)*$/)
    .optional(),
})
export type ExampleCase = Readonly<z.infer<typeof ExampleCase>>

export const Example = z.union([z.string().min(1), ExampleCase])
export type Example = string | ExampleCase

/** Fewer than two of each kind do not show where the line runs. */
export const fewestExamples = 2

export const Applies = z.strictObject({
  kinds: z.array(PostKind).min(1).optional(),
  channels: z.array(Channel).min(1).optional(),
  /** Primary language subtags: en, de. */
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}$/))
    .min(1)
    .optional(),
  markets: z.array(z.string().min(1)).min(1).optional(),
  /** Whether the post must carry a declared relationship, or must not. */
  declared: z.boolean().optional(),
})
export type Applies = Readonly<z.infer<typeof Applies>>

export const RuleText = z.strictObject({
  check: z.string().min(1),
  /** Read by the check kind's own schema. */
  options: z.record(z.string(), z.unknown()).optional(),
  /** What was found, in words; {quote} stands for the quoted text. */
  what: sentence.optional(),
  /** What to do about it. */
  how: sentence.optional(),
  severity: Severity.optional(),
  certainty: Certainty.optional(),
})
export type RuleText = Readonly<z.infer<typeof RuleText>>

export const ClauseText = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,30}$/),
  title: sentence,
  text: sentence,
  why: sentence,
  severity: Severity,
  source: sentence.optional(),
  applies: Applies.optional(),
  rules: z.array(RuleText).min(1).max(40),
  examples: z.strictObject({
    fails: z.array(Example).min(fewestExamples),
    passes: z.array(Example).min(fewestExamples),
  }),
})
export type ClauseText = Readonly<z.infer<typeof ClauseText>>

/** In characters. Larger than any policy a person could read; a file beyond it is not a pack. */
export const largestPack = 2_000_000

export const Pack = z.strictObject({
  pack: z.string().regex(/^[a-z][a-z0-9-]{0,40}$/),
  title: sentence,
  source: sentence,
  clauses: z.array(ClauseText).min(1).max(400),
})
export type Pack = Readonly<z.infer<typeof Pack>>

/** A clause as people read and cite it; rules and applicability stay with the compiled policy. */
export interface Clause {
  readonly pack: string
  readonly packTitle: string
  readonly id: string
  readonly title: string
  readonly text: string
  readonly why: string
  readonly severity: Severity
  readonly source: string
  /** Digest of the clause's canonical JSON: any change of wording, rule or example makes another version. */
  readonly version: Digest
  readonly examples: { readonly fails: readonly Example[]; readonly passes: readonly Example[] }
}
