// The text inside a diff, with what cannot be seen drawn as something to look at.
import { Fragment } from 'react'
import { type VisiblePart, visibleParts } from '../../shared/diff/visible'
import { t } from '../../shared/words/say'
import styles from './diff-view.module.css'
import { Hidden } from './hidden'

interface EditTextProps {
  readonly text: string
  /** What stands right before and after it among the same changed words, where it is only a part of them. */
  readonly before?: string
  readonly after?: string
}

/** Text that changed: every blank that an eye could miss is drawn. */
export function EditText({ text, before = '', after = '' }: EditTextProps) {
  const parts = visibleParts(text, t)
  const isPlainSpace = (index: number) =>
    parts[index]?.text === ' ' &&
    isWord(parts[index - 1], index === 0 ? before : '') &&
    isWord(parts[index + 1], index === parts.length - 1 ? after : '')
  return parts.map((part, index) => (
    <Fragment key={index}>{part.kind === 'text' || isPlainSpace(index) ? part.text : <Glyph part={part} />}</Fragment>
  ))
}

/** Text that stayed: only what has no picture at all is drawn. */
export function KeptText({ text }: { text: string }) {
  return visibleParts(text, t).map((part, index) => (
    <Fragment key={index}>{part.kind === 'code' ? <Glyph part={part} /> : part.text}</Fragment>
  ))
}

/** One ordinary space between two words needs no glyph. */
function isWord(part: VisiblePart | undefined, beyond: string): boolean {
  return part === undefined ? /\S/.test(beyond) : part.kind === 'text'
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
