// The confusion table over the hand-labelled posts: `tune` unless `--held-out` is asked for. Bars: precision 0.97 and
// recall 0.95 for exact clauses, precision 0.85 for judgements, one warning in 20 ordinary posts.
import { it } from 'vitest'
import { compilePolicy } from '../../../shared/policy/compile'
import { shippedPolicy } from '../../../shared/policy/packs'
import { sectors } from '../../../shared/policy/sectors'
import { readDesk, readLabelled, type Split } from '../../labelled/labelled'
import { type ClauseTally, measure, type Tally } from '../../labelled/measure'
import { keep } from './results'

const split: Split = process.env['IMPRIMATUR_HELD_OUT'] === '1' ? 'held-out' : 'tune'

it('agrees with the labels', () => {
  const desk = readDesk()
  const { lines, problems } = readLabelled(split)
  for (const problem of problems) console.log(problem)
  if (!desk || lines.length === 0) return console.log(`\nThere are no labelled posts to measure with (${split}).`)
  const compiled = compilePolicy({ ...shippedPolicy([...sectors]), settings: desk.settings })
  if (!compiled.ok) throw new Error(compiled.error.map((error) => error.text).join('\n'))
  const posts = lines.map(({ post }) => post)
  const result = measure(posts, desk, compiled.value)
  console.log(`\nClause by clause, ${split}, ${posts.length} posts`)
  console.table(Object.fromEntries(result.clauses.map((tally) => [tally.clause, clauseRow(tally)])))
  console.log(`\nTogether, ${split}`)
  console.table({
    [`exact (bars: precision 0.97, recall 0.95)`]: row(result.exact),
    [`judgement (bar: precision 0.85)`]: row(result.judgement),
    ...byLanguage(posts, desk, compiled.value),
  })
  const { ordinary, absent } = result
  if (absent > 0) console.log(`\nLabelled with clauses that the policy does not have, and not counted above: ${absent}`)
  console.log(
    `\nOrdinary posts: ${ordinary.findings} warnings and blockers on ${ordinary.disturbed} of ${ordinary.posts} posts, ` +
      `${(ordinary.findings / Math.max(1, ordinary.posts)).toFixed(3)} a post (bar: 0.05)`,
  )
  keep(`labelled, ${split}`, result)
})

const rate = (value: number | null) => (value === null ? '–' : value.toFixed(3))

function row({ hits, misses, alarms, precision, recall }: Tally) {
  return { hits, misses, alarms, precision: rate(precision), recall: rate(recall) }
}

/** Which posts were missed or flagged is told for `tune` only: the held-out ones are not to be looked at. */
function clauseRow(tally: ClauseTally) {
  const posts = (ids: readonly string[]) => ids.slice(0, 4).join(' ') + (ids.length > 4 ? ' …' : '')
  return {
    kind: tally.certainty ?? 'not in the policy',
    ...row(tally),
    words: tally.withWords === 0 ? '–' : `${tally.onTheWords}/${tally.withWords}`,
    ...(split === 'tune' ? { missed: posts(tally.missedIn), alarmed: posts(tally.alarmedIn) } : {}),
  }
}

function byLanguage(
  posts: Parameters<typeof measure>[0],
  desk: Parameters<typeof measure>[1],
  policy: Parameters<typeof measure>[2],
) {
  const groups = Map.groupBy(posts, ({ language }) => language.split('-')[0] ?? language)
  return Object.fromEntries(
    [...groups].flatMap(([language, group]) => {
      const { exact, judgement } = measure(group, desk, policy)
      return [
        [`exact, ${language}, ${group.length} posts`, row(exact)],
        [`judgement, ${language}`, row(judgement)],
      ]
    }),
  )
}
