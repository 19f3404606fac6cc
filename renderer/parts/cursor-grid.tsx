// A list beside a pane that shows what is chosen in it. The focus stays on the list and the cursor moves along its rows. A grid
// rather than a list box, so that letters stay the commands they are elsewhere.
import { createContext, type KeyboardEvent, type ReactNode, type Ref, use, useId } from 'react'
import { classes } from './classes'
import { cursorAfter } from './cursor'
import styles from './cursor-grid.module.css'
import { useInSight } from './in-sight'
import look from './row-look.module.css'

export interface CursorGridProps {
  readonly label: string
  /** Of all rows, those included that are not drawn. */
  readonly count: number
  /** The row under the cursor, from 0; -1: none. */
  readonly at: number
  /** How many rows a page key passes over; null: such keys do nothing. */
  readonly page?: number | null
  readonly onMove: (to: number) => void
  readonly onOpen: () => void
  /** The space bar. */
  readonly onSwitch?: () => void
  readonly className?: string | undefined
  readonly ref?: Ref<HTMLDivElement>
  /** The rows, or what stands there when there is none: the list keeps the focus then, too. */
  readonly children: ReactNode
}

interface Cursor {
  readonly id: string
  readonly at: number
  readonly move: (to: number) => void
}

const CursorOf = createContext<Cursor | null>(null)

export function CursorGrid(props: CursorGridProps) {
  const { label, count, at, page = null, onMove, onOpen, onSwitch, className, ref, children } = props
  const id = useId()
  const active = at === -1 ? null : `${id}-${at}`
  useInSight(active)
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target !== event.currentTarget) return
    const next = cursorAfter(event.key, at, count, page)
    if (event.key === 'Enter') onOpen()
    else if (event.key === ' ' && onSwitch) onSwitch()
    else if (next === null) return
    event.preventDefault()
    event.stopPropagation()
    if (next !== null && count > 0) onMove(next)
  }
  return (
    <div
      ref={ref}
      role={count === 0 ? 'group' : 'grid'}
      aria-label={label}
      {...(count > 0 && { 'aria-rowcount': count })}
      aria-activedescendant={active ?? undefined}
      tabIndex={0}
      data-pane={count === 0 || undefined}
      className={classes(styles['grid'], className)}
      onKeyDown={press}
    >
      <CursorOf value={{ id, at, move: onMove }}>{children}</CursorOf>
    </div>
  )
}

export interface CursorRowProps {
  /** Among all rows of the grid, from 0. */
  readonly index: number
  readonly className?: string | undefined
  readonly children: ReactNode
}

export function CursorRow({ index, className, children }: CursorRowProps) {
  const cursor = use(CursorOf)
  if (!cursor) throw new Error('A row stands in a grid.')
  const isChosen = index === cursor.at
  return (
    <div
      id={`${cursor.id}-${index}`}
      role="row"
      aria-rowindex={index + 1}
      aria-selected={isChosen}
      className={classes(
        look['row'],
        styles['row'],
        isChosen && look['chosen'],
        isChosen && styles['chosen'],
        className,
      )}
      onMouseDown={() => cursor.move(index)}
    >
      {children}
    </div>
  )
}

/** What stands above the rows of a group. */
export function CursorGroup({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles['group']} aria-hidden>
      {children}
    </div>
  )
}
