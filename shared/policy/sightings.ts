// Where the matches of patterns may begin in a text, as told by the search that wakes rules: most patterns need a rare word at
// their beginning or close to it, and asking about the few places of that word takes less time than searching the text.
import type { TextView } from './view'

/** The shadow of a text, or the text as typed. */
export type Side = 'shadow' | 'original'

export interface Sightings {
  /** The patterns, by their sources, that were looked for in this way. */
  readonly sought: ReadonlySet<string>
  /** Where their matches may begin, as they were come upon, or more than are worth it. Those that are not here have none. */
  readonly starts: ReadonlyMap<string, readonly number[]>
}

/** So many characters are searched in the time that asking about one place takes. */
const searchedMeanwhile = 50

/** More places than this in a text of this length are not worth asking about one by one. */
export function mostPlaces(length: number): number {
  return Math.ceil(length / searchedMeanwhile)
}

const known = new WeakMap<TextView, Partial<Record<Side, Sightings>>>()

export function noteSightings(view: TextView, on: Side, sightings: Sightings): void {
  known.set(view, { ...known.get(view), [on]: sightings })
}

/** The only places where a match of it may begin, in order; null where nothing is known of that, or they are too many. */
export function startsOf(view: TextView, on: Side, source: string): Uint32Array | null {
  const sightings = known.get(view)?.[on]
  if (!sightings?.sought.has(source)) return null
  const starts = sightings.starts.get(source) ?? []
  return starts.length > mostPlaces(view.text.length) ? null : new Uint32Array(starts).sort()
}
