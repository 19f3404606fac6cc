// How a member's key stands, in a few words. Pure.
import type { Member } from '../../../shared/desk/queries/desk'
import { shortKeyId } from '../../unlocking/key-words'
import { t } from '../../../shared/words/say'

export interface KeyStanding {
  readonly standing: 'enrolled' | 'none' | 'revoked'
  readonly words: string
}

export function keyStandingOf({ key, revoked }: Member): KeyStanding {
  if (key) return { standing: 'enrolled', words: t('Key {keyId}', { keyId: shortKeyId(key.keyId) }) }
  if (revoked.length > 0) return { standing: 'revoked', words: t('Key revoked') }
  return { standing: 'none', words: t('No key yet') }
}
