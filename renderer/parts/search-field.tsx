// A search in a list of the screen. Escape empties it, then returns to the list, as Enter and the arrow down do.
import type { Ref } from 'react'
import { SearchFrame, type SearchFrameProps } from './search-frame'
import { TextField } from './text-field'

export interface SearchFieldProps extends Pick<SearchFrameProps, 'command' | 'className'> {
  readonly label: string
  readonly value: string
  readonly maxLength: number
  readonly onChange: (words: string) => void
  /** Focus belongs to the list again. */
  readonly onLeave: () => void
  readonly ref: Ref<HTMLInputElement & HTMLTextAreaElement>
}

export function SearchField({ label, value, maxLength, onChange, onLeave, ref, ...frame }: SearchFieldProps) {
  const clear = () => {
    onChange('')
    onLeave()
  }
  return (
    <SearchFrame {...frame} isEmpty={value === ''} onClear={clear}>
      <TextField
        ref={ref}
        label={label}
        hideLabel
        type="search"
        placeholder={label}
        value={value}
        onChange={onChange}
        maxLength={maxLength}
        spellCheck={false}
        onKeyDown={(event) => {
          if (!['Escape', 'Enter', 'ArrowDown'].includes(event.key)) return
          event.preventDefault()
          if (event.key === 'Escape' && value !== '') onChange('')
          else onLeave()
        }}
      />
    </SearchFrame>
  )
}
