// Against which revision a post is shown, and why that one, in words.
import type { PostView, RevisionView } from '../../../shared/desk/queries/post'
import type { Instant, Zone } from '../../../shared/kit/time'
import type { Content } from '../../../shared/post/content'
import { momentInShort } from './moment'
import { t } from '../../../shared/words/say'

/** The number of a revision; null: compared with nothing, all of it is new. */
export type BaseChoice = number | null

export interface BaseOption {
  readonly value: BaseChoice
  readonly words: string
}

export function baseOf({ base, revisions }: PostView): BaseChoice {
  if (base.kind === 'nothing') return null
  // Somebody else approved the very revision on screen: to this person all of it is still new.
  return base.kind === 'approved' && base.revision === revisions.at(-1)?.number ? null : base.revision
}

export function contentOf(view: PostView, choice: BaseChoice): Content | null {
  return view.revisions.find((revision) => revision.number === choice)?.content ?? null
}

/** Every revision before the one on screen, the latest first, and nothing at all; itself where it was decided on. */
export function baseOptions(view: PostView, shown: number, zone: Zone, now: Instant): readonly BaseOption[] {
  const earlier = view.revisions.filter(({ number }) => number < shown || number === baseOf(view)).toReversed()
  return [
    ...earlier.map((revision) => ({ value: revision.number, words: baseInWords(view, revision, zone, now) })),
    { value: null, words: t('Nothing: show all of it as new') },
  ]
}

/** "Rev 3, which you reviewed Tue 14:02 Berlin". */
export function baseInWords(view: PostView, revision: RevisionView, zone: Zone, now: Instant): string {
  const when = (instant: Instant) => momentInShort(instant, zone, now)
  const { number } = revision
  const mine = view.signOffs.findLast((signOff) => signOff.isYours && signOff.revision === revision.number)
  if (mine) return t('Rev {number}, which you reviewed {at}', { number, at: when(mine.at) })
  const approval = view.signOffs.findLast(
    ({ decision, takenBack, revision: on }) => decision === 'approve' && takenBack === null && on === revision.number,
  )
  if (approval) return t('Rev {number}, which {by} approved {at}', { number, by: approval.by, at: when(approval.at) })
  return number === 1
    ? t('Rev {number}, the first, saved by {by} {at}', { number, by: revision.by, at: when(revision.at) })
    : t('Rev {number}, saved by {by} {at}', { number, by: revision.by, at: when(revision.at) })
}

/** Where the keys after V lead; undefined where there is no such base. */
export interface BasesByKey {
  /** The last revision that this person decided on. */
  readonly last: BaseChoice | undefined
  /** The last revision that was approved. */
  readonly approved: BaseChoice | undefined
  readonly first: BaseChoice | undefined
  /** One step back from the base that is shown, and one towards the revision on screen. */
  readonly earlier: BaseChoice | undefined
  readonly later: BaseChoice | undefined
}

export function basesByKey(view: PostView, shown: number, base: BaseChoice): BasesByKey {
  const live = view.signOffs.filter((signOff) => signOff.takenBack === null && signOff.revision <= shown)
  // From nothing at all, which is before the first, to the revision before the one on screen.
  const steps: readonly BaseChoice[] = [null, ...view.revisions.map(({ number }) => number).filter((n) => n < shown)]
  const here = base !== null && base >= shown ? steps.length : steps.indexOf(base)
  return {
    last: live.findLast((signOff) => signOff.isYours)?.revision,
    approved: live.findLast((signOff) => signOff.decision === 'approve')?.revision,
    first: steps[1],
    earlier: steps[here - 1],
    later: steps[here + 1],
  }
}

/** How many revisions lie between the base and the one on screen. */
export function between(choice: BaseChoice, shown: number): number {
  return choice === null ? 0 : Math.max(0, shown - choice - 1)
}
