// Asking for changes, or rejecting: in words, and with the clauses it rests on.
import { useRef } from 'react'
import type { ClauseView } from '../../../shared/policy/clauses'
import { TextField } from '../../parts/text-field'
import type { Acts } from './acts'
import { ClausePicker } from './clause-picker'
import { useKeptWords } from './kept-words'
import { SendingSheet } from './sending-sheet'
import { sendKey } from '../../parts/send-key'
import { t } from '../../../shared/words/say'

export interface DecisionSheetProps {
  readonly decision: 'request-changes' | 'reject'
  readonly postKey: string
  readonly about: string
  readonly clauses: readonly ClauseView[]
  /** Under which name what is typed is kept until it is sent. */
  readonly keptAs: string
  readonly acts: Acts
  readonly onShowChange: () => void
  readonly onClose: () => void
}

const words = {
  'request-changes': {
    title: (key: string) => t('Request changes on {key}', { key }),
    note: t('What should change?'),
    send: t('Request changes'),
  },
  reject: {
    title: (key: string) => t('Reject {key}', { key }),
    note: t('Why is it rejected?'),
    send: t('Reject'),
  },
} as const

export function DecisionSheet(props: DecisionSheetProps) {
  const { decision, postKey, about, clauses, keptAs, acts, onShowChange, onClose } = props
  const [kept, keep, forget] = useKeptWords(keptAs)
  const note = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const { title, note: label, send: verb } = words[decision]
  const noNote = kept.note.trim() === '' ? t('Say it in a sentence: the writer needs to know.') : null
  const noClause =
    decision === 'reject' && kept.clauses.length === 0
      ? t('A rejection names at least one clause of the policy.')
      : null

  const isReady = () => {
    if (noNote !== null) note.current?.focus()
    return noNote === null && noClause === null
  }

  return (
    <SendingSheet
      title={title(postKey)}
      about={about}
      verb={verb}
      kind={decision === 'reject' ? 'danger' : 'primary'}
      field={note}
      isBusy={acts.isBusy}
      isReady={isReady}
      onSend={() => acts.decide(decision, kept.note, kept.clauses)}
      forget={forget}
      onShowChange={onShowChange}
      onClose={onClose}
    >
      {(isTried) => (
        <>
          <TextField
            ref={note}
            label={label}
            description={t('The writer reads this. {sendKey} sends.', { sendKey })}
            lines={5}
            required
            maxLength={10_000}
            value={kept.note}
            onChange={(text) => keep({ note: text })}
            error={isTried ? noNote : null}
          />
          <ClausePicker
            clauses={clauses}
            chosen={kept.clauses}
            onChange={(chosen) => keep({ clauses: chosen })}
            isRequired={decision === 'reject'}
            error={isTried ? noClause : null}
          />
        </>
      )}
    </SendingSheet>
  )
}
