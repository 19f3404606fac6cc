// Finding listed words and phrases among the words of a text. The cost does not grow with the list.
import { once } from '../kit/once'
import type { Word } from './text-words'
import { type Form, initialBit, keysOf, numberOfKey, placesIn } from './vocabulary'

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
  // Most lists are made as the app starts, and first asked when a post is checked.
  const tree = once(() => treeOf(phrases, gaps))
  const beginnings = once(() => beginningsOf(tree()))
  const startsNothing = new Set<string>()
  const mayStart = ({ form }: Word, root: Step) => {
    if (startsNothing.has(form.text)) return false
    if (keysOf(form).some((key) => leadsOn(root, key))) return true
    if (startsNothing.size >= mostKnownWords) startsNothing.clear()
    // A reading depends on the text around the word, so a word with readings is not remembered.
    if (form.reads.length === 0) startsNothing.add(form.text)
    return false
  }
  return (words, text) => {
    const root = tree()
    const hits: PhraseHit[] = []
    let free = 0
    const look = (index: number) => {
      const hit = longestAt(words, index, root, text)
      if (!hit) return
      hits.push(hit)
      free = hit.last + 1
    }
    if (words.length <= fewWords) {
      for (const [index, word] of words.entries()) if (index >= free && mayStart(word, root)) look(index)
    } else for (const index of startsAmong(words, root, beginnings())) if (index >= free) look(index)
    return hits
  }
}

function treeOf(phrases: readonly string[], gaps: Gaps): Step {
  const root = newStep()
  for (const phrase of phrases) {
    if (gaps === 'needed') addPlaces(root, placesOf(phrase), 0)
    else
      for (const words of alternatives(phrase).map(patternsOf)) {
        addPhrase(root, words)
        if (words.length > 1) addPhrase(root, [asOneWord(words)])
      }
  }
  return root
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
  /** A bit for the first unit of each word and stem: most words of a text are told apart by it. */
  initials: number
  isEnd: boolean
}

function newStep(): Step {
  return { exact: new Map(), stems: new Map(), lengths: [], initials: 0, isEnd: false }
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
  step.initials |= initialBit(text)
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

interface Walk {
  readonly words: readonly Word[]
  readonly text: string
  readonly first: number
  /** Where the longest phrase found so far ends: its last word, or -1, and the place in the text. */
  last: number
  end: number
}

function longestAt(words: readonly Word[], first: number, root: Step, text: string): PhraseHit | null {
  const way: Walk = { words, text, first, last: -1, end: 0 }
  walk(way, root, first)
  return way.last < 0 ? null : { first, last: way.last, start: words[first]?.start ?? 0, end: way.end }
}

function walk(way: Walk, step: Step, index: number): void {
  const word = way.words[index]
  // A reading begins as its word does.
  if (!word || (step.initials & (1 << word.form.initial)) === 0) return
  if (index > way.first && !isGap(way.text, way.words[index - 1]?.end ?? 0, word.start)) return
  const { text, bare, reads } = word.form
  follow(way, step, text, index, word.end)
  for (const read of reads) follow(way, step, read, index, word.end)
  if (bare !== null) take(way, step.exact.get(bare), index, word.start + bare.length)
}

function follow(way: Walk, step: Step, key: string, index: number, end: number): void {
  take(way, step.exact.get(key), index, end)
  for (const length of step.lengths) {
    if (length > key.length) break
    take(way, step.stems.get(key.slice(0, length)), index, end)
  }
}

function take(way: Walk, next: Step | undefined, index: number, end: number): void {
  if (!next) return
  if (next.isEnd && index > way.last) {
    way.last = index
    way.end = end
  }
  if (next.exact.size > 0 || next.stems.size > 0) walk(way, next, index + 1)
}

/** Texts up to this many words are walked through; longer ones are looked up. */
const fewWords = 300

/** Where a phrase may begin, in order, told from the different words of the text, and from what must come next. */
function startsAmong(words: readonly Word[], { exact, stems }: Step, begins: Beginnings): Iterable<number> {
  const places = placesIn(words)
  const { vocabulary } = places
  const starts: number[] = []
  let forms = 0
  const note = (form: Form, { isEnd, initials }: Step) => {
    forms += 1
    for (let place = places.firstOf(form); place >= 0; place = places.after(place))
      if (isEnd || (places.nextBit(place) & initials) !== 0) starts.push(place)
  }
  if (begins.whole.length < vocabulary.forms.length) {
    const isThere = vocabulary.keysThere()
    for (let index = 0; index < begins.numbers.length; index += 1) {
      const number = begins.numbers[index] ?? 0
      const begin = isThere[number] === 0 ? undefined : begins.whole[index]
      if (begin) for (const form of vocabulary.under(begin.key, number)) note(form, begin.step)
    }
  } else
    for (const form of vocabulary.forms)
      for (const key of keysOf(form)) {
        const step = exact.get(key)
        if (step) note(form, step)
      }
  for (const [stem, step] of stems) for (const form of vocabulary.beginning(stem)) note(form, step)
  return forms < 2 ? starts : Int32Array.from(starts).sort()
}

/** The whole words with which phrases begin. Few of them stand in a text, so their numbers are kept apart. */
interface Beginnings {
  readonly numbers: Int32Array
  readonly whole: readonly { readonly key: string; readonly step: Step }[]
}

function beginningsOf({ exact }: Step): Beginnings {
  return {
    numbers: Int32Array.from(exact.keys(), numberOfKey),
    whole: Array.from(exact, ([key, step]) => ({ key, step })),
  }
}

/** Between the words of one phrase: spaces, hyphens, underscores or an apostrophe (nurses' pay), not a full stop or a link. */
function isGap(text: string, start: number, end: number): boolean {
  if (end - start > 4) return false
  for (let index = start; index < end; index += 1) if (!" \t\n-_'".includes(text.charAt(index))) return false
  return true
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
