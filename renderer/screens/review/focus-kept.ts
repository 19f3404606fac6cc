// The focus is never lost: it begins in the region to be read, and returns there when what had it has gone.
import { type RefObject, useEffect } from 'react'

export function useFocusKept(main: RefObject<HTMLElement | null>): void {
  useEffect(() => main.current?.focus({ preventScroll: true }), [main])
  // After every drawing: any of them may have taken the focused button away.
  useEffect(() => {
    const isLost = document.activeElement === document.body && !document.querySelector('[role=dialog]')
    if (isLost) main.current?.focus({ preventScroll: true })
  })
}
