// What can be asked about a post's turn.
import * as z from 'zod'
import { SnoozeEnd } from '../../ledger/events'
import { id } from './parts'

export const turnCommands = [
  z.strictObject({ type: z.literal('take-turn'), post: id }),
  z.strictObject({ type: z.literal('release-turn'), post: id }),
  z.strictObject({ type: z.literal('snooze'), post: id, until: SnoozeEnd }),
  z.strictObject({ type: z.literal('end-snooze'), post: id }),
  z.strictObject({ type: z.literal('nudge'), post: id }),
] as const
