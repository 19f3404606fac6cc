// One person deciding in another's place, and the end of it.
import * as z from 'zod'
import { Area, PersonId } from '../../people/person'
import { AccountId } from '../../post/account'
import { id, note } from './parts'

export const delegationEvents = [
  z.strictObject({
    type: z.literal('DelegationGiven'),
    delegation: id,
    from: PersonId,
    to: PersonId,
    areas: z.array(Area).min(1).max(40),
    accounts: z.array(AccountId).min(1).max(500).optional(),
    begins: z.iso.datetime(),
    until: z.iso.datetime(),
    reason: note,
  }),
  z.strictObject({ type: z.literal('DelegationEnded'), delegation: id, reason: note }),
] as const
