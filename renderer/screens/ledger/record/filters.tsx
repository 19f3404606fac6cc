// What of the record to show: words, kinds, who, from when to when.
import { X } from 'lucide-react'
import { type Ref, useEffect, useState } from 'react'
import type { DeskView } from '../../../../shared/desk/queries/desk'
import { ledgerGroups } from '../../../../shared/desk/queries/ledger'
import { classes, IconButton, Select, TextField } from '../../../parts'
import { SearchField } from '../../../parts/search-field'
import type { Search } from '../memory'
import { groupNames } from '../words'
import styles from './filters.module.css'
import { t } from '../../../../shared/words/say'

export interface FiltersProps {
  readonly desk: DeskView
  readonly search: Search
  readonly onChange: (change: Partial<Search>) => void
  readonly onFocus: () => void
  /** Focus belongs to the list again. */
  readonly onLeave: () => void
  readonly words: Ref<HTMLInputElement & HTMLTextAreaElement>
  readonly first: Ref<HTMLButtonElement>
}

const anybody = ''

export function Filters({ desk, search, onChange, onFocus, onLeave, words, first }: FiltersProps) {
  const people = [
    { value: anybody, label: t('Anybody') },
    ...desk.members.map(({ person }) => ({ value: person.id, label: person.name })),
  ]
  return (
    <div className={styles['filters']} role="search" aria-label={t('Entries')} onFocus={onFocus}>
      <WordsField value={search.words} onSearch={(text) => onChange({ words: text })} onLeave={onLeave} ref={words} />
      <div role="group" aria-label={t('Kinds of entries')} className={styles['kinds']}>
        {ledgerGroups.map((group, index) => {
          const isOn = search.groups.includes(group)
          const groups = isOn ? search.groups.filter((other) => other !== group) : [...search.groups, group]
          return (
            <button
              key={group}
              ref={index === 0 ? first : undefined}
              type="button"
              aria-pressed={isOn}
              className={classes(styles['kind'], isOn && styles['on'])}
              onClick={() => onChange({ groups })}
            >
              {groupNames[group]}
            </button>
          )
        })}
      </div>
      <Select
        label={t('Who')}
        hideLabel
        className={styles['who'] ?? ''}
        value={search.by ?? anybody}
        options={people}
        onChange={(by) => onChange({ by: by === anybody ? null : by })}
      />
      <div className={styles['days']}>
        <TextField
          label={t('From')}
          className={styles['day'] ?? ''}
          type="date"
          value={search.from}
          onChange={(from) => onChange({ from })}
        />
        <TextField
          label={t('to', undefined, 'the last day')}
          className={styles['day'] ?? ''}
          type="date"
          value={search.to}
          onChange={(to) => onChange({ to })}
        />
      </div>
      {search.post && (
        <span className={styles['post']}>
          {t('About {key}', { key: search.post.key })}
          <IconButton
            size="small"
            label={t('Not only about {key}', { key: search.post.key })}
            icon={<X aria-hidden />}
            onPress={() => {
              onChange({ post: null })
              onLeave()
            }}
          />
        </span>
      )}
    </div>
  )
}

const pauseMs = 150

interface WordsFieldProps {
  readonly value: string
  readonly onSearch: (words: string) => void
  readonly onLeave: () => void
  readonly ref: Ref<HTMLInputElement & HTMLTextAreaElement>
}

/** Searching follows the typing; Escape empties it, then returns to the list. */
function WordsField({ value, onSearch, onLeave, ref }: WordsFieldProps) {
  const [words, setWords] = useState(value)
  const [known, setKnown] = useState(value)
  // The search was changed from outside, such as by "Show everything".
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
    <SearchField
      ref={ref}
      label={t('Search the record')}
      command="ledger.search"
      className={styles['words']}
      value={words}
      maxLength={400}
      onChange={setWords}
      onLeave={onLeave}
    />
  )
}
