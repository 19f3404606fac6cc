// The entries of a list. The focus stays on it, also when it is empty; the cursor moves along its rows.
import type { ReactNode, Ref } from 'react'
import { Badge } from '../../../parts'
import { CursorGrid, CursorRow } from '../../../parts/cursor-grid'
import styles from './lists.module.css'
import type { Row } from './rows'

export interface EntryListProps {
  readonly label: string
  readonly rows: readonly Row[]
  readonly chosen: Row | null
  readonly onChoose: (row: Row) => void
  readonly onOpen: () => void
  readonly ref: Ref<HTMLDivElement>
  /** What stands here when there is no row. */
  readonly children: ReactNode
}

/** More rows than anybody reads; who looks for another types a word of it. */
const mostRows = 500

export function EntryList({ label, rows, chosen, onChoose, onOpen, ref, children }: EntryListProps) {
  const at = rows.findIndex((row) => row === chosen)
  const from = Math.max(0, Math.min(at - mostRows / 2, rows.length - mostRows))
  const moveTo = (index: number) => {
    const row = rows[index]
    if (row) onChoose(row)
  }
  return (
    <CursorGrid
      ref={ref}
      label={label}
      count={rows.length}
      at={at}
      page={10}
      onMove={moveTo}
      onOpen={onOpen}
      className={styles['list']}
    >
      {rows.length === 0 && children}
      {rows.slice(from, from + mostRows).map((row, index) => (
        <CursorRow key={row.id} index={from + index} className={styles['row']}>
          <div role="gridcell" className={styles['words']}>
            <span className={styles['name']} dir="auto">
              {row.name}
            </span>
            <span className={styles['line']}>{row.line}</span>
          </div>
          <div role="gridcell" className={styles['mark']}>
            {row.mark && <Badge tone={row.mark.tone}>{row.mark.words}</Badge>}
          </div>
        </CursorRow>
      ))}
    </CursorGrid>
  )
}
