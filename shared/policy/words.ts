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
    const way = new Way(words, text)
    if (words.length > fewWords) lookUp(way, root, beginnings())
    else
      for (const [index, word] of words.entries())
        if (way.isFree(index) && mayStart(word, root)) {
          way.begin(index)
          walk(way, root, index)
          way.finish()
        }
    return way.hits
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

/** From word to word, for the longest phrase at each place; those found overlap nowhere. */
class Way {
  readonly hits: PhraseHit[] = []
  first = 0
  /** Where the longest phrase found so far ends: its last word, or -1, and the place in the text. */
  private last = -1
  private end = 0
  private free = 0

  constructor(
    readonly words: readonly Word[],
    readonly text: string,
  ) {}

  isFree(index: number): boolean {
    return index >= this.free
  }

  begin(first: number): void {
    this.first = first
    this.last = -1
    this.end = 0
  }

  ends(last: number, end: number): void {
    if (last < this.last || (last === this.last && end <= this.end)) return
    this.last = last
    this.end = end
  }

  finish(): void {
    const { first, last, end } = this
    if (last < 0) return
    this.hits.push({ first, last, start: this.words[first]?.start ?? 0, end })
    this.free = last + 1
  }
}

function walk(way: Way, step: Step, index: number): void {
  const word = way.words[index]
  // A reading begins as its word does.
  if (!word || (step.initials & (1 << word.form.initial)) === 0) return
  if (index > way.first && !isGap(way.text, way.words[index - 1]?.end ?? 0, word.start)) return
  const { text, bare, reads } = word.form
  follow(way, step, text, index, word.end)
  for (const read of reads) follow(way, step, read, index, word.end)
  if (bare !== null) take(way, step.exact.get(bare), index, word.start + bare.length)
}

function follow(way: Way, step: Step, key: string, index: number, end: number): void {
  take(way, step.exact.get(key), index, end)
  for (const length of step.lengths) {
    if (length > key.length) break
    take(way, step.stems.get(key.slice(0, length)), index, end)
  }
}

function take(way: Way, next: Step | undefined, index: number, end: number): void {
  if (!next) return
  if (next.isEnd) way.ends(index, end)
  if (next.initials !== 0) walk(way, next, index + 1)
}

/** Texts up to this many words are walked through; longer ones are looked up. */
const fewWords = 300

/** Phrases begin where the different words of the text say so, and go on as what must come next says. */
function lookUp(way: Way, { exact, stems }: Step, begins: Beginnings): void {
  const { words } = way
  const places = placesIn(words)
  const { vocabulary } = places
  const begun: Begun[] = []
  let count = 0
  const note = (form: Form, step: Step, key: string | null) => {
    const { isEnd, initials } = step
    const number = begun.push({ step, isBare: key !== null && key === form.bare }) - 1
    for (let place = places.firstOf(form); place >= 0; place = places.after(place)) {
      if (!isEnd && (places.nextBit(place) & initials) === 0) continue
      if (count === room.length) room = grown(room)
      room[count] = place * mostBegun + number
      count += 1
    }
  }
  if (begins.whole.length < vocabulary.forms.length) {
    const isThere = vocabulary.keysThere()
    for (let index = 0; index < begins.numbers.length; index += 1) {
      const number = begins.numbers[index] ?? 0
      const begin = isThere[number] === 0 ? undefined : begins.whole[index]
      if (begin) for (const form of vocabulary.under(begin.key, number)) note(form, begin.step, begin.key)
    }
  } else
    for (const form of vocabulary.forms)
      for (const key of keysOf(form)) {
        const step = exact.get(key)
        if (step) note(form, step, key)
      }
  for (const [stem, step] of stems) for (const form of vocabulary.beginning(stem)) note(form, step, null)
  const inOrder = room.subarray(0, count).sort()
  for (let next = 0; next < inOrder.length; ) {
    const place = Math.floor((inOrder[next] ?? 0) / mostBegun)
    const isFree = way.isFree(place)
    if (isFree) way.begin(place)
    for (; (inOrder[next] ?? Infinity) < (place + 1) * mostBegun; next += 1) {
      const one = isFree ? begun[(inOrder[next] ?? 0) % mostBegun] : undefined
      const word = words[place]
      if (one && word) take(way, one.step, place, one.isBare ? word.start + (word.form.bare?.length ?? 0) : word.end)
    }
    if (isFree) way.finish()
  }
}

/** A form with which a phrase begins, and how the phrase goes on. */
interface Begun {
  readonly step: Step
  /** Without its 's. */
  readonly isBare: boolean
}

/** A place and one of these are kept as one number. */
const mostBegun = 2 ** 22

/** Where these numbers are put in order; kept for the next list. */
let room = new Float64Array(4_096)

function grown(numbers: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(2 * numbers.length)
  larger.set(numbers)
  return larger
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
