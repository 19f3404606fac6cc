// What can be asked about deciding in another's place.
import * as z from 'zod'
import { Area, PersonId } from '../../people/person'
import { AccountId } from '../../post/account'
import { id, note } from './parts'

export const delegationCommands = [
  z.strictObject({
    type: z.literal('give-delegation'),
    from: PersonId,
    to: PersonId,
    areas: z.array(Area).min(1, 'Choose at least one area').max(40),
    accounts: z.array(AccountId).min(1).max(500).optional(),
    begins: z.iso.datetime(),
    until: z.iso.datetime(),
    reason: note,
  }),
  z.strictObject({ type: z.literal('end-delegation'), delegation: id, reason: note }),
] as const
