// What can be done with the list that is shown and the entry under the cursor, and why not; and the acts themselves.
import { type ListName } from '../../../../shared/desk/keepers'
import type { DeskView } from '../../../../shared/desk/queries/desk'
import type { ListsView } from '../../../../shared/desk/queries/lists'
import { refusalInWords } from '../../../../shared/desk/refusal'
import { bridge } from '../../../bridge'
import { act, sayFault } from '../../../data'
import type { Handlers, Reasons } from '../../../keys/bindings'
import { say } from '../../../navigation'
import { importable } from './about'
import { listWords } from './list-words'
import type { Row } from './rows'
import type { Open } from './sheets/sheets'
import { t } from '../../../../shared/words/say'

interface Ground {
  readonly desk: DeskView
  readonly lists: ListsView
  readonly list: ListName
  readonly row: Row | null
  /** Why this person may not change the list; null when they may. */
  readonly reason: string | null
  readonly onOpen: (open: Open) => void
}

export function useOffers(ground: Ground): { readonly handlers: Handlers; readonly reasons: Reasons } {
  const { reason, list } = ground
  const handlers: Handlers = {}
  const reasons: Reasons = {}
  const offer = (
    id: 'policies.add' | 'policies.edit' | 'policies.remove' | 'policies.import-list',
    not: string | null,
    run: () => void,
  ) => {
    const why = reason ?? not
    if (why === null) handlers[id] = run
    else reasons[id] = why
  }
  const unchosen = ground.row === null && list !== 'customers' ? listWords[list].none : null
  offer('policies.add', null, () => ground.onOpen(list === 'customers' ? { act: 'names' } : { act: 'add', list }))
  offer('policies.edit', unchosen, () => edit(ground))
  offer('policies.remove', unchosen ?? whyNotRemove(ground), () => remove(ground))
  offer(
    'policies.import-list',
    importable(list) === null ? t('This list is short, and is typed by hand.') : null,
    () => void bringIn(ground),
  )
  return { handlers, reasons }
}

function whyNotRemove({ list, lists }: Ground): string | null {
  if (list === 'accounts') return t('An account stays: posts were written for it. Change it instead.')
  return list === 'customers' && !lists.customers?.count ? t('There is no list of customers.') : null
}

function edit({ list, lists, row, onOpen }: Ground): void {
  if (list === 'customers') return onOpen({ act: 'names' })
  if (list === 'accounts') return row ? onOpen({ act: 'edit-account', account: row.id }) : undefined
  const kept = lists.registers[list].find(({ entry }) => entry.id === row?.id)
  if (kept) onOpen({ act: 'edit', list, entry: kept.entry, seen: lists.seq })
}

/** At once: it can be undone. A list of customers cannot, and is asked about. */
function remove({ list, lists, row, onOpen }: Ground): void {
  if (list === 'customers') return onOpen({ act: 'remove-names' })
  if (list === 'accounts' || !row) return
  const command = { type: 'change-register', register: list, put: [], removed: [row.id], seen: lists.seq } as const
  void act(
    { ...command, put: [], removed: [row.id] },
    t('Took “{entry}” off the list', { entry: short(row.name) }),
  ).catch(sayFault)
}

async function bringIn({ list, onOpen }: Ground): Promise<void> {
  const name = importable(list)
  if (name === null) return
  try {
    const answer = await bridge.chooseList({ list: name })
    if (answer === null) return
    if (answer.ok) onOpen({ act: 'import', offer: answer.value })
    else say(refusalInWords(answer.error), null, 'refused')
  } catch (fault) {
    sayFault(fault)
  }
}

export const short = (text: string) => (text.length > 60 ? `${text.slice(0, 59).toWellFormed()}…` : text)
