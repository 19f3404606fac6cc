// The window that a call came from, and the dialogs that ask in it for a file or a folder.
import { basename, dirname, join } from 'node:path'
import { app, BrowserWindow, dialog, type FileFilter, type WebContents } from 'electron'
import { t } from '../../../shared/words/say'

export function windowOf(contents: WebContents): BrowserWindow {
  const window = BrowserWindow.fromWebContents(contents)
  if (!window) throw new Error('The window is gone')
  return window
}

/** Null when the person closed the dialog. */
export async function askWhereToSave(window: WebContents, title: string, name: string): Promise<string | null> {
  const chosen = await dialog.showSaveDialog(windowOf(window), {
    title,
    defaultPath: join(app.getPath('documents'), name),
  })
  return chosen.canceled || !chosen.filePath ? null : chosen.filePath
}

export async function askForFolder(window: WebContents, title: string, buttonLabel: string): Promise<string | null> {
  const chosen = await dialog.showOpenDialog(windowOf(window), {
    title,
    buttonLabel,
    defaultPath: app.getPath('documents'),
    properties: ['openDirectory', 'createDirectory'],
  })
  const [folder] = chosen.filePaths
  return chosen.canceled || !folder ? null : folder
}

export async function askForFile(
  window: WebContents,
  title: string,
  buttonLabel: string,
  filters: FileFilter[],
): Promise<string | null> {
  const chosen = await dialog.showOpenDialog(windowOf(window), {
    title,
    buttonLabel,
    filters,
    properties: ['openFile'],
  })
  const [file] = chosen.filePaths
  return chosen.canceled || !file ? null : file
}

/** One file is saved under a name; several go into a folder under their own names. */
export async function askForPlace(
  window: WebContents,
  names: readonly string[],
): Promise<{ folder: string; names: readonly string[] } | null> {
  const [only] = names
  if (names.length === 1 && only !== undefined) {
    const path = await askWhereToSave(window, t('Export the approved schedule'), only)
    return path === null ? null : { folder: dirname(path), names: [basename(path)] }
  }
  const folder = await askForFolder(
    window,
    t('Choose a folder for {count, plural, one {# file} other {# files}}', { count: names.length }),
    t('Export here'),
  )
  return folder === null ? null : { folder, names }
}
