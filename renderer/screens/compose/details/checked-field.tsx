// A text field whose value is taken only when it can be read; until then it says what is missing, and the last value
// that could be read stays.
import { useState } from 'react'
import { TextField, type TextFieldProps } from '../../../parts/text-field'

interface CheckedFieldProps extends Omit<TextFieldProps, 'onChange' | 'error'> {
  /** What is wrong with this value; null when it can be taken. */
  readonly problemWith: (value: string) => string | null
  readonly onChange: (value: string) => void
}

export function CheckedField({ value, problemWith, onChange, ...field }: CheckedFieldProps) {
  // What was typed, while it differs from the value because it cannot be taken.
  const [typed, setTyped] = useState<string | null>(null)
  const shown = typed ?? value
  return (
    <TextField
      {...field}
      value={shown}
      error={typed === null ? null : problemWith(typed)}
      onChange={(next) => {
        const isGood = problemWith(next) === null
        setTyped(isGood ? null : next)
        if (isGood) onChange(next)
      }}
    />
  )
}
