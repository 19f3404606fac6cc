// The rows of a list of the queue: in one line, or in two or three where the window is narrow for the size of its text.
import { type Ref, useLayoutEffect, useRef, useState } from 'react'
import type { CommandId } from '../../../shared/bridge/command-table'
import type { Split } from '../../../shared/desk/queries/splits'
import type { Zone } from '../../../shared/kit/time'
import { showMenu } from '../../keys/menu-at-pointer'
import { rememberQueue, useNavigation } from '../../navigation'
import { classes } from '../../parts/classes'
import { useMedia } from '../../parts/use-media'
import { VirtualList, type VirtualListHandle } from '../../parts/virtual-list'
import { useRowHeight, useTextScale } from '../../theme/looks'
import { listNames } from './lists'
import styles from './queue.module.css'
import { PassingCells, QueueCells, QueueHeader, UnknownCells } from './row'
import { isSameSight, type Rows, type Sight } from './rows'
import { Mark } from './together/mark'
import type { Selecting } from './together/use-selection'
import { t } from '../../../shared/words/say'

interface PostListProps {
  readonly split: Split
  readonly rows: Rows
  readonly cursor: number
  readonly selection: Selecting
  readonly zone: Zone
  readonly onCursor: (index: number) => void
  readonly onOpen: (index: number) => void
  readonly onSight: (change: (known: Sight) => Sight) => void
  readonly ref: Ref<VirtualListHandle>
}

export function PostList(props: PostListProps) {
  const { split, rows, cursor, selection, zone, onCursor, onOpen, onSight, ref } = props
  // The place is remembered with every scroll, but only read when the list appears.
  const [scroll] = useState(() => useNavigation.getState().queue.scroll)
  const scale = useTextScale()
  const noWider = (width: number) => `(max-width: ${Math.round(width * scale)}px)`
  const isNarrow = useMedia(noWider(1_399))
  const isTight = useMedia(noWider(759))
  const isColumn = useMedia(noWider(559))
  const rowHeight = useRowHeight(isColumn ? 3 : isNarrow ? 2 : 1)
  // As it is now, however long ago a row was drawn.
  const acts = useRef(selection)
  useLayoutEffect(() => {
    acts.current = selection
  })
  const isSelected = (index: number) => selection.ids.has(rows.row(index)?.id ?? '')
  const passing = (index: number) => {
    const row = rows.row(index)
    return row ? <PassingCells row={row} /> : <UnknownCells />
  }
  return (
    <div
      className={styles['rows']}
      data-layout={classes(isNarrow && 'narrow', isTight && 'tight', isColumn && 'column')}
    >
      <VirtualList
        ref={ref}
        key={isNarrow ? 'two lines' : 'one line'}
        id="queue"
        label={t('{list}, {count, plural, one {# post} other {# posts}}', {
          list: listNames[split],
          count: rows.total,
        })}
        count={rows.total}
        columns={6}
        rowHeight={rowHeight}
        cursor={cursor}
        onCursor={onCursor}
        onOpen={onOpen}
        onMenu={() => showMenu(onOnePost)}
        header={<QueueHeader />}
        headerHeight={isNarrow ? 0 : 28}
        scroll={scroll}
        onScroll={(offset) => rememberQueue({ scroll: offset })}
        onSight={(first, last) => onSight((known) => (isSameSight(known, { first, last }) ? known : { first, last }))}
        autoFocus
        busy={rows.isStale}
        isSelected={isSelected}
        onEscape={selection.ids.size > 0 ? selection.clear : null}
        drawnFrom={(index) => [rows.row(index), isSelected(index), zone]}
        passing={passing}
      >
        {(index) => {
          const row = rows.row(index)
          if (!row) return <UnknownCells />
          return (
            <>
              <Mark isSelected={selection.ids.has(row.id)} onToggle={() => acts.current.toggle(index)} />
              <QueueCells row={row} zone={zone} />
            </>
          )
        }}
      </VirtualList>
    </div>
  )
}

/** What the menu of a post offers. */
const onOnePost: readonly CommandId[] = [
  'queue.open',
  'queue.peek',
  'post.pop-out',
  'queue.approve',
  'queue.request-changes',
  'queue.comment',
  'queue.take',
  'queue.snooze',
  'queue.nudge',
  'queue.select',
  'post.copy-link',
  'post.sheet',
  'post.evidence',
  'queue.hand-over',
]
