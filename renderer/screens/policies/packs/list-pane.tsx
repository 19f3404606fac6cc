// One of the policy's short lists: its entries, and a field to add another.
import { X } from 'lucide-react'
import { useRef, useState } from 'react'
import {
  entriesOf,
  entryInWords,
  type HouseEntry,
  type HouseList,
  tidied,
  whyNotAdd,
  withEntries,
} from '../../../../shared/policy/house-lists'
import type { PolicyDraft } from '../../../../shared/policy/draft'
import { Button, IconButton } from '../../../parts/button'
import { TextField } from '../../../parts/text-field'
import { EnterForm } from '../../../unlocking/enter-form'
import styles from './list-pane.module.css'
import { listWords } from './words'
import { t } from '../../../../shared/words/say'

export interface ListPaneProps {
  readonly list: HouseList
  readonly settings: PolicyDraft['settings']
  readonly reason: string | null
  readonly onChange: (settings: PolicyDraft['settings']) => void
}

export function ListPane({ list, settings, reason, onChange }: ListPaneProps) {
  const { title, about, add } = listWords[list]
  const entries = entriesOf(settings, list)
  const [words, setWords] = useState('')
  const [right, setRight] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const typed: HouseEntry = list === 'brandTerms' ? { words, right } : { words }
  const send = () => {
    const why = whyNotAdd(list, typed, entries)
    setProblem(why)
    if (why === null) {
      onChange(withEntries(settings, list, [...entries, tidied(list, typed)]))
      setWords('')
      setRight('')
    }
    field.current?.focus()
  }
  const remove = (entry: HouseEntry) => {
    onChange(
      withEntries(
        settings,
        list,
        entries.filter((other) => other !== entry),
      ),
    )
    // The button that had the focus is gone with its entry.
    field.current?.focus()
  }
  return (
    <section aria-label={title} className={styles['pane']}>
      <h2>{title}</h2>
      <p className={styles['about']}>{about}</p>
      {reason === null && (
        <EnterForm onSend={send}>
          <div className={styles['fields']}>
            <TextField
              ref={field}
              label={add}
              value={words}
              onChange={(value) => {
                setWords(value)
                setProblem(null)
              }}
              maxLength={300}
              spellCheck={false}
              error={problem}
            />
            {list === 'brandTerms' && (
              <TextField label={t('Right form')} value={right} onChange={setRight} maxLength={300} spellCheck={false} />
            )}
            <div className={styles['add']}>
              <Button onPress={send}>{t('Add')}</Button>
            </div>
          </div>
        </EnterForm>
      )}
      {entries.length === 0 ? (
        <p className={styles['about']}>{t('The list is empty.')}</p>
      ) : (
        <ul aria-label={t('{title}: entries', { title })} className={styles['entries']}>
          {entries.map((entry) => (
            <li key={entryInWords(entry)} className={styles['entry']}>
              <span className={styles['words']}>{entryInWords(entry)}</span>
              {reason === null && (
                <IconButton
                  label={t('Remove {entry}', { entry: entryInWords(entry) })}
                  icon={<X aria-hidden />}
                  size="small"
                  onPress={() => remove(entry)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
