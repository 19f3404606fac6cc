// Against which revision a post is shown, and why that one, in words.
import type { PostView, RevisionView } from '../../../shared/desk/queries/post'
import type { Instant, Zone } from '../../../shared/kit/time'
import type { Content } from '../../../shared/post/content'
import { momentInShort } from './moment'

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
    { value: null, words: 'Nothing: show all of it as new' },
  ]
}

/** "Rev 3, which you reviewed Tue 14:02 Berlin". */
export function baseInWords(view: PostView, revision: RevisionView, zone: Zone, now: Instant): string {
  const when = (instant: Instant) => momentInShort(instant, zone, now)
  const rev = `Rev ${revision.number}`
  const mine = view.signOffs.findLast((signOff) => signOff.isYours && signOff.revision === revision.number)
  if (mine) return `${rev}, which you reviewed ${when(mine.at)}`
  const approval = view.signOffs.findLast(
    ({ decision, takenBack, revision: on }) => decision === 'approve' && takenBack === null && on === revision.number,
  )
  if (approval) return `${rev}, which ${approval.by} approved ${when(approval.at)}`
  const first = revision.number === 1 ? 'the first, ' : ''
  return `${rev}, ${first}saved by ${revision.by} ${when(revision.at)}`
}

/** How many revisions lie between the base and the one on screen. */
export function between(choice: BaseChoice, shown: number): number {
  return choice === null ? 0 : Math.max(0, shown - choice - 1)
}
