// How a command is found by typing: by its title, and by what people call it besides.
import { plainLetters } from '../desk/queries/search/letters'
import type { CommandEntry } from './command-table'

type Called = Pick<CommandEntry, 'title' | 'also'>

const wordsOf = (text: string) =>
  plainLetters(text)
    .split(/[^\p{L}\p{N}%]+/u)
    .filter((word) => word !== '')

/**
 * How well the words of the query, in any order, name the command: 0 when each begins a word of its title, 1 when one of what
 * it is called besides is needed, 2 when one stands in the middle of a word, as in a compound; null when they do not.
 */
export function rankOf({ title, also = '' }: Called, query: string): 0 | 1 | 2 | null {
  const asked = wordsOf(query)
  const known = plainLetters(title)
  const begin = (words: readonly string[]) => (word: string) => words.some((one) => one.startsWith(word))
  const isInTitle = begin(wordsOf(title))
  if (asked.every(isInTitle)) return 0
  const isInOthers = begin(wordsOf(also))
  if (asked.every((word) => isInTitle(word) || isInOthers(word))) return 1
  return asked.every((word) => known.includes(word) || isInOthers(word)) ? 2 : null
}

export const isCalled = (command: Called, query: string): boolean => rankOf(command, query) !== null

/** The best first; what is found equally well stays in order. Nobody means “Approve” by "prove". */
export function bestFirst<T extends Called>(commands: readonly T[], query: string): readonly T[] {
  const ranked = commands.map((command) => ({ command, rank: rankOf(command, query) ?? worst }))
  return ranked.sort((a, b) => a.rank - b.rank).map(({ command }) => command)
}

/** The best of several; more than any when none is found. */
export function bestRank(commands: readonly Called[], query: string): number {
  return Math.min(worst, ...commands.map((command) => rankOf(command, query) ?? worst))
}

const worst = 3

/** The name besides the title that these words found; null when the title says them all. */
export function calledBesides({ title, also = '' }: Called, query: string): string | null {
  const known = plainLetters(title)
  const missing = wordsOf(query).filter((word) => !known.includes(word))
  if (missing.length === 0) return null
  const named = also.split(', ').map((name) => {
    const words = wordsOf(name)
    return { name, count: missing.filter((word) => words.some((one) => one.startsWith(word))).length }
  })
  const [best] = named.sort((a, b) => b.count - a.count)
  return best && best.count > 0 ? best.name : null
}
