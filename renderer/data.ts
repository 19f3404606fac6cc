// What the window knows, read through the bridge and kept until main says that it changed.
import {
  keepPreviousData,
  QueryClient,
  type QueryKey,
  type UseQueryOptions,
  type UseQueryResult,
  useQuery,
} from '@tanstack/react-query'
import type { Answers, Input, Preferences, Push } from '../shared/bridge/contract'
import { usualPreferences } from '../shared/bridge/preferences'
import type { DeskView } from '../shared/desk/queries/desk'
import type { ClauseView } from '../shared/policy/clauses'
import type { Hindrance } from '../shared/desk/refusal'
import type { Result } from '../shared/kit/result'
import { bridge, call, faultInWords } from './bridge'
import { say, sayRefusal, startAfresh, useNavigation } from './navigation'
import { forgetRead } from './reading/read'
import { t } from '../shared/words/say'

export const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: false, networkMode: 'always', staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false },
    mutations: { retry: false, networkMode: 'always' },
  },
})

/** The calls that only read. */
export type ReadName =
  | 'appInfo'
  | 'kept'
  | 'licences'
  | 'deskView'
  | 'keyStore'
  | 'queuePage'
  | 'searchWords'
  | 'filters'
  | 'filterCounts'
  | 'firstSteps'
  | 'postView'
  | 'notices'
  | 'suggestionTrial'
  | 'slotTrial'
  | 'workingCopy'
  | 'leaving'
  | 'exportProfiles'
  | 'previewExport'
  | 'ledgerPage'
  | 'ledgerEntry'
  | 'ledgerStatus'
  | 'exportsMade'
  | 'policyView'
  | 'policyClauses'
  | 'policyStakes'
  | 'ruleRecords'
  | 'listsView'
  | 'customerNames'
  | 'registers'
  | 'together'
  | 'undoList'

export interface CallOptions {
  /** False: do not ask yet. */
  readonly enabled?: boolean
  /** Keep showing the answer to the former input until the new one is there. */
  readonly keepPrevious?: boolean
}

export const keyOf = <N extends ReadName>(name: N, input: Input<N>) => [name, input] as const

/** The query behind `useCall`, for useQueries, prefetching and the like. */
export function callOptions<N extends ReadName>(name: N, input: Input<N>, options: CallOptions = {}) {
  const query: UseQueryOptions<Answers[N], Error, Answers[N], readonly [N, Input<N>]> = {
    queryKey: keyOf(name, input),
    queryFn: () => call(name, input),
    enabled: options.enabled ?? true,
  }
  return query
}

/** The answer to a call, kept up to date with what main pushes. */
export function useCall<N extends ReadName>(
  name: N,
  input: Input<N>,
  options: CallOptions = {},
): UseQueryResult<Answers[N]> {
  return useQuery({
    ...callOptions(name, input, options),
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
  })
}

/** The open desk. Only for what is shown inside the frame, where there always is one. */
export function useDesk(): DeskView {
  const { data } = useCall('deskView', null)
  if (!data) throw new Error('There is no open desk.')
  return data
}

const none: readonly ClauseView[] = []

/** The clauses of the policy in force. Main reads them when the queue is there, so for a moment there are none. */
export function useClauses(): readonly ClauseView[] {
  return useCall('policyClauses', null).data ?? none
}

export function usePreferences(): Preferences {
  return useCall('appInfo', null).data?.preferences ?? usualPreferences
}

/** Takes effect at once, and is kept by main. */
export function setPreferences(preferences: Preferences): void {
  const key = keyOf('appInfo', null)
  const info = queries.getQueryData<Answers['appInfo']>(key)
  if (info) queries.setQueryData(key, { ...info, preferences })
  void bridge.setPreferences(preferences).catch(sayFault)
}

/** As long as a post takes to be shown after a decision; nobody sees a count a moment late. */
const countsRestMs = 150
/** What main goes through every post of the desk for. */
const counted: ReadonlySet<unknown> = new Set<ReadName>([
  'queuePage',
  'filterCounts',
  'notices',
  'searchWords',
  'ruleRecords',
])
const late = new Set<unknown>()

/**
 * Asks for everything that a change touched, again. What is counted over the whole desk comes a moment later, and once for
 * all changes of that moment: main answers one after another, and the next post must not wait behind it.
 */
