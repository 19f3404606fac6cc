// A search as a row of chips: the parts that must all hold. The other view of the same tree.
import { print } from './print'
import { allOf, type Node, type Parsed, partsOf, type Problem, type Span } from './tree'

export interface Chip extends Span {
  readonly text: string
  /** What is wrong in this part; null when nothing is. */
  readonly problem: Problem | null
}

/** Empty for plain words: those are read in the box as they were typed. */
export function chipsOf({ tree }: Parsed, problems: readonly Problem[]): readonly Chip[] {
  const parts = partsOf(tree)
  if (parts.every(({ kind }) => kind === 'words')) return []
  return parts.map((part) => ({
    text: print(part),
    start: part.start,
    end: part.end,
    problem: problems.find(({ start, end }) => start >= part.start && end <= part.end) ?? null,
  }))
}

/** The search without one of its parts. What could not be read is not in the tree, and stays where it was typed. */
export function withoutPart({ text, tree, problems }: Parsed, index: number): string {
  const parts = partsOf(tree)
  if (problems.length === 0) return print(without(parts, index))
  const gone = parts[index]
  return gone ? `${text.slice(0, gone.start).trimEnd()} ${text.slice(gone.end).trimStart()}`.trim() : text
}

export function without(parts: readonly Node[], index: number): Node {
  return allOf(parts.filter((_part, at) => at !== index))
}

/** The search with more asked for at its end, as it would be typed. */
export function withMore(text: string, more: string): string {
  const before = text.trimEnd()
  return before === '' ? more : `${before} ${more}`
}
