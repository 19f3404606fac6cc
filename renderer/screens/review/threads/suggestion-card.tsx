// Other words that somebody suggests, as the change they would make. The same card in Review and in Compose.
import { rich } from '../../../parts/rich'
import { useMemo } from 'react'
import type { AnchoredView, SuggestionView } from '../../../../shared/desk/queries/threads'
import { diffProse } from '../../../../shared/diff/prose'
import type { Zone } from '../../../../shared/kit/time'
import { useCall } from '../../../data'
import { Button } from '../../../parts/button'
import { DiffView } from '../../../parts/diff-view'
import { Moment } from '../moment-view'
import styles from '../side.module.css'
import { Anchored } from './anchored'
import own from './threads.module.css'
import { TrialLine } from './trial-line'
import { t } from '../../../../shared/words/say'

interface SuggestionCardProps {
  readonly post: string
  readonly suggestion: SuggestionView
  readonly anchored: AnchoredView
  readonly language: string
  readonly zone: Zone
  /** Null where this person cannot. */
  readonly onApply: (() => void) | null
  readonly onDecline: (() => void) | null
  /** Applying is what the reader is here for. */
  readonly isMain?: boolean
}

export function SuggestionCard(props: SuggestionCardProps) {
  const { post, suggestion, anchored, language, zone, onApply, onDecline, isMain = false } = props
  const { by, at, revision, note, replacement, state, answer, preview, applyRefusal } = suggestion
  const diff = useMemo(() => preview && diffProse(preview.from, preview.to), [preview])
  const drawnAs = `suggestion-${suggestion.id}`
  const trial = useCall('suggestionTrial', { post, suggestion: suggestion.id }, { enabled: state === 'open' })
  return (
    <div className={styles['row']}>
      <p className={styles['meta']}>
        {rich('{by} suggests other words, revision {revision}, {when}', {
          by: <strong className={styles['by']}>{by}</strong>,
          revision,
          when: <Moment instant={at} zone={zone} />,
        })}
      </p>
      {diff ? (
        <div className={own['change']}>
          <DiffView name={drawnAs} diff={diff} language={language} isCompact />
        </div>
      ) : (
        <>
          <Anchored anchored={anchored} language={language} />
          <p className={styles['meta']}>{replacement === '' ? t('was to go') : t('was to read')}</p>
          {replacement !== '' && (
            <q className={styles['quote']} lang={language} dir="auto">
              {replacement}
            </q>
          )}
        </>
      )}
      {state === 'open' && anchored.kind === 'edited' && (
        <p className={styles['meta']}>
          {t('The words have been edited since; they were “{quote}”. This is what it would do now.', {
            quote: anchored.quote,
          })}
        </p>
      )}
      {note !== '' && (
        <p className={styles['said']} dir="auto">
          {note}
        </p>
      )}
      {state === 'open' && trial.data && <TrialLine trial={trial.data} />}
      {answer !== null && <p className={styles['meta']}>{answer}</p>}
      {state === 'open' && applyRefusal?.code === 'stale' && <p className={styles['meta']}>{applyRefusal.wayOut}</p>}
      {state === 'open' && (onApply || onDecline) && (
        <div className={own['answers']}>
          {onApply && (
            <Button size="small" kind={isMain ? 'primary' : 'plain'} onPress={onApply}>
              {t('Apply')}
            </Button>
          )}
          {onDecline && (
            <Button size="small" kind={onApply ? 'quiet' : 'plain'} onPress={onDecline}>
              {t('Decline…')}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
