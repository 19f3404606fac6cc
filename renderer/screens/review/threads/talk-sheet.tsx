// A sheet for what people say to each other: a comment, a reply, a note among reviewers, a reply that declines.
import { useRef, useState } from 'react'
import type { DeskView } from '../../../../shared/desk/queries/desk'
import { withIds } from '../../../../shared/review/mentions'
import { mayReadNotes } from '../../../../shared/review/notes'
import { Button } from '../../../parts/button'
import { Checkbox } from '../../../parts/choices'
import type { Came } from '../acts'
import { useKeptWords } from '../kept-words'
import { SendingSheet } from '../sending-sheet'
import { MentionField } from './mention-field'
import { sendKey } from '../../../parts/send-key'
import { t } from '../../../../shared/words/say'

export interface TalkSheetProps {
  readonly title: string
  readonly about: string
  readonly label: string
  readonly missing: string
  readonly verb: string
  readonly keptAs: string
  readonly isBusy: boolean
  readonly desk: DeskView
  /** `always`: an answer to a note is one. `never`: everybody is to read it. */
  readonly note: 'always' | 'never' | 'offered'
  /** Where the comment may hang on words of the text and does not yet. */
  readonly onChooseWords?: (() => void) | undefined
  readonly onSend: (words: string, isInternal: boolean) => Came
  readonly onShowChange: () => void
  readonly onClose: () => void
}

export function TalkSheet(props: TalkSheetProps) {
  const {
    title,
    about,
    label,
    missing,
    verb,
    keptAs,
    isBusy,
    desk,
    note,
    onChooseWords,
    onSend,
    onShowChange,
    onClose,
  } = props
  const [kept, keep, forget] = useKeptWords(keptAs)
  const [isChosen, setChosen] = useState(false)
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const isInternal = note === 'always' || (note === 'offered' && isChosen)
  const isMissing = kept.note.trim() === ''
  const people = desk.members
    .filter(({ gone, person }) => gone === null && (!isInternal || mayReadNotes(person)))
    .map(({ person }) => person)

  const isReady = () => {
    if (isMissing) field.current?.focus()
    return !isMissing
  }

  return (
    <SendingSheet
      title={title}
      about={about}
      verb={verb}
      field={field}
      isBusy={isBusy}
      isReady={isReady}
      onSend={() => onSend(withIds(kept.note, people), isInternal)}
      forget={forget}
      onShowChange={onShowChange}
      onClose={onClose}
    >
      {(isTried) => (
        <>
          <MentionField
            ref={field}
            label={label}
            description={t('@ names somebody. {sendKey} sends.', { sendKey })}
            required
            value={kept.note}
            onChange={(text) => keep({ note: text })}
            error={isTried && isMissing ? missing : null}
            people={people}
          />
          {onChooseWords && (
            <div>
              <Button size="small" kind="quiet" onPress={onChooseWords}>
                {t('Choose words it is about…')}
              </Button>
            </div>
          )}
          {note === 'offered' && (
            <Checkbox
              label={t('A note among reviewers: writers do not see it')}
              checked={isChosen}
              onChange={setChosen}
            />
          )}
        </>
      )}
    </SendingSheet>
  )
}
