// The commands of the review screen, and why one of them cannot be carried out now.
import type { PostView } from '../../../shared/desk/queries/post'
import { type Refusal, refusalInWords } from '../../../shared/desk/refusal'
import { isPutOff, remind, takeOrRelease, wake } from '../../parts/turn-acts'
import { type Reason, type Reasons, useCommands } from '../../keys/bindings'
import type { BaseChoice, BasesByKey } from './bases'
import type { OpenSheet } from './sheets'
import { reasonAgainst, type Standing } from './standing-words'
import type { Walk } from './walk'
import { t } from '../../../shared/words/say'

interface ReviewKeys {
  readonly view: PostView
  readonly standing: Standing
  readonly commentRefusal: string | null
  readonly hasChanges: boolean
  readonly hasFindings: boolean
  readonly walk: Walk
  readonly approve: () => void
  readonly comment: () => void
  readonly suggest: () => void
  readonly hasThreads: boolean
  readonly hasOpenThreads: boolean
  readonly stepThread: (by: 1 | -1) => void
  readonly replyAtHand: () => void
  readonly settleAtHand: () => void
  readonly copyThreadAtHand: () => void
  readonly open: (sheet: OpenSheet) => void
  readonly considerAtHand: () => void
  readonly disputeAtHand: () => void
  readonly copyAtHand: () => void
  readonly noteAtHand: () => void
  readonly waiverAtHand: () => void
  readonly stepFinding: (by: 1 | -1) => void
  readonly stepChange: (by: 1 | -1) => void
  readonly chooseBase: () => void
  readonly toggleClean: () => void
  readonly toggleLayout: () => void
  /** Nothing to compare with. */
  readonly isNew: boolean
  readonly bases: BasesByKey
  readonly showBase: (base: BaseChoice) => void
  readonly edit: () => void
}

export function useReviewKeys(keys: ReviewKeys): void {
  const { open, walk, bases } = keys
  const showBase = (base: BaseChoice | undefined) => {
    if (base !== undefined) keys.showBase(base)
  }
  useCommands(
    'review',
    {
      'review.approve': keys.approve,
      'review.request-changes': () => open({ kind: 'request-changes' }),
      'review.reject': () => open({ kind: 'reject' }),
      'review.comment': keys.comment,
      'review.suggest': keys.suggest,
      'review.thread.next': () => keys.stepThread(1),
      'review.thread.previous': () => keys.stepThread(-1),
      'review.thread.reply': keys.replyAtHand,
      'review.thread.settle': keys.settleAtHand,
      'review.thread.copy-link': keys.copyThreadAtHand,
      'review.consider': keys.considerAtHand,
      'review.consider-note': keys.noteAtHand,
      'review.waiver': keys.waiverAtHand,
      'review.dispute': keys.disputeAtHand,
      'review.copy-finding': keys.copyAtHand,
      'review.finding.next': () => keys.stepFinding(1),
      'review.finding.previous': () => keys.stepFinding(-1),
      'review.change.next': () => keys.stepChange(1),
      'review.change.previous': () => keys.stepChange(-1),
      'review.next': () => walk.step(1),
      'review.previous': () => walk.step(-1),
      'review.base': keys.chooseBase,
      'review.base.last': () => showBase(bases.last),
      'review.base.approved': () => showBase(bases.approved),
      'review.base.first': () => showBase(bases.first),
      'review.base.earlier': () => showBase(bases.earlier),
      'review.base.later': () => showBase(bases.later),
      'review.layout': keys.toggleLayout,
      'review.clean': keys.toggleClean,
      'review.take': () => takeOrRelease(keys.view),
      'review.snooze': () => (isPutOff(keys.view) ? wake(keys.view) : open({ kind: 'snooze' })),
      'review.nudge': () => remind(keys.view),
      'review.hand-over': () => open({ kind: 'hand-over' }),
      'review.proposal': () => {
        const [proposal] = keys.view.proposals
        if (proposal) open({ kind: 'proposal', proposal })
      },
      'review.edit': keys.edit,
      'review.withdraw': () => open({ kind: 'withdraw' }),
    },
    reasonsFor(keys),
  )
}

