// Swearwords that are not written as a dictionary has them: digits and signs for letters (sh1t), drawn-out letters
// (fuuuck), stars (f**k). English words by the library obscenity with our own patterns, because its own list flags
// cum laude, blue tits and clinics; any listed word behind stars by counting letters.
import {
  assignIncrementingIds,
  collapseDuplicatesTransformer,
  parseRawPattern,
  RegExpMatcher,
  resolveLeetSpeakTransformer,
  toAsciiLowerCaseTransformer,
} from 'obscenity'
import { isSpace } from '../kit/units'
import { mostHits } from './kind'
import type { TextView } from './view'

export interface Oath {
  /** In the shadow. */
  readonly start: number
  readonly end: number
}

/** "|" is the edge of a word. Letters are doubled at most once, so "ss" stands for two or more. */
const anywhere = [
  'fuck',
  'fvck',
  'phuck',
  '|fck|',
  '|fcking|',
  '|fuk|',
  '|fuking|',
  '|fking|',
  '|shit',
  'shit|',
  'bullshit',
  '|bitch',
  '|biatch',
  '|cunt',
  'asshole',
  'arsehole',
  '|dickhead',
  '|cocksuck',
  '|wtf|',
  '|stfu|',
]
/** Other languages have harmless words of these letters: Ass, wanken, slut. */
const inEnglish = [
  '|ass|',
  '|asses|',
  '|asshat',
  '|dumbass|',
  '|jackass|',
  '|badass|',
  '|smartass|',
  '|arse|',
  '|bastard',
  '|bollocks',
  '|piss|',
  '|pissed|',
  '|pissing|',
  '|wank|',
  '|wanker',
  '|wanking|',
  '|twat|',
  '|twats|',
  '|whore|',
  '|whores|',
  '|slut|',
  '|sluts|',
  '|slutty|',
  '|crap|',
  '|crappy|',
  '|bullcrap|',
  '|goddamn',
  '|damn|',
  '|dammit|',
  '|damnit|',
  '|douchebag',
  '|turd|',
  '|turds|',
]
const harmless = ['shitake', 'shiitake', 'shitzu']

/** English words that people put stars into. */
export const starredInEnglish: readonly string[] =
  'fuck fucks fucked fucker fuckers fucking motherfucker motherfuckers motherfucking shit shits shitty shite bullshit bitch bitches bitching cunt cunts asshole assholes arsehole arseholes bastard bastards bollocks wanker wankers pissed twat whore whores slut sluts damn goddamn crap dickhead dickheads'.split(
    ' ',
  )

const matchers = { anywhere: matcherOf(anywhere), english: matcherOf([...anywhere, ...inEnglish]) }

/** Texts say the same harmless words over and over (class, passenger): this many are remembered. */
const mostKnown = 1_000

interface Matcher {
  readonly matcher: RegExpMatcher
  readonly known: Map<string, readonly [number, number] | null>
}

function matcherOf(patterns: readonly string[]): Matcher {
  const matcher = new RegExpMatcher({
    blacklistedTerms: assignIncrementingIds(patterns.map((text) => parseRawPattern(text))),
    whitelistedTerms: harmless,
    blacklistMatcherTransformers: [
      resolveLeetSpeakTransformer(),
      toAsciiLowerCaseTransformer(),
      collapseDuplicatesTransformer({
        defaultThreshold: 1,
        customThresholds: new Map([
          ['s', 2],
          ['m', 2],
        ]),
      }),
    ],
    whitelistMatcherTransformers: [toAsciiLowerCaseTransformer()],
  })
  return { matcher, known: new Map() }
}

/**
 * The library takes a tenth of a millisecond for a post, so only texts and words that hold one of these are handed to
 * it. In lower case. Every way of writing an oath that we mean to find holds one.
 */
export const oathPieces: readonly string[] =
  'fuc fuk fuu fvc fvv fck fcc fking phuck shit sh1t sh!t sh|t $hi $h1 $h! 5hi 5h1 shii sh11 sh!! shh bitc b1tc b!tc bii biatch cunt cvnt cuu a$$ a55 ass arse @rse bastard b@st b4st bollo boll0 wtf stfu piss p1ss p!ss wank w@nk w4nk twat tw@t tw4t whor wh0r slut $lut 5lut crap cr@p cr4p dammit damnit damn d@mn d4mn turd douch d0uch dickh d1ckh cocks c0cks'.split(
    ' ',
  )
const oathPiece = new RegExp(oathPieces.map(asWritten).join('|'), 'gi')

