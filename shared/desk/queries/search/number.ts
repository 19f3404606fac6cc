// The post that a search names by its number and nothing else.
import { plainLetters } from './letters'
import type { Reading } from './readings'
import type { Node } from './tree'

/**
 * Whether this may be a post's number: as the app shows it (NB-1042), or its digits alone, with a # before them or not.
 * Words of a post can look the same, so that the answer is an offer beside what the search finds.
 */
export function mayBeNumber(tree: Node): boolean {
  return tree.kind === 'words' && wanted.test(tree.text.trim())
}

const wanted = /^(?:#?\d{1,9}|[\p{L}\p{N}]{1,12}-\d{1,9})$/u

/** Null for no post, and for digits that posts of several desks share. */
export function numberedIn(readings: readonly Reading[], tree: Node): Reading | null {
  if (tree.kind !== 'words' || !mayBeNumber(tree)) return null
  const key = plainLetters(tree.text.trim())
  const end = `-${key.replace('#', '')}`
  const isBare = !key.includes('-')
  const found = readings.filter(({ written }) => {
    const length = written.indexOf('\n')
    return isBare ? written.startsWith(end, length - end.length) : length === key.length && written.startsWith(key)
  })
  return found.length === 1 ? (found[0] ?? null) : null
}
