// Asking for an exception for one finding, and deciding on one: why, and until when.
import { useRef, useState } from 'react'
import type { WaiverView } from '../../shared/desk/queries/findings'
import type { Refusal } from '../../shared/desk/refusal'
import type { Instant, Zone } from '../../shared/kit/time'
import type { WaiverReason } from '../../shared/ledger/events'
import type { Finding } from '../../shared/policy/finding'
import type { Slot } from '../../shared/post/slot'
import { fewestWords, waiverReasonWords } from '../../shared/review/waiver'
import { ActSheet } from './act-sheet'
import { wholeDate } from '../../shared/words/days'
import { rich } from './rich'
import { Select } from './select'
import { TextField } from './text-field'
import { sendKey } from './send-key'
import styles from './waiver-sheet.module.css'
import { ReasonGiven } from './waiver-state'
import { t } from '../../shared/words/say'

export interface WaiverTime {
  readonly zone: Zone
  readonly slot: Slot | null
  readonly longestDays: number
}

export interface AskedWaiver {
  readonly reason: WaiverReason
  readonly note: string
  readonly until: Instant
}

interface AskWaiverProps extends WaiverTime {
  readonly finding: Pick<Finding, 'clause' | 'place'>
  readonly onSend: (asked: AskedWaiver) => Promise<Refusal | null>
  readonly onClose: () => void
}

export function AskWaiver({ finding: { clause, place }, zone, slot, longestDays, onSend, onClose }: AskWaiverProps) {
  const [reason, setReason] = useState<WaiverReason | null>(null)
  const [note, setNote] = useState('')
  const [date, setDate] = useState(() => usualEnd({ zone, slot, longestDays }))
  const noReason = reason === null ? t('Choose the reason that fits best.') : null
  const noNote =
    note.trim().length < fewestWords
      ? t('Say why in at least {fewest, number} characters.', { fewest: fewestWords })
      : null
  const noDate = dateProblem(date, { zone, slot, longestDays })
  const focus = useRef<HTMLElement>(null)
  const send = () =>
    reason === null ? Promise.resolve(null) : onSend({ reason, note: note.trim(), until: endOfDay(date, zone) })
  return (
    <ActSheet
      title={t('Ask for a waiver for {id}', { id: clause.id })}
      description={
        place && place.quote.trim() !== ''
          ? rich(
              '{clause}: “{quote}”. It is for this finding on this post and nothing else: what should hold for more is a change of the policy. Somebody else decides.',
              { clause: clause.title, quote: <bdi>{place.quote}</bdi> },
            )
          : t(
              '{clause}. It is for this finding on this post and nothing else: what should hold for more is a change of the policy. Somebody else decides.',
              { clause: clause.title },
            )
      }
      verb={t('Ask for it')}
      isComplete={noReason === null && noNote === null && noDate === null}
      onSend={send}
      onClose={onClose}
      finalFocus={focus}
    >
      {(isTried) => (
        <div className={styles['fields']}>
          <Select
            label={t('Reason')}
            value={reason}
            options={Object.entries(waiverReasonWords).map(([value, label]) => ({
              value: value as WaiverReason,
              label,
            }))}
            onChange={setReason}
            error={isTried ? noReason : null}
          />
          <TextField
            label={t('Why')}
            description={t('Whoever decides reads it, and the record keeps it. {sendKey} sends.', { sendKey })}
            lines={4}
            required
            maxLength={10_000}
            value={note}
            onChange={setNote}
            error={isTried ? noNote : null}
          />
          <EndField date={date} onChange={setDate} zone={zone} error={isTried ? noDate : null} />
        </div>
      )}
    </ActSheet>
  )
}

interface DecideWaiverProps extends WaiverTime {
  readonly waiver: WaiverView
  /** `until` null: refused. */
  readonly onSend: (decision: { readonly until: Instant | null; readonly note: string }) => Promise<Refusal | null>
  readonly onClose: () => void
}

