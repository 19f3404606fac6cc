// Which posts of a list are selected. The cursor is another matter: it moves without selecting anything.
import type { PostId } from '../../../../shared/post/revision'

export interface Selection {
  readonly ids: ReadonlySet<PostId>
  /** While a stretch is being drawn: where it began, and what was selected besides. */
  readonly stretch: { readonly from: number; readonly besides: ReadonlySet<PostId> } | null
}

export const nothingSelected: Selection = { ids: new Set(), stretch: null }

export function toggled({ ids }: Selection, id: PostId): Selection {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return { ids: next, stretch: null }
}

/**
 * Draws the stretch from where it began, or from `from`, to `to`; going back takes rows out again. `idAt` answers
 * undefined for a row that has not been loaded: what nobody has seen in the list is not selected.
 */
export function extended(
  { ids, stretch }: Selection,
  from: number,
  to: number,
  idAt: (index: number) => PostId | undefined,
): Selection {
  const start = stretch ?? { from, besides: ids }
  const next = new Set(start.besides)
  for (let index = Math.min(start.from, to); index <= Math.max(start.from, to); index += 1) {
    const id = idAt(index)
    if (id !== undefined) next.add(id)
  }
  return { ids: next, stretch: start }
}

export function withAll({ ids }: Selection, more: Iterable<PostId>): Selection {
  return { ids: new Set([...ids, ...more]), stretch: null }
}

export function without({ ids }: Selection, gone: Iterable<PostId>): Selection {
  const out = new Set(gone)
  return { ids: new Set([...ids].filter((id) => !out.has(id))), stretch: null }
}

/** The next stretch begins wherever the cursor is then. */
export function stretchEnded(selection: Selection): Selection {
  return selection.stretch === null ? selection : { ...selection, stretch: null }
}
