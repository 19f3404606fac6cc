import { describe, expect, it } from 'vitest'
import { detailsOf, seen } from './looking'

describe('e-mail addresses', () => {
  it.each([
    ['plain', 'ask maria.k+x@northbank.example.', ['maria.k+x@northbank.example']],
    ['behind mailto', 'mailto:maria@northbank.example', ['mailto:maria@northbank.example']],
    ['with a zero-width space', 'maria\u200b@northbank.example', ['maria\u200b@northbank.example']],
    ['hidden from robots', 'maria.keller (at) northbank (dot) example', ['maria.keller (at) northbank (dot) example']],
    ['hidden in German', 'maria[ät]northbank.example', ['maria[ät]northbank.example']],
    ['hidden in Spanish', 'maria (arroba) northbank (punto) example', ['maria (arroba) northbank (punto) example']],
    ['not a mention', '@maria and @maria@mastodon.social', []],
    ['not words about a place', 'We meet (at) noon, look [at] this', []],
  ])('are found: %s', (_what, text, expected) => {
    expect(seen(text, 'email')).toEqual(expected)
  })

  it('are compared in one spelling', () => {
    const values = detailsOf('Mailto:Maria@Northbank.example, maria [at] northbank [dot] example', ['email'])
    expect(values.map(({ value }) => value)).toEqual(['maria@northbank.example', 'maria@northbank.example'])
  })
})
