import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { DiffView } from '../../../renderer/parts/diff-view'
import { middleOf } from '../../../renderer/parts/diff-view-fold'
import type { ProseDiff } from '../../../shared/diff/op'
import { diffProse } from '../../../shared/diff/prose'

const drawn = (diff: ProseDiff) => renderToStaticMarkup(createElement(DiffView, { name: 't', diff, language: 'en' }))
const markup = (before: string, after: string) => drawn(diffProse(before, after))

describe('the diff on screen', () => {
  it('gives a replacement, an insertion and a deletion their roles', () => {
    const html = markup('Earn 4.15% APY. Not here.', 'Earn 4.75% APY. Here now.')
    expect(html).toMatch(/role="suggestion"[^>]*><del role="deletion"/)
    expect(html).toContain('<ins role="insertion"')
  })

  it('draws a changed space, a line break and an unseen character', () => {
    expect(markup('5 000 kr', '5\u00a0000 kr')).toContain('⍽')
    expect(markup('A. B.', 'A.\n\nB.')).toContain('⏎')
    expect(markup('guaranteed', 'guar\u200banteed')).toContain('U+200B')
  })

  it('draws an unseen character in text that stayed, too', () => {
    expect(markup('guar\u200banteed', 'guar\u200banteed now')).toContain('U+200B')
  })

  it('says when two texts are too different to be compared', () => {
    const [before, after] = ['one two three four five six', 'alpha beta gamma delta epsilon zeta']
    const diff = { ...diffProse(before, after), tooDifferent: true }
    expect(drawn(diff)).toContain('Too different to compare')
  })

  it('escapes what a post holds', () => {
    expect(markup('', '<img src=x onerror=alert(1)>')).not.toContain('<img')
  })
})

describe('unchanged text', () => {
  const long = 'word '.repeat(300)
  it('is folded only in the middle of long texts, and cut at spaces', () => {
    expect(middleOf('short', 5_000)).toBeNull()
    expect(middleOf(long, 800)).toBeNull()
    const middle = middleOf(long, long.length)
    expect(middle && [long[middle.start - 1], long[middle.end - 1]]).toEqual([' ', ' '])
  })
})
