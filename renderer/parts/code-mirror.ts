// CodeMirror lives outside React: an editor is made when its text comes on screen, and its state kept when it goes. What all
// editors have in common is here: an undo of their own, unseen characters shown, line breaks as they were written, and
// Escape, which leaves, so that nobody is caught in one.
import { history, historyField, historyKeymap, standardKeymap } from '@codemirror/commands'
import { EditorState, type Extension } from '@codemirror/state'
import { EditorView, highlightSpecialChars, keymap, type ViewUpdate } from '@codemirror/view'
import { type RefObject, useLayoutEffect, useMemo, useRef } from 'react'
import { pageNonce } from '../nonce'

/** Keeps caret and undo of a text while another one is being edited. */
export type EditorMemory = Map<string, { readonly text: string; readonly state: unknown }>

export interface Edited {
  /** Which text this is. A component instance edits one text only: key it by this name. */
  readonly name: string
  readonly label: string
  readonly isReadOnly: boolean
  /** The text at first; from then on the editor has it. */
  readonly text: string
  readonly memory: EditorMemory
  /** Where the caret stands in a text that was not edited before. */
  readonly caret: 'start' | 'end'
  /** What this editor has besides; the editor is made anew when it changes. */
  readonly extensions: Extension
  /** The text was changed, by typing or by a step from outside. */
  readonly onUpdate: (update: ViewUpdate) => void
  readonly onLeave: () => void
}

export interface CodeMirror {
  /** Where to put it. */
  readonly place: RefObject<HTMLDivElement | null>
  readonly view: RefObject<EditorView | null>
}

export function useCodeMirror(edited: Edited): CodeMirror {
  const place = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  const latest = useRef(edited)
  useLayoutEffect(() => {
    latest.current = edited
  })
  const { name, label, isReadOnly, memory, extensions } = edited
  const shared = useMemo(() => inEvery(label, isReadOnly), [label, isReadOnly])
  useLayoutEffect(() => {
    if (!place.current) return
    const changed = EditorView.updateListener.of((update) => {
      if (update.docChanged) latest.current.onUpdate(update)
    })
    const leave = keymap.of([
      {
        key: 'Escape',
        run: () => {
          latest.current.onLeave()
          return true
        },
      },
    ])
    const made = new EditorView({
      state: stateOf(latest.current, memory.get(name), [changed, leave, extensions, shared]),
      parent: place.current,
    })
    view.current = made
    return () => {
      memory.set(name, { text: made.state.doc.toString(), state: made.state.toJSON(remembered) })
      view.current = null
      made.destroy()
    }
  }, [name, memory, extensions, shared])
  return { place, view }
}

const remembered = { history: historyField }

function stateOf({ text, caret }: Edited, kept: ReturnType<EditorMemory['get']>, extensions: Extension): EditorState {
  return kept?.text === text
    ? EditorState.fromJSON(kept.state, { extensions }, remembered)
    : EditorState.create({ doc: text, extensions, selection: { anchor: caret === 'end' ? text.length : 0 } })
}

function inEvery(label: string, isReadOnly: boolean): Extension {
  return [
    EditorView.cspNonce.of(pageNonce()),
    // Only \n parts lines, so that \r and others stay in the text as they are and can be seen.
    EditorState.lineSeparator.of('\n'),
    EditorState.readOnly.of(isReadOnly),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({
      'aria-label': label,
      'aria-multiline': 'true',
      ...(isReadOnly && { 'aria-readonly': 'true' }),
    }),
    highlightSpecialChars(),
    history(),
    keymap.of([...historyKeymap, ...standardKeymap]),
    looks,
  ]
}

const looks = EditorView.theme({
  '&': { color: 'var(--fg-default)', backgroundColor: 'transparent' },
  '&.cm-focused': { outline: 'none' },
  '.cm-content': { caretColor: 'var(--fg-default)' },
  '.cm-specialChar': { color: 'var(--warning-fg)' },
})
