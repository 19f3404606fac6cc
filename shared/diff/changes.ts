// The list of changes beside a diff: in words, material ones first, each leading back to its place.
import { factsOf } from './facts'
import { type Fact, weightOf } from './kinds'
import type { ProseDiff } from './op'

export interface Change extends Fact {
  /** Index in `ops` of the edit it is about: of the deletion, where there is one. */
  readonly op: number
  readonly edit: number
}

/** At least one for every edit; none for texts that are the same. */
export function changesIn(diff: ProseDiff): readonly Change[] {
  const changes: Change[] = []
  diff.ops.forEach((op, index) => {
    if (op.kind === 'equal') return
    const before = diff.ops[index - 1]
    if (op.kind === 'insert' && before?.kind === 'delete') return
    const after = diff.ops[index + 1]
    const added = op.kind === 'insert' ? op.text : after?.kind === 'insert' ? after.text : ''
    const removed = op.kind === 'delete' ? op.text : ''
    for (const found of factsOf(removed, added)) changes.push({ ...found, op: index, edit: op.edit })
  })
  return materialFirst(changes)
}

/** Material changes, then other words, then mere appearance; otherwise in the order given. */
export function materialFirst<T extends Fact>(facts: readonly T[]): readonly T[] {
  const weigh = (found: T) => (found.material ? 0 : 1 + weightOf(found.kinds))
  return facts.toSorted((a, b) => weigh(a) - weigh(b))
}