export function refresh(push: Extract<Push, { kind: 'changed' }>): void {
  // The list that somebody looks at is not made to wait.
  const isLate = (name: unknown) =>
    counted.has(name) && (name !== 'queuePage' || useNavigation.getState().place.screen !== 'queue')
  if (late.size === 0) setTimeout(refreshLate, countsRestMs)
  for (const name of counted) if (isLate(name)) late.add(name)
  void queries.invalidateQueries({
    predicate: ({ queryKey }) => !isLate(queryKey[0]) && isTouched(queryKey, push.posts),
  })
}

function refreshLate(): void {
  const names = new Set(late)
  late.clear()
  void queries.invalidateQueries({ predicate: ({ queryKey: [name] }) => names.has(name) })
}

/** Asks again for what stands outside the record: keys, the condition it was found in, its verification. */
export function refreshStatus(): void {
  void queries.invalidateQueries({
    predicate: ({ queryKey: [name] }) => name === 'deskView' || name === 'ledgerStatus',
  })
}

/** A key was locked or unlocked: the desk as main has just answered it. */
export function know(view: DeskView | null): void {
  queries.setQueryData(keyOf('deskView', null), view)
}

/** Another desk was opened or closed, or another person signed in: nothing of what was known before holds. */
export function enter(view: DeskView | null): void {
  startAfresh()
  forgetRead()
  queries.setQueryData(keyOf('deskView', null), view)
  // The list of desks opened before has changed with it.
  void queries.invalidateQueries({ queryKey: keyOf('appInfo', null) })
  void queries.resetQueries({ predicate: ({ queryKey: [name] }) => name !== 'deskView' && name !== 'appInfo' })
}

function isTouched([name, input]: QueryKey, posts: readonly string[]): boolean {
  if (
    name === 'queuePage' ||
    name === 'notices' ||
    name === 'filterCounts' ||
    name === 'searchWords' ||
    name === 'together' ||
    name === 'leaving' ||
    name === 'undoList' ||
    name === 'previewExport' ||
    name === 'ruleRecords' ||
    name === 'policyStakes'
  )
    return true
  // Every change is an entry.
  if (name === 'ledgerPage' || name === 'ledgerStatus' || name === 'exportsMade') return true
  // An entry never changes, but the names of people in it may go.
  if (name === 'deskView' || name === 'ledgerEntry' || name === 'policyView' || name === 'policyClauses')
    return posts.length === 0
  if (name === 'listsView' || name === 'customerNames' || name === 'registers') return posts.length === 0
  if (name === 'suggestionTrial' || name === 'slotTrial') return true
  if (name !== 'postView') return false
  return posts.length === 0 || (isPostInput(input) && posts.includes(input.id))
}

function isPostInput(input: unknown): input is Input<'postView'> {
  return typeof input === 'object' && input !== null && 'id' in input
}

/** Carries out a command and says on the status line what came of it. The answer is for the screen's own use. */
export async function act(command: Input<'act'>, done: string): Promise<Answers['act']> {
  const answer = await bridge.act(command)
  if (answer.ok) say(done, answer.value.undo)
  else sayRefusal(answer.error)
  return answer
}

/** Undoes the last act that can be undone, and says so. */
export const undo = (id: string | null = null): Promise<void> =>
  orSay(
    () => bridge.undo({ id }),
    (done) => say(undoneInWords(done), done.undo),
  )

function undoneInWords({ undone, refused }: { readonly undone: string; readonly refused: number }): string {
  return t(
    '{refused, plural, =0 {Undone: {undone}} one {Undone: {undone}; # could not be undone any more} other {Undone: {undone}; # could not be undone any more}}',
    { undone, refused },
  )
}

/** Waits for an answer and goes on with it; why it was refused, or that the call failed, is said on the status line. */
export async function orSay<T>(
  ask: () => Promise<Result<T, Hindrance>>,
  then: (value: T) => void = () => undefined,
): Promise<void> {
  try {
    const answer = await ask()
    if (answer.ok) then(answer.value)
    else sayRefusal(answer.error)
  } catch (fault) {
    sayFault(fault)
  }
}

/** Says that a call failed altogether; what was on screen is untouched. */
export function sayFault(fault: unknown): void {
  say(t('That did not work: {fault}. Nothing was changed.', { fault: faultInWords(fault) }), null, 'refused')
}
