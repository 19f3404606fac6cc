// Puts a text on the clipboard and says so.
import { say } from './navigation'
import { t } from '../shared/words/say'

/** `what` says what is copied, such as "Fingerprint". */
export async function copy(text: string, what: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    say(t('{what} copied', { what }))
  } catch {
    if (copyByCommand(text)) say(t('{what} copied', { what }))
    else say(t('The clipboard could not be written to. {what}: {text}', { what, text }), null, 'refused')
  }
}

/** Where the window may not ask for the clipboard, the act of pressing a button still may fill it. */
function copyByCommand(text: string): boolean {
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
  }
  document.addEventListener('copy', fill, { once: true })
  const isDone = document.execCommand('copy')
  document.removeEventListener('copy', fill)
  return isDone
}
