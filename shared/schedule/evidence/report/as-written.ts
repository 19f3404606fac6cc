// What people wrote, as a page for people shows it.
import { visibleParts } from '../../../diff/visible'
import { html, type Piece } from '../../../kit/markup'

const mayHide = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cs}\u2800\u00a0]|(?!\n)\p{Cc}/u

/** Text as readers get it, where what the eye would miss or be deceived by is named in a box. */
export function asWritten(text: string): Piece {
  if (!mayHide.test(text)) return text
  return visibleParts(text).map((part) =>
    part.kind === 'code' ? html`<span class="code">${part.glyph}</span>` : part.text,
  )
}
