// Which rules have anything to find in a post. A policy has hundreds of rules and a post wakes a handful: the words of
// all of them are looked up together, so that a rule with nothing to find costs nothing, however long its lists are.
import { type Automaton, automatonOf } from './automaton'
import type { Needs, Part, Subject } from './kind'
import { piecesOf, withoutLongS } from './literals'
import type { Word } from './text-words'
import { mostPlaces, noteSightings, type Side } from './sightings'
import type { TextView } from './view'
import { keysOf, placesIn } from './vocabulary'
import { alternatives, asOneWord, patternsOf, type Place, placesOf, type WordPattern } from './words'

/** For each rule, by its number, whether it may find something: 1 or 0. Rules that sleep would find nothing. */
export type Wake = (subject: Subject) => Uint8Array

export function wakeOf(needs: readonly (Needs | null)[]): Wake {
  const always = Uint8Array.from(needs, (need) => (need ? 0 : 1))
  const alarms = parts.map((part) => [part, alarmsFor(part, needs)] as const).filter(([, made]) => made.length > 0)
  return (subject) => {
    const awake = always.slice()
    for (const [part, made] of alarms)
      for (const view of viewsOf(subject, part)) for (const alarm of made) alarm(view, awake)
    return awake
  }
}

const parts: readonly Part[] = ['text', 'alt', 'link']

/** Overrides with one text share its view. */
function viewsOf({ texts, alts, link }: Subject, part: Part): ReadonlySet<TextView> {
  const readings = part === 'text' ? texts : part === 'alt' ? alts : link ? [link] : []
  return new Set(readings.map(({ view }) => view))
}

/** Wakes the rules that one text gives reason to. */
type Alarm = (view: TextView, awake: Uint8Array) => void

function alarmsFor(part: Part, needs: readonly (Needs | null)[]): readonly Alarm[] {
  const looking = needs.flatMap((need, rule) => (need?.fields.includes(part) ? [{ need, rule }] : []))
  const entries = (words: 'masked' | 'whole') =>
    looking.flatMap(({ need, rule }) =>
      need.words === words ? need.phrases.flatMap((phrase) => entriesOf(phrase, need.gaps, rule)) : [],
    )
  const tags = looking.flatMap(({ need, rule }) => need.tags.map((tag) => [tag.toLowerCase(), rule] as const))
  const patterns = looking.flatMap(({ need, rule }) => need.patterns.map((pattern) => ({ pattern, rule })))
  return [
    ...wordAlarm(entries('masked'), (view) => view.words('masked')),
    ...wordAlarm(entries('whole'), (view) => view.words('whole')),
    ...tagAlarm(tags),
    ...patternAlarm(patterns),
  ]
}

/** A phrase of a rule, filed under its longest word: that one is the rarest, as a rule. */
interface Entry {
  readonly rule: number
  readonly key: WordPattern
  /** The other words it takes; stems among them are left to the rule. */
  readonly others: readonly string[]
}

function entriesOf(phrase: string, gaps: Needs['gaps'], rule: number): readonly Entry[] {
  if (gaps === 'needed') return entriesIn(placesOf(phrase), rule)
  return alternatives(phrase).flatMap((words) => {
    const patterns = patternsOf(words)
    const apart = entriesIn(
      patterns.map((pattern) => [[pattern]]),
      rule,
    )
    return patterns.length > 1 ? [...apart, { rule, key: asOneWord(patterns), others: [] }] : apart
  })
}

/** One entry for each choice at the place whose shortest choice is longest; the places with one choice are the others. */
function entriesIn(places: readonly Place[], rule: number): readonly Entry[] {
  const rarity = (place: Place) => Math.min(...place.map((choice) => longestOf(choice)?.text.length ?? 0))
  const chosen = places.reduce<Place | null>(
    (best, place) => (best && rarity(best) >= rarity(place) ? best : place),
    null,
  )
  if (!chosen) return []
  const fixed = places.filter((place) => place !== chosen && place.length === 1).flatMap(([only]) => only ?? [])
  return chosen.flatMap((choice) => {
    const key = longestOf(choice)
    if (!key) return []
    const others = [...choice, ...fixed].filter((word) => word !== key && !word.isStem).map((word) => word.text)
    return [{ rule, key, others }]
  })
}

function longestOf(words: readonly WordPattern[]): WordPattern | null {
  return words.reduce<WordPattern | null>(
    (best, word) => (best && best.text.length >= word.text.length ? best : word),
    null,
  )
}

/** A tree of stems, a unit a step: most words leave it after a few. */
interface Branch {
  readonly branches: Map<number, Branch>
  readonly entries: Entry[]
}

function wordAlarm(entries: readonly Entry[], wordsOf: (view: TextView) => readonly Word[]): readonly Alarm[] {
  if (entries.length === 0) return []
  const exact = new Map<string, Entry[]>()
  const root: Branch = { branches: new Map(), entries: [] }
  for (const entry of entries) {
    const { text, isStem } = entry.key
    if (isStem) branchAt(root, text).entries.push(entry)
    else filed(exact, text).push(entry)
  }
  return [
    (view, awake) => {
      const words = placesIn(wordsOf(view))
      const hear = (found: readonly Entry[]) => {
        for (const { rule, others } of found)
          if (awake[rule] === 0 && others.every((other) => words.has(other))) awake[rule] = 1
      }
      const look = (key: string) => {
        const whole = exact.get(key)
        if (whole) hear(whole)
        let branch = root.branches.get(key.charCodeAt(0))
        for (let at = 1; branch; at += 1) {
          if (branch.entries.length > 0) hear(branch.entries)
          branch = branch.branches.get(key.charCodeAt(at))
        }
      }
      for (const form of words.forms()) keysOf(form).forEach(look)
    },
  ]
}

