// The queue: what is waiting, for whom, since when. J and K move, Enter opens, the list keeps its place. The search narrows
// a list down; its parts stand in search/.
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useShallow } from 'zustand/react/shallow'
import type { CommandId } from '../../../shared/bridge/command-table'
import type { Split } from '../../../shared/desk/queries/splits'
import type { QueueRow } from '../../../shared/desk/queries/queue'
import { mayBeNumber } from '../../../shared/desk/queries/search/number'
import { parse } from '../../../shared/desk/queries/search/parse'
import type { Together } from '../../../shared/desk/together'
import type { Person } from '../../../shared/people/person'
import type { PostId } from '../../../shared/post/revision'
import { mostHandedOver } from '../../../shared/schedule/bundle/bounds'
import { faultInWords } from '../../bridge'
import { sayFault, useDesk } from '../../data'
import { useCommands } from '../../keys/bindings'
import { go, type QueueMemory, rememberQueue, say, startWalk, useNavigation } from '../../navigation'
import { Banner } from '../../parts/banner'
import { HandOverSheet } from '../../parts/hand-over-sheet'
import { Hidden } from '../../parts/hidden'
import { useReady } from '../../parts/ready'
import { SnoozeSheet } from '../../parts/snooze-sheet'
import { isPutOff, remind, takeOrRelease, wake } from '../../parts/turn-acts'
import { SplitTabs } from '../../parts/split-tabs'
import type { VirtualListHandle } from '../../parts/virtual-list'
import { copyLink } from '../../windows/copy-link'
import { copyLinkToPost, popOut, printSheet, saveEvidence, saveSheet } from '../../windows/post-commands'
import { Empty } from './empty'
import { Notes } from './notes'
import { Peek } from './peek'
import { firstList, listNames, lists } from './lists'
import { PostList } from './post-list'
import styles from './queue.module.css'
import { firstRows, type Rows, type Sight, useRows } from './rows'
import { AddFilter, Chips } from './search/chips'
import { Problems } from './search/problems'
import { SearchBox } from './search/search-box'
import searchStyles from './search/search.module.css'
import { type Search, useChecking, useSearch } from './search/use-search'
import { ApproveSheet } from './together/approve-sheet'
import { SelectedBar } from './together/selected-bar'
import { useSelection } from './together/use-selection'
import { useTogether } from './together/use-together'
import { t } from '../../../shared/words/say'

