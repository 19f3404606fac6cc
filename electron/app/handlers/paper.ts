// What goes to paper, the sign-off sheet of a post and the keys: as a PDF that the person saves, or to a printer.
import { stat } from 'node:fs/promises'
import type { WebContents } from 'electron'
import type { Problem, WrittenFile } from '../../../shared/bridge/contract'
import { keymapOf, withoutLetters } from '../../../shared/bridge/keymap'
import { keysPage, keysPageName } from '../../../shared/bridge/keys-page'
import { sheetName, sheetPage } from '../../../shared/desk/sheet/page'
import { signOffSheet, type SignOffSheet } from '../../../shared/desk/sheet/sheet'
import { fail, ok, type Result } from '../../../shared/kit/result'
import type { PostId } from '../../../shared/post/revision'
import { durableReplace } from '../../storage/durable-replace'
import { messageOf } from '../../storage/troubles'
import type { Handlers } from '../answering'
import { pdfOf, printPage } from '../printing'
import type { Workstation } from '../workstation'
import { askWhereToSave, windowOf } from './windows'
import { t } from '../../../shared/words/say'

type PaperHandlers = Pick<Handlers, 'saveSheet' | 'printSheet' | 'saveKeysPage' | 'printKeysPage'>

export function paperHandlers(station: Workstation): PaperHandlers {
  return {
    saveSheet: async ({ post }, window) => {
      const sheet = sheetOf(station, post)
      if (!sheet.ok) return sheet
      const path = await askWhereToSave(window, t('Save the sign-off sheet'), sheetName(sheet.value))
      if (path === null) return ok(null)
      // The dialog may have been open for long: the sheet tells of the moment it is written.
      const now = sheetOf(station, post)
      return now.ok ? save(station, path, sheetPage(now.value), t('The post is as it was.')) : now
    },
    printSheet: async ({ post }, window) => {
      const sheet = sheetOf(station, post)
      return sheet.ok ? print(window, sheetPage(sheet.value), t('The post is as it was.')) : sheet
    },
    saveKeysPage: async (_nothing, window) => {
      const path = await askWhereToSave(window, t('Save the keys'), keysPageName())
      return path === null ? ok(null) : save(station, path, keysNow(station), t('The keys are as they were.'))
    },
    printKeysPage: (_nothing, window) => print(window, keysNow(station), t('The keys are as they were.')),
  }
}

async function save(
  station: Workstation,
  path: string,
  page: string,
  safe: string,
): Promise<Result<WrittenFile, Problem>> {
  try {
    await durableReplace(path, await pdfOf(page))
    station.written.add(path)
    return ok({ path, bytes: (await stat(path)).size })
  } catch (error) {
    const what = t('The page could not be written: {why}.', { why: messageOf(error) })
    return fail({ what, safe, wayOut: t('Choose another folder, or free some space.') })
  }
}

async function print(window: WebContents, page: string, safe: string): Promise<Result<null, Problem>> {
  try {
    await printPage(page, windowOf(window))
    return ok(null)
  } catch (error) {
    const what = t('The page could not be printed: {why}.', { why: messageOf(error) })
    return fail({ what, safe, wayOut: t('Save it as a PDF, and print that.') })
  }
}

function keysNow({ settings }: Workstation): string {
  const { keys = {}, letterKeys } = settings.get('preferences')
  const keymap = keymapOf(keys)
  return keysPage({
    keymap: letterKeys ? keymap : withoutLetters(keymap),
    isMac: process.platform === 'darwin',
    lettersAct: letterKeys,
  })
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
