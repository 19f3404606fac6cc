// The native menu, made from the one table of commands. Choosing an item tells the window, which runs the command.
import { Menu, type MenuItemConstructorOptions } from 'electron'
import { type CommandEntry, commandTable, type MenuName } from '../../shared/bridge/command-table'

const order: readonly MenuName[] = ['File', 'Edit', 'View', 'Post', 'Review', 'Go', 'Help']

const textEditing: MenuItemConstructorOptions[] = [
  { type: 'separator' },
  { role: 'cut' },
  { role: 'copy' },
  { role: 'paste' },
  { role: 'selectAll' },
]
const zooming: MenuItemConstructorOptions[] = [
  { type: 'separator' },
  { role: 'zoomIn' },
  { role: 'zoomOut' },
  { role: 'resetZoom' },
  { role: 'togglefullscreen' },
]
const extras: Partial<Record<MenuName, MenuItemConstructorOptions[]>> = {
  File: [{ type: 'separator' }, { role: process.platform === 'darwin' ? 'close' : 'quit' }],
  Edit: textEditing,
  View: zooming,
}

export function buildMenu(run: (command: string) => void): Menu {
  const menus: MenuItemConstructorOptions[] = order.map((name) => ({
    label: name,
    submenu: [...commandsOf(name).map((entry) => item(entry, run)), ...(extras[name] ?? [])],
  }))
  if (process.platform === 'darwin') menus.unshift({ role: 'appMenu' })
  return Menu.buildFromTemplate(menus)
}

/** One item a command, even where several places share its title. */
function commandsOf(menu: MenuName): readonly CommandEntry[] {
  return commandTable.filter((entry) => entry.menu === menu)
}

function item(entry: CommandEntry, run: (command: string) => void): MenuItemConstructorOptions {
  const accelerator = acceleratorOf(entry)
  return {
    label: entry.title,
    click: () => run(entry.id),
    // The keys are the window's to hear; here they are shown. Bare letters never become accelerators.
    ...(accelerator ? { accelerator, registerAccelerator: false } : {}),
  }
}

/** "$mod+Enter" → "CmdOrCtrl+Enter"; undefined when no key of the command can be an accelerator. */
export function acceleratorOf({ keys }: CommandEntry): string | undefined {
  const key = keys.find((candidate) => /^(\$mod|F\d|Shift\+F\d)/.test(candidate) && !candidate.includes(' '))
  return key?.replace('$mod', 'CmdOrCtrl').replace(/\+([a-z])$/, (_all, letter: string) => `+${letter.toUpperCase()}`)
}
