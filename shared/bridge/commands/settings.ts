// Commands of the settings.
import { t } from '../../words/say'
import type { CommandEntry } from './command'

export const settingsCommands = [
  { id: 'settings.next', title: t('Next part of the settings'), where: 'settings', menu: 'Go', keys: ['j', ']'] },
  {
    id: 'settings.previous',
    title: t('Previous part of the settings'),
    where: 'settings',
    menu: 'Go',
    keys: ['k', '['],
  },
  { id: 'settings.search', title: t('Find a command among the keys'), where: 'settings', menu: 'Edit', keys: ['/'] },
  {
    id: 'settings.usual',
    title: t('Make all keys usual again…'),
    where: 'settings',
    menu: 'Edit',
    keys: [],
    also: t('reset shortcuts, defaults', undefined, 'what a command is found by'),
  },
] as const satisfies readonly CommandEntry[]
