// An account as it is typed, what is wrong with it, and the account it gives. Pure.
import { isZone } from '../../../../shared/kit/time'
import type { PersonId } from '../../../../shared/people/person'
import type { Account, Channel } from '../../../../shared/post/account'
import { t } from '../../../../shared/words/say'

export interface AccountForm {
  readonly channel: Channel
  readonly handle: string
  readonly market: string
  readonly zone: string
  readonly spokespeople: readonly PersonId[]
  readonly isPublicFigure: boolean
  /** Empty: what the channel takes. */
  readonly textLimit: string
}

export type AccountWrongs = Partial<Record<keyof AccountForm, string>>

export function blankAccount(zone: string): AccountForm {
  return {
    channel: 'linkedin',
    handle: '',
    market: '',
    zone,
    spokespeople: [],
    isPublicFigure: false,
    textLimit: '',
  }
}

export function accountFormOf({ channel, handle, market, zone, spokespeople, tier, textLimit }: Account): AccountForm {
  const limit = textLimit === undefined ? '' : String(textLimit)
  return { channel, handle, market, zone, spokespeople, isPublicFigure: tier === 'public-figure', textLimit: limit }
}

/** `others`: the accounts there are, none of which a new one may be. */
export function wrongsOfAccount(form: AccountForm, others: readonly Account[]): AccountWrongs {
  const handle = handleOf(form)
  const limit = form.textLimit.trim()
  return {
    ...(handle === '' && { handle: t('Write the handle.') }),
    ...(/[\s/]/.test(handle) && { handle: t('A handle has no spaces and no slash, such as northbank.') }),
    ...(others.some(({ id }) => id === `${form.channel}/${handle}`) && {
      handle: t('This account is on the desk already.'),
    }),
    ...(!isZone(form.zone) && { zone: t('Choose a time zone, such as Europe/Berlin.') }),
    ...(limit !== '' &&
      !(/^\d{1,6}$/.test(limit) && Number(limit) >= 1 && Number(limit) <= 100_000) && {
        textLimit: t('Write a number of characters from 1 to 100000, or leave it empty.'),
      }),
  }
}

export function accountFrom(form: AccountForm): Account {
  const handle = handleOf(form)
  const limit = form.textLimit.trim()
  return {
    id: `${form.channel}/${handle}`,
    channel: form.channel,
    handle,
    market: form.market.trim(),
    zone: form.zone,
    spokespeople: [...form.spokespeople],
    tier: form.isPublicFigure ? 'public-figure' : 'routine',
    ...(limit === '' ? {} : { textLimit: Number(limit) }),
  }
}

const handleOf = ({ handle }: AccountForm) => handle.trim().replace(/^@/, '')
