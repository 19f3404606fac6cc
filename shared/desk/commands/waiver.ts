// What can be asked about an exception for one finding.
import * as z from 'zod'
import { WaiverReason } from '../../ledger/events'
import { fewestWords } from '../../review/waiver'
import { Expectation, id, note } from './parts'

const until = z.iso.datetime()
const why = note.min(fewestWords, `Say why in at least ${fewestWords} characters`)

export const waiverCommands = [
  z.strictObject({
    type: z.literal('request-waiver'),
    post: id,
    expect: Expectation,
    finding: id,
    reason: WaiverReason,
    note: why,
    until,
  }),
  z.strictObject({ type: z.literal('withdraw-waiver'), post: id, waiver: id, reason: note }),
  z.strictObject({ type: z.literal('grant-waiver'), post: id, expect: Expectation, waiver: id, until, note }),
  z.strictObject({
    type: z.literal('refuse-waiver'),
    post: id,
    expect: Expectation,
    waiver: id,
    note: note.min(1, 'Say in a sentence why it is refused'),
  }),
  z.strictObject({ type: z.literal('take-back-waiver-decision'), post: id, waiver: id, reason: note }),
] as const
