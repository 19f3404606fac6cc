// Where a passphrase is typed: hidden unless the person wants to see it, and with a word when Caps Lock is on.
import { Eye, EyeOff } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, type Ref, useState } from 'react'
import { IconButton } from '../parts/button'
import { controlClass, Field } from '../parts/field'
import styles from './unlocking.module.css'
import { t } from '../../shared/words/say'

export interface PassphraseFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly description?: ReactNode
  readonly error?: string | null | undefined
  /** One that is being chosen, rather than one that is known. */
  readonly isNew?: boolean
  readonly autoFocus?: boolean
  readonly ref?: Ref<HTMLInputElement>
}

/** A field of its own, with its own button to see what is typed. */
export function PassphraseField(props: PassphraseFieldProps) {
  const [isShown, setShown] = useState(false)
  return <TypedPassphrase {...props} isShown={isShown} onShow={setShown} />
}

export interface TypedPassphraseProps extends PassphraseFieldProps {
  readonly isShown: boolean
  /** Absent where the button of another field shows this one too. */
  readonly onShow?: (isShown: boolean) => void
}

export function TypedPassphrase(props: TypedPassphraseProps) {
  const { label, value, onChange, description, error, isNew = false, autoFocus, ref, isShown, onShow } = props
  const [hasCapsLock, setCapsLock] = useState(false)
  const watch = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'))
  const about = hasCapsLock ? (
    <>
      {t('Caps Lock is on.')} {description}
    </>
  ) : (
    description
  )
  return (
    <Field label={label} error={error} {...(about === undefined ? {} : { description: about })}>
      {(control) => (
        <div className={styles['typed']}>
          <input
            {...control}
            ref={ref}
            className={controlClass}
            type={isShown ? 'text' : 'password'}
            autoComplete={isNew ? 'new-password' : 'current-password'}
            autoCapitalize="off"
            spellCheck={false}
            maxLength={400}
            aria-required
            // Focus goes to the field that the person has just asked for.
            autoFocus={autoFocus}
            value={value}
            onChange={(event) => onChange(event.currentTarget.value)}
            onKeyDown={watch}
            onKeyUp={watch}
          />
          {onShow && (
            <IconButton
              label={isShown ? t('Hide the passphrase') : t('Show the passphrase')}
              icon={isShown ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
              onPress={() => onShow(!isShown)}
            />
          )}
        </div>
      )}
    </Field>
  )
}
