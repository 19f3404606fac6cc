// A grid of any length. Only the rows in sight are in the page, and always the one under the cursor: focus stays on
// the container and aria-activedescendant points at the row, so that scrolling can never lose it.
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from 'react'
import { useRowHeight, useTextScale } from '../theme/looks'
import { classes } from './classes'
import { usePassing } from './passing'
import look from './row-look.module.css'
import styles from './virtual-list.module.css'
import { type RowActs, VirtualRow } from './virtual-row'

export interface VirtualListHandle {
  readonly focus: () => void
  /** Brings a row to the top, as far as what follows it allows. */
  readonly scrollToIndex: (index: number) => void
}

export interface VirtualListProps {
  readonly label: string
  /** All rows, loaded or not. */
  readonly count: number
  readonly columns: number
  /** In px; as the person chose it for one line, when not said. */
  readonly rowHeight?: number
  /** The row under the cursor. */
  readonly cursor: number
  readonly onCursor: (index: number) => void
  readonly onOpen: (index: number) => void
  /** Nothing is chosen yet: the cursor shows where keys begin, while the list has the focus. */
  readonly isChoiceOpen?: boolean
  /** The cells of a row: elements with role="gridcell". */
  readonly children: (index: number) => ReactNode
  /** What a row shows while the list is scrolled faster than anybody reads: as little as will do. All of it, when not given. */
  readonly passing?: (index: number) => ReactNode
  /** All that `children` looks at for a row; while that stays the same, the row is not drawn anew. */
  readonly drawnFrom?: (index: number) => readonly unknown[]
  /** Header cells, role="columnheader"; counted as row 1, and kept in sight. */
  readonly header?: ReactNode
  readonly headerHeight?: number
  /** Where it was scrolled to when it was last shown. */
  readonly scroll?: number
  readonly onScroll?: (offset: number) => void
  /** Which rows are in sight, so that they can be loaded. */
  readonly onSight?: (first: number, last: number) => void
  /** Given for a list in which several rows can be selected; the cursor then selects nothing by itself. */
  readonly isSelected?: (index: number) => boolean
  /** What Escape does in the list; null: what it does elsewhere. */
  readonly onEscape?: (() => void) | null
  /** The menu of the row under the cursor: by the right mouse button, or the key for it. */
  readonly onMenu?: () => void
  readonly autoFocus?: boolean
  readonly busy?: boolean
  readonly id?: string
  readonly ref?: Ref<VirtualListHandle>
}

const overscan = 6

