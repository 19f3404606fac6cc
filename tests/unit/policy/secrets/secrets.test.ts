// Credentials by issuer, from their documented forms, with made-up bodies; and what looks like one and is none.
import { rules } from '@secretlint/secretlint-rule-preset-recommend'
import { describe, expect, it } from 'vitest'
import { issuers, leftOut } from '../../../../shared/policy/secrets/issuers'
import { secretsIn as secretsOf } from '../../../../shared/policy/secrets/secrets'
import { viewOf } from '../../../../shared/policy/view'

/** A body of so many letters and digits, no character over and over. */
const body = (length: number, alphabet = 'aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0zC') =>
  Array.from({ length }, (_, index) => alphabet.charAt((index * 7 + 3) % alphabet.length)).join('')
const hex = (length: number) => body(length, '0123456789abcdef')

const known: readonly (readonly [name: string, text: string])[] = [
  ['An AWS access key', 'AKIAIOSFODNN7ABCDEFG'],
  ['An AWS secret key', `aws_secret_access_key = ${body(40)}`],
  ['A GitHub token', `ghp_${body(36)}`],
  ['A GitHub token', `github_pat_${body(82)}`],
  ['A signed token (JWT)', `ghs_123_eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.${body(16)}`],
  ['A GitLab token', `glpat-${body(20)}`],
  ['A Slack token', 'xoxb-123456789012-abcdefghij'],
  ['A Slack token', `https://hooks.slack.com/services/T${body(8)}/B${body(8)}/${body(24)}`],
  ['A Stripe key', `sk_live_${body(24)}`],
  ['A Stripe key', `rk_test_${body(24)}`],
  ['A Stripe key', `whsec_${body(32)}`],
  ['A Google API key', `AIza${body(35)}`],
  ['A Google client secret', `GOCSPX-${body(28)}`],
  ['A Google access token', `ya29.${body(60)}`],
  ['A Twilio key', `SK${hex(32)}`],
  ['A Discord token', `M${body(23)}.${body(6)}.${body(27)}`],
  ['A Discord webhook', `https://discord.com/api/webhooks/123456789012345678/${body(68)}`],
  ['A Telegram bot token', `123456789:AA${body(33)}`],
  ['A Mailchimp key', `${hex(32)}-us12`],
  ['A Mailgun key', `key-${hex(32)}`],
  ['A PyPI token', `pypi-AgEIcHlwaS5vcmc${body(60)}`],
  ['An npm token', `npm_${body(36)}`],
  ['An npm token', `//registry.example.org/:_authToken=${body(36)}`],
  ['An OpenAI key', `sk-${body(20)}T3BlbkFJ${body(20)}`],
  ['An OpenAI key', `sk-proj-${body(74)}T3BlbkFJ${body(74)}`],
  ['An Anthropic key', `sk-ant-api03-${body(93)}AA`],
  ['An Azure storage key', `DefaultEndpointsProtocol=https;AccountName=nb;AccountKey=${body(86)}==`],
  ['An Azure client secret', `abc8Q~${body(34)}`],
  ['An Azure shared access signature', `https://nb.blob.core.windows.net/a?sv=2020-08-04&sig=${body(43)}%3D`],
  ['A DigitalOcean token', `dop_v1_${hex(64)}`],
  ['A Meta access token', `EAA${body(120)}`],
  ['A private key', '-----BEGIN RSA PRIVATE KEY-----'],
  ['A private key', '-----BEGIN OPENSSH PRIVATE KEY-----'],
  ['A private key', '-----BEGIN PGP PRIVATE KEY BLOCK-----'],
  ['A signed token (JWT)', `eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.${body(16)}`],
  ['A login in a command', 'curl -s -u tom:hunter22 https://api.example.com'],
  ['A login in a header', `Authorization: Bearer ${body(40)}`],
  ['A login in an address', 'https://tom:hunter22@staging.northbank.example/'],
  ['A login to a database', 'postgres://tom:hunter22@db.northbank.example:5432/accounts'],
  ['A login to a database', 'mongodb+srv://tom:hunter22@db.northbank.example/accounts'],
  ['A Groq key', `gsk_${body(52)}`],
  ['A Hugging Face token', `hf_${body(34, 'abcdefGHIJKLmnopqrSTUVwxyz')}`],
  ['A Linear token', `lin_api_${body(40)}`],
  ['A Notion token', `ntn_12345678901${body(35)}`],
  ['A SendGrid key', `SG.${body(22)}.${body(43)}`],
  ['A Shopify key', `shpat_${hex(32)}`],
  ['A Grafana token', `glsa_${body(32)}_${hex(8)}`],
  ['A Vault token', `hvs.${body(95)}`],
  ['A Vercel token', `vcp_${body(24)}`],
  ['A Databricks token', `dapi${hex(32)}`],
  ['A Docker token', `dckr_pat_${body(27)}`],
  ['A Figma token', `figd_${body(44)}`],
  ['A Cloudflare token', `cfut_${body(40)}${hex(8)}`],
  ['A Tailscale key', `tskey-auth-${body(12)}-${body(32)}`],
  ['A 1Password token', `ops_${Buffer.from(JSON.stringify({ secret: body(90) })).toString('base64')}`],
]

