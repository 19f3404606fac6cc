// The desk's lists: what the checks look at and people keep from day to day, one list at a time.
import { FileInput, Plus } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { type ListName, whyNotKeep } from '../../../../shared/desk/keepers'
import type { DeskView } from '../../../../shared/desk/queries/desk'
import type { ListsView } from '../../../../shared/desk/queries/lists'
import type { CommandId } from '../../../../shared/bridge/command-table'
import { refusalInWords } from '../../../../shared/desk/refusal'
import { type Present, presentIn } from '../../../../shared/policy/register-standing'
import { useCall, useDesk } from '../../../data'
import { type Handlers, type Reasons, runCommand, useCommands } from '../../../keys/bindings'
import { Banner, Button, EmptyState, SplitTabs, useNow } from '../../../parts'
import { useReady } from '../../../parts/ready'
import { SearchLine } from '../search-line'
import { about, importable, listNames } from './about'
import { Clauses } from './clauses'
import { CustomersPane } from './customers-pane'
import { EntryList } from './entry-list'
import { AccountPane, EntryPane } from './entry-pane'
import styles from './lists.module.css'
import { listWords, withMore } from './list-words'
import { rememberList, useListMemory } from './memory'
import { accountRow, matchingRows, type Row, rowOf, toMind } from './rows'
import { type Open, Sheets } from './sheets/sheets'
import { useOffers } from './use-offers'
import { useHelpPage } from '../../../help/opening'
import { t } from '../../../../shared/words/say'

export interface ListsProps {
  readonly of: string
  readonly beside: HTMLElement | null
}

export function Lists({ of, beside }: ListsProps) {
  useHelpPage('lists')
  const desk = useDesk()
  const lists = useCall('listsView', null).data ?? null
  useReady(lists !== null)
  return lists && <ListsOf of={of} beside={beside} desk={desk} lists={lists} />
}

interface ListsOfProps extends ListsProps {
  readonly desk: DeskView
  readonly lists: ListsView
}

function ListsOf({ of, beside, desk, lists }: ListsOfProps) {
  const { list, entry: wanted, search } = useListMemory(of)
  const present = presentIn(desk.zone, useNow())
  const [open, setOpen] = useState<Open | null>(null)
  const home = useRef<HTMLDivElement>(null)
  const pane = useRef<HTMLElement>(null)
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const all = useRows(desk, lists, list, present)
  const rows = useMemo(() => matchingRows(search, all), [search, all])
  const row = rows.find(({ id }) => id === wanted) ?? rows[0] ?? null
  const reason = whyNot(desk, list)
  const offers = useOffers({ desk, lists, list, row, reason, onOpen: setOpen })
  useEffect(() => home.current?.focus({ preventScroll: true }), [])

  const show = (next: ListName | undefined) => {
    if (next) rememberList(of, { list: next, entry: null, search: '' })
  }
  const move = (step: 1 | -1) => {
    const next = rows[rows.findIndex((one) => one === row) + step]
    if (next) rememberList(of, { entry: next.id })
  }
  const at = listNames.indexOf(list)
  const isEmpty = countIn(desk, lists, list) === 0
  useCommands(
    'policies',
    {
      ...offers.handlers,
      'policies.next': () => move(1),
      'policies.previous': () => move(-1),
      'policies.search': () => field.current?.focus(),
      'policies.list.next': () => show(listNames[(at + 1) % listNames.length]),
      'policies.list.previous': () => show(listNames.at(at - 1)),
    } satisfies Handlers,
    offers.reasons satisfies Reasons,
  )

  return (
    <div className={styles['lists']}>
      {beside &&
        createPortal(
          // It keeps its height without a field, so that nothing moves from one list to another.
          <div className={styles['search']}>
            {list !== 'customers' && !isEmpty && (
              <Search
                of={of}
                list={list}
                search={search}
                found={rows.length}
                all={all.length}
                field={field}
                home={home}
              />
            )}
          </div>,
          beside,
        )}
      <SplitTabs
        label={t('Lists of the desk')}
        tabs={listNames.map((name) => ({ value: name, label: about[name].label, count: countIn(desk, lists, name) }))}
        value={list}
        onChange={show}
        barClassName={styles['bar']}
        panelClassName={styles['panel']}
      >
        {!isEmpty && <Purpose list={list} of={of} reason={reason} />}
        {reason !== null && !desk.condition.trouble && <Banner tone="note">{reason}</Banner>}
        <Mind lists={lists} list={list} present={present} />
        {list === 'customers' ? (
          <CustomersPane ref={home} desk={desk} lists={lists} of={of} reason={reason} />
        ) : (
          <div className={rows.length === 0 ? styles['alone'] : styles['panes']}>
            <EntryList
              ref={home}
              label={about[list].label}
              rows={rows}
              chosen={row}
              onChoose={({ id }) => rememberList(of, { entry: id })}
              onOpen={() => pane.current?.focus()}
            >
              {all.length > 0 ? (
                <EmptyState title={t('No entry holds these words')}>{t('Try fewer words, or another one.')}</EmptyState>
              ) : (
                <Empty list={list} of={of} reason={reason} />
              )}
            </EntryList>
            {row && list === 'accounts' && (
              <AccountPane ref={pane} key={row.id} desk={desk} row={row} reason={reason} />
            )}
            {row && list !== 'accounts' && (
              <EntryPane ref={pane} key={row.id} desk={desk} lists={lists} register={list} row={row} reason={reason} />
            )}
          </div>
        )}
      </SplitTabs>
      {open && (
        <Sheets
          open={open}
          desk={desk}
          lists={lists}
          present={present}
          onKept={(id) => rememberList(of, { entry: id, search: '' })}
          onClose={() => setOpen(null)}
          finalFocus={home}
        />
      )}
    </div>
  )
}

