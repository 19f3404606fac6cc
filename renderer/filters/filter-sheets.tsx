// The sheets about filters: naming one, and putting them in order.
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { mostFilters } from '../../shared/desk/queries/search/bounds'
import type { Filter } from '../../shared/desk/queries/search/filters'
import { say } from '../navigation'
import { Button, IconButton } from '../parts/button'
import { Dialog, Sheet } from '../parts/dialog'
import { TextField } from '../parts/text-field'
import { EnterForm } from '../unlocking/enter-form'
import { keepFilters, filterKeys, openFilterSheet, useFilterSheet, useFilters } from './filters'
import { useShownKeymap } from '../keys/keymap'
import { isMac, keysInWords } from '../keys/labels'
import styles from './filter-sheets.module.css'
import { t } from '../../shared/words/say'

const longestName = 60

export function FilterSheets() {
  const sheet = useFilterSheet((state) => state.sheet)
  const filters = useFilters()
  if (sheet === null) return null
  return sheet.kind === 'save' ? (
    <SaveFilter query={sheet.query} filters={filters} />
  ) : (
    <ArrangeFilters filters={filters} />
  )
}

const close = () => openFilterSheet(null)

function SaveFilter({ query, filters }: { readonly query: string; readonly filters: readonly Filter[] }) {
  const keymap = useShownKeymap()
  const [name, setName] = useState('')
  const [isTried, setTried] = useState(false)
  const isFull = filters.length >= mostFilters
  const same = filters.find((filter) => filter.name === name.trim())
  const error = isFull
    ? t('There are {most, number} filters already. Remove one first.', { most: mostFilters })
    : name.trim() === ''
      ? t('Give the filter a name.')
      : null
  const save = () => {
    setTried(true)
    if (error !== null) return
    const saved = { id: same?.id ?? crypto.randomUUID(), name: name.trim(), query }
    keepFilters(same ? filters.map((filter) => (filter === same ? saved : filter)) : [...filters, saved])
    const keys = filterKeys(keymap, same ? filters.indexOf(same) : filters.length)
    say(
      keys === null
        ? t('Saved the filter “{name}”.', { name: saved.name })
        : t('Saved the filter “{name}”. {keys} opens it.', { name: saved.name, keys: keysInWords(keys, isMac) }),
    )
    close()
  }
  return (
    <Dialog
      open
      onClose={close}
      title={t('Save this search as a filter')}
      description={<code className={styles['query']}>{query}</code>}
      actions={
        <>
          <Button onPress={close}>{t('Cancel')}</Button>
          <Button kind="primary" onPress={save}>
            {same ? t('Replace') : t('Save')}
          </Button>
        </>
      }
    >
      <EnterForm onSend={save}>
        <TextField
          label={t('Name')}
          value={name}
          onChange={setName}
          maxLength={longestName}
          autoFocus
          error={isTried || isFull ? error : null}
          {...(same ? { description: t('A filter of this name is there already; this search takes its place.') } : {})}
        />
      </EnterForm>
    </Dialog>
  )
}

function ArrangeFilters({ filters }: { readonly filters: readonly Filter[] }) {
  const move = (index: number, to: number) => {
    const moved = filters.filter((_filter, at) => at !== index)
    const filter = filters[index]
    if (filter) keepFilters(moved.toSpliced(to, 0, filter))
  }
  return (
    <Sheet
      open
      onClose={close}
      title={t('Filters')}
      description={t(
        'In the order of the sidebar; G and a digit open the first nine. They are yours, on this computer.',
      )}
      actions={
        <>
          <Button onPress={() => keepFilters(null)}>{t('Back to the usual ones')}</Button>
          <Button kind="primary" onPress={close}>
            {t('Done')}
          </Button>
        </>
      }
    >
      {filters.length === 0 && <p>{t('There are no filters. Save one from the search of the queue.')}</p>}
      <ol className={styles['list']}>
        {filters.map((filter, index) => (
          <li key={filter.id} className={styles['filter']}>
            <Name
              filter={filter}
              onRename={(name) =>
                keepFilters(filters.map((other) => (other.id === filter.id ? { ...filter, name } : other)))
              }
            />
            <IconButton
              size="small"
              label={t('Move {filter} up', { filter: filter.name })}
              icon={<ArrowUp aria-hidden />}
              reason={index === 0 ? t('It is the first.') : null}
              onPress={() => move(index, index - 1)}
            />
            <IconButton
              size="small"
              label={t('Move {filter} down', { filter: filter.name })}
              icon={<ArrowDown aria-hidden />}
              reason={index === filters.length - 1 ? t('It is the last.') : null}
              onPress={() => move(index, index + 1)}
            />
            <IconButton
              size="small"
              label={t('Remove {name}', { name: filter.name })}
              icon={<Trash2 aria-hidden />}
              onPress={() => keepFilters(filters.filter(({ id }) => id !== filter.id))}
            />
            <code className={styles['query']}>{filter.query}</code>
          </li>
        ))}
      </ol>
    </Sheet>
  )
}

/** Kept when the field is left; an empty name is no name, so the former one stays. */
function Name({ filter, onRename }: { readonly filter: Filter; readonly onRename: (name: string) => void }) {
  const [name, setName] = useState(filter.name)
  return (
    <TextField
      label={t('Name of {filter}', { filter: filter.name })}
      hideLabel
      value={name}
      onChange={setName}
      maxLength={longestName}
      onBlur={() => {
        const trimmed = name.trim()
        if (trimmed === '') setName(filter.name)
        else if (trimmed !== filter.name) onRename(trimmed)
      }}
    />
  )
}
