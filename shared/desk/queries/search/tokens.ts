// A search cut into its tokens. Every letter that is not a space belongs to one of them.
import type { Span, Value } from './tree'

export type Token =
  | (Span & { readonly kind: 'open' | 'close' | 'minus' | 'or' | 'and' | 'not' })
  | (Span & { readonly kind: 'words'; readonly text: string })
  | (Span & {
      readonly kind: 'term'
      /** As it was typed. */
      readonly field: string
      readonly values: readonly Value[]
    })

const space = /\s/
/** Straight and typographic: what is pasted from a document works as what is typed. */
const quotes: ReadonlySet<string> = new Set(['"', '“', '”', '„'])
const endsWord = (character: string) =>
  space.test(character) || character === '(' || character === ')' || quotes.has(character)
const fieldStart = /[A-Za-z][A-Za-z-]*:/y
const reserved: Readonly<Record<string, 'or' | 'and' | 'not'>> = { OR: 'or', AND: 'and', NOT: 'not' }

export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    if (space.test(text.charAt(at))) at += 1
    else {
      const token = tokenAt(text, at)
      tokens.push(token)
      at = token.end
    }
  }
  return tokens
}

function tokenAt(text: string, start: number): Token {
  const first = text.charAt(start)
  if (first === '(' || first === ')') return { kind: first === '(' ? 'open' : 'close', start, end: start + 1 }
  if (quotes.has(first)) return { kind: 'words', ...quoted(text, start) }
  if (first === '-' && !isLoneAt(text, start)) return { kind: 'minus', start, end: start + 1 }
  const field = fieldAt(text, start)
  if (field !== null) return term(text, start, field)
  const { text: word, end } = plain(text, start, endsWord)
  const kind = Object.hasOwn(reserved, word) ? reserved[word] : undefined
  return kind ? { kind, start, end } : { kind: 'words', text: word, start, end }
}

/** A hyphen with nothing to deny is a word: "2024 - 2025". */
function isLoneAt(text: string, at: number): boolean {
  const next = text.charAt(at + 1)
  return next === '' || space.test(next) || next === ')'
}

/** "channel" of "channel:x"; an address such as https://example.com is a word. */
function fieldAt(text: string, start: number): string | null {
  fieldStart.lastIndex = start
  const found = fieldStart.exec(text)?.[0]
  return found === undefined || text.startsWith('//', start + found.length) ? null : found.slice(0, -1)
}

function term(text: string, start: number, field: string): Token {
  const values: Value[] = []
  let at = start + field.length + 1
  for (;;) {
    const value = valueAt(text, at)
    values.push(value)
    at = value.end
    if (text.charAt(at) !== ',') return { kind: 'term', field, values, start, end: at }
    at += 1
  }
}

function valueAt(text: string, start: number): Value {
  if (quotes.has(text.charAt(start))) return { ...quoted(text, start), isQuoted: true }
  return { ...plain(text, start, (character) => character === ',' || endsWord(character)), isQuoted: false }
}

function plain(text: string, start: number, ends: (character: string) => boolean): Span & { readonly text: string } {
  let end = start
  while (end < text.length && !ends(text.charAt(end))) end += 1
  return { text: text.slice(start, end), start, end }
}

/** To the next quotation mark, or to the end of what was typed; \ before a mark or another \ takes it as a letter. */
function quoted(text: string, start: number): Span & { readonly text: string } {
  let words = ''
  let at = start + 1
  while (at < text.length && !quotes.has(text.charAt(at))) {
    const isEscape = text.charAt(at) === '\\' && isEscapable(text.charAt(at + 1))
    words += text.charAt(isEscape ? at + 1 : at)
    at += isEscape ? 2 : 1
  }
  return { text: words, start, end: Math.min(at + 1, text.length) }
}

const isEscapable = (character: string) => character === '\\' || quotes.has(character)

/** In quotes, so that it is read by its letters. */
export function inQuotes(words: string): string {
  return `"${words.replaceAll(/[\\"“”„]/g, (character) => `\\${character}`)}"`
}

/** Whether these letters, typed without quotes, are read as this one word. */
export function isPlainWord(words: string): boolean {
  const [token, ...others] = tokensOf(words)
  return token?.kind === 'words' && others.length === 0 && token.text === words && token.end === words.length
}
