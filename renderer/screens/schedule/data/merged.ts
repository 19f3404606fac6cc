// The posts that were read without checks, and those that were checked, as one list.
import type { QueueRow } from '../../../../shared/desk/queries/queue'

/** With the clashes that are known of a post as it is; a post that was checked before all were read is there, too. */
export function merged(all: readonly QueueRow[], checked: readonly QueueRow[]): readonly QueueRow[] {
  const byId = new Map(checked.map((row) => [row.id, row]))
  const rows = all.map((row) => {
    const known = byId.get(row.id)
    byId.delete(row.id)
    return known?.revision === row.revision && known.clashes.length > 0 ? { ...row, clashes: known.clashes } : row
  })
  return [...rows, ...byId.values()]
}
