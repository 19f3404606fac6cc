// Picking posts up, carrying them over the calendar and putting them down. What it would mean is asked while they are
// carried; putting down acts at once, and Ctrl+Z takes it back.
import { useEffect, useRef, useState } from 'react'
import type { Input } from '../../../../shared/bridge/contract'
import type { SlotTrial } from '../../../../shared/desk/queries/slot-trial'
import type { Zone } from '../../../../shared/kit/time'
import { slotInWords } from '../../../../shared/post/slot'
import type { PostId } from '../../../../shared/post/revision'
import { bridge } from '../../../bridge'
import { act, callOptions, queries, sayFault, useCall } from '../../../data'
import { say, sayRefusal } from '../../../navigation'
import { clockWords } from '../data/zone-words'
import { type Day, dayAt } from '../data/week'
import { aim, type Carry, type Destination, destinationOf, isStill, overDay, shiftInWords } from './carrying'
import type { Aim } from './moving'
import { isGrave, meaningOf } from './trial-words'
import { t } from '../../../../shared/words/say'

export interface Asked {
  readonly post: PostId
  readonly aim: Aim | null
}

export interface Moving {
  readonly carry: Carry | null
  /** What it would mean; null while that is worked out, and while nothing is carried. */
  readonly trials: readonly SlotTrial[] | null
  readonly setCarry: (carry: Carry | null) => void
  readonly over: (day: Day) => void
  readonly drop: () => void
}

interface MovingInput {
  readonly zone: Zone
  /** A post is where it was put: the calendar goes there. */
  readonly onMoved: (post: PostId, day: Day) => void
  /** It needs an answer first: the move sheet asks for it. */
  readonly onAsk: (asked: Asked) => void
}

export function useMoving({ zone, onMoved, onAsk }: MovingInput): Moving {
  const [carry, setCarry] = useState<Carry | null>(null)
  const destination = carry && destinationOf(carry)
  const query = queryOf(destination)
  const { data, isPlaceholderData } = useCall('slotTrial', query, {
    enabled: carry !== null && !isStill(carry) && query.moves.length > 0,
    keepPrevious: true,
  })
  const trials = data && !isPlaceholderData && carry && !isStill(carry) ? data : null

  const drop = () => {
    setCarry(null)
    if (carry === null || destination === null) return
    const { going, unclear, timeless } = destination
    const ask = () => onAsk({ post: carry.lead.id, aim: aim(carry) })
    const [first] = going
    if (carry.others.length > 0) {
      if (!isStill(carry)) void moveAll(carry, destination, zone, onMoved)
    } else if (timeless.length > 0 || unclear.length > 0) ask()
    else if (first && !isStill(carry)) {
      // A pointer may drop before anybody could read what it would cost: then it is asked for once more.
      const wasSaid = carry.by === 'keys' ? true : trials !== null
      void moveOne(first, zone, wasSaid, ask, onMoved)
    }
  }
  useEndOfDrag(carry?.by === 'pointer', () => setCarry(null))
  return {
    carry,
    trials,
    setCarry,
    over: (day) => setCarry((now) => now && overDay(now, day)),
    drop,
  }
}

function queryOf(destination: Destination | null): Input<'slotTrial'> {
  return { moves: (destination?.going ?? []).map(({ row, to }) => ({ post: row.id, slot: to })) }
}

async function moveOne(
  { row, to }: Destination['going'][number],
  zone: Zone,
  wasSaid: boolean,
  ask: () => void,
  onMoved: MovingInput['onMoved'],
): Promise<void> {
  try {
    const found = await queries.fetchQuery(callOptions('slotTrial', { moves: [{ post: row.id, slot: to }] }))
    const trial = found?.[0]
    if (!trial) say(t('{key} is no longer on the desk. Nothing was changed.', { key: row.key }), null, 'refused')
    else if (trial.refusal) sayRefusal(trial.refusal)
    else if (!wasSaid && isGrave(meaningOf(trial, zone))) ask()
    else {
      const done = await act(
        { type: 'move-slot', post: row.id, expect: trial.expect, slot: to },
        t('{key} moved to {slot}', { key: row.key, slot: slotInWords(to) }),
      )
      if (done.ok) onMoved(row.id, dayAt(to.instant, zone))
    }
  } catch (fault) {
    sayFault(fault)
  }
}

/** As one act, each decided on its own; what cannot be moved stays, and is named. */
export async function moveAll(
  carry: Carry,
  { going, unclear, timeless }: Destination,
  zone: Zone,
  onMoved: MovingInput['onMoved'],
): Promise<void> {
  if (going.length === 0) {
    say(t('None of these posts can be moved by that much. Nothing was changed.'), null, 'refused')
    return
  }
  try {
    const trials = (await queries.fetchQuery(callOptions('slotTrial', queryOf({ going, unclear, timeless })))) ?? []
    const able = trials.filter(({ refusal }) => refusal === null)
    if (able.length === 0) {
      const [first] = trials
      sayRefusal(
        first?.refusal ?? { what: t('These posts are no longer on the desk.'), wayOut: t('Nothing was changed.') },
      )
      return
    }
    const answer = await bridge.actTogether({
      commands: able.map(({ id, expect, to }) => ({ type: 'move-slot' as const, post: id, expect, slot: to })),
    })
    if (!answer.ok) {
      sayRefusal(answer.error)
      return
    }
    const stays = [
      ...unclear.map(({ row, problem }) => `${row.key}: ${clockWords(problem)}`),
      ...timeless.map(({ key }) => t('{key} has no slot yet.', { key })),
      ...trials.flatMap(({ key, refusal }) => (refusal ? [`${key}: ${refusal.what}`] : [])),
      ...answer.value.flatMap((one, index) => (one.ok ? [] : [`${able[index]?.key ?? ''}: ${one.error.what}`])),
    ]
    const moved = answer.value.filter((one) => one.ok)
    const undo = moved.map((one) => (one.ok ? one.value.undo : null)).at(-1) ?? null
    say(movedInWords(moved.length, shiftInWords(carry.shift) ?? '', stays), undo, stays.length > 0 ? 'refused' : 'done')
    const lead = going.find(({ row }) => row.id === carry.lead.id) ?? going[0]
    if (lead) onMoved(lead.row.id, dayAt(lead.to.instant, zone))
  } catch (fault) {
    sayFault(fault)
  }
}

function movedInWords(moved: number, shift: string, stays: readonly string[]): string {
  const did = t('{count, plural, one {# post} other {# posts}} moved: {shift}.', { count: moved, shift })
  return stays.length === 0 ? did : `${did} ${t('Where they were: {stays}', { stays: stays.join(' ') })}`
}

/** A drag ends without a drop as well: over nothing, with Escape, or after its card has left the page. */
function useEndOfDrag(isOn: boolean, end: () => void): void {
  const latest = useRef(end)
  useEffect(() => {
    latest.current = end
  })
  useEffect(() => {
    if (!isOn) return
    const stop = () => latest.current()
    // No mouse moves while something is dragged: the first that does says that it is over.
    const events = ['dragend', 'mousemove'] as const
    for (const name of events) window.addEventListener(name, stop)
    return () => {
      for (const name of events) window.removeEventListener(name, stop)
    }
  }, [isOn])
}
