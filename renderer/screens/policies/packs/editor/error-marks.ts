// Marks what is wrong in a pack's text: the line, and the words from the place of the error on. Marks move with the text
// while it is typed in.
import { filed } from '../../../../../shared/kit/filed'
import { type EditorState, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view'

export interface ErrorMark {
  /** From 1. */
  readonly line: number
  readonly column: number
  readonly words: string
}

export const setErrors = StateEffect.define<readonly ErrorMark[]>()

export const errorMarks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    let now = transaction.docChanged ? marks.map(transaction.changes) : marks
    for (const effect of transaction.effects) if (effect.is(setErrors)) now = marked(effect.value, transaction.state)
    return now
  },
  provide: (field) => EditorView.decorations.from(field),
})

function marked(errors: readonly ErrorMark[], state: EditorState): DecorationSet {
  const lines = new Map<number, string[]>()
  const ranges = errors.flatMap((error) => {
    if (error.line > state.doc.lines) return []
    const line = state.doc.line(error.line)
    filed(lines, line.from).push(error.words)
    const from = Math.min(line.from + error.column - 1, line.to)
    const indent = /^\s*/.exec(line.text)?.[0].length ?? 0
    // Where the place is the very end, the line itself is what can be marked.
    const start = from < line.to ? from : line.from + indent
    return start < line.to ? [Decoration.mark({ class: 'cm-error' }).range(start, line.to)] : []
  })
  const whole = [...lines].map(([from, words]) =>
    Decoration.line({ class: 'cm-error-line', attributes: { 'aria-description': words.join(' ') } }).range(from),
  )
  return Decoration.set([...ranges, ...whole], true)
}

/** Where a line and column are in the text, as near as the text still has them. */
export function offsetAt(state: EditorState, line: number, column: number): number {
  const { from, to } = state.doc.line(Math.max(1, Math.min(line, state.doc.lines)))
  return Math.min(from + Math.max(0, column - 1), to)
}
