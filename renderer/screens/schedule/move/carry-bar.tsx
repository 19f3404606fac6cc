// While something is carried: where it would go and what that would mean, said before it is put down.
import type { SlotTrial } from '../../../../shared/desk/queries/slot-trial'
import type { Zone } from '../../../../shared/kit/time'
import { slotInWords } from '../../../../shared/post/slot'
import { Kbd } from '../../../parts'
import { clockWords } from '../data/zone-words'
import { dayHead } from '../data/week'
import styles from './carry-bar.module.css'
import { type Carry, carriedRows, destinationOf, dayUnder, isStill, shiftInWords } from './carrying'
import { Lines } from './lines'
import { type Line, meaningOf, meaningOfAll } from './trial-words'
import { t } from '../../../../shared/words/say'
import { rich } from '../../../parts/rich'

export interface CarryBarProps {
  readonly carry: Carry
  /** Null while they are worked out. */
  readonly trials: readonly SlotTrial[] | null
  readonly zone: Zone
}

export function CarryBar({ carry, trials, zone }: CarryBarProps) {
  return (
    <section className={styles['bar']} aria-label={t('Being moved')}>
      <div role="status" className={styles['words']}>
        <p className={styles['where']}>{whereTo(carry)}</p>
        <Lines lines={linesOf(carry, trials, zone)} />
      </div>
      <p className={styles['keys']}>
        {carry.by === 'keys' ? (
          <>
            <span>
              <Kbd keys="ArrowLeft" /> {rich('{key} day', { key: <Kbd keys="ArrowRight" /> })}
            </span>
            <span>
              <Kbd keys="ArrowUp" /> {rich('{key} time or week', { key: <Kbd keys="ArrowDown" /> })}
            </span>
            <span>{rich('{key} put down', { key: <Kbd keys="Enter" /> })}</span>
            <span>{rich('{key} put back', { key: <Kbd keys="Escape" /> })}</span>
          </>
        ) : (
          <span>{t('Drop it on a day. Esc puts it back.')}</span>
        )}
      </p>
    </section>
  )
}

function whereTo(carry: Carry): string {
  const all = carriedRows(carry)
  const { going } = destinationOf(carry)
  const shift = shiftInWords(carry.shift)
  const count = all.length
  if (count > 1 && shift === null)
    return t('{count, plural, one {# post: where it is} other {# posts: where they are}}', { count })
  if (count > 1 && shift !== null) return t('{count, plural, one {# post} other {# posts}}: {shift}', { count, shift })
  const [one] = going
  if (carry.lead.slot === null)
    return t('{key}: {day}, at a time to be chosen', { key: carry.lead.key, day: dayHead(dayUnder(carry)).long })
  if (shift === null)
    return t('{key}: where it is, {slot}', { key: carry.lead.key, slot: slotInWords(carry.lead.slot) })
  return one ? `${carry.lead.key}: ${slotInWords(one.to)}` : `${carry.lead.key}: ${shift}`
}

function linesOf(carry: Carry, trials: readonly SlotTrial[] | null, zone: Zone): readonly Line[] {
  const { unclear, timeless } = destinationOf(carry)
  const before: readonly Line[] = [
    ...unclear.map(({ row, problem }): Line => ({ tone: 'stop', words: `${row.key}: ${clockWords(problem)}` })),
    ...(timeless.length > 0 && carriedRows(carry).length > 1
      ? timeless.map(
          ({ key }): Line => ({ tone: 'stop', words: t('{key} has no slot yet. Move it on its own.', { key }) }),
        )
      : []),
  ]
  if (isStill(carry)) return before
  if (trials === null)
    return before.length > 0 || timeless.length > 0
      ? before
      : [{ tone: 'plain', words: t('Looking at what it would mean…') }]
  const [only] = trials
  return [...before, ...(trials.length === 1 && only ? meaningOf(only, zone) : meaningOfAll(trials))].slice(
    0,
    mostLines,
  )
}

const mostLines = 6
