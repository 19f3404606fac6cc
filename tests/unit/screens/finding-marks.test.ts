import { EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { describe, expect, it } from 'vitest'
import {
  findingMarks,
  markAt,
  type Mark,
  placeOfMark,
  setMarks,
} from '../../../renderer/screens/compose/editor/finding-marks'

const mark = (id: string, from: number, to: number, severity: Mark['severity'] = 'warning'): Mark => ({
  id,
  from,
  to,
  severity,
  words: '',
})

function stateWith(doc: string, marks: readonly Mark[]): EditorState {
  const state = EditorState.create({ doc, extensions: [findingMarks] })
  return state.update({ effects: setMarks.of(marks) }).state
}

/** The underlined stretches as the editor would draw them. */
function underlined(state: EditorState): readonly string[] {
  const found: string[] = []
  for (const source of state.facet(EditorView.decorations)) {
    if (typeof source === 'function') continue
    source.between(0, state.doc.length, (from, to) => {
      found.push(state.sliceDoc(from, to))
    })
  }
  return found
}

const typeAt = (state: EditorState, at: number, insert: string) =>
  state.update({ changes: { from: at, insert }, selection: { anchor: at + insert.length }, userEvent: 'input.type' })
    .state

describe('underlines in the editor', () => {
  it('move with the words when text is typed before them', () => {
    const state = typeAt(stateWith('a bad word', [mark('f', 2, 5)]), 0, 'So ')
    expect(underlined(state)).toEqual(['bad'])
    expect(placeOfMark(state, 'f')).toEqual({ id: 'f', from: 5, to: 8 })
  })

  it('leave the word under the caret in peace while it is typed in, and come back when the caret leaves it', () => {
    const typing = typeAt(stateWith('a bad word', [mark('f', 2, 5)]), 4, 'a')
    expect(underlined(typing)).toEqual([])
    expect(underlined(typing.update({ selection: { anchor: 11 } }).state)).toEqual(['baad'])
  })

  it('show a blocker at once', () => {
    const typing = typeAt(stateWith('a bad word', [mark('f', 2, 5, 'blocker')]), 4, 'a')
    expect(underlined(typing)).toEqual(['baad'])
  })

  it('tell which finding the caret stands in: the shortest where several do', () => {
    const state = stateWith('a bad word', [mark('long', 0, 10), mark('short', 2, 5)])
    expect(markAt(state, 3)).toBe('short')
    expect(markAt(state, 8)).toBe('long')
  })

  it('ignore places that are no longer in the text', () => {
    expect(underlined(stateWith('short', [mark('f', 2, 99)]))).toEqual([])
  })
})
