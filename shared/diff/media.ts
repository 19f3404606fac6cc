// What changed about the pictures and films of a post. The bytes count, not the name: a file under its old name may
// show something else.
import type { Media } from '../post/content'
import type { Say } from '../words/say'
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

export function mediaChange(old: readonly Media[], next: readonly Media[], t: Say): MediaChange {
  const pairs = pairsOf(old, next)
  const sentences: MediaSentence[] = []
  for (const media of old) {
    if (pairs.some((pair) => pair.old === media)) continue
    sentences.push({ material: true, words: removedInWords(media, t) })
  }
  next.forEach((media, index) => {
    const pair = pairs.find((candidate) => candidate.index === index)
    if (pair === undefined) sentences.push({ material: true, words: addedInWords(media, t) })
    else sentences.push(...fileSentences(pair, t))
  })
  const order = listChange(
    pairs.map((pair) => old.indexOf(pair.old)),
    pairs.map((pair) => old.indexOf(pair.old)).sort((a, b) => a - b),
    String,
  )
  if (order.isReordered) {
    const names = next.map((media) => nameOf(media, t)).join(', ')
    sentences.push({ material: true, words: t('Order of media changed: {names}', { names }) })
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

function fileSentences(pair: MediaPair, t: Say): readonly MediaSentence[] {
  const { old, new: next } = pair
  const isSameFile = old.digest !== null && old.digest === next.digest
  const sentences: MediaSentence[] = []
  if (old.digest !== next.digest) sentences.push({ material: true, words: digestSentence(old, next, t) })
  else if (old.name !== next.name) {
    const words = t('Media renamed {before} → {after}', { before: nameOf(old, t), after: nameOf(next, t) })
    sentences.push({ material: !isSameFile, words })
  }
  if (old.url !== next.url) {
    const values = { name: nameOf(next, t), before: old.url ?? t('(none)'), after: next.url ?? t('(none)') }
    sentences.push({
      material: !isSameFile,
      words: isSameFile
        ? t('Address of {name} changed {before} → {after}, same file', values)
        : t('Address of {name} changed {before} → {after}', values),
    })
  }
  return sentences
}

function digestSentence(old: Media, next: Media, t: Say): string {
  const name = nameOf(next, t)
  if (old.name !== next.name) {
    return t('Media replaced {before} → {after}', { before: nameOf(old, t), after: name })
  }
  if (old.digest === null) return t('Media {name} is now held to exact bytes', { name })
  if (next.digest === null) return t('Media {name} is no longer held to exact bytes', { name })
  return t('Media replaced {name}: same name, another file', { name })
}

function removedInWords(media: Media, t: Say): string {
  const name = nameOf(media, t)
  return media.alt === ''
    ? t('Media removed {name}, without alt text', { name })
    : t('Media removed {name}, alt text {alt}', { name, alt: quoted(media.alt, t) })
}

function addedInWords(media: Media, t: Say): string {
  const name = nameOf(media, t)
  return media.alt === ''
    ? t('Media added {name}, without alt text', { name })
    : t('Media added {name}, alt text {alt}', { name, alt: quoted(media.alt, t) })
}

/** Of a post that is new as a whole. */
export function mediaThere(media: Media, t: Say): string {
  const name = nameOf(media, t)
  return media.alt === ''
    ? t('Media {name}, without alt text', { name })
    : t('Media {name}, alt text {alt}', { name, alt: quoted(media.alt, t) })
}

function nameOf(media: Media, t: Say): string {
  return quoted(media.name === '' ? (media.url ?? t('without a name')) : media.name, t)
}
