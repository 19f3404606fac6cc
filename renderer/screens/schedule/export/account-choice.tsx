// Which accounts an export is for: all of them, unless the person picks.
import type { AccountId } from '../../../../shared/post/account'
import { Checkbox, Choices } from '../../../parts'
import styles from './choosing.module.css'
import { t } from '../../../../shared/words/say'

export interface AccountChoiceProps {
  readonly options: readonly { readonly value: AccountId; readonly label: string }[]
  /** Null: all. */
  readonly chosen: readonly AccountId[] | null
  readonly onChoose: (chosen: readonly AccountId[] | null) => void
}

export function AccountChoice({ options, chosen, onChoose }: AccountChoiceProps) {
  const every = options.map(({ value }) => value)
  return (
    <div className={styles['accounts']}>
      <Checkbox
        label={t('All {count, plural, one {# account} other {# accounts}}', { count: options.length })}
        checked={chosen === null}
        onChange={(all) => onChoose(all ? null : every)}
      />
      {chosen !== null && (
        <Choices
          label={t('Accounts')}
          options={options}
          chosen={chosen}
          onChange={onChoose}
          error={chosen.length === 0 ? t('Choose at least one account.') : null}
        />
      )}
    </div>
  )
}
