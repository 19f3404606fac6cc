// Adding an entry to a list, or changing one.
import { useState } from 'react'
import { nameOfEntry } from '../../../../../shared/desk/lists'
import type { RegisterEntry, RegisterName } from '../../../../../shared/policy/registers'
import { ActSheet } from '../../../../parts/act-sheet'
import { order } from '../../../people/acts'
import { about } from '../about'
import { blankForm, type EntryForm, formOf, readEntry, type Wrongs } from '../entry-form'
import { listWords } from '../list-words'
import { short } from '../use-offers'
import {
  ClaimFields,
  DateFields,
  EmbargoFields,
  NumberFields,
  PhraseFields,
  TemplateFields,
  TermFields,
  TopicFields,
} from './fields'
import type { SheetProps } from './sheets'
import { t } from '../../../../../shared/words/say'

export interface EntrySheetProps extends SheetProps {
  readonly register: RegisterName
  /** Null for a new one. */
  readonly entry: RegisterEntry | null
  readonly seen: number
}

export function EntrySheet(props: EntrySheetProps) {
  const { register, entry, seen, desk, lists, present, onKept, onClose, finalFocus } = props
  const words = listWords[register]
  const [id] = useState(() => entry?.id ?? crypto.randomUUID())
  const [form, setForm] = useState(() =>
    // Only a claim usually begins today.
    entry ? formOf(entry, desk.zone) : blankForm(desk.zone, register === 'claims' ? present.day : ''),
  )
  const others = lists.registers[register].map((kept) => kept.entry).filter((other) => other.id !== id)
  const read = readEntry(register, form, id, others)
  const send = async () => {
    if (read.entry === null) return null
    const name = t('“{text}”', { text: short(nameOfEntry(read.entry)) })
    const done = entry ? t('Changed {name}', { name }) : words.added(name)
    const command = { type: 'change-register', register, put: [read.entry], removed: [], seen } as const
    const came = await order({ ...command, put: [read.entry], removed: [] }, done)
    if (came === null) onKept(id)
    return came
  }
  return (
    <ActSheet
      title={entry ? words.edit : words.add}
      description={about[register].purpose}
      verb={entry ? t('Save') : words.keep}
      isComplete={read.entry !== null}
      onSend={send}
      onClose={onClose}
      finalFocus={finalFocus}
    >
      {(isTried) => (
        <Fields
          register={register}
          desk={desk}
          lists={lists}
          form={form}
          wrongs={isTried ? read.wrongs : none}
          onChange={(change) => setForm({ ...form, ...change })}
        />
      )}
    </ActSheet>
  )
}

const none: Wrongs = {}

export interface FieldsProps {
  readonly desk: SheetProps['desk']
  readonly lists: SheetProps['lists']
  readonly form: EntryForm
  readonly wrongs: Wrongs
  readonly onChange: (change: Partial<EntryForm>) => void
}

function Fields({ register, ...props }: FieldsProps & { readonly register: RegisterName }) {
  switch (register) {
    case 'claims':
      return <ClaimFields {...props} />
    case 'embargoes':
      return <EmbargoFields {...props} />
    case 'dates':
      return <DateFields {...props} />
    case 'topics':
      return <TopicFields {...props} />
    case 'terms':
      return <TermFields {...props} />
    case 'numbers':
      return <NumberFields {...props} />
    case 'phrases':
      return <PhraseFields {...props} />
    case 'templates':
      return <TemplateFields {...props} />
  }
}
