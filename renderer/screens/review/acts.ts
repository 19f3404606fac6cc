// What a person does in review: each act is about the revision on screen, and is answered by a refusal or by null.
import { useRef, useState } from 'react'
import type { Command } from '../../../shared/desk/commands'
import type { Refusal } from '../../../shared/desk/refusal'
import type { Anchor, Decision, SeenRecord } from '../../../shared/ledger/events'
import type { Finding } from '../../../shared/policy/finding'
import type { WaiverView } from '../../../shared/desk/queries/findings'
import type { AskedWaiver } from '../../parts/waiver-sheet'
import { faultInWords } from '../../bridge'
import { act, callOptions, queries } from '../../data'
import { advanceTo, back, neighbour, say } from '../../navigation'
import { afterApproval } from './after-approval'
import type { Seen } from './seen'
import { seatOf } from './standing-words'
import { t } from '../../../shared/words/say'

/** Null when it was done. */
export type Came = Promise<Refusal | null>

export interface Acts {
  readonly isBusy: boolean
  /** To the next post of the list. */
  readonly goOn: () => void
  /** `obligations`: ids of what was confirmed. */
  readonly decide: (
    decision: Decision,
    note: string,
    clauses: readonly string[],
    obligations?: readonly string[],
  ) => Came
  readonly consider: (finding: string, clause: string, note?: string) => Came
  readonly askWaiver: (finding: Finding, asked: AskedWaiver) => Came
  /** `until` null: refused. */
  readonly decideWaiver: (
    waiver: WaiverView,
    decision: { readonly until: string | null; readonly note: string },
  ) => Came
  readonly takeWaiverBack: (waiver: WaiverView, reason: string) => Came
  readonly dispute: (finding: Finding, why: string) => Came
  readonly comment: (
    text: string,
    anchor: Anchor | null,
    how?: { readonly thread?: string; readonly internal?: boolean },
  ) => Came
  readonly suggest: (anchor: Anchor, replacement: string, note: string) => Came
  readonly apply: (suggestions: readonly string[]) => Came
  readonly decline: (suggestion: string, reason: string) => Came
  readonly takeProposal: (proposal: string) => Came
  readonly declineProposal: (proposal: string, reason: string) => Came
  readonly reopen: (comment: string) => Came
  readonly retract: (comment: string) => Came
  readonly resolve: (comment: string) => Came
  readonly takeBack: (signOff: string, reason: string) => Came
  readonly withdraw: (reason: string) => Came
}

const decided: Record<Decision, (about: ReturnType<typeof seatOf> & { readonly key: string }) => string> = {
  approve: (about) =>
    t(
      '{seat, select, place {Approved {key} for {area} in the place of {name}} other {Approved {key} for {area}}}',
      about,
    ),
  'request-changes': (about) =>
    t(
      '{seat, select, place {Requested changes on {key} for {area} in the place of {name}} other {Requested changes on {key} for {area}}}',
      about,
    ),
  reject: (about) =>
    t(
      '{seat, select, place {Rejected {key} for {area} in the place of {name}} other {Rejected {key} for {area}}}',
      about,
    ),
}

