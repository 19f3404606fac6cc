// Texts for property tests: what people write, what they disguise, and what no person would write.
import * as fc from 'fast-check'
import type { Example } from '../../../shared/policy/pack'

export function exampleText(example: Example): string {
  return typeof example === 'string' ? example : example.text
}

const disguises: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.split('').join('\u200b'),
  (text) => text.replaceAll('a', 'а').replaceAll('o', 'ο').replaceAll('e', 'е'),
  (text) => text.replaceAll(/[a-z]/g, (letter) => String.fromCodePoint(0x1d41a + letter.charCodeAt(0) - 97)),
  (text) => text.replaceAll(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  (text) => text.replaceAll('k', '\u212a').replaceAll('s', 'ſ'),
  (text) => text.split('').join('\u0336'),
  (text) => text.normalize('NFD'),
  (text) => text.replaceAll('e', '3').replaceAll('a', '4').replaceAll('o', '0'),
  (text) => text.split('').join('.'),
  (text) => `#${text.replaceAll(/\s+/g, '')}`,
  (text) => `https://example.com/${text.replaceAll(/\s+/g, '-')}`,
  (text) => text.replaceAll(' ', '\n\n'),
  (text) => `“${text}”`,
]

/** Pieces of the given texts, disguised, with noise between them: any UTF-16, lone surrogates as well. */
export function textLike(texts: readonly string[]): fc.Arbitrary<string> {
  const words = texts.flatMap((text) => text.split(/\s+/))
  const piece = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...texts) },
    { weight: 4, arbitrary: fc.array(fc.constantFrom(...words), { maxLength: 8 }).map((some) => some.join(' ')) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '🎉🎉🎉🎉',
        '👩‍👩‍👧‍👦',
        '\ud800',
        '\r\n',
        '!!!',
        '#',
        '@a.b',
        '$AAPL',
        '100 %',
        '\u202e',
      ),
    },
  )
  const disguised = fc.tuple(piece, fc.constantFrom(...disguises)).map(([text, disguise]) => disguise(text))
  return fc
    .array(disguised, { maxLength: 5 })
    .chain((pieces) => fc.constantFrom(' ', '', '\n', '. ', ', ').map((between) => pieces.join(between)))
}
