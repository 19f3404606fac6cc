// What happens to a desk: its people, keys, accounts, policy, lists and witnesses.
import * as z from 'zod'
import { Area, PersonId, Role } from '../../people/person'
import { PolicyDocument } from '../../policy/document'
import { AnyRegisterEntry, areEntriesOf, CustomerName, mostCustomers, RegisterName } from '../../policy/registers'
import { AccountRecord } from '../../post/account'
import { digest, id, KeyId, note, PublicKey, Sealed } from './parts'

export const deskEvents = [
  z.strictObject({ type: z.literal('DeskFounded'), name: z.string(), zone: z.string(), sample: z.boolean() }),
  /** The desk's own key, with which it signs its checkpoints. */
  z.strictObject({ type: z.literal('DeskKeyEnrolled'), keyId: KeyId, publicKey: PublicKey }),
  z.strictObject({
    type: z.literal('PersonAdded'),
    person: PersonId,
    /** In the clear on desks from before names were sealed, and in memory while the key to `sealed` exists. */
    name: z.string().optional(),
    sealed: Sealed.optional(),
  }),
  /** Somebody who leaves the desk: no roles, no key, still named in the record. */
  z.strictObject({ type: z.literal('PersonRemoved'), person: PersonId, reason: note }),
  /** The key to a removed person's data has been destroyed. */
  z.strictObject({ type: z.literal('PersonErased'), person: PersonId }),
  z.strictObject({
    type: z.literal('KeyEnrolled'),
    person: PersonId,
    keyId: KeyId,
    publicKey: PublicKey,
    /** The new key's signature over `enrolmentText`: whoever enrolled it held it. */
    proof: z.base64(),
  }),
  z.strictObject({ type: z.literal('KeyRevoked'), person: PersonId, keyId: KeyId, reason: note }),
  /** A second person has put their name to the record up to a checkpoint. */
  z.strictObject({
    type: z.literal('CheckpointCountersigned'),
    size: z.int().min(1),
    root: z.base64(),
    fingerprint: z.string(),
    /** The checkpoint's text as it was countersigned, with the signatures it had then. */
    note: z.string().max(10_000),
  }),
  /** A timestamp authority's token (RFC 3161) over a checkpoint's text, brought in from a file. */
  z.strictObject({
    type: z.literal('TimestampImported'),
    size: z.int().min(1),
    fingerprint: z.string(),
    /** The text that was stamped. */
    body: z.string().max(2_000),
    /** The token in DER, base64. */
    token: z.base64().max(100_000),
    /** The authority's word of when. */
    genTime: z.iso.datetime(),
    authority: z.string().max(400),
  }),
  z.strictObject({
    type: z.literal('RolesGranted'),
    person: PersonId,
    roles: z.array(Role),
    areas: z.array(Area),
  }),
  z.strictObject({ type: z.literal('AccountAdded'), account: AccountRecord }),
  /** An account as it is from now on; its channel and handle stay. */
  z.strictObject({ type: z.literal('AccountChanged'), account: AccountRecord }),
  z.strictObject({ type: z.literal('PolicyAdopted'), document: PolicyDocument, policyDigest: digest }),
  /** Entries of one of the desk's lists, new or in the place of those with their ids, and the ids of those taken off. */
  z
    .strictObject({
      type: z.literal('RegisterChanged'),
      register: RegisterName,
      put: z.array(AnyRegisterEntry),
      removed: z.array(id),
    })
    .refine(({ register, put }) => areEntriesOf(register, put), 'An entry does not belong to this list'),
  /** The whole list of customers, in the place of any before it. */
  z.strictObject({
    type: z.literal('CustomersListed'),
    count: z.int().min(0),
    /** In memory while the key to `sealed` exists; in the clear in the record only where nothing is sealed. */
    names: z.array(CustomerName).max(mostCustomers).optional(),
    sealed: Sealed.optional(),
  }),
] as const
