// Writes a diff on one line for tables: kept, [-deleted-], {+inserted+}, with blanks and invisible characters shown.
import type { ProseDiff } from '../../../shared/diff/op'
import { visibleParts } from '../../../shared/diff/visible'

export function marked(diff: ProseDiff): string {
  return diff.ops
    .map(({ kind, text }) => {
      if (kind === 'equal') return shown(text, ' ')
      return kind === 'delete' ? `[-${shown(text, '·')}-]` : `{+${shown(text, '·')}+}`
    })
    .join('')
}

function shown(text: string, space: string): string {
  return visibleParts(text)
    .map((part) => {
      if (part.kind === 'text') return part.text
      if (part.kind === 'code') return `<${part.glyph}>`
      return part.text === ' ' ? space : part.glyph
    })
    .join('')
}
