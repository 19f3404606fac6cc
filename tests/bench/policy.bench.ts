// One 280-character post against all shipped packs, warm. The budget is in design/QUALITY.md: p50 at most 0.5 ms,
// p99 at most 3 ms. A benchmark prints; it fails nothing.
import { bench, describe } from 'vitest'
import { compilePolicy } from '../../shared/policy/compile'
import { check } from '../../shared/policy/engine'
import { shippedPolicy } from '../../shared/policy/packs'
import { sectors } from '../../shared/policy/sectors'
import type { Account } from '../../shared/post/account'
import { blankContent, type Content } from '../../shared/post/content'

const compiled = compilePolicy(shippedPolicy(sectors))
if (!compiled.ok) throw new Error(compiled.error.map((error) => error.text).join('\n'))
const policy = compiled.value

const accounts: readonly Account[] = (['linkedin', 'x', 'bluesky'] as const).map((channel) => ({
  id: `${channel}/northbank`,
  channel,
  handle: 'northbank',
  market: 'DE',
  zone: 'Europe/Berlin',
  spokespeople: [],
  tier: 'routine',
}))
const context = { accounts, author: { id: 'ada', name: 'Ada' } }
const targets = accounts.map(({ id }) => id)

const plain =
  'We are delighted to open our new branch on Market Street next Monday. Come by for coffee, meet the team and ask us anything about your first mortgage, from the deposit to the keys. Doors open at 09:00 and close at 18:00. #FirstHome #Mainz https://northbank.example/branches/market'
const accented = plain.replace('delighted', 'überglücklich 🎉').replace('first mortgage', 'erste Hypothek – “endlich”')
const posts: Readonly<Record<string, Content>> = {
  'plain English, 280 characters': { ...blankContent, text: plain.slice(0, 280), targets },
  'umlauts, emoji and quotes, 280 characters': {
    ...blankContent,
    text: accented.slice(0, 280).toWellFormed(),
    targets,
  },
  'a post with six findings': {
    ...blankContent,
    text: `Guaranteed returns!!! Call +49 30 901820, card 4111 1111 1111 1111, http://northbank.example #sp ${plain}`.slice(
      0,
      280,
    ),
    targets,
  },
  '3,000 characters': { ...blankContent, text: plain.repeat(11).slice(0, 3_000), targets: ['linkedin/northbank'] },
}

describe('check one post, all shipped packs, warm', () => {
  for (const [name, content] of Object.entries(posts))
    bench(name, () => {
      check(content, policy, context)
    })
})

describe('compile the shipped policy', () => {
  bench('compilePolicy', () => {
    compilePolicy(shippedPolicy(sectors))
  })
})
