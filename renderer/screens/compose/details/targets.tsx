// On which accounts a post appears.
import { memo } from 'react'
import type { Account, AccountId } from '../../../../shared/post/account'
import { ChannelBadge } from '../../../parts/badge'
import styles from './targets.module.css'
import { t } from '../../../../shared/words/say'

interface TargetsProps {
  readonly accounts: readonly Account[]
  readonly targets: readonly AccountId[]
  readonly isReadOnly: boolean
  readonly onChange: (targets: readonly AccountId[]) => void
}

export const Targets = memo(function Targets({ accounts, targets, isReadOnly, onChange }: TargetsProps) {
  if (accounts.length === 0)
    return <p className={styles['none']}>{t('This desk has no accounts yet. Ask an admin to add one.')}</p>
  return (
    <fieldset className={styles['targets']} disabled={isReadOnly}>
      <legend className={styles['legend']}>{t('Accounts')}</legend>
      {accounts.map((account) => (
        <label key={account.id} className={styles['target']}>
          <input
            type="checkbox"
            checked={targets.includes(account.id)}
            onChange={(event) =>
              onChange(
                event.currentTarget.checked
                  ? [...targets, account.id]
                  : targets.filter((target) => target !== account.id),
              )
            }
          />
          <ChannelBadge channel={account.channel} />
          {account.handle}
        </label>
      ))}
    </fieldset>
  )
})
