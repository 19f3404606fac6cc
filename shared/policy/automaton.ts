// Finds any number of strings in one pass over a text (Aho and Corasick, 1975): the cost is that of the text.

export interface Automaton {
  /** Calls `found` with the index of each string in the text and where it ends, once for every place where one does. */
  readonly search: (text: string, found: (index: number, end: number) => void) => void
}

export function automatonOf(strings: readonly string[]): Automaton {
  if (strings.length <= few) return oneByOne(strings)
  const { classOf, count: width } = classesIn(strings)
  const { next, ends } = trieOf(strings, classOf, width)
  const outputs = withFallbacks(next, ends, width)
  const isEnd = Uint8Array.from(outputs, (here) => (here ? 1 : 0))
  return {
    search(text, found) {
      let state = 0
      for (let at = 0; at < text.length; at += 1) {
        state = next[state * width + (classOf[text.charCodeAt(at)] ?? 0)] ?? 0
        if (isEnd[state] === 0) continue
        for (const index of outputs[state] ?? []) found(index, at + 1)
      }
    },
  }
}

/** So many are found sooner one after the other. */
const few = 4

function oneByOne(strings: readonly string[]): Automaton {
  return {
    search(text, found) {
      for (const [index, string] of strings.entries())
        for (let at = text.indexOf(string); at >= 0; at = text.indexOf(string, at + 1)) found(index, at + string.length)
    },
  }
}

/** For each state and class of units the state that follows. */
type Transitions = Int32Array | Uint16Array

/** A number for each unit that the strings have, as high as the highest of them; 0 for all others. */
function classesIn(strings: readonly string[]): { readonly classOf: Uint16Array; readonly count: number } {
  let highest = 0
  for (const string of strings)
    for (let at = 0; at < string.length; at += 1) highest = Math.max(highest, string.charCodeAt(at))
  const classOf = new Uint16Array(highest + 1)
  let count = 1
  for (const string of strings)
    for (let at = 0; at < string.length; at += 1) {
      const unit = string.charCodeAt(at)
      if (classOf[unit] !== 0) continue
      classOf[unit] = count
      count += 1
    }
  return { classOf, count }
}

function trieOf(strings: readonly string[], classOf: Uint16Array, width: number) {
  const states = statesFor(strings)
  // The whole of it is asked for every unit of a text, so it is kept as small as it can be.
  const next: Transitions = new (states > 0xffff ? Int32Array : Uint16Array)(states * width)
  const ends: number[][] = [[]]
  for (const [index, string] of strings.entries()) {
    let state = 0
    for (let at = 0; at < string.length; at += 1) {
      const edge = state * width + (classOf[string.charCodeAt(at)] ?? 0)
      if (next[edge] === 0) {
        next[edge] = ends.push([]) - 1
      }
      state = next[edge] ?? 0
    }
    ends[state]?.push(index)
  }
  return { next, ends }
}

/** A state for the beginning, and one for each unit that a string does not share with the one before it in order. */
function statesFor(strings: readonly string[]): number {
  let states = 1
  let before = ''
  for (const string of strings.toSorted()) {
    let shared = 0
    while (shared < string.length && string.charCodeAt(shared) === before.charCodeAt(shared)) shared += 1
    states += string.length - shared
    before = string
  }
  return states
}

/** Fills in where to go on when a string breaks off, breadth first; gives each state all strings that end in it. */
function withFallbacks(
  next: Transitions,
  ends: readonly number[][],
  width: number,
): readonly (readonly number[] | null)[] {
  const fallback = new Int32Array(ends.length)
  const queue = [0]
  for (let head = 0; head < queue.length; head += 1) {
    const state = queue[head] ?? 0
    const behind = fallback[state] ?? 0
    if (state !== 0) ends[state]?.push(...(ends[behind] ?? []))
    for (let unit = 1; unit < width; unit += 1) {
      const edge = state * width + unit
      const onward = next[edge] ?? 0
      const instead = state === 0 ? 0 : (next[behind * width + unit] ?? 0)
      if (onward === 0) next[edge] = instead
      else {
        fallback[onward] = instead
        queue.push(onward)
      }
    }
  }
  return ends.map((found) => (found.length > 0 ? found : null))
}
