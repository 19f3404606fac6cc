// Commands of drafts that come in.
import { t } from '../../words/say'
import type { CommandEntry } from './command'

export const importCommands = [
  { id: 'import.bring-in', title: t('Bring in what is chosen'), where: 'import', menu: 'File', keys: [] },
  {
    id: 'import.take',
    title: t('Take all valid drafts'),
    where: 'import',
    menu: 'File',
    keys: ['$mod+Enter'],
    also: t('accept all', undefined, 'what a command is found by'),
  },
] as const satisfies readonly CommandEntry[]
