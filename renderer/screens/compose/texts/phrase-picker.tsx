// The phrase library while writing: approved words that may be used today, with the claim they make and until when.
import { lastDayOf, usablePhrases } from '../../../../shared/policy/register-standing'
import { noRegisters } from '../../../../shared/policy/registers'
import { useCall, useDesk } from '../../../data'
import { Dialog } from '../../../parts/dialog'
import { EmptyState } from '../../../parts/empty-state'
import { PickList } from '../../../parts/pick-list'
import { useNow } from '../../../parts/when'
import styles from '../text-pane.module.css'
import { t } from '../../../../shared/words/say'
import { wholeDate } from '../../../../shared/words/days'

interface PhrasePickerProps {
  readonly onPick: (words: string) => void
  readonly onClose: () => void
}

export function PhrasePicker({ onPick, onClose }: PhrasePickerProps) {
  const desk = useDesk()
  const registers = useCall('registers', null).data ?? noRegisters
  const day = Temporal.Instant.from(useNow()).toZonedDateTimeISO(desk.zone).toPlainDate().toString()
  const phrases = usablePhrases(registers, day)
  const untilInWords = (last: string | null | undefined) =>
    last == null
      ? null
      : t('Until {day}', {
          day: wholeDate(last),
        })
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('Insert an approved phrase')}
      description={t('It goes in where the caret stands. Letters jump to a phrase, Enter takes it.')}
    >
      {phrases.length === 0 ? (
        <EmptyState title={t('No phrase may be used today')}>
          {t('Reviewers and admins keep the phrases among the lists of the policies.')}
        </EmptyState>
      ) : (
        <PickList
          label={t('Approved phrases')}
          items={phrases}
          keyOf={({ id }) => id}
          wordsOf={({ label }) => label}
          onPick={({ wording }) => onPick(wording)}
        >
          {(phrase) => (
            <span className={styles['phrase']}>
              <strong dir="auto">{phrase.label}</strong>
              <span dir="auto">{phrase.wording}</span>
              {[
                registers.claims.find(({ id }) => id === phrase.claim)?.text,
                untilInWords(lastDayOf(phrase, registers)),
              ]
                .filter((words) => words != null)
                .map((words) => (
                  <span key={words} className={styles['same']} dir="auto">
                    {words}
                  </span>
                ))}
            </span>
          )}
        </PickList>
      )}
    </Dialog>
  )
}
