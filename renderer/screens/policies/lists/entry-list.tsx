// The entries of a list. The focus stays on it, also when it is empty; the cursor moves along its rows.
import { type KeyboardEvent, type ReactNode, type Ref, useId } from 'react'
import { Badge, classes } from '../../../parts'
import { cursorAfter } from '../../../parts/cursor'
import { useInSight } from '../../../parts/in-sight'
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
  const id = useId()
  const found = rows.findIndex((row) => row === chosen)
  const from = Math.max(0, Math.min(found - mostRows / 2, rows.length - mostRows))
  const shown = rows.slice(from, from + mostRows)
  useInSight(found === -1 ? null : `${id}-${found}`)
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target !== event.currentTarget) return
    const next = cursorAfter(event.key, found, rows.length, 10)
    if (event.key === 'Enter') onOpen()
    else if (next === null) return
    event.preventDefault()
    event.stopPropagation()
    const row = next === null ? undefined : rows[next]
    if (row) onChoose(row)
  }
  return (
    <div
      ref={ref}
      role={rows.length === 0 ? 'group' : 'grid'}
      aria-label={label}
      {...(rows.length > 0 && { 'aria-rowcount': rows.length, 'aria-colcount': 2 })}
      aria-activedescendant={found === -1 ? undefined : `${id}-${found}`}
      tabIndex={0}
      data-pane={rows.length === 0 || undefined}
      className={styles['list']}
      onKeyDown={press}
    >
      {rows.length === 0 && children}
      {shown.map((row, index) => (
        <div
          key={row.id}
          id={`${id}-${from + index}`}
          role="row"
          aria-rowindex={from + index + 1}
          aria-selected={row === chosen}
          className={classes(styles['row'], row === chosen && styles['chosen'])}
          onMouseDown={() => onChoose(row)}
        >
          <div role="gridcell" className={styles['words']}>
            <span className={styles['name']} dir="auto">
              {row.name}
            </span>
            <span className={styles['line']}>{row.line}</span>
          </div>
          <div role="gridcell" className={styles['mark']}>
            {row.mark && <Badge tone={row.mark.tone}>{row.mark.words}</Badge>}
          </div>
        </div>
      ))}
    </div>
  )
}
