// What changed about the pictures and films of a post. The bytes count, not the name: a file under its old name may
// show something else.
import type { Media } from '../post/content'
import { listChange } from './lists'
import { quoted } from './quoted'

export interface MediaPair {
  readonly old: Media
  readonly new: Media
  /** Place in the new list. */
  readonly index: number
}

export interface MediaSentence {
  readonly material: boolean
  readonly words: string
}

export interface MediaChange {
  readonly sentences: readonly MediaSentence[]
  /** What is taken to be the same picture, or the one in its place: their alt texts are to be compared. */
  readonly pairs: readonly MediaPair[]
}

export function mediaChange(old: readonly Media[], next: readonly Media[]): MediaChange {
  const pairs = pairsOf(old, next)
  const sentences: MediaSentence[] = []
  for (const media of old) {
    if (pairs.some((pair) => pair.old === media)) continue
    sentences.push({ material: true, words: `Media removed ${nameOf(media)}${altOf(media)}` })
  }
  next.forEach((media, index) => {
    const pair = pairs.find((candidate) => candidate.index === index)
    if (pair === undefined) sentences.push({ material: true, words: `Media added ${nameOf(media)}${altOf(media)}` })
    else sentences.push(...fileSentences(pair))
  })
  const order = listChange(
    pairs.map((pair) => old.indexOf(pair.old)),
    pairs.map((pair) => old.indexOf(pair.old)).sort((a, b) => a - b),
    String,
  )
  if (order.isReordered) {
    sentences.push({ material: true, words: `Order of media changed: ${next.map(nameOf).join(', ')}` })
  }
  return { sentences, pairs }
}

/** The same bytes first, then the same address, then the same name, and what is left over in order. */
function pairsOf(old: readonly Media[], next: readonly Media[]): readonly MediaPair[] {
  const free = new Set(old.keys())
  const pairs: (MediaPair | undefined)[] = next.map(() => undefined)
  const pairUp = (isSame: (a: Media, b: Media) => boolean) => {
    next.forEach((media, index) => {
      if (pairs[index] !== undefined) return
      for (const at of free) {
        const candidate = old[at]
        if (candidate === undefined || !isSame(candidate, media)) continue
        free.delete(at)
        pairs[index] = { old: candidate, new: media, index }
        return
      }
    })
  }
  pairUp((a, b) => a.digest === b.digest && a.url === b.url && a.name === b.name && a.alt === b.alt)
  pairUp((a, b) => a.digest !== null && a.digest === b.digest)
  pairUp((a, b) => a.url !== null && a.url === b.url)
  pairUp((a, b) => a.name === b.name)
  if (old.length === next.length) pairUp(() => true)
  return pairs.filter((pair) => pair !== undefined)
}

function fileSentences(pair: MediaPair): readonly MediaSentence[] {
  const { old, new: next } = pair
  const isSameFile = old.digest !== null && old.digest === next.digest
  const sentences: MediaSentence[] = []
  if (old.digest !== next.digest) sentences.push({ material: true, words: digestSentence(old, next) })
  else if (old.name !== next.name) {
    sentences.push({ material: !isSameFile, words: `Media renamed ${nameOf(old)} → ${nameOf(next)}` })
  }
  if (old.url !== next.url) {
    const same = isSameFile ? ', same file' : ''
    sentences.push({
      material: !isSameFile,
      words: `Address of ${nameOf(next)} changed ${old.url ?? '(none)'} → ${next.url ?? '(none)'}${same}`,
    })
  }
  return sentences
}

function digestSentence(old: Media, next: Media): string {
  if (old.name !== next.name) return `Media replaced ${nameOf(old)} → ${nameOf(next)}`
  if (old.digest === null) return `Media ${nameOf(next)} is now held to exact bytes`
  if (next.digest === null) return `Media ${nameOf(next)} is no longer held to exact bytes`
  return `Media replaced ${nameOf(next)}: same name, another file`
}

function nameOf(media: Media): string {
  return quoted(media.name === '' ? (media.url ?? 'without a name') : media.name)
}

function altOf(media: Media): string {
  return media.alt === '' ? ', without alt text' : `, alt text ${quoted(media.alt)}`
}
