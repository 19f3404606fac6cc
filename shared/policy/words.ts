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
 * place: "greedy|lazy bank*|insurer*". `gaps: none-too` also finds a phrase written as one word (ProjectFalcon).
 */
export function phraseFinder(phrases: readonly string[], gaps: Gaps = 'needed'): PhraseFinder {
  const root = newStep()
  for (const phrase of phrases) {
    if (gaps === 'needed') addPlaces(root, placesOf(phrase), 0)
    else
      for (const words of alternatives(phrase).map(patternsOf)) {
        addPhrase(root, words)
        if (words.length > 1) addPhrase(root, [asOneWord(words)])
      }
  }
  const startsNothing = new Set<string>()
  const mayStart = (word: Word | undefined) => {
    if (!word || startsNothing.has(word.text)) return false
    if (formsOf(word).some((form) => leadsOn(root, form))) return true
    if (startsNothing.size >= mostKnownWords) startsNothing.clear()
    // A reading depends on the text around the word, so a word with readings is not remembered.
    if (!word.reads) startsNothing.add(word.text)
    return false
  }
  return (words, text) => {
    const hits: PhraseHit[] = []
    let free = 0
    for (const index of startsIn(words, root)) {
      if (index < free || !mayStart(words[index])) continue
      const hit = longestAt(words, index, root, text)
      if (!hit) continue
      hits.push(hit)
      free = hit.last + 1
    }
    return hits
  }
}

/** Posts say the same words over and over; this many that start no phrase are remembered for each list. */
const mostKnownWords = 2_000

function leadsOn({ exact, stems, lengths }: Step, form: string): boolean {
  return exact.has(form) || lengths.some((length) => length <= form.length && stems.has(form.slice(0, length)))
}

/** A place in the tree of phrases: what the next word may be. Phrases with the same beginning share it. */
interface Step {
  readonly exact: Map<string, Step>
  readonly stems: Map<string, Step>
  /** Of the stems, the shortest first. */
  readonly lengths: number[]
  isEnd: boolean
}

function newStep(): Step {
  return { exact: new Map(), stems: new Map(), lengths: [], isEnd: false }
}

function addPhrase(root: Step, words: readonly WordPattern[]): void {
  if (words.length > 0) words.reduce(stepTo, root).isEnd = true
}

/** Every way to go from place to place ends a phrase; beginnings that are shared are walked once. */
function addPlaces(step: Step, places: readonly Place[], at: number): void {
  const place = places[at]
  if (!place) {
    if (places.length > 0) step.isEnd = true
    return
  }
  for (const choice of place) addPlaces(choice.reduce(stepTo, step), places, at + 1)
}

function stepTo(step: Step, { text, isStem }: WordPattern): Step {
  const table = isStem ? step.stems : step.exact
  const known = table.get(text)
  if (known) return known
  const next = newStep()
  table.set(text, next)
  if (isStem && !step.lengths.includes(text.length)) {
    step.lengths.push(text.length)
    step.lengths.sort((a, b) => a - b)
  }
  return next
}

/** Words written as one: ProjectFalcon. */
export function asOneWord(words: readonly WordPattern[]): WordPattern {
  return { text: words.map((word) => word.text).join(''), isStem: words.at(-1)?.isStem ?? false }
}

function longestAt(words: readonly Word[], first: number, root: Step, text: string): PhraseHit | null {
  const start = words[first]?.start ?? 0
  let best: PhraseHit | null = null
  walk(root, first)
  return best

  function walk(step: Step, index: number): void {
    const word = words[index]
    if (!word) return
    if (index > first && !isGap(text, words[index - 1]?.end ?? 0, word.start)) return
    follow(step, word.text, index, word.end)
    if (word.reads) for (const read of word.reads) follow(step, read, index, word.end)
    const bare = withoutPossessive(word.text)
    if (bare !== word.text) take(step.exact.get(bare), index, word.start + bare.length)
  }

  function follow(step: Step, form: string, index: number, end: number): void {
    take(step.exact.get(form), index, end)
    for (const length of step.lengths) {
      if (length > form.length) break
      take(step.stems.get(form.slice(0, length)), index, end)
    }
  }

  function take(next: Step | undefined, index: number, end: number): void {
    if (!next) return
    if (next.isEnd && (best === null || index > best.last)) best = { first, last: index, start, end }
    if (next.exact.size > 0 || next.stems.size > 0) walk(next, index + 1)
  }
}

/** Texts up to this many words are walked through; longer ones are looked up. */
const fewWords = 300

/** Where a phrase may begin, in order. */
function startsIn(words: readonly Word[], { exact, stems }: Step): Iterable<number> {
  if (words.length <= fewWords) return words.keys()
  const { places, forms } = indexOf(words)
  const marks = new Uint8Array(words.length)
  const mark = (form: string) => places.get(form)?.forEach((place) => (marks[place] = 1))
  if (exact.size < forms.length) for (const word of exact.keys()) mark(word)
  else for (const form of forms) if (exact.has(form)) mark(form)
  for (const stem of stems.keys()) {
    const begins = (form: string | undefined) => form?.startsWith(stem) ?? false
    for (let at = firstAt(forms, (form) => form >= stem); begins(forms[at]); at += 1) mark(forms[at] ?? '')
  }
  return marked(marks)
}

function* marked(marks: Uint8Array): Generator<number> {
  for (let index = marks.indexOf(1); index >= 0; index = marks.indexOf(1, index + 1)) yield index
}

interface WordIndex {
  readonly places: ReadonlyMap<string, readonly number[]>
  /** In order, so that those with one beginning stand together. */
  readonly forms: readonly string[]
}

/** Made once for the words of a text, whoever looks things up in it. */
const indices = new WeakMap<readonly Word[], WordIndex>()

function indexOf(words: readonly Word[]): WordIndex {
  const known = indices.get(words)
  if (known) return known
  const places = new Map<string, number[]>()
  for (const [index, word] of words.entries())
    for (const form of formsOf(word)) {
      const list = places.get(form)
      if (list) list.push(index)
      else places.set(form, [index])
    }
  const made = { places, forms: [...places.keys()].sort() }
  indices.set(words, made)
  return made
}

/** The index of the first item of which this holds, where it holds of all after it; the length where of none. */
export function firstAt<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    if (item !== undefined && holds(item)) high = middle
    else low = middle + 1
  }
  return low
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

/** What may stand at one place of a phrase: one word or several for each choice. */
export type Place = readonly (readonly WordPattern[])[]

/** A phrase place by place: "greedy|lazy bank*" has two, with two choices at the first. */
export function placesOf(phrase: string): readonly Place[] {
  const places: Place[] = []
  let ways = 1
  for (const token of phrase.split(/\s+/)) {
    const choices = (token.includes('|') ? token.split('|') : [token]).map(tokenPatterns)
    const most = Math.max(1, Math.floor(mostAlternatives / ways))
    const place = choices.length > most ? choices.slice(0, most) : choices
    ways *= place.length
    if (place.some((choice) => choice.length > 0)) places.push(place)
  }
  return places
}

const tokens = new Map<string, readonly WordPattern[]>()
const mostTokens = 50_000

/** The lists of a policy say the same words over and over. */
function tokenPatterns(token: string): readonly WordPattern[] {
  const known = tokens.get(token)
  if (known) return known
  const patterns = patternsOf(token)
  if (tokens.size >= mostTokens) tokens.clear()
  tokens.set(token, patterns)
  return patterns
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
