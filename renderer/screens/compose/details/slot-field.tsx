// When a post should go out: date, time and zone, with what the clocks make of it in words.
import { useId, useMemo, useState } from 'react'
import type { Zone } from '../../../../shared/kit/time'
import { type Slot, slotInWords } from '../../../../shared/post/slot'
import { Button } from '../../../parts/button'
import { Combo } from '../../../parts/combo'
import { useNow } from '../../../parts/when'
import { TextField } from '../../../parts/text-field'
import styles from './details.module.css'
import { clocksBefore, type Elsewhere, slotElsewhere } from './slot-elsewhere'
import { formOf, type Reading, readingOf, type SlotForm } from './slot-words'
import { locale } from '../../../../shared/words/language'
import { t } from '../../../../shared/words/say'

interface SlotFieldProps {
  readonly slot: Slot | null
  /** The zone to begin with: the first target's. */
  readonly zone: Zone
  /** The zones of the targets and the desk come first. */
  readonly nearZones: readonly Zone[]
  /** On whose clocks the slot is told besides. */
  readonly places: readonly Elsewhere[]
  readonly isReadOnly: boolean
  readonly onChange: (slot: Slot | null) => void
}

export function SlotField({ slot, zone, nearZones, places, isReadOnly, onChange }: SlotFieldProps) {
  const [typed, setTyped] = useState<SlotForm | null>(null)
  const form = typed ?? formOf(slot, zone)
  const reading = readingOf(form)
  const zones = useMemo(() => zoneOptions(nearZones), [nearZones])
  const change = (part: Partial<SlotForm>) => {
    const next = { ...form, ...part }
    setTyped(next)
    const read = readingOf(next)
    const chosen = read.kind === 'slot' ? read.slot : null
    if (chosen?.instant !== slot?.instant || chosen?.zone !== slot?.zone) onChange(chosen)
  }
  if (isReadOnly) {
    if (!slot) return <p className={styles['words']}>{t('No slot.')}</p>
    return (
      <div>
        <p className={styles['words']}>{slotInWords(slot, locale())}</p>
        <OtherClocks slot={slot} places={places} />
      </div>
    )
  }
  return (
    <div className={styles['slot']}>
      <div className={styles['row']}>
        <TextField label={t('Date')} type="date" value={form.date} onChange={(date) => change({ date })} />
        <TextField label={t('Time')} type="time" value={form.time} onChange={(time) => change({ time })} />
        <Combo
          label={t('Time zone')}
          className={styles['wide'] ?? ''}
          value={form.zone}
          options={zones}
          onChange={(next) => change({ zone: next })}
        />
      </div>
      <div className={styles['line']}>
        <SlotReading reading={reading} slot={slot} onChoose={onChange} />
        {(form.date !== '' || form.time !== '') && (
          <Button
            kind="quiet"
            size="small"
            onPress={() => {
              setTyped({ date: '', time: '', zone: form.zone })
              onChange(null)
            }}
          >
            {t('Remove the slot')}
          </Button>
        )}
      </div>
      {slot && reading.kind !== 'problem' && <OtherClocks slot={slot} places={places} />}
    </div>
  )
}

function OtherClocks({ slot, places }: { readonly slot: Slot; readonly places: readonly Elsewhere[] }) {
  const change = clocksBefore(slot, useNow())
  const elsewhere = slotElsewhere(slot, places)
  if (elsewhere.length === 0 && change === null) return null
  return (
    <ul className={styles['clocks']} aria-label={t('This slot on other clocks')}>
      {elsewhere.map((words) => (
        <li key={words}>{words}</li>
      ))}
      {change !== null && <li>{change}</li>}
    </ul>
  )
}

interface SlotReadingProps {
  readonly reading: Reading
  readonly slot: Slot | null
  readonly onChoose: (slot: Slot) => void
}

function SlotReading({ reading, slot, onChoose }: SlotReadingProps) {
  const name = useId()
  switch (reading.kind) {
    case 'none':
      return <p className={styles['words']}>{t('No slot yet. A post can be reviewed without one.')}</p>
    case 'half':
      return <p className={styles['words']}>{reading.words}</p>
    case 'problem':
      return (
        <p className={styles['problem']} role="alert">
          {reading.words}
        </p>
      )
    case 'slot':
      return <p className={styles['words']}>{slotInWords(reading.slot, locale())}</p>
    case 'twice':
      return (
        <fieldset className={styles['twice']}>
          <legend className={styles['problem']}>{reading.words}</legend>
          {reading.choices.map((choice) => (
            <label key={choice.slot.instant} className={styles['choice']}>
              <input
                type="radio"
                name={name}
                checked={slot?.instant === choice.slot.instant}
                onChange={() => onChoose(choice.slot)}
              />
              {choice.words}
            </label>
          ))}
        </fieldset>
      )
  }
}

function zoneOptions(near: readonly Zone[]) {
  const all = [...new Set([...near, 'UTC', ...Intl.supportedValuesOf('timeZone')])]
  return all.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))
}
