import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { followLink } from '../../../shared/bridge/links/follow'
import { type Link, linkScreens, linkText, longestLink, readLink } from '../../../shared/bridge/links/link'
import { SmallDesk } from '../desk/small-desk'

const plain = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .filter((text) => !/[\p{C}\p{Zl}\p{Zp}]/u.test(text))
const key = fc.stringMatching(/^[A-Z]{1,6}-\d{1,6}$/)
const target: fc.Arbitrary<Link['target']> = fc.oneof(
  fc.record({
    kind: fc.constant('post' as const),
    key,
    revision: fc.option(fc.integer({ min: 1, max: 999_999 })),
    at: fc.option(fc.record({ kind: fc.constantFrom('finding' as const, 'comment' as const), id: plain })),
  }),
  fc.record({ kind: fc.constant('screen' as const), screen: fc.constantFrom(...linkScreens) }),
  fc.record({ kind: fc.constant('clause' as const), clause: plain }),
  fc.record({ kind: fc.constant('search' as const), search: plain }),
)
const link: fc.Arbitrary<Link> = fc.record({
  target,
  desk: fc.record({ id: fc.option(fc.stringMatching(/^[0-9a-f]{32}$/)), name: fc.option(plain) }),
})

/** Pieces that an attacker, a mail program or a chat would put together. */
const piece = fc.oneof(
  fc.constantFrom(
    'imprimatur://',
    'IMPRIMATUR://',
    'post/',
    'post',
    'queue',
    'policies',
    '?',
    '#',
    '&',
    '=',
    '/',
    '//',
    '..',
    '%',
    '%00',
    '%2e%2e',
    '%ff',
    '%E2%80%AE',
    'rev=',
    'rev=6',
    'desk=',
    'name=',
    'finding=',
    'comment=',
    'act=approve',
    'javascript:',
    'file:///etc/passwd',
    '\0',
    '\n',
    '\u202e',
    '\ud800',
    '__proto__=1',
    'constructor',
    'NB-1042',
    '<script>',
    '"',
    "'",
    '`',
  ),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
)
const runs = Number(process.env['LINK_FUZZ'] ?? 2_000)

describe('links', () => {
  it('say after being written and read what they said before', () => {
    fc.assert(
      fc.property(link, (made) => {
        expect(readLink(linkText(made))).toEqual({ ok: true, value: made })
      }),
    )
  })

  it('never throw, never grow, and lead to a place or say why they lead nowhere, whatever somebody wrote', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), fc.boolean(), (pieces, isOurs) => {
        const read = readLink((isOurs ? 'imprimatur://' : '') + pieces.join(''))
        if (!read.ok) {
          expect(read.error.what.length).toBeLessThan(200)
          return
        }
        // What was understood is what Imprimatur itself would have written, and nothing besides.
        expect(readLink(linkText(read.value))).toEqual(read)
        expect(['post', 'screen', 'clause', 'search']).toContain(read.value.target.kind)
      }),
      { numRuns: runs },
    )
  })

  it('read as people get them: with capitals in the scheme, spaces around, and a stroke that Windows adds', () => {
    expect(readLink('  Imprimatur://queue/\n')).toMatchObject({ ok: true, value: { target: { screen: 'queue' } } })
    expect(readLink('imprimatur://post/NB-1042/?rev=6#finding=abc')).toMatchObject({
      ok: true,
      value: { target: { key: 'NB-1042', revision: 6, at: { kind: 'finding', id: 'abc' } } },
    })
  })

  test.each([
    ['imprimatur://post/NB-1?approve=yes', 'approve'],
    ['imprimatur://post/NB-1#delete=1', 'delete'],
    ['imprimatur://settings', 'settings'],
    ['imprimatur://queue#finding=1', 'finding'],
    ['imprimatur://post/NB-1#finding=a&comment=b', 'comment'],
  ])('%s is refused and the strange part is named', (text, named) => {
    const read = readLink(text)
    expect(read.ok || read.error.what).toContain(`“${named}”`)
  })

  test.each([
    'imprimatur://post/',
    'imprimatur://post/NB-1/approve',
    'imprimatur://post/NB-1?rev=0',
    'imprimatur://post/NB-1?rev=6&rev=7',
    'imprimatur://post/NB-1?rev=1e3',
    'imprimatur://post/NB%2F1',
    'imprimatur://post/%E2%80%AENB-1',
    'imprimatur://post/NB-1?desk=Northbank',
    'imprimatur://post/NB-1#a#b',
    'https://example.com/',
    `imprimatur://queue?search=${'a'.repeat(longestLink)}`,
  ])('%s is refused', (text) => {
    expect(readLink(text)).toMatchObject({ ok: false })
  })
})

describe('following a link', () => {
  const desk = new SmallDesk()
  desk.draft('ana', 'p', 'Rates are up.')
  const number = desk.post('p').key
  desk.edit('ana', 'p', 'Rates are up again.')
  const follow = (text: string) => followLink(desk.state, text)
  const entries = desk.state.seq

  it('leads to the post by its number, in whatever case it was typed', () => {
    const to = { kind: 'post', post: 'p', since: null, at: null }
    expect(follow(`imprimatur://post/${number.toLowerCase()}`)).toEqual({ kind: 'go', to, said: null })
  })

  it('shows what has changed since an older revision, and says of one that is missing that it is', () => {
    expect(follow(`imprimatur://post/${number}?rev=1`)).toMatchObject({ to: { since: 1 } })
    expect(follow(`imprimatur://post/${number}?rev=9`)).toMatchObject({
      to: { since: null },
      said: expect.stringContaining('its latest is revision 2'),
    })
  })

  it('says of another desk’s post which desk it is on, and never opens one of the same number here', () => {
    expect(follow(`imprimatur://post/${number}?name=Southbank`)).toMatchObject({
      kind: 'refused',
      what: expect.stringMatching(/“Southbank”.*“Northbank”/),
    })
    desk.state.deskKey = { keyId: 'a'.repeat(32), publicKey: '' }
    expect(follow(`imprimatur://post/${number}?desk=${'b'.repeat(32)}&name=Northbank`)).toMatchObject({
      kind: 'refused',
    })
    expect(follow(`imprimatur://post/${number}?desk=${'b'.repeat(32)}`)).toMatchObject({ kind: 'refused' })
    expect(follow(`imprimatur://post/${number}?desk=${'a'.repeat(32)}&name=Renamed`)).toMatchObject({ kind: 'go' })
  })

  it('says of a post that is nowhere that this desk lacks it', () => {
    expect(follow('imprimatur://post/NB-999999')).toMatchObject({
      what: 'There is no post NB-999999 on the desk “Northbank”.',
    })
  })

  it('changes nothing', () => {
    expect(desk.state.seq).toBe(entries)
  })
})
