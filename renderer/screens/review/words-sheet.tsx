// A sheet that asks for a few words and sends them: a comment, or the reason for withdrawing or taking back.
import { useRef } from 'react'
import { TextField } from '../../parts/text-field'
import type { Came } from './acts'
import { useKeptWords } from './kept-words'
import { SendingSheet } from './sending-sheet'
import { sendKey } from '../../parts/send-key'
import { t } from '../../../shared/words/say'

export interface WordsSheetProps {
  readonly title: string
  readonly about: string
  readonly label: string
  /** Said when nothing was typed; null where words are not needed. */
  readonly missing: string | null
  readonly verb: string
  readonly kind?: 'primary' | 'danger'
  readonly keptAs: string
  readonly isBusy: boolean
  readonly onSend: (words: string) => Came
  readonly onShowChange: () => void
  readonly onClose: () => void
}

export function WordsSheet(props: WordsSheetProps) {
  const { title, about, label, missing, verb, kind = 'primary', keptAs, isBusy, onSend, onShowChange, onClose } = props
  const [kept, keep, forget] = useKeptWords(keptAs)
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const isMissing = missing !== null && kept.note.trim() === ''

  const isReady = () => {
    if (isMissing) field.current?.focus()
    return !isMissing
  }

  return (
    <SendingSheet
      title={title}
      about={about}
      verb={verb}
      kind={kind}
      field={field}
      isBusy={isBusy}
      isReady={isReady}
      onSend={() => onSend(kept.note)}
      forget={forget}
      onShowChange={onShowChange}
      onClose={onClose}
    >
      {(isTried) => (
        <TextField
          ref={field}
          label={label}
          description={
            missing === null ? t('Optional. {sendKey} sends.', { sendKey }) : t('{sendKey} sends.', { sendKey })
          }
          lines={4}
          required={missing !== null}
          maxLength={10_000}
          value={kept.note}
          onChange={(text) => keep({ note: text })}
          error={isTried && isMissing ? missing : null}
        />
      )}
    </SendingSheet>
  )
}
