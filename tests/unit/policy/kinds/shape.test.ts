// The kinds that look at how a post is made: length, media, link, speaker.
import { describe, expect, it } from 'vitest'
import { accountOn, context, findings, placeOf, policyOf, post, quotes } from '../desk'

describe('length', () => {
  const length = policyOf('[{ check: length }, { check: length, options: { of: hashtags } }]')

  it('says by how much, on what ground, and for which accounts', () => {
    const [finding, ...others] = findings(
      post('a'.repeat(292), { targets: ['x/northbank', 'x/northbank_at', 'linkedin/northbank'] }),
      length,
    )
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      what: '292 of 280 weighted characters on X: 12 too many.',
      accounts: ['x/northbank', 'x/northbank_at'],
      severity: 'blocker',
      basis: { value: '280 weighted characters', grade: 'B', checked: '2026-11-22' },
    })
  })

  it('warns and does not block where the number is not confirmed', () => {
    const [finding] = findings(post('#A #B #C #D #E #F', { targets: ['instagram/northbank'] }), length)
    expect(finding).toMatchObject({ severity: 'warning', basis: { grade: 'C' } })
    expect(finding?.what).toContain('may have changed')
  })

  it('goes by an account’s own limit, and tells accounts with different limits apart', () => {
    const targets = ['mastodon/a', 'mastodon/b', 'mastodon/c']
    const accounts = targets.map((id, index) =>
      accountOn('mastodon', id.slice(-1), index === 0 ? {} : { textLimit: index * 600 }),
    )
    const found = findings(post('a'.repeat(700), { targets }), length, { ...context, accounts })
    expect(found.map((finding) => [finding.accounts, finding.basis?.value])).toEqual(
      expect.arrayContaining([
        [['mastodon/a'], '500 characters, links counted as 23'],
        [['mastodon/b'], '600 characters, links counted as 23'],
      ]),
    )
    expect(found).toHaveLength(2)
    expect(new Set(found.map(({ id }) => id)).size).toBe(2)
  })

  it('keeps one identity while the text is being cut', () => {
    const id = (units: number) => findings(post('a'.repeat(units), { targets: ['x/northbank'] }), length)[0]?.id
    expect(id(300)).toBe(id(290))
  })
})

describe('media', () => {
  const media = policyOf('[{ check: media, options: { need: alt } }, { check: media, options: { need: count } }]')
  const picture = (alt: string, name = 'a.jpg') => ({ name, alt, url: null, digest: null })

  it('points at the picture without words', () => {
    const found = findings(post('x', { media: [picture('A door'), picture(' ', 'b.jpg')] }), media)
    expect(found).toHaveLength(1)
    expect(placeOf(found[0]).field).toEqual({ kind: 'alt', index: 1 })
    expect(found[0]?.what).toBe('b.jpg has no alternative text.')
  })

  it('knows who takes how many', () => {
    const five = Array.from({ length: 5 }, (_, index) => picture('A door', `${index}.jpg`))
    expect(
      findings(post('x', { media: five, targets: ['x/northbank', 'linkedin/northbank'] }), media).map(
        ({ accounts }) => accounts,
      ),
    ).toEqual([['x/northbank']])
    expect(findings(post('x', { targets: ['instagram/northbank'] }), media)[0]?.what).toContain('takes no post without')
  })
})

describe('link', () => {
  const links = (need: string, allowedHosts: string[] = []) =>
    policyOf(`[{ check: link, options: { need: ${need} } }]`, { allowedHosts })

  it('offers https in place of http', () => {
    const text = 'Ärger? 🎉 http://northbank.com/a'
    const fix = findings(text, links('https'))[0]?.fix
    expect(fix && text.slice(0, fix.start) + fix.insert + text.slice(fix.end)).toBe('Ärger? 🎉 https://northbank.com/a')
  })

  it.each([
    ['https://nоrthbank.com', true],
    ['https://north\u200bbank.com', true],
    ['https://northbank.com@evil.example', true],
    ['https://northbank.c0m', true],
    ['https://n0rthbank.com', true],
    ['https://rnail.example', true],
    ['https://münchen.de', false],
    ['https://пример.рф', false],
    ['https://northbank.com:8443/x?y=a@b', false],
  ])('judges whether %s is what it seems', (text, isFound) => {
    expect(quotes(text, links('plain-host', ['northbank.com', 'mail.example'])).length > 0).toBe(isFound)
  })

  it('knows a host by its whole name', () => {
    const known = links('known-host', ['northbank.com'])
    expect(
      quotes(
        'https://northbank.com https://a.northbank.com https://notnorthbank.com https://northbank.com.evil.org',
        known,
      ),
    ).toEqual(['https://notnorthbank.com', 'https://northbank.com.evil.org'])
  })
})

describe('speaker', () => {
  const speaker = policyOf('[{ check: speaker }]')
  const accounts = [accountOn('x', 'ceo', { spokespeople: ['eve'] }), accountOn('x', 'open')]

  it('names the account that this person does not speak through', () => {
    const found = findings(post('x', { targets: ['x/ceo', 'x/open'] }), speaker, { ...context, accounts })
    expect(found.map((finding) => finding.accounts)).toEqual([['x/ceo']])
    expect(found[0]?.what).toBe('Ada Lovelace is not among those who speak through x/ceo.')
  })

  it('says nothing of spokespeople, or where nobody is known to write', () => {
    const content = post('x', { targets: ['x/ceo'] })
    expect(findings(content, speaker, { accounts, author: { id: 'eve', name: 'Eve' } })).toEqual([])
    expect(findings(content, speaker, { accounts, author: null })).toEqual([])
  })
})
