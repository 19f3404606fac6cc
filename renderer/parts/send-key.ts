// Ctrl+Enter (or Cmd+Enter) sends an open sheet, wherever in it the focus is.
import { isMac, keysInWords } from '../keys/labels'
import { useCapturedKeys } from './capture-keys'

/** As a sentence names it: Ctrl+Enter, or ⌘+Enter on macOS. */
export const sendKey = keysInWords('$mod+Enter', isMac)

export function useSendKey(send: () => void): void {
  useCapturedKeys((event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return false
    // The help may lie over the sheet.
    if (document.querySelector('[data-help]')) return false
    // A focused button would otherwise be pressed as well.
    send()
    return true
  })
}