function reasonsFor(keys: ReviewKeys): Reasons {
  const { view, standing, commentRefusal, hasChanges, hasFindings, walk, bases, isNew } = keys
  // The bar below the post says it in full, right above the line on which a key is answered.
  const nothing = standing.mayDecide
    ? null
    : {
        reason: refusalInWords(standing),
        inShort: t('There is nothing for you to decide here: the line above says why.'),
      }
  const { obstacles, editRefusal, status } = view
  const edit = said(editRefusal)
  const noChange = hasChanges ? null : t('There is no change to step to.')
  const noFinding = hasFindings ? null : t('No finding is shown.')
  const noThread = keys.hasOpenThreads ? null : t('No thread is open.')
  const hasWarning = obstacles.approve.some((obstacle) => obstacle.kind === 'warning-open')
  return withoutNull({
    'review.approve': nothing,
    'review.request-changes': nothing ?? reasonAgainst(obstacles['request-changes']),
    'review.reject': nothing ?? reasonAgainst(obstacles.reject),
    'review.comment': commentRefusal,
    'review.suggest': commentRefusal ?? (status === 'exported' ? t('This post has been exported.') : null),
    'review.thread.next': noThread,
    'review.thread.previous': noThread,
    'review.thread.reply': commentRefusal ?? noThread,
    'review.thread.settle': commentRefusal ?? (keys.hasThreads ? null : t('Nobody has commented yet.')),
    'review.thread.copy-link': keys.hasThreads ? null : t('Nobody has commented yet.'),
    'review.consider': nothing ?? (hasWarning ? null : t('No warning waits to be considered.')),
    'review.consider-note': nothing ?? (hasWarning ? null : t('No warning waits to be considered.')),
    'review.waiver': view.findings.some(({ severity }) => severity === 'blocker')
      ? null
      : t('There is no blocker here.'),
    'review.dispute': commentRefusal ?? (view.findings.length > 0 ? null : t('The checks found nothing here.')),
    'review.copy-finding': noFinding,
    'review.finding.next': noFinding,
    'review.finding.previous': noFinding,
    'review.change.next': noChange,
    'review.change.previous': noChange,
    'review.next': walk.endReason(1),
    'review.previous': walk.endReason(-1),
    'review.take': view.taken?.isYours ? null : said(view.turnRefusals.take),
    'review.snooze': isPutOff(view) ? null : said(view.turnRefusals.snooze),
    'review.nudge': said(view.turnRefusals.nudge),
    'review.base.last': unless(bases.last, t('You have not decided on this post yet.')),
    'review.base.approved': unless(bases.approved, t('Nobody has approved this post yet.')),
    'review.base.first': unless(bases.first, t('This is the first revision.')),
    'review.base.earlier': unless(bases.earlier, t('There is no earlier base.')),
    'review.base.later': unless(bases.later, t('There is no later base.')),
    'review.layout': isNew ? t('All of it is new, so there is nothing to put beside it.') : null,
    'review.hand-over': commentRefusal && t('Handing over needs a role on this desk.'),
    'review.proposal': view.proposals.length > 0 ? null : t('No other desk proposes anything for it.'),
    'review.edit': edit,
    'review.withdraw': edit ?? (status === 'withdrawn' ? t('This post is already withdrawn.') : null),
  })
}

const said = (refusal: Refusal | null) => refusal && refusalInWords(refusal)

function unless(base: BaseChoice | undefined, reason: string): string | null {
  return base === undefined ? reason : null
}

function withoutNull(reasons: { readonly [K in keyof Reasons]: Reason | null }): Reasons {
  return Object.fromEntries(Object.entries(reasons).filter(([, reason]) => reason !== null))
}
