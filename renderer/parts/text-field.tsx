// One line of text, or several.
import type { HTMLInputTypeAttribute, KeyboardEvent, Ref, SyntheticEvent } from 'react'
import { controlClass, Field, type FieldProps } from './field'

export interface TextFieldProps extends Omit<FieldProps, 'children'> {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly placeholder?: string
  readonly type?: Extract<HTMLInputTypeAttribute, 'text' | 'search' | 'url' | 'date' | 'time' | 'datetime-local'>
  /** More than one line: how many to show. */
  readonly lines?: number
  readonly required?: boolean
  readonly maxLength?: number
  readonly autoFocus?: boolean
  /** To be read and selected from. A field that is read-only for the browser has no caret to select with. */
  readonly isFixed?: boolean
  readonly spellCheck?: boolean
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => void
  readonly onBlur?: () => void
  readonly onSelect?: (event: SyntheticEvent<HTMLInputElement | HTMLTextAreaElement>) => void
  readonly ref?: Ref<HTMLInputElement & HTMLTextAreaElement>
}

export function TextField({ label, hideLabel, description, error, className, ...props }: TextFieldProps) {
  const { lines, onChange, type = 'text', required, autoFocus, isFixed = false, ...rest } = props
  return (
    <Field
      label={label}
      {...(hideLabel === undefined ? {} : { hideLabel })}
      {...(description === undefined ? {} : { description })}
      {...(className === undefined ? {} : { className })}
      error={error}
    >
      {(control) => {
        const shared = {
          ...control,
          ...rest,
          className: controlClass,
          'aria-required': required || undefined,
          'aria-readonly': isFixed || undefined,
          ...(isFixed && { onBeforeInput: (event: { preventDefault: () => void }) => event.preventDefault() }),
          // Focus goes to the first field of a dialog or step that the person has just opened.
          autoFocus,
          // Addresses, dates and times are read from left to right in every language.
          ...((type === 'text' || type === 'search') && { dir: 'auto' as const }),
          onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
            onChange(event.currentTarget.value),
        }
        return lines === undefined ? <input {...shared} type={type} /> : <textarea {...shared} rows={lines} />
      }}
    </Field>
  )
}
