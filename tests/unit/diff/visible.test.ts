import { expect, test } from 'vitest'
import { onOneLine, visibleParts } from '../../../shared/diff/visible'

test.each([
  ['a space', ' ', 'space', '·', 'space'],
  ['a no-break space', '\u00a0', 'space', '⍽', 'no-break space'],
  ['a tab', '\t', 'space', '⇥', 'tab'],
  ['a line break', '\n', 'break', '⏎', 'line break'],
  ['a Windows line break, told from a plain one', '\r\n', 'break', '␍⏎', 'Windows line break'],
  ['a zero-width space', '\u200b', 'code', 'U+200B', 'zero-width space'],
  ['a right-to-left override', '\u202e', 'code', 'U+202E', 'right-to-left override'],
  ['a thin space, which would pass for another', '\u2009', 'code', 'U+2009', 'thin space'],
  ['an empty Braille cell', '\u2800', 'code', 'U+2800', 'invisible character'],
  ['half of a character', '\ud83d', 'code', 'U+D83D', 'half of a character'],
])('%s has a glyph and a name', (_what, text, kind, glyph, name) => {
  expect(visibleParts(text)).toEqual([{ kind, text, glyph, name }])
})

test('what makes one picture of several emoji is not taken apart', () => {
  const family = '👨‍👩‍👧 ❤️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿'
  expect(visibleParts(family).map((part) => part.text)).toEqual(['👨‍👩‍👧', ' ', '❤️', ' ', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'])
})

test('in a sentence single spaces stay spaces, and everything unseen is shown', () => {
  expect(onOneLine('5\u00a0000 kr\nguar\u200banteed  now ')).toBe('5⍽000 kr⏎guar[U+200B]anteed··now·')
})
