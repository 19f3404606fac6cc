// The kinds of change a reviewer can tell apart, and which of them may change what readers are told.

export const changeKinds = [
  'number',
  'claim-strength',
  'link-host',
  'link-path',
  'link-query',
  'placeholder',
  'hashtag',
  'mention',
  'email',
  'ticker',
  'look-alike',
  'mixed-script',
  'invisible',
  'text',
  'emoji',
  'link-tracking',
  'case',
  'typography',
  'whitespace',
  'normalisation',
] as const
export type ChangeKind = (typeof changeKinds)[number]

/**
 * Material: figures, what a claim promises or limits, where a link leads, who is named, and what deceives the eye.
 * Other words are not: a machine cannot tell what they mean, so they are listed next, before mere appearance.
 */
const weights: Readonly<Record<ChangeKind, 0 | 1 | 2>> = {
  number: 0,
  'claim-strength': 0,
  'link-host': 0,
  'link-path': 0,
  'link-query': 0,
  placeholder: 0,
  hashtag: 0,
  mention: 0,
  email: 0,
  ticker: 0,
  'look-alike': 0,
  'mixed-script': 0,
  invisible: 0,
  text: 1,
  emoji: 1,
  'link-tracking': 2,
  case: 2,
  typography: 2,
  whitespace: 2,
  normalisation: 2,
}

export function isMaterial(kinds: readonly ChangeKind[]): boolean {
  return weightOf(kinds) === 0
}

/** 0 comes first in a list of changes. */
export function weightOf(kinds: readonly ChangeKind[]): number {
  return Math.min(2, ...kinds.map((kind) => weights[kind]))
}

/** One change, told once. */
export interface Fact {
  readonly kinds: readonly ChangeKind[]
  readonly material: boolean
  /** The whole of it: the sentence, and in brackets its marks. */
  readonly words: string
  /** The sentence alone, for a list that shows the marks apart. */
  readonly said: string
  /** What in it deserves a look of its own and is no change besides: "strong word “can”". */
  readonly marks: readonly string[]
}

export function fact(kinds: readonly ChangeKind[], said: string, marks: readonly string[] = []): Fact {
  const distinct = [...new Set(kinds)]
  return { kinds: distinct, material: isMaterial(distinct), ...saying(said, marks) }
}

/** The same under another sentence, such as one that names the text it is in. */
export function retold<T extends Fact>(found: T, tell: (said: string) => string): T {
  return { ...found, ...saying(tell(found.said), found.marks) }
}

export function saying(said: string, found: readonly string[] = []): Pick<Fact, 'words' | 'said' | 'marks'> {
  const marks = once(found, (mark) => mark)
  return { words: marks.length === 0 ? said : `${said} (${marks.join('; ')})`, said, marks }
}

/** Each once, whatever its capitals. */
export function once<T>(all: readonly T[], wordsOf: (one: T) => string): readonly T[] {
  const known = new Set<string>()
  return all.filter((one) => {
    const words = wordsOf(one).toLowerCase()
    const isNews = !known.has(words)
    known.add(words)
    return isNews
  })
}
