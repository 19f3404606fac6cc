// Finds posts by the words in them. Searching follows the typing; Escape empties it, then returns to the list.
import { Search, X } from 'lucide-react'
import { type Ref, useEffect, useState } from 'react'
import { IconButton } from '../../parts/button'
import { Kbd } from '../../parts/kbd'
import { TextField } from '../../parts/text-field'
import styles from './queue.module.css'

const pauseMs = 120

export interface SearchBoxProps {
  readonly value: string
  readonly onSearch: (words: string) => void
  /** Focus belongs to the list again. */
  readonly onLeave: () => void
  readonly ref: Ref<HTMLInputElement & HTMLTextAreaElement>
}

export function SearchBox({ value, onSearch, onLeave, ref }: SearchBoxProps) {
  const [words, setWords] = useState(value)
  const [known, setKnown] = useState(value)
  // The search was changed from outside, such as by "Clear the search".
  if (known !== value) {
    setKnown(value)
    setWords(value)
  }
  useEffect(() => {
    if (words === value) return
    const timer = setTimeout(() => {
      setKnown(words)
      onSearch(words)
    }, pauseMs)
    return () => clearTimeout(timer)
  }, [words, value, onSearch])

  return (
    <div className={styles['search']} role="search">
      <Search aria-hidden />
      <TextField
        ref={ref}
        label="Search posts"
        hideLabel
        type="search"
        placeholder="Search"
        value={words}
        onChange={setWords}
        maxLength={400}
        spellCheck={false}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && words !== '') setWords('')
          else if (['Escape', 'Enter', 'ArrowDown'].includes(event.key)) {
            event.preventDefault()
            onLeave()
          }
        }}
      />
      {words === '' ? (
        <span className={styles['searchKey']}>
          <Kbd keys="/" />
        </span>
      ) : (
        <span className={styles['clear']}>
          <IconButton
            size="small"
            label="Clear the search"
            icon={<X aria-hidden />}
            onPress={() => {
              setWords('')
              onLeave()
            }}
          />
        </span>
      )}
    </div>
  )
}
