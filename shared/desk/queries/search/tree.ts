// What a search says, as a tree. Text and chips are two views of it. Positions are UTF-16 units of the text typed.

export interface Span {
  readonly start: number
  readonly end: number
}

/** One value of a term as it was typed. In quotes it is taken by its letters: "none" in quotes is the word. */
export interface Value extends Span {
  readonly text: string
  readonly isQuoted: boolean
}

/** A word, or a phrase in quotes: both are looked for as they stand. */
export interface Words extends Span {
  readonly kind: 'words'
  readonly text: string
}

/** field:value,value; the comma is an "or". */
export interface Term extends Span {
  readonly kind: 'term'
  /** In lower case; it need not be a field that exists. */
  readonly field: string
  readonly values: readonly Value[]
}

export interface Not extends Span {
  readonly kind: 'not'
  readonly of: Node
}

/** `all`: every part holds, and an empty one always does. `any`: at least one part holds. */
export interface Group extends Span {
  readonly kind: 'all' | 'any'
  readonly of: readonly Node[]
}

export type Node = Words | Term | Not | Group

/** Puts other letters in the place of a part of the text. */
export interface Repair extends Span {
  readonly insert: string
  /** What it does, as a verb: "Search channel:linkedin". */
  readonly label: string
}

/** Why a search cannot be answered. It is never answered in part: what cannot be understood is not left out. */
export interface Problem extends Span {
  readonly kind:
    | 'missing-value'
    | 'missing-part'
    | 'stray-parenthesis'
    | 'too-deep'
    | 'unknown-field'
    | 'unknown-value'
    | 'not-kept'
    | 'misplaced'
  readonly words: string
  readonly repairs: readonly Repair[]
}

export interface Parsed {
  readonly text: string
  readonly tree: Node
  readonly problems: readonly Problem[]
}

export const nothingAsked: Node = { kind: 'all', of: [], start: 0, end: 0 }

/** The parts that must all hold: what the chips show. */
export function partsOf(tree: Node): readonly Node[] {
  return tree.kind === 'all' ? tree.of : [tree]
}

/** All of these, as one tree; flat, because "a (b c)" asks no more than "a b c". */
export function allOf(parts: readonly Node[]): Node {
  return joined('all', parts)
}

export function anyOf(parts: readonly Node[]): Node {
  return joined('any', parts)
}

function joined(kind: Group['kind'], parts: readonly Node[]): Node {
  const flat = parts.flatMap((part) => (part.kind === kind ? part.of : [part]))
  const [only] = flat
  if (only && flat.length === 1) return only
  return { kind, of: flat, start: only?.start ?? 0, end: flat.at(-1)?.end ?? 0 }
}

export function applied(text: string, { start, end, insert }: Repair): string {
  return text.slice(0, start) + insert + text.slice(end)
}
