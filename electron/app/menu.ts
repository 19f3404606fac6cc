// The native menu, made from the one table of commands. Choosing an item tells the window, which runs the command.
import { Menu, type MenuItemConstructorOptions } from 'electron'
import { type CommandEntry, commandTable, type MenuName } from '../../shared/bridge/command-table'
import { type KeyChanges, keymapOf, usualKeymap } from '../../shared/bridge/keymap'
import { t } from '../../shared/words/say'

const order: readonly MenuName[] = ['File', 'Edit', 'View', 'Post', 'Review', 'Go', 'Help']
const isMac = process.platform === 'darwin'

const menuTitles: Readonly<Record<MenuName, string>> = {
  File: t('File', undefined, 'a menu'),
  Edit: t('Edit', undefined, 'a menu'),
  View: t('View', undefined, 'a menu'),
  Post: t('Post'),
  Review: t('Review', undefined, 'a menu'),
  Go: t('Go', undefined, 'a menu'),
  Help: t('Help', undefined, 'a menu'),
}

// What Electron has a role for it names in English alone.
const close: MenuItemConstructorOptions = { role: 'close', label: isMac ? t('Close Window') : t('Close') }

const textEditing: MenuItemConstructorOptions[] = [
  { type: 'separator' },
  { role: 'redo', label: t('Redo') },
  { role: 'cut', label: t('Cut') },
  { role: 'copy', label: t('Copy') },
  { role: 'paste', label: t('Paste') },
  { role: 'pasteAndMatchStyle', label: t('Paste as plain text') },
  { role: 'selectAll', label: t('Select All') },
]
const extras: Partial<Record<MenuName, MenuItemConstructorOptions[]>> = {
  File: [{ type: 'separator' }, close, ...(isMac ? [] : [{ role: 'quit', label: t('Quit') } as const])],
  Edit: textEditing,
  View: [{ type: 'separator' }, { role: 'togglefullscreen', label: t('Toggle Full Screen') }],
}

let keymap: ReadonlyMap<string, readonly string[]> = usualKeymap

/** Makes the menu of the app, with the keys that the person at this computer chose. */
export function showMenu(changes: KeyChanges, run: (command: string) => void): void {
  keymap = keymapOf(changes)
  const former = Menu.getApplicationMenu()
  const menu = buildMenu(run)
  for (const { id } of commandTable) {
    const [was, is] = [former?.getMenuItemById(id), menu.getMenuItemById(id)]
    if (was && is) is.enabled = was.enabled
  }
  Menu.setApplicationMenu(menu)
}

function buildMenu(run: (command: string) => void): Menu {
  const menus: MenuItemConstructorOptions[] = order.map((name) => ({
    label: menuTitles[name],
    ...(name === 'Help' ? { role: 'help' } : {}),
    submenu: [
      ...commandsOf(name)
        .filter(isShown)
        .map((entry) => item(entry, run)),
      ...(extras[name] ?? []),
      ...larger(name, run),
    ],
  }))
  const help = menus.pop()
  menus.push(windowMenu, ...(help ? [help] : []))
  // About, Services, Hide and Quit are where macOS has them.
  if (isMac) menus.unshift(appMenu(run))
  return Menu.buildFromTemplate(menus)
}

const windowMenu: MenuItemConstructorOptions = {
  role: 'windowMenu',
  label: t('Window'),
  submenu: [
    { role: 'minimize', label: t('Minimize') },
    { role: 'zoom', label: t('Zoom', undefined, 'a window') },
    ...(isMac ? ([{ type: 'separator' }, { role: 'front', label: t('Bring All to Front') }] as const) : [close]),
  ],
}

const settings = 'go.settings'
/** macOS has the settings in the menu of the app. */
const isShown = ({ id }: CommandEntry) => !isMac || id !== settings

function appMenu(run: (command: string) => void): MenuItemConstructorOptions {
  return {
    role: 'appMenu',
    submenu: [
      { role: 'about', label: t('About Imprimatur') },
      { type: 'separator' },
      ...commandTable.filter(({ id }) => id === settings).map((entry) => item(entry, run)),
      { type: 'separator' },
      { role: 'services', label: t('Services') },
      { type: 'separator' },
      { role: 'hide', label: t('Hide Imprimatur') },
      { role: 'hideOthers', label: t('Hide Others') },
      { role: 'unhide', label: t('Show All') },
      { type: 'separator' },
      { role: 'quit', label: t('Quit Imprimatur') },
    ],
  }
}

/** Where + has a key of its own, or on the number pad, it means the same as =. */
function larger(name: MenuName, run: (command: string) => void): MenuItemConstructorOptions[] {
  if (name !== 'View') return []
  return [
    {
      label: t('Larger'),
      visible: false,
      acceleratorWorksWhenHidden: true,
      accelerator: 'CmdOrCtrl+Plus',
      click: () => run('view.zoom-in'),
    },
  ]
}

/** A menu of some commands, for the place where the pointer is. */
export function menuOf(
  commands: readonly { readonly id: string; readonly isOff: boolean }[],
  run: (command: string) => void,
): Menu {
  const known = commands.flatMap(({ id, isOff }) => {
    const entry = commandTable.find((candidate) => candidate.id === id)
    return entry ? [{ ...item(entry, run), enabled: !isOff }] : []
  })
  return Menu.buildFromTemplate(known)
}

/** Shows in the menu of the app what can be done now. */
export function enableItems(can: (command: string) => boolean): void {
  const menu = Menu.getApplicationMenu()
  for (const { id } of commandTable) {
    const found = menu?.getMenuItemById(id)
    if (found && found.enabled !== can(id)) found.enabled = can(id)
  }
}

/** One item a command, even where several places share its title. */
function commandsOf(menu: MenuName): readonly CommandEntry[] {
  return commandTable.filter((entry) => entry.menu === menu)
}

function item(entry: CommandEntry, run: (command: string) => void): MenuItemConstructorOptions {
  const accelerator = acceleratorOf({ keys: keymap.get(entry.id) ?? entry.keys })
  return {
    id: entry.id,
    label: entry.title,
    click: () => run(entry.id),
    // The keys are the window's to hear; here they are shown. Bare letters never become accelerators.
    ...(accelerator ? { accelerator, registerAccelerator: false } : {}),
  }
}

/** "$mod+Enter" → "CmdOrCtrl+Enter"; undefined when no key of the command can be an accelerator. */
export function acceleratorOf({ keys }: Pick<CommandEntry, 'keys'>): string | undefined {
  const key = keys.find((candidate) => /^(\$mod|F\d|Shift\+F\d)/.test(candidate) && !candidate.includes(' '))
  return key?.replace('$mod', 'CmdOrCtrl').replace(/\+([a-z])$/, (_all, letter: string) => `+${letter.toUpperCase()}`)
}
