// Where Northbank speaks: seven accounts in four markets and time zones.
import type { Account, Channel } from '../../../shared/post/account'
import { elena, jonas, maya } from './people'

export const zone = 'Europe/London'

export const linkedin = 'linkedin/northbank'
export const x = 'x/northbank'
export const instagram = 'instagram/northbank'
export const facebook = 'facebook/northbank'
export const linkedinDe = 'linkedin/northbank-de'
export const xEs = 'x/northbank-es'
export const bluesky = 'bluesky/northbank.example'

function account(channel: Channel, handle: string, rest: Partial<Account> = {}): Account {
  return { id: `${channel}/${handle}`, channel, handle, market: 'UK', zone, spokespeople: [], tier: 'routine', ...rest }
}

export const accounts: readonly Account[] = [
  account('linkedin', 'northbank'),
  account('x', 'northbank'),
  account('instagram', 'northbank'),
  account('facebook', 'northbank'),
  account('linkedin', 'northbank-de', { market: 'DE', zone: 'Europe/Berlin', spokespeople: [jonas, elena] }),
  account('x', 'northbank-es', { market: 'ES', zone: 'Europe/Madrid', spokespeople: [elena, maya] }),
  account('bluesky', 'northbank.example', { market: 'US', zone: 'America/New_York' }),
]
