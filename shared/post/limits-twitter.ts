// twitter-text, X's own counting. Bundlers see its ES build, which has a default export only; Node sees its CommonJS
// build, whose names may be missing from the namespace. Both are met here, once.
import * as imported from 'twitter-text'

type TwitterText = Pick<typeof imported, 'parseTweet' | 'extractUrlsWithIndices'>

const library: TwitterText = 'default' in imported ? (imported.default as TwitterText) : imported

export const { parseTweet, extractUrlsWithIndices } = library
