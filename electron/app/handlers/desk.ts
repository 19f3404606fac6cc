// The app, the desk, its posts, and what is typed.
import { shell } from 'electron'
import { suggestionTrial } from '../../../shared/desk/queries/suggestion-trial'
import { slotTrial } from '../../../shared/desk/queries/slot-trial'
import { postView } from '../../../shared/desk/queries/post'
import { policyView } from '../../../shared/desk/queries/policy'
import { queuePage } from '../../../shared/desk/queries/queue'
import { disputes, ruleRecords } from '../../../shared/desk/queries/rule-record'
import { policyInForce } from '../../../shared/desk/state'
import { together } from '../../../shared/desk/together'
import { fail, ok } from '../../../shared/kit/result'
import { clausesIn } from '../../../shared/policy/clauses'
import { understoodPreferences } from '../../storage/preferences'
import type { Handlers } from '../answering'
import { appInfo } from '../app-info'
import { CheckingPace } from '../checking-pace'
import type { Workstation } from '../workstation'
import { noDesk } from './no-desk'
import { t } from '../../../shared/words/say'

type DeskHandlers = Pick<
  Handlers,
  | 'appInfo'
  | 'setPreferences'
  | 'restart'
  | 'openSampleDesk'
  | 'removeSampleDesk'
  | 'openRecentDesk'
  | 'foundDesk'
  | 'closeDesk'
  | 'deskView'
  | 'queuePage'
  | 'postView'
  | 'suggestionTrial'
  | 'slotTrial'
  | 'policyView'
  | 'policyClauses'
  | 'ruleRecords'
  | 'comparePolicies'
  | 'cancelComparison'
  | 'act'
  | 'actTogether'
  | 'together'
  | 'undo'
  | 'undoList'
  | 'draftPost'
  | 'keepWorkingCopy'
  | 'workingCopy'
  | 'showFile'
>

export function deskHandlers(station: Workstation): DeskHandlers {
  const pace = new CheckingPace(() => performance.now())
  return {
    appInfo: () => appInfo(station.settings.get('preferences'), station.settings.get('recent')),
    setPreferences: (wanted) => {
      const preferences = understoodPreferences(wanted)
      station.settings.set('preferences', preferences)
      station.onPreferences(preferences)
      station.push({ kind: 'preferences' })
      station.openDesk?.session.watch()
      return preferences
    },

    restart: () => {
      station.restart()
      return null
    },

    openSampleDesk: () => station.openSample(),
    removeSampleDesk: () => station.removeSample(),
    openRecentDesk: ({ folder }) => station.openRecent(folder),
    foundDesk: (form) => station.found(form),
    closeDesk: async () => {
      await station.close()
      return null
    },
    deskView: () => station.view(),

    queuePage: (query) => {
      const { openDesk, person } = station
      if (!openDesk || !person) return null
      const { state } = openDesk.desk
      const answer = (mostChecks: number) => queuePage(state, person, query, station.clock(), mostChecks)
      const page = query.checks === undefined ? pace.of(state, answer) : answer(0)
      // The counts alone are asked for with a single row.
      if (query.limit > 1) station.queueFirst.answered(station.whose)
      return page
    },
    postView: ({ id }) => {
      const { openDesk, person } = station
      const post = openDesk?.desk.state.posts.get(id)
      return openDesk && person && post ? postView(openDesk.desk.state, person, post, station.clock()) : null
    },
    suggestionTrial: (query) => {
      const { openDesk, person } = station
      return openDesk && person ? suggestionTrial(openDesk.desk.state, query) : null
    },
    slotTrial: (query) => {
      const { openDesk, person } = station
      return openDesk && person ? slotTrial(openDesk.desk.state, person, query, station.clock()) : null
    },
    policyView: ({ version }) => {
      const state = station.openDesk?.desk.state
      return state ? policyView(state, version) : null
    },
    policyClauses: async () => {
      await station.queueFirst.before(station.whose)
      const state = station.openDesk?.desk.state
      return state ? clausesIn(policyInForce(state).document) : []
    },
    ruleRecords: () => {
      const state = station.openDesk?.desk.state
      return state ? { records: ruleRecords(state, station.clock()), disputes: disputes(state) } : null
    },
    comparePolicies: async ({ before, after }) => {
      const state = station.openDesk?.desk.state
      if (!state) return fail(noDesk)
      return station.works.run(
        {
          kind: 'policy',
          title: t('Trying the policy on every post'),
          cancel: () => station.trial.cancel(),
          result: () => t('The comparison is ready.'),
        },
        () => station.trial.compare(state, before, after),
      )
    },
    cancelComparison: () => {
      station.trial.cancel()
      return null
    },
    act: (command) => station.act(command),
    actTogether: ({ commands }) => station.actTogether(commands),
    together: ({ posts, read }) => {
      const { openDesk, person } = station
      if (!openDesk || !person) return null
      const { state } = openDesk.desk
      const known = posts.flatMap((id) => state.posts.get(id) ?? [])
      return together(state, person, known, new Set(read), station.clock())
    },
    undo: ({ id }) => station.undo(id),
    undoList: () => {
      const { openDesk, person } = station
      return openDesk && person ? openDesk.desk.undosOf(person.id).map(({ id, at, label }) => ({ id, at, label })) : []
    },
    draftPost: async (content) => {
      const post = crypto.randomUUID()
      const result = await station.act({ type: 'draft-post', post, content })
      return result.ok ? ok({ ...result.value, post }) : result
    },
    keepWorkingCopy: async ({ post, content, checklist }) => {
      const { openDesk, person } = station
      // Saying "kept" of what is not kept would be worse than any error.
      if (!openDesk || !person) throw new Error(t('Nobody is signed in, so nothing can be kept'))
      const copy = { content, at: station.clock(), ...(checklist && { checklist }) }
      await openDesk.workingCopies.keep(person.id, post, content || checklist ? copy : null)
      return null
    },
    workingCopy: async ({ post }) => {
      const { openDesk, person } = station
      return openDesk && person ? openDesk.workingCopies.read(person.id, post) : null
    },

    showFile: ({ path }) => {
      // Only what this app wrote itself: the window cannot point the file manager anywhere else.
      if (station.written.has(path)) shell.showItemInFolder(path)
      return null
    },
  }
}
