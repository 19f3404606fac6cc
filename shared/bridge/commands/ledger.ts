// Commands of the ledger.
import { t } from '../../words/say'
import type { CommandEntry } from './command'

export const ledgerCommands = [
  { id: 'ledger.next', title: t('Next entry'), where: 'ledger', menu: 'Go', keys: ['j', 'ArrowDown'] },
  { id: 'ledger.previous', title: t('Previous entry'), where: 'ledger', menu: 'Go', keys: ['k', 'ArrowUp'] },
  { id: 'ledger.open', title: t('Read the entry'), where: 'ledger', menu: 'View', keys: ['Enter'] },
  { id: 'ledger.unfold', title: t('Show a batch one by one'), where: 'ledger', menu: 'View', keys: ['ArrowRight'] },
  { id: 'ledger.fold', title: t('Fold a batch into one row'), where: 'ledger', menu: 'View', keys: ['ArrowLeft'] },
  { id: 'ledger.post', title: t('Open the post'), where: 'ledger', menu: 'Post', keys: ['o'] },
  { id: 'ledger.search', title: t('Search'), where: 'ledger', menu: 'Edit', keys: ['/'] },
  { id: 'ledger.filter', title: t('Filter'), where: 'ledger', menu: 'Edit', keys: ['f'] },
  { id: 'ledger.all', title: t('Show every entry again'), where: 'ledger', menu: 'View', keys: ['x'] },
  { id: 'ledger.tab', title: t('Next part of the ledger'), where: 'ledger', menu: 'View', keys: ['Control+Tab'] },
  {
    id: 'ledger.verify',
    title: t('Verify the record now'),
    where: 'ledger',
    menu: 'File',
    keys: ['v'],
    also: t('integrity, tampering', undefined, 'what a command is found by'),
  },
  { id: 'ledger.copy', title: t('Copy the fingerprint'), where: 'ledger', menu: 'Edit', keys: ['c'] },
  {
    id: 'ledger.jsonl',
    title: t('Export the entries as JSONL…'),
    where: 'ledger',
    menu: 'File',
    keys: ['$mod+e'],
    also: t('download the log', undefined, 'what a command is found by'),
  },
  {
    id: 'ledger.csv',
    title: t('Export the entries as CSV…'),
    where: 'ledger',
    menu: 'File',
    keys: [],
    also: t('spreadsheet', undefined, 'what a command is found by'),
  },
] as const satisfies readonly CommandEntry[]
