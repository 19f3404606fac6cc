// Two texts compared line by line, with a few lines around each change; for texts that people keep in lines.
import { diffArrays } from 'diff'

export type LinePart =
  | { readonly kind: 'same' | 'gone' | 'new'; readonly text: string; readonly before: number; readonly after: number }
  /** Lines that are the same and far from any change. */
  | { readonly kind: 'fold'; readonly count: number }

const around = 3

/** Numbers are of the line in its text, from 1; 0 where it is not in that text. */
export function lineDiff(before: string, after: string): readonly LinePart[] {
  return folded(allLines(before, after))
}

type Line = Exclude<LinePart, { kind: 'fold' }>

function allLines(before: string, after: string): readonly Line[] {
  const lines: Line[] = []
  let [was, is] = [0, 0]
  for (const { added, removed, value } of diffArrays(linesIn(before), linesIn(after)))
    for (const text of value) {
      if (!added) was += 1
      if (!removed) is += 1
      lines.push({
        kind: added ? 'new' : removed ? 'gone' : 'same',
        text,
        before: added ? 0 : was,
        after: removed ? 0 : is,
      })
    }
  return lines
}

/** A break at the very end begins no line of its own. */
function linesIn(text: string): string[] {
  if (text === '') return []
  const lines = text.split('\n')
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines
}

function folded(lines: readonly Line[]): readonly LinePart[] {
  const near = new Set<number>()
  for (const [index, { kind }] of lines.entries())
    if (kind !== 'same') for (let step = -around; step <= around; step += 1) near.add(index + step)
  const parts: LinePart[] = []
  let count = 0
  const close = () => {
    if (count > 0) parts.push({ kind: 'fold', count })
    count = 0
  }
  for (const [index, line] of lines.entries()) {
    if (!near.has(index)) count += 1
    else {
      close()
      parts.push(line)
    }
  }
  close()
  return parts
}
