// The sign-off sheet of a post: as a PDF that the person saves, or to a printer.
import { stat } from 'node:fs/promises'
import type { Problem } from '../../../shared/bridge/contract'
import { sheetName, sheetPage } from '../../../shared/desk/sheet/page'
import { signOffSheet, type SignOffSheet } from '../../../shared/desk/sheet/sheet'
import { fail, ok, type Result } from '../../../shared/kit/result'
import type { PostId } from '../../../shared/post/revision'
import { durableReplace } from '../../storage/durable-replace'
import { messageOf } from '../../storage/troubles'
import type { Handlers } from '../calls'
import { pdfOf, printPage } from '../printing'
import type { Workstation } from '../workstation'
import { askWhereToSave, windowOf } from './windows'
import { t } from '../../../shared/words/say'

type SheetHandlers = Pick<Handlers, 'saveSheet' | 'printSheet'>

export function sheetHandlers(station: Workstation): SheetHandlers {
  return {
    saveSheet: async ({ post }, window) => {
      const sheet = sheetOf(station, post)
      if (!sheet.ok) return sheet
      const path = await askWhereToSave(window, t('Save the sign-off sheet'), sheetName(sheet.value))
      if (path === null) return ok(null)
      // The dialog may have been open for long: the sheet tells of the moment it is written.
      const now = sheetOf(station, post)
      if (!now.ok) return now
      try {
        await durableReplace(path, await pdfOf(sheetPage(now.value)))
        station.written.add(path)
        return ok({ path, bytes: (await stat(path)).size })
      } catch (error) {
        const what = t('The sheet could not be written: {why}.', { why: messageOf(error) })
        return fail(problem(what, t('Choose another folder, or free some space.')))
      }
    },
    printSheet: async ({ post }, window) => {
      const sheet = sheetOf(station, post)
      if (!sheet.ok) return sheet
      try {
        await printPage(sheetPage(sheet.value), windowOf(window))
        return ok(null)
      } catch (error) {
        const what = t('The sheet could not be printed: {why}.', { why: messageOf(error) })
        return fail(problem(what, t('Save it as a PDF, and print that.')))
      }
    },
  }
}

function sheetOf(station: Workstation, id: PostId): Result<SignOffSheet, Problem> {
  const { openDesk, person } = station
  const post = openDesk?.desk.state.posts.get(id)
  if (!openDesk || !person || !post) {
    const what = t('There is no such post on this desk.')
    return fail({ what, safe: t('Nothing was changed.'), wayOut: t('Open the post from the queue, then try again.') })
  }
  const { desk } = openDesk
  const { seq, head } = desk.ledger.position()
  const fingerprint = desk.checkpoints.now()?.fingerprint ?? null
  const record = { entries: seq, head, fingerprint }
  return ok(signOffSheet(desk.state, post, { at: station.clock(), by: person.id, record }))
}

const problem = (what: string, wayOut: string): Problem => ({ what, safe: t('The post is as it was.'), wayOut })
