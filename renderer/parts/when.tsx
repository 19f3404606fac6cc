// An instant as people say it, with the exact time and zone in its title.
import { useSyncExternalStore } from 'react'
import { cityOf, type Instant, type Zone } from '../../shared/kit/time'
import type { Slot } from '../../shared/post/slot'
import { agoAlone, agoInWords, comingInShort, instantInWords, slotInFull, slotInShort } from './when-words'
import styles from './when.module.css'

const everyMs = 30_000
const listeners = new Set<() => void>()
let present = nowToTheSecond()
let timer: ReturnType<typeof setInterval> | undefined

function nowToTheSecond(): Instant {
  return Temporal.Now.instant().toString({ smallestUnit: 'second' })
}

function tick(): void {
  present = nowToTheSecond()
  for (const listener of listeners) listener()
}

/** One clock for all; it stands still while nothing on screen shows a time. */
function listen(listener: () => void): () => void {
  listeners.add(listener)
  if (listeners.size === 1) {
    tick()
    timer = setInterval(tick, everyMs)
  }
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) clearInterval(timer)
  }
}

/** The present instant, renewed every half minute. */
export function useNow(): Instant {
  return useSyncExternalStore(listen, () => present)
}

interface AgoProps {
  readonly since: Instant
  readonly zone: Zone
  /** Nothing beside it says that it looks back. */
  readonly isAlone?: boolean
}

export function Ago({ since, zone, isAlone = false }: AgoProps) {
  const now = useNow()
  return (
    <time dateTime={since} title={instantInWords(since, zone)} className={styles['figures']}>
      {isAlone ? agoAlone(since, now) : agoInWords(since, now)}
    </time>
  )
}

export function At({ instant, zone }: { readonly instant: Instant; readonly zone: Zone }) {
  return (
    <time dateTime={instant} className={styles['figures']}>
      {instantInWords(instant, zone)}
    </time>
  )
}

/** A moment that is awaited: "14:20 Berlin", "Wed 09:00 Berlin". */
export function Coming({ instant, zone }: { readonly instant: Instant; readonly zone: Zone }) {
  const now = useNow()
  return (
    <time dateTime={instant} title={instantInWords(instant, zone)} className={styles['figures']}>
      {comingInShort(instant, zone, now)}
    </time>
  )
}

/** "Wed 4 Mar 09:00 Berlin". */
export function SlotTime({ slot }: { readonly slot: Slot }) {
  const now = useNow()
  return (
    <time dateTime={slot.instant} title={slotInFull(slot)} className={styles['slot']}>
      {slotInShort(slot, now)} <span className={styles['zone']}>{cityOf(slot.zone)}</span>
    </time>
  )
}