export function Queue() {
  const desk = useDesk()
  const { me, zone, capabilities } = desk
  const memory = useNavigation(
    useShallow(({ queue: { split, search, cursor, post } }) => ({ split, search, cursor, post })),
  )
  const split = memory.split ?? (me ? firstList(me) : 'all')
  const [sight, setSight] = useState<Sight>({ first: memory.cursor, last: memory.cursor })
  const rows = useRows(split, memory.search, sight, memory.cursor)
  const cursor = cursorOf(memory, rows)
  const [puttingOff, setPuttingOff] = useState<QueueRow | null>(null)
  const [isPeeking, setPeeking] = useState(false)
  const peeked = isPeeking ? rows.row(cursor) : undefined
  const list = useRef<VirtualListHandle>(null)
  const box = useRef<HTMLInputElement>(null)
  useReady(rows.isKnown)
  useChecking(rows.pages)

  const moveTo = (index: number) => {
    if (rows.total === 0) return
    const at = Math.max(0, Math.min(rows.total - 1, index))
    rememberQueue({ cursor: at, post: rows.row(at)?.id ?? null })
  }
  const open = (index: number, first?: CommandId) => {
    const row = rows.row(index)
    if (!row || rows.isStale) return
    rememberQueue({ cursor: index, post: row.id })
    startWalk(rows.run(index).map(({ id }) => id))
    if (first) go({ screen: 'review', post: row.id, first })
    else go({ screen: isToWrite(row, me) ? 'compose' : 'review', post: row.id })
  }
  /** Whatever list it stands in: a number is asked for to see that post. */
  const openNumbered = (row: QueueRow) => {
    const found = rows.find(row.id, 0)
    startWalk(found === -1 ? [row.id] : rows.run(found).map(({ id }) => id))
    go({ screen: isToWrite(row, me) ? 'compose' : 'review', post: row.id })
  }
  const openByNumber = async (words: string) => {
    if (!mayBeNumber(parse(words).tree)) return
    const page = await firstRows(split, words)
    const { place, queue } = useNavigation.getState()
    // Whoever went on before the answer was there does not want it any more.
    if (page?.numbered && place.screen === 'queue' && queue.search === words) openNumbered(page.numbered)
  }
  const choose = (chosen: Split) => {
    rememberQueue({ split: chosen, cursor: 0, post: null, scroll: 0 })
    setSight({ first: 0, last: 0 })
    list.current?.scrollToIndex(0)
    list.current?.focus()
  }
  const find = (words: string) => {
    rememberQueue({ search: words, cursor: 0, post: null, scroll: 0 })
    setSight({ first: 0, last: 0 })
    list.current?.scrollToIndex(0)
  }

  const search = useSearch(split, memory.search, box, find)
  const selection = useSelection(split, memory.search, rows)
  const selected = useTogether(selection.ids)
  const [handingOver, setHandingOver] = useState<readonly PostId[] | null>(null)
  const [approving, setApproving] = useState<Together | null>(null)
  const walkTo = (index: number) => {
    selection.endStretch()
    moveTo(index)
  }
  const extendTo = (index: number) => {
    const to = Math.max(0, Math.min(rows.total - 1, index))
    selection.extend(cursor, to)
    moveTo(to)
  }
  /** One post is decided where it is read; several in a sheet, once the desk has said which of them can be. */
  const approve = () => {
    if (selection.ids.size === 0) open(cursor)
    else if (selected !== null) setApproving(selected)
  }

  /** The selected posts, else the one under the cursor. */
  const handOver = () => {
    const row = rows.row(cursor)
    const ids = selection.ids.size > 0 ? [...selection.ids] : row && !rows.isStale ? [row.id] : []
    if (ids.length > mostHandedOver)
      say(
        t('No more than {count, plural, one {# post fits} other {# posts fit}} into one file.', {
          count: mostHandedOver,
        }),
        null,
        'refused',
      )
    else if (ids.length > 0) setHandingOver(ids)
  }

  const onRow = (run: (row: QueueRow) => void) => {
    const row = rows.row(cursor)
    if (row && !rows.isStale) run(row)
  }

  const nothingHere = t('There is no post in this list.')
  useCommands(
    'queue',
    {
      'queue.next': () => walkTo(cursor + 1),
      'queue.previous': () => walkTo(cursor - 1),
      'queue.select': () => selection.toggle(cursor),
      'queue.extend.next': () => extendTo(cursor + 1),
      'queue.extend.previous': () => extendTo(cursor - 1),
      'queue.select-loaded': () => selection.selectLoaded(cursor),
      'queue.select-matching': () => void selection.selectMatching(),
      'queue.approve': approve,
      'queue.peek': () => setPeeking(true),
      'queue.request-changes': () => open(cursor, 'review.request-changes'),
      'queue.comment': () => open(cursor, 'review.comment'),
      'queue.hand-over': handOver,
      'queue.open': () => open(cursor),
      'queue.search': () => box.current?.select(),
      'queue.take': () => onRow(takeOrRelease),
      'queue.snooze': () => onRow((row) => (isPutOff(row) ? wake(row) : setPuttingOff(row))),
      'queue.nudge': () => onRow(remind),
      'queue.save': search.save,
      'queue.copy-link': () =>
        void copyLink({ kind: 'search', search: memory.search }, desk, t('Link to the search')).catch(sayFault),
      'post.copy-link': () => onRow((row) => void copyLinkToPost(row.id, desk)),
      'post.pop-out': () => onRow((row) => void popOut(row.id, 'review')),
      'post.sheet': () => onRow((row) => void saveSheet(row.id)),
      'post.print': () => onRow((row) => void printSheet(row.id)),
      'post.evidence': () => onRow((row) => void saveEvidence(row.id)),
      'queue.split': () => choose(lists[(lists.indexOf(split) + 1) % lists.length] ?? 'all'),
    },
    rows.total > 0 ? {} : Object.fromEntries(onePost.map((id) => [id, nothingHere])),
  )

  const problems = rows.page?.problems ?? []
  // The list that had the focus is gone with its rows: the search that was not understood is what there is to change.
  const isUnclear = problems.length > 0
  useEffect(() => {
    if (isUnclear && document.activeElement === document.body) box.current?.focus()
  }, [isUnclear])

  return (
    <>
      <Hidden>
        <h1>{t('Queue')}</h1>
      </Hidden>
      <SplitTabs
        label={t('Lists')}
        tabs={lists.map((value) => ({
          value,
          label: listNames[value],
          count: problems.length > 0 ? undefined : rows.counts?.[value],
        }))}
        value={split}
        onChange={choose}
        barClassName={styles['bar']}
        beside={
          <SearchBeside
            box={box}
            search={search}
            onLeave={() => list.current?.focus()}
            onEnter={(words) => void openByNumber(words).catch(sayFault)}
          />
        }
      >
        {rows.error && (
          <Banner tone="blocker" urgent>
            {t('The list could not be read: {error}. Nothing was changed. Choose another list, or try again.', {
              error: faultInWords(rows.error),
            })}
          </Banner>
        )}
        <Chips search={memory.search} problems={problems} onSearch={find} onEdit={search.edit} />
        <Notes
          page={rows.page}
          split={split}
          onOpen={openNumbered}
          onSnoozed={() => {
            choose('all')
            find('is:snoozed')
          }}
        />
        {problems.length > 0 ? (
          <Problems search={memory.search} problems={problems} onSearch={find} />
        ) : rows.isKnown && rows.total === 0 ? (
          <Empty
            split={split}
            search={memory.search}
            relief={rows.page?.relief ?? []}
            counts={rows.counts}
            mayDraft={capabilities.includes('draft')}
            onSplit={choose}
            onSearch={find}
          />
        ) : (
          <PostList
            ref={list}
            split={split}
            rows={rows}
            cursor={cursor}
            selection={selection}
            zone={zone}
            onCursor={walkTo}
            onOpen={open}
            onSight={setSight}
          />
        )}
        {selection.ids.size > 0 && (
          <SelectedBar
            selected={selection.ids.size}
            together={selected}
            total={rows.total}
            onSelectMatching={() => void selection.selectMatching()}
            onApprove={approve}
            onHandOver={handOver}
            onClear={() => {
              selection.clear()
              list.current?.focus()
            }}
          />
        )}
        {approving && (
          <ApproveSheet
            together={approving}
            onApproved={(items) => selection.drop(items.map(({ id }) => id))}
            onClose={() => setApproving(null)}
          />
        )}
      </SplitTabs>
      {peeked && (
        <Peek
          row={peeked}
          onStep={(by) => walkTo(cursor + by)}
          onOpen={() => open(cursor)}
          onClose={() => setPeeking(false)}
        />
      )}
      {handingOver && <HandOverSheet posts={handingOver} onClose={() => setHandingOver(null)} />}
      {puttingOff && (
        <SnoozeSheet
          post={puttingOff}
          zone={zone}
          onDone={() => undefined}
          onClose={() => {
            setPuttingOff(null)
            // After the sheet has gone: it gives the focus back to nothing of the list.
            requestAnimationFrame(() => list.current?.focus())
          }}
        />
      )}
    </>
  )
}

