// A name, and the pack begins with one clause whose comments teach the format.
import { useState, type RefObject } from 'react'
import { longestTitle, packNameFrom, whyNotTitle } from '../../../../../shared/policy/new-pack'
import { ActSheet } from '../../../../parts/act-sheet'
import { TextField } from '../../../../parts/text-field'
import { t } from '../../../../../shared/words/say'

export interface NewPackSheetProps {
  /** The names of the desk's packs. */
  readonly taken: readonly string[]
  readonly onMake: (title: string) => void
  readonly onClose: () => void
  readonly finalFocus: RefObject<HTMLElement | null>
}

export function NewPackSheet({ taken, onMake, onClose, finalFocus }: NewPackSheetProps) {
  const [title, setTitle] = useState('')
  const why = whyNotTitle(title, taken)
  return (
    <ActSheet
      title={t('New pack')}
      description={t(
        'It begins with one clause to be written over; its comments say how a pack is written. It stays on this computer until you put it in force.',
      )}
      verb={t('Make the pack')}
      isComplete={why === null}
      onSend={() => {
        onMake(title)
        return Promise.resolve(null)
      }}
      onClose={onClose}
      finalFocus={finalFocus}
    >
      {(isTried) => (
        <TextField
          label={t('Name')}
          description={
            title.trim() === ''
              ? t('Such as: House rules.')
              : t('Filed as {file}', { file: `${packNameFrom(title)}.yaml` })
          }
          value={title}
          onChange={setTitle}
          error={isTried ? why : null}
          maxLength={longestTitle}
          autoFocus
          required
        />
      )}
    </ActSheet>
  )
}