export function DecideWaiver({ waiver, zone, slot, longestDays, onSend, onClose }: DecideWaiverProps) {
  const [answer, setAnswer] = useState<'grant' | 'refuse'>('grant')
  const [note, setNote] = useState('')
  const askedDay = dayOf(waiver.until, zone)
  const [date, setDate] = useState(askedDay)
  const isGranted = answer === 'grant'
  // Until the very moment that was asked for, unless another day is chosen.
  const until = date === askedDay ? waiver.until : null
  const noNote = !isGranted && note.trim() === '' ? t('Say in a sentence why it is refused.') : null
  const noDate = isGranted ? dateProblem(date, { zone, slot, longestDays }, until) : null
  const asked = { person: <bdi>{waiver.by}</bdi>, when: waiver.untilWords }
  const focus = useRef<HTMLElement>(null)
  return (
    <ActSheet
      title={t('Waiver for clause {clause}', { clause: waiver.clause })}
      description={
        waiver.quote.trim() === ''
          ? rich('{person} asks for it until {when}.', asked)
          : rich('{person} asks for it until {when}, for “{quote}”.', { ...asked, quote: <bdi>{waiver.quote}</bdi> })
      }
      verb={isGranted ? t('Grant it') : t('Refuse it')}
      kind={isGranted ? 'primary' : 'danger'}
      isComplete={noNote === null && noDate === null}
      onSend={() => onSend({ until: isGranted ? (until ?? endOfDay(date, zone)) : null, note: note.trim() })}
      onClose={onClose}
      finalFocus={focus}
    >
      {(isTried) => (
        <div className={styles['fields']}>
          <ReasonGiven by={waiver.by} reason={waiver.reason} note={waiver.note} />
          <Select
            label={t('Decision')}
            value={answer}
            options={[
              {
                value: 'grant',
                label: t('Grant'),
                about: t('This finding no longer blocks this post, until the day below.'),
              },
              { value: 'refuse', label: t('Refuse'), about: t('The blocker stays open.') },
            ]}
            onChange={setAnswer}
          />
          {isGranted && (
            <EndField
              date={date}
              onChange={setDate}
              zone={zone}
              asked={until === null ? null : waiver.untilWords}
              error={isTried ? noDate : null}
            />
          )}
          <TextField
            label={isGranted ? t('Note') : t('Why it is refused')}
            description={isGranted ? t('Optional. {sendKey} sends.', { sendKey }) : t('{sendKey} sends.', { sendKey })}
            lines={3}
            required={!isGranted}
            maxLength={10_000}
            value={note}
            onChange={setNote}
            error={isTried ? noNote : null}
          />
        </div>
      )}
    </ActSheet>
  )
}

interface EndFieldProps {
  readonly date: string
  readonly onChange: (date: string) => void
  readonly zone: Zone
  /** The moment that was asked for, where that is what it stands on. */
  readonly asked?: string | null
  readonly error: string | null
}

function EndField({ date, onChange, zone, asked = null, error }: EndFieldProps) {
  return (
    <TextField
      label={t('Until')}
      type="date"
      description={
        asked === null
          ? t('The end of that day, {zone}. The post has to go out before.', { zone })
          : t('As it was asked for: {when}. Another day is meant to its end. The post has to go out before.', {
              when: asked,
            })
      }
      required
      value={date}
      onChange={onChange}
      error={error}
    />
  )
}

const today = (zone: Zone) => Temporal.Now.plainDateISO(zone)

/** A day after the slot, else a month from now; never longer than a waiver lasts. */
function usualEnd({ zone, slot, longestDays }: WaiverTime): string {
  const last = today(zone).add({ days: longestDays - 1 })
  const wanted = slot ? Temporal.PlainDate.from(slot.wall.slice(0, 10)).add({ days: 1 }) : today(zone).add({ days: 30 })
  const early = Temporal.PlainDate.compare(wanted, today(zone)) < 0 ? today(zone).add({ days: 1 }) : wanted
  return (Temporal.PlainDate.compare(early, last) > 0 ? last : early).toString()
}

/** `until`: the moment it would end, where that is not the end of the day. */
function dateProblem(date: string, { zone, longestDays }: WaiverTime, until: Instant | null = null): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return t('A waiver needs a day on which it ends.')
  const last = today(zone).add({ days: longestDays - 1 })
  const end = Temporal.PlainDate.from(date)
  const isPast = until !== null && Temporal.Instant.compare(until, Temporal.Now.instant()) <= 0
  if (isPast || Temporal.PlainDate.compare(end, today(zone)) < 0) return t('A waiver cannot end in the past.')
  return Temporal.PlainDate.compare(end, last) > 0
    ? t(
        '{days, plural, one {A waiver lasts # day at most: until {last}.} other {A waiver lasts # days at most: until {last}.}}',
        { days: longestDays, last: wholeDate(last) },
      )
    : null
}

function endOfDay(date: string, zone: Zone): Instant {
  const end = Temporal.PlainDateTime.from(`${date}T23:59`).toZonedDateTime(zone, { disambiguation: 'later' })
  return end.toInstant().toString({ smallestUnit: 'second' })
}

const dayOf = (until: Instant, zone: Zone) =>
  Temporal.Instant.from(until).toZonedDateTimeISO(zone).toPlainDate().toString()
