// Links that come from outside: from the command line of a second start, from macOS, or as what it was started with. One
// waits until somebody is signed in to follow it; a newer one takes its place.
import type { LinkAnswer } from '../../shared/bridge/contract'
import { type Destination, followLink, linkInWords } from '../../shared/bridge/links/follow'
import { isLinkText, longestLink, readLink } from '../../shared/bridge/links/link'
import type { DeskState } from '../../shared/desk/state'

type Waiting = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'place'; readonly to: Destination }

export class Links {
  private waiting: Waiting | null = null
  /** Called when one came; until the windows are there, nobody has to be told. */
  onArrived: () => void = () => undefined

  /** Among the words that the program was started with there may be a link; what is none is left alone. */
  fromWords(words: readonly string[]): void {
    const found = words.findLast((word) => isLinkText(word))
    if (found !== undefined) this.arrive(found)
  }

  arrive(text: string): void {
    // Kept as it came, within bounds: reading it can wait, and says what is wrong with it.
    this.waiting = { kind: 'text', text: text.slice(0, longestLink + 1) }
    this.onArrived()
  }

  /** Another window wants the main one to go there. */
  goTo(to: Destination): void {
    this.waiting = { kind: 'place', to }
    this.onArrived()
  }

  /** Where to go; asked for once by a window in which somebody is signed in. */
  take(state: DeskState): LinkAnswer | null {
    const { waiting } = this
    this.waiting = null
    if (!waiting) return null
    return waiting.kind === 'place' ? { kind: 'go', to: waiting.to, said: null } : followLink(state, waiting.text)
  }

  /** What waits for somebody to sign in, in words; null when nothing does. */
  inWords(): string | null {
    if (this.waiting?.kind !== 'text') return null
    const read = readLink(this.waiting.text)
    return read.ok ? linkInWords(read.value) : null
  }

  forget(): void {
    this.waiting = null
  }
}
