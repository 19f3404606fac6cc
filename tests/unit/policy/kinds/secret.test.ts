import { describe, expect, it } from 'vitest'
import { findings, policyOf, post } from '../desk'

const secret = policyOf('[{ check: secret }]')

describe('secret', () => {
  it('looks into the text, alternative texts and the link, and through disguises', () => {
    const token = 'ghp_abcdefghijklmnopqrstuvwxyz0123456789'
    const everywhere = post(`sk_live_\u200b4eC39HqLyjWDarjtT1zdp7dc`, {
      link: `https://example.com/?token=${token}`,
      media: [{ name: 'a.png', alt: `Screen with ${token}`, url: null, digest: null }],
    })
    expect(findings(everywhere, secret).map(({ place }) => place?.field.kind)).toEqual(['text', 'alt', 'link'])
  })

  it('says each once, however many rules know it', () => {
    expect(findings('Stripe: sk_live_4eC39HqLyjWDarjtT1zdp7dc', secret)).toHaveLength(1)
  })

  it('is not sure of a password, and sure of a token', () => {
    expect(findings('Password: hunter22', secret).map(({ certainty }) => certainty)).toEqual(['judgement'])
    expect(findings('AKIAIOSFODNN7ABCDEFG', secret).map(({ certainty }) => certainty)).toEqual(['exact'])
  })

  it('does not repeat what it found', () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'
    for (const text of [
      `sk_live_${letters}`,
      `AWS_SECRET_ACCESS_KEY=${letters}abcd`,
      'https://tom:hunter22@example.com/',
    ])
      for (const { what, how } of findings(text, secret)) {
        expect(`${what} ${how}`).not.toContain(letters)
        expect(`${what} ${how}`).not.toContain('hunter22')
      }
  })

  it('is not switched off by a comment in the text', () => {
    const text = `<!-- secretlint-disable --> AWS_SECRET_ACCESS_KEY=${'aB3'.repeat(13)}x`
    expect(findings(text, secret)).toHaveLength(1)
  })
})
