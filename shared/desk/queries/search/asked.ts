// Searches that were asked lately, understood, with what they said of each post.
import type { DeskState } from '../../state'
import { areSame, type Grounds, groundsOf } from './grounds'
import type { Ground } from './meaning'
import { parse } from './parse'
import type { Subject } from './subject'
import { type Understood, understand } from './understand'
import type { Verdicts } from './verdicts'
import { vocabularyOf, type WordsOfPosts, wordsOfPosts } from './vocabulary'

export interface Asked {
  readonly understood: Understood
  readonly verdicts: Verdicts
}

interface Kept extends Asked {
  readonly grounds: Grounds
  /** Set when the meaning of the search changes as time passes. */
  readonly minute: string | null
  /** Set when it asked for words that stand in posts. */
  readonly words: WordsOfPosts | null
}

const kept = new WeakMap<DeskState, Map<string, Kept>>()
/** A person's filters, and a few searches beside them. */
const mostKept = 48

type MakeVerdicts = (understood: Understood, ground: Ground) => Verdicts

/**
 * A search as it was understood when it was asked last, or anew when that no longer holds.
 * @param kind what `make` asks: the same kind and search have the same verdicts
 */
export function askedFor(subject: Subject, kind: string, search: string, make: MakeVerdicts): Asked {
  const { state, me } = subject
  let known = kept.get(state)
  if (!known) kept.set(state, (known = new Map()))
  const key = JSON.stringify([kind, me.id, search])
  const before = known.get(key)
  const grounds = groundsOf(state, me, subject.places)
  // The latest asked stand last.
  known.delete(key)
  const asked = before && holds(before, subject, grounds) ? before : anew(subject, grounds, search, make)
  known.set(key, asked)
  const [oldest] = known.keys()
  if (known.size > mostKept && oldest !== undefined) known.delete(oldest)
  return asked
}

function holds({ grounds, minute, words }: Kept, { state, minute: now }: Subject, present: Grounds): boolean {
  return (
    (minute === null || minute === now) &&
    (words === null || words === wordsOfPosts(state)) &&
    areSame(grounds, present)
  )
}

function anew(subject: Subject, grounds: Grounds, search: string, make: MakeVerdicts): Kept {
  const { state, me, minute } = subject
  let isTimed = false
  let words: WordsOfPosts | null = null
  const ground: Ground = {
    vocabulary: vocabularyOf(state, me.id, (read) => {
      words = read
    }),
    get now() {
      isTimed = true
      return subject.now
    },
  }
  const understood = understand(parse(search), ground)
  return { understood, verdicts: make(understood, ground), grounds, minute: isTimed ? minute : null, words }
}
