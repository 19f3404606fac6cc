// Which of the desk's accounts a row means: by id, by channel, by handle, or by channel and handle together.
import { filed } from '../../kit/filed'
import { type Account, type AccountId, type Channel, madeUpAccount } from '../../post/account'
import { channelNamed } from './columns'
import type { ImportProblem } from './report'
import { error, quoted } from './words'
import { allOf, listed } from '../../words/formats'
import { t } from '../../words/say'

/** Accounts by every way a row may name them; built once for an import. */
export interface AccountBook {
  readonly byId: ReadonlyMap<AccountId, Account>
  readonly named: ReadonlyMap<string, readonly Account[]>
  readonly all: readonly Account[]
  /** Accounts that nobody keeps a list of: "linkedin/northbank" is taken at its word, a channel alone stands for one. */
  readonly takesStrangers: boolean
}

export function accountBook(accounts: readonly Account[], strangers: 'refused' | 'taken' = 'refused'): AccountBook {
  const named = new Map<string, Account[]>()
  const add = (name: string, account: Account): void => {
    const known = filed(named, name)
    if (!known.includes(account)) known.push(account)
  }
  for (const account of accounts) {
    add(nameKey(account.id), account)
    add(nameKey(account.handle), account)
    add(`channel ${account.channel}`, account)
  }
  return {
    byId: new Map(accounts.map((account) => [account.id, account])),
    named,
    all: accounts,
    takesStrangers: strangers === 'taken',
  }
}

export interface Targets {
  readonly accounts: readonly Account[]
  readonly problems: readonly ImportProblem[]
}

/** The accounts that the cells of one row name. Where a name fits several accounts, none is guessed. */
export function readTargets(accounts: readonly string[], channels: readonly string[], book: AccountBook): Targets {
  const found = new Set<Account>()
  const problems: ImportProblem[] = []
  const field = accounts.length > 0 ? 'account' : 'channel'
  const wanted =
    accounts.length > 0 && channels.length > 0 ? pairs(accounts, channels, book) : [...accounts, ...channels]
  for (const name of new Set(wanted)) {
    const fits = accountsNamed(name, book)
    const [only] = fits
    if (fits.length === 1 && only !== undefined) found.add(only)
    else if (fits.length === 0) problems.push(unknown(name, field, book))
    else problems.push(unclear(name, field, fits))
  }
  return { accounts: [...found], problems }
}

/** A cell may name several accounts. */
export function splitNames(cell: string): readonly string[] {
  return cell
    .split(/[,;|\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

function accountsNamed(name: string, book: AccountBook): readonly Account[] {
  const direct = book.named.get(nameKey(name))
  if (direct !== undefined) return direct
  const slash = name.indexOf('/')
  const channel = channelNamed(slash === -1 ? name : name.slice(0, slash))
  if (channel === null) return []
  if (slash === -1) return book.named.get(`channel ${channel}`) ?? stranger(channel, 'account', book)
  const handle = name.slice(slash + 1).replace(/^@/, '')
  return book.named.get(nameKey(`${channel}/${handle}`)) ?? stranger(channel, handle, book)
}

function stranger(channel: Channel, handle: string, { takesStrangers }: AccountBook): readonly Account[] {
  return takesStrangers && /^[^\s/]+$/.test(handle) ? [madeUpAccount(channel, handle)] : []
}

// With a channel column and an account column, "linkedin" and "northbank" mean linkedin/northbank.
function pairs(accounts: readonly string[], channels: readonly string[], book: AccountBook): readonly string[] {
  return accounts.flatMap((account) => {
    const [only, ...others] = accountsNamed(account, book)
    const isExact = account.includes('/') || (only !== undefined && others.length === 0 && fitsOne(only, channels))
    return isExact ? [account] : channels.map((channel) => `${channel}/${account.replace(/^@/, '')}`)
  })
}

function fitsOne(account: Account, channels: readonly string[]): boolean {
  return channels.some((channel) => channelNamed(channel) === account.channel)
}

function nameKey(name: string): string {
  return `name ${name.trim().replace(/^@/, '').toLowerCase()}`
}

function unknown(name: string, field: 'account' | 'channel', book: AccountBook): ImportProblem {
  const ids = book.all.slice(0, 6).map((account) => account.id)
  const others = book.all.length - ids.length
  const known =
    others > 0
      ? t('Use an account of this desk: {accounts} and others.', { accounts: listed(ids) })
      : t('Use an account of this desk: {accounts}.', { accounts: allOf(ids) })
  const fix = ids.length === 0 ? t('Add the account to the desk first.') : known
  return error(field, t('There is no account {name} on this desk.', { name: quoted(name) }), fix)
}

function unclear(name: string, field: 'account' | 'channel', fits: readonly Account[]): ImportProblem {
  const accounts = allOf(fits.slice(0, 6).map((account) => account.id))
  return error(
    field,
    t('{name} fits several accounts: {accounts}.', { name: quoted(name), accounts }),
    t('Write the one that is meant in full.'),
  )
}
