// The one table of commands: it drives the native menu, the palette, the keys and the help sheet.
// What a command does is bound by the screen that is open; a command without a binding is shown as not available.
import { t } from '../words/say'
import { anywhereCommands } from './commands/anywhere'
import type { CommandEntry } from './commands/command'
import { composeCommands } from './commands/compose'
import { helpCommands } from './commands/help'
import { importCommands } from './commands/import'
import { ledgerCommands } from './commands/ledger'
import { peopleCommands } from './commands/people'
import { policiesCommands } from './commands/policies'
import { queueCommands } from './commands/queue'
import { reviewCommands } from './commands/review'
import { scheduleCommands } from './commands/schedule'
import { settingsCommands } from './commands/settings'

export type { CommandEntry, MenuName, Where } from './commands/command'

export const commandTable = [
  { id: 'palette', title: t('Show all commands'), where: 'anywhere', menu: 'View', keys: ['$mod+k'] },
  ...helpCommands,
  ...anywhereCommands,
  ...queueCommands,
  ...reviewCommands,
  ...composeCommands,
  ...scheduleCommands,
  ...ledgerCommands,
  ...policiesCommands,
  ...peopleCommands,
  ...importCommands,
  ...settingsCommands,
] as const satisfies readonly CommandEntry[]

export type CommandId = (typeof commandTable)[number]['id']
