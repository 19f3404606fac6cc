import { describe, expect, it } from 'vitest'
import { findings, policyOf } from '../desk'

describe('secret', () => {
  const secret = policyOf('[{ check: secret }]')
  const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'

  it.each([
    ['AWS', 'AKIAIOSFODNN7ABCDEFG'],
    ['GitHub', `ghp_${letters}`],
    ['GitLab', 'glpat-abcdefghij0123456789'],
    ['Slack', 'xoxb-123456789012-abcdefghij'],
    ['Stripe', `sk_live_${letters}`],
    ['Google', `AIza${letters.slice(0, 35)}`],
    ['a private key', '-----BEGIN RSA PRIVATE KEY-----'],
    ['a signed token', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abcdefghijklmnop'],
    ['a password', 'Password: hunter22'],
    ['a German password', 'Das Kennwort lautet Gr0ßmutter'],
    ['a Spanish password', 'la contraseña es Madrid2026!'],
  ])('finds %s', (_name, text) => {
    expect(findings(`Here it is: ${text} thanks`, secret)).toHaveLength(1)
  })

  it.each([
    'Password: ********',
    'The password is important',
    'AKIA is a village',
    'sk_live is short',
    'Forgot your password? Call us.',
  ])('leaves %j alone', (text) => {
    expect(findings(text, secret)).toEqual([])
  })

  it('does not repeat what it found', () => {
    expect(findings(`sk_live_${letters}`, secret)[0]?.what).not.toContain(letters)
  })
})
