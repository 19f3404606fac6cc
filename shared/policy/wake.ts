// Which rules have anything to find in a post. A policy has hundreds of rules and a post wakes a handful: the words of
// all of them are looked up together, so that a rule with nothing to find costs nothing, however long its lists are.
import { filed } from '../kit/filed'
import type { Needs, Part, Subject } from './kind'
import type { Word } from './text-words'
import type { TextView } from './view'
import { keysOf, placesIn } from './vocabulary'
import { type Alarm, patternAlarm } from './wake-patterns'
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
