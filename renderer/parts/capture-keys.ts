// Hears keys before anything in the window does, wherever the focus is: for what is open on top of everything else.
import { useEffect, useRef } from 'react'

/** `press` may change with every render; it needs no memo. True: the key was its, and goes no further. */
export function useCapturedKeys(press: (event: KeyboardEvent) => boolean): void {
  const latest = useRef(press)
  useEffect(() => {
    latest.current = press
  })
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (!latest.current(event)) return
      event.preventDefault()
      event.stopPropagation()
    }
    document.addEventListener('keydown', hear, { capture: true })
    return () => document.removeEventListener('keydown', hear, { capture: true })
  }, [])
}
