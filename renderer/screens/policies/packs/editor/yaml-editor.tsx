// The editor of one pack's text. It keeps its own document: what is typed comes out through `onChange`. A component
// instance edits one text only: key it by the pack's name and edition.
import { EditorView } from '@codemirror/view'
import { type Ref, useEffect, useImperativeHandle, useMemo } from 'react'
import { type Edited, useCodeMirror } from '../../../../parts/code-mirror'
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

interface YamlEditorProps extends Omit<Edited, 'caret' | 'extensions' | 'onUpdate'> {
  /** Null: not known for the text as it is; marks that are there stay and move along. */
  readonly errors: readonly ErrorMark[] | null
  readonly onChange: (text: string) => void
  readonly ref?: Ref<YamlEditorHandle>
}

export function YamlEditor(props: YamlEditorProps) {
  const { isReadOnly, errors, onChange, ref } = props
  const extensions = useMemo(() => extensionsFor(isReadOnly), [isReadOnly])
  const { place, view } = useCodeMirror({
    ...props,
    caret: 'start',
    extensions,
    onUpdate: (update) => onChange(update.state.doc.toString()),
  })

  useEffect(() => {
    if (errors) view.current?.dispatch({ effects: setErrors.of(errors) })
  }, [errors, view])

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
    [view],
  )

  return <div ref={place} className={styles['editor']} />
}
