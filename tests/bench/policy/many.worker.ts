// One of the threads of many.measure.ts: checks its share of the posts.
import { parentPort, workerData } from 'node:worker_threads'
import { check } from '../../../shared/policy/engine'
import { context, manyPosts, postOf, shipped } from './posts'

const { part, of, posts } = workerData as { part: number; of: number; posts: number }
const from = performance.now()
const policy = shipped()
const ready = performance.now() - from
let findings = 0
let checked = 0
for (const [index, text] of manyPosts(posts).entries()) {
  if (index % of !== part) continue
  findings += check(postOf(text), policy, context).findings.length
  checked += 1
}
// Threads have no origin; the rule means windows.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
parentPort?.postMessage({ ready, checked, findings })
