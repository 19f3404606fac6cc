// The editor of one text. It keeps its own document: what is typed comes out through `onChange`, and changes from
// outside go in through the handle, each as one step that Ctrl+Z takes back.
import type { EditorState } from '@codemirror/state'
import { type Ref, useEffect, useEffectEvent, useImperativeHandle, useMemo } from 'react'
import { type Edited, useCodeMirror } from '../../../parts/code-mirror'
import { extensionsFor } from './extensions'
import { type Mark, markAt, placeOfMark, setActiveMark, setMarks } from './finding-marks'
import styles from './text-editor.module.css'

export interface TextEditorHandle {
  readonly focus: () => void
  /** Moves the caret to a finding's words, and the focus to the editor. False when its words are gone. */
  readonly goTo: (finding: string) => boolean
  readonly replace: (start: number, end: number, insert: string) => void
  /** Puts words in the place of what is selected, and of the sign that asked for them when it stands before it. */
  readonly insert: (words: string) => void
  /** The finding the caret stands in. */
  readonly findingAtCaret: () => string | null
}

/** Asks for a phrase while typing. No word, handle, tag or address holds it, and the key for it is on every keyboard. */
export const phraseSign = ';;'

interface TextEditorProps extends Omit<Edited, 'caret' | 'extensions' | 'onUpdate'> {
  readonly language: string
  /** Null: not known for the text as it is; marks that are there stay and move along. */
  readonly marks: readonly Mark[] | null
  readonly active: string | null
  readonly onChange: (text: string) => void
  /** The sign that asks for a phrase was typed. */
  readonly onSign: () => void
  readonly ref?: Ref<TextEditorHandle>
}

export function TextEditor(props: TextEditorProps) {
  const { language, isReadOnly, text, marks, active, onChange, onSign, ref } = props
  const extensions = useMemo(() => extensionsFor(language, isReadOnly), [language, isReadOnly])
  const { place, view } = useCodeMirror({
    ...props,
    caret: 'end',
    extensions,
    onUpdate: (update) => {
      onChange(update.state.doc.toString())
      const isTyped = update.transactions.some((transaction) => transaction.isUserEvent('input.type'))
      if (isTyped && !update.view.composing && signBefore(update.state) > 0) onSign()
    },
  })

  const marked = useEffectEvent((found: readonly Mark[]) => {
    // They are placed in the text that this component was given; more may have been typed since.
    if (view.current?.state.doc.toString() === text) view.current.dispatch({ effects: setMarks.of(found) })
  })
  useEffect(() => {
    if (marks) marked(marks)
  }, [marks])

  useEffect(() => {
    view.current?.dispatch({ effects: setActiveMark.of(active) })
  }, [active, view])

  useImperativeHandle(
    ref,
    () => ({
      focus: () => view.current?.focus(),
      goTo: (finding) => {
        const found = view.current && placeOfMark(view.current.state, finding)
        if (!found || !view.current) return false
        view.current.dispatch({ selection: { anchor: found.from }, scrollIntoView: true })
        view.current.focus()
        return true
      },
      replace: (start, end, insert) => {
        view.current?.dispatch({
          changes: { from: start, to: end, insert },
          selection: { anchor: start + insert.length },
          userEvent: 'input.fix',
        })
        view.current?.focus()
      },
      insert: (words) => {
        const made = view.current
        if (!made) return
        const { from, to } = made.state.selection.main
        const start = from - signBefore(made.state)
        made.dispatch({
          changes: { from: start, to, insert: words },
          selection: { anchor: start + words.length },
          userEvent: 'input.phrase',
          scrollIntoView: true,
        })
        made.focus()
      },
      findingAtCaret: () => (view.current ? markAt(view.current.state, view.current.state.selection.main.head) : null),
    }),
    [view],
  )

  return <div ref={place} className={styles['editor']} />
}

/** How long the sign is that stands right before the caret; 0: none does. */
function signBefore(state: EditorState): number {
  const { from } = state.selection.main
  return state.sliceDoc(Math.max(0, from - phraseSign.length), from) === phraseSign ? phraseSign.length : 0
}
