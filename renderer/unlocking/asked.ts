// What the dialogs that ask for a key have in common.
import { useEffect, useRef } from 'react'
import type { DeskView } from '../../shared/desk/queries/desk'
import type { Person } from '../../shared/people/person'
import { useHelp } from '../help/opening'

export interface AskedProps {
  readonly desk: DeskView
  readonly me: Person
  readonly isForAct: boolean
  readonly onAnswer: (canSign: boolean) => void
}

/**
 * The dialog's own keys, heard before any sheet below it: Ctrl+Enter sends this dialog and not the sheet, Escape closes
 * this dialog alone.
 */
export function useKeysOnTop(send: () => void, close: () => void): void {
  const latest = useRef({ send, close })
  useEffect(() => {
    latest.current = { send, close }
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isSend = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
      // The help lies over it, with keys of its own.
      if ((!isSend && event.key !== 'Escape') || useHelp.getState().spot !== null) return
      event.preventDefault()
      event.stopPropagation()
      if (!event.repeat) latest.current[isSend ? 'send' : 'close']()
    }
    window.addEventListener('keydown', press, { capture: true })
    return () => window.removeEventListener('keydown', press, { capture: true })
  }, [])
}
