// What the window and the worker that judges packs say to each other.
import type { PackText, PolicyDraft } from '../../../../../shared/policy/draft'
import type { FoundInExample, PackJudgement } from '../../../../../shared/policy/judging'
import type { ExampleCase } from '../../../../../shared/policy/pack'

interface Asked {
  readonly seq: number
  readonly settings: PolicyDraft['settings']
}

export type JudgeRequest =
  /** `own`: the names of those to be judged; the others only have their clause ids taken. */
  | (Asked & { readonly kind: 'judge'; readonly packs: readonly PackText[]; readonly own: readonly string[] })
  | (Asked & { readonly kind: 'try'; readonly pack: PackText; readonly text: ExampleCase })

export type JudgeReply =
  | { readonly kind: 'judged'; readonly seq: number; readonly judgements: readonly PackJudgement[] }
  /** Null: the pack has errors. */
  | { readonly kind: 'tried'; readonly seq: number; readonly found: readonly FoundInExample[] | null }
  | { readonly kind: 'failed'; readonly seq: number; readonly of: JudgeRequest['kind']; readonly why: string }
