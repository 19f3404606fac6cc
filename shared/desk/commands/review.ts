// What can be said and decided about a post.
import * as z from 'zod'
import { Anchor, Decision, SeenRecord } from '../../ledger/events'
import { Area, PersonId } from '../../people/person'
import { Expectation, id, note } from './parts'

export const reviewCommands = [
  z.strictObject({
    type: z.literal('comment'),
    post: id,
    revision: z.int().min(1),
    text: note.min(1, 'A comment needs words'),
    anchor: Anchor.nullable(),
    /** What is answered: the comment that began a thread, or a suggestion. */
    thread: id.optional(),
    /** A note among those who decide; writers do not see it. */
    internal: z.boolean().optional(),
  }),
  /** Of a thread, by the comment that began it. */
  z.strictObject({ type: z.literal('resolve-comment'), post: id, comment: id }),
  z.strictObject({ type: z.literal('reopen-comment'), post: id, comment: id }),
  z.strictObject({ type: z.literal('retract-comment'), post: id, comment: id }),
  z.strictObject({
    type: z.literal('suggest'),
    post: id,
    revision: z.int().min(1),
    anchor: Anchor,
    /** The words as they would stand; empty to take the quoted ones out. */
    replacement: z
      .string()
      .max(10_000)
      .refine((text) => text.isWellFormed(), 'This text ends or breaks inside a character'),
    note,
  }),
  /** All together: one revision brings them in. */
  z.strictObject({
    type: z.literal('apply-suggestions'),
    post: id,
    expect: Expectation,
    suggestions: z.array(id).min(1).max(100),
  }),
  z.strictObject({
    type: z.literal('decline-suggestion'),
    post: id,
    suggestion: id,
    reason: note.min(1, 'Say why in a few words'),
  }),
  z.strictObject({ type: z.literal('consider-finding'), post: id, expect: Expectation, finding: id, note }),
  z.strictObject({ type: z.literal('take-back-consideration'), post: id, finding: id, reason: note }),
  z.strictObject({
    type: z.literal('dispute-finding'),
    post: id,
    expect: Expectation,
    finding: id,
    note: note.min(1, 'Say in a sentence why this finding is wrong'),
  }),
  z.strictObject({
    type: z.literal('sign-off'),
    post: id,
    expect: Expectation,
    area: Area,
    decision: Decision,
    clauses: z.array(z.string().max(80)).max(50),
    note,
    /** Ids of what the route asks to be confirmed. */
    obligations: z.array(z.string().max(120)).max(60).optional(),
    /** What was on screen. A window always says; absent from tools that show nothing. */
    seen: SeenRecord.optional(),
    /** Whose place the person takes; absent: they decide for themself. */
    onBehalfOf: PersonId.optional(),
    /** How many posts are decided together with this one, itself included; absent: it is decided alone. */
    together: z.int().min(2).max(1_000).optional(),
  }),
  z.strictObject({ type: z.literal('take-back-sign-off'), post: id, signOff: id, reason: note }),
] as const
