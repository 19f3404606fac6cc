// The words of a text, and finding listed words and phrases among them. The cost does not grow with the list.

export interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
  /** Starts a sentence, or a part of one after a colon, semicolon or dash: what is said before may not reach it. */
  readonly opens: 'sentence' | 'part' | null
}

/** Expects lower case. A word holds letters, digits and inner apostrophes: don't, o'brien. */
export function wordsIn(text: string): readonly Word[] {
  const words: Word[] = []
  let opens: Word['opens'] = 'sentence'
  let last = 0
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+(?:'[\p{L}\p{N}\p{M}]+)*/gu)) {
    const start = match.index
    const end = start + match[0].length
    if (words.length > 0) opens = breakIn(text.slice(last, start))
    words.push({ text: match[0], start, end, opens })
    last = end
  }
  return words
}

function breakIn(between: string): Word['opens'] {
  if (between === ' ') return null
  if (/[.!?…](?:[\s"')\]»”]|$)|\n\s*\n/.test(between)) return 'sentence'
  return /[:;]|\s-+\s/.test(between) ? 'part' : null
}

interface Entry {
  /** Further words after the first; a stem matches a word that begins with it. */
  readonly rest: readonly WordPattern[]
}

interface WordPattern {
  readonly text: string
  readonly isStem: boolean
}

export interface PhraseHit {
  /** Indices into the words: first to last, both included. */
  readonly first: number
  readonly last: number
  readonly start: number
  readonly end: number
}

export type PhraseFinder = (words: readonly Word[], text: string) => readonly PhraseHit[]

/**
 * Finds phrases: one or more words, "*" at a word's end for any ending. `gaps: none-too` also finds a phrase written
 * as one word (ProjectFalcon).
 */
export function phraseFinder(phrases: readonly string[], gaps: 'needed' | 'none-too' = 'needed'): PhraseFinder {
  const exact = new Map<string, Entry[]>()
  const stems = new Map<string, Entry[]>()
  for (const phrase of phrases) {
    const words = patternsOf(phrase)
    add(words)
    if (gaps === 'none-too' && words.length > 1)
      add([{ text: words.map((word) => word.text).join(''), isStem: words.at(-1)?.isStem ?? false }])
  }
  const stemLengths = [...new Set([...stems.keys()].map((stem) => stem.length))].sort((a, b) => a - b)
  return find

  function add([first, ...rest]: readonly WordPattern[]): void {
    if (!first) return
    const table = first.isStem ? stems : exact
    const entries = table.get(first.text)
    if (entries) entries.push({ rest })
    else table.set(first.text, [{ rest }])
  }

  function find(words: readonly Word[], text: string): readonly PhraseHit[] {
    const hits: PhraseHit[] = []
    let free = 0
    for (let index = 0; index < words.length; index += 1) {
      const word = words[index]
      if (!word || index < free) continue
      const longest = longestAt(words, index, word, text)
      if (!longest) continue
      hits.push(longest)
      free = longest.last + 1
    }
    return hits
  }

  function longestAt(words: readonly Word[], index: number, word: Word, text: string): PhraseHit | null {
    let best: PhraseHit | null = null
    const consider = (entries: readonly Entry[] | undefined, firstEnd: number): void => {
      for (const { rest } of entries ?? []) {
        const last = index + rest.length
        if (best && last <= best.last) continue
        const end = rest.length === 0 ? firstEnd : matchRest(words, index, rest, text)
        if (end !== null) best = { first: index, last, start: word.start, end }
      }
    }
    consider(exact.get(word.text), word.end)
    const bare = withoutPossessive(word.text)
    if (bare !== word.text) consider(exact.get(bare), word.start + bare.length)
    for (const length of stemLengths) {
      if (length > word.text.length) break
      consider(stems.get(word.text.slice(0, length)), word.end)
    }
    return best
  }
}

function matchRest(words: readonly Word[], index: number, rest: readonly WordPattern[], text: string): number | null {
  let end = 0
  for (let step = 0; step < rest.length; step += 1) {
    const before = words[index + step]
    const word = words[index + step + 1]
    const wanted = rest[step]
    if (!before || !word || !wanted || !isGap(text, before.end, word.start)) return null
    if (wanted.isStem ? word.text.startsWith(wanted.text) : word.text === wanted.text) end = word.end
    else if (withoutPossessive(word.text) === wanted.text) end = word.start + wanted.text.length
    else return null
  }
  return end
}

/** Between the words of one phrase: spaces, hyphens or underscores, not a full stop or a link. */
function isGap(text: string, start: number, end: number): boolean {
  if (end - start > 4) return false
  for (let index = start; index < end; index += 1) if (!' \t\n-_'.includes(text.charAt(index))) return false
  return true
}

function withoutPossessive(word: string): string {
  return word.endsWith("'s") ? word.slice(0, -2) : word
}

function patternsOf(phrase: string): readonly WordPattern[] {
  const pieces = phrase
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/[\s\-_]+/)
  return pieces
    .map((piece) => ({ text: piece.replaceAll(/[^\p{L}\p{N}\p{M}']/gu, ''), isStem: piece.endsWith('*') }))
    .filter((piece) => piece.text !== '')
}
