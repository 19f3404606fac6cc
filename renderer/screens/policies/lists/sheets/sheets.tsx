// The sheets of the lists; one is open at a time.
import type { RefObject } from 'react'
import type { ListOffer } from '../../../../../shared/bridge/contract'
import type { ListName } from '../../../../../shared/desk/keepers'
import type { DeskView } from '../../../../../shared/desk/queries/desk'
import type { ListsView } from '../../../../../shared/desk/queries/lists'
import type { Present } from '../../../../../shared/policy/register-standing'
import type { RegisterEntry, RegisterName } from '../../../../../shared/policy/registers'
import type { AccountId } from '../../../../../shared/post/account'
import { AccountSheet } from './account-sheet'
import { EntrySheet } from './entry-sheet'
import { ImportDialog } from './import-dialog'
import { NamesSheet, RemoveNamesSheet } from './names-sheet'

export type Open =
  | { readonly act: 'add'; readonly list: Exclude<ListName, 'customers'> }
  /** `seen`: the ledger's entry up to which the list was seen when the sheet was opened. */
  | { readonly act: 'edit'; readonly list: RegisterName; readonly entry: RegisterEntry; readonly seen: number }
  | { readonly act: 'edit-account'; readonly account: AccountId }
  | { readonly act: 'names' }
  | { readonly act: 'remove-names' }
  | { readonly act: 'import'; readonly offer: ListOffer }

export interface SheetProps {
  readonly desk: DeskView
  readonly lists: ListsView
  readonly present: Present
  /** An entry was added or changed. */
  readonly onKept: (id: string) => void
  readonly onClose: () => void
  readonly finalFocus: RefObject<HTMLElement | null>
}

export function Sheets({ open, ...props }: SheetProps & { readonly open: Open }) {
  switch (open.act) {
    case 'add':
      if (open.list === 'accounts') return <AccountSheet {...props} account={null} />
      return <EntrySheet {...props} register={open.list} entry={null} seen={props.lists.seq} />
    case 'edit':
      return <EntrySheet {...props} register={open.list} entry={open.entry} seen={open.seen} />
    case 'edit-account':
      return <AccountSheet {...props} account={open.account} />
    case 'names':
      return <NamesSheet {...props} />
    case 'remove-names':
      return <RemoveNamesSheet {...props} />
    case 'import':
      return <ImportDialog {...props} offer={open.offer} />
  }
}