const secretsIn = (text: string) => secretsOf(viewOf(text))

describe('credentials', () => {
  it.each(known)('%s is found: %s', (name, text) => {
    expect(secretsIn(`Here it is: ${text} thanks`).map((found) => found.name)).toEqual([name])
  })

  it.each([
    'Password: hunter22',
    'Das Kennwort lautet Gr0ßmutter',
    'la contraseña es Madrid2026!',
    'WiFi password: Sunny-Day7',
    'WLAN-Passwort: „Sommer2026!“',
    'The PIN is 4711',
    'PIN: 482913',
    'user: tom, pw: opensesame',
    'user: tom, pass: opensesame',
    'Benutzername: tom / Passwort: geheim',
    'password = Tr0ub4dor&3',
    'api_key=3f9a8b7c6d5e4f3a2b1c',
    'API key 3f9a8b7c6d5e4f3a2b1c',
    'Wi-Fi Northbank-Guest, code: Sunny-Day7',
  ])('a password written out is found: %j', (text) => {
    expect(secretsIn(text).map(({ name }) => name)).toEqual([/api/i.test(text) ? 'A key or token' : 'A password'])
  })

  it.each([
    'Password: ********',
    'Password: ………',
    'The password is important',
    'A good password: long, unusual and only yours',
    'Forgot your password? Call us.',
    'Passwort vergessen? Hier lang: https://northbank.example/p4ssw0rd',
    'Tu contraseña es solo tuya',
    'Never tell anybody your PIN.',
    'PIN the date: 12.05.2026',
    'Pin it: 2026 is our year',
    'Your PIN is 4 digits long',
    'AKIA is a village',
    'AKIAIOSFODNN7EXAMPLE',
    'sk_live is short, and we sk8',
    'Use sk_test_4eC39HqLyjWDarjtT1zdp7dc as Stripe’s docs do',
    'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c',
    'ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    'https://username:password@example.com',
    'sha1 da39a3ee5e6b4b0d3255bfef95601890afd80709',
    'md5 d41d8cd98f00b204e9800998ecf8427e',
    'https://example.com/share/aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0zC',
    'https://youtu.be/dQw4w9WgXcQ?si=AbCdEfGhIjKlMnOp',
    'https://mastodon.social/@northbank/112233445566',
    'mailto:hello@northbank.example and @northbank at https://northbank.example',
    'My SQL course: mysql, postgres and mongodb in one week',
    'curl your hair, user friendly',
    'Authorization: ask your bank',
    'npm_ is not a token, hf_ neither, dapi also not',
    'The key-note is on 12 May',
    'The access key is on the third floor, room 12',
    'Secret token: kindness',
    'Passwords: 8 characters or more',
    'password: at least 12 characters',
    'Passwort: mindestens 12 Zeichen',
    'Use code SPRING26 at checkout',
    'Zugangscode kommt per Post',
    'WLAN und Kaffee, Code: siehe Tafel',
    '#sk_live_free',
  ])('leaves %j alone', (text) => {
    expect(secretsIn(text)).toEqual([])
  })

  it('are looked for by every rule of the library that was not left out for a reason', () => {
    const ids = rules.map(({ meta }) => meta.id.replace('@secretlint/secretlint-rule-', ''))
    expect([...Object.keys(issuers), ...leftOut].sort()).toEqual([...ids].sort())
  })

  it.each([
    ['half GitHub tokens', 'ghs_1_a.'.repeat(8_000)],
    ['GitHub tokens without an end', 'ghs_1_'.repeat(10_000)],
    ['addresses with logins', 'http://a:b@'.repeat(6_000)],
    ['addresses', 'https://'.repeat(8_000) + 'a:b@c'],
    ['half keys', '-----BEGIN PRIVATE KEY-----'.repeat(2_500)],
    ['a key without an end', `-----BEGIN PRIVATE KEY-----${'A'.repeat(60_000)}`],
    ['half tokens', 'eyJaaaaaaaaaaa.'.repeat(4_000)],
    ['databases', 'mysql://a:'.repeat(6_000)],
    ['Slack', 'xoxb-'.repeat(12_000)],
    ['passwords', 'password: '.repeat(6_000)],
    ['logins', 'user:a,'.repeat(8_000)],
    ['commands', 'curl '.repeat(12_000)],
    ['dots', 'SG.a.b-'.repeat(8_000)],
  ])('ends on a long run of %s', (_what, text) => {
    expect(secretsIn(text).length).toBeGreaterThanOrEqual(0)
  })
})
