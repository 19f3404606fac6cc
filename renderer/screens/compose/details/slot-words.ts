// A slot as the form holds it, and in words what the clocks make of it.
import { type ClockProblem, offsetAt, type Zone } from '../../../../shared/kit/time'
import { type Slot, slotAt } from '../../../../shared/post/slot'
import { t } from '../../../../shared/words/say'

export interface SlotForm {
  /** YYYY-MM-DD; empty until chosen. */
  readonly date: string
  /** HH:mm; empty until chosen. */
  readonly time: string
  readonly zone: Zone
}

export function formOf(slot: Slot | null, zone: Zone): SlotForm {
  return slot
    ? { date: slot.wall.slice(0, 10), time: slot.wall.slice(11, 16), zone: slot.zone }
    : { date: '', time: '', zone }
}

export type Reading =
  | { readonly kind: 'none' }
  | { readonly kind: 'half'; readonly words: string }
  | { readonly kind: 'slot'; readonly slot: Slot }
  | { readonly kind: 'problem'; readonly words: string }
  /** The clocks pass it twice: one of the two is to be chosen. */
  | { readonly kind: 'twice'; readonly words: string; readonly choices: readonly [SlotChoice, SlotChoice] }

export interface SlotChoice {
  readonly slot: Slot
  readonly words: string
}

export function readingOf({ date, time, zone }: SlotForm): Reading {
  if (date === '' && time === '') return { kind: 'none' }
  if (date === '') return { kind: 'half', words: t('Choose a date too. Until then the post has no slot.') }
  if (time === '') return { kind: 'half', words: t('Choose a time too. Until then the post has no slot.') }
  const slot = slotAt(`${date}T${time}`, zone)
  return slot.ok ? { kind: 'slot', slot: slot.value } : readingOfProblem(slot.error)
}

function readingOfProblem(problem: ClockProblem): Reading {
  switch (problem.kind) {
    case 'unknown-zone':
      return { kind: 'problem', words: t('{zone} is not a time zone.', { zone: problem.zone }) }
    case 'unreadable':
      return { kind: 'problem', words: t('This date does not exist.') }
    case 'skipped':
      return {
        kind: 'problem',
        words: t(
          'The clocks in {zone} jump over {wall} that day. Choose another time; until then the post has no slot.',
          { zone: problem.zone, wall: problem.wall.slice(11) },
        ),
      }
    case 'twice': {
      const { wall, zone, instants } = problem
      const [first, second] = instants
      const passed = (instant: string) => ({ wall: wall.slice(11), offset: offsetAt(instant, zone) })
      return {
        kind: 'twice',
        words: t('The clocks in {zone} go back and pass {wall} twice that day. Which one is meant?', {
          zone,
          wall: wall.slice(11),
        }),
        choices: [
          { slot: { wall, zone, instant: first }, words: t('The first {wall} (UTC{offset})', passed(first)) },
          { slot: { wall, zone, instant: second }, words: t('The second {wall} (UTC{offset})', passed(second)) },
        ],
      }
    }
  }
}
