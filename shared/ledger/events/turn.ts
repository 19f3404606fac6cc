// Whose turn a post is, and what people do about it: take it, put it off, remind one another. None of it decides anything.
import * as z from 'zod'
import { PersonId } from '../../people/person'
import { id } from './parts'

/** A moment, or what is waited for. */
export const SnoozeEnd = z.union([z.iso.datetime(), z.literal('author-updates')])
export type SnoozeEnd = z.infer<typeof SnoozeEnd>

export const turnEvents = [
  /** Others see who is reading it, and are not kept from deciding. */
  z.strictObject({ type: z.literal('TurnTaken'), post: id, until: z.iso.datetime() }),
  z.strictObject({ type: z.literal('TurnReleased'), post: id }),
  z.strictObject({ type: z.literal('Snoozed'), post: id, until: SnoozeEnd }),
  z.strictObject({ type: z.literal('SnoozeEnded'), post: id }),
  /** `to`: whose turn it was. */
  z.strictObject({ type: z.literal('Nudged'), post: id, to: z.array(PersonId).max(500) }),
] as const
