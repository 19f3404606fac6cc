// Finding the names of a long list in a text. Each name is indexed under its words in alphabetical order, so that the
// cost of a text does not grow with the list, and "Keller, Maria" is found as Maria Keller.
import type { Word } from '../text-words'
import type { TextView } from '../view'
import { placesIn } from '../vocabulary'

export interface NameHit {
  readonly start: number
  readonly end: number
  /** As it stands in the list. */
  readonly name: string
}

interface Entry {
  readonly name: string
  readonly words: readonly string[]
}

export interface NameIndex {
  readonly byWords: ReadonlyMap<string, Entry>
  /** Written as one: #MariaKeller. */
  readonly byRun: ReadonlyMap<string, Entry>
  readonly known: ReadonlySet<string>
  /** The letters with which a word of a name begins, one and two of them. */
  readonly initials: ReadonlySet<string>
  readonly beginnings: ReadonlySet<string>
  readonly longest: number
}

/** More words than this has no name that is looked for. */
const mostWords = 6

export function nameIndexOf(names: readonly string[]): NameIndex {
  const byWords = new Map<string, Entry>()
  const byRun = new Map<string, Entry>()
  const known = new Set<string>()
  let longest = 0
  for (const name of names) {
    const words = wordsOfName(name)
    // A single name is too common a word: full names only.
    if (words.length < 2 || words.length > mostWords) continue
    const entry = { name, words }
    byWords.set([...words].sort().join(' '), entry)
    byRun.set(words.join(''), entry)
    for (const word of words) known.add(word)
    longest = Math.max(longest, words.length)
  }
  const all = [...byRun.keys(), ...known]
  const initials = new Set(all.map((word) => word.charAt(0)))
  const beginnings = new Set(all.map((word) => word.slice(0, 2)))
  return { byWords, byRun, known, initials, beginnings, longest }
}

export function namesIn(view: TextView, index: NameIndex): readonly NameHit[] {
  if (index.known.size === 0) return []
  const words = view.words('whole')
  const places = placesIn(words)
  const starts: number[] = []
  const foldings = new Map<string, string>()
  /** A long text says the same words over and over. */
  const folded = (word: string) => {
    const known = foldings.get(word)
    if (known !== undefined) return known
    const made = folding(word)
    foldings.set(word, made)
    return made
  }
  // Most forms begin no name, and folding takes its time.
  for (const form of places.forms()) {
    if (!mayBegin(form.text, index.initials) || !mayGoOn(form.text, index.beginnings)) continue
    const plain = folded(form.text)
    if (!index.known.has(bare(plain, index.known)) && !index.byRun.has(bare(plain, index.byRun))) continue
    for (let place = places.firstOf(form); place >= 0; place = places.after(place)) starts.push(place)
  }
  if (starts.length === 0) return []
  const isShouted = !/\p{Ll}/u.test(view.plain)
  const isWhispered = !/\p{Lu}/u.test(view.plain)
  const hits: NameHit[] = []
  let free = 0
  for (const first of new Int32Array(starts).sort()) {
    const word = words[first]
    if (!word || first < free) continue
    const { start, end } = word
    const run = index.byRun.get(bare(folded(word.text), index.byRun))
    if (run) {
      hits.push({ start, end, name: run.name })
      continue
    }
    const hit = nameAt(first)
    if (!hit) continue
    hits.push({ start, end: words[hit.last]?.end ?? start, name: hit.name })
    free = hit.last + 1
  }
  return hits

  function nameAt(first: number): { readonly name: string; readonly last: number } | null {
    const parts: string[] = []
    let best: { readonly name: string; readonly last: number } | null = null
    let hasComma = false
    for (let last = first; parts.length < index.longest; last += 1) {
      const next = words[last]
      if (!next) break
      const gap = last === first ? 'none' : gapBetween(view.plain, words[last - 1], next)
      if (gap === null) break
      hasComma ||= gap === 'comma'
      const word = next.text.length < 3 || mayBegin(next.text, index.initials) ? folded(next.text) : ''
      // "Maria L. Keller" is Maria Keller.
      if (word.length === 1 && last > first) continue
      const part = bare(word, index.known)
      if (!index.known.has(part)) break
      parts.push(part)
      if (parts.length < 2) continue
      const entry = index.byWords.get([...parts].sort().join(' '))
      if (!entry) continue
      if (hasComma && parts[0] !== entry.words.at(-1)) continue
      if (isWritten(first, last, entry)) best = { name: entry.name, last }
    }
    return best
  }

  /** Names have capitals. One without may be any two words ("mark down"), unless neither of them is an ordinary word. */
  function isWritten(first: number, last: number, entry: Entry): boolean {
    if (isShouted || isWhispered) return isWhispered ? !entry.words.every((word) => ordinary.has(word)) : true
    if (!entry.words.every((word) => ordinary.has(word))) return true
    for (let at = first; at <= last; at += 1)
      if (!/^\p{Lu}/u.test(view.plain.slice(words[at]?.start ?? 0, words[at]?.end ?? 0))) return false
    return true
  }
}

