// The next version of the policy while it is edited: kept beside the ledger; packs to and from files.
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Problem, WrittenFile } from '../../../shared/bridge/contract'
import { policyStakes } from '../../../shared/desk/queries/policy-stakes'
import { routeStakes, routeTrial } from '../../../shared/desk/queries/route-trial'
import { fail, ok, type Result } from '../../../shared/kit/result'
import { can } from '../../../shared/people/person'
import { largestPack } from '../../../shared/policy/pack'
import { durableReplace } from '../../storage/durable-replace'
import type { Handlers } from '../answering'
import type { Workstation } from '../workstation'
import { noDesk } from './no-desk'
import { askForFile, askWhereToSave } from './windows'
import { t } from '../../../shared/words/say'

type PackHandlers = Pick<
  Handlers,
  'policyDraft' | 'keepPolicyDraft' | 'policyStakes' | 'routeTrial' | 'routeStakes' | 'readPack' | 'writePack'
>

export function packHandlers(station: Workstation): PackHandlers {
  return {
    policyDraft: async () => {
      const { openDesk, person } = station
      return openDesk && person ? openDesk.policyDrafts.read(person.id) : null
    },
    keepPolicyDraft: async ({ draft }) => {
      const { openDesk, person } = station
      // Saying "kept" of what is not kept would be worse than any error.
      if (!openDesk || !person || !can(person, 'keep-policy'))
        throw new Error(t('Nobody who keeps the policy is signed in, so nothing can be kept'))
      await openDesk.policyDrafts.keep(person.id, draft && { draft, at: station.clock() })
      if (draft) station.trial.getReady(openDesk.desk.state)
      return null
    },
    policyStakes: () => {
      const state = station.openDesk?.desk.state
      return state ? policyStakes(state, station.clock()) : null
    },
    routeTrial: ({ post, next }) => {
      const state = station.openDesk?.desk.state
      return state ? routeTrial(state, post, next, station.clock()) : null
    },
    routeStakes: (next) => {
      const state = station.openDesk?.desk.state
      return state ? routeStakes(state, next, station.clock()) : null
    },
    readPack: async (_input, window) => {
      if (!station.openDesk) return fail(noDesk)
      const path = await askForFile(window, t('Import a pack'), t('Read', undefined, 'a file'), [
        { name: t('Policy packs'), extensions: ['yaml', 'yml'] },
        { name: t('All files'), extensions: ['*'] },
      ])
      if (path === null) return null
      const yaml = await textOf(path)
      return yaml.ok ? ok({ file: basename(path), yaml: yaml.value }) : yaml
    },
    writePack: async ({ name, yaml }, window): Promise<Result<WrittenFile | null, Problem>> => {
      if (!station.openDesk) return fail(noDesk)
      const path = await askWhereToSave(window, t('Export the pack'), `${name}.yaml`)
      if (path === null) return ok(null)
      try {
        const bytes = Buffer.from(yaml)
        await durableReplace(path, bytes)
        station.written.add(path)
        return ok({ path, bytes: bytes.length })
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error)
        const what = t('The file could not be written: {why}.', { why })
        return fail({ what, safe: t('Nothing was changed.'), wayOut: t('Choose another folder, or free some space.') })
      }
    },
  }
}

/** A pack is text of some size; what is far larger, or no text at all, is something else. */
async function textOf(path: string): Promise<Result<string, Problem>> {
  const refused = (what: string, wayOut: string) => fail({ what, safe: t('Nothing was changed.'), wayOut })
  try {
    if ((await stat(path)).size > 4 * largestPack)
      return refused(t('This file is larger than any pack.'), t('Choose a pack, or split it into packs.'))
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path))
    if (text.length > largestPack) return refused(t('This pack is larger than 2 MB.'), t('Split it into packs.'))
    return ok(text.replace(/\r\n?/g, '\n'))
  } catch (error) {
    if (error instanceof TypeError)
      return refused(t('This file is not text in UTF-8.'), t('Save it as UTF-8, then import it again.'))
    const why = error instanceof Error ? error.message : String(error)
    return refused(t('The file could not be read: {why}.', { why }), t('Choose another file.'))
  }
}
