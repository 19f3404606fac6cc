// The editor of one pack's text. It keeps its own document: what is typed comes out through `onChange`. A component
// instance edits one text only: key it by the pack's name and edition.
import { historyField } from '@codemirror/commands'
import { EditorState, type Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef } from 'react'
import { type ErrorMark, offsetAt, setErrors } from './error-marks'
import { extensionsFor } from './extensions'
import styles from './yaml-editor.module.css'

export interface YamlEditorHandle {
  readonly focus: () => void
  /** Moves the caret to this place, and the focus to the editor. */
  readonly goTo: (line: number, column: number) => void
  /** Replaces everything as one step that Ctrl+Z takes back. */
  readonly replaceAll: (text: string) => void
}

/** Keeps caret and undo of a text while another one is being edited. */
export type EditorMemory = Map<string, { readonly text: string; readonly state: unknown }>

const remembered = { history: historyField }

interface YamlEditorProps {
  readonly name: string
  readonly label: string
  readonly isReadOnly: boolean
  /** The text at first; from then on the editor has it. */
  readonly text: string
  readonly memory: EditorMemory
  /** Null: not known for the text as it is; marks that are there stay and move along. */
  readonly errors: readonly ErrorMark[] | null
  readonly onChange: (text: string) => void
  readonly onLeave: () => void
  readonly ref?: Ref<YamlEditorHandle>
}

export function YamlEditor(props: YamlEditorProps) {
  const { name, label, isReadOnly, memory, errors, ref } = props
  const place = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  const latest = useRef(props)
  useLayoutEffect(() => {
    latest.current = props
  })

  // CodeMirror lives outside React: made when the text comes on screen, and its state kept when it goes.
  useLayoutEffect(() => {
    if (!place.current) return
    const typed = EditorView.updateListener.of((update) => {
      if (update.docChanged) latest.current.onChange(update.state.doc.toString())
    })
    const extensions = [extensionsFor({ label, isReadOnly, onLeave: () => latest.current.onLeave() }), typed]
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
  }, [name, label, isReadOnly, memory])

  useEffect(() => {
    if (errors) view.current?.dispatch({ effects: setErrors.of(errors) })
  }, [errors])

  useImperativeHandle(
    ref,
    () => ({
      focus: () => view.current?.focus(),
      goTo: (line, column) => {
        const { current } = view
        if (!current) return
        const anchor = offsetAt(current.state, line, column)
        current.dispatch({
          selection: { anchor },
          effects: EditorView.scrollIntoView(anchor, { y: 'center' }),
        })
        current.focus()
      },
      replaceAll: (text) => {
        const { current } = view
        current?.dispatch({
          changes: { from: 0, to: current.state.doc.length, insert: text },
          userEvent: 'input.import',
        })
        current?.focus()
      },
    }),
    [],
  )

  return <div ref={place} className={styles['editor']} />
}

function stateOf(text: string, kept: ReturnType<EditorMemory['get']>, extensions: Extension): EditorState {
  return kept?.text === text
    ? EditorState.fromJSON(kept.state, { extensions }, remembered)
    : EditorState.create({ doc: text, extensions })
}
