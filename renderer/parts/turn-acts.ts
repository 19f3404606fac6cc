// Taking a post, letting go of it, and reminding whose turn it is: the same in the queue and in review.
import { act, sayFault } from '../data'
import { t } from '../../shared/words/say'

interface Turned {
  readonly id: string
  readonly key: string
  readonly taken: { readonly isYours: boolean } | null
  readonly snoozed: readonly { readonly isYours: boolean }[]
}

export function takeOrRelease({ id: post, key, taken }: Turned): void {
  const isYours = taken?.isYours === true
  const done = isYours
    ? t('Let go of {key}', { key })
    : t('Took {key}: the others see that you are reading it', { key })
  act({ type: isYours ? 'release-turn' : 'take-turn', post }, done).catch(sayFault)
}

export function remind({ id: post, key }: Turned): void {
  act({ type: 'nudge', post }, t('Sent a reminder about {key}', { key })).catch(sayFault)
}

export const isPutOff = ({ snoozed }: Turned): boolean => snoozed.some(({ isYours }) => isYours)

export function wake({ id: post, key }: Turned): void {
  act({ type: 'end-snooze', post }, t('{key} is back in your turn', { key })).catch(sayFault)
}
