// Letters that look like others, and words that mix scripts: how a link or a claim is made to say something else
// without looking different.
import { lookalikes } from '../kit/lookalikes'
import type { Say } from '../words/say'
import { codePoint, onOneLine } from './visible'

const scripts = {
  Latin: /\p{Script=Latin}/u,
  Cyrillic: /\p{Script=Cyrillic}/u,
  Greek: /\p{Script=Greek}/u,
  Armenian: /\p{Script=Armenian}/u,
  Cherokee: /\p{Script=Cherokee}/u,
}

/** Two texts with the same skeleton look the same, or nearly, to a reader in a hurry. */
export function skeletonOf(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u{1d400}-\u{1d7ff}\uff01-\uff5e]/gu, (char) => char.normalize('NFKC'))
    .replace(/[^\x20-\x7e\s]/gu, (char) => lookalikes.get(char) ?? char)
    .replace(/[1I|]/g, 'l')
    .replace(/[0O]/g, 'o')
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w')
}

/** "Latin and Cyrillic", or null when the word keeps to one script. */
export function mixedScripts(word: string, t: Say): string | null {
  // oxlint-disable-next-line no-control-regex -- ASCII is the common case and mixes nothing
  if (/^[\x00-\x7f]*$/.test(word)) return null
  const found = Object.entries(scripts).flatMap(([script, pattern]) => (pattern.test(word) ? [script] : []))
  if (found.length < 2) return null
  return found
    .map((script) =>
      t('{script, select, Latin {Latin} Cyrillic {Cyrillic} Greek {Greek} Armenian {Armenian} other {Cherokee}}', {
        script,
      }),
    )
    .reduce((first, last) => t('{first} and {last}', { first, last }))
}

/** "е U+0435": the letters of a word that are not Latin though others are. */
export function foreignLetters(word: string): string {
  const letters = new Set(Array.from(word).filter((char) => /\p{L}/u.test(char) && !scripts.Latin.test(char)))
  return [...letters].map((char) => `${char} ${codePoint(char)}`).join(', ')
}

/** "e U+0065 → е U+0435": where two texts that look alike differ. */
export function exchangedLetters(old: string, next: string, t: Say): string {
  const before = Array.from(old)
  const after = Array.from(next)
  if (before.length !== after.length) {
    return t('{before, number} → {after, number} characters', { before: before.length, after: after.length })
  }
  const found = new Set<string>()
  before.forEach((char, at) => {
    const other = after[at] ?? ''
    if (char !== other) found.add(`${named(char)} → ${named(other)}`)
  })
  return [...found].join(', ')
}

/** "e U+0065"; only the number of a character that nobody sees. */
function named(char: string): string {
  return onOneLine(char) === char ? `${char} ${codePoint(char)}` : codePoint(char)
}
