// One post against all shipped packs, warm, beside the tools that check a part of it, in one process and run. Budget
// (design/QUALITY.md): p50 at most 0.5 ms, p99 at most 3 ms. Prints; fails nothing by the clock.
import { it } from 'vitest'
import { asShipped } from '../shipped'
import { allPeers, arePeersHere } from './peers'
import { keep } from './results'
import { type Row, short, timed } from './times'

const { check, compilePolicy, context, manyPosts, postOf, samples, sectors, shipped, shippedPolicy } =
  await asShipped<typeof import('./engine')>('tests/bench/policy/engine.ts')

const policy = shipped()
const size = `${policy.clauses.length} clauses, ${policy.clauses.flatMap(({ rules }) => rules).length} rules`
const own = (text: string) => check(postOf(text), policy, context)

/** How many times our cost the others are to have (design/QUALITY.md). */
const leastRatio = 5

interface PeerRow extends Row {
  readonly 'looks for': string
  readonly 'cpu, Imprimatur = 1': number
  readonly 'bar: 5 times ours': string
}

it('checks one post', async () => {
  const rows: Record<string, Row> = {}
  for (const [name, text] of Object.entries(samples)) rows[name] = await timed([text], own, 2_000)
  rows['400 different posts'] = await timed(manyPosts(400), own, 5)
  console.log(`\nOne post, all shipped packs (${size}), warm (milliseconds)`)
  console.table(rows)
  keep('one post', { size, rows })
})

it('checks the same posts as its peers', async () => {
  if (!arePeersHere) {
    console.log('\nThe peers are not installed, so there is nothing to compare with: npm ci --prefix tests/bench/peers')
    return
  }
  const posts = manyPosts(400)
  const rows: Record<string, PeerRow> = {}
  // Ours first and last: on a busy machine the two differ, and the peers are held to the slower one.
  const first = await timed(posts, own, 4)
  const others: (readonly [string, string, Row])[] = []
  for (const { name, looksFor, run } of await allPeers())
    others.push([name, looksFor, await timed(posts, run, name === 'alex' ? 1 : 2)])
  const last = await timed(posts, own, 4)
  const slower = first.cpu > last.cpu ? first : last
  rows['Imprimatur, all packs'] = { 'looks for': size, ...slower, 'cpu, Imprimatur = 1': 1, 'bar: 5 times ours': '' }
  for (const [name, looksFor, row] of others) {
    const ratio = row.cpu / slower.cpu
    const bar = ratio >= leastRatio ? 'holds' : ratio >= 1 ? 'missed' : 'missed: cheaper than ours'
    rows[name] = { 'looks for': looksFor, ...row, 'cpu, Imprimatur = 1': short(ratio), 'bar: 5 times ours': bar }
  }
  console.log(`\n${posts.length} different posts, one after the other, in one process (milliseconds)`)
  console.table(rows)
  const missed = Object.entries(rows).filter(([, row]) => row['bar: 5 times ours'].startsWith('missed'))
  console.log(
    missed.length === 0
      ? 'Each of them costs at least 5 times as much as ours.'
      : `The bar of 5 times is missed beside ${missed.map(([name, row]) => `${name} (${row['looks for']})`).join(', ')}.`,
  )
  keep('peers', rows)
})

it('compiles the shipped policy', () => {
  const times = [1, 2, 3, 4, 5].map(() => {
    const from = performance.now()
    compilePolicy(shippedPolicy([...sectors]))
    return performance.now() - from
  })
  const [first = 0, ...again] = times
  const row = { 'first time': short(first), again: short(Math.min(...again)) }
  console.log('\nMaking the policy ready (milliseconds)')
  console.table(row)
  keep('compile', row)
})
