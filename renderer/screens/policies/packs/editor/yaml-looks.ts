// Gives YAML its looks line by line: keys, comments and quoted text. Only what is on screen is looked at, and nothing
// depends on it: what a pack says is decided by its loader.
import { RangeSetBuilder } from '@codemirror/state'
import { Decoration, type DecorationSet, type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'

export interface Piece {
  readonly from: number
  readonly to: number
  readonly kind: 'key' | 'comment' | 'quoted'
}

const key = /^(\s*(?:- +)*)([A-Za-z][\w-]*)(?=:(?:\s|$))/
const part = /"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|(?<=^|\s)#.*$/g

export function piecesOf(line: string): readonly Piece[] {
  const pieces: Piece[] = []
  const found = key.exec(line)
  const start = found?.[1]?.length ?? 0
  const end = start + (found?.[2]?.length ?? 0)
  if (found) pieces.push({ from: start, to: end, kind: 'key' })
  for (const match of line.matchAll(part)) {
    if (match.index < end) continue
    const kind = match[0].startsWith('#') ? 'comment' : 'quoted'
    pieces.push({ from: match.index, to: match.index + match[0].length, kind })
  }
  return pieces
}

const marks = {
  key: Decoration.mark({ class: 'cm-yaml-key' }),
  comment: Decoration.mark({ class: 'cm-yaml-comment' }),
  quoted: Decoration.mark({ class: 'cm-yaml-quoted' }),
}

/** Longer lines are left plain: nobody reads them for their looks. */
const longestLine = 2_000

function looksOf(view: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>()
  for (const { from, to } of view.visibleRanges)
    for (let at = from; at <= to; ) {
      const line = view.state.doc.lineAt(at)
      if (line.length <= longestLine)
        for (const piece of piecesOf(line.text))
          builder.add(line.from + piece.from, line.from + piece.to, marks[piece.kind])
      at = line.to + 1
    }
  return builder.finish()
}

export const yamlLooks = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet
    constructor(view: EditorView) {
      this.decorations = looksOf(view)
    }
    update({ docChanged, viewportChanged, view }: ViewUpdate) {
      if (docChanged || viewportChanged) this.decorations = looksOf(view)
    }
  },
  { decorations: (plugin) => plugin.decorations },
)
