// HTML in which nothing from outside can be anything but text: whatever is put into a template is escaped, unless it is
// markup that was made the same way.

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
