// One of the threads of many.measure.ts: checks its share of the posts.
import { parentPort, workerData } from 'node:worker_threads'
import { check } from '../../../shared/policy/engine'
import { context, manyPosts, postOf, shipped } from './posts'

const { part, of, posts, rehearsed } = workerData as { part: number; of: number; posts: number; rehearsed: number }
const from = performance.now()
const policy = shipped()
const ready = performance.now() - from
const own = manyPosts(posts).filter((_text, index) => index % of === part)
if (rehearsed > 0) {
  for (const text of own.slice(-rehearsed)) check(postOf(text), policy, context)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  parentPort?.postMessage({ ready, checked: rehearsed, findings: 0 })
  await new Promise((resolve) => {
    parentPort?.once('message', resolve)
  })
}
let findings = 0
for (const text of own) findings += check(postOf(text), policy, context).findings.length
// Threads have no origin; the rule means windows.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
parentPort?.postMessage({ ready, checked: own.length, findings })

// A thread that has compared policies is kept for the next time. The policy is another then, and so are the posts.
parentPort?.once('message', () => {
  const next = shipped()
  let again = 0
  for (const text of own.toReversed()) again += check(postOf(text), next, context).findings.length
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  parentPort?.postMessage({ ready: 0, checked: own.length, findings: again })
})
