// What an export would hand over and what it would leave out, with the reason for each.
import type { Instant } from '../kit/time'
import { isBefore } from '../kit/time'
import { isApproved, openBlockers, type ReviewFile } from '../review/review'
import { momentInWords, waiverFor } from '../review/waiver'
import type { AccountId } from '../post/account'
import { freshFile, standingOf } from './standing'
import { type DeskState, latest, type Post } from './state'
import { t } from '../words/say'

/** Which slots and accounts; absent bounds are open. `to` is exclusive. */
export interface ExportRange {
  readonly from: Instant | null
  readonly to: Instant | null
  readonly accounts: readonly AccountId[] | null
}

export interface ExportPlan {
  readonly included: readonly Post[]
  readonly leftOut: readonly (Staying & { readonly post: Post })[]
}

/** Drafts and withdrawn posts are not on the way out, so they are not listed as left out. */
export function planExport(state: DeskState, range: ExportRange, now: Instant): ExportPlan {
  const included: Post[] = []
  const leftOut: (Staying & { post: Post })[] = []
  for (const post of state.posts.values()) {
    if (post.stage === 'draft' || post.stage === 'withdrawn' || !isIn(range, post)) continue
    const why = whyStays(state, post, now)
    if (why === null) included.push(post)
    else leftOut.push({ post, ...why })
  }
  return { included: included.sort(bySlot), leftOut: leftOut.sort((a, b) => bySlot(a.post, b.post)) }
}

/** Why a post stays, and what can be done about it. */
export interface Staying {
  readonly reason: string
  readonly wayOut: string
}

/** Why a post may not leave the desk at this moment; null when it may. Rechecks everything, whatever was recorded. */
export function leavingReason(state: DeskState, post: Post, now: Instant): string | null {
  return whyStays(state, post, now)?.reason ?? null
}

export function whyStays(state: DeskState, post: Post, now: Instant): Staying | null {
  const { content } = latest(post)
  if (content.kind === 'advocacy') {
    return stays(t('it is advice for a person, who publishes it or not'), t('Nothing needs to be done.'))
  }
  if (content.slot === null)
    return stays(t('it has no slot'), t('Give it one on the schedule; then it is approved again.'))
  // What was handed over before may be handed over again: the same bytes under the same sign-offs.
  const file = freshFile(state, post, now)
  if (post.stage === 'exported') {
    if (isApproved(file)) return null
    // Most of what left is over and done with when a policy or a list changes.
    const isOver = !isBefore(now, content.slot.instant)
    return (
      waiverGap(file) ??
      stays(
        t('it was exported before, and its approval no longer stands'),
        isOver ? t('Its slot has passed: nothing needs to be done.') : t('Write a new post and have it approved.'),
      )
    )
  }
  const { status } = standingOf(state, post, now)
  if (status === 'in-review') return waiverGap(file) ?? notApproved[status]
  if (status !== 'approved') return notApproved[status]
  if (!isApproved(file)) {
    return stays(
      t('a check made just now found something in the way'),
      t('Open it: the finding says how to settle it.'),
    )
  }
  if (!isBefore(now, content.slot.instant))
    return stays(t('its slot has passed'), t('Move its slot; then it is approved again.'))
  return null
}

const stays = (reason: string, wayOut: string): Staying => ({ reason, wayOut })

/** What is in the way when a waiver is what is missing; null when none was ever granted. */
function waiverGap(file: ReviewFile): Staying | null {
  const again = t('Ask for the waiver again, or change the words.')
  for (const { id, clause } of openBlockers(file)) {
    const { waiver, state } = waiverFor(id, file) ?? { waiver: null, state: null }
    const until = () => momentInWords(waiver?.decision?.until ?? file.at, file.waiverTerms.zone)
    if (state === 'over')
      return stays(t('its waiver for clause {clause} ran out on {when}', { clause, when: until() }), again)
    if (state === 'short') {
      return stays(
        t('its waiver for clause {clause} runs out on {when}, before its slot', { clause, when: until() }),
        t('Move its slot before that, or ask for the waiver again.'),
      )
    }
    if (state === 'asked') {
      return stays(t('its waiver for clause {clause} is not decided yet', { clause }), t('Remind who decides on it.'))
    }
  }
  return null
}

const notApproved = {
  draft: stays(t('it is a draft'), t('Submit it for review.')),
  'in-review': stays(t('it is not approved yet'), t('Remind whose turn it is.')),
  'changes-requested': stays(t('changes were requested'), t('Its writer changes it, and it is approved again.')),
  rejected: stays(t('it was rejected'), t('Write it anew, or withdraw it.')),
  withdrawn: stays(t('it was withdrawn'), t('Write a new post if it should go out after all.')),
  exported: stays(t('it has been exported'), t('Write a new post if something has to be said again.')),
} as const

export function isIn(range: ExportRange, post: Post): boolean {
  const { slot, targets } = latest(post).content
  if (range.accounts && !targets.some((target) => range.accounts?.includes(target))) return false
  if (slot === null) return range.from === null && range.to === null
  return (
    (range.from === null || !isBefore(slot.instant, range.from)) &&
    (range.to === null || isBefore(slot.instant, range.to))
  )
}

function bySlot(a: Post, b: Post): number {
  const [left, right] = [latest(a).content.slot?.instant ?? '~', latest(b).content.slot?.instant ?? '~']
  return left === right ? a.key.localeCompare(b.key, 'en', { numeric: true }) : left < right ? -1 : 1
}
