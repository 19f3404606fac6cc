// What can be done with the threads of the post on screen.
import type { Refusal } from '../../../../shared/desk/refusal'
import type { Acts } from '../acts'
import type { OpenSheet } from '../sheets'
import type { ThreadActs } from './threads'
import type { ThreadsWalk } from './threads-walk'

export interface ThreadKeys {
  readonly acts: ThreadActs
  readonly replyAtHand: () => void
  readonly settleAtHand: () => void
  readonly copyAtHand: () => void
}

interface Given {
  readonly acts: Acts
  readonly walk: ThreadsWalk
  readonly comment: () => void
  readonly open: (sheet: OpenSheet) => void
  readonly copyLink: (thread: string) => void
  readonly came: (refusal: Refusal | null) => void
}

export function threadKeys({ acts, walk, comment, open, copyLink, came }: Given): ThreadKeys {
  const threadActs: ThreadActs = {
    comment,
    reply: (thread) => open({ kind: 'reply', thread }),
    resolve: (id) => void acts.resolve(id).then(came),
    reopen: (id) => void acts.reopen(id).then(came),
    retract: (id) => void acts.retract(id).then(came),
    apply: (id) => void acts.apply([id]).then(came),
    decline: (thread) => open({ kind: 'decline', thread }),
    copyLink,
  }
  return {
    acts: threadActs,
    replyAtHand: () => {
      if (walk.atHand && !walk.atHand.isResolved) threadActs.reply(walk.atHand)
      else walk.step(1)
    },
    copyAtHand: () => {
      if (walk.atHand) copyLink(walk.atHand.id)
      else walk.step(1)
    },
    settleAtHand: () => {
      const { atHand } = walk
      if (!atHand) return walk.step(1)
      // Resolving is no answer to a suggestion: it is applied or declined.
      if (atHand.suggestion) {
        if (atHand.suggestion.state === 'open') open({ kind: 'answer-suggestion', thread: atHand })
      } else if (atHand.isResolved) threadActs.reopen(atHand.id)
      else threadActs.resolve(atHand.id)
    },
  }
}
