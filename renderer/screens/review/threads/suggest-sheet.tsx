// Other words for those that were selected, with the change they make and what the checks would say of them.
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import type { DeskView } from '../../../../shared/desk/queries/desk'
import { diffProse } from '../../../../shared/diff/prose'
import type { Anchor } from '../../../../shared/ledger/events'
import { withIds } from '../../../../shared/review/mentions'
import { useCall } from '../../../data'
import { DiffView } from '../../../parts/diff-view'
import { TextField } from '../../../parts/text-field'
import type { Came } from '../acts'
import { useKeptWords } from '../kept-words'
import { SendingSheet } from '../sending-sheet'
import { MentionField } from './mention-field'
import styles from './threads.module.css'
import { TrialLine } from './trial-line'
import { sendKey } from '../../../parts/send-key'
import { t } from '../../../../shared/words/say'

interface SuggestSheetProps {
  readonly post: string
  readonly postKey: string
  readonly revision: number
  readonly words: Anchor
  readonly language: string
  readonly desk: DeskView
  readonly keptAs: string
  readonly isBusy: boolean
  readonly onSend: (replacement: string, note: string) => Came
  readonly onShowChange: () => void
  readonly onClose: () => void
}

export function SuggestSheet(props: SuggestSheetProps) {
  const { post, postKey, revision, words, language, desk, keptAs, isBusy, onSend, onShowChange, onClose } = props
  const [kept, keep, forget] = useKeptWords(keptAs)
  const [replacement, setReplacement] = useState(words.quote)
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const later = useDeferredValue(replacement)
  const isSame = replacement === words.quote
  const trial = useCall(
    'suggestionTrial',
    { post, revision, anchor: words, replacement: later.toWellFormed() },
    { enabled: later !== words.quote, keepPrevious: true },
  ).data
  const preview = isSame ? null : trial?.preview
  const diff = useMemo(() => preview && diffProse(preview.from, preview.to), [preview])
  const people = desk.members.filter(({ gone }) => gone === null).map(({ person }) => person)

  const isReady = () => {
    if (isSame) field.current?.focus()
    return !isSame
  }

  return (
    <SendingSheet
      title={t('Suggest other words for {postKey}', { postKey })}
      about={t(
        'The writer applies or declines it. Once it is applied you have a hand in this post, and somebody else signs it off.',
      )}
      verb={t('Suggest')}
      field={field}
      isBusy={isBusy}
      isReady={isReady}
      onSend={() => onSend(replacement, withIds(kept.note, people))}
      forget={forget}
      onShowChange={onShowChange}
      onClose={onClose}
    >
      {(isTried) => (
        <>
          <TextField
            ref={field}
            label={t('Instead of “{quote}”', { quote: words.quote })}
            description={t('Leave it empty to take the words out.')}
            lines={3}
            maxLength={10_000}
            value={replacement}
            onChange={setReplacement}
            error={isTried && isSame ? t('These are the words that stand there. Change them first.') : null}
          />
          {diff && (
            <div className={styles['change']} role="group" aria-label={t('How it would read')}>
              <DiffView name="suggesting" diff={diff} language={language} isCompact />
            </div>
          )}
          {!isSame && trial && <TrialLine trial={trial} />}
          <MentionField
            label={t('Why')}
            description={t('Optional. @ names somebody. {sendKey} sends.', { sendKey })}
            required={false}
            value={kept.note}
            onChange={(text) => keep({ note: text })}
            error={null}
            people={people}
          />
        </>
      )}
    </SendingSheet>
  )
}
