// The part of waking that looks for patterns: all texts are searched once for the pieces of all of them, which also says where
// their matches may begin.
import { filed } from '../kit/filed'
import { type Automaton, automatonOf } from './automaton'
import type { Needs } from './kind'
import { piecesOf, withoutLongS } from './literals'
import { mostPlaces, noteSightings, type Side } from './sightings'
import type { TextView } from './view'

/** Wakes the rules that one text gives reason to. */
export type Alarm = (view: TextView, awake: Uint8Array) => void

interface PatternNeed {
  readonly pattern: Needs['patterns'][number]
  readonly rule: number
}

export function patternAlarm(patterns: readonly PatternNeed[]): readonly Alarm[] {
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
