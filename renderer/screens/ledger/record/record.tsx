// The timeline: what happened on this desk, the newest first. J and K move, Enter reads, O opens the post.
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { createPortal, flushSync } from 'react-dom'
import type { DeskView } from '../../../../shared/desk/queries/desk'
import type { LedgerRow } from '../../../../shared/desk/queries/ledger'
import { faultInWords } from '../../../bridge'
import { useCommands } from '../../../keys/bindings'
import { go, startWalk } from '../../../navigation'
import { Banner, useMedia, VirtualList, type VirtualListHandle } from '../../../parts'
import { useReady } from '../../../parts/ready'
import { filterOf, isEverything } from '../filter'
import { everything, type Memory, remember as rememberOf, scrolledTo, type Search, useMemory } from '../memory'
import { entriesInWords } from '../words'
import { Detail } from './detail'
import { exportEntries } from './exporting'
import { Filters } from './filters'
import { BeingRead, Found, InFront, NothingFound, nothingHere } from './found'
import styles from './record.module.css'
import { RowCells, RowHeader, UnknownCells } from './row'
import { type Rows, type Sight, useRows } from './rows'
import { t } from '../../../../shared/words/say'

export interface RecordProps {
  readonly desk: DeskView
  /** Whose memory of the list it is. */
  readonly of: string
  /** The room beside the tabs; null until it is there. */
  readonly beside: HTMLElement | null
}

