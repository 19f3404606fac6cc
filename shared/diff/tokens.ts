// Cuts a text into the pieces that a diff may keep, delete or insert as a whole.
import { graphemeSegments } from 'unicode-segmenter/grapheme'
import { type Entity, type EntityKind, entitiesIn } from './entities'

export type TokenKind = EntityKind | 'word' | 'emoji' | 'space' | 'break' | 'mark'

/** `start` is the offset in the text, in UTF-16 units. Tokens lie end to end and cover the whole text. */
export interface Token {
  readonly kind: TokenKind
  readonly text: string
  readonly start: number
}

// One fixed locale, so that the machine's language does not change a diff. Thai, Lao, Chinese and Japanese are cut by
// dictionary whatever the locale.
const wordSegmenter = new Intl.Segmenter('en', { granularity: 'word' })

/**
 * In longer texts, in UTF-16 units, a run of Chinese characters is cut at every character: looking each word up in the
 * dictionary would take most of the time that a diff may take.
 */
const longText = 20_000
const chineseRun = /\p{Script=Han}{64,}/gu

const emoji = /\p{Emoji_Presentation}|(?![©®™])\p{Extended_Pictographic}|\p{RI}|\u20e3/u
const word = /[\p{L}\p{N}]/u
const endsInDigit = /\p{N}\p{M}*$/u

/**
 * Entities first, words elsewhere, every space and line break on its own. Where such a cut would fall inside a
 * grapheme it is left out, so a character is never cut, whatever the text.
 */
export function tokensOf(text: string): readonly Token[] {
  const cuts = new Uint8Array(text.length + 1)
  cutWords(text, cuts)
  const entities = entitiesIn(text)
  for (const { start, end } of entities) {
    cuts.fill(0, start + 1, end)
    cuts[start] = 1
    cuts[end] = 1
  }
  return piecesBetween(text, cuts, entities)
}

function cutWords(text: string, cuts: Uint8Array): void {
  let from = 0
  const cutUntil = (to: number) => {
    for (const { index } of wordSegmenter.segment(text.slice(from, to))) cuts[from + index] = 1
  }
  for (const run of text.length > longText ? text.matchAll(chineseRun) : []) {
    cutUntil(run.index)
    from = run.index + run[0].length
    cuts.fill(1, run.index, from)
  }
  cutUntil(text.length)
}

function piecesBetween(text: string, cuts: Uint8Array, entities: readonly Entity[]): readonly Token[] {
  const tokens: Token[] = []
  let start = 0
  let spaceBefore = false
  let next = 0
  const close = (end: number) => {
    if (end === start) return
    while ((entities[next]?.end ?? Infinity) <= start) next += 1
    const entity = entities[next]
    const piece = text.slice(start, end)
    const kind = entity !== undefined && entity.start < end ? entity.kind : kindOf(piece)
    tokens.push({ kind, text: piece, start })
    start = end
  }
  for (const { segment, index } of graphemeSegments(text)) {
    const isBlank = isSpace(segment) || isBreak(segment)
    // The space inside "25 bps" is the entity's own: no cut was set beside it.
    const isInside = isBlank && isWithin(index, entities, next)
    if (cuts[index] === 1 || (isBlank && !isInside) || spaceBefore) close(index)
    spaceBefore = isBlank && !isInside
  }
  close(text.length)
  return tokens
}

function isWithin(index: number, entities: readonly Entity[], from: number): boolean {
  for (let at = from; at < entities.length; at += 1) {
    const entity = entities[at]
    if (entity === undefined || entity.start >= index) return false
    if (index < entity.end) return true
  }
  return false
}

function kindOf(piece: string): TokenKind {
  if (isSpace(piece)) return 'space'
  if (isBreak(piece)) return 'break'
  // "Q3", "v2": a word that ends in a figure is read as one; "examp1e" is a word. A keycap is a picture of its figure.
  if (word.test(piece) && !piece.includes('\u20e3')) return endsInDigit.test(piece) ? 'number' : 'word'
  if (piece.charCodeAt(0) > 0x7f || piece.length > 1) return emoji.test(piece) ? 'emoji' : 'mark'
  return 'mark'
}

/** One blank that does not end a line; U+FEFF is not among them, because nobody can see it. */
export function isSpace(grapheme: string): boolean {
  if (grapheme.length !== 1) return false
  const code = grapheme.charCodeAt(0)
  return (
    code === 0x20 ||
    code === 0x09 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  )
}

export function isBreak(grapheme: string): boolean {
  if (grapheme === '\r\n') return true
  if (grapheme.length !== 1) return false
  const code = grapheme.charCodeAt(0)
  return (code >= 0x0a && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029
}
