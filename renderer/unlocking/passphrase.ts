// What a new passphrase must be, in words. Pure.
import { t } from '../../shared/words/say'

/** The same as the bridge's `Passphrase`; a test holds the two together. */
export const shortest = 10
export const longest = 400

export interface NewPassphrase {
  readonly passphrase: string
  readonly again: string
}

export const noPassphrase: NewPassphrase = { passphrase: '', again: '' }

/** What is wrong, field by field; null where nothing is. */
export interface PassphraseWrongs {
  readonly passphrase: string | null
  readonly again: string | null
}

export function wrongsOfPassphrase({ passphrase, again }: NewPassphrase): PassphraseWrongs {
  if (passphrase === '') return { passphrase: t('Choose a passphrase.'), again: null }
  const length = lengthOf(passphrase)
  if (length < shortest) {
    return {
      passphrase: t('A passphrase has at least {shortest} characters; this one has {length}.', { shortest, length }),
      again: null,
    }
  }
  if (length > longest) {
    return { passphrase: t('A passphrase has at most {longest} characters.', { longest }), again: null }
  }
  if (again === '')
    return { passphrase: null, again: t('Type it a second time, so that a slip of the finger is found now.') }
  return {
    passphrase: null,
    again: again === passphrase ? null : t('This is not the same. Type it again in both fields.'),
  }
}

export function isRight({ passphrase, again }: PassphraseWrongs): boolean {
  return passphrase === null && again === null
}

/** How far a passphrase is from long enough, while it is typed. */
export function lengthInWords(passphrase: string): string {
  const length = lengthOf(passphrase)
  if (length === 0)
    return t('At least {shortest} characters. Four or five words that nobody else puts together are easy to keep.', {
      shortest,
    })
  const missing = shortest - length
  return missing > 0
    ? t('{missing, plural, one {# more character to go.} other {# more characters to go.}}', { missing })
    : t('Long enough.')
}

/** In code points, as the bridge counts them. */
const lengthOf = (text: string) => Array.from(text).length
