// What a text says, as a set of numbers: one for every three words in a row. Two texts are as near to each other as their
// sets are (Jaccard: what both have, of all that either has). Case, spaces, punctuation, emoji and links count for nothing.

export interface Form {
  /** In order, each once. */
  readonly shingles: Uint32Array
  /** Of the words in their order: the same for texts that are the same but for spelling. */
  readonly whole: number
}

const width = 3
/** Words after these are not looked at: nobody writes two long texts that begin with the same thousand words by chance. */
const mostWords = 1_000

/** Null for a text without words. */
export function formOf(text: string): Form | null {
  const words = wordHashes(text)
  if (words.length === 0) return null
  const whole = combined(words, 0, words.length)
  // A text of one or two words is one shingle, so that it is near to nothing but itself.
  if (words.length < width) return { shingles: Uint32Array.of(whole), whole }
  const all = new Uint32Array(words.length - width + 1)
  for (let at = 0; at < all.length; at += 1) all[at] = combined(words, at, at + width)
  return { shingles: distinct(all.sort()), whole }
}

/** 1: the same words in the same order. Less: how much of both sets is shared, and never quite 1. */
export function shareOf(a: Form, b: Form): number {
  if (a.whole === b.whole && a.shingles.length === b.shingles.length) return 1
  return almost(jaccard(a.shingles, 0, a.shingles.length, b.shingles))
}

export function almost(share: number): number {
  return Math.min(share, 0.999)
}

/**
 * Of the numbers in `pool` from `from` on and those of `other`; both in order. 0 as soon as it can no longer come to
 * `lowest`.
 */
export function jaccard(pool: Uint32Array, from: number, size: number, other: Uint32Array, lowest = 0): number {
  const { length } = other
  const needed = (lowest / (1 + lowest)) * (size + length) - 1e-9
  const end = from + size
  let shared = 0
  let at = from
  let there = 0
  let left = size - needed
  let leftThere = length - needed
  while (at < end && there < length) {
    const [here, that] = [pool[at] as number, other[there] as number]
    if (here === that) {
      shared += 1
      at += 1
      there += 1
    } else if (here < that) {
      at += 1
      left -= 1
      if (left < 0) return 0
    } else {
      there += 1
      leftThere -= 1
      if (leftThere < 0) return 0
    }
  }
  return shared / (size + length - shared)
}

/** Of each word, FNV-1a over its UTF-16 units. */
function wordHashes(text: string): readonly number[] {
  const plain = text.normalize('NFKC').toLowerCase()
  const hashes: number[] = []
  let hash = 0
  let isIn = false
  for (let at = 0; at < plain.length; at += 1) {
    if (isWordAt(plain, at)) {
      if (!isIn && plain.startsWith('http', at) && /^https?:\/\//.test(plain.slice(at, at + 8))) {
        while (at + 1 < plain.length && !/\s/.test(plain.charAt(at + 1))) at += 1
        continue
      }
      hash = Math.imul((isIn ? hash : 0x811c9dc5) ^ plain.charCodeAt(at), 0x01000193)
      isIn = true
      continue
    }
    if (isIn) hashes.push(hash >>> 0)
    isIn = false
    if (hashes.length === mostWords) return hashes
  }
  if (isIn) hashes.push(hash >>> 0)
  return hashes
}

/** What is known of single units: 0 nothing, 1 part of a word, 2 not. */
const kinds = new Uint8Array(0x10000)
const partOfWord = /[\p{L}\p{N}\p{M}]/u

function isWordAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit >= 0xdc00 && unit <= 0xdfff && at > 0) return partOfWord.test(text.slice(at - 1, at + 1))
  if (unit >= 0xd800 && unit <= 0xdbff) return partOfWord.test(text.slice(at, at + 2))
  kinds[unit] ||= partOfWord.test(text.charAt(at)) ? 1 : 2
  return kinds[unit] === 1
}

function combined(words: readonly number[], from: number, to: number): number {
  let hash = 0x9e3779b9
  for (let at = from; at < to; at += 1) {
    hash = Math.imul(hash ^ (words[at] as number), 0x85ebca6b)
    hash ^= hash >>> 15
  }
  hash = Math.imul(hash, 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

function distinct(sorted: Uint32Array): Uint32Array {
  let kept = 0
  for (let at = 0; at < sorted.length; at += 1) {
    const value = sorted[at] ?? 0
    if (at > 0 && value === sorted[at - 1]) continue
    sorted[kept] = value
    kept += 1
  }
  return sorted.slice(0, kept)
}
