// The words of a text, and finding listed words and phrases among them. The cost does not grow with the list.

export interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
  /** Starts a sentence, or a part of one after a colon, semicolon or dash: what is said before may not reach it. */
  readonly opens: 'sentence' | 'part' | null
  /** What it says if its digits stand for letters: gu4rantee. Looked up in lists, and never shown. */
  readonly reads?: readonly string[]
}

/** Expects lower case. A word holds letters, digits and inner apostrophes: don't, o'brien. */
export function wordsIn(text: string): readonly Word[] {
  const words: Word[] = []
  let opens: Word['opens'] = 'sentence'
  let last = 0
  let spaced = 0
  let isSpaced = false
  const mixes = /[^\W\d_]\d/.test(text)
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+(?:'[\p{L}\p{N}\p{M}]+)*/gu)) {
    const start = match.index
    const end = start + match[0].length
    if (words.length > 0) opens = breakIn(text.slice(last, start))
    spaced = end - start === 1 && start - last === 1 ? spaced + 1 : 0
    if (spaced >= 3) isSpaced = true
    const reads = mixes ? readingsOf(match[0]) : null
    words.push(reads ? { text: match[0], start, end, opens, reads } : { text: match[0], start, end, opens })
    last = end
  }
  return isSpaced ? withSpacedOut(words, text) : words
}

/**
 * Digits in a word's middle, or 0, 3 and 4 at its end, read as the letters they look like. "top10", "5star" and "b2b"
 * are not meant that way, and a reading counts for nothing unless it is on a list.
 */
function readingsOf(word: string): readonly string[] | null {
  if (word.length < 4 || word.length > 40) return null
  if (!/^\p{L}+(?:[013457]+\p{L}+)*[034]*$/u.test(word) || !/\d/.test(word)) return null
  if ((word.match(/\d/g)?.length ?? 0) * 2 > word.length) return null
  const read = word.replace(/[03457]/g, (digit) => digitLetters[digit] ?? digit)
  return read.includes('1') ? [read.replaceAll('1', 'i'), read.replaceAll('1', 'l')] : [read]
}

const digitLetters: Readonly<Record<string, string>> = { 0: 'o', 3: 'e', 4: 'a', 5: 's', 7: 't' }

/** "f r e e" and "f.r.e.e": four or more single letters with the same sign between them are read as one word. */
function withSpacedOut(words: readonly Word[], text: string): readonly Word[] {
  const joined: Word[] = []
  for (let first = 0; first < words.length; first += 1) {
    const word = words[first]
    if (!word) continue
    let last = first
    const sign = text.charAt(word.end)
    while (' .-_*\u00b7'.includes(sign) && isLetter(words[last]) && isLetter(words[last + 1])) {
      const next = words[last + 1]
      if (!next || next.start - (words[last]?.end ?? 0) !== 1 || text.charAt(next.start - 1) !== sign) break
      last += 1
    }
    const end = words[last]?.end ?? word.end
    if (last - first < 3) joined.push(word)
    else {
      const run = words.slice(first, last + 1)
      joined.push({ text: run.map((letter) => letter.text).join(''), start: word.start, end, opens: word.opens })
      first = last
    }
  }
  return joined
}

function isLetter(word: Word | undefined): boolean {
  return word !== undefined && word.text.length === 1 && /\p{L}/u.test(word.text)
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

export interface WordPattern {
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

/** Whether a phrase must be written with gaps between its words. */
export type Gaps = 'needed' | 'none-too'

export type PhraseFinder = (words: readonly Word[], text: string) => readonly PhraseHit[]

/**
 * Finds phrases: one or more words, "*" at a word's end for any ending, "|" between words that may stand in the same
 * place: "greedy|lazy bank*|insurer*". `gaps: none-too` also finds a phrase written
 * as one word (ProjectFalcon).
 */
export function phraseFinder(phrases: readonly string[], gaps: Gaps = 'needed'): PhraseFinder {
  const exact = new Map<string, Entry[]>()
  const stems = new Map<string, Entry[]>()
  for (const phrase of phrases.flatMap(alternatives)) {
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
    const { end } = word
    let best: PhraseHit | null = null
    const consider = (entries: readonly Entry[] | undefined, firstEnd: number): void => {
      for (const { rest } of entries ?? []) {
        const last = index + rest.length
        if (best && last <= best.last) continue
        const to = rest.length === 0 ? firstEnd : matchRest(words, index, rest, text)
        if (to !== null) best = { first: index, last, start: word.start, end: to }
      }
    }
    lookUp(word.text)
    const bare = withoutPossessive(word.text)
    if (bare !== word.text) consider(exact.get(bare), word.start + bare.length)
    for (const read of word.reads ?? []) lookUp(read)
    return best

    function lookUp(form: string): void {
      consider(exact.get(form), end)
      for (const length of stemLengths) {
        if (length > form.length) break
        consider(stems.get(form.slice(0, length)), end)
      }
    }
  }
}

function matchRest(words: readonly Word[], index: number, rest: readonly WordPattern[], text: string): number | null {
  let end = 0
  for (let step = 0; step < rest.length; step += 1) {
    const before = words[index + step]
    const word = words[index + step + 1]
    const wanted = rest[step]
    if (!before || !word || !wanted || !isGap(text, before.end, word.start)) return null
    if (isForm(word.text, wanted) || word.reads?.some((read) => isForm(read, wanted))) end = word.end
    else if (withoutPossessive(word.text) === wanted.text) end = word.start + wanted.text.length
    else return null
  }
  return end
}

function isForm(word: string, { text, isStem }: WordPattern): boolean {
  return isStem ? word.startsWith(text) : word === text
}

/** Between the words of one phrase: spaces, hyphens, underscores or an apostrophe (nurses' pay), not a full stop or a link. */
function isGap(text: string, start: number, end: number): boolean {
  if (end - start > 4) return false
  for (let index = start; index < end; index += 1) if (!" \t\n-_'".includes(text.charAt(index))) return false
  return true
}

/** Every form under which a finder may know a word. */
export function formsOf({ text, reads }: Word): readonly string[] {
  const bare = withoutPossessive(text)
  return [text, ...(bare === text ? [] : [bare]), ...(reads ?? [])]
}

function withoutPossessive(word: string): string {
  return word.endsWith("'s") ? word.slice(0, -2) : word
}

/** More than this many ways to say one phrase is a mistake, and would fill the memory. */
const mostAlternatives = 4_000

/** The phrases that a phrase with bars in it stands for. */
export function alternatives(phrase: string): readonly string[] {
  if (!phrase.includes('|')) return [phrase]
  return phrase
    .split(/\s+/)
    .reduce<readonly string[]>(
      (starts, word) =>
        starts
          .flatMap((start) => word.split('|').map((choice) => `${start} ${choice}`.trim()))
          .slice(0, mostAlternatives),
      [''],
    )
}

/** A phrase as it is matched: word by word, in lower case. */
export function patternsOf(phrase: string): readonly WordPattern[] {
  const pieces = phrase
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/[\s\-_]+/)
  return pieces
    .map((piece) => ({ text: piece.replaceAll(/[^\p{L}\p{N}\p{M}']/gu, ''), isStem: piece.endsWith('*') }))
    .filter((piece) => piece.text !== '')
}
