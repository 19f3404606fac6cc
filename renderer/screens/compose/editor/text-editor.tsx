// The editor of one text. It keeps its own document: what is typed comes out through `onChange`, and changes from
// outside go in through the handle, each as one step that Ctrl+Z takes back.
import { historyField } from '@codemirror/commands'
import { EditorState, type Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef } from 'react'
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

/** Keeps caret and undo of a text while another one is being edited. */
export type EditorMemory = Map<string, { readonly text: string; readonly state: unknown }>

const remembered = { history: historyField }

/** Asks for a phrase while typing. No word, handle, tag or address holds it, and the key for it is on every keyboard. */
export const phraseSign = ';;'

interface TextEditorProps {
  readonly label: string
  readonly language: string
  readonly isReadOnly: boolean
  /** The text at first; from then on the editor has it. */
  readonly text: string
  readonly memory: EditorMemory
  /** Which text this is. A component instance edits one text only: key it by this name. */
  readonly name: string
  /** Null: not known for the text as it is; marks that are there stay and move along. */
  readonly marks: readonly Mark[] | null
  readonly active: string | null
  readonly onChange: (text: string) => void
  readonly onLeave: () => void
  /** The sign that asks for a phrase was typed. */
  readonly onSign: () => void
  readonly ref?: Ref<TextEditorHandle>
}

export function TextEditor(props: TextEditorProps) {
  const { label, language, isReadOnly, memory, name, marks, active, ref } = props
  const place = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  const latest = useRef(props)
  useLayoutEffect(() => {
    latest.current = props
  })

  // CodeMirror lives outside React: made when the text comes on screen, and its state kept when it goes.
  useLayoutEffect(() => {
    if (!place.current) return
    const settings = { label, language, isReadOnly, onLeave: () => latest.current.onLeave() }
    const typed = EditorView.updateListener.of((update) => {
      if (!update.docChanged) return
      latest.current.onChange(update.state.doc.toString())
      const isTyped = update.transactions.some((transaction) => transaction.isUserEvent('input.type'))
      if (isTyped && !update.view.composing && signBefore(update.state) > 0) latest.current.onSign()
    })
    const extensions = [extensionsFor(settings), typed]
    const made = new EditorView({
      state: stateOf(latest.current.text, memory.get(name), extensions),
      parent: place.current,
    })
    view.current = made
    return () => {
      memory.set(name, { text: made.state.doc.toString(), state: made.state.toJSON(remembered) })
      view.current = null
      made.destroy()
    }
  }, [label, language, isReadOnly, memory, name])

  useEffect(() => {
    // They are placed in the text that this component was given; more may have been typed since.
    if (marks && view.current?.state.doc.toString() === latest.current.text)
      view.current.dispatch({ effects: setMarks.of(marks) })
  }, [marks])

  useEffect(() => {
    view.current?.dispatch({ effects: setActiveMark.of(active) })
  }, [active])

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
    [],
  )

  return <div ref={place} className={styles['editor']} />
}

function stateOf(text: string, kept: ReturnType<EditorMemory['get']>, extensions: Extension): EditorState {
  return kept?.text === text
    ? EditorState.fromJSON(kept.state, { extensions }, remembered)
    : EditorState.create({ doc: text, extensions, selection: { anchor: text.length } })
}

/** How long the sign is that stands right before the caret; 0: none does. */
function signBefore(state: EditorState): number {
  const { from } = state.selection.main
  return state.sliceDoc(Math.max(0, from - phraseSign.length), from) === phraseSign ? phraseSign.length : 0
}
