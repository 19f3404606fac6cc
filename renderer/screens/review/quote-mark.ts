// Marks in the text the words that a finding is about, so that the card and the text are seen together. The mark is
// for the eye alone: the card quotes the words for everybody.
import { useEffect } from 'react'
import type { Place } from '../../../shared/policy/finding'
import { type Content, textFor } from '../../../shared/post/content'
import { altName, overrideName, textName } from './places'

const markName = 'review-finding'

export function useQuoteMark(place: Place | null, content: Content, drawn: unknown): void {
  useEffect(() => {
    const source = place && textOf(place, content)
    const range = place && source !== null && rangeOf(place, source)
    if (!range) return
    CSS.highlights.set(markName, new Highlight(range))
    range.startContainer.parentElement?.scrollIntoView({ block: 'nearest' })
    return () => {
      CSS.highlights.delete(markName)
    }
    // oxlint-disable-next-line react/exhaustive-deps
  }, [place, content, drawn])
}

/** Blanks do not count: in a diff some of them are drawn as glyphs. */
const withoutBlanks = (text: string) => text.replace(/\s/g, '')

/** What a mark needs to know of a place. */
export interface MarkedPlace {
  readonly field: Place['field']
  readonly start: number
  readonly quote: string
}

export function rangeOf(place: MarkedPlace, source: string): Range | null {
  const root = document.getElementById(elementOf(place) ?? '')
  const quote = withoutBlanks(place.quote)
  if (!root || quote === '') return null
  const letters = lettersIn(root)
  const text = letters.map((letter) => letter.text).join('')
  const before = withoutBlanks(source.slice(0, place.start)).length
  const start = text.startsWith(quote, before) ? before : text.indexOf(quote)
  const [first, last] = [letters[start], letters[start + quote.length - 1]]
  if (start === -1 || !first || !last) return null
  const range = document.createRange()
  range.setStart(first.node, first.offset)
  range.setEnd(last.node, last.offset + 1)
  return range
}

export function textOf({ field }: Pick<MarkedPlace, 'field'>, content: Content): string | null {
  if (field.kind === 'text') return content.text
  if (field.kind === 'override') return textFor(content, field.account)
  return field.kind === 'alt' ? (content.media[field.index]?.alt ?? null) : null
}

export function elementOf({ field }: Pick<MarkedPlace, 'field'>): string | null {
  if (field.kind === 'text') return textName
  if (field.kind === 'override') return overrideName(field.account)
  return field.kind === 'alt' ? altName(field.index) : null
}

export interface Letter {
  readonly text: string
  readonly node: Text
  readonly offset: number
}

/** Every UTF-16 unit of the text as it stands now, without what was struck out and what is only drawn. */
export function lettersIn(root: HTMLElement): readonly Letter[] {
  const letters: Letter[] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.parentElement?.closest('del, h3, button, [aria-hidden=true]')) continue
    for (const [offset, text] of node.data.split('').entries()) {
      if (!/\s/.test(text)) letters.push({ text, node, offset })
    }
  }
  return letters
}