/** A piece as a pattern that means nothing but itself. */
export function asWritten(piece: string): string {
  return piece.replace(/[$|*!?&#%@]/g, '[$&]')
}

/** Swearwords in English; `isEnglish`: with those that mean something else elsewhere. */
export function oathsIn(view: TextView, isEnglish: boolean): readonly Oath[] {
  const { known, matcher } = isEnglish ? matchers.english : matchers.anywhere
  return placesIn(view, oathPiece, (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    if (known.size >= mostKnown) known.clear()
    const found = oathIn(text, matcher)
    known.set(text, found)
    return found
  })
}

function oathIn(text: string, matcher: RegExpMatcher): readonly [number, number] | null {
  const letters = text.match(/[a-z]/gi)?.length ?? 0
  // 45s is a number of seconds and A55 a road.
  if (letters < 2 || letters * 2 < text.length) return null
  const match = matcher.getAllMatches(text, true)[0]
  return match ? [wordStart(text, match.startIndex), wordEnd(text, match.endIndex + 1)] : null
}

function wordStart(text: string, from: number): number {
  let at = from
  while (at > 0 && /[\p{L}\p{N}]/u.test(text.charAt(at - 1))) at -= 1
  return at
}

function wordEnd(text: string, from: number): number {
  let at = from
  while (at < text.length && /[\p{L}\p{N}]/u.test(text.charAt(at))) at += 1
  return at
}

const signs = ['@', '#', '$', '%', '&', '*']
/** What a starred word or a row of signs holds. */
export const starPieces: readonly string[] = [
  '*',
  ...['f', 'sh', 'b', 'c'].flatMap((start) => [`${start}-`, `${start}_`]),
  ...signs.flatMap((one) => signs.filter((other) => other !== one).map((other) => one + other)),
]
const starPiece = new RegExp(starPieces.map(asWritten).join('|'), 'gi')

/** Words behind stars: f**k, sch***e, m*erda. A star stands for one letter, or a few. */
export function starredIn(view: TextView, words: readonly string[]): readonly Oath[] {
  return placesIn(view, starPiece, (text) =>
    isBehindStars(text.toLowerCase(), words) || isGrawlix(text) ? [0, text.length] : null,
  )
}

function isBehindStars(token: string, words: readonly string[]): boolean {
  if (/^(?:f[-_]ck|sh[-_]t|b[-_]tch|c[-_]nt)/.test(token)) return true
  if (token.length > 24 || !/^\p{L}[\p{L}*]*$/u.test(token)) return false
  const shown = token.match(/\p{L}/gu)?.length ?? 0
  if (shown === token.length || (shown === token.length - 1 && token.endsWith('*'))) return false
  // With one letter to go by, only f*** and s*** are understood by everyone.
  if (shown === 1) return /^[fs]\*{3}$/.test(token)
  // Sch***tag, sch***wetter: the starred word is the first part of another.
  const [, head = '', stars = ''] = /^(\p{L}{3,})(\*{2,})\p{L}{3,}$/u.exec(token) ?? []
  if (head !== '' && words.some((word) => word.length === head.length + stars.length && word.startsWith(head)))
    return true
  const form = token.replace(/\*+/g, (run) => `\\p{L}{${run.length},${run.length + 2}}`)
  const pattern = new RegExp(`^${form}$`, 'u')
  return words.some((word) => pattern.test(word))
}

/** What the @#$%&! */
function isGrawlix(token: string): boolean {
  return /^[@#$%&*!?]{4,24}$/.test(token) && new Set(token.match(/[@#$%&*]/g)).size >= 3
}

/** Nobody reads a longer row of letters as a word. */
const longestToken = 64

/**
 * Looks at what stands between spaces, without the marks around it, where that holds a piece; not at links, addresses and
 * mentions, and not at a $TICKER.
 */
function placesIn(
  view: TextView,
  piece: RegExp,
  look: (token: string) => readonly [number, number] | null,
): readonly Oath[] {
  const { plain, entities } = view
  const hidden = entities.filter(
    ({ kind, text }) => kind !== 'hashtag' && (kind !== 'cashtag' || text === text.toUpperCase()),
  )
  const places: Oath[] = []
  let next = 0
  for (let from = 0; places.length < mostHits; ) {
    const at = placeOf(piece, plain, from)
    if (at < 0) break
    const start = beginningOf(plain, at, from)
    const end = endOf(plain, at)
    from = end
    while ((hidden[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1
    if ((hidden[next]?.start ?? Number.POSITIVE_INFINITY) < end) continue
    const { text, lead } = trimmed(plain.slice(start, end))
    if (text === '' || text.length > longestToken || placeOf(piece, text, 0) < 0) continue
    const place = look(text)
    if (place) places.push({ start: start + lead + place[0], end: start + lead + place[1] })
  }
  return places
}

function placeOf(piece: RegExp, text: string, from: number): number {
  piece.lastIndex = from
  return piece.exec(text)?.index ?? -1
}

function beginningOf(text: string, at: number, least: number): number {
  let start = at
  while (start > least && !isGap(text.charCodeAt(start - 1))) start -= 1
  return start
}

function endOf(text: string, at: number): number {
  let end = at
  while (end < text.length && !isGap(text.charCodeAt(end))) end += 1
  return end
}

function isGap(unit: number): boolean {
  return unit === 0x2f || isSpace(unit)
}

function trimmed(run: string): { readonly text: string; readonly lead: number } {
  let lead = run.startsWith('#') && /\p{L}/u.test(run.charAt(1)) ? 1 : 0
  let end = run.length
  while (lead < end && /[^\p{L}\p{N}@$%&#*]/u.test(run.charAt(lead))) lead += 1
  while (end > lead && /[^\p{L}\p{N}*#%@$&]/u.test(run.charAt(end - 1))) end -= 1
  return { text: run.slice(lead, end), lead }
}
