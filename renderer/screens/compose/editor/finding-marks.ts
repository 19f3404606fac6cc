// Underlines findings in the editor. Marks move with the text while it is typed in. The word under the caret is left
// in peace until the caret leaves it or the typing rests; only blockers show at once.
import { type EditorState, type Extension, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import type { Severity } from '../../../../shared/policy/finding'

export interface Mark {
  readonly id: string
  readonly from: number
  readonly to: number
  readonly severity: Severity
  /** Read out when the reader comes to these words. */
  readonly words: string
}

export const setMarks = StateEffect.define<readonly Mark[]>()
export const setActiveMark = StateEffect.define<string | null>()
const rested = StateEffect.define()

const restMs = 600

interface Shown {
  readonly marks: DecorationSet
  readonly active: string | null
  readonly isTyping: boolean
}

const shown = StateField.define<Shown>({
  create: () => ({ marks: Decoration.none, active: null, isTyping: false }),
  update(value, transaction) {
    let { marks, active, isTyping } = value
    if (transaction.docChanged) marks = marks.map(transaction.changes)
    if (transaction.isUserEvent('input') || transaction.isUserEvent('delete')) isTyping = true
    for (const effect of transaction.effects) {
      if (effect.is(setMarks)) marks = decorated(effect.value, transaction.state)
      if (effect.is(setActiveMark)) active = effect.value
      if (effect.is(rested)) isTyping = false
    }
    return { marks, active, isTyping }
  },
  provide: (field) =>
    EditorView.decorations.compute([field, 'selection'], (state) => visible(state.field(field), state)),
})

function decorated(marks: readonly Mark[], state: EditorState): DecorationSet {
  const { length } = state.doc
  return Decoration.set(
    marks
      .filter((mark) => mark.from < mark.to && mark.to <= length)
      .map((mark) =>
        Decoration.mark({
          class: `cm-finding cm-finding-${mark.severity}`,
          attributes: { 'aria-description': mark.words, 'data-finding': mark.id },
          mark,
        }).range(mark.from, mark.to),
      ),
    true,
  )
}

function visible({ marks, active, isTyping }: Shown, state: EditorState): DecorationSet {
  const { head } = state.selection.main
  const isUnderCaret = (from: number, to: number) => isTyping && from <= head && head <= to
  const kept = marks.update({
    filter: (from, to, value) => markOf(value).severity === 'blocker' || !isUnderCaret(from, to),
  })
  if (active === null) return kept
  const lit: ReturnType<Decoration['range']>[] = []
  kept.between(0, state.doc.length, (from, to, value) => {
    if (markOf(value).id === active) lit.push(Decoration.mark({ class: 'cm-finding-active' }).range(from, to))
  })
  return kept.update({ add: lit, sort: true })
}

function markOf(value: Decoration): Mark {
  return (value.spec as { readonly mark: Mark }).mark
}

interface Placed {
  readonly id: string
  readonly from: number
  readonly to: number
}

function marksBetween(state: EditorState, start: number, end: number): readonly Placed[] {
  const found: Placed[] = []
  state.field(shown).marks.between(start, end, (from, to, value) => {
    found.push({ id: markOf(value).id, from, to })
  })
  return found
}

/** The finding whose words the caret stands in; the shortest where several do. */
export function markAt(state: EditorState, position: number): string | null {
  const [shortest] = marksBetween(state, position, position).toSorted((a, b) => a.to - a.from - (b.to - b.from))
  return shortest?.id ?? null
}

/** Where a finding's words stand now; null when they are gone. */
export function placeOfMark(state: EditorState, id: string): { readonly from: number; readonly to: number } | null {
  return marksBetween(state, 0, state.doc.length).find((mark) => mark.id === id) ?? null
}

const restClock = ViewPlugin.fromClass(
  class {
    private timer: ReturnType<typeof setTimeout> | undefined
    constructor(private readonly view: EditorView) {}
    update(update: ViewUpdate) {
      if (!update.docChanged) return
      clearTimeout(this.timer)
      this.timer = setTimeout(() => this.view.dispatch({ effects: rested.of(null) }), restMs)
    }
    destroy() {
      clearTimeout(this.timer)
    }
  },
)

export const findingMarks: Extension = [shown, restClock]
