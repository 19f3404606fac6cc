// npm run words [-- path …]: what the German catalogue lacks of what is said in those places, what it has for nothing, and
// what goes past the catalogues. The missing words are printed as JSON, to be translated.
import { say } from '../setup/say.mjs'
import { catalogueParts, keyOf, wordsIn } from './said.mjs'

export function listWords(places) {
  const isIn = ({ at }) => places.length === 0 || places.some((place) => at.startsWith(place))
  const { said, bare } = wordsIn()
  const known = new Set(catalogueParts('de').flatMap(({ words }) => Object.keys(words)))
  const used = new Set(said.map(keyOf))
  const missing = said.filter((one) => one.source !== null && !known.has(keyOf(one)) && isIn(one))
  const notWrittenOut = said.filter((one) => one.source === null && isIn(one))
  const unused = [...known].filter((key) => !used.has(key))
  const past = bare.filter(isIn)
  print(
    'Not written out where they are said',
    notWrittenOut.map(({ at }) => at),
  )
  print(
    'Past the catalogues',
    past.map(({ words, at }) => `${at}  ${words}`),
  )
  print('In the catalogue and said nowhere', unused)
  say(`${missing.length} to translate`)
  console.log(JSON.stringify(Object.fromEntries(missing.map((one) => [keyOf(one), ''])), null, 2))
  return notWrittenOut.length + missing.length + unused.length + past.length === 0 ? 0 : 1
}

function print(title, lines) {
  if (lines.length === 0) return
  say(`${title} (${lines.length})`)
  for (const line of lines) console.log(`  ${line}`)
}
