// Adding an account to the desk, or changing what one is. Its channel and handle stay what they are.
import { useState } from 'react'
import { type AccountId, Channel, channelNames } from '../../../../../shared/post/account'
import { accountInWords } from '../../../../../shared/post/account-words'
import { Checkbox, Choices, Combo, Select, TextField } from '../../../../parts'
import { ActSheet } from '../../../../parts/act-sheet'
import { order } from '../../../people/acts'
import { zones } from '../../../welcome/founding/zones'
import {
  accountFormOf,
  accountFrom,
  type AccountForm,
  type AccountWrongs,
  blankAccount,
  wrongsOfAccount,
} from '../account-form'
import { listWords } from '../list-words'
import styles from '../lists.module.css'
import type { SheetProps } from './sheets'
import { t } from '../../../../../shared/words/say'

const channels = Channel.options.map((channel) => ({ value: channel, label: channelNames[channel].name }))

export function AccountSheet({
  desk,
  account: id,
  onKept,
  onClose,
  finalFocus,
}: SheetProps & { readonly account: AccountId | null }) {
  const known = desk.accounts.find((account) => account.id === id) ?? null
  const [form, setForm] = useState<AccountForm>(() => (known ? accountFormOf(known) : blankAccount(desk.zone)))
  const wrongs = wrongsOfAccount(form, known ? [] : desk.accounts)
  const change = (part: Partial<AccountForm>) => setForm({ ...form, ...part })
  const send = async () => {
    const account = accountFrom(form)
    const { market, zone, spokespeople, tier, textLimit = null } = account
    const came = known
      ? await order(
          { type: 'change-account', account: known.id, market, zone, spokespeople: [...spokespeople], tier, textLimit },
          t('Changed {name}', { name: accountInWords(known.id) }),
        )
      : await order(
          { type: 'add-account', account: { ...account, spokespeople: [...spokespeople] } },
          listWords.accounts.added(accountInWords(account.id)),
        )
    if (came === null) onKept(known?.id ?? account.id)
    return came
  }
  return (
    <ActSheet
      title={known ? t('Edit {name}', { name: accountInWords(known.id) }) : t('Add an account')}
      description={
        known
          ? t('It holds from now on. What was approved is checked anew before it is exported.')
          : t(
              'Posts are written for accounts. Imprimatur never signs in to them: it hands over files. An account stays once it is added.',
            )
      }
      verb={known ? t('Save') : listWords.accounts.keep}
      isComplete={Object.keys(wrongs).length === 0}
      onSend={send}
      onClose={onClose}
      finalFocus={finalFocus}
    >
      {(isTried) => (
        <>
          {!known && <Who form={form} wrongs={isTried ? wrongs : {}} onChange={change} />}
          <TextField
            label={t('Market (optional)')}
            value={form.market}
            onChange={(market) => change({ market })}
            placeholder={t('DACH')}
            maxLength={40}
          />
          <Combo
            label={t('Time zone')}
            value={form.zone}
            options={zones}
            onChange={(zone) => change({ zone })}
            error={isTried ? wrongs.zone : null}
          />
          <Choices
            label={t('Who speaks through it')}
            description={t('None chosen: every writer of the desk.')}
            options={desk.people.map(({ id: person, name }) => ({ value: person, label: name }))}
            chosen={form.spokespeople}
            onChange={(spokespeople) => change({ spokespeople })}
          />
          <Checkbox
            label={t('A public figure’s account: what it says is quoted')}
            checked={form.isPublicFigure}
            onChange={(isPublicFigure) => change({ isPublicFigure })}
          />
          <TextField
            label={t('Longest text (optional)')}
            description={t(
              'In characters, where this account’s server takes more or fewer than its channel usually does.',
            )}
            value={form.textLimit}
            onChange={(textLimit) => change({ textLimit })}
            error={isTried ? wrongs.textLimit : null}
            maxLength={7}
          />
        </>
      )}
    </ActSheet>
  )
}

interface WhoProps {
  readonly form: AccountForm
  readonly wrongs: AccountWrongs
  readonly onChange: (part: Partial<AccountForm>) => void
}

function Who({ form, wrongs, onChange }: WhoProps) {
  return (
    <div className={styles['pair']}>
      <Select
        label={t('Channel')}
        value={form.channel}
        options={channels}
        onChange={(channel) => onChange({ channel })}
      />
      <TextField
        label={t('Handle')}
        value={form.handle}
        onChange={(handle) => onChange({ handle })}
        placeholder="northbank"
        error={wrongs.handle}
        maxLength={100}
        spellCheck={false}
        required
      />
    </div>
  )
}
