// A policy version as it stands in the ledger: the packs' own text, the routes and the desk's settings, with a digest.
import * as z from 'zod'
import { type Digest, digestOfJson } from '../kit/digest'
import { Area, PersonId } from '../people/person'
import { PostKind } from '../post/content'
import { Route } from './routes'

export { Route }

export const PolicySettings = z.strictObject({
  /** Addresses and numbers the brand publishes itself; personal-data checks leave them alone. */
  ownContacts: z.array(z.string()),
  /** Hosts that links may point to without a remark; empty means any. */
  allowedHosts: z.array(z.string()),
  /** Names, projects and results that must not leave the house. */
  internalTerms: z.array(z.string()),
  brandTerms: z.array(z.strictObject({ wrong: z.string(), right: z.string() })),
  /**
   * Where the house employs people, as ISO 3166 codes: DE, GB, US, US-CA. What the law says about speech at work is
   * cited for these. Absent in policies from before there was such a setting.
   */
  jurisdictions: z
    .array(z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/))
    .max(60)
    .optional(),
  /** How many posts may be approved together; absent: 25. */
  mostTogether: z.int().min(1).max(100).optional(),
  /** How many hours a step of review takes for each kind of post; absent: 24. */
  reviewHours: z.partialRecord(PostKind, z.int().min(1).max(720)).optional(),
  /** People whose words are quoted whatever account they use; routes may depend on it. */
  publicFigures: z.array(PersonId).max(500).optional(),
})
export type PolicySettings = Readonly<z.infer<typeof PolicySettings>>

export const WaiverPolicy = z.strictObject({
  /** A reviewer of any of these may grant one; absent: of any area that the post's route asks for. */
  areas: z.array(Area).min(1).max(20).optional(),
  longestDays: z.int().min(1).max(730).optional(),
})

export const PolicyDocument = z.strictObject({
  version: z.int().min(1),
  title: z.string().min(1),
  /** Why this version replaced the one before. */
  summary: z.string(),
  effective: z.iso.date(),
  /** Each pack as its YAML text, so that the ledger holds every word that was in force. */
  packs: z.array(z.strictObject({ name: z.string().min(1), yaml: z.string() })),
  routes: z.array(Route),
  /** Who grants exceptions, and for how long; absent in policies that leave it to the post's own reviewers. */
  waivers: WaiverPolicy.optional(),
  settings: PolicySettings,
})
export type PolicyDocument = Readonly<z.infer<typeof PolicyDocument>>

/** Documents are never changed, and the packs in one are half a million letters. */
const digests = new WeakMap<PolicyDocument, Digest>()

export function policyDigest(document: PolicyDocument): Digest {
  const digest = digests.get(document) ?? digestOfJson(document)
  digests.set(document, digest)
  return digest
}
