// Makes blanks and invisible characters something to look at: glyphs and boxed code points, as data and not as HTML.
import { graphemeSegments } from 'unicode-segmenter/grapheme'
import { english, type Say } from '../words/say'
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

export type Shown = Exclude<VisiblePart, { kind: 'text' }>

type Name = (t: Say) => string

const blanks: ReadonlyMap<string, { readonly glyph: string; readonly name: Name }> = new Map([
  [' ', { glyph: '·', name: (t: Say) => t('space', undefined, 'a character') }],
  ['\u00a0', { glyph: '⍽', name: (t: Say) => t('no-break space') }],
  ['\t', { glyph: '⇥', name: (t: Say) => t('tab', undefined, 'a character') }],
  ['\n', { glyph: '⏎', name: (t: Say) => t('line break') }],
  ['\r\n', { glyph: '␍⏎', name: (t: Say) => t('Windows line break') }],
  ['\r', { glyph: '␍', name: (t: Say) => t('carriage return') }],
])

const codeNames: ReadonlyMap<number, Name> = new Map([
  [0x00ad, (t: Say) => t('soft hyphen')],
  [0x034f, (t: Say) => t('combining grapheme joiner')],
  [0x200b, (t: Say) => t('zero-width space')],
  [0x200c, (t: Say) => t('zero-width non-joiner')],
  [0x200d, (t: Say) => t('zero-width joiner')],
  [0x200e, (t: Say) => t('left-to-right mark')],
  [0x200f, (t: Say) => t('right-to-left mark')],
  [0x202a, (t: Say) => t('left-to-right embedding')],
  [0x202b, (t: Say) => t('right-to-left embedding')],
  [0x202c, (t: Say) => t('end of direction')],
  [0x202d, (t: Say) => t('left-to-right override')],
  [0x202e, (t: Say) => t('right-to-left override')],
  [0x2060, (t: Say) => t('word joiner')],
  [0x2066, (t: Say) => t('left-to-right isolate')],
  [0x2067, (t: Say) => t('right-to-left isolate')],
  [0x2068, (t: Say) => t('first-strong isolate')],
  [0x2069, (t: Say) => t('end of isolate')],
  [0x2028, (t: Say) => t('line separator')],
  [0x2029, (t: Say) => t('paragraph separator')],
  [0x2009, (t: Say) => t('thin space')],
  [0x202f, (t: Say) => t('narrow no-break space')],
  [0x3000, (t: Say) => t('ideographic space')],
  [0xfe0e, (t: Say) => t('text style')],
  [0xfe0f, (t: Say) => t('emoji style')],
  [0xfeff, (t: Say) => t('byte-order mark')],
])

// U+2800 is the Braille cell without a dot: not a blank by Unicode, but nothing to see.
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\p{Cs}\u2800]/u
const hasPicture = /\p{Emoji_Presentation}|\p{Extended_Pictographic}|\p{RI}|\u20e3/u
// What an emoji may hold unseen: joiners between its parts, the style, and the tags of a regional flag.
const joined = /\u200d(?=\P{Cs})|[\ufe0e\ufe0f\u{e0020}-\u{e007f}]/gu

export function visibleParts(text: string, t: Say = english): readonly VisiblePart[] {
  const parts: VisiblePart[] = []
  const addText = (piece: string) => {
    const last = parts.at(-1)
    if (last?.kind === 'text') parts[parts.length - 1] = { kind: 'text', text: last.text + piece }
    else parts.push({ kind: 'text', text: piece })
  }
  for (const { segment } of graphemeSegments(text)) {
    const blank = blankOf(segment, t)
    if (blank !== null) parts.push(blank)
    else if (!/[\s\u0085]/.test(segment) && (!unseen.test(segment) || isPicture(segment))) addText(segment)
    else {
      for (const char of segment) {
        const shown = blankOf(char, t) ?? (unseen.test(char) ? codeOf(char, t) : null)
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

function blankOf(grapheme: string, t: Say): Shown | null {
  if (!isSpace(grapheme) && !isBreak(grapheme)) return null
  const known = blanks.get(grapheme)
  if (known === undefined) return codeOf(grapheme, t)
  const { glyph, name } = known
  return { kind: isBreak(grapheme) ? 'break' : 'space', text: grapheme, glyph, name: name(t) }
}

function codeOf(char: string, t: Say): Shown {
  const code = char.codePointAt(0) ?? 0
  const name = code >= 0xd800 && code <= 0xdfff ? t('half of a character') : codeNames.get(code)?.(t)
  return { kind: 'code', text: char, glyph: codePoint(char), name: name ?? t('invisible character') }
}

/** "U+200B", of the first code point. */
export function codePoint(char: string): string {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** What blanks and invisible characters a text holds, by name and in order: for sentences about them. */
export function unseenIn(text: string, t: Say): readonly Shown[] {
  return visibleParts(text, t).filter((part) => part.kind !== 'text')
}

/** "2 line breaks": several of the same blank. */
export function severalUnseen(blank: string, count: number, t: Say): string {
  switch (blank) {
    case ' ':
      return t('{count, plural, one {# space} other {# spaces}}', { count })
    case '\u00a0':
      return t('{count, plural, one {# no-break space} other {# no-break spaces}}', { count })
    case '\t':
      return t('{count, plural, one {# tab} other {# tabs}}', { count })
    case '\n':
      return t('{count, plural, one {# line break} other {# line breaks}}', { count })
    case '\r\n':
      return t('{count, plural, one {# Windows line break} other {# Windows line breaks}}', { count })
    case '\r':
      return t('{count, plural, one {# carriage return} other {# carriage returns}}', { count })
    case '\u2028':
      return t('{count, plural, one {# line separator} other {# line separators}}', { count })
    case '\u2029':
      return t('{count, plural, one {# paragraph separator} other {# paragraph separators}}', { count })
    case '\u2009':
      return t('{count, plural, one {# thin space} other {# thin spaces}}', { count })
    case '\u202f':
      return t('{count, plural, one {# narrow no-break space} other {# narrow no-break spaces}}', { count })
    case '\u3000':
      return t('{count, plural, one {# ideographic space} other {# ideographic spaces}}', { count })
    default:
      return t('{count, plural, one {# invisible character} other {# invisible characters}}', { count })
  }
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
