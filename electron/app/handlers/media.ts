// Pictures and films for posts: taken from what was dropped or pasted, or from files that the person chooses.
import { dialog } from 'electron'
import type { Problem } from '../../../shared/bridge/contract'
import { fail, ok, type Result } from '../../../shared/kit/result'
import { can } from '../../../shared/people/person'
import type { Handlers } from '../answering'
import type { OpenDesk, Workstation } from '../workstation'
import { noDesk } from './no-desk'
import { windowOf } from './windows'
import { t } from '../../../shared/words/say'

type MediaHandlers = Pick<Handlers, 'chooseMedia' | 'takeMedia' | 'settleMedia'>

export function mediaHandlers(station: Workstation): MediaHandlers {
  const ready = (): Result<OpenDesk, Problem> => {
    const { openDesk, person } = station
    if (!openDesk || !person) return fail(noDesk)
    if (can(person, 'draft')) return ok(openDesk)
    return fail({
      what: t('Only a writer can add media.'),
      safe: t('Nothing was added.'),
      wayOut: t('Ask a writer of this desk.'),
    })
  }
  return {
    chooseMedia: async (_input, window) => {
      const open = ready()
      if (!open.ok) return open
      const chosen = await dialog.showOpenDialog(windowOf(window), {
        title: t('Add pictures or films'),
        buttonLabel: t('Add'),
        properties: ['openFile', 'multiSelections'],
        filters: [
          {
            name: t('Pictures and films'),
            extensions: ['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif', 'mp4', 'm4v', 'mov', 'webm'],
          },
          { name: t('All files'), extensions: ['*'] },
        ],
      })
      if (chosen.canceled) return null
      const offers = []
      // One after the other: a film may fill a good part of the memory.
      for (const path of chosen.filePaths) offers.push(await station.media.takeFrom(path, open.value.mediaStock))
      return ok(offers)
    },
    takeMedia: async (file) => {
      const open = ready()
      return open.ok ? ok(await station.media.take(file, open.value.mediaStock)) : open
    },
    settleMedia: async ({ token, isWanted }) => {
      const open = ready()
      return open.ok ? ok(await station.media.settle(token, isWanted, open.value.mediaStock)) : open
    },
  }
}
