// What each call of the window does. Thin: it carries to the desk and back; shared/ decides.
import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { app, BrowserWindow, dialog, nativeTheme, shell, type WebContents } from 'electron'
import type { ExportDone, ExportRequest, Problem } from '../../shared/bridge/contract'
import { queuePage } from '../../shared/desk/queries/queue'
import { postView } from '../../shared/desk/queries/post'
import type { Refusal } from '../../shared/desk/refusal'
import { refuse } from '../../shared/desk/refusal'
import { fail, ok, type Result } from '../../shared/kit/result'
import type { ExportFile } from '../../shared/schedule/export/profile'
import { profiles } from '../../shared/schedule/export/profiles'
import type { ImportFile } from '../../shared/schedule/import/report'
import { readFiles } from '../files/drafts'
import { prepareExport, previewOf, writeExport } from '../files/exports'
import type { Handlers } from './calls'
import type { Workstation } from './workstation'

const noDesk: Problem = { what: 'No desk is open.', safe: 'Nothing was changed.', wayOut: 'Open a desk first.' }

export function handlersFor(station: Workstation): Handlers {
  const written = new Set<string>()

  const judge = async (files: readonly ImportFile[]) => {
    const open = station.openDesk
    if (!open) return fail(noDesk)
    return station.imports.judge(files, open.desk.state, station.clock(), (done, total) =>
      station.push({ kind: 'progress', work: 'import', done, total }),
    )
  }

  return {
    appInfo: () => ({
      version: app.getVersion(),
      runtime: `Electron ${process.versions.electron}`,
      platform: process.platform,
      preferences: station.settings.get('preferences'),
      recent: station.settings.get('recent'),
    }),
    setPreferences: (preferences) => {
      station.settings.set('preferences', preferences)
      nativeTheme.themeSource = preferences.theme
      return preferences
    },

    openSampleDesk: () => station.openSample(),
    openRecentDesk: ({ folder }) => station.openFolder(folder),
    foundDesk: (form) => station.found(form),
    closeDesk: async () => {
      await station.close()
      return null
    },
    deskView: () => station.view(),
    signIn: ({ person }) => station.signIn(person),
    signOut: () => station.signIn(null),

    queuePage: (query) => {
      const { openDesk, person } = station
      return openDesk && person ? queuePage(openDesk.desk.state, person, query, station.clock()) : null
    },
    postView: ({ id }) => {
      const { openDesk, person } = station
      const post = openDesk?.desk.state.posts.get(id)
      return openDesk && person && post ? postView(openDesk.desk.state, person, post, station.clock()) : null
    },
    act: (command) => station.act(command),
    undo: () => station.undo(),
    draftPost: async (content) => {
      const post = crypto.randomUUID()
      const result = await station.act({ type: 'draft-post', post, content })
      return result.ok ? ok({ ...result.value, post }) : result
    },
    keepWorkingCopy: async ({ post, content }) => {
      const { openDesk, person } = station
      // Saying "kept" of what is not kept would be worse than any error.
      if (!openDesk || !person) throw new Error('Nobody is signed in, so nothing can be kept')
      await openDesk.workingCopies.keep(person.id, post, content && { content, at: station.clock() })
      return null
    },
    workingCopy: async ({ post }) => {
      const { openDesk, person } = station
      return openDesk && person ? openDesk.workingCopies.read(person.id, post) : null
    },

    allKept: () => {
      station.allKept()
      return null
    },

    chooseImport: async (_input, window) => {
      const chosen = await dialog.showOpenDialog(windowOf(window), {
        title: 'Import drafts',
        buttonLabel: 'Read',
        properties: ['openFile', 'multiSelections'],
        filters: [
          { name: 'Drafts', extensions: ['csv', 'tsv', 'txt', 'md', 'markdown'] },
          { name: 'All files', extensions: ['*'] },
        ],
      })
      if (chosen.canceled) return null
      const files = await readFiles(chosen.filePaths)
      return files.ok ? judge(files.value) : files
    },
    readImport: ({ files }) => judge(files),
    takeImport: async ({ token }) => {
      const command = station.imports.take(token)
      if (!command) return refuse('stale', 'This dry run has been replaced by another.', 'Read the files again.')
      const result = await station.act(command)
      return result.ok ? ok({ ...result.value, taken: command.drafts.length }) : result
    },
    cancelImport: () => {
      station.imports.cancel()
      return null
    },

    exportProfiles: () =>
      profiles.map(({ id, title, describes, source, checked, grade, extension }) => ({
        id,
        title,
        describes,
        source,
        checked,
        grade,
        extension,
      })),
    previewExport: (request) => {
      const open = station.openDesk
      if (!open) return fail(noDesk)
      return ok(previewOf(prepareExport(open.desk.state, request, station.clock())))
    },
    writeExport: async (request, window) => {
      const result = await exportThrough(station, request, window)
      if (result.ok && result.value) for (const file of result.value.files) written.add(file.path)
      return result
    },
    showFile: ({ path }) => {
      // Only what this app wrote itself: the window cannot point the file manager anywhere else.
      if (written.has(path)) shell.showItemInFolder(path)
      return null
    },
  }
}

