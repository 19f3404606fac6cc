// Every post with a slot, one a line, in time order: the week as the keyboard likes it.
import { CalendarClock, CalendarX2, TriangleAlert } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { Zone } from '../../../../shared/kit/time'
import type { PostId } from '../../../../shared/post/revision'
import {
  Button,
  ChannelBadge,
  classes,
  EmptyState,
  Hidden,
  SlotTime,
  StatusPill,
  useMedia,
  VirtualList,
  type VirtualListHandle,
} from '../../../parts'
import type { Placed } from '../data/placing'
import { addDays, type Day } from '../data/week'
import { zoneShort } from '../data/zone-words'
import { useRowHeight } from '../../../theme/looks'
import { useKeysOf } from '../../../keys/keymap'
import { isMac, keysInWords } from '../../../keys/labels'
import styles from './post-list.module.css'
import { t } from '../../../../shared/words/say'

export interface PostListProps {
  readonly placed: readonly Placed[]
  /** The first day that is to be in sight. */
  readonly first: Day
  readonly zone: Zone
  readonly selected: PostId | null
  readonly marked: ReadonlySet<PostId>
  /** Nothing passes what is filtered for, though there are posts. */
  readonly isFiltered: boolean
  readonly onUnfilter: () => void
  readonly isComplete: boolean
  readonly onSelect: (id: PostId, day: Day) => void
  readonly onOpen: (id: PostId) => void
}

const titles = [t('Slot'), t('On this clock'), t('Status'), t('Post'), t('Channels'), t('Turn')]

export function PostList({
  placed,
  first,
  zone,
  selected,
  marked,
  isComplete,
  onSelect,
  onOpen,
  ...props
}: PostListProps) {
  const [pick] = useKeysOf('schedule.pick-up')
  const list = useRef<VirtualListHandle>(null)
  const at = placed.findIndex(({ row }) => row.id === selected)
  const firstInSight = placed.findIndex(({ day }) => day >= first)
  const cursor = at === -1 ? Math.max(0, firstInSight) : at

  const own = placed[at]?.day
  const isOwnWeek = own !== undefined && own >= first && own <= addDays(first, 6)
  const isNarrow = useMedia('(max-width: 1399px)')
  const rowHeight = useRowHeight(isNarrow ? 2 : 1)

  // Another week was chosen above: it begins at the top. The selected post's own week is in sight already.
  useEffect(() => {
    if (firstInSight !== -1 && !isOwnWeek && rowHeight > 0) list.current?.scrollToIndex(firstInSight)
  }, [firstInSight, isOwnWeek, rowHeight])

  if (placed.length === 0) {
    return (
      <div className={styles['list']}>
        {isComplete && props.isFiltered && (
          <EmptyState
            icon={<CalendarClock />}
            title={t('No post passes the filter')}
            actions={<Button onPress={props.onUnfilter}>{t('Show every post')}</Button>}
          >
            {t('There are posts with a slot, but none of them is what the filter asks for.')}
          </EmptyState>
        )}
        {isComplete && !props.isFiltered && (
          <EmptyState icon={<CalendarClock />} title={t('No post has a slot yet')}>
            {pick === undefined
              ? t('Give a post its slot while writing it.')
              : t('Give a post its slot while writing it, or select one under “No slot” and press {pick}.', {
                  pick: keysInWords(pick, isMac),
                })}
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
        label={t('Posts in time order')}
        count={placed.length}
        columns={titles.length}
        rowHeight={rowHeight}
        headerHeight={isNarrow ? 0 : 28}
        cursor={cursor}
        isChoiceOpen={at === -1}
        onCursor={(index) => {
          const one = placed[index]
          if (one) onSelect(one.row.id, one.day)
        }}
        onOpen={(index) => {
          const one = placed[index]
          if (one) onOpen(one.row.id)
        }}
        header={titles.map((title) => (
          <span key={title} role="columnheader" className={styles['title']}>
            {title}
          </span>
        ))}
        isSelected={(index) => marked.has(placed[index]?.row.id ?? '')}
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
      <span role="gridcell" className={classes(styles['cell'], styles['slot'])}>
        <SlotTime slot={slot} />
      </span>
      <span role="gridcell" className={classes(styles['cell'], styles['desk'])}>
        {slot.zone === zone ? <Hidden>{t('the same')}</Hidden> : `${time} ${zoneShort(slot.instant, zone)}`}
      </span>
      <span role="gridcell" className={classes(styles['cell'], styles['status'])}>
        <StatusPill status={row.status} quiet />
      </span>
      <span role="gridcell" className={classes(styles['cell'], styles['post'])}>
        <span className={styles['key']}>{row.key}</span>
        <span className={styles['excerpt']} lang={row.language} dir="auto">
          {row.excerpt || t('No text yet')}
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
            <TriangleAlert aria-hidden /> {t('At risk')}
          </span>
        )}
        {row.isExpired && (
          <span className={styles['risk']}>
            <TriangleAlert aria-hidden /> {t('Slot passed')}
          </span>
        )}
        {row.clashes.length > 0 && (
          <span className={styles['risk']} title={row.clashes.join('\n')}>
            <CalendarX2 aria-hidden /> {t('Clash')}
          </span>
        )}
        {row.turn === '' ? <Hidden>{t('Nobody’s')}</Hidden> : <span className={styles['who']}>{row.turn}</span>}
      </span>
    </>
  )
}
