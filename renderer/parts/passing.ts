// Whether a list is scrolled faster than anybody reads. Rows that come by then show their words alone: whole ones would not be
// there in time, and there would be nothing to see. Once the list is slower they are made whole, a few in every frame.
import { type RefObject, useEffect, useState } from 'react'

/** In px a millisecond: three rows in a frame and more. */
const fast = 4
/** Events further apart than this, in milliseconds, are jumps: whoever jumps looks at where they land. */
const longestGap = 100
/** So long after the last event, in milliseconds, it has come to rest. */
const rest = 100
const rowsAFrame = 6

/**
 * How many rows may be drawn whole, those in sight first: none while it is fast, all of them as a rule.
 * `most`: how many rows are in the page; 0 where all are always whole.
 */
export function usePassing(scroller: RefObject<HTMLElement | null>, most: number): number {
  const [whole, setWhole] = useState(Number.POSITIVE_INFINITY)
  const isWanted = most > 0
  const isPassing = whole < most
  useEffect(() => {
    const element = scroller.current
    if (!element || !isWanted) return undefined
    let before = { at: 0, top: element.scrollTop }
    let fastOnes = 0
    let timer = 0
    const hear = (event: Event) => {
      const passed = event.timeStamp - before.at
      const moved = Math.abs(element.scrollTop - before.top)
      before = { at: event.timeStamp, top: element.scrollTop }
      fastOnes = passed < longestGap && moved > fast * passed ? fastOnes + 1 : 0
      if (fastOnes < 2) return
      setWhole(0)
      window.clearTimeout(timer)
      timer = window.setTimeout(() => setWhole((known) => Math.max(known, rowsAFrame)), rest)
    }
    element.addEventListener('scroll', hear, { passive: true })
    return () => {
      element.removeEventListener('scroll', hear)
      window.clearTimeout(timer)
    }
  }, [scroller, isWanted])
  useEffect(() => {
    if (whole === 0 || !isPassing) return undefined
    const more = whole + rowsAFrame
    const frame = requestAnimationFrame(() => setWhole(more < most ? more : Number.POSITIVE_INFINITY))
    return () => cancelAnimationFrame(frame)
  }, [whole, isPassing, most])
  return whole
}
