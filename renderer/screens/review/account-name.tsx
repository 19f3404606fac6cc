// An account as its channel and handle.
import type { DeskView } from '../../../shared/desk/queries/desk'
import { ChannelBadge } from '../../parts/badge'

export function AccountName({ id, desk }: { readonly id: string; readonly desk: DeskView }) {
  const account = desk.accounts.find((candidate) => candidate.id === id)
  if (!account) return id
  return (
    <>
      <ChannelBadge channel={account.channel} /> {account.handle}
    </>
  )
}
