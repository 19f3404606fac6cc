// Every post with a slot, one a line, in time order: the week as the keyboard likes it.
import { CalendarClock, TriangleAlert } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { Zone } from '../../../../shared/kit/time'
import type { PostId } from '../../../../shared/post/revision'
import {
  ChannelBadge,
  classes,
  EmptyState,
  Hidden,
  SlotTime,
  StatusPill,
  VirtualList,
  type VirtualListHandle,
} from '../../../parts'
import type { Placed } from '../data/placing'
import type { Day } from '../data/week'
import { zoneShort } from '../data/zone-words'
import styles from './post-list.module.css'

export interface PostListProps {
  readonly placed: readonly Placed[]
  readonly monday: Day
  readonly zone: Zone
  readonly selected: PostId | null
  readonly isComplete: boolean
  readonly onSelect: (id: PostId, day: Day | null) => void
  readonly onOpen: (id: PostId) => void
}

const titles = ['Slot', 'Desk’s clock', 'Status', 'Post', 'Channels', 'Turn']

export function PostList({ placed, monday, zone, selected, isComplete, onSelect, onOpen }: PostListProps) {
  const list = useRef<VirtualListHandle>(null)
  const at = placed.findIndex(({ row }) => row.id === selected)
  const firstOfWeek = placed.findIndex(({ day }) => day >= monday)
  const cursor = at === -1 ? Math.max(0, firstOfWeek) : at

  // Another week was chosen above: its first post comes into sight. The selected post's own week is in sight already.
  useEffect(() => {
    if (firstOfWeek !== -1) list.current?.scrollToIndex(firstOfWeek)
  }, [firstOfWeek])

  if (placed.length === 0) {
    return (
      <div className={styles['list']}>
        {isComplete && (
          <EmptyState icon={<CalendarClock />} title="No post has a slot yet">
            Give a post its slot while writing it, or select one under “No slot” and press M.
          </EmptyState>
        )}
      </div>
    )
  }
  return (
    <div className={styles['list']}>
      <VirtualList
        ref={list}
        id="schedule-rows"
        label="Posts in time order"
        count={placed.length}
        columns={titles.length}
        cursor={cursor}
        onCursor={(index) => {
          const one = placed[index]
          if (one) onSelect(one.row.id, one.day)
        }}
        onOpen={(index) => {
          const one = placed[index]
          if (one) onOpen(one.row.id)
        }}
        keyOf={(index) => placed[index]?.row.id ?? index}
        rowClass={(index) => classes(styles['line'], placed[index]?.row.id === selected && styles['selected'])}
        header={titles.map((title) => (
          <span key={title} role="columnheader" className={styles['title']}>
            {title}
          </span>
        ))}
        autoFocus
        busy={!isComplete}
      >
        {(index) => {
          const one = placed[index]
          return one && <Cells placed={one} zone={zone} />
        }}
      </VirtualList>
    </div>
  )
}

function Cells({ placed: { row, slot, time }, zone }: { readonly placed: Placed; readonly zone: Zone }) {
  return (
    <>
      <span role="gridcell" className={styles['cell']}>
        <SlotTime slot={slot} />
      </span>
      <span role="gridcell" className={classes(styles['cell'], styles['desk'])}>
        {slot.zone === zone ? <Hidden>the same</Hidden> : `${time} ${zoneShort(slot.instant, zone)}`}
      </span>
      <span role="gridcell" className={styles['cell']}>
        <StatusPill status={row.status} quiet />
      </span>
      <span role="gridcell" className={classes(styles['cell'], styles['post'])}>
        <span className={styles['key']}>{row.key}</span>
        <span className={styles['excerpt']} lang={row.language} dir="auto">
          {row.excerpt || 'No text yet'}
        </span>
      </span>
      <span role="gridcell" className={classes(styles['cell'], styles['channels'])}>
        {row.channels.map((channel) => (
          <ChannelBadge key={channel} channel={channel} />
        ))}
      </span>
      <span role="gridcell" className={classes(styles['cell'], styles['turn'])}>
        {row.isAtRisk && (
          <span className={styles['risk']}>
            <TriangleAlert aria-hidden /> At risk
          </span>
        )}
        {row.turn || <Hidden>Nobody’s</Hidden>}
      </span>
    </>
  )
}
