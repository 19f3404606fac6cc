// Who did something about a member, and why, as the values of one message. Pure.
import type { DeskView } from '../../../shared/desk/queries/desk'
import { nameOf } from '../../unlocking/key-words'

export interface WhoAndWhy extends Readonly<Record<string, string>> {
  readonly by: 'you' | 'themselves' | 'other'
  readonly name: string
  readonly hasReason: 'yes' | 'no'
  readonly reason: string
}

/** `about`: whose matter it is, where they may have done it themselves. */
export function whoAndWhy(
  desk: Pick<DeskView, 'me' | 'members'>,
  by: string,
  reason = '',
  about: string | null = null,
): WhoAndWhy {
  return {
    by: by === desk.me?.id ? 'you' : by === about ? 'themselves' : 'other',
    name: nameOf(desk, by),
    hasReason: reason === '' ? 'no' : 'yes',
    reason,
  }
}
