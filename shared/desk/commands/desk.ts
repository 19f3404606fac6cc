// What can be asked about the desk itself: its people, keys, accounts, policy and lists.
import * as z from 'zod'
import { KeyId, PublicKey } from '../../ledger/events'
import { Area, PersonId, Role } from '../../people/person'
import { PolicyDocument } from '../../policy/document'
import { AnyRegisterEntry, areEntriesOf, CustomerName, mostCustomers, RegisterName } from '../../policy/registers'
import { Account, AccountId, VisibilityTier, ZoneName } from '../../post/account'
import { id, note } from './parts'

export const NewPerson = z.strictObject({
  id: PersonId,
  name: z.string().trim().min(1, 'A person needs a name').max(120),
  roles: z.array(Role),
  areas: z.array(Area),
})

/** A public key and the proof that whoever enrols it holds the private one. */
export const NewKey = z.strictObject({ keyId: KeyId, publicKey: PublicKey, proof: z.base64() })
export type NewKey = Readonly<z.infer<typeof NewKey>>

export const deskCommands = [
  z.strictObject({
    type: z.literal('found-desk'),
    name: z.string().trim().min(1, 'A desk needs a name').max(120),
    zone: ZoneName,
    sample: z.boolean(),
    founder: NewPerson,
    policy: PolicyDocument,
    /** The founder's key and the desk's own; absent, nothing on the desk is signed. */
    keys: z.strictObject({ founder: NewKey, desk: z.strictObject({ keyId: KeyId, publicKey: PublicKey }) }).optional(),
  }),
  z.strictObject({ type: z.literal('add-person'), person: NewPerson }),
  z.strictObject({ type: z.literal('grant-roles'), person: PersonId, roles: z.array(Role), areas: z.array(Area) }),
  z.strictObject({ type: z.literal('remove-person'), person: PersonId, reason: note }),
  z.strictObject({ type: z.literal('erase-person'), person: PersonId }),
  /** By the person, the first time; by an admin, who vouches for them, after that. */
  z.strictObject({ type: z.literal('enrol-key'), person: PersonId, key: NewKey }),
  z.strictObject({ type: z.literal('revoke-key'), person: PersonId, reason: note }),
  z.strictObject({
    type: z.literal('countersign'),
    size: z.int().min(1),
    root: z.base64(),
    fingerprint: z.string().max(80),
    note: z.string().max(10_000),
  }),
  z.strictObject({
    type: z.literal('import-timestamp'),
    size: z.int().min(1),
    fingerprint: z.string().max(80),
    body: z.string().max(2_000),
    token: z.base64().max(100_000),
    genTime: z.iso.datetime(),
    authority: z.string().max(400),
  }),
  z.strictObject({ type: z.literal('add-account'), account: Account }),
  z.strictObject({
    type: z.literal('change-account'),
    account: AccountId,
    market: Account.shape.market,
    zone: ZoneName,
    spokespeople: z.array(PersonId).max(500),
    tier: VisibilityTier,
    /** Null: what the channel takes. */
    textLimit: z.int().min(1).max(100_000).nullable(),
  }),
  z.strictObject({ type: z.literal('adopt-policy'), document: PolicyDocument }),
  z
    .strictObject({
      type: z.literal('change-register'),
      register: RegisterName,
      /** New entries, and changed ones under the ids they have. */
      put: z.array(AnyRegisterEntry).max(20_000),
      removed: z.array(id).max(20_000),
      /** The ledger's entry up to which the person has seen the list; what was changed after it is not overwritten. */
      seen: z.int().min(0).optional(),
    })
    .refine(({ register, put }) => areEntriesOf(register, put), 'An entry does not belong to this list'),
  /** The whole list, in the place of the one before. */
  z.strictObject({ type: z.literal('list-customers'), names: z.array(CustomerName).max(mostCustomers) }),
] as const
