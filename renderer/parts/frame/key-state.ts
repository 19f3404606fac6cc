// What is said in the frame of a key that cannot sign now, with the way to open it. Pure.
import type { DeskView } from '../../../shared/desk/queries/desk'

export interface KeyWords {
  readonly words: string
  readonly title: string
}

/** Null where there is nothing to do: the key is open, or nobody here needs one. */
export function keyInWords({ signs, sample, key }: Pick<DeskView, 'signs' | 'sample' | 'key'>): KeyWords | null {
  if (!signs || sample || key === 'unlocked') return null
  const title = 'You can read, and what you do asks for your key.'
  switch (key) {
    case 'locked':
      return { words: 'Key locked. Unlock', title: `${title} Press to unlock your key.` }
    case 'none':
      return { words: 'No key', title: `${title} Press to see what can be done.` }
    case 'elsewhere':
      return { words: 'Key not here', title: `${title} Press to see what can be done.` }
  }
}
