// The text inside a diff, with what cannot be seen drawn as something to look at.
import { Fragment } from 'react'
import { type VisiblePart, visibleParts } from '../../shared/diff/visible'
import styles from './diff-view.module.css'
import { Hidden } from './hidden'

/** Text that changed: every blank that an eye could miss is drawn. */
export function EditText({ text }: { text: string }) {
  const parts = visibleParts(text)
  return parts.map((part, index) => (
    <Fragment key={index}>
      {part.kind === 'text' || isPlainSpace(parts, index) ? part.text : <Glyph part={part} />}
    </Fragment>
  ))
}

/** Text that stayed: only what has no picture at all is drawn. */
export function KeptText({ text }: { text: string }) {
  return visibleParts(text).map((part, index) => (
    <Fragment key={index}>{part.kind === 'code' ? <Glyph part={part} /> : part.text}</Fragment>
  ))
}

/** One ordinary space between two words needs no glyph. */
function isPlainSpace(parts: readonly VisiblePart[], index: number): boolean {
  const part = parts[index]
  return part?.text === ' ' && parts[index - 1]?.kind === 'text' && parts[index + 1]?.kind === 'text'
}

function Glyph({ part }: { part: Exclude<VisiblePart, { kind: 'text' }> }) {
  return (
    <>
      <span className={styles[part.kind]} aria-hidden="true" title={part.name}>
        {part.glyph}
      </span>
      <Hidden>({part.name})</Hidden>
      {part.kind === 'break' && '\n'}
    </>
  )
}
