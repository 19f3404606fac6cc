// The clocks pass this time twice: the person says which one is meant.
import { useId } from 'react'
import { type Instant, offsetAt, type Zone } from '../../../../shared/kit/time'
import styles from './move.module.css'
import { t } from '../../../../shared/words/say'

export interface TwiceProps {
  readonly zone: Zone
  readonly instants: readonly [Instant, Instant]
  readonly chosen: Instant | null
  readonly onChoose: (instant: Instant) => void
}

export function Twice({ zone, instants, chosen, onChoose }: TwiceProps) {
  const name = useId()
  return (
    <fieldset className={styles['twice']}>
      <legend className={styles['legend']}>{t('Which one is meant?')}</legend>
      {instants.map((instant, index) => (
        <label key={instant} className={styles['choice']}>
          <input type="radio" name={name} checked={chosen === instant} onChange={() => onChoose(instant)} />
          {index === 0
            ? t('The first, UTC{offset}', { offset: offsetAt(instant, zone) })
            : t('The second, UTC{offset}', { offset: offsetAt(instant, zone) })}
        </label>
      ))}
    </fieldset>
  )
}
