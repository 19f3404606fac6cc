// Makes blanks and invisible characters something to look at: glyphs and boxed code points, as data and not as HTML.
import { graphemeSegments } from 'unicode-segmenter/grapheme'
import { isBreak, isSpace } from './tokens'

/**
 * `text` is what stands in the post; joined, the texts of all parts are the input. Show `glyph` for it: as it is for
 * `text`, dimmed for `space`, followed by the break itself for `break`, in a box for `code`. `name` is for screen
 * readers and tooltips.
 */
export type VisiblePart =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'space' | 'break' | 'code'
      readonly text: string
      readonly glyph: string
      readonly name: string
    }

type Shown = Exclude<VisiblePart, { kind: 'text' }>

const blanks: ReadonlyMap<string, { readonly glyph: string; readonly name: string }> = new Map([
  [' ', { glyph: '·', name: 'space' }],
  ['\u00a0', { glyph: '⍽', name: 'no-break space' }],
  ['\t', { glyph: '⇥', name: 'tab' }],
  ['\n', { glyph: '⏎', name: 'line break' }],
  ['\r\n', { glyph: '␍⏎', name: 'Windows line break' }],
  ['\r', { glyph: '␍', name: 'carriage return' }],
])

const codeNames: ReadonlyMap<number, string> = new Map([
  [0x00ad, 'soft hyphen'],
  [0x034f, 'combining grapheme joiner'],
  [0x200b, 'zero-width space'],
  [0x200c, 'zero-width non-joiner'],
  [0x200d, 'zero-width joiner'],
  [0x200e, 'left-to-right mark'],
  [0x200f, 'right-to-left mark'],
  [0x202a, 'left-to-right embedding'],
  [0x202b, 'right-to-left embedding'],
  [0x202c, 'end of direction'],
  [0x202d, 'left-to-right override'],
  [0x202e, 'right-to-left override'],
  [0x2060, 'word joiner'],
  [0x2066, 'left-to-right isolate'],
  [0x2067, 'right-to-left isolate'],
  [0x2068, 'first-strong isolate'],
  [0x2069, 'end of isolate'],
  [0x2028, 'line separator'],
  [0x2029, 'paragraph separator'],
  [0x2009, 'thin space'],
  [0x202f, 'narrow no-break space'],
  [0x3000, 'ideographic space'],
  [0xfe0e, 'text style'],
  [0xfe0f, 'emoji style'],
  [0xfeff, 'byte-order mark'],
])

// U+2800 is the Braille cell without a dot: not a blank by Unicode, but nothing to see.
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\p{Cs}\u2800]/u
const hasPicture = /\p{Emoji_Presentation}|\p{Extended_Pictographic}|\p{RI}|\u20e3/u
// What an emoji may hold unseen: joiners between its parts, the style, and the tags of a regional flag.
const joined = /\u200d(?=\P{Cs})|[\ufe0e\ufe0f\u{e0020}-\u{e007f}]/gu

export function visibleParts(text: string): readonly VisiblePart[] {
  const parts: VisiblePart[] = []
  const addText = (piece: string) => {
    const last = parts.at(-1)
    if (last?.kind === 'text') parts[parts.length - 1] = { kind: 'text', text: last.text + piece }
    else parts.push({ kind: 'text', text: piece })
  }
  for (const { segment } of graphemeSegments(text)) {
    const blank = blankOf(segment)
    if (blank !== null) parts.push(blank)
    else if (!/[\s\u0085]/.test(segment) && (!unseen.test(segment) || isPicture(segment))) addText(segment)
    else {
      for (const char of segment) {
        const shown = blankOf(char) ?? (unseen.test(char) ? codeOf(char) : null)
        if (shown === null) addText(char)
        else parts.push(shown)
      }
    }
  }
  return parts
}

function isPicture(grapheme: string): boolean {
  return hasPicture.test(grapheme) && !unseen.test(grapheme.replace(joined, ''))
}

function blankOf(grapheme: string): Shown | null {
  if (!isSpace(grapheme) && !isBreak(grapheme)) return null
  const known = blanks.get(grapheme)
  return known === undefined
    ? codeOf(grapheme)
    : { kind: isBreak(grapheme) ? 'break' : 'space', text: grapheme, ...known }
}

function codeOf(char: string): Shown {
  const code = char.codePointAt(0) ?? 0
  const name = code >= 0xd800 && code <= 0xdfff ? 'half of a character' : codeNames.get(code)
  return { kind: 'code', text: char, glyph: codePoint(char), name: name ?? 'invisible character' }
}

/** "U+200B", of the first code point. */
export function codePoint(char: string): string {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** What blanks and invisible characters a text holds, by name and in order: for sentences about them. */
export function unseenIn(text: string): readonly Shown[] {
  return visibleParts(text).filter((part) => part.kind !== 'text')
}

/** On one line and with nothing unseen: "5⍽000 kr", "one⏎two", "guar[U+200B]anteed". Single spaces stay spaces. */
export function onOneLine(text: string): string {
  const parts = visibleParts(text)
  const isPlain = (at: number) => parts[at]?.kind === 'text'
  return parts
    .map((part, at) => {
      if (part.kind === 'text') return part.text
      if (part.kind === 'code') return `[${part.glyph}]`
      return part.text === ' ' && isPlain(at - 1) && isPlain(at + 1) ? ' ' : part.glyph
    })
    .join('')
}
