// Letters as people look for them: without regard to case, accents, and marks that nobody types. "Café" is found by
// "cafe", "Straße" by "strasse", "ﬁ" by "fi"; a letter that only looks like another, such as й, stays itself.

const ascii = /^[\0-\x7f]*$/
/** Anything but single spaces; most texts have none, and asking is quicker than replacing. */
const oddSpace = /[^\S ]| {2}/
/** Combining accents of Latin, Greek and Cyrillic; Hebrew points; Arabic vowel signs and the stretched line. */
const marks = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u064b-\u065f\u0670]/g
/** Soft hyphens, joiners, marks of direction, and which picture of a sign is meant. */
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\ufe00-\ufe0f]/g
/** Letters with a stroke have no accent to take away, so Unicode does not part them. */
const others: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '–': '-',
  '—': '-',
  '‑': '-',
  '‐': '-',
}
const other = new RegExp(`[${Object.keys(others).join('')}]`, 'g')

export function plainLetters(text: string): string {
  const even = oddSpace.test(text) ? text.replaceAll(/\s+/g, ' ') : text
  if (ascii.test(even)) return even.toLowerCase()
  return (
    even
      .replaceAll(unseen, '')
      // Й is a letter of its own, not an И with an accent; composed, it is safe from the next step.
      .normalize('NFKD')
      .replaceAll(/([иИ])\u0306/g, (_all, letter: string) => (letter === 'и' ? 'й' : 'Й'))
      .toLowerCase()
      .replaceAll(marks, '')
      .normalize('NFC')
      .replaceAll(other, (letter) => others[letter] ?? letter)
      .replaceAll(/\s+/g, ' ')
  )
}
