// HTML in which nothing from outside can be anything but text: whatever is put into a template is escaped, unless it is
// markup that was made the same way.
import { visibleParts } from '../../../diff/visible'

export class Markup {
  constructor(readonly text: string) {}
}

export type Piece = Markup | string | number | readonly Piece[] | null

export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  let text = strings[0] ?? ''
  for (const [index, piece] of pieces.entries()) text += rendered(piece) + (strings[index + 1] ?? '')
  return new Markup(text)
}

function rendered(piece: Piece): string {
  if (piece === null) return ''
  if (piece instanceof Markup) return piece.text
  if (typeof piece === 'string') return escaped(piece)
  if (typeof piece === 'number') return String(piece)
  return piece.map(rendered).join('')
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (character) => escapes[character] ?? '') : text
}

const mayHide = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cs}\u2800\u00a0]|(?!\n)\p{Cc}/u

/** Text as readers get it, where what the eye would miss or be deceived by is named in a box. */
export function asWritten(text: string): Piece {
  if (!mayHide.test(text)) return text
  return visibleParts(text).map((part) =>
    part.kind === 'code' ? html`<span class="code">${part.glyph}</span>` : part.text,
  )
}
