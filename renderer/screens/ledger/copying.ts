// Puts a text on the clipboard and says so.
import { say } from '../../navigation'

export async function copy(text: string, what: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    say(`${what} copied`)
  } catch {
    say(`The clipboard could not be written to. ${what}: ${text}`, null, 'refused')
  }
}
