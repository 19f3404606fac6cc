// Handing posts to another desk in a file, and bringing in what another desk handed over.
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { WebContents } from 'electron'
import type { Problem } from '../../../shared/bridge/contract'
import { leavingOf } from '../../../shared/desk/bundle/leaving'
import { refuse } from '../../../shared/desk/refusal'
import { fail, ok } from '../../../shared/kit/result'
import { bundleExtension, largestBundle } from '../../../shared/schedule/bundle/bounds'
import { bundleName, type HandingOver, handOver } from '../../files/bundle'
import { durableReplace } from '../../storage/durable-replace'
import type { Handlers } from '../answering'
import type { Workstation } from '../workstation'
import { noDesk } from './no-desk'
import { askForFile, askWhereToSave } from './windows'
import { t } from '../../../shared/words/say'

type BundleHandlers = Pick<Handlers, 'leaving' | 'handOver' | 'chooseBundle' | 'readBundle' | 'takeBundle'>

export function bundleHandlers(station: Workstation): BundleHandlers {
  const judge = (name: string, bytes: Uint8Array) => {
    const { openDesk, person } = station
    if (!openDesk || !person) return fail(noDesk)
    return station.bundles.judge(name, bytes, openDesk.desk.state, person, station.clock())
  }
  return {
    leaving: ({ posts }) => {
      const ready = station.ready()
      if (!ready.ok || !station.person) return null
      const { desk, circumstances } = ready.value
      return leavingOf({ state: desk.state, person: station.person, ...circumstances }, posts)
    },
    handOver: (asked, window) => handOverThrough(station, asked, window),
    chooseBundle: async (_input, window) => {
      const path = await askForFile(
        window,
        t('Bring in what another desk handed over'),
        t('Read', undefined, 'a file'),
        [
          { name: t('Handed-over posts'), extensions: [bundleExtension] },
          { name: t('All files'), extensions: ['*'] },
        ],
      )
      if (path === null) return null
      const name = basename(path)
      try {
        if ((await stat(path)).size > largestBundle) return fail(tooLarge(name))
        return judge(name, await readFile(path))
      } catch {
        return fail(unreadable(name))
      }
    },
    readBundle: ({ name, bytes }) => (bytes.length > largestBundle ? fail(tooLarge(name)) : judge(name, bytes)),
    takeBundle: async ({ token, choices }) => {
      const open = station.openDesk
      if (!open) return refuse('not-ready', t('No desk is open.'), t('Open one, then read the file again.'))
      const command = station.bundles.command(token, choices, open.desk.state)
      if (!command) return refuse('stale', t('This file has been replaced by another.'), t('Read the file again.'))
      const result = await station.act(command)
      if (result.ok) station.bundles.forget()
      return result.ok ? ok({ ...result.value, taken: command.posts.length }) : result
    },
  }
}

async function handOverThrough(station: Workstation, asked: HandingOver, window: WebContents) {
  const before = station.ready()
  if (!before.ok) return before
  // Asked before the dialog, so that nobody chooses a place in vain.
  const unable = station.openDesk?.session.unableToSign
  if (unable) return fail(unable)
  const { desk } = before.value
  const chosen = asked.posts.flatMap(({ post }) => desk.state.posts.get(post) ?? [])
  const name = bundleName(desk.state, chosen, before.value.circumstances.now)
  const path = await askWhereToSave(window, t('Hand over posts to another desk'), name)
  if (path === null) return ok(null)
  const now = station.ready()
  if (!now.ok) return now
  if (now.value.desk !== desk || now.value.circumstances.by !== before.value.circumstances.by) return fail(changed)
  const file = await handOver(desk, asked, now.value.circumstances)
  if (!file.ok) return file
  try {
    await durableReplace(path, file.value)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return fail({
      what: t('The file could not be written: {why}.', { why }),
      safe: t('The record says that these posts were handed over, and no file left.'),
      wayOut: t('Choose another folder, or free some space, and hand them over again.'),
    })
  }
  station.written.add(path)
  return ok({ path, bytes: file.value.length })
}

const problem = (what: string, wayOut: string): Problem => ({ what, safe: t('Nothing was brought in.'), wayOut })
const tooLarge = (name: string) =>
  problem(
    t('{name} is larger than 32 MB, which no handed-over file is.', { name }),
    t('Choose the file that the other desk wrote.'),
  )
const unreadable = (name: string) =>
  problem(t('{name} could not be read.', { name }), t('Check that the file is still there and that you may read it.'))
const changed: Problem = {
  what: t('The desk changed while the dialog was open.'),
  safe: t('Nothing was handed over.'),
  wayOut: t('Look at the posts again, then hand them over.'),
}