export function RecordPart({ desk, of, beside }: RecordProps) {
  const memory = useMemory(of)
  const remember = (change: Partial<Memory>) => rememberOf(of, change)
  const { search, opened } = memory
  const filter = useMemo(() => filterOf(search, opened, desk.zone), [search, opened, desk.zone])
  const [sight, setSight] = useState<Sight>({ first: memory.cursor, last: memory.cursor })
  const [scroll] = useState(() => scrolledTo(of))
  const rows = useRows(filter, sight, memory.cursor)
  const cursor = cursorOf(memory, rows)
  const row = rows.row(cursor)
  // The list moves at once; the entry beside it follows when there is time.
  const shown = useDeferredValue(row)
  const isWide = useMedia('(min-width: 1180px)')
  // In a wide window all of them are in sight; a narrow one keeps the one that has the focus.
  const [focused, setFocused] = useState<'filters' | 'list' | 'entry'>('list')
  const isReading = focused === 'entry'
  const list = useRef<VirtualListHandle>(null)
  const words = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const firstFilter = useRef<HTMLButtonElement>(null)
  const detail = useRef<{ readonly focus: () => void }>(null)
  useReady(rows.isKnown)

  const moveTo = (index: number) => {
    if (rows.total === 0) return
    const at = Math.max(0, Math.min(rows.total - 1, index))
    remember({ cursor: at, seq: rows.row(at)?.seq ?? null })
  }
  const toList = () => {
    setFocused('list')
    list.current?.focus()
  }
  const look = (change: Partial<Search>) => {
    remember({ search: { ...search, ...change }, opened: [], cursor: 0, seq: null, scroll: 0 })
    if (isReading) setFocused('list')
    setSight({ first: 0, last: 0 })
    list.current?.scrollToIndex(0)
  }
  /** What was pressed for it may be gone then; the list takes the focus. */
  const lookAtAll = () => {
    look(everything)
    list.current?.focus()
  }
  const turn = (which: LedgerRow | undefined, wanted: boolean) => {
    if (!which || which.batch === null || (which.holds === null && !which.isPart)) return
    const others = opened.filter((batch) => batch !== which.batch)
    // Folding an entry away puts the cursor on the row of its batch, which is the nearest above.
    const to = wanted || !which.isPart ? cursor : headOf(rows, cursor)
    remember({ opened: wanted ? [...others, which.batch] : others, cursor: to, seq: rows.row(to)?.seq ?? null })
  }
  const read = (index: number) => {
    const one = rows.row(index)
    if (!one || rows.isStale) return
    if (one.holds) return turn(one, !one.holds.isOpen)
    // In a narrow window the pane is not there before that.
    flushSync(() => {
      moveTo(index)
      setFocused('entry')
    })
    detail.current?.focus()
  }
  /** In a narrow window the filters make room for the entry that is read. */
  const inFilters = (act: () => void) => {
    if (isWide || !isReading) return act()
    flushSync(() => setFocused('filters'))
    act()
  }
  const openPost = () => {
    if (!row?.post) return
    startWalk([row.post.id])
    go({ screen: 'review', post: row.post.id })
  }
  const isEmpty = rows.total === 0
  const noPost = row?.post ? null : t('This entry is not about one post.')
  useCommands(
    'ledger',
    {
      'ledger.next': () => moveTo(cursor + 1),
      'ledger.previous': () => moveTo(cursor - 1),
      'ledger.open': () => read(cursor),
      'ledger.unfold': () => turn(row, true),
      'ledger.fold': () => turn(row, false),
      'ledger.post': openPost,
      'ledger.search': () => inFilters(() => words.current?.select()),
      'ledger.filter': () => inFilters(() => firstFilter.current?.focus()),
      'ledger.all': lookAtAll,
      'ledger.jsonl': () => void exportEntries(filter, 'jsonl', rows.entries),
      'ledger.csv': () => void exportEntries(filter, 'csv', rows.entries),
    },
    {
      ...(isEmpty && { 'ledger.open': nothingHere, 'ledger.jsonl': nothingHere, 'ledger.csv': nothingHere }),
      ...(noPost && { 'ledger.post': noPost }),
    },
  )

  const isListShown = isWide || !isReading || rows.total === 0
  return (
    <>
      {beside &&
        createPortal(<Found rows={rows} isAll={isEverything(search)} filter={filter} onAll={lookAtAll} />, beside)}
      {isListShown && (
        <Filters
          desk={desk}
          search={search}
          onChange={look}
          onFocus={() => setFocused('filters')}
          onLeave={toList}
          words={words}
          first={firstFilter}
        />
      )}
      {rows.error && (
        <Banner tone="blocker" urgent>
          {t(
            'The record could not be listed: {error}. Nothing was changed. Verify the record, or close the desk and open it again.',
            { error: faultInWords(rows.error) },
          )}
        </Banner>
      )}
      <div
        className={isWide && rows.total > 0 ? styles['both'] : styles['one']}
        onFocus={({ target }) => setFocused(target.closest('[data-entry]') ? 'entry' : 'list')}
      >
        {isListShown && (
          // It stays where it is when nothing is found, and the focus with whoever is filtering.
          <VirtualList
            ref={list}
            id="ledger"
            label={t('Entries, {entries}', { entries: entriesInWords(rows.entries) })}
            count={rows.total}
            columns={4}
            cursor={cursor}
            onCursor={moveTo}
            onOpen={read}
            header={<RowHeader zone={desk.zone} />}
            scroll={scroll}
            onScroll={(offset) => remember({ scroll: offset })}
            onSight={(first, last) => setSight({ first, last })}
            autoFocus={focused === 'list'}
            busy={rows.isStale || rows.reading !== null}
          >
            {(index) => {
              const found = rows.row(index)
              return found ? <RowCells row={found} zone={desk.zone} /> : <UnknownCells />
            }}
          </VirtualList>
        )}
        {rows.isKnown && rows.total === 0 && (
          <InFront>{rows.reading ? <BeingRead {...rows.reading} /> : <NothingFound onAll={lookAtAll} />}</InFront>
        )}
        {(isWide || isReading) && rows.total > 0 && (
          <Detail
            ref={detail}
            row={shown}
            zone={desk.zone}
            onLeave={toList}
            onPost={openPost}
            onOnlyPost={() => look({ ...everything, post: row?.post ?? null })}
            onUnfold={() => turn(row, !row?.holds?.isOpen)}
          />
        )}
      </div>
    </>
  )
}

/** When rows come and go the cursor stays with its entry. */
function cursorOf({ cursor, seq }: Pick<Memory, 'cursor' | 'seq'>, rows: Rows): number {
  const moved = seq === null || rows.row(cursor)?.seq === seq ? -1 : rows.find(seq, cursor)
  return Math.max(0, Math.min(moved === -1 ? cursor : moved, rows.total - 1))
}

function headOf(rows: Rows, cursor: number): number {
  for (let at = cursor; at >= 0; at -= 1) if (!rows.row(at)?.isPart) return at
  return cursor
}
