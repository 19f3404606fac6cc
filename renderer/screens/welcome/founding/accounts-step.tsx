// Step 3: where the brand speaks.
import { Plus, Trash2 } from 'lucide-react'
import { Channel, channelNames } from '../../../../shared/post/account'
import { Button, IconButton } from '../../../parts/button'
import { Combo } from '../../../parts/combo'
import { Select } from '../../../parts/select'
import { TextField } from '../../../parts/text-field'
import type { AccountForm } from './form'
import type { StepProps } from './founding'
import styles from './founding.module.css'
import { zones } from './zones'
import { t } from '../../../../shared/words/say'

const channels = Channel.options.map((channel) => ({ value: channel, label: channelNames[channel].name }))

export function AccountsStep({ form, wrongs, onChange }: StepProps) {
  const { accounts } = form
  const change = (key: number, part: Partial<AccountForm>) =>
    onChange({ accounts: accounts.map((account) => (account.key === key ? { ...account, ...part } : account)) })
  const remove = (gone: number) => onChange({ accounts: accounts.filter(({ key }) => key !== gone) })
  return (
    <div className={styles['body']}>
      <p className={styles['about']}>
        {t('The accounts that posts are written for. Imprimatur never signs in to them: it hands over files.')}
      </p>
      {accounts.map((account) => (
        <div key={account.key} className={styles['entry']}>
          <div className={styles['entryHead']}>
            <Select
              className={styles['grow'] ?? ''}
              label={t('Channel')}
              value={account.channel}
              options={channels}
              onChange={(channel) => change(account.key, { channel })}
            />
            <IconButton
              label={account.handle === '' ? t('Remove this account') : t('Remove {name}', { name: account.handle })}
              icon={<Trash2 aria-hidden />}
              onPress={() => remove(account.key)}
            />
          </div>
          <div className={styles['pair']}>
            <TextField
              label={t('Handle')}
              value={account.handle}
              onChange={(handle) => change(account.key, { handle })}
              placeholder="northbank"
              error={wrongs[`account ${account.key} handle`]}
              maxLength={100}
              spellCheck={false}
              required
            />
            <TextField
              label={t('Market (optional)')}
              value={account.market}
              onChange={(market) => change(account.key, { market })}
              placeholder={t('DACH')}
              maxLength={40}
            />
          </div>
          <Combo
            label={t('Time zone')}
            value={account.zone ?? form.zone}
            options={zones}
            onChange={(zone) => change(account.key, { zone })}
          />
        </div>
      ))}
      <div>
        <Button icon={<Plus aria-hidden />} onPress={() => onChange({ accounts: [...accounts, newAccount(accounts)] })}>
          {t('Add an account')}
        </Button>
      </div>
    </div>
  )
}

const newAccount = (accounts: readonly AccountForm[]): AccountForm => ({
  key: Math.max(-1, ...accounts.map(({ key }) => key)) + 1,
  channel: 'linkedin',
  handle: '',
  market: '',
  zone: null,
})
