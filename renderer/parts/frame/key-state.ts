// What is said in the frame of a key that cannot sign now, with the way to open it. Pure.
import type { DeskView } from '../../../shared/desk/queries/desk'
import { t } from '../../../shared/words/say'

export interface KeyWords {
  readonly words: string
  readonly title: string
}

/** Null where there is nothing to do: the key is open, or nobody here needs one. */
export function keyInWords({ signs, sample, key }: Pick<DeskView, 'signs' | 'sample' | 'key'>): KeyWords | null {
  if (!signs || sample || key === 'unlocked') return null
  const title = t('You can read, and what you do asks for your key.')
  switch (key) {
    case 'locked':
      return { words: t('Key locked. Unlock'), title: `${title} ${t('Press to unlock your key.')}` }
    case 'none':
      return { words: t('No key'), title: `${title} ${t('Press to see what can be done.')}` }
    case 'elsewhere':
      return { words: t('Key not here'), title: `${title} ${t('Press to see what can be done.')}` }
  }
}