/** Between the words of one name: spaces, a hyphen, an underscore, a full stop after an initial, or a comma. */
function gapBetween(text: string, before: Word | undefined, word: Word | undefined): 'plain' | 'comma' | null {
  const gap = text.slice(before?.end ?? 0, word?.start ?? 0)
  if (/^(?:[ \t]{1,3}|\s?[-_]\s?|\n|[+.])$/.test(gap) || /^[.'] $/.test(gap)) {
    return /^\. $/.test(gap) && (before?.text.length ?? 0) > 2 ? null : 'plain'
  }
  return /^, {0,2}$/.test(gap) ? 'comma' : null
}

/** Without the 's or s of a possessive, where the word as it stands is not known. */
function bare(word: string, known: { has(word: string): boolean }): string {
  if (known.has(word) || !word.endsWith('s')) return word
  return word.slice(0, -1)
}

/** Whether a word may be of a name, told by its first letter: most words of a text are not. */
function mayBegin(word: string, initials: ReadonlySet<string>): boolean {
  const initial = initialOf(word.charCodeAt(0))
  return initial === '' || initials.has(initial)
}

/** The same by its second letter, where the two are plain to see: an e after a, o or u may be none. */
function mayGoOn(word: string, beginnings: ReadonlySet<string>): boolean {
  const first = initialOf(word.charCodeAt(0))
  const second = word.length > 1 ? initialOf(word.charCodeAt(1)) : ''
  return (
    first === '' || second === '' || second === 'e' || 'ßþ'.includes(word.charAt(0)) || beginnings.has(first + second)
  )
}

const initialsKnown: string[] = []

/** The first letter of what a unit folds into; none of half a letter, and of marks that folding takes away. */
function initialOf(unit: number): string {
  const known = initialsKnown[unit]
  if (known !== undefined) return known
  const first = String.fromCharCode(unit)
  return (initialsKnown[unit] = first.isWellFormed() ? folding(first).charAt(0) : '')
}

/** Accents, apostrophes and the German ways to write umlauts make no difference. */
function folding(word: string): string {
  if (/^[a-z0-9]+$/.test(word) && !/[aou]e/.test(word)) return word
  return word
    .normalize('NFD')
    .replaceAll(/[\p{M}']/gu, '')
    .replaceAll(/[ßæœøłđðþı]/g, (letter) => plainLetters[letter] ?? letter)
    .replaceAll(/([aou])e/g, '$1')
}

const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'a',
  œ: 'o',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

/** "Keller, Maria", "Dr. Maria L. Keller-Braun" as words in the order in which people say them. */
function wordsOfName(name: string): readonly string[] {
  const [last = '', ...rest] = name.normalize('NFC').toLowerCase().replaceAll(/[’‘ʼ]/g, "'").split(',')
  const ordered =
    rest.length === 1 ? `${rest[0]} ${last}` : name.normalize('NFC').toLowerCase().replaceAll(/[’‘ʼ]/g, "'")
  return [...ordered.matchAll(/[\p{L}\p{N}\p{M}]+(?:'[\p{L}\p{N}\p{M}]+)*/gu)]
    .map(([word]) => folding(word))
    .filter((word) => word.length > 1 && !titles.has(word))
}

const titles = new Set(
  'dr prof mr mrs ms miss mx sir dame herr frau fraulein ing dipl sr sra srta don dona mag jr'.split(' '),
)

/** Names that are words as well; folded. */
const ordinary = new Set(
  `will mark rich grace hope faith joy rose may june april august summer autumn art bill bob frank grant jack drew chase
  dean earl gene guy iris ivy jade jean jewel lance lily miles olive patience pearl penny pierce ray reed rob rod ruby rusty
  sandy sky star stone sunny victor violet wade ward willow woody angel ash bay blossom brook candy christian clay cliff
  cole coral crystal daisy dawn destiny dusty eden ginger harmony hazel heath heaven holly honor hunter
  power powers field fields down reward king best young long short brown black white green gray grey baker cook bishop
  bank banks barber bell bird bond book booth bridges bush butler butcher carpenter carter case castle church clerk cloud
  cross day days fair farmer fish fisher flower flowers ford forest fox freeman garden gardener gold good goodman hall hand
  hill holiday house hunt judge knight lake land lane law light little lock love major marsh mason miller mills moon moore
  north page park parker peace pool pope porter post price prince rain rice rivers sale sharp shepherd silver small smart
  smith snow south speed spring steel strong swift taylor temple thatcher town turner walker wall water waters weaver
  weeks well wells west winter winters wise wolf wood woods work workman world worth wright
  ernst gros klein lang kurz jung alt neu rot blau weis schwarz braun sommer winter herbst montag freitag sontag sonntag
  konig kaiser bauer muler muller schmid schmied koch vogel fuchs wolf stein berg wald feld bach engel hart stark
  wild fromm reich gut lieb sus suss gold silber blum blume stern sand
  alegria amor angel paz luz mar sol rosa flor cruz consuelo esperanza gloria dolores mercedes pilar blanca
  blanco rojo verde moreno delgado leon torres campos rios rey reyes santos iglesia guerra casas calle prado vega`
    .split(/\s+/)
    .map((word) => folding(word)),
)