/** What needs a post under the cursor. */
const onePost = [
  'queue.next',
  'queue.previous',
  'queue.open',
  'queue.peek',
  'queue.request-changes',
  'queue.comment',
  'queue.hand-over',
  'queue.take',
  'queue.snooze',
  'queue.nudge',
  'post.copy-link',
  'post.pop-out',
  'post.sheet',
  'post.print',
  'post.evidence',
] as const

interface BesideProps {
  readonly box: RefObject<HTMLInputElement | null>
  readonly search: Search
  readonly onLeave: () => void
  readonly onEnter: (words: string) => void
}

function SearchBeside({ box, search, onLeave, onEnter }: BesideProps) {
  return (
    <div className={searchStyles['beside']}>
      <SearchBox
        ref={box}
        value={search.text}
        vocabulary={search.vocabulary}
        onSearch={search.find}
        onLeave={onLeave}
        onEnter={onEnter}
      />
      <AddFilter onAdd={search.add} />
    </div>
  )
}

/** A draft of one's own opens where it is written; everything else where it is read. */
function isToWrite(row: QueueRow, me: Person | null): boolean {
  return row.isYoursToWrite && me !== null && (row.status === 'draft' || row.status === 'changes-requested')
}

/** When rows come and go the cursor stays with its post; when the post is gone, on its row. */
function cursorOf({ cursor, post }: Pick<QueueMemory, 'cursor' | 'post'>, rows: Rows): number {
  const moved = post === null || rows.row(cursor)?.id === post ? -1 : rows.find(post, cursor)
  return Math.max(0, Math.min(moved === -1 ? cursor : moved, rows.total - 1))
}
