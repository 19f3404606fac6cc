// Which elements have been on screen whole, at once or a piece at a time. It is told by what is drawn, never by time.
import { useEffect, useRef, useState } from 'react'
import { type Covered, isWhole, withStretch } from './covered'

export interface OnScreen {
  /** False until it was looked for the first time, a frame after it was drawn. */
  readonly isKnown: boolean
  /** Ids of elements. */
  readonly seen: ReadonlySet<string>
}

interface Known {
  readonly about: string
  /** Of the ids that were asked for. */
  readonly seen: ReadonlySet<string>
}

const none: ReadonlySet<string> = new Set()
/** What rounding may leave uncovered at an edge. */
const slackPixels = 2

/**
 * `about`: what is shown, such as the digest of a text; with another one everything begins anew. `drawn`: how it is laid
 * out now; null while it is not on screen at all. An id without an element stands for all of `fallback`.
 */
export function useOnScreen(about: string, ids: readonly string[], drawn: string | null, fallback: string): OnScreen {
  const [known, setKnown] = useState<Known | null>(null)
  const kept = useRef({ about, covered: new Map<string, Covered>(), seen: none })
  const wanted = ids.join('\n')

  useEffect(() => {
    if (kept.current.about !== about) kept.current = { about, covered: new Map(), seen: none }
    const all = wanted === '' ? [] : [...new Set(wanted.split('\n'))]
    if (drawn === null || all.length === 0) return
    const tell = () => {
      const seen = new Set(all.filter((id) => kept.current.seen.has(document.getElementById(id) ? id : fallback)))
      setKnown({ about, seen })
    }
    const observer = new IntersectionObserver((entries) => {
      const { covered } = kept.current
      for (const entry of entries) {
        if (!entry.isIntersecting) continue
        const { boundingClientRect: whole, intersectionRect: part } = entry
        const height = Math.max(whole.height, 1)
        const slack = slackPixels / height
        const from = (part.top - whole.top) / height
        const to = Math.max(from, (part.bottom - whole.top) / height)
        const next = withStretch(covered.get(entry.target.id) ?? [], { from, to }, slack)
        covered.set(entry.target.id, whole.height < 1 ? [{ from: 0, to: 1 }] : next)
        if (isWhole(covered.get(entry.target.id) ?? [], slack))
          kept.current.seen = new Set([...kept.current.seen, entry.target.id])
      }
      tell()
    })
    const look = () => {
      observer.disconnect()
      const elements = all.flatMap((id) => {
        const element = document.getElementById(id) ?? document.getElementById(fallback)
        return element && !kept.current.seen.has(element.id) ? [element] : []
      })
      for (const element of new Set(elements)) observer.observe(element)
      return elements.length
    }
    if (look() === 0) tell()
    // An observer keeps silent while the share in sight stays the same, as it does in the middle of something tall.
    let frame = 0
    const lookSoon = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(look)
    }
    document.addEventListener('scroll', lookSoon, { capture: true, passive: true })
    window.addEventListener('resize', lookSoon)
    return () => {
      cancelAnimationFrame(frame)
      document.removeEventListener('scroll', lookSoon, { capture: true })
      window.removeEventListener('resize', lookSoon)
      observer.disconnect()
    }
  }, [about, wanted, drawn, fallback])

  if (ids.length === 0) return { isKnown: true, seen: none }
  return known?.about === about ? { isKnown: true, seen: known.seen } : { isKnown: false, seen: none }
}
