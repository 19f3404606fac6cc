// Choosing a passphrase: typed twice, long enough, and with what it means when it is forgotten.
import { useState } from 'react'
import { lengthInWords, type NewPassphrase, type PassphraseWrongs } from './passphrase'
import { TypedPassphrase } from './passphrase-field'
import styles from './unlocking.module.css'
import { t } from '../../shared/words/say'

export interface NewPassphraseFieldsProps {
  readonly value: NewPassphrase
  readonly onChange: (value: NewPassphrase) => void
  /** What to say is wrong now; null while nothing was tried. */
  readonly wrongs: PassphraseWrongs | null
  readonly label?: string
  readonly autoFocus?: boolean
}

export function NewPassphraseFields(props: NewPassphraseFieldsProps) {
  const { value, onChange, wrongs, label = t('Passphrase'), autoFocus = false } = props
  const [isShown, setShown] = useState(false)
  return (
    <div className={styles['pair']}>
      <TypedPassphrase
        label={label}
        value={value.passphrase}
        onChange={(passphrase) => onChange({ ...value, passphrase })}
        description={lengthInWords(value.passphrase)}
        error={wrongs?.passphrase}
        isShown={isShown}
        onShow={setShown}
        autoFocus={autoFocus}
        isNew
      />
      <TypedPassphrase
        label={t('The same passphrase again')}
        value={value.again}
        onChange={(again) => onChange({ ...value, again })}
        error={wrongs?.again}
        isShown={isShown}
        isNew
      />
    </div>
  )
}

/** What a passphrase is for; said wherever one is chosen. */
export function WhatItIsFor({ isOnlyAdmin = false }: { readonly isOnlyAdmin?: boolean }) {
  return (
    <p className={styles['about']}>
      {t(
        'Decisions are signed with a key that only this passphrase opens. It is kept nowhere, so nobody can look it up or reset it. If it is lost, the key is revoked and an admin enrols a new one; what was signed before stays valid.',
      )}
      {isOnlyAdmin &&
        ` ${t('As long as you are the only admin nobody could do that for you: make somebody else an admin too.')}`}
    </p>
  )
}
