// Keeps what was typed when the person leaves: the app quits, the window loses the focus, another part is opened.
import { useEffect } from 'react'
import { beforeLeaving } from '../../../../leaving'
import type { Editing } from './policy-draft'

export function useKeeping(editing: Editing): void {
  useEffect(() => {
    const flush = () => void editing.flush()
    const stop = beforeLeaving(editing.flush)
    window.addEventListener('pagehide', flush)
    window.addEventListener('blur', flush)
    return () => {
      stop()
      window.removeEventListener('pagehide', flush)
      window.removeEventListener('blur', flush)
      flush()
    }
  }, [editing])
}
