// How a member's key stands, in a few words. Pure.
import type { Member } from '../../../shared/desk/queries/desk'
import { shortKeyId } from '../../unlocking/key-words'

export interface KeyStanding {
  readonly standing: 'enrolled' | 'none' | 'revoked'
  readonly words: string
}

export function keyStandingOf({ key, revoked }: Member): KeyStanding {
  if (key) return { standing: 'enrolled', words: `Key ${shortKeyId(key.keyId)}` }
  if (revoked.length > 0) return { standing: 'revoked', words: 'Key revoked' }
  return { standing: 'none', words: 'No key yet' }
}