/** `onScreen`: what of the post has been, which a decision is recorded with. */
export function useActs({ view, expect }: Seen, onScreen: SeenRecord): Acts {
  const [isBusy, setBusy] = useState(false)
  // Set at once, so that a key pressed twice acts once.
  const isRunning = useRef(false)
  const { id: post, key, area, onBehalfOf } = view

  const run = async (command: Command, done: string, then?: (undo: string | null) => Promise<void>): Came => {
    if (isRunning.current) return null
    isRunning.current = true
    setBusy(true)
    try {
      const answer = await act(command, done)
      if (!answer.ok) return answer.error
      await then?.(answer.value.undo)
      return null
    } catch (fault) {
      return failed(fault)
    } finally {
      isRunning.current = false
      setBusy(false)
    }
  }

  return {
    isBusy,
    goOn: () => advance(post),
    decide: (decision, note, clauses, obligations = []) => {
      const done = decided[decision]({ ...seatOf(view), key })
      return area === null
        ? Promise.resolve(noArea)
        : run(
            {
              type: 'sign-off',
              post,
              expect,
              area,
              decision,
              note,
              clauses: [...clauses],
              obligations: [...obligations],
              seen: onScreen,
              ...(onBehalfOf && { onBehalfOf: onBehalfOf.person }),
            },
            done,
            async (undo) => {
              const after = decision === 'approve' ? await fresh(post) : null
              if (after?.turn.isYours && after.area !== null)
                return say(
                  t(
                    '{seat, select, place {{done}. Your sign-off for {area} in the place of {name} is still open} other {{done}. Your sign-off for {area} is still open}}',
                    { ...seatOf(after), done },
                  ),
                  undo,
                )
              if (after) say(afterApproval(done, area, after), undo)
              advance(post)
            },
          )
    },
    consider: (finding, clause, note = '') =>
      run(
        { type: 'consider-finding', post, expect, finding, note },
        t('Marked {clause} considered on {key}', { clause, key }),
      ),
    askWaiver: (finding, asked) =>
      run(
        { type: 'request-waiver', post, expect, finding: finding.id, ...asked },
        t('Asked for a waiver for {id} on {key}', { id: finding.clause.id, key }),
      ),
    decideWaiver: ({ id: waiver, clause }, { until, note }) =>
      until === null
        ? run(
            { type: 'refuse-waiver', post, expect, waiver, note },
            t('Refused the waiver for {clause} on {key}', { clause, key }),
          )
        : run(
            { type: 'grant-waiver', post, expect, waiver, until, note },
            t('Granted the waiver for {clause} on {key}', { clause, key }),
          ),
    takeWaiverBack: ({ id: waiver, clause, takesBack }, reason) =>
      takesBack === 'request'
        ? run(
            { type: 'withdraw-waiver', post, waiver, reason },
            t('No longer asking for a waiver for {clause} on {key}', { clause, key }),
          )
        : run(
            { type: 'take-back-waiver-decision', post, waiver, reason },
            t('Took the decision on the waiver for {clause} on {key} back', { clause, key }),
          ),
    dispute: (finding, why) =>
      run(
        { type: 'dispute-finding', post, expect, finding: finding.id, note: why },
        t('Said that {id} is wrong on {key}', { id: finding.clause.id, key }),
      ),
    comment: (text, anchor, how = {}) =>
      run(
        { type: 'comment', post, revision: expect.revision, text, anchor, ...how },
        how.thread
          ? t('Replied on {key}', { key })
          : how.internal
            ? t('Left a note on {key}', { key })
            : t('Commented on {key}', { key }),
      ),
    suggest: (anchor, replacement, note) =>
      run(
        { type: 'suggest', post, revision: expect.revision, anchor, replacement, note },
        t('Suggested other words for {key}', { key }),
      ),
    apply: (suggestions) =>
      run(
        { type: 'apply-suggestions', post, expect, suggestions: [...suggestions] },
        t('Applied the suggestion to {key}', { key }),
      ),
    decline: (suggestion, reason) =>
      run({ type: 'decline-suggestion', post, suggestion, reason }, t('Declined a suggestion for {key}', { key })),
    takeProposal: (proposal) =>
      run(
        { type: 'take-proposal', post, expect, proposal },
        t('Took the text of another desk over into {key}', { key }),
      ),
    declineProposal: (proposal, reason) =>
      run(
        { type: 'decline-proposal', post, proposal, reason },
        t('Declined the text of another desk for {key}', { key }),
      ),
    reopen: (comment) => run({ type: 'reopen-comment', post, comment }, t('Opened a comment on {key} again', { key })),
    retract: (comment) => run({ type: 'retract-comment', post, comment }, t('Took a comment on {key} back', { key })),
    resolve: (comment) => run({ type: 'resolve-comment', post, comment }, t('Resolved a comment on {key}', { key })),
    takeBack: (signOff, reason) =>
      run({ type: 'take-back-sign-off', post, signOff, reason }, t('Took the decision on {key} back', { key })),
    withdraw: (reason) =>
      run({ type: 'withdraw', post, expect, reason }, t('Withdrew {key}', { key }), async () => advance(post)),
  }
}

/** The post as the decision has left it. */
const fresh = (id: string) => queries.fetchQuery({ ...callOptions('postView', { id }), staleTime: 0 })

/** On to the next post of the list; back to the list after the last one. */
function advance(post: string): void {
  const next = neighbour(post, 1)
  if (next === null) back()
  else advanceTo(next)
}

const noArea: Refusal = {
  code: 'not-allowed',
  what: t('You review no area on this desk.'),
  wayOut: t('Ask a reviewer to decide.'),
  obstacles: [],
}

function failed(fault: unknown): Refusal {
  const what = t('That did not work: {fault}.', { fault: faultInWords(fault) })
  say(t('{why} Nothing was changed.', { why: what }), null, 'refused')
  return { code: 'conflict', what, wayOut: t('Nothing was changed; try once more.'), obstacles: [] }
}