export function VirtualList(props: VirtualListProps) {
  const oneLine = useRowHeight()
  const scale = useTextScale()
  const { count, rowHeight = oneLine, cursor, onCursor, onOpen, id = 'rows', header } = props
  const scroller = useRef<HTMLDivElement>(null)
  const headerRows = header === undefined ? 0 : 1
  const above = header === undefined ? 0 : Math.round((props.headerHeight ?? 28) * scale)
  // The list is not memoised by a compiler, so that the functions of the virtualizer are always fresh.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan,
    scrollMargin: above,
    scrollPaddingStart: above,
    initialOffset: props.scroll ?? 0,
    rangeExtractor: (range) => {
      const inSight = defaultRangeExtractor(range)
      return cursor < count && !inSight.includes(cursor) ? [...inSight, cursor].sort((a, b) => a - b) : inSight
    },
  })
  const rows = virtualizer.getVirtualItems()
  const range = virtualizer.range
  // A row that comes into sight takes the elements of one that went: filling them anew is far less than making them.
  const most = Math.ceil((virtualizer.scrollRect?.height ?? 0) / rowHeight) + 1 + 2 * overscan
  const whole = usePassing(scroller, props.passing ? most : 0)
  /** Those in sight first, as they are wanted first. */
  const first = rows.findIndex(({ index }) => index >= (range?.startIndex ?? 0))
  const isPassing = (at: number) => (at - first + rows.length) % rows.length >= whole
  const isFar = (index: number) =>
    index < (range?.startIndex ?? 0) - overscan || index > (range?.endIndex ?? 0) + overscan

  useSight(range?.startIndex ?? 0, range?.endIndex ?? -1, props.onSight)
  // What was measured before the rows became higher or lower holds no longer.
  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight])
  const height = virtualizer.getTotalSize()
  // A list that became too short for where it was scrolled to stands at its end, and no event of scrolling says so.
  useLayoutEffect(() => {
    const top = scroller.current?.scrollTop
    if (top === undefined || top === virtualizer.scrollOffset) return
    virtualizer.scrollOffset = top
    virtualizer.measure()
  }, [virtualizer, height])
  useEffect(() => {
    // A list scrolls no further than it is high, so rows that became higher are looked for once it has grown with them.
    if (scroller.current && count > 0 && height > 0) keepInSight(scroller.current, cursor * rowHeight, rowHeight, above)
  }, [cursor, count, rowHeight, above, height])
  useImperativeHandle(props.ref, () => ({
    focus: () => scroller.current?.focus({ preventScroll: true }),
    scrollToIndex: (index) => virtualizer.scrollToIndex(index, { align: 'start' }),
  }))
  useEffect(() => {
    // A list that comes back while somebody searches takes the focus from nobody's typing.
    const isTyping = document.activeElement?.matches('input, textarea') ?? false
    if (props.autoFocus && !isTyping) scroller.current?.focus({ preventScroll: true })
  }, [props.autoFocus])

  const acts = useRef<RowActs>({ press: onCursor, open: onOpen })
  useLayoutEffect(() => {
    acts.current = {
      press: (index) => {
        scroller.current?.focus({ preventScroll: true })
        onCursor(index)
      },
      open: onOpen,
    }
  })

  const page = () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? rowHeight) / rowHeight) - 1)
  const move = (event: KeyboardEvent, index: number) => {
    event.preventDefault()
    if (count > 0) onCursor(Math.min(count - 1, Math.max(0, index)))
  }
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || (event.shiftKey && props.isSelected)) return
    if (event.key === 'Escape' && props.onEscape) {
      event.preventDefault()
      props.onEscape()
    } else if (event.key === 'Home') move(event, 0)
    else if (event.key === 'End') move(event, count - 1)
    else if (event.key === 'PageDown') move(event, cursor + page())
    else if (event.key === 'PageUp') move(event, cursor - page())
    else if (event.key === 'ArrowDown') move(event, cursor + 1)
    else if (event.key === 'ArrowUp') move(event, cursor - 1)
  }

  const underCursor = classes(styles['active'], !props.isChoiceOpen && look['chosen'])
  return (
    <div
      ref={scroller}
      id={id}
      role="grid"
      aria-label={props.label}
      aria-rowcount={count + headerRows}
      aria-colcount={props.columns}
      aria-activedescendant={cursor < count ? `${id}-${cursor}` : undefined}
      aria-multiselectable={props.isSelected ? true : undefined}
      aria-busy={props.busy || undefined}
      tabIndex={0}
      className={styles['scroller']}
      onKeyDown={press}
      onScroll={(event) => props.onScroll?.(event.currentTarget.scrollTop)}
      onContextMenu={(event) => {
        if (!props.onMenu || cursor >= count) return
        event.preventDefault()
        props.onMenu()
      }}
    >
      {header !== undefined && (
        <div role="row" aria-rowindex={1} className={styles['header']} style={{ height: above }}>
          {header}
        </div>
      )}
      <div role="presentation" className={styles['rows']} style={{ height }}>
        {rows.map(({ index, start }, at) => (
          <VirtualRow
            key={isFar(index) ? 'cursor' : index % most}
            id={`${id}-${index}`}
            index={index}
            ariaIndex={index + 1 + headerRows}
            isSelected={props.isSelected ? props.isSelected(index) : index === cursor}
            className={index === cursor ? underCursor : undefined}
            height={rowHeight}
            top={start - above}
            drawnFrom={props.drawnFrom?.(index) ?? null}
            draw={props.children}
            pass={props.passing && isPassing(at) ? props.passing : null}
            acts={acts}
          />
        ))}
      </div>
    </div>
  )
}

/** Tells which rows are in sight when that changes. */
function useSight(first: number, last: number, onSight: VirtualListProps['onSight']): void {
  const latest = useRef(onSight)
  useEffect(() => {
    latest.current = onSight
  })
  useEffect(() => {
    if (last >= first) latest.current?.(first, last)
  }, [first, last])
}

/** Scrolls as little as needed. `above` is what the header covers. */
function keepInSight(scroller: HTMLElement, top: number, height: number, above: number): void {
  const { scrollTop, clientHeight } = scroller
  if (top < scrollTop) scroller.scrollTop = top
  else if (above + top + height > scrollTop + clientHeight) scroller.scrollTop = above + top + height - clientHeight
}
