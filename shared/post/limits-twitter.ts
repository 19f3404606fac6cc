// twitter-text, X's own counting. Bundlers see its ES build, which has a default export only; Node sees its CommonJS
// build, whose names may be missing from the namespace. Both are met here, once.
import * as imported from 'twitter-text'
import { once } from '../kit/once'

type TwitterText = Pick<typeof imported, 'parseTweet' | 'extractUrlsWithIndices'> & {
  /** What its searches are made of; the types do not know it. */
  readonly regexen: Readonly<Record<'validGTLD' | 'validCCTLD' | 'validPunycode', RegExp>>
}

const library = ('default' in imported ? imported.default : imported) as TwitterText

export const { parseTweet, extractUrlsWithIndices } = library

/** Thousands of names, which only long texts ask for. */
const topLevels = once(() => {
  const { validGTLD, validCCTLD, validPunycode } = library.regexen
  return new RegExp([validGTLD, validCCTLD, validPunycode].map(({ source }) => source).join('|'), 'iy')
})

/** Whether a top-level domain stands there, as that of every link does. */
export function isTopLevel(text: string, at: number): boolean {
  const topLevel = topLevels()
  topLevel.lastIndex = at
  return topLevel.test(text)
}
