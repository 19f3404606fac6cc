// Several of a few: check boxes under one question.
import { type ReactNode, useId } from 'react'
import styles from './choices.module.css'

export interface CheckboxProps {
  readonly label: ReactNode
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}

export function Checkbox({ label, checked, onChange }: CheckboxProps) {
  return (
    <label className={styles['choice']}>
      <input
        type="checkbox"
        className={styles['box']}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {label}
    </label>
  )
}

export interface ChoicesProps<V extends string> {
  readonly label: string
  readonly options: readonly { readonly value: V; readonly label: string }[]
  readonly chosen: readonly V[]
  readonly onChange: (chosen: readonly V[]) => void
  readonly error?: string | null | undefined
}

export function Choices<V extends string>({ label, options, chosen, onChange, error }: ChoicesProps<V>) {
  const errorId = useId()
  const hasError = error !== null && error !== undefined
  return (
    <fieldset className={styles['choices']} aria-describedby={hasError ? errorId : undefined}>
      <legend className={styles['legend']}>{label}</legend>
      <div className={styles['row']}>
        {options.map((option) => (
          <Checkbox
            key={option.value}
            label={option.label}
            checked={chosen.includes(option.value)}
            onChange={(checked) =>
              onChange(checked ? [...chosen, option.value] : chosen.filter((value) => value !== option.value))
            }
          />
        ))}
      </div>
      {hasError && (
        <div id={errorId} className={styles['error']}>
          {error}
        </div>
      )}
    </fieldset>
  )
}
