// The event vocabulary: everything that can happen on a desk, in the past tense.
// Versioned by adding, never by changing: what was written once must be readable for ever.
import * as z from 'zod'
import { PersonId } from '../people/person'
import { Envelope } from './dsse'
import { bundleEvents } from './events/bundle'
import { delegationEvents } from './events/delegation'
import { deskEvents } from './events/desk'
import { id } from './events/parts'
import { postEvents } from './events/post'
import { reviewEvents } from './events/review'
import { scheduleEvents } from './events/schedule'
import { turnEvents } from './events/turn'
import { waiverEvents } from './events/waiver'

export { DecidedElsewhere, TakenAs } from './events/bundle'
export {
  Anchor,
  Decision,
  FindingRecord,
  FromElsewhere,
  KeyId,
  PublicKey,
  SaidElsewhere,
  SameElsewhere,
  Sealed,
  SeenRecord,
} from './events/parts'
export { ExportedFile, ExportedPost } from './events/schedule'
export { SnoozeEnd } from './events/turn'
export { WaiverReason } from './events/waiver'

export const DeskEvent = z.discriminatedUnion('type', [
  ...deskEvents,
  ...delegationEvents,
  ...postEvents,
  ...reviewEvents,
  ...waiverEvents,
  ...turnEvents,
  ...scheduleEvents,
  ...bundleEvents,
])
export type DeskEvent = Readonly<z.infer<typeof DeskEvent>>
export type EventOf<T extends DeskEvent['type']> = Extract<DeskEvent, { type: T }>

/** What one event was, who caused it, when, and by which command. `seq` starts at 1 and has no gaps. */
export const Entry = z.strictObject({
  seq: z.int().min(1),
  at: z.iso.datetime(),
  by: PersonId,
  /** The id of the command that caused it. */
  cause: id,
  /** Shared by the entries of one batch act, such as an import. */
  batch: id.nullable(),
  event: DeskEvent,
  /** The signature of `by` over the statement of this entry, on what must be signed. */
  signed: Envelope.optional(),
})
export type Entry = Readonly<z.infer<typeof Entry>>
export type NewEntry = Omit<Entry, 'seq'>
