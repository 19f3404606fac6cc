import { describe, expect, it } from 'vitest'
import { sheetName, sheetPage } from '../../../shared/desk/sheet/page'
import { signOffSheet } from '../../../shared/desk/sheet/sheet'
import type { DeskState } from '../../../shared/desk/state'
import type { Content } from '../../../shared/post/content'
import { SmallDesk } from '../desk/small-desk'

const record = { entries: 12, head: 'ab'.repeat(32), fingerprint: 'abcd 1234 abcd 1234 abcd' }
const made = { at: '2027-01-05T10:00:00.000Z', by: 'mia', record }

const sheetOf = (state: DeskState, post: string) => {
  const found = state.posts.get(post)
  if (!found) throw new Error('The test’s own post is missing')
  return signOffSheet(state, found, made)
}

/** Tags in a page, without what they hold. */
const tags = (page: string) => [...page.matchAll(/<\/?([a-z0-9!-]+)/g)].map(([, name]) => name)

describe('the sign-off sheet', () => {
  it('says of an approved post what was approved, by whom, when in the desk’s zone, under which policy', () => {
    const desk = new SmallDesk()
    const media = [{ name: 'branch.png', alt: 'Two people at a counter', url: null, digest: 'c'.repeat(64) }]
    desk.draft('ana', 'p', 'Rates are up.', { media })
    desk.submit('ana', 'p')
    expect(desk.sign('cleo', 'p')).toMatchObject({ ok: true })
    const sheet = sheetOf(desk.state, 'p')
    expect(sheet).toMatchObject({ isApproved: true, status: 'approved', policy: { version: 1 } })
    expect(sheet.decisions).toEqual([expect.objectContaining({ who: 'Cleo Hart', area: 'brand', policy: 1 })])
    const page = sheetPage(sheet)
    for (const words of ['Approved', 'Rates are up.', 'branch.png', 'Two people at a counter', 'c'.repeat(64)])
      expect(page).toContain(words)
    expect(page).toMatch(/Cleo Hart[\s\S]*Europe\/London \(\d\d:\d\d UTC\)/)
    expect(page).toContain(record.fingerprint)
  })

  it('says in large letters that a post is not approved, and what is still open', () => {
    const desk = new SmallDesk()
    desk.draft('ana', 'p', 'Rates are up.')
    const page = sheetPage(sheetOf(desk.state, 'p'))
    expect(page).toContain('Not approved: a draft')
    expect(page).toMatch(/Still open:[\s\S]*brand \(0 of 1\)/)
  })

  it('keeps words from becoming markup, wherever somebody typed them', () => {
    const evil = `</style></code>"'><script>alert(1)</script><img src=x onerror=alert(1)>&lt;b&gt;`
    const plain = new SmallDesk()
    plain.draft('ana', 'p', 'x', {
      media: [{ name: 'm', alt: 'a', url: null, digest: null }],
      claims: ['c'],
      disclosures: ['d'],
      relationships: [{ party: 'p', nature: 'n' }],
      link: 'l',
      replyTo: 'r',
    })
    const desk = new SmallDesk()
    const all: Partial<Content> = {
      media: [{ name: evil, alt: evil, url: null, digest: null }],
      claims: [evil],
      disclosures: [evil],
      relationships: [{ party: evil, nature: evil }],
      link: evil,
      replyTo: evil,
    }
    desk.draft('ana', 'p', evil, all)
    const sheet = sheetOf(desk.state, 'p')
    const page = sheetPage({ ...sheet, key: evil, author: evil, desk: { ...sheet.desk, name: evil } })
    expect(tags(page)).toEqual(tags(sheetPage(sheetOf(plain.state, 'p'))))
    expect(page).not.toMatch(/<script|<img/)
    expect(sheetName({ ...sheet, key: '../../etc/passwd <NB-1>' })).toMatch(/^[\w.-]+ sign-off sheet, revision 1\.pdf$/)
  })
})
