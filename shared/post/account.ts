import * as z from 'zod'
import { isZone } from '../kit/time'
import { PersonId } from '../people/person'
import { t } from '../words/say'

export const Channel = z.enum([
  'linkedin',
  'x',
  'instagram',
  'facebook',
  'threads',
  'bluesky',
  'mastodon',
  'tiktok',
  'youtube',
  'pinterest',
  'google-business',
])
export type Channel = z.infer<typeof Channel>

/** Two-letter badges and names; no platform logos. */
export const channelNames: Record<Channel, { readonly badge: string; readonly name: string }> = {
  linkedin: { badge: 'LI', name: 'LinkedIn' },
  x: { badge: 'X', name: 'X' },
  instagram: { badge: 'IG', name: 'Instagram' },
  facebook: { badge: 'FB', name: 'Facebook' },
  threads: { badge: 'TH', name: 'Threads' },
  bluesky: { badge: 'BS', name: 'Bluesky' },
  mastodon: { badge: 'MA', name: 'Mastodon' },
  tiktok: { badge: 'TT', name: 'TikTok' },
  youtube: { badge: 'YT', name: 'YouTube' },
  pinterest: { badge: 'PI', name: 'Pinterest' },
  'google-business': { badge: 'GB', name: 'Google Business' },
}

export const ZoneName = z.string().refine(isZone, t('This is not an IANA time zone, such as Europe/Berlin'))

/** channel/handle, for example linkedin/northbank. */
export const AccountId = z
  .string()
  .max(120)
  .regex(/^[a-z-]+\/[^\s/]+$/, t('An account reads channel/handle, for example linkedin/northbank'))
export type AccountId = z.infer<typeof AccountId>

/** How much attention what this account says attracts; routes may depend on it. */
export const VisibilityTier = z.enum(['routine', 'public-figure'])

/** A brand's presence on a channel. */
export const AccountRecord = z.strictObject({
  id: AccountId,
  channel: Channel,
  handle: z.string().min(1).max(100),
  market: z.string().max(40),
  /** As it was recorded; whether a zone is known is asked only when an account is added. */
  zone: z.string().max(80),
  /** Who may speak through it; empty means every writer of the desk. */
  spokespeople: z.array(PersonId),
  tier: VisibilityTier,
  /** How many characters this account's server takes, where servers of one channel differ (Mastodon); absent: the channel's. */
  textLimit: z.int().min(1).max(100_000).optional(),
})

export const Account = AccountRecord.extend({ zone: ZoneName }).refine(
  (account) => account.id === `${account.channel}/${account.handle}`,
  t('The account id must read channel/handle'),
)
export type Account = Readonly<z.infer<typeof Account>>

/** An account of which nothing is known but its channel, so that what is written for it can still be judged. */
export function madeUpAccount(channel: Channel, handle: string): Account {
  return { id: `${channel}/${handle}`, channel, handle, market: '', zone: 'UTC', spokespeople: [], tier: 'routine' }
}
