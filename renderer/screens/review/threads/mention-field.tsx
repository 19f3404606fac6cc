// A field for what people say to each other. After @ it offers the people of the desk, by the keyboard.
import { type KeyboardEvent, type Ref, useState } from 'react'
import type { Person } from '../../../../shared/people/person'
import { Hidden } from '../../../parts/hidden'
import { TextField } from '../../../parts/text-field'
import styles from './threads.module.css'
import { t } from '../../../../shared/words/say'

interface MentionFieldProps {
  readonly label: string
  readonly description: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly error: string | null
  readonly required: boolean
  /** Who can be named. */
  readonly people: readonly Person[]
  readonly ref?: Ref<HTMLInputElement & HTMLTextAreaElement>
}

const mostOffered = 6

export function MentionField({ people, value, onChange, ref, ...field }: MentionFieldProps) {
  const [chosen, setChosen] = useState(0)
  const [refused, setRefused] = useState('')
  // The caret stands at the end of what is typed after the @.
  const [caret, setCaret] = useState(value.length)
  const typed = /(?:^|\s)@([^@\n]{0,40})$/u.exec(value.slice(0, caret))?.[1]
  const offered =
    typed === undefined || typed === refused
      ? []
      : people.filter(({ name }) => hasWordsOf(name, typed) && typed !== name).slice(0, mostOffered)
  const at = Math.min(chosen, offered.length - 1)

  const take = (person: Person) => {
    const before = value.slice(0, caret - (typed?.length ?? 0))
    onChange(`${before}${person.name} ${value.slice(caret)}`)
    setCaret(before.length + person.name.length + 1)
    setChosen(0)
  }
  const press = (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    const person = offered[at]
    if (!person || event.ctrlKey || event.metaKey) return
    if (event.key === 'ArrowDown') setChosen((at + 1) % offered.length)
    else if (event.key === 'ArrowUp') setChosen((at - 1 + offered.length) % offered.length)
    else if (event.key === 'Enter' || event.key === 'Tab') take(person)
    else if (event.key === 'Escape') setRefused(typed ?? '')
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div>
      <TextField
        {...field}
        {...(ref ? { ref } : {})}
        lines={4}
        maxLength={10_000}
        value={value}
        onChange={(text) => {
          const active = document.activeElement
          setCaret(active instanceof HTMLTextAreaElement ? active.selectionStart : text.length)
          setRefused('')
          setChosen(0)
          onChange(text)
        }}
        onKeyDown={press}
      />
      <Hidden>
        <span aria-live="polite">
          {offered[at]
            ? t('{name}, {place, number} of {count, number}. Enter takes it.', {
                name: offered[at].name,
                place: at + 1,
                count: offered.length,
              })
            : ''}
        </span>
      </Hidden>
      {offered.length > 0 && (
        <div className={styles['people']} aria-label={t('People to name')} role="group">
          {offered.map((person, index) => (
            <button
              key={person.id}
              type="button"
              tabIndex={-1}
              className={index === at ? `${styles['person']} ${styles['chosen']}` : styles['person']}
              // The field keeps the focus.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(person)}
            >
              {person.name}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}

/** "an ru" finds Ana Ruiz. */
function hasWordsOf(name: string, typed: string): boolean {
  const words = name.toLowerCase().split(/\s+/)
  return typed
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .every((part) => words.some((word) => word.startsWith(part)))
}