function branchAt(root: Branch, text: string): Branch {
  let branch = root
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    const next = branch.branches.get(unit) ?? { branches: new Map<number, Branch>(), entries: [] }
    branch.branches.set(unit, next)
    branch = next
  }
  return branch
}

function filed<Key, Value>(table: Map<Key, Value[]>, key: Key): Value[] {
  const known = table.get(key)
  if (known) return known
  const made: Value[] = []
  table.set(key, made)
  return made
}

function tagAlarm(tags: readonly (readonly [string, number])[]): readonly Alarm[] {
  if (tags.length === 0) return []
  const rules = new Map<string, number[]>()
  for (const [tag, rule] of tags) filed(rules, tag).push(rule)
  return [
    (view, awake) => {
      for (const { kind, text } of view.entities)
        if (kind === 'hashtag') for (const rule of rules.get(text.toLowerCase()) ?? []) awake[rule] = 1
    },
  ]
}

interface PatternNeed {
  readonly pattern: Needs['patterns'][number]
  readonly rule: number
}

function patternAlarm(patterns: readonly PatternNeed[]): readonly Alarm[] {
  // What is looked for in the masked text is in the plain text too, so those two share one search.
  return (['shadow', 'original'] as const).flatMap((on) =>
    pieceAlarm(
      patterns.filter(({ pattern }) => pattern.on === on),
      on,
    ),
  )
}

/** A piece that is found ticks a bit of an alternative of its pattern; one with all bits ticked wakes its rule. */
interface Tick {
  readonly alternative: number
  readonly bit: number
  /** How far before its end a match may begin: from `least` to `most` units. Null where another piece says that. */
  readonly back: { readonly least: number; readonly most: number } | null
}

interface Alternative {
  readonly source: string
  readonly rule: number
  readonly all: number
}

/** Pieces that stand farther than this from the beginning of a match say too little of where it begins. */
const mostBefore = 90

function pieceAlarm(patterns: readonly PatternNeed[], on: Side): readonly Alarm[] {
  const restless: number[] = []
  const ticks = new Map<string, Tick[]>()
  const asked: Alternative[] = []
  const sought = new Set<string>()
  for (const { pattern, rule } of patterns) {
    const options = piecesOf(pattern.source)
    if (!options) restless.push(rule)
    const leading = (options ?? []).map((demands) =>
      demands.find((demand) => [...demand.values()].every((before) => before <= mostBefore)),
    )
    const isSought = options !== null && leading.every((demand) => demand !== undefined)
    if (isSought) sought.add(pattern.source)
    for (const [option, demands] of (options ?? []).entries()) {
      for (const [index, demand] of demands.entries())
        for (const [piece, before] of demand) {
          const back =
            isSought && demand === leading[option] ? { least: piece.length, most: piece.length + before } : null
          filed(ticks, piece).push({ alternative: asked.length, bit: 1 << index, back })
        }
      asked.push({ source: pattern.source, rule, all: (1 << demands.length) - 1 })
    }
  }
  const alarms: Alarm[] = []
  if (restless.length > 0)
    alarms.push((view, awake) => {
      if (view.text !== '') for (const rule of restless) awake[rule] = 1
    })
  const pieces = [...ticks.keys()]
  const hasCase = pieces.some((piece) => piece !== piece.toUpperCase())
  if (ticks.size > 0) alarms.push(searching(automatonOf(pieces), [...ticks.values()], { asked, sought, on, hasCase }))
  return alarms
}

function searchedText(view: TextView, { on, hasCase }: SoughtFor): string {
  if (!hasCase) return on === 'shadow' ? view.plain : view.text
  return withoutLongS(on === 'shadow' ? view.lower('whole') : view.text.toLowerCase())
}

interface SoughtFor {
  readonly asked: readonly Alternative[]
  /** The patterns whose every alternative has a piece that says where it begins. */
  readonly sought: ReadonlySet<string>
  readonly on: Side
  /** Whether there are letters in the pieces that can be written large. */
  readonly hasCase: boolean
}

function searching(automaton: Automaton, ticks: readonly (readonly Tick[])[], pieces: SoughtFor): Alarm {
  const { asked, sought, on } = pieces
  return (view, awake) => {
    const ticked = new Uint8Array(asked.length)
    const starts = new Map<string, number[]>()
    const most = mostPlaces(view.text.length)
    const lower = searchedText(view, pieces)
    automaton.search(lower, (index, end) => {
      for (const { alternative, bit, back } of ticks[index] ?? []) {
        const one = asked[alternative]
        if (!one) continue
        ticked[alternative] = (ticked[alternative] ?? 0) | bit
        if (one.all === ticked[alternative]) awake[one.rule] = 1
        if (!back) continue
        const places = filed(starts, one.source)
        if (places.length > most) continue
        for (let start = Math.max(0, end - back.most); start <= end - back.least; start += 1) places.push(start)
      }
    })
    // One letter grows in lower case, and the places behind it are others then.
    if (on === 'shadow' || lower.length === view.text.length) noteSightings(view, on, { sought, starts })
  }
}
