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
              <Kbd keys="ArrowLeft" /> <Kbd keys="ArrowRight" /> day
            </span>
            <span>
              <Kbd keys="ArrowUp" /> <Kbd keys="ArrowDown" /> time or week
            </span>
            <span>
              <Kbd keys="Enter" /> put down
            </span>
            <span>
              <Kbd keys="Escape" /> put back
            </span>
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
  if (all.length > 1) return `${all.length} posts: ${shift ?? 'where they are'}`
  const [one] = going
  if (carry.lead.slot === null)
    return t('{key}: {long}, at a time to be chosen', { key: carry.lead.key, long: dayHead(dayUnder(carry)).long })
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
