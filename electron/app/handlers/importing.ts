// Reading drafts from files: a dry run first, then taking exactly what was shown.
import { dialog } from 'electron'
import type { ImportOffer } from '../../../shared/bridge/contract'
import { refuse } from '../../../shared/desk/refusal'
import { fail, ok } from '../../../shared/kit/result'
import type { ImportFile } from '../../../shared/schedule/import/report'
import { readFiles } from '../../files/drafts'
import type { Handlers } from '../answering'
import type { WorkSpec } from '../long-work'
import type { Workstation } from '../workstation'
import { noDesk } from './no-desk'
import { windowOf } from './windows'
import { t } from '../../../shared/words/say'

type ImportHandlers = Pick<Handlers, 'chooseImport' | 'readImport' | 'takeImport' | 'cancelImport'>

export function importHandlers(station: Workstation): ImportHandlers {
  const judge = async (files: readonly ImportFile[]) => {
    const open = station.openDesk
    if (!open) return fail(noDesk)
    const spec: WorkSpec<ImportOffer> = {
      kind: 'import',
      title: t('Reading drafts'),
      cancel: () => station.imports.cancel(),
      result: ({ report }) =>
        t('{valid, number} of {count, plural, one {# draft} other {# drafts}} can be taken.', {
          valid: report.valid,
          count: report.rows.length,
        }),
    }
    return station.works.run(spec, () =>
      station.imports.judge(files, open.desk.state, station.clock(), (done, total) =>
        station.push({ kind: 'progress', work: 'import', done, total }),
      ),
    )
  }
  return {
    chooseImport: async (_input, window) => {
      const chosen = await dialog.showOpenDialog(windowOf(window), {
        title: t('Import drafts'),
        buttonLabel: t('Read', undefined, 'a file'),
        properties: ['openFile', 'multiSelections'],
        filters: [
          { name: t('Drafts'), extensions: ['csv', 'tsv', 'txt', 'md', 'markdown'] },
          { name: t('All files'), extensions: ['*'] },
        ],
      })
      if (chosen.canceled) return null
      const files = await readFiles(chosen.filePaths)
      return files.ok ? judge(files.value) : files
    },
    readImport: ({ files }) => judge(files),
    takeImport: async ({ token }) => {
      // Asked first: a dry run that is taken is gone.
      const unable = station.openDesk?.session.unableToSign
      if (unable) return fail(unable)
      const command = station.imports.take(token)
      if (!command) return refuse('stale', t('This dry run has been replaced by another.'), t('Read the files again.'))
      const result = await station.works.run(
        {
          kind: 'import',
          title: t('Taking {count, plural, one {# draft} other {# drafts}} in', { count: command.drafts.length }),
          isKeeping: true,
          result: () =>
            t('{count, plural, one {# draft} other {# drafts}} imported.', { count: command.drafts.length }),
        },
        () => station.act(command),
      )
      return result.ok ? ok({ ...result.value, taken: command.drafts.length }) : result
    },
    cancelImport: () => {
      station.imports.cancel()
      return null
    },
  }
}
