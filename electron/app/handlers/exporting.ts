// Previewing and writing exports, and the list of those made.
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { nativeImage, type WebContents } from 'electron'
import type { ExportDone, ExportRequest, Problem } from '../../../shared/bridge/contract'
import type { Refusal } from '../../../shared/desk/refusal'
import { fail, ok, type Result } from '../../../shared/kit/result'
import type { ExportFile } from '../../../shared/schedule/export/profile'
import { profiles } from '../../../shared/schedule/export/profiles'
import { titleOf } from '../../../shared/schedule/export/titles'
import { prepareExport, previewOf, writeExport } from '../../files/exports'
import type { Handlers } from '../answering'
import type { WorkSpec } from '../long-work'
import type { Workstation } from '../workstation'
import { noDesk } from './no-desk'
import { askForPlace } from './windows'
import { listed } from '../../../shared/words/formats'
import { t } from '../../../shared/words/say'

type ExportHandlers = Pick<Handlers, 'exportProfiles' | 'previewExport' | 'writeExport' | 'dragFile'>

export function exportHandlers(station: Workstation): ExportHandlers {
  return {
    exportProfiles: () =>
      profiles.map(({ id, describes, source, checked, grade, extension }) => ({
        id,
        title: titleOf(id, t),
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
      if (result.ok && result.value) for (const file of result.value.files) station.written.add(file.path)
      return result
    },
    dragFile: ({ path }, window) => dragOut(station, path, window),
  }
}

/** A sheet of paper, 32 × 32: what is seen at the pointer while a file is dragged. */
const sheetIcon = `data:image/png;base64,${[
  'iVBORw0KGgoAAAANSUhEUgAAACAAAAAgCAYAAABzenr0AAAAVElEQVR42mNgGAWDFXiHJP0nF1PNAZSAAXcAxY6ghgMocgS1HEC2',
  'I6jpALIS5qgDBp0DpMKOkIRHo2A0DYxGwWgaGI2C0TQwGgXDwwHUxKNdvUELAPTE6gNhcRj+AAAAAElFTkSuQmCC',
].join('')}`

/** Only what this app wrote itself since it was started: the window cannot hand out anything else. */
function dragOut(station: Workstation, path: string, window: WebContents): Result<null, Problem> {
  if (!station.written.has(path) || !existsSync(path)) {
    return fail({
      what: t('This file is not where it was written any more.'),
      safe: t('Nothing was dragged.'),
      wayOut: t('Export once more: the same posts give the same file.'),
    })
  }
  window.startDrag({ file: path, icon: nativeImage.createFromDataURL(sheetIcon) })
  return ok(null)
}

async function exportThrough(
  station: Workstation,
  request: ExportRequest,
  window: WebContents,
): Promise<Result<ExportDone | null, Refusal | Problem>> {
  const before = station.ready()
  if (!before.ok) return before
  // Asked before the dialog, so that nobody chooses a place in vain.
  const unable = station.openDesk?.session.unableToSign
  if (unable) return fail(unable)
  const offered = prepareExport(before.value.desk.state, request, before.value.circumstances.now)
  const names = offered.rendered.files.map((file) => file.name)
  if (names.length === 0) {
    const wayOut = t('Choose other dates, another format, or have posts approved first.')
    return fail({ what: t('Nothing in this range can be exported.'), safe: t('No file was written.'), wayOut })
  }
  const place = await askForPlace(window, names)
  if (!place) return ok(null)

  // The dialog may have been open for long: everything is judged again as it is now.
  const now = station.ready()
  if (!now.ok) return now
  const { desk, circumstances } = now.value
  const prepared = prepareExport(desk.state, request, circumstances.now)
  const isSame = desk === before.value.desk && circumstances.by === before.value.circumstances.by
  if (!isSame || prepared.rendered.files.map((file) => file.name).join('\n') !== names.join('\n')) {
    const what = t('The desk changed while the dialog was open.')
    return fail({ what, safe: t('Nothing was exported.'), wayOut: t('Look at the preview again, then export.') })
  }
  const files = prepared.rendered.files.map((file, index) => ({ ...file, name: place.names[index] ?? file.name }))
  const inTheWay = names.length > 1 ? await otherFilesAt(place.folder, files) : []
  if (inTheWay.length > 0) {
    const what = t('This folder already holds other files under these names: {names}.', { names: listed(inTheWay) })
    return fail({ what, safe: t('Nothing was exported.'), wayOut: t('Choose another folder.') })
  }
  try {
    const stop = new AbortController()
    const spec: WorkSpec<ExportDone> = {
      kind: 'export',
      title: t('Exporting the approved schedule'),
      isKeeping: true,
      cancel: () => stop.abort(),
      result: ({ posts, folder }) =>
        t('{count, plural, one {# post} other {# posts}} handed over, in {folder}', { count: posts, folder }),
    }
    return await station.works.run(spec, () =>
      writeExport(desk, prepared, request, place.folder, files, circumstances, {
        signal: stop.signal,
        onProgress: (done, total) => station.works.report('export', done, total),
      }),
    )
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    const what = t('The files could not be written: {why}.', { why })
    return fail({ what, safe: t('Nothing was exported.'), wayOut: t('Choose another folder, or free some space.') })
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