async function exportThrough(
  station: Workstation,
  request: ExportRequest,
  window: WebContents,
): Promise<Result<ExportDone | null, Refusal | Problem>> {
  const before = station.ready()
  if (!before.ok) return before
  const offered = prepareExport(before.value.desk.state, request, before.value.circumstances.now)
  const names = offered.rendered.files.map((file) => file.name)
  if (names.length === 0) {
    const wayOut = 'Choose other dates, another format, or have posts approved first.'
    return fail({ what: 'Nothing in this range can be exported.', safe: 'No file was written.', wayOut })
  }
  const place = await choosePlace(window, names)
  if (!place) return ok(null)

  // The dialog may have been open for long: everything is judged again as it is now.
  const now = station.ready()
  if (!now.ok) return now
  const { desk, circumstances } = now.value
  const prepared = prepareExport(desk.state, request, circumstances.now)
  const isSame = desk === before.value.desk && circumstances.by === before.value.circumstances.by
  if (!isSame || prepared.rendered.files.map((file) => file.name).join('\n') !== names.join('\n')) {
    const what = 'The desk changed while the dialog was open.'
    return fail({ what, safe: 'Nothing was exported.', wayOut: 'Look at the preview again, then export.' })
  }
  const files = prepared.rendered.files.map((file, index) => ({ ...file, name: place.names[index] ?? file.name }))
  const inTheWay = names.length > 1 ? await otherFilesAt(place.folder, files) : []
  if (inTheWay.length > 0) {
    const what = `This folder already holds other files under these names: ${inTheWay.join(', ')}.`
    return fail({ what, safe: 'Nothing was exported.', wayOut: 'Choose another folder.' })
  }
  try {
    return await writeExport(desk, prepared, request, place.folder, files, circumstances)
  } catch (error) {
    const what = `The files could not be written: ${error instanceof Error ? error.message : String(error)}`
    return fail({ what, safe: 'Nothing was exported.', wayOut: 'Choose another folder, or free some space.' })
  }
}

/** Files that stand under these names with other bytes. The same bytes again are no loss to anybody. */
async function otherFilesAt(folder: string, files: readonly ExportFile[]): Promise<readonly string[]> {
  const others: string[] = []
  for (const { name, bytes } of files) {
    const known = await readFile(join(folder, name)).catch(() => null)
    if (known && !known.equals(bytes)) others.push(name)
  }
  return others
}

/** One file is saved under a name; several go into a folder under their own names. */
async function choosePlace(
  window: WebContents,
  names: readonly string[],
): Promise<{ folder: string; names: readonly string[] } | null> {
  const [only] = names
  if (names.length === 1 && only !== undefined) {
    const chosen = await dialog.showSaveDialog(windowOf(window), {
      title: 'Export the approved schedule',
      defaultPath: join(app.getPath('documents'), only),
    })
    if (chosen.canceled || !chosen.filePath) return null
    return { folder: dirname(chosen.filePath), names: [basename(chosen.filePath)] }
  }
  const chosen = await dialog.showOpenDialog(windowOf(window), {
    title: `Choose a folder for ${names.length} files`,
    buttonLabel: 'Export here',
    defaultPath: app.getPath('documents'),
    properties: ['openDirectory', 'createDirectory'],
  })
  const [folder] = chosen.filePaths
  return chosen.canceled || !folder ? null : { folder, names }
}

function windowOf(contents: WebContents): BrowserWindow {
  const window = BrowserWindow.fromWebContents(contents)
  if (!window) throw new Error('The window is gone')
  return window
}
