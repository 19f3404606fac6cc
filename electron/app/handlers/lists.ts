// The desk's lists: looking at them, bringing them in from files, and what a check of a typed content looks at.
import { dialog } from 'electron'
import type { Problem } from '../../../shared/bridge/contract'
import { whyNotKeep } from '../../../shared/desk/keepers'
import { listsView } from '../../../shared/desk/queries/lists'
import { refuse } from '../../../shared/desk/refusal'
import { fail, ok } from '../../../shared/kit/result'
import type { ImportableList, ImportFile } from '../../../shared/schedule/import/lists/report'
import { readFiles } from '../../files/drafts'
import type { Handlers } from '../answering'
import type { Workstation } from '../workstation'
import { noDesk } from './no-desk'
import { windowOf } from './windows'
import { t } from '../../../shared/words/say'

type ListHandlers = Pick<
  Handlers,
  'listsView' | 'customerNames' | 'registers' | 'neighbours' | 'chooseList' | 'readList' | 'takeList'
>

const titles: Readonly<Record<ImportableList, string>> = {
  claims: t('Bring in claims'),
  terms: t('Bring in internal terms'),
  dates: t('Bring in sensitive dates'),
  customers: t('Bring in the list of customers'),
}

export function listHandlers(station: Workstation): ListHandlers {
  /** A dry run tells which of its names are on the list, so it is not for everybody. */
  const whyNotRead = (list: ImportableList): Problem | null => {
    if (!station.openDesk || !station.person) return noDesk
    const refusal = whyNotKeep(station.person, list)
    return refusal && { what: refusal.what, safe: t('Nothing was read.'), wayOut: refusal.wayOut }
  }
  const judge = (list: ImportableList, files: readonly ImportFile[]) => {
    const open = station.openDesk
    const unable = whyNotRead(list)
    if (!open || unable) return fail(unable ?? noDesk)
    return ok(station.lists.judge(list, files, open.desk.state, station.clock()))
  }
  return {
    listsView: () => {
      const { openDesk } = station
      return openDesk ? listsView(openDesk.desk.state) : null
    },
    customerNames: () => {
      const { openDesk, person } = station
      return openDesk && person && !whyNotKeep(person, 'customers')
        ? openDesk.desk.state.lists.registers.customers
        : null
    },
    registers: () => (station.person ? (station.openDesk?.desk.state.lists.registers ?? null) : null),
    neighbours: ({ post, content }) => {
      const state = station.person ? station.openDesk?.desk.state : null
      if (!state) return null
      return { similar: state.neighbours.similar(content, post), close: state.neighbours.close(content, post) }
    },
    chooseList: async ({ list }, window) => {
      const unable = whyNotRead(list)
      if (unable) return fail(unable)
      const chosen = await dialog.showOpenDialog(windowOf(window), {
        title: titles[list],
        buttonLabel: t('Read', undefined, 'a file'),
        properties: ['openFile', 'multiSelections'],
        filters: [
          { name: t('Lists'), extensions: ['csv', 'tsv', 'txt'] },
          { name: t('All files'), extensions: ['*'] },
        ],
      })
      if (chosen.canceled) return null
      const files = await readFiles(chosen.filePaths)
      return files.ok ? judge(list, files.value) : files
    },
    readList: ({ list, files }) => judge(list, files),
    takeList: async ({ token }) => {
      // Asked first: a dry run that is taken is gone.
      const unable = station.openDesk?.session.unableToSign
      if (unable) return fail(unable)
      const taken = station.lists.take(token)
      if (!taken) return refuse('stale', t('This dry run has been replaced by another.'), t('Read the files again.'))
      // A wrong file would otherwise take everybody off the list.
      if (taken.count === 0 && taken.command.type === 'list-customers')
        return refuse('not-ready', t('Nobody in these files can be taken onto the list.'), t('Read other files.'))
      const result = await station.act(taken.command)
      return result.ok ? ok({ ...result.value, taken: taken.count }) : result
    },
  }
}
