// Ctrl+Enter (or Cmd+Enter) sends an open sheet, wherever in it the focus is.
import { useCapturedKeys } from './capture-keys'

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
