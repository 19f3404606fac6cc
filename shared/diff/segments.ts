// A diff as it is drawn: kept text, edits cut where a move or a mark of letters begins and ends, and rewritten sentences
// as one old and one new block. Joined, the segments are both texts: drawing loses nothing.
import type { Edit, Move, ProseDiff, Rewrite, Span } from './op'

/** A part of what went or came. */
export interface Part {
  readonly text: string
  /** The letters in which two nearly equal words differ. */
  readonly isInner: boolean
  /** The move that it is an end of. */
  readonly move: Move | null
}

export interface EditSide {
  readonly kind: Edit['kind']
  readonly parts: readonly Part[]
}

export type Segment =
  | { readonly kind: 'equal'; readonly text: string; readonly key: string }
  | { readonly kind: 'edit'; readonly edit: number; readonly sides: readonly EditSide[]; readonly key: string }
  | {
      readonly kind: 'rewrite'
      readonly rewrite: Rewrite
      readonly oldText: string
      readonly newText: string
      /** The same word by word. */
      readonly words: readonly Segment[]
      readonly key: string
    }

export function segmentsOf({ ops, moves, rewrites, inner }: ProseDiff): readonly Segment[] {
  const segments: Segment[] = []
  let next = 0
  let lastEdit = -1
  let words: Segment[] | null = null
  const target = () => words ?? segments
  const keep = (text: string, oldStart: number, newStart: number) => {
    let from = 0
    // An equal stretch may end one rewritten sentence and begin the next.
    for (;;) {
      const rewrite: Rewrite | undefined = rewrites[next]
      const edge: number = !rewrite ? text.length : (words ? rewrite.old.end : rewrite.old.start) - oldStart
      const to = Math.min(text.length, Math.max(from, edge))
      if (to > from) {
        target().push({ kind: 'equal', text: text.slice(from, to), key: `e${oldStart + from}-${newStart + from}` })
      }
      from = to
      if (!rewrite || edge > text.length || (edge === text.length && !words)) return
      if (!words) words = []
      else if (lastEdit === rewrite.last) close()
      else return
    }
  }
  const close = () => {
    const rewrite = rewrites[next]
    if (!rewrite || !words) return
    segments.push({
      kind: 'rewrite',
      rewrite,
      oldText: textOf(words, 'insert'),
      newText: textOf(words, 'delete'),
      words,
      key: `r${rewrite.first}`,
    })
    words = null
    next += 1
  }
  const ofEdit = editSides(moves, inner.old, inner.new)
  ops.forEach((op, index) => {
    if (op.kind === 'equal') {
      keep(op.text, op.oldStart, op.newStart)
      return
    }
    const rewrite = rewrites[next]
    if (!words && rewrite && op.edit >= rewrite.first) words = []
    lastEdit = op.edit
    const before = ops[index - 1]
    const side = ofEdit(op)
    if (op.kind === 'insert' && before?.kind === 'delete') {
      const last = target().at(-1)
      if (last?.kind === 'edit') target()[target().length - 1] = { ...last, sides: [...last.sides, side] }
    } else target().push({ kind: 'edit', edit: op.edit, sides: [side], key: `c${op.edit}` })
    const isPairOpen = op.kind === 'delete' && ops[index + 1]?.kind === 'insert'
    const end = op.oldStart + (op.kind === 'delete' ? op.text.length : 0)
    if (!isPairOpen && words && rewrite && op.edit === rewrite.last && end >= rewrite.old.end) close()
  })
  close()
  return segments
}

function editSides(moves: readonly Move[], oldMarks: readonly Span[], newMarks: readonly Span[]) {
  const oldMoves = moves.toSorted((a, b) => a.old.start - b.old.start)
  const newMoves = moves.toSorted((a, b) => a.new.start - b.new.start)
  return (op: Edit): EditSide => {
    const isOld = op.kind === 'delete'
    const start = isOld ? op.oldStart : op.newStart
    const end = start + op.text.length
    const within = (span: Span) => span.start < end && span.end > start
    const marks = (isOld ? oldMarks : newMarks).filter(within)
    const ends = (isOld ? oldMoves : newMoves).filter((move) => within(isOld ? move.old : move.new))
    const edges = new Set([start, end])
    for (const span of [...marks, ...ends.map((move) => (isOld ? move.old : move.new))]) {
      edges.add(span.start)
      edges.add(span.end)
    }
    const sorted = [...edges].sort((a, b) => a - b)
    const parts = sorted.slice(1).map((to, at) => {
      const from = sorted[at] ?? start
      const covers = (span: Span) => span.start <= from && span.end >= to
      return {
        text: op.text.slice(from - start, to - start),
        isInner: marks.some(covers),
        move: ends.find((move) => covers(isOld ? move.old : move.new)) ?? null,
      }
    })
    return { kind: op.kind, parts }
  }
}

function textOf(segments: readonly Segment[], without: Edit['kind']): string {
  return segments
    .map((segment) => {
      if (segment.kind === 'equal') return segment.text
      if (segment.kind === 'rewrite') return without === 'insert' ? segment.oldText : segment.newText
      return segment.sides.map((side) => (side.kind === without ? '' : sideText(side))).join('')
    })
    .join('')
}

export function sideText({ parts }: EditSide): string {
  return parts.map(({ text }) => text).join('')
}

export function oldTextOfSegments(segments: readonly Segment[]): string {
  return textOf(segments, 'insert')
}

export function newTextOfSegments(segments: readonly Segment[]): string {
  return textOf(segments, 'delete')
}

/**
 * For two columns: the paragraphs that both texts have, so that what belongs together stands side by side. A row ends
 * after a line break that stayed.
 */
export function rowsOf(segments: readonly Segment[]): readonly (readonly Segment[])[] {
  const rows: Segment[][] = [[]]
  for (const segment of segments) {
    if (segment.kind !== 'equal') {
      rows.at(-1)?.push(segment)
      continue
    }
    let from = 0
    for (const { index, 0: found } of segment.text.matchAll(/[\n\r\u2028\u2029]+/g)) {
      const to = index + found.length
      rows.at(-1)?.push({ ...segment, text: segment.text.slice(from, to), key: `${segment.key}-${from}` })
      rows.push([])
      from = to
    }
    if (from < segment.text.length) {
      rows.at(-1)?.push({ ...segment, text: segment.text.slice(from), key: `${segment.key}-${from}` })
    }
  }
  return rows.filter((row) => row.length > 0)
}