/** Why this person may not change a list; null when they may. */
function whyNot(desk: DeskView, list: ListName): string | null {
  if (desk.condition.trouble) return t('This desk is open for reading only.')
  if (!desk.me) return t('Sign in first.')
  const refusal = whyNotKeep(desk.me, list)
  return refusal && refusalInWords(refusal)
}

function useRows(desk: DeskView, lists: ListsView, list: ListName, { day, instant }: Present): readonly Row[] {
  const { accounts, members, zone } = desk
  return useMemo(() => {
    if (list === 'customers') return []
    if (list !== 'accounts') return lists.registers[list].map((kept) => rowOf(kept, { day, instant }, zone))
    const names = new Map(members.map(({ person }) => [person.id, person.name]))
    return accounts.map((account) => accountRow(account, names))
  }, [accounts, members, zone, lists, list, day, instant])
}

function countIn(desk: DeskView, lists: ListsView, list: ListName): number {
  if (list === 'customers') return lists.customers?.count ?? 0
  return list === 'accounts' ? desk.accounts.length : lists.registers[list].length
}

interface PurposeProps {
  readonly list: ListName
  readonly of: string
  readonly reason: string | null
}

/** What the list is for, which clauses use it, and what can be done with it as a whole. */
function Purpose({ list, of, reason }: PurposeProps) {
  return (
    <div className={styles['purpose']}>
      <div className={styles['for']}>
        <p className={styles['about']}>{about[list].purpose}</p>
        <Clauses list={list} of={of} />
      </div>
      <ListActs list={list} reason={reason} />
    </div>
  )
}

function ListActs({ list, reason }: Omit<PurposeProps, 'of'>) {
  const act = (command: CommandId) => ({ command, reason, onPress: () => runCommand(command) })
  return (
    <div className={styles['acts']}>
      {importable(list) !== null && (
        <Button icon={<FileInput aria-hidden />} {...act('policies.import-list')}>
          {t('From a file…')}
        </Button>
      )}
      {list !== 'customers' && (
        <Button kind="primary" icon={<Plus aria-hidden />} {...act('policies.add')}>
          {withMore(listWords[list].add)}
        </Button>
      )}
    </div>
  )
}

function Empty({ list, of, reason }: PurposeProps) {
  return (
    <EmptyState title={about[list].empty} actions={<ListActs list={list} reason={reason} />}>
      <p>{about[list].purpose}</p>
      <Clauses list={list} of={of} isCentred />
    </EmptyState>
  )
}

interface MindProps {
  readonly lists: ListsView
  readonly list: ListName
  readonly present: Present
}

function Mind({ lists, list, present }: MindProps) {
  if (list === 'customers' || list === 'accounts') return null
  const words = toMind(
    lists.registers[list].map(({ entry }) => entry),
    present,
  )
  return words === null ? null : <Banner tone="warning">{words}</Banner>
}

interface SearchProps {
  readonly of: string
  readonly list: Exclude<ListName, 'customers'>
  readonly search: string
  readonly found: number
  readonly all: number
  readonly field: React.Ref<HTMLInputElement & HTMLTextAreaElement>
  readonly home: React.RefObject<HTMLDivElement | null>
}

function Search({ of, list, search, found, all, field, home }: SearchProps) {
  const { search: label, count, found: foundOf } = listWords[list]
  return (
    <SearchLine
      ref={field}
      label={label}
      value={search}
      onChange={(words) => rememberList(of, { search: words })}
      onLeave={() => home.current?.focus()}
      count={found === all ? count(all) : foundOf(found, all)}
    />
  )
}
