// Where commented words stand after 4,000 generated histories of edits to real-looking posts, as a table, and what
// finding them again costs.
import { bench, describe } from 'vitest'
import { anchorAt } from '../../shared/review/anchor/anchor'
import { reanchor } from '../../shared/review/anchor/reanchor'
import { caseOf, lengths, randomFrom, realTexts, tallyOf } from '../unit/review/anchor/histories'

const texts = realTexts()
const random = randomFrom(1)
const cases = Array.from({ length: 4_000 }, () => caseOf(random, texts))
console.table(
  Object.fromEntries([
    ['all', tallyOf(cases)],
    ...lengths.map(({ name, is }) => [name, tallyOf(cases.filter(({ words }) => is(words)))]),
  ]),
)
console.log(`Wrongly attached: ${((100 * tallyOf(cases).wrong) / cases.length).toFixed(2)} % of 4,000 (bar: 1 %)`)

describe('an anchor on an edited post', () => {
  const some = cases.slice(0, 100)
  bench(
    'reanchor, 100 posts',
    () => {
      for (const { before, after, start, end } of some) reanchor(anchorAt(before, start, end), before, after)
    },
    { time: 500 },
  )
})
