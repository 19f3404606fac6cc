// Which posts the schedule shows: by channel, by account, and by where they stand. Nothing chosen of one kind means all.
import type { QueueRow } from '../../../../shared/desk/queries/queue'
import { type AccountId, type Channel, channelNames } from '../../../../shared/post/account'
import { accountInWords } from '../../../../shared/post/account-words'
import { t } from '../../../../shared/words/say'

export const standings = ['approved', 'in-review', 'with-writer', 'exported', 'at-risk', 'passed', 'clash'] as const
export type StandingName = (typeof standings)[number]

export const standingTitles: Readonly<Record<StandingName, string>> = {
  approved: t('Approved'),
  'in-review': t('In review'),
  'with-writer': t('With their writer'),
  exported: t('Exported'),
  'at-risk': t('At risk'),
  passed: t('Slot passed'),
  clash: t('With a clash'),
}

export interface Filter {
  readonly channels: readonly Channel[]
  readonly accounts: readonly AccountId[]
  readonly standings: readonly StandingName[]
}

export const everything: Filter = { channels: [], accounts: [], standings: [] }

export const isEverything = ({ channels, accounts, standings: chosen }: Filter): boolean =>
  channels.length + accounts.length + chosen.length === 0

/** Where it goes, whatever its standing. */
export function isOnFilteredAccount(row: QueueRow, { channels, accounts }: Filter): boolean {
  return (
    (channels.length === 0 || row.channels.some((channel) => channels.includes(channel))) &&
    (accounts.length === 0 || row.accounts.some((account) => accounts.includes(account)))
  )
}

export function passes(row: QueueRow, filter: Filter): boolean {
  return (
    isOnFilteredAccount(row, filter) &&
    (filter.standings.length === 0 || filter.standings.some((standing) => standsAs(row, standing)))
  )
}

function standsAs(row: QueueRow, standing: StandingName): boolean {
  switch (standing) {
    case 'approved':
    case 'in-review':
    case 'exported':
      return row.status === standing
    case 'with-writer':
      return row.status === 'draft' || row.status === 'changes-requested' || row.status === 'rejected'
    case 'at-risk':
      return row.isAtRisk
    case 'passed':
      return row.isExpired
    case 'clash':
      return row.clashes.length > 0
  }
}

export interface FilterPart {
  readonly label: string
  /** The filter without this part. */
  readonly without: Filter
}

/** Every part of the filter, to be taken away one by one. */
export function partsOf(filter: Filter): readonly FilterPart[] {
  const less = <T>(all: readonly T[], one: T) => all.filter((other) => other !== one)
  return [
    ...filter.channels.map((one) => ({
      label: channelNames[one].name,
      without: { ...filter, channels: less(filter.channels, one) },
    })),
    ...filter.accounts.map((one) => ({
      label: accountInWords(one),
      without: { ...filter, accounts: less(filter.accounts, one) },
    })),
    ...filter.standings.map((one) => ({
      label: standingTitles[one],
      without: { ...filter, standings: less(filter.standings, one) },
    })),
  ]
}

/** With it when it was without, and the other way round. */
export function toggled<T>(all: readonly T[], one: T): readonly T[] {
  return all.includes(one) ? all.filter((other) => other !== one) : [...all, one]
}
