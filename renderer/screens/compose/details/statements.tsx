// What a post declares in words of its own: the claims that it makes, and what it discloses. Each statement stands once.
import { Plus, Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button, IconButton } from '../../../parts/button'
import { Select } from '../../../parts/select'
import { TextField } from '../../../parts/text-field'
import styles from './details.module.css'
import { t } from '../../../../shared/words/say'

export interface StatementWords {
  /** What such statements are for. */
  readonly about: string
  readonly none: string
  readonly field: string
  readonly add: string
  readonly remove: (words: string) => string
}

interface StatementsProps {
  readonly says: StatementWords
  readonly statements: readonly string[]
  /** How many there can be, and how long each. */
  readonly most: { readonly count: number; readonly length: number }
  readonly offers?: { readonly label: string; readonly words: readonly string[] }
  readonly isReadOnly: boolean
  readonly onChange: (statements: readonly string[]) => void
}

export function Statements({ says, statements, most, offers, isReadOnly, onChange }: StatementsProps) {
  const [typed, setTyped] = useState('')
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const offered = (offers?.words ?? []).filter((words) => !statements.includes(words))
  const isFull = statements.length >= most.count
  const add = (words: string) => {
    const statement = words.trim()
    if (statement === '' || isFull) return
    if (!statements.includes(statement)) onChange([...statements, statement])
    setTyped('')
  }
  const remove = (words: string) => {
    onChange(statements.filter((statement) => statement !== words))
    // The button that was pressed goes with its line.
    field.current?.focus()
  }
  return (
    <div className={styles['list']}>
      <p className={styles['words']}>{statements.length === 0 ? says.none : says.about}</p>
      {statements.length > 0 && (
        <ul className={styles['statements']}>
          {[...new Set(statements)].map((words) => (
            <li key={words} className={styles['statement']}>
              <span dir="auto">{words}</span>
              {!isReadOnly && (
                <IconButton
                  label={says.remove(words)}
                  icon={<Trash2 aria-hidden />}
                  size="small"
                  onPress={() => remove(words)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {!isReadOnly && offers && offered.length > 0 && (
        <Select
          label={offers.label}
          value={null}
          options={offered.map((words) => ({ value: words, label: words }))}
          onChange={add}
        />
      )}
      {!isReadOnly && (
        <div className={styles['row']}>
          <TextField
            ref={field}
            label={says.field}
            className={styles['wide'] ?? ''}
            value={typed}
            maxLength={most.length}
            onChange={setTyped}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return
              event.preventDefault()
              add(typed)
            }}
          />
          <Button
            size="small"
            icon={<Plus aria-hidden />}
            reason={
              isFull
                ? t('There are {most, number} already. Remove one first.', { most: most.count })
                : typed.trim() === ''
                  ? t('Type the words first.')
                  : null
            }
            onPress={() => add(typed)}
          >
            {says.add}
          </Button>
        </div>
      )}
    </div>
  )
}
