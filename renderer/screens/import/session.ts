// One import from choosing files to taking drafts. It outlives the screen, so that a look at the queue loses nothing.
import { create } from 'zustand'
import type { BundleOffer, ImportOffer, Input, Problem } from '../../../shared/bridge/contract'
import type { Result } from '../../../shared/kit/result'
import { bridge, faultInWords } from '../../bridge'
import { go, rememberQueue, say } from '../../navigation'
import { t } from '../../../shared/words/say'

export type Stage =
  | { readonly name: 'choose'; readonly problem: Problem | null }
  | { readonly name: 'reading'; readonly done: number; readonly total: number }
  | {
      readonly name: 'shown'
      readonly offer: ImportOffer
      readonly isTaking: boolean
      /** Why taking was refused the last time. */
      readonly problem: Problem | null
    }
  /** What another desk handed over. */
  | Handed

export interface Handed {
  readonly name: 'handed'
  readonly offer: BundleOffer
  readonly isTaking: boolean
  readonly problem: Problem | null
}

interface Session {
  /** Whose import it is: desk and person. Somebody else starts afresh. */
  readonly of: string
  readonly stage: Stage
  /** Counts the readings, so that the answer of one that was given up is not shown. */
  readonly run: number
}

const start: Stage = { name: 'choose', problem: null }

const useSessions = create<Session>(() => ({ of: '', stage: start, run: 0 }))

export function useStage(of: string): Stage {
  return useSessions((session) => (session.of === of ? session.stage : start))
}

/** Main opens the native dialog; until it tells of progress there is nothing to show. */
export function chooseFiles(of: string): Promise<void> {
  return read(of, () => bridge.chooseImport(null))
}

export function readFiles(of: string, files: Input<'readImport'>['files']): Promise<void> {
  return read(of, () => bridge.readImport({ files }))
}

export function showProblem(of: string, problem: Problem): void {
  useSessions.setState(({ run }) => ({ of, run: run + 1, stage: { name: 'choose', problem } }))
}

async function read(of: string, ask: () => Promise<Result<ImportOffer, Problem> | null>): Promise<void> {
  const run = useSessions.getState().run + 1
  const before = useSessions.getState().of === of ? useSessions.getState().stage : start
  const show = (stage: Stage) => {
    if (useSessions.getState().run === run) useSessions.setState({ stage })
  }
  useSessions.setState({ of, run, stage: before })
  const stop = bridge.onPush((push) => {
    if (push.kind === 'progress' && push.work === 'import')
      show({ name: 'reading', done: push.done, total: push.total })
  })
  try {
    const answer = await ask()
    if (answer === null) show(before)
    else if (answer.ok) show({ name: 'shown', offer: answer.value, isTaking: false, problem: null })
    else show({ name: 'choose', problem: answer.error })
  } catch (fault) {
    show({
      name: 'choose',
      problem: faultProblem(t('The files could not be read: {fault}', { fault: faultInWords(fault) })),
    })
  } finally {
    stop()
  }
}

/** A file that another desk handed over: from the native dialog, or one that was dropped. */
export async function readBundle(of: string, dropped: Input<'readBundle'> | null = null): Promise<void> {
  const { of: whose, stage } = useSessions.getState()
  const before = whose === of ? stage : start
  const run = useSessions.getState().run + 1
  const show = (next: Stage) => {
    if (useSessions.getState().run === run) useSessions.setState({ of, stage: next })
  }
  useSessions.setState({ of, run, stage: before })
  try {
    const answer = dropped ? await bridge.readBundle(dropped) : await bridge.chooseBundle(null)
    if (answer === null) show(before)
    else if (answer.ok) show({ name: 'handed', offer: answer.value, isTaking: false, problem: null })
    else show({ name: 'choose', problem: answer.error })
  } catch (fault) {
    show({
      name: 'choose',
      problem: faultProblem(t('The file could not be read: {fault}', { fault: faultInWords(fault) })),
    })
  }
}

/** Takes in what was chosen: all of it, or nothing. */
export async function bringIn(of: string, offer: BundleOffer, choices: Input<'takeBundle'>['choices']): Promise<void> {
  const run = useSessions.getState().run
  const show = (stage: Stage) => {
    if (useSessions.getState().run === run) useSessions.setState({ of, stage })
  }
  const handed = (problem: Problem | null, isTaking = false) => show({ name: 'handed', offer, isTaking, problem })
  handed(null, true)
  try {
    const answer = await bridge.takeBundle({ token: offer.token, choices })
    if (!answer.ok) {
      const { what, wayOut } = answer.error
      return handed({ what, safe: t('Nothing was brought in.'), wayOut })
    }
    const { taken, undo, posts } = answer.value
    show(start)
    say(
      t('{count, plural, one {# post} other {# posts}} brought in from {desk}', {
        count: taken,
        desk: offer.report.desk.name,
      }),
      undo,
    )
    const [only] = posts
    if (posts.length === 1 && only !== undefined) return go({ screen: 'review', post: only })
    rememberQueue({ split: 'all', search: '', cursor: 0, scroll: 0 })
    go({ screen: 'queue' })
  } catch (fault) {
    handed(faultProblem(t('The posts could not be brought in: {fault}', { fault: faultInWords(fault) })))
  }
}

/** Gives up what is being read or was shown. */
export async function giveUp(of: string, said: string): Promise<void> {
  useSessions.setState(({ run }) => ({ of, run: run + 1, stage: start }))
  say(said)
  try {
    await bridge.cancelImport(null)
  } catch {
    // What was read is forgotten here in any case; main keeps one dry run at most.
  }
}

/** Takes exactly what was shown: all of it, or nothing. */
export async function take(of: string, offer: ImportOffer): Promise<void> {
  const run = useSessions.getState().run
  const show = (stage: Stage) => {
    if (useSessions.getState().run === run) useSessions.setState({ of, stage })
  }
  show({ name: 'shown', offer, isTaking: true, problem: null })
  try {
    const answer = await bridge.takeImport({ token: offer.token })
    if (!answer.ok) {
      const { what, wayOut } = answer.error
      show({ name: 'shown', offer, isTaking: false, problem: { what, safe: t('Nothing was imported.'), wayOut } })
      return
    }
    show(start)
    say(t('{count, plural, one {# draft} other {# drafts}} imported', { count: answer.value.taken }), answer.value.undo)
    rememberQueue({ split: 'drafts', search: '', cursor: 0, scroll: 0 })
    go({ screen: 'queue' })
  } catch (fault) {
    const what = t('The drafts could not be taken: {fault}', { fault: faultInWords(fault) })
    show({ name: 'shown', offer, isTaking: false, problem: faultProblem(what) })
  }
}

function faultProblem(what: string): Problem {
  return { what, safe: t('Nothing was imported.'), wayOut: t('Try again.') }
}
