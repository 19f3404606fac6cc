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

  it('marks both ends of a move, and leads from each to the other', () => {
    const [a, b] = ['We open at nine every day.', 'Our branches are warm. Coffee is on the house in every branch.']
    const html = markup(`${a} ${b}`, `${b} ${a}`)
    expect(html).toContain('Moved, number 1: go to where it stands now')
    expect(html).toContain('Moved, number 1: go to where it stood before')
  })

  it('draws a rewritten sentence as one old and one new block, with a way to the words', () => {
    const html = markup(
      'The old savings account was plain and dull and slow to grow.',
      'Our brand new savings account pays handsomely from the first day on.',
    )
    expect(html.match(/<del/g)).toHaveLength(1)
    expect(html.match(/<ins/g)).toHaveLength(1)
    expect(html).toContain('Word by word')
  })

  it('boxes the letters that differ in nearly equal words, and draws no glyph for the space between them', () => {
    const html = markup('on examp1e.com today', 'on example.com today')
    expect(html).toMatch(/examp<span class="[^"]*">1<\/span>e\.com/)
  })

  it('puts old and new side by side without losing a word of either', () => {
    const diff = diffProse('First line.\nSecond is old.', 'First line.\nSecond is new.')
    const html = renderToStaticMarkup(createElement(DiffView, { name: 't', diff, language: 'en', isSideBySide: true }))
    const cells = [...html.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell]) => cell?.replace(/<[^>]+>/g, '').trim())
    expect(cells).toEqual(['First line.', 'First line.', 'Second is old.', 'Second is new.'])
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
