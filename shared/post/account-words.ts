// What an account is called where people read of it. In the policy, in searches and in the record it keeps its id.
import { listed } from '../words/formats'
import { type AccountId, Channel, channelNames } from './account'

/** "LinkedIn northbank", from linkedin/northbank; what is no id of an account stays as it is written. */
export function accountInWords(id: AccountId): string {
  const slash = id.indexOf('/')
  const channel = Channel.safeParse(id.slice(0, Math.max(0, slash)))
  return channel.success ? `${channelNames[channel.data].name} ${id.slice(slash + 1)}` : id
}

/** "LinkedIn northbank, X northbank" */
export const accountsInWords = (ids: readonly AccountId[]): string => listed(ids.map(accountInWords))
