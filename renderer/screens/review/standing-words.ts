// What stands in the way of this person's approval, in one sentence with its way out.
import type { PostView } from '../../../shared/desk/queries/post'
import { refusalInWords } from '../../../shared/desk/refusal'
import { areaInWords } from '../../../shared/people/area-words'
import type { Obstacle, ObstacleKind } from '../../../shared/review/obstacles'
import { keyInWords } from '../../keys/keymap'
import { t } from '../../../shared/words/say'

export interface Standing {
  readonly what: string
  readonly wayOut: string
  readonly look: 'clear' | 'warning' | 'blocker' | 'away'
  /** Decisions are theirs to make at all. */
  readonly mayDecide: boolean
}

/** These keep a person from every decision, so that there is nothing to offer. */
const decidesNothing: ReadonlySet<ObstacleKind> = new Set([
  'not-a-reviewer',
  'not-your-area',
  'contributed',
  'not-in-review',
])

export function standingInWords(view: PostView): Standing {
  const never = view.obstacles['request-changes'].find((obstacle) => decidesNothing.has(obstacle.kind))
  // Whoever is asked for a waiver is not told to wait for the writer, who waits for them.
  const asked = view.life.waivers.filter(({ state, decideRefusal }) => state === 'asked' && decideRefusal === null)
  if (never && asked.length > 0) {
    const key = keyInWords('review.waiver')
    const count = asked.length
    return {
      what: t('{count, plural, one {A waiver waits} other {# waivers wait}} for your decision.', { count }),
      wayOut:
        key === null
          ? t('Grant or refuse {count, plural, one {it} other {them}} beside the finding.', { count })
          : t('Press {key} to grant or refuse {count, plural, one {it} other {them}}.', { key, count }),
      look: 'warning',
      mayDecide: false,
    }
  }
  if (never && view.turn.isYours && view.editRefusal === null) {
    const key = keyInWords('review.edit')
    return {
      what: t('It is your turn to change this post.'),
      wayOut: key === null ? t('Open it to edit it.') : t('Press {key} to edit it.', { key }),
      look: 'away',
      mayDecide: false,
    }
  }
  // Nobody is waited for any more, whoever looks at it.
  if (never && (view.status === 'approved' || view.status === 'exported')) {
    const key = keyInWords('post.sheet')
    return {
      what: view.status === 'exported' ? t('It is approved and was handed over.') : t('It is approved.'),
      wayOut:
        key === null
          ? t('The sign-off sheet shows by whom.')
          : t('{key} saves the sign-off sheet, which shows by whom.', { key }),
      look: 'clear',
      mayDecide: false,
    }
  }
  if (never) return { what: never.what, wayOut: never.wayOut, look: 'away', mayDecide: false }
  if (view.checkProblem !== null) {
    return {
      what: t('The policy could not be applied to this post, so it cannot be approved.'),
      wayOut: t('Ask an admin to mend the policy.'),
      look: 'blocker',
      mayDecide: true,
    }
  }
  const [first, ...others] = view.obstacles.approve
  if (!first) {
    const clear = t(
      '{seat, select, none {Nothing stands in the way of your approval.} place {Nothing stands in the way of your approval for {area} in the place of {name}.} other {Nothing stands in the way of your approval for {area}.}}',
      seatOf(view),
    )
    const late = view.isExpired ? t('Its slot has passed, so it cannot be exported until the slot is moved.') : ''
    const taken =
      view.taken && !view.taken.isYours
        ? t('{by} is reading it; you can decide all the same.', { by: view.taken.by })
        : ''
    // What to think of comes before the good news, which most of these sentences are.
    const [what = clear, ...rest] = [late, taken, clear].filter((words) => words !== '')
    return { what, wayOut: rest.join(' '), look: what === clear ? 'clear' : 'warning', mayDecide: true }
  }
  const what =
    others.length === 0 ? first.what : t('{what} And {count, number} more.', { what: first.what, count: others.length })
  return { what, wayOut: first.wayOut, look: lookOf(first), mayDecide: true }
}

/** For whom and for which area, as messages choose between them: `place` is that of somebody who is away. */
export function seatOf({ area, onBehalfOf }: Pick<PostView, 'area' | 'onBehalfOf'>) {
  const seat: 'none' | 'own' | 'place' = area === null ? 'none' : onBehalfOf ? 'place' : 'own'
  return { seat, area: area === null ? '' : areaInWords(area), name: onBehalfOf?.name ?? '' }
}

/** Why a decision other than approving cannot be made now; null when it can. */
export function reasonAgainst(obstacles: readonly Obstacle[]): string | null {
  const [first] = obstacles
  return first ? refusalInWords(first) : null
}

function lookOf({ kind }: Obstacle): Standing['look'] {
  if (kind === 'blocker-open' || kind === 'waiver-over' || kind === 'waiver-short') return 'blocker'
  if (kind === 'waiver-asked') return 'warning'
  return kind === 'warning-open' ? 'warning' : 'away'
}
