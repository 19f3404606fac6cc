// Texts of posts stand the way they are written, and our own words among them the way ours are.
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { ChannelPreview } from '../../../renderer/parts/channel-preview'
import { DiffView } from '../../../renderer/parts/diff-view'
import { diffProse } from '../../../shared/diff/prose'
import type { Account } from '../../../shared/post/account'
import { blankContent } from '../../../shared/post/content'

const hebrew = 'חשבון החיסכון החדש שלנו נפתח היום. '
const account: Account = {
  id: 'linkedin/northbank',
  channel: 'linkedin',
  handle: 'northbank',
  market: '',
  zone: 'Europe/Berlin',
  spokespeople: [],
  tier: 'routine',
}

it('a preview stands as its text is written, and what we say in it as ours', () => {
  const text = hebrew.repeat(80)
  const content = { ...blankContent, text, language: 'he', targets: [account.id] }
  const html = renderToStaticMarkup(createElement(ChannelPreview, { content, account }))
  expect(html).toMatch(/<p class="[^"]*" lang="he" dir="auto">חשבון/)
  expect(html).toMatch(/<bdi lang="en-GB"[^>]*>…see more<\/bdi>/)
  expect(html).toMatch(/<bdi lang="en-GB">[\d,]+ more characters<\/bdi>/)
})

it('a comparison stands as its text is written, in one text and side by side, and its buttons as ours', () => {
  const diff = diffProse(`${hebrew.repeat(60)}ריבית של 4%.`, `${hebrew.repeat(60)}ריבית של 5%.`)
  const one = renderToStaticMarkup(createElement(DiffView, { name: 't', diff, language: 'he' }))
  expect(one).toMatch(/<div class="[^"]*" lang="he" dir="auto">/)
  expect(one).toMatch(/<button type="button" lang="en-GB" dir="ltr"[^>]*>Show [\d,]+ unchanged characters/)
  const two = renderToStaticMarkup(createElement(DiffView, { name: 't', diff, language: 'he', isSideBySide: true }))
  expect(two.match(/<td class="[^"]*" lang="he" dir="auto">/g)).toHaveLength(2)
})
