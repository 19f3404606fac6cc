// What the window and its check worker say to each other.
import type { CheckContext, CheckResult } from '../../../../shared/policy/engine'
import type { PolicyDocument } from '../../../../shared/policy/document'
import type { Neighbours } from '../../../../shared/policy/registers'
import type { Content } from '../../../../shared/post/content'

/** The policy and the lists go over once; after that only contents do, with the posts near them. */
export type CheckRequest =
  | { readonly kind: 'ground'; readonly document: PolicyDocument; readonly context: CheckContext }
  | { readonly kind: 'check'; readonly seq: number; readonly content: Content; readonly neighbours: Neighbours }

/** `why` is null when no policy that can be read has reached the worker, which has no words of its own. */
export type CheckReply =
  | { readonly seq: number; readonly ok: true; readonly version: number; readonly result: CheckResult }
  | { readonly seq: number; readonly ok: false; readonly why: string | null }
