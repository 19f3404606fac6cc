// Several of a few: check boxes under one question, in columns that hold the longest of their labels.
import { type CSSProperties, type ReactNode, useId } from 'react'
import styles from './choices.module.css'
import { type Explanation, useExplained } from './explained'

export interface CheckboxProps {
  readonly label: ReactNode
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  /** Why it cannot be chosen, said below it; it keeps its place in the order of the focus, so that everybody is told. */
  readonly reason?: string | null | undefined
}

export function Checkbox({ label, checked, onChange, reason = null }: CheckboxProps) {
  const reasonId = useId()
  const box = (
    <label className={styles['choice']} data-off={reason !== null || undefined}>
      <input
        type="checkbox"
        className={styles['box']}
        checked={checked}
        aria-disabled={reason !== null || undefined}
        aria-describedby={reason === null ? undefined : reasonId}
        onChange={(event) => {
          if (reason === null) onChange(event.currentTarget.checked)
        }}
      />
      {label}
    </label>
  )
  if (reason === null) return box
  return (
    <div>
      {box}
      <p id={reasonId} className={styles['reason']}>
        {reason}
      </p>
    </div>
  )
}

export interface ChoicesProps<V extends string> extends Explanation {
  readonly label: string
  readonly options: readonly { readonly value: V; readonly label: string }[]
  readonly chosen: readonly V[]
  readonly onChange: (chosen: readonly V[]) => void
}

export function Choices<V extends string>(props: ChoicesProps<V>) {
  const { label, options, chosen, onChange, description, error } = props
  const { describedBy, below } = useExplained({ description, error })
  return (
    <fieldset className={styles['choices']} aria-describedby={describedBy}>
      <legend className={styles['legend']}>{label}</legend>
      <div
        className={styles['columns']}
        style={{ '--longest': Math.max(...options.map((option) => option.label.length)) } as CSSProperties}
      >
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
      {below}
    </fieldset>
  )
}
