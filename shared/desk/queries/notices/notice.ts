// What a person can be told of, and what each notice says.
import type { Instant } from '../../../kit/time'
import type { Area } from '../../../people/person'
import type { PostId } from '../../../post/revision'
import type { Moment, Rung } from '../../../review/reminders'

/** What can be switched off one by one. */
export const noticeKinds = ['turn', 'nudge', 'mention', 'decision', 'risk', 'escalation'] as const
export type NoticeKind = (typeof noticeKinds)[number]

export type NoticeContent =
  /** `step`: how many hours they have been asked for it. */
  | {
      readonly kind: 'turn'
      readonly to: 'review' | 'decide-waiver' | 'rewrite' | 'mend' | 'export'
      readonly step: Rung
    }
  | { readonly kind: 'nudge'; readonly by: string }
  | { readonly kind: 'mention'; readonly by: string }
  | {
      readonly kind: 'decision'
      readonly decided: 'approved' | 'changes-requested' | 'rejected' | 'waiver-granted' | 'waiver-refused'
      readonly by: string
    }
  | {
      readonly kind: 'risk'
      /** `untaken`: nobody whose turn it is has done anything. `not-exported` and `not-left`: approved, and its slot is near or passed. */
      readonly stage: 'near' | 'untaken' | 'overdue' | 'expired' | 'not-exported' | 'not-left'
      /** The deadline, or the slot. */
      readonly by: Instant
    }
  /** `nobody-can`: nobody on the desk could decide it. */
  | {
      readonly kind: 'escalation'
      readonly stage: 'area' | 'managers' | 'nobody-can'
      readonly areas: readonly Area[]
      readonly by: Instant | null
    }

export interface Notice {
  /** The same for the same occasion, whenever and wherever it is worked out. */
  readonly id: string
  readonly at: Instant
  readonly content: NoticeContent
  readonly post: PostId
  readonly key: string
}

/** A notice that is or will be due. Most never are, so what they say is put together for those that are. */
export interface Planned {
  readonly at: Moment
  readonly say: () => Pick<Notice, 'id' | 'content'>
}

/** About one thing, each step saying more than the one before; only the last that is due is shown. */
export type Series = readonly Planned[]
